//! A quotation or a post set apart, with a name behind a dash.
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
//! - there are no marks, and the name has no account (`@adatal`), as it has below a post

use super::super::attribution::Attribution;
use super::super::document::Document;
use super::super::pattern::{Judge, Measured, Pattern};
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "pull-quote",
    title: "a quotation with a name behind a dash",
    measured: Measured::Right { right: 1, proposed: 3 },
    room: include_str!("pull_quote.rs"),
    relays: true,
    judge: Judge::Text(judge),
};

/// Fewer tokens are no quotation to be set apart.
const SHORTEST: usize = 5;
/// How many tokens may follow the name: a role, an account, a day.
const LONGEST_REST: usize = 14;

fn judge(document: &Document<'_>) -> Vec<Attribution> {
    let paragraphs = &document.paragraphs;
    let read =
        |(nth, it): (usize, &TokenRange)| read(document, nth.checked_sub(1).map(|before| paragraphs[before]), *it);
    paragraphs.iter().enumerate().filter_map(read).collect()
}

/// The words before the last dash of a paragraph, where a name stands behind it; where the dash is the first, those of the
/// paragraph before.
fn read(document: &Document<'_>, before: Option<TokenRange>, paragraph: TokenRange) -> Option<Attribution> {
    let line = document.line(paragraph);
    let (dash, end) = signature(&line)?;
    let words = if dash > paragraph.start { TokenRange::new(paragraph.start, dash) } else { before? };
    let quoted = document.line(words).quotation_from(words.start).filter(|it| it.end == words.end);
    let is_post = (end..paragraph.end).any(|at| line.token(at).text.starts_with('@'));
    let is_set_apart = words.len() >= SHORTEST && (quoted.is_some() || is_post);
    is_set_apart.then(|| Attribution::new(&PATTERN, dash + 1..end, TokenRange::one(dash), quoted.unwrap_or(words)))
}

/// The last dash of a paragraph and where the name behind it ends, with little behind that.
fn signature(line: &Line<'_, '_>) -> Option<(usize, usize)> {
    let dash = line.own().rev().find(|at| line.is_in(*at, Class::Dash) || line.is(*at, "~"))?;
    let end = phrase_end(line, dash + 1, Reach::Far);
    let is_name = end > dash + 1 && line.token(dash + 1).is_capitalized();
    (is_name && line.end() - end <= LONGEST_REST).then_some((dash, end))
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
        check(
            "\u{201c}We sail at dawn, all of us.\u{201d}\n\u{2014} Ada Tal",
            "Ada Tal | \u{2014} | We sail at dawn, all of us.",
        );
    }

    #[test]
    fn a_post_has_no_marks_and_an_account() {
        check(
            "We sail at dawn, all of us. \u{2014} Ada Tal (@adatal) March 3, 2025",
            "Ada Tal | \u{2014} | We sail at dawn, all of us.",
        );
        check("The ships sailed at dawn \u{2014} Ada Tal was there.", "");
    }
}
