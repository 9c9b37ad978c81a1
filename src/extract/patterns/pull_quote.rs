//! A quotation set apart, with a name behind a dash.
//!
//! # Finds
//! ```text
//! “We sail at dawn, and nobody will stop us.” — Ada Tal
//! => Ada Tal | — | We sail at dawn, and nobody will stop us.
//! ```
//!
//! # Near miss
//! ```text
//! “We sail at dawn, and nobody will stop us.” — that was all.
//! => nothing
//! ```
//!
//! # Not this when
//! - no name follows the dash
//! - the quotation stands within a paragraph

use super::super::found::Found;
use super::super::line::Line;
use super::super::page::Sentence;
use super::super::pattern::{Judge, Pattern};
use super::super::phrase::phrase_end;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "pull-quote",
    title: "a quotation with a name behind a dash",
    measured: (1, 3),
    room: include_str!("pull_quote.rs"),
    relays: true,
    judge: Judge::Sentence(judge),
};

/// Fewer tokens are no quotation to be set apart.
const SHORTEST: usize = 5;
/// How many tokens may follow the name: a role, a year.
const LONGEST_REST: usize = 12;

fn judge(line: &Line<'_, '_>) -> Vec<Found> {
    read(line).into_iter().collect()
}

fn read(line: &Line<'_, '_>) -> Option<Found> {
    let page = line.page;
    let paragraph = page.paragraphs[line.sentence.paragraph].clone();
    let whole = line.quotation_from(line.start()).filter(|it| it.start == paragraph.start && it.len() >= SHORTEST)?;
    let dash = whole.end;
    let is_dash = |at: usize| matches!(page.tokens[at].text, "-" | "\u{2013}" | "\u{2014}" | "\u{2015}" | "~");
    if dash + 1 >= paragraph.end || !is_dash(dash) || !page.tokens[dash + 1].is_capitalized() {
        return None;
    }
    let rest = Sentence { range: dash..paragraph.end, ..line.sentence.clone() };
    let end = phrase_end(&Line { page, sentence: &rest, nth: line.nth }, dash + 1, true);
    let cue = dash..dash + 1;
    let is_name = end > dash + 1 && paragraph.end - end <= LONGEST_REST;
    is_name.then(|| Found {
        pattern: &PATTERN,
        mention: Some(dash + 1..end),
        cue,
        content: vec![whole.clone()],
        sentence: line.nth,
    })
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_name_and_a_role_may_follow_the_dash() {
        check(
            "\u{201c}We sail at dawn, all of us.\u{201d} \u{2013} Ada Tal, mayor",
            "Ada Tal | \u{2013} | We sail at dawn, all of us.",
        );
    }
}
