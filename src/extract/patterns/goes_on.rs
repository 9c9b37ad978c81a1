//! Quotations that go on from a statement: whole sentences in quotation marks right behind it, the paragraphs over which a
//! quotation was left open, paragraphs that are nothing but a quotation, and the paragraph that a colon announces.

use super::super::attribution::Attribution;
use super::super::document::Document;
use super::super::verb::{Frame, Shape, verb};
use crate::language::grammar::Line;
use crate::language::token_range::TokenRange;

/// The attribution with all quotations that go on from it, and those paragraphs of one that stand before its end.
pub(super) fn with_more(document: &Document<'_>, mut found: Attribution) -> Attribution {
    let earlier = opened_before(document, found.content[0]);
    found.content.splice(0..0, earlier);
    let mut lines = document.lines_from(found.cue.start);
    let (Some(own), Some(last)) = (lines.next(), found.content.last().copied()) else { return found };
    let end = own.end() - 1;
    let announces = matches!(own.token(end).text, ":" | ",") && last.end >= end;
    let is_quoted = |at: usize| document.quotations.at(at).is_some();
    if !announces && !last.into_iter().any(is_quoted) || has_more(&own, last.end.max(found.cue.end)) {
        return found;
    }
    let is_direct =
        is_quoted(last.start + 1) && document.quotations.at(last.start + 1).is_some_and(|it| it.whole == last);
    let first = document.paragraph_at(own.start());
    let mut paragraph = document.paragraph_at(last.start).max(first);
    for line in lines.skip_while(|it| it.start() < last.end) {
        let next = document.paragraph_at(line.start());
        let Some(whole) = line.quotation_from(line.start()) else { break };
        let is_next = next == paragraph && whole.end == line.end();
        let goes_on = document.quotations.at(whole.start + 1).is_some_and(|it| it.goes_on);
        let is_announced = announces && found.content.len() == 1 && next == first + 1;
        let is_alone = is_direct && next <= paragraph + 1 && alone(document, &line).is_some();
        if !(is_next || goes_on || is_announced || is_alone) {
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

/// Whether something else is said behind `from` in the sentence, from which a quotation then goes on: `“We sail,” said Tal,
/// adding that the ships are old.`
fn has_more(line: &Line<'_, '_>, from: usize) -> bool {
    let adds = |at: usize| {
        verb(line.token(at), line.get(at + 1)).is_some_and(|(it, shape)| shape == Shape::Ing && it.takes(Frame::Clause))
    };
    (from..line.end()).any(|at| line.is_own(at) && adds(at) && line.is(at - 1, ",") && line.is(at + 1, "that"))
}

/// The quotation that a sentence consists of.
pub(super) fn alone(document: &Document<'_>, line: &Line<'_, '_>) -> Option<TokenRange> {
    let whole = line.quotation_from(line.start())?;
    let is_mark = |at: usize| document.tokens[at].text.chars().all(|it| !it.is_alphanumeric());
    (whole.end..line.end()).all(is_mark).then_some(whole)
}

/// The paragraphs before the one that a quotation ends in, where it goes on from them, each a sentence of its own.
fn opened_before(document: &Document<'_>, piece: TokenRange) -> Vec<TokenRange> {
    let mut found = Vec::new();
    let mut first = piece;
    while let Some(it) =
        document.quotations.at(first.start + 1).filter(|it| it.goes_on && it.whole.start == first.start)
    {
        let before = it.whole.start.checked_sub(1).and_then(|at| document.quotations.at(at));
        let is_alone = |it: &TokenRange| document.lines_from(it.start).next().is_some_and(|line| line.range() == *it);
        let Some(before) = before.map(|it| it.whole).filter(is_alone) else { break };
        found.push(before);
        first = before;
    }
    found.reverse();
    found
}
