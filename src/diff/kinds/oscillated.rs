//! The position oscillated: it changed sides twice or more within a year.
//!
//! # Looks at
//! A whole timeline: every turn from one side of the proposition to the other, whatever was said in between; where no
//! stance is on file, two turns in words that follow each other and come back to the first statement's matter. It fires
//! once, on the last turn that has another one within the window (365 days) before it.
//!
//! # Not this kind when
//! - there was one turn only: that is `reversed`
//! - the turns lie more than a window apart
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! 2025-05-20 {stance: oppose}: There will be no bridge.
//! 2025-08-11 {stance: support}: The bridge must be built after all.
//! => reversed support -> oppose
//! => reversed oppose -> support
//! => restored support, then oppose -> support
//! => oscillated support, oppose -> support
//! ```
//!
//! # Reads
//! Whether the bridge should be built: Ada Roe changed sides twice between 3 February and 11 August 2025: for it, then
//! against it, and then for it again.
//!
//! # Near miss
//! ```text
//! 2021-02-03 {stance: support}: The bridge must be built.
//! 2022-05-20 {stance: oppose}: There will be no bridge.
//! 2025-08-11 {stance: support}: The bridge must be built after all.
//! => reversed support -> oppose
//! => reversed oppose -> support
//! => restored support, then oppose -> support
//! ```

use crate::claim::{Claim, Side, Stance};
use crate::diff::{Alignment, Change, Course, Evidence, Found, Judge, Kind, Utterance, Value, headline};
use crate::reading::{Component, Sourced};

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "oscillated",
    title: "sides changed twice or more within a year",
    inverse: None,
    components: &[Component::Stance, Component::Words],
    yields_to: &[],
    room: include_str!("oscillated.rs"),
    headline: headline::oscillated,
    judge: Judge::Course(judge),
};

/// A statement that is on a side.
type Sided<'c, 'l> = (&'c Utterance<'l>, &'c Sourced<Stance>);

fn sided<'c, 'l>(utterance: &'c Utterance<'l>) -> Option<Sided<'c, 'l>> {
    let stance = utterance.reading.stance.as_ref()?;
    (stance.value.side() != Side::Neither).then_some((utterance, stance))
}

fn judge<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let sided: Vec<Sided<'_, 'l>> = course.timeline.utterances.iter().filter_map(sided).collect();
    let is_turn = |pair: &&[Sided<'_, 'l>]| {
        pair[0].1.value.side() != pair[1].1.value.side() && pair[0].0.claim.said.is_before(pair[1].0.claim.said)
    };
    let turns: Vec<&[Sided<'_, 'l>]> = sided.windows(2).filter(is_turn).collect();
    let within = |first: &[Sided<'_, 'l>], last: &[Sided<'_, 'l>]| {
        let start = first[1].0.claim.said.first().checked_add_days(course.context.window);
        start.is_some_and(|end| last[1].0.claim.said.first() <= end)
    };
    let Some(last) = (1..turns.len()).rev().find(|at| within(turns[at - 1], turns[*at])) else {
        return in_words(course);
    };
    let first = (0..last).find(|at| within(turns[*at], turns[last])).unwrap_or(last - 1);
    let ((start, from), (end, to)) = (turns[first][0], turns[last][1]);
    let way = turns[first..=last].iter().map(|turn| Value::Stance(turn[0].1.value)).collect();
    vec![Found {
        earlier: start.claim,
        later: Some(end.claim),
        day: end.claim.said,
        evidence: Evidence {
            from: Value::Turns(way),
            to: Value::Stance(to.value),
            earlier: from.basis.clone(),
            later: Some(to.basis.clone()),
            reason: format!(
                "{} turns between {} and {}",
                last - first + 1,
                turns[first][1].0.claim.said,
                end.claim.said
            ),
        },
        doubts: Vec::new(),
        lookup: None,
    }]
}

/// The last two turns in words that follow each other within a window, and come back to the first statement's matter.
fn in_words<'l>(course: &Course<'_, 'l>) -> Vec<Found<'l>> {
    let turns: Vec<&Change<'l>> =
        course.changes.iter().filter(|it| it.kind.id == "reversed" && !it.is_own_telling()).collect();
    let is_back = |pair: &&[&Change<'l>]| {
        let (first, last) = (pair[0], pair[1]);
        let is_next = first.later.is_some_and(|it| it.id == last.earlier.id);
        let end = first.day.first().checked_add_days(course.context.window);
        is_next && end.is_some_and(|end| last.day.first() <= end) && is_same_matter(course, first.earlier, last)
    };
    let Some(pair) = turns.windows(2).rev().find(is_back) else { return Vec::new() };
    let (first, last) = (pair[0], pair[1]);
    vec![Found {
        earlier: first.earlier,
        later: last.later,
        day: last.day,
        evidence: Evidence {
            from: Value::Turns(vec![first.evidence.from.clone(), last.evidence.from.clone()]),
            to: last.evidence.to.clone(),
            earlier: first.evidence.earlier.clone(),
            later: last.evidence.later.clone(),
            reason: format!("2 turns between {} and {}", first.day, last.day),
        },
        doubts: Vec::new(),
        lookup: None,
    }]
}

/// Whether the statement that a turn led to is the first one's again, or nearly.
fn is_same_matter<'l>(course: &Course<'_, 'l>, first: &Claim, last: &Change<'l>) -> bool {
    let words = |claim: &Claim| {
        let said = course.timeline.utterances.iter().find(|it| it.claim.id == claim.id)?;
        said.reading.words.as_ref()
    };
    let (Some(first), Some(last)) = (words(first), last.later.and_then(words)) else { return false };
    Alignment::of(first, last).is_some_and(|it| it.is_one_statement())
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn one_turn_is_no_oscillation() {
        check(
            "2025-01-01 {stance: support}: Yes.
             2025-02-01 {stance: oppose}: No.
             2025-03-01 {stance: strong-oppose}: Never.
             => reversed support -> oppose
             => hardened oppose -> strong-oppose",
        );
    }

    #[test]
    fn silence_on_the_side_between_two_turns_does_not_hide_them() {
        check(
            "2025-01-01 {stance: support}: Yes.
             2025-02-01 {stance: neutral}: Perhaps.
             2025-03-01 {stance: oppose}: No.
             2025-04-01 {stance: support}: Yes.
             => abandoned support -> neutral
             => adopted neutral -> oppose
             => reversed oppose -> support
             => restored support, then oppose -> support
             => oscillated support, oppose -> support",
        );
    }
}
