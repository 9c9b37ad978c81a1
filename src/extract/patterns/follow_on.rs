//! A quotation that stands alone behind somebody's statement.
//!
//! # Finds
//! ```text
//! The harbour master said that the ships would sail. “Nobody will stop us.”
//! => The harbour master |  | Nobody will stop us.
//! ```
//!
//! # Near miss
//! ```text
//! The ships sailed at dawn. “Nobody will stop us.”
//! => nothing
//! ```
//!
//! # Not this when
//! - the statement is a quotation itself: then it goes on, and both are one
//! - anything else stands in the sentence with it

use super::super::attribution::{Attribution, said};
use super::super::document::Document;
use super::super::pattern::{Judge, Measured, Pattern};
use super::goes_on::alone;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "follow-on",
    title: "a quotation alone behind a statement",
    measured: Measured::Never,
    room: include_str!("follow_on.rs"),
    relays: true,
    judge: Judge::Rest(judge),
};

/// Fewer tokens are a name or a word held at arm's length.
const SHORTEST: usize = 4;

fn judge(document: &Document<'_>, found: &[Attribution]) -> Vec<Attribution> {
    let said = said(document, found);
    let mut more: Vec<Attribution> = Vec::new();
    let mut speaker: Option<(TokenRange, usize)> = None;
    let mut next = 0;
    for line in document.lines() {
        let paragraph = document.paragraph_at(line.start());
        let whole = alone(document, &line);
        let bare = whole.filter(|it| it.len() >= SHORTEST && !it.into_iter().any(|at| said[at]));
        let near = speaker.filter(|(_, last)| paragraph <= last + 1);
        if let (Some(whole), Some((mention, _))) = (bare, near) {
            match more.last_mut().filter(|it| it.mention == Some(mention)) {
                Some(last) => last.content.push(whole),
                None => more.push(Attribution::new(&PATTERN, mention, whole.start..whole.start, whole)),
            }
            speaker = Some((mention, paragraph));
            continue;
        }
        // who speaks last in the sentence goes on speaking
        let mut last = None;
        while let Some(it) = found.get(next).filter(|it| it.content[0].start < line.end()) {
            last = it.mention.filter(|_| it.content[0].start >= line.start() && it.pattern.relays).or(last);
            next += 1;
        }
        speaker = last.map(|it| (it, paragraph));
    }
    more
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn who_speaks_goes_on_in_the_next_paragraph() {
        check(
            "Tal said the ships sail.\n\n\u{201c}Nobody will stop us.\u{201d}",
            "Tal | said | the ships sail\nTal |  | Nobody will stop us.",
        );
    }

    #[test]
    fn a_quotation_with_a_speaker_of_its_own_is_that_ones() {
        check(
            "Tal said the ships sail. \u{201c}Nobody will stop them,\u{201d} Oro said.",
            "Tal | said | the ships sail\nOro | said | Nobody will stop them",
        );
    }
}
