//! The sides that two tellings take on one thing, in whatever words: "we support the dam", then "scrap the dam".

use super::worded;
use crate::claim::Side;
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::reading::bounded::{bound, is_bounded};
use crate::reading::side::{Attitude, Sign};
use crate::reading::words::Words;

/// For a thing first and against it then, or the other way round.
pub(super) fn crossed(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let (earlier, later) = (texts.earlier.sides(), texts.later.sides());
    // who takes a side only so far may take the other one beyond that, and has not turned
    let is_turn = |one: &Attitude, other: &Attitude| {
        let is_whole = !goes_so_far(texts.earlier, one, texts.later) && !goes_so_far(texts.later, other, texts.earlier);
        one.sign != other.sign && is_whole && one.is_about_the_same(other)
    };
    // who says both takes no other side
    let is_both = |from: &Attitude, to: &Attitude| {
        earlier.iter().any(|one| is_kept(one, to)) || later.iter().any(|other| is_kept(from, other))
    };
    let (from, to) = earlier.iter().find_map(|from| {
        let to = later.iter().find(|to| is_turn(from, to) && !is_both(from, to))?;
        Some((from, to))
    })?;
    let (before, after) = (texts.earlier.with_denial(from.tokens), texts.later.with_denial(to.tokens));
    let reason = format!("the words {} first, and {} then", says(from), says(to));
    Some(((side(from.sign), side(to.sign)), worded(texts, before, after, reason)))
}

/// Whether a side is taken only so far, by a bound that the other telling does not have.
fn goes_so_far(words: &Words<'_>, taken: &Attitude, other: &Words<'_>) -> bool {
    let has_bound = bound(&words.tokens, taken.tokens).is_some();
    taken.is_limited && (!has_bound || is_bounded(&words.tokens, taken.tokens, &other.tokens))
}

fn side(sign: Sign) -> Side {
    if sign == Sign::For { Side::For } else { Side::Against }
}

/// What somebody wants, and what is said of what it does, are not told alike.
fn says(taken: &Attitude) -> &'static str {
    match (taken.rule.is_plain(), taken.sign) {
        (true, Sign::For) => "are for it",
        (true, Sign::Against) => "are against it",
        (false, Sign::For) => "say that good comes of it",
        (false, Sign::Against) => "say that harm comes of it",
    }
}

fn is_kept(one: &Attitude, other: &Attitude) -> bool {
    one.sign == other.sign && one.is_about_the_same(other)
}

/// The same side on the same thing in both tellings.
pub(super) struct Kept<'w> {
    earlier: &'w Attitude,
    later: &'w Attitude,
}

impl<'w> Kept<'w> {
    /// The one that shows it best.
    pub(super) fn of(texts: &Texts<'w>) -> Option<Self> {
        let (earlier, later) = (texts.earlier.sides(), texts.later.sides());
        let pairs = earlier.iter().flat_map(|one| later.iter().map(move |other| Self { earlier: one, later: other }));
        pairs
            .filter(|it| it.is_plain() && is_kept(it.earlier, it.later))
            .min_by_key(|it| it.earlier.rule.max(it.later.rule))
    }

    fn is_plain(&self) -> bool {
        self.earlier.rule.is_plain() && self.later.rule.is_plain()
    }

    /// Whether both times the speaker wants it, or does it, and not only speaks well of it.
    pub(super) fn is_wanted(&self) -> bool {
        self.earlier.rule.is_own() && self.later.rule.is_own()
    }

    /// Whether that is all that the two have in common, so that no denial in one of them says anything more: "there will be no
    /// dam", then "the dam is dead".
    pub(super) fn is_all(&self, texts: &Texts<'_>) -> bool {
        let names = |key: u64| [self.earlier, self.later].iter().any(|it| it.head == key || it.others.contains(&key));
        let stands = |words: &Words<'_>, key: u64| words.items.iter().any(|it| it.key == key);
        !texts.alignment.is_one_statement()
            || texts
                .earlier
                .items
                .iter()
                .all(|it| !it.sort.is_content() || names(it.key) || !stands(texts.later, it.key))
    }
}
