//! A quotation set apart with a name behind a dash: `“We sail.” — Ada Tal`

use super::super::pattern::Pattern;
use super::super::phrase::{Line, phrase_end};
use super::super::settle::Found;

pub(super) static CARD: Pattern = Pattern { id: "pull-quote", title: "a quotation with a name behind a dash", measured: (0, 0) };

pub(super) fn find(line: &Line<'_, '_>, sentence: usize, found: &mut Vec<Found>) {
    let page = line.page;
    let paragraph = &page.paragraphs[line.sentence.paragraph];
    let Some(whole) = line.quotation_from(line.start()).filter(|it| it.start == paragraph.start && it.len() > 4) else { return };
    let dash = whole.end;
    if dash + 1 >= paragraph.end || !matches!(page.tokens[dash].text, "-" | "\u{2013}" | "\u{2014}" | "\u{2015}" | "~") {
        return;
    }
    let rest = super::super::page::Sentence { range: dash..paragraph.end, ..line.sentence.clone() };
    let rest = Line { page, sentence: &rest };
    let end = phrase_end(&rest, dash + 1, true);
    if end > dash + 1 && rest.token(dash + 1).is_capitalized() && paragraph.end - end <= 12 {
        found.push(Found { pattern: &CARD, source: Some(dash + 1..end), cue: dash..dash + 1, content: vec![whole.clone()], sentence });
    }
}
