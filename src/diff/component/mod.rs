//! How one component of a position moved; the kinds that are each other's inverse share one of these.

mod amount;
mod clock;
mod condition;
mod confined;
mod deadline;
mod denial;
mod denied_whole; // who denies it denies it everywhere
mod extent;
mod firmness;
mod force; // required, recommended, left to them
mod moved;
mod name;
mod opened;
mod parts;
mod restricted; // all of a kind, held to a sort of it; none of it, held to a time
mod short;
mod side;
mod span; // how roughly a time ahead is told
mod square;
mod strength;
mod taken;
mod tied;
mod told;

pub(super) use amount::step;
pub(super) use condition::Turn;
pub(super) use denial::waits;
pub(super) use moved::{Moved, amounts, conditions, deadlines, extent, side, strength};
pub(super) use name::names;
pub(super) use strength::is_outcome;
pub(super) use taken::Kept;
pub(super) use told::Told;

use std::cmp::Ordering;
use std::ops::Range;

use super::pair::Texts;
use super::{Evidence, Value};
use crate::language::token_range::TokenRange;
use crate::reading::words::{Sort, Words};
use crate::reading::{Basis, Sourced};

/// How a quantity or a date moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    /// From none to one.
    Appeared,
    /// From one to none.
    Gone,
    /// To more, or later.
    Up,
    /// To less, or earlier.
    Down,
}

/// The evidence of the first of these that moved in that way.
pub(super) fn first(moves: Vec<(Move, Evidence)>, wanted: Move) -> Option<Evidence> {
    moves.into_iter().find(|it| it.0 == wanted).map(|it| it.1)
}

/// Evidence with both values.
fn evidence<T, U>(
    (earlier, later): (&Sourced<T>, &Sourced<U>),
    (from, to): (impl Into<Value>, impl Into<Value>),
    reason: String,
) -> Evidence {
    Evidence {
        from: from.into(),
        to: to.into(),
        earlier: earlier.basis.clone(),
        later: Some(later.basis.clone()),
        reason,
    }
}

/// Evidence that rests on bytes of both texts, which are the values.
fn worded(texts: &Texts<'_>, earlier: Range<usize>, later: Range<usize>, reason: String) -> Evidence {
    quoted([texts.earlier.text, texts.later.text], [earlier, later], reason)
}

/// Evidence that rests on bytes of two texts, which may be one and the same.
fn quoted(texts: [&str; 2], [earlier, later]: [Range<usize>; 2], reason: String) -> Evidence {
    Evidence {
        from: Value::Words(texts[0][earlier.clone()].to_owned()),
        to: Value::Words(texts[1][later.clone()].to_owned()),
        earlier: Basis::Words(earlier),
        later: Some(Basis::Words(later)),
        reason,
    }
}

/// Evidence that what the later words name covers more than what the earlier words do, or less.
fn covers(texts: &Texts<'_>, order: Ordering, earlier: Range<usize>, later: Range<usize>) -> Evidence {
    let reason = format!(
        "“{}” covers {} than “{}”",
        &texts.later.text[later.clone()],
        if order.is_gt() { "more" } else { "less" },
        &texts.earlier.text[earlier.clone()]
    );
    worded(texts, earlier, later, reason)
}

/// The stems of the words of matter of a text that stand outside of some tokens, in the order of the text.
fn beside(words: &Words<'_>, tokens: TokenRange) -> Vec<u64> {
    let outside = words.items.iter().filter(|it| it.sort.is_content() && !tokens.contains(it.tokens.start));
    outside.map(|it| it.key).collect()
}

/// The items of one sort that stand for each other in two tellings of one statement.
fn slots<'p, T>(
    texts: &Texts<'p>,
    place: impl Fn(Sort) -> Option<usize> + 'p,
    of: impl Fn(&'p Words<'p>, usize) -> T + 'p,
) -> Vec<(T, T)> {
    let pairs = texts.alignment.same.iter().filter_map(|(earlier, later)| {
        // "Not on Friday but on Saturday" sets no Friday.
        if texts.earlier.is_negated(*earlier) != texts.later.is_negated(*later) {
            return None;
        }
        let (before, after) = (place(texts.earlier.items[*earlier].sort)?, place(texts.later.items[*later].sort)?);
        Some((of(texts.earlier, before), of(texts.later, after)))
    });
    if texts.alignment.is_one_statement() && !texts.is_of_another() { pairs.collect() } else { Vec::new() }
}
