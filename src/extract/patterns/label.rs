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
//! - labels are not how the text is set

use std::collections::HashMap;

use super::super::attribution::Attribution;
use super::super::document::Document;
use super::super::pattern::{Judge, Measured, Pattern};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "label",
    title: "a speaker's label before the words",
    measured: Measured::Right { right: 5, proposed: 8 },
    room: include_str!("label.rs"),
    relays: true,
    judge: Judge::Text(judge),
};

/// A label has no more tokens than this.
const LONGEST: usize = 7;
/// One that is not set in capitals has fewer.
const LONGEST_NAME: usize = 5;
/// Fewer labels, or fewer of one label, are no way in which the text is set.
const FEWEST: usize = 2;
/// In a text of no more paragraphs one label may be all of them: an excerpt.
const EXCERPT: usize = 3;
/// Fewer tokens after it are no speech.
const SHORTEST: usize = 3;

fn judge(document: &Document<'_>) -> Vec<Attribution> {
    let labels: Vec<(Line<'_, '_>, TokenRange)> =
        document.paragraphs.iter().map(|it| document.line(*it)).filter_map(|it| Some((it, label(&it)?))).collect();
    // labels are how a text is set where they stand before most of it
    let names = labels.iter().filter(|(paragraph, label)| !is_question(paragraph, *label)).count();
    let is_pattern = labels.len() >= FEWEST || document.paragraphs.len() <= EXCERPT;
    let is_most = names >= FEWEST && 2 * names >= document.paragraphs.len();
    let mut often: HashMap<&str, usize> = HashMap::new();
    let text = |label: TokenRange| &document.text[document.bytes(label)];
    labels.iter().for_each(|it| *often.entry(text(it.1)).or_default() += 1);
    let is_usual = |label: TokenRange| is_most || often[text(label)] >= FEWEST;
    // `Ada Tal: we sail` as a headline
    let may_label = |it: &&(Line<'_, '_>, TokenRange)| is_pattern || it.1.start == document.paragraphs[0].start;
    // `Lakers: Visit the Thunder on Friday` at the end of a report, and not `THE PRESIDENT:` in a transcript
    let is_speech = |it: &&(Line<'_, '_>, TokenRange)| {
        let is_first = it.1.start == document.paragraphs[0].start;
        let is_in_capitals = !text(it.1).contains(char::is_lowercase);
        is_most
            || is_in_capitals
            || often[text(it.1)] > FEWEST
            || !is_pattern
            || is_first
            || is_question(&it.0, it.1)
            || speaks(&it.0, it.1.end + 1)
    };
    let spoken = labels.iter().filter(may_label).filter(is_speech);
    spoken.filter_map(|it| read(&it.0, it.1, is_usual(it.1))).collect()
}

/// The label that a paragraph begins with.
fn label(paragraph: &Line<'_, '_>) -> Option<TokenRange> {
    let near = paragraph.start()..paragraph.end().min(paragraph.start() + LONGEST + 1);
    let colon = near.into_iter().find(|at| paragraph.token(*at).text == ":")?;
    Some(TokenRange::new(paragraph.start(), colon)).filter(|it| is_label(paragraph, *it))
}

/// What is said behind a label, to the end of the paragraph.
fn read(paragraph: &Line<'_, '_>, label: TokenRange, is_usual: bool) -> Option<Attribution> {
    let colon = label.end;
    // `SELM:` before news says where it was written: there nobody speaks of himself
    if is_shouted(paragraph, label) && !is_usual && !speaks(paragraph, colon + 1) {
        return None;
    }
    let mut end = paragraph.end();
    while end > colon && paragraph.is_own(end - 1) && paragraph.is(end - 1, ".") {
        end -= 1;
    }
    let content = TokenRange::new(colon + 1, end.max(colon + 1));
    let is_said = |at: usize| !paragraph.is_own(at) || matches!(paragraph.tag(at), Some(Tag::Verb | Tag::Auxiliary));
    if is_list(paragraph, content) {
        return None;
    }
    let says = content.len() >= SHORTEST && (is_question(paragraph, label) || content.into_iter().any(is_said));
    says.then(|| Attribution::new(&PATTERN, label, TokenRange::one(colon), content))
}

/// Whether words are a list of names, and no speech: `Iowa: Ada Tal, Ben Oro, Mary Rind`.
fn is_list(paragraph: &Line<'_, '_>, words: TokenRange) -> bool {
    let commas = words.into_iter().filter(|at| paragraph.is(*at, ",")).count();
    let names = || words.into_iter().map(|at| paragraph.token(at)).filter(|it| it.kind == Kind::Word);
    let capitals = names().filter(|it| it.is_capitalized()).count();
    commas >= FEWEST && 10 * capitals >= 9 * names().count()
}

/// Whether tokens are the name of somebody who speaks, or `Q` and `A`.
fn is_label(paragraph: &Line<'_, '_>, label: TokenRange) -> bool {
    let tokens = || label.into_iter().map(|at| paragraph.token(at));
    let words = || tokens().filter(|it| it.kind == Kind::Word);
    let names = label.into_iter().any(|at| paragraph.tag(at) == Some(Tag::Name));
    let is_name = words().count() > 0
        && words().all(|it| it.is_capitalized() || it.is_in(Class::InName | Class::NameParticle))
        && tokens().all(|it| it.kind == Kind::Word || matches!(it.text, "." | "-" | "(" | ")" | "'" | "\u{2019}"));
    // `From Ada Tal:`
    let leads = paragraph.is_in(label.start, Class::Preposition);
    let is_direction = tokens().any(|it| it.is_in(Class::StageDirection));
    is_question(paragraph, label)
        || is_name && !is_direction && names && !leads && (is_shouted(paragraph, label) || label.len() <= LONGEST_NAME)
}

/// `Q`, `A`, `QUESTION`
fn is_question(paragraph: &Line<'_, '_>, label: TokenRange) -> bool {
    label.len() == 1 && paragraph.is_in(label.start, Class::TurnLabel)
}

fn is_shouted(paragraph: &Line<'_, '_>, label: TokenRange) -> bool {
    let words = label.into_iter().map(|at| paragraph.token(at)).filter(|it| it.kind == Kind::Word);
    words.flat_map(|it| it.text.chars()).all(|c| !c.is_lowercase())
}

/// Whether the paragraph has somebody's own speech after `from`: `I`, `we`, `you`, or quotation marks at once.
fn speaks(paragraph: &Line<'_, '_>, from: usize) -> bool {
    let is_personal = |at: usize| {
        let is_first = paragraph.is_in(at, Class::FirstPerson) && paragraph.token(at).text != "US";
        is_first || paragraph.is_any(at, &["you", "your", "let"])
    };
    (from..paragraph.end()).any(|at| paragraph.is_own(at) && is_personal(at))
        || from + 1 < paragraph.end() && !paragraph.is_own(from + 1)
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

    #[test]
    fn one_line_of_many_with_a_colon_is_no_label() {
        let news = "The ships have sailed.\n\nNobody was hurt.\n\nThe pier is closed.\n\n";
        check(&format!("{news}Ada Tal: I love the ships, and I sail them."), "");
        check(&format!("Ada Tal: ships sail on Monday\n\n{news}"), "Ada Tal | : | ships sail on Monday");
    }

    #[test]
    fn notes_on_teams_below_a_report_are_nobodys_speech() {
        let news = "The ships have sailed.\n\nNobody was hurt.\n\nThe pier is closed.\n\nAll is well.\n\n";
        check(&format!("{news}Selm Rovers: Tal missed the race.\n\nSelm Rovers: Visit the pier on Friday."), "");
    }

    #[test]
    fn a_stage_direction_speaks_no_words() {
        check(
            "ADA TAL: We sail at dawn.\n\nCROSSTALK: We do not sail.\n\nBEN ORO: You will sail alone.",
            "ADA TAL | : | We sail at dawn\nBEN ORO | : | You will sail alone",
        );
    }

    #[test]
    fn a_list_of_names_is_nobodys_speech() {
        check("SELM: Ada Tal, Ben Oro, Mary Call, Ida Rook\n\nVANE: Ben Rind, Ada Call, Tom Brew", "");
    }
}
