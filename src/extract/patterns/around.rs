//! The words before the cue, or on both sides of it: `“We sail,” the mayor said. “Now.”`

use std::ops::Range;

use super::super::content::{bare, behind_addressee, is_clause, trimmed};
use super::super::cue::Voice;
use super::super::pattern::Pattern;
use super::super::settle::Found;
use super::super::verb::Frame;
use super::Place;
use crate::language::token::Kind;

pub(super) static QUOTE_BEFORE: Pattern =
    Pattern { id: "quote-before", title: "a quotation before the cue", measured: (0, 0) };
pub(super) static CLAUSE_BEFORE: Pattern =
    Pattern { id: "clause-before", title: "a clause before the cue", measured: (0, 0) };

pub(super) fn find(place: &Place<'_, '_>) -> Option<Found> {
    let Place { line, cue, .. } = place;
    let subject = place.subject?;
    if cue.voice != Voice::Active || !cue.verb.takes_any(&[Frame::Quote, Frame::Clause]) {
        return None;
    }
    // where source and cue begin, and where they end
    let (first, last) =
        (subject.whole.start.min(cue.group.start), subject.phrase.end.max(cue.end));
    let mut before = first;
    if before > line.start() && line.is_own(before - 1) && matches!(line.token(before - 1).text, "," | "\u{2014}" | "\u{2013}" | "-") {
        before -= 1;
    }
    if before == line.start() {
        return None;
    }
    let behind_quote = line.quotation_to(before).or_else(|| line.quotation_to(first));
    let has_comma = before < first;
    if behind_quote.is_none() && !has_comma {
        return None;
    }
    // `In his book “Ships,” he said that`: the quotation is a name
    let is_named = behind_quote.is_some_and(|quote| is_title(place, quote) && is_clause(line, behind_addressee(line, cue.end)));
    if line.is(last, "that") || is_named {
        return None;
    }
    let mut content: Vec<Range<usize>> = Vec::new();
    let pattern = if let Some(quote) = behind_quote {
        let start = sentence_start(place, quote.start);
        content.push(start..quote.end);
        &QUOTE_BEFORE
    } else {
        // something else that the cue has behind it is what was said
        let is_last = is_end(place, last);
        let goes_on = line.is(last, ",") && line.is_own(last);
        if !is_last && !goes_on || cue.verb.takes(Frame::Only) {
            return None;
        }
        // `Asked about it, he said, “No.”`
        if goes_on && line.quotation_from(last + 1).is_some() && !is_subject_only(place, line.start()..before) {
            return None;
        }
        let start = sentence_start(place, before);
        let piece = bare(line, start..before);
        if piece.is_empty() {
            return None;
        }
        if goes_on && line.quotation_from(last + 1).is_none() {
            let piece = bare(line, last + 1..line.end());
            if piece.len() > 1 && line.token(piece.start).kind == Kind::Word && !is_tail(place, piece.start) {
                content.push(piece);
            }
        }
        let is_open = goes_on && line.quotation_from(last + 1).is_some();
        if let Some(whole) = line.quotation_from(last + 1).filter(|_| is_open) {
            content.push(whole.clone());
        }
        if is_introduction(place, &piece) && content.is_empty() {
            return None;
        }
        content.insert(0, piece);
        &CLAUSE_BEFORE
    };
    // the quotation goes on behind the cue
    if pattern.id == "quote-before" {
        let mut at = last;
        while at < line.end() && at < last + 40 {
            if let Some(whole) = line.quotation_from(at) {
                if matches!(line.token(at - 1).text, "," | ":" | ".") || at == last {
                    content.push(whole.start..whole.end);
                }
                break;
            }
            at += 1;
        }
    }
    if trimmed(line, content[0].start, content[0].end) == content[0].start {
        return None;
    }
    Some(Found { pattern, source: place.source(), cue: cue.group.clone(), content, sentence: place.sentence })
}

/// Where the words begin that end with a quotation which begins at `quote`.
fn sentence_start(place: &Place<'_, '_>, quote: usize) -> usize {
    let line = &place.line;
    let earlier = place.cues.iter().filter(|(cue, _)| cue.at < quote && cue.at != place.cue.at).map(|(cue, _)| cue.at).max();
    match earlier {
        Some(_) if quote > line.start() && line.quotation_from(quote).is_some() => quote,
        _ => line.start(),
    }
}

/// Whether the cue ends here: with the sentence, or with words on when and where.
fn is_end(place: &Place<'_, '_>, at: usize) -> bool {
    let line = &place.line;
    let at = super::super::phrase::time_end(line, at).unwrap_or(at);
    let token = line.get(at);
    token.is_none_or(|it| matches!(it.text, "." | ";" | "!" | "?" | ")" | "\u{2014}" | "-" | "\u{2013}"))
        || super::super::phrase::time_end(line, at).is_some_and(|end| trimmed(line, at, line.end()) <= end)
        || line.is_any(at, &["in", "at", "on", "during", "after", "to", "when", "as", "of"]) && place.cue.verb.takes(Frame::Bare)
            && !(at..line.end()).any(|it| line.is_own(it) && line.is(it, "that"))
}

fn is_tail(place: &Place<'_, '_>, at: usize) -> bool {
    let line = &place.line;
    line.is_any(at, &["adding", "who", "which", "citing", "noting", "referring", "according", "though", "when", "after", "as", "while", "but", "and", "a", "an"])
}

/// Whether the words before a comma only lead into the sentence: `On Monday, he said`.
fn is_introduction(place: &Place<'_, '_>, piece: &Range<usize>) -> bool {
    let line = &place.line;
    let has_verb = piece.clone().any(|at| line.is_own(at) && super::super::subject::is_finite(line, at));
    !has_verb
}

/// Whether what stands in quotation marks is the name of something: every longer word of it has a capital letter.
fn is_title(place: &Place<'_, '_>, quote: &Range<usize>) -> bool {
    let words = || quote.clone().map(|at| place.line.token(at)).filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    words().count() <= 6 && words().all(|it| it.is_capitalized())
}

/// Whether the words are a subject that still waits for its verb: `The plan, he said, “is dead.”`
fn is_subject_only(place: &Place<'_, '_>, piece: Range<usize>) -> bool {
    let line = &place.line;
    super::super::phrase::phrase_end(line, piece.start, true) == piece.end
}
