//! Quotations that go on from a statement: whole sentences in quotation marks right after it, the paragraphs over which
//! a quotation was left open, and the paragraph that a colon announces.

use super::super::attribution::Attribution;
use super::super::document::Document;

/// The attribution with all quotations that go on from it.
pub(super) fn with_more(document: &Document<'_>, mut found: Attribution) -> Attribution {
    let mut lines = document.lines_from(found.cue.start);
    let (Some(own), Some(last)) = (lines.next(), found.content.last().copied()) else { return found };
    let end = own.end() - 1;
    let announces = matches!(own.token(end).text, ":" | ",") && last.end >= end;
    if !announces && last.into_iter().all(|at| document.quotations.at(at).is_none()) {
        return found;
    }
    let first = document.paragraph_at(own.start());
    let mut paragraph = first;
    for line in lines.skip_while(|it| it.end() <= last.end) {
        let next = document.paragraph_at(line.start());
        let Some(whole) = line.quotation_from(line.start()) else { break };
        let is_next = next == paragraph && whole.end == line.end();
        let goes_on = document.quotations.at(whole.start + 1).is_some_and(|it| it.goes_on);
        let is_announced = announces && found.content.len() == 1 && next == first + 1;
        if !(is_next || goes_on || is_announced) {
            break;
        }
        found.content.push(whole);
        if whole.end < line.end() {
            break;
        }
        paragraph = next;
    }
    found
}
