//! In the words of somebody.
//!
//! # Finds
//! ```text
//! The plan is, in the words of the harbour master, “a sham from the start.”
//! => the harbour master | in the words of | a sham from the start.
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master spoke in the words of a child.
//! => nothing
//! ```
//!
//! # Not this when
//! - no quotation follows

use super::super::attribution::Attribution;
use super::super::document::Document;
use super::super::pattern::{Judge, Measured, Pattern};
use crate::language::grammar::Line;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "words-of",
    title: "in the words of somebody",
    measured: Measured::Right { right: 1, proposed: 1 },
    room: include_str!("words_of.rs"),
    relays: true,
    judge: Judge::Sentence(judge),
};

const CUE: [&str; 4] = ["in", "the", "words", "of"];

/// How far after the speaker the quotation may begin.
const FARTHEST: usize = 8;

fn judge(_: &Document<'_>, line: &Line<'_, '_>) -> Vec<Attribution> {
    let is_cue = |at: usize| CUE.iter().enumerate().all(|(n, word)| line.is_own(at + n) && line.is(at + n, word));
    let cues = (line.start()..line.end()).filter(|at| is_cue(*at)).map(|at| at..at + CUE.len());
    cues.filter_map(|cue| {
        let mention = TokenRange::new(cue.end, phrase_end(line, cue.end, Reach::Far));
        let behind = (mention.end..line.end().min(mention.end + FARTHEST)).find_map(|at| line.quotation_from(at));
        // `a sham, in the words of Tal`
        let comma = (cue.start > line.start()).then(|| cue.start - 1).filter(|it| line.is(*it, ","));
        let whole =
            behind.or_else(|| comma.and_then(|it| line.quotation_to(it)).or_else(|| line.quotation_to(cue.start)))?;
        (!mention.is_empty()).then(|| Attribution::new(&PATTERN, mention, cue, whole))
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn the_words_may_come_before_or_behind() {
        check("In the words of Ada Tal, \u{201c}we sail.\u{201d}", "Ada Tal | In the words of | we sail.");
        check(
            "The merger was \u{201c}a gift to nobody\u{201d}, in the words of one broker, whose firm sold early.",
            "one broker | in the words of | a gift to nobody",
        );
        check(
            "The choir was \u{201c}lost at sea,\u{201d} in the words of its patron.",
            "its patron | in the words of | lost at sea",
        );
    }
}
