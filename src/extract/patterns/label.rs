//! A label before what is said.
//!
//! # Finds
//! ```text
//! ADA TAL: We sail at dawn, and nobody will stop us.
//! => ADA TAL | : | We sail at dawn, and nobody will stop us
//! ```
//!
//! # Near miss
//! ```text
//! UPDATE: The ships sailed at dawn.
//! => nothing
//! ```
//!
//! # Not this when
//! - the label names nobody

use std::ops::Range;

use super::super::found::Found;
use super::super::line::Line;
use super::super::pattern::{Judge, Pattern};
use crate::language::tag::Tag;
use crate::language::token::Kind;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "label",
    title: "a speaker's label before the words",
    measured: (5, 8),
    room: include_str!("label.rs"),
    relays: true,
    judge: Judge::Sentence(judge),
};

/// A label has no more tokens than this.
const LONGEST: usize = 7;
/// One that is not set in capitals has fewer.
const LONGEST_NAME: usize = 5;
/// Fewer tokens after it are no speech.
const SHORTEST: usize = 3;

/// Small words inside of names.
const SMALL: [&str; 7] = ["of", "the", "de", "van", "von", "al", "bin"];

fn judge(line: &Line<'_, '_>) -> Vec<Found> {
    read(line).into_iter().collect()
}

fn read(line: &Line<'_, '_>) -> Option<Found> {
    let page = line.page;
    let paragraph = page.paragraphs[line.sentence.paragraph].clone();
    let near = line.start()..line.end().min(line.start() + LONGEST + 1);
    let colon = near.into_iter().find(|at| line.token(*at).text == ":")?;
    let label = line.start()..colon;
    if line.start() != paragraph.start || !is_label(line, &label) {
        return None;
    }
    // what is said goes on to the end of the paragraph
    let mut end = paragraph.end;
    while end > colon
        && page.tags[end - 1] == Tag::Mark
        && page.quoted[end - 1].is_none()
        && page.tokens[end - 1].text == "."
    {
        end -= 1;
    }
    let content = colon + 1..end;
    let is_said = |at: usize| page.quoted[at].is_some() || matches!(page.tags[at], Tag::Verb | Tag::Auxiliary);
    let is_interview = line.is_any(label.start, &["Q", "A"]);
    let says = content.len() >= SHORTEST && (is_interview || content.clone().any(is_said));
    let cue = colon..colon + 1;
    says.then(|| Found { pattern: &PATTERN, mention: Some(label), cue, content: vec![content], sentence: line.nth })
}

/// Whether tokens are the name of somebody who speaks, or `Q` and `A`.
fn is_label(line: &Line<'_, '_>, label: &Range<usize>) -> bool {
    let tokens = || label.clone().map(|at| line.token(at));
    let words = || tokens().filter(|it| it.kind == Kind::Word);
    let is_question = label.len() == 1 && line.is_any(label.start, &["Q", "A"]);
    let is_shouted = words().all(|it| it.text.chars().all(|c| !c.is_lowercase()));
    let names = label.clone().any(|at| line.page.tags[at] == Tag::Name);
    let is_name = words().count() > 0
        && words().all(|it| it.is_capitalized() || it.is_any(&SMALL))
        && tokens().all(|it| it.kind == Kind::Word || matches!(it.text, "." | "-" | "(" | ")" | "'" | "\u{2019}"));
    // `SELM:` before news says where it was written: there nobody speaks of himself
    let is_dateline = is_shouted && !speaks(line, label.end + 1);
    is_question || is_name && names && !is_dateline && (is_shouted || label.len() <= LONGEST_NAME)
}

/// Whether the paragraph has somebody's own speech after `from`: `I`, `we`, `you`, or quotation marks at once.
fn speaks(line: &Line<'_, '_>, from: usize) -> bool {
    const OWN: [&str; 9] = ["I", "we", "you", "my", "our", "your", "me", "us", "let"];
    let end = line.page.paragraphs[line.sentence.paragraph].end;
    let is_own = |at: usize| line.page.tokens[at].is_any(&OWN) && line.page.tokens[at].text != "US";
    (from..end).any(|at| line.page.quoted[at].is_none() && is_own(at))
        || line.page.quoted.get(from + 1).is_some_and(Option::is_some)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn questions_and_answers_have_labels() {
        check("Q: Why do you sail?\n\nA: We like the sea.", "Q | : | Why do you sail?\nA | : | We like the sea");
    }

    #[test]
    fn what_follows_a_heading_is_not_said() {
        check("SELM: The ships have sailed, and the pier is closed.", "");
        check("STATISTICS OF THE WEEK: Forty ships sailed.", "");
        check("Ada Tal: Mayor of Selm", "");
    }
}
