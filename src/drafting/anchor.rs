//! The text right before and right after some bytes, by which they are found again.

use std::ops::Range;

use crate::store::AnchorForm;

/// How many characters are kept on each side: enough to tell two places apart (W3C `TextQuoteSelector`).
const KEPT: usize = 32;

/// What stands around a range of a text.
pub(super) fn anchor(text: &str, range: &Range<usize>) -> AnchorForm {
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let first = before.char_indices().rev().take(KEPT).last().map_or(before.len(), |it| it.0);
    let last = after.char_indices().nth(KEPT).map_or(after.len(), |it| it.0);
    AnchorForm { prefix: before[first..].to_owned(), suffix: after[..last].to_owned() }
}
