//! What stays of all that the patterns found: one attribution of the same words.

use super::attribution::Attribution;
use super::document::Document;
use super::draft::Skipped;
use crate::language::likeness::SAME_WORDS;

/// How many attributions before and after one may have its words.
const NEAR: usize = 12;

/// Drops what another pattern found as well, and sorts by place; what was dropped is added to `skipped`.
pub(super) fn resolve_overlaps(
    document: &Document<'_>,
    found: Vec<Attribution>,
    skipped: &mut Vec<Skipped>,
) -> Vec<Attribution> {
    let mut kept: Vec<Attribution> = Vec::with_capacity(found.len());
    for it in found {
        let is_known = kept.iter().rev().take(NEAR).any(|other| {
            let is_alike = it.shared(other).reaches(SAME_WORDS);
            // one speaker may quote another for the same words
            other.cue == it.cue || is_alike && other.pattern.id != it.pattern.id
        });
        if is_known {
            skipped.push(Skipped { span: document.bytes(it.cue), why: "the same words are read at another cue" });
        } else {
            kept.push(it);
        }
    }
    kept.sort_by_key(|it| (it.content[0].start, it.cue.start));
    without_parts(document, kept, skipped)
}

/// Drops what is hardly ever meant as a statement of its own within somebody's words: one that is only about a thing or a
/// deed, and one by the speaker (`I said that`).
fn without_parts(document: &Document<'_>, mut kept: Vec<Attribution>, skipped: &mut Vec<Skipped>) -> Vec<Attribution> {
    let is_own = |it: &Attribution| it.mention.is_some_and(|it| document.tokens[it.start].is_any(&["i", "we"]));
    let is_thing = |it: &Attribution| matches!(it.pattern.id, "thing" | "deed" | "order");
    let is_part = |at: usize| {
        let near = at.saturating_sub(NEAR)..kept.len().min(at + NEAR);
        (is_thing(&kept[at]) || is_own(&kept[at])) && kept[near].iter().any(|other| other.holds(&kept[at]))
    };
    let mut parts = (0..kept.len()).map(is_part).collect::<Vec<bool>>().into_iter();
    kept.retain(|it| {
        let is_part = parts.next().unwrap_or_default();
        if is_part {
            skipped.push(Skipped { span: document.bytes(it.cue), why: "it is a part of what somebody else says" });
        }
        !is_part
    });
    kept
}
