//! The words behind the cue: `The mayor said that the ships sail`.

use std::ops::Range;

use super::super::content::{Lead, begin, clause_end, is_clause, is_plain_clause, trimmed};
use super::super::pattern::Pattern;
use super::super::phrase::{Line, phrase_end, time_end};
use super::super::settle::Found;
use super::super::subject::{is_finite, may_speak};
use super::super::verb::{Frame, Shape, verb as verb_of};
use super::super::cue::{Voice, is_adverb};
use super::Place;
use crate::language::tag::Tag;

pub(super) static CLAUSE: Pattern = Pattern { id: "clause", title: "a clause behind the cue", measured: (0, 0) };
pub(super) static QUOTE: Pattern = Pattern { id: "quote", title: "a quotation behind the cue", measured: (0, 0) };
pub(super) static OBJECT: Pattern = Pattern { id: "object", title: "what a cue is about", measured: (0, 0) };

pub(super) fn find(place: &Place<'_, '_>) -> Option<Found> {
    let Place { line, cue, .. } = place;
    let subject = place.subject?;
    if !may_speak(line, &subject.phrase) {
        return None;
    }
    if is_supposed(place) || line.is(subject.phrase.start, "you") {
        return None;
    }
    let verb = cue.verb;
    if let Some(found) = block(place) {
        return Some(found);
    }
    let (start, lead) = begin(line, cue.end, cue.verb.takes(Frame::Told))?;
    let (pattern, content): (&'static Pattern, Range<usize>) = match lead {
        Lead::Bare | Lead::That if verb.takes(Frame::Order) && (line.is(start, "to") || ordered(place)) => (&OBJECT, object(place)?),
        Lead::That if cue.voice == Voice::Passive && start > cue.end + 1 => return None,
        Lead::That if verb.takes_any(&[Frame::Clause]) => (&CLAUSE, start..clause_end(line, start, cue, place.cues)),
        Lead::Colon if verb.takes_any(&[Frame::Quote]) => (&QUOTE, start..trimmed(line, start, line.end())),
        Lead::Quote if verb.takes_any(&[Frame::Quote]) => {
            let whole = line.quotation_from(start)?;
            (&QUOTE, start..quoted_end(place, whole.end))
        }
        Lead::Bare if cue.voice != Voice::Passive && verb.takes(Frame::Bare) && !verb.takes(Frame::Weak) && is_clause(line, start) => {
            (&CLAUSE, start..clause_end(line, start, cue, place.cues))
        }
        Lead::Bare if cue.voice != Voice::Passive && verb.takes(Frame::Clause) && !verb.takes(Frame::Told) && is_plain_clause(line, start) => {
            (&CLAUSE, start..clause_end(line, start, cue, place.cues))
        }
        Lead::Bare if cue.voice != Voice::Passive && verb.takes(Frame::Told) && start > cue.end && is_clause(line, start) => {
            (&CLAUSE, start..clause_end(line, start, cue, place.cues))
        }
        _ => (&OBJECT, object(place)?),
    };
    (!content.is_empty()).then(|| Found {
        pattern,
        source: place.source(),
        cue: cue.group.clone(),
        content: vec![content],
        sentence: place.sentence,
    })
}

/// `The mayor wrote:` with the quotation in the paragraph behind.
fn block(place: &Place<'_, '_>) -> Option<Found> {
    let Place { line, cue, .. } = place;
    let page = line.page;
    let last = line.end() - 1;
    let is_lead = matches!(line.token(last).text, ":" | ",") && line.is_own(last) && cue.verb.takes(Frame::Quote);
    let is_led = (cue.end..last).all(|at| line.is_own(at) && !is_finite(line, at) && !line.is_any(at, &["that", ":"]));
    if !is_lead || !is_led {
        return None;
    }
    let next = page.sentences.get(place.sentence + 1)?;
    let whole = Line { page, sentence: next }.quotation_from(next.range.start)?.clone();
    Some(Found { pattern: &QUOTE, source: place.source(), cue: cue.group.clone(), content: vec![whole], sentence: place.sentence })
}

/// Where words end that begin with a quotation which ends before `end`: what goes on behind it belongs to them.
fn quoted_end(place: &Place<'_, '_>, end: usize) -> usize {
    let line = &place.line;
    let next = line.tag(end);
    let goes_on = line.is_own(end)
        && (matches!(next, Some(Tag::Preposition | Tag::Noun | Tag::Name | Tag::Verb | Tag::Auxiliary | Tag::Particle))
            || line.is_any(end, &["and", "that", "or"]))
        && !line.is_any(end, &["in", "at", "on", "during", "to", "after", "before", "as", "when", "while"]);
    if goes_on { clause_end(line, end, place.cue, place.cues) } else { end }
}

/// Where a thing ends that begins at `start`: it has no verb of its own that `and` could join to another.
fn thing_end(place: &Place<'_, '_>, start: usize) -> usize {
    let line = &place.line;
    let end = clause_end(line, start, place.cue, place.cues);
    let ends = |at: usize| {
        line.is_own(at)
            && (line.is_any(at, &["and", "but"]) && at + 1 < line.end() && is_parallel(place, at + 1)
                || time_end(line, at).is_some() && !line.is_any(at, &["the", "a", "this", "that", "one", "two", "three", "several", "of", "few", "next"]))
    };
    (start + 1..end).find(|at| ends(*at)).map_or(end, |at| trimmed(line, start, at))
}

/// Whether the verb at `at` is in the tense of the cue, and so may be the second verb of its subject.
fn is_parallel(place: &Place<'_, '_>, at: usize) -> bool {
    let line = &place.line;
    let token = line.token(at);
    match place.cue.shape {
        _ if !is_finite(line, at) => false,
        Shape::Past | Shape::Participle => token.text.ends_with("ed") || token.is_any(&["was", "were", "had", "did", "went", "has", "have"]),
        Shape::Third => token.text.ends_with('s'),
        Shape::Base | Shape::Ing => false,
    }
}

/// A thing, a deed or an order behind the cue.
fn object(place: &Place<'_, '_>) -> Option<Range<usize>> {
    let Place { line, cue, .. } = place;
    let verb = cue.verb;
    if matches!(cue.voice, Voice::Passive | Voice::Infinitive) {
        return None;
    }
    let mut at = cue.end;
    while at < line.end() && (is_adverb(line, at) || time_end(line, at).is_some()) {
        at = time_end(line, at).unwrap_or(at + 1);
    }
    // a refusal is a statement where it is one to speak
    let is_refusal = verb.takes(Frame::Refusal) && !line.get(at + 1).is_some_and(|it| verb_of(it.text, None).is_some());
    if line.is(at, "to") && verb.takes(Frame::Infinitive) && line.tag(at + 1) == Some(Tag::Verb) && !is_refusal {
        return Some(at..clause_end(line, at, cue, place.cues));
    }
    let prepositions = [
        ("for", Frame::For),
        ("of", Frame::Of),
        ("on", Frame::On),
        ("about", Frame::About),
        ("against", Frame::Against),
        ("to", Frame::To),
        ("with", Frame::With),
        ("at", Frame::At),
    ];
    if let Some((word, frame)) = prepositions.iter().find(|(word, _)| line.is(at, word)) {
        let _ = word;
        return (verb.takes(*frame) || verb.takes(Frame::Called) && matches!(frame, Frame::For | Frame::On))
            .then(|| at + 1..clause_end(line, at + 1, cue, place.cues));
    }
    let end = phrase_end(line, at, true);
    if end == at {
        return (verb.takes(Frame::Doing) && line.token(at).text.ends_with("ing"))
            .then(|| at..clause_end(line, at, cue, place.cues));
    }
    if verb.takes(Frame::Order) && (end..line.end().min(end + 3)).any(|it| line.is(it, "to")) {
        return Some(at..clause_end(line, at, cue, place.cues));
    }
    if verb.takes(Frame::As) && (end..line.end().min(end + 14)).any(|it| line.is_own(it) && line.is(it, "as")) {
        return Some(at..clause_end(line, at, cue, place.cues));
    }
    if verb.takes(Frame::Accused) && (end..line.end().min(end + 10)).any(|it| line.is_own(it) && line.is(it, "of")) {
        return Some(at..clause_end(line, at, cue, place.cues));
    }
    if verb.takes(Frame::Called) && (line.quotation_from(end).is_some() || matches!(line.tag(end), Some(Tag::Determiner))) {
        return Some(at..clause_end(line, at, cue, place.cues));
    }
    verb.takes_any(&[Frame::Thing, Frame::Expressed])
        .then(|| at..thing_end(place, at))
}

/// Whether the saying is only supposed: `would say`, `may ask`. A refusal is not: `would not say`.
fn is_supposed(place: &Place<'_, '_>) -> bool {
    const MODALS: [&str; 11] = ["would", "will", "could", "can", "may", "might", "should", "must", "'ll", "'d", "ca"];
    let group = place.cue.group.clone();
    group.clone().any(|at| place.line.is_any(at, &MODALS)) && !group.clone().any(|at| place.line.is_any(at, &["not", "n't", "have"]))
}

/// `told the crew to sail`: somebody, and an infinitive.
fn ordered(place: &Place<'_, '_>) -> bool {
    let Place { line, cue, .. } = place;
    let end = phrase_end(line, cue.end, true);
    end > cue.end && line.is(end, "to") && line.tag(end + 1) == Some(Tag::Verb)
}
