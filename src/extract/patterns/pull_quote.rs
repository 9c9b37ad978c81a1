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

use super::super::attribution::Attribution;
use super::super::document::Document;
use super::super::pattern::{Judge, Measured, Pattern};
use crate::language::grammar::Line;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "pull-quote",
    title: "a quotation with a name behind a dash",
    measured: Measured::Right { right: 1, proposed: 3 },
    room: include_str!("pull_quote.rs"),
    relays: true,
    judge: Judge::Sentence(judge),
};

/// Fewer tokens are no quotation to be set apart.
const SHORTEST: usize = 5;
/// How many tokens may follow the name: a role, a year.
const LONGEST_REST: usize = 12;

fn judge(document: &Document<'_>, line: &Line<'_, '_>) -> Vec<Attribution> {
    read(document, line).into_iter().collect()
}

fn read(document: &Document<'_>, line: &Line<'_, '_>) -> Option<Attribution> {
    let paragraph = document.paragraphs[document.paragraph_at(line.start())];
    let whole = line.quotation_from(line.start()).filter(|it| it.start == paragraph.start && it.len() >= SHORTEST)?;
    let dash = whole.end;
    let is_dash = |at: usize| matches!(document.tokens[at].text, "-" | "\u{2013}" | "\u{2014}" | "\u{2015}" | "~");
    if dash + 1 >= paragraph.end || !is_dash(dash) || !document.tokens[dash + 1].is_capitalized() {
        return None;
    }
    let end = phrase_end(&document.line(TokenRange::new(dash, paragraph.end)), dash + 1, Reach::Far);
    let is_name = end > dash + 1 && paragraph.end - end <= LONGEST_REST;
    is_name.then(|| Attribution::new(&PATTERN, dash + 1..end, TokenRange::one(dash), whole))
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
