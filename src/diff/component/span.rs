//! How roughly a time ahead is told: "within weeks", then "within months".

use std::cmp::Ordering;

use super::{Move, beside, worded};
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::grammar::negation::is_negated;
use crate::language::grammar::verb_group::Time;
use crate::language::likeness::{SAME_BUT_FIGURES, Shared};
use crate::language::token_range::TokenRange;
use crate::reading::words::Words;

/// The units, from the shortest to the longest.
const UNITS: [&str; 5] = ["hours", "days", "weeks", "months", "years"];

/// What may stand between the preposition and the unit: "in a matter of weeks", "within the next few months".
const BETWEEN: &[&str] =
    &["a", "the", "matter", "of", "few", "couple", "coming", "next", "several", "some", "only", "just"];

/// How the time went to which both texts put one thing by a bare unit; what else they say must be the same.
pub(super) fn spans(texts: &Texts<'_>) -> Option<(Move, Evidence)> {
    let (before, after) = (only(texts.earlier)?, only(texts.later)?);
    let (moved, way) = match after.unit.cmp(&before.unit) {
        Ordering::Greater => (Move::Up, "longer"),
        Ordering::Less => (Move::Down, "shorter"),
        Ordering::Equal => return None,
    };
    let (one, other) = (beside(texts.earlier, before.tokens), beside(texts.later, after.tokens));
    if !Shared::of(one, other).reaches(SAME_BUT_FIGURES) {
        return None;
    }
    let (from, to) = (texts.earlier.bytes(before.tokens), texts.later.bytes(after.tokens));
    let reason = format!("“{}” is {way} than “{}”", &texts.later.text[to.clone()], &texts.earlier.text[from.clone()]);
    Some((moved, worded(texts, from, to, reason)))
}

/// A time that is told by its unit alone.
struct Span {
    tokens: TokenRange,
    /// The place of the unit among all.
    unit: usize,
}

/// The only such time ahead of a text, which is neither denied nor beside a day or a figure.
fn only(words: &Words<'_>) -> Option<Span> {
    let tokens = &words.tokens;
    let span = |at: usize| {
        let unit = UNITS.iter().position(|it| tokens[at].is(it))?;
        let lead = (0..at).rev().find(|it| !tokens[*it].is_any(BETWEEN))?;
        let is_ahead =
            tokens[lead].is_any(&["in", "within", "take", "takes", "last"]) && !is_negated(&words.negations, lead);
        is_ahead.then(|| Span { tokens: TokenRange::new(lead, at + 1), unit })
    };
    let mut found = (0..tokens.len()).filter_map(span);
    let one = found.next().filter(|_| found.next().is_none())?;
    let is_alone = words.moments.is_empty() && words.amounts.is_empty();
    let mut verbs = words.parse().verbs.iter().rev();
    let verb = verbs.find(|it| it.head <= one.tokens.start && it.is_finite())?;
    (is_alone && matches!(verb.time, Time::Ahead | Time::Present)).then_some(one)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: Option<Move>) {
        let found = Texts::told(earlier, later, |texts| spans(texts).map(|it| it.0));
        assert_eq!(found, expected, "{earlier} / {later}");
    }

    #[test]
    fn a_longer_unit_is_later() {
        check("The pumps will arrive within weeks.", "The pumps will arrive within months.", Some(Move::Up));
        check("The pier will open in a few weeks.", "The pier will open in a matter of days.", Some(Move::Down));
        check("The repair will take days.", "The repair will take weeks.", Some(Move::Up));
        check("The pier will open in weeks.", "The pier will open within the next few weeks.", None);
    }

    #[test]
    fn what_is_counted_over_or_of_something_else_is_none() {
        check("The pier will open in two weeks.", "The pier will open in months.", None);
        check("The pier opened within weeks.", "The pier will open within months.", None);
        check("The pier will open within weeks.", "The crew will be paid within months.", None);
        check("The pier will not open within weeks.", "The pier will open within months.", None);
    }
}
