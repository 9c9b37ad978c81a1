//! Changes of position: one line of what moved, then both quotations with day, outlet and link.

mod markdown;
mod rows;

pub use markdown::changes_markdown;
pub(super) use markdown::escaped;
pub use rows::change_rows;

use std::ops::Range;

use super::words::differing;
use crate::claim::Claim;
use crate::diff::{Change, Evidence};
use crate::reading::Basis;

/// Changes between the same two claims stand together.
pub(super) fn grouped<'c, 'l>(changes: &'c [Change<'l>]) -> impl Iterator<Item = &'c [Change<'l>]> {
    changes.chunk_by(|one, other| {
        one.earlier.id == other.earlier.id && one.later.map(|it| &it.id) == other.later.map(|it| &it.id)
    })
}

/// The bytes of both sides' words to mark: what changes of the same two claims rest on.
pub(super) fn marks(changes: &[Change<'_>]) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let (earlier, later) = (changes[0].earlier.words(), changes[0].later.map(|it| it.words()));
    marks_of(changes.iter().map(|it| &it.evidence), earlier, later)
}

/// The bytes of two texts to mark: what the evidence rests on, or else the words in which the two differ.
pub(super) fn marks_of<'e>(
    evidence: impl Iterator<Item = &'e Evidence> + Clone,
    before: &str,
    after: Option<&str>,
) -> (Vec<Range<usize>>, Vec<Range<usize>>) {
    let words = |basis: &Basis| if let Basis::Words(range) = basis { Some(range.clone()) } else { None };
    let mut earlier: Vec<Range<usize>> = evidence.clone().filter_map(|it| words(&it.earlier)).collect();
    let mut later: Vec<Range<usize>> = evidence.filter_map(|it| it.later.as_ref().and_then(words)).collect();
    if let (true, Some(after)) = (earlier.is_empty() && later.is_empty(), after) {
        (earlier, later) = differing(before, after);
    }
    for ranges in [&mut earlier, &mut later] {
        ranges.sort_by_key(|it| it.start);
        ranges.dedup_by(|next, last| {
            next.start < last.end && {
                last.end = last.end.max(next.end);
                true
            }
        });
    }
    (earlier, later)
}

/// Both sides' paraphrases, where a change rests on a key of the file and not on the quotation: what the key holds may
/// stand in the paraphrase alone.
pub(super) fn paraphrases<'l>(changes: &[Change<'l>]) -> (Option<&'l str>, Option<&'l str>) {
    let says = |claim: &'l Claim| claim.quote.as_ref().and(claim.says.as_deref());
    let is_key = |basis: &Basis| matches!(basis, Basis::Key(_));
    let earlier = changes.iter().any(|it| is_key(&it.evidence.earlier));
    let later = changes.iter().any(|it| it.evidence.later.as_ref().is_some_and(is_key));
    (says(changes[0].earlier).filter(|_| earlier), changes[0].later.and_then(says).filter(|_| later))
}

/// What the changes rest on, where that is not the marked words: `the key by on both sides`.
pub(super) fn rests_on(change: &Change<'_>) -> Option<String> {
    let name = |basis: &Basis| match basis {
        Basis::Key(key) => format!("`{key}`"),
        Basis::Words(_) => "the marked words".to_owned(),
    };
    let (earlier, later) = (&change.evidence.earlier, change.evidence.later.as_ref());
    match (earlier, later) {
        (Basis::Words(_), Some(Basis::Words(_)) | None) => None,
        (earlier, Some(later)) if earlier == later => Some(format!("{} on both sides", name(earlier))),
        (earlier, Some(later)) => Some(format!("{}, then {}", name(earlier), name(later))),
        (earlier, None) => Some(name(earlier)),
    }
}

/// Every doubt of the changes once, in order.
pub(super) fn doubts(changes: &[Change<'_>]) -> Vec<String> {
    let mut doubts: Vec<String> = Vec::new();
    for doubt in changes.iter().flat_map(|it| &it.doubts).map(ToString::to_string) {
        if !doubts.contains(&doubt) {
            doubts.push(doubt);
        }
    }
    doubts
}
