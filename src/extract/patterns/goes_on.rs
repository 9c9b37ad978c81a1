//! Quotations that go on from a statement: whole sentences in quotation marks right behind it, the paragraphs over which a
//! quotation was left open, paragraphs that are nothing but a quotation, and the paragraph that a colon announces.

use super::super::attribution::Attribution;
use super::super::before::is_title;
use super::super::closing::is_closed_by;
use super::super::cue::cues;
use super::super::document::Document;
use super::super::end::{JOINS, trimmed};
use super::super::subject::is_finite;
use super::super::verb::{Frame, Shape, verb};
use crate::language::grammar::{Class, Line};
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
        if let Some(mixed) = mixed(&line).filter(|_| is_direct && next == paragraph) {
            found.content.push(mixed);
            break;
        }
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

/// What a sentence says behind a quotation where it is the speaker's only in part, and nobody else's: `It was “the worst year
/// we have had.”`, `“They like the hedge” behind the mill.`, and of `“We sailed at dawn,” which is early` the quotation.
fn mixed(line: &Line<'_, '_>) -> Option<TokenRange> {
    /// Fewer tokens with their marks are a word held at arm's length, or a name.
    const SHORTEST: usize = 7;
    let whole = (line.start()..line.end()).find_map(|at| line.quotation_from(at))?;
    let end = trimmed(line, line.start(), line.end());
    if whole.len() < SHORTEST || is_title(line, whole) || !cues(line).is_empty() {
        return None;
    }
    let has_verb = |from: usize, to: usize| (from..to).any(|at| line.is_own(at) && is_finite(line, at));
    if whole.start == line.start() {
        let is_closed = is_closed_by(line, whole, Class::Comma);
        return match is_closed {
            true => line.is_in(whole.end, Class::Relative).then_some(whole),
            false => (whole.end < end && !has_verb(whole.end, end)).then_some(TokenRange::new(line.start(), end)),
        };
    }
    let first = (line.start()..whole.start).find(|at| !line.is_in(*at, JOINS)).unwrap_or(whole.start);
    let last = whole.start - 1;
    // `Oro laughed, “…”`, `Oro was blunt: “…”`
    let is_announced = line.is(last, ":") || line.is(last, ",") && has_verb(line.start(), last);
    let is_it = line.is_in(first, Class::SubjectPronoun | Class::Demonstrative | Class::That) || line.is(first, "it");
    // `The poster showed “…”`: only of what the speaker spoke of, and of nobody else, anything is said
    let may_say = is_it || !has_verb(line.start(), whole.start);
    let is_last = whole.end >= end && last - line.start() < whole.len();
    (is_last && may_say && !is_announced).then_some(TokenRange::new(line.start(), whole.end))
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

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_quotation_goes_on_in_a_sentence_that_is_the_speakers_in_part() {
        check(
            "“We hated the roof,” said the organist. Now, “the choir can sing through a storm.”",
            "the organist | said | We hated the roof … Now, “the choir can sing through a storm.”",
        );
        check(
            "“It was a mess,” Dace said. It was “the worst season that I have had as a keeper.”",
            "Dace | said | It was a mess … It was “the worst season that I have had as a keeper.”",
        );
        check(
            "“The kiln is cold,” the potter said. He has built “a much better one that burns straw.”",
            "the potter | said | The kiln is cold … He has built “a much better one that burns straw.”",
        );
        check(
            "“The bees are back,” the grower said. “They like the clover and the hedge” behind the mill.",
            "the grower | said | The bees are back … “They like the clover and the hedge” behind the mill",
        );
        check(
            "“It is full,” Hedin said. “We turned away two hundred people,” which was a record.",
            "Hedin | said | It is full … We turned away two hundred people",
        );
        check(
            "“I like the tram,” Quist said. But “the fares are a joke and everyone knows it.”",
            "Quist | said | I like the tram … But “the fares are a joke and everyone knows it.”",
        );
    }

    #[test]
    fn what_others_say_or_a_thing_shows_is_not_the_speakers() {
        let kiln = "“The kiln is cold,” the potter said.";
        let said = "the potter | said | The kiln is cold";
        for more in [
            "“The Long Road Home” opens on Friday.",
            "“We will burn it down tonight” was painted on the wall.",
            "The film, “A Winter Without Any Wood,” opens on Friday.",
            "The poster on her door showed “a fire that burns for a year.”",
        ] {
            check(&format!("{kiln} {more}"), said);
        }
        check(
            &format!("{kiln} Dace chanted “we want the kiln and we want it now.”"),
            &format!("{said}\nDace | chanted | we want the kiln and we want it now."),
        );
        check(
            &format!("{kiln} Oro laughed, “I never liked that kiln at all.”"),
            &format!("{said}\nOro | laughed | I never liked that kiln at all."),
        );
    }
}
