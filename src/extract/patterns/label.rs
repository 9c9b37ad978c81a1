//! A label before the words: `BLINKEN: We met today.`, `Q: Why?`

use super::super::content::trimmed;
use super::super::pattern::Pattern;
use super::super::phrase::Line;
use super::super::settle::Found;
use crate::language::tag::Tag;
use crate::language::token::Kind;

pub(super) static CARD: Pattern = Pattern { id: "label", title: "a speaker's label before the words", measured: (0, 0) };

/// A label has no more tokens than this.
const LONGEST: usize = 7;

pub(super) fn find(line: &Line<'_, '_>, sentence: usize, found: &mut Vec<Found>) {
    let page = line.page;
    let paragraph = page.paragraphs[line.sentence.paragraph].clone();
    if line.start() != paragraph.start {
        return;
    }
    let Some(colon) = (line.start()..line.end().min(line.start() + LONGEST + 1)).find(|at| line.token(*at).text == ":") else {
        return;
    };
    let label = line.start()..colon;
    if label.is_empty() || colon + 1 >= paragraph.end {
        return;
    }
    let words = || label.clone().map(|at| line.token(at)).filter(|it| it.kind == Kind::Word);
    let is_name = words().count() > 0
        && words().all(|it| it.is_capitalized() || it.is_any(&["of", "the", "de", "van", "von", "al", "bin"]))
        && label.clone().all(|at| {
            line.token(at).kind == Kind::Word || matches!(line.token(at).text, "." | "-" | "(" | ")" | "'" | "\u{2019}")
        });
    let is_shouted = words().all(|it| it.text.chars().all(|c| !c.is_lowercase()));
    let is_question = label.len() == 1 && line.is_any(label.start, &["Q", "A"]);
    let names = label.clone().any(|at| line.page.tags[at] == Tag::Name);
    if !is_name || !(is_question || names && (is_shouted || label.len() <= 5)) {
        return;
    }
    // what is said goes on to the end of the paragraph
    let end = trimmed(&Line { page, sentence: &whole(line, paragraph.clone()) }, colon + 1, paragraph.end);
    let says = (colon + 1..end).any(|at| page.quoted[at].is_some() || matches!(page.tags[at], Tag::Verb | Tag::Auxiliary));
    if end > colon + 3 && says {
        found.push(Found { pattern: &CARD, source: Some(label), cue: colon..colon + 1, content: vec![colon + 1..end], sentence });
    }
}

/// The paragraph as one sentence.
fn whole(line: &Line<'_, '_>, range: std::ops::Range<usize>) -> super::super::page::Sentence {
    super::super::page::Sentence { range, ..line.sentence.clone() }
}
