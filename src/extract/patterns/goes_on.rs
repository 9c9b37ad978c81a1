//! Quotations that go on from a statement: whole sentences in quotation marks right after it, the paragraphs over which
//! a quotation was left open, and the paragraph that a colon announces.

use super::super::found::Found;
use super::super::line::Line;
use super::super::page::Page;

/// The statement with all quotations that go on from it.
pub(super) fn with_more(page: &Page<'_>, mut found: Found) -> Found {
    let sentence = &page.sentences[found.sentence];
    let Some(last) = found.content.last().cloned() else { return found };
    let announces = matches!(page.tokens[sentence.range.end - 1].text, ":" | ",") && last.end >= sentence.range.end - 1;
    if !announces && page.quoted[last.clone()].iter().all(Option::is_none) {
        return found;
    }
    let mut paragraph = sentence.paragraph;
    let behind = (found.sentence + 1..page.sentences.len()).filter_map(|nth| Line::of(page, nth));
    for line in behind.skip_while(|it| it.end() <= last.end) {
        let next = line.sentence;
        let Some(whole) = line.quotation_from(next.range.start) else { break };
        let is_next = next.paragraph == paragraph && whole.end == next.range.end;
        let goes_on = page.quoted[whole.start + 1].is_some_and(|it| page.quotations[it as usize].goes_on);
        let is_announced = announces && found.content.len() == 1 && next.paragraph == sentence.paragraph + 1;
        if !(is_next || goes_on || is_announced) {
            break;
        }
        found.content.push(whole.clone());
        if whole.end < next.range.end {
            break;
        }
        paragraph = next.paragraph;
    }
    found
}
