//! Where what is said begins and ends: behind a cue, and before one.

use std::ops::Range;

use super::cue::{Cue, Voice, is_adverb};
use super::phrase::{Line, is_personal, phrase_end, time_end};
use super::subject::is_finite;
use super::verb::Shape;
use crate::language::tag::Tag;

/// What leads into the words behind a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// `that`, or `whether` and its like.
    That,
    /// An opening quotation mark.
    Quote,
    /// A colon.
    Colon,
    /// Nothing: the clause itself.
    Bare,
}

/// Words that ask: they lead into a clause as `that` does, and belong to it.
const ASKING: [&str; 9] = ["whether", "if", "why", "how", "what", "who", "where", "when", "which"];

/// How far behind a cue the words may begin.
const FARTHEST: usize = 28;

/// Where the words begin that stand behind a cue at `from`, and what leads into them. `told` says that somebody may
/// stand before them.
pub(super) fn begin(line: &Line<'_, '_>, from: usize, told: bool) -> Option<(usize, Lead)> {
    let mut at = from;
    if told {
        at = behind_addressee(line, at);
    }
    if let Some(found) = led(line, at) {
        return Some(found);
    }
    if line.is(at, "to") && (line.tag(at + 1) == Some(Tag::Verb) || line.quotation_from(at + 1).is_some()) {
        return Some((at, Lead::Bare));
    }
    // words about the saying itself may stand between: when, where, to whom
    let mut next = at;
    let mut bare = None;
    while next < line.end().min(from + FARTHEST) {
        if !line.is_own(next) {
            break;
        }
        if let Some((start, lead)) = led(line, next) {
            // behind words that are no part of the saying only a mark or `that` leads into what was said
            let is_plain = bare.unwrap_or(at) >= next;
            match lead {
                Lead::Quote if is_plain || start > next => return Some((start, lead)),
                Lead::Colon => return Some((start, lead)),
                Lead::That if line.is(next, "that") => return Some((start, lead)),
                Lead::Quote => break,
                _ => {}
            }
        }
        if next > at && line.is(next, "to") && bare == Some(next) && line.tag(next + 1) == Some(Tag::Verb) {
            return Some((next, Lead::Bare));
        }
        let token = line.token(next);
        if let Some(end) = time_end(line, next) {
            next = end;
            bare = Some(next);
            continue;
        }
        if is_adverb(line, next) && bare.is_none_or(|it| it == next) {
            next += 1;
            if next == at + 1 {
                bare = Some(next);
            }
            continue;
        }
        if line.page.tags[next] == Tag::Preposition && !token.is("as") {
            let end = phrase_end(line, next + 1, true);
            if end > next + 1 {
                if bare.is_none_or(|it| it == next) && is_of_saying(line, next, end) {
                    bare = Some(end);
                }
                next = end;
                continue;
            }
        }
        if is_finite(line, next) || matches!(token.text, ";" | "." | "?" | "!") {
            break;
        }
        // a thing behind the verb is what is said; only somebody who was told may stand there as well
        if token.text != "," && !told {
            break;
        }
        next += 1;
    }
    let start = bare.filter(|it| *it > at).unwrap_or(at);
    let start = if line.is(start, ",") { start + 1 } else { start };
    (start < line.end()).then_some((start, Lead::Bare))
}

/// Whether a phrase with a preposition tells how something was said, and is no part of what was: `in a statement`.
fn is_of_saying(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    const OCCASIONS: [&str; 40] = [
        "statement", "interview", "tweet", "tweets", "speech", "conference", "letter", "email", "e-mail", "post", "message",
        "reporters", "rally", "remarks", "briefing", "Twitter", "Facebook", "debate", "hearing", "report", "memo", "call",
        "article", "testimony", "press", "crowd", "audience", "meeting", "event", "address", "TV", "television", "radio",
        "filing", "note", "op-ed", "column", "journalists", "response", "announcement",
    ];
    (from..end).any(|at| line.is_any(at, &OCCASIONS))
}

/// What leads into the words at `at`.
fn led(line: &Line<'_, '_>, at: usize) -> Option<(usize, Lead)> {
    let token = line.get(at)?;
    if !line.is_own(at) {
        return None;
    }
    if line.quotation_from(at).is_some() {
        return Some((at, Lead::Quote));
    }
    if matches!(token.text, "," | ":" | "\u{2014}" | "\u{2015}" | "-") && line.quotation_from(at + 1).is_some() {
        return Some((at + 1, Lead::Quote));
    }
    if token.text == ":" {
        return (at + 1 < line.end()).then_some((at + 1, Lead::Colon));
    }
    if token.is("that") && at + 1 < line.end() {
        // `said that day`: a determiner
        let is_time = line.is_any(at + 1, &["day", "night", "week", "year", "time", "morning", "evening"]);
        return (!is_time).then_some((at + 1, Lead::That));
    }
    if token.is(",") && line.is(at + 1, "that") {
        return Some((at + 2, Lead::That));
    }
    if token.is_any(&ASKING) {
        return Some((at, Lead::That));
    }
    None
}

/// The place behind those whom something is told: `told reporters in Selm`, `told her`, `told the Courier`.
pub(super) fn behind_addressee(line: &Line<'_, '_>, from: usize) -> usize {
    if led(line, from).is_some() {
        return from;
    }
    if line.get(from).is_some_and(|it| is_personal(it) || it.is_any(&["her", "reporters", "journalists"])) && line.is_own(from) {
        return from + 1;
    }
    let end = phrase_end(line, from, false);
    // a phrase behind which nothing is left was what was told
    if end < line.end() { end } else { from }
}

/// Whether a clause with a verb of its own stands at `from`: a subject, and not far behind it a finite verb.
pub(super) fn is_clause(line: &Line<'_, '_>, from: usize) -> bool {
    const FAR: usize = 22;
    if !line.is_own(from) {
        return false;
    }
    let Some(tag) = line.tag(from) else { return false };
    let token = line.token(from);
    let begins = matches!(
        tag,
        Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number | Tag::Adjective | Tag::Adverb
    ) || tag == Tag::Verb && (token.text.ends_with("ing") || token.is_capitalized())
        || token.is_any(&["if", "when", "while", "after", "because", "although", "though", "as", "since", "unless", "in", "at", "under", "without", "with", "by", "for", "despite", "on", "even", "once", "before", "not", "to", "there"]);
    if !begins {
        return false;
    }
    let mut at = from;
    let first_end = phrase_end(line, from, true).max(from);
    at = at.max(first_end);
    if at == from {
        at += 1;
    }
    while at < line.end().min(from + FAR) {
        if at > from && line.quotation_from(at).is_some_and(|it| it.len() > 4) {
            return true;
        }
        if line.is_own(at) {
            if is_finite(line, at) {
                return true;
            }
            if matches!(line.token(at).text, ";" | ":") {
                return false;
            }
        }
        at = line.behind_quotation(at);
    }
    false
}

/// Whether a subject and right behind it its verb stand at `from`.
pub(super) fn is_plain_clause(line: &Line<'_, '_>, from: usize) -> bool {
    let mut at = phrase_end(line, from, true);
    if at == from {
        return false;
    }
    while is_adverb(line, at) {
        at += 1;
    }
    line.is_own(at) && is_finite(line, at) && !line.token(at).text.ends_with("ed")
}

/// Where a clause that begins at `start` ends. `cues` are those of the sentence, with the place where each one's
/// subject begins; `own` is the cue that the clause belongs to.
pub(super) fn clause_end(line: &Line<'_, '_>, start: usize, own: &Cue, cues: &[(Cue, Option<usize>)]) -> usize {
    let limit = trimmed(line, start, line.end());
    let mut at = start;
    while at < limit {
        if !line.is_own(at) {
            at = line.behind_quotation(at);
            // an American comma stands within
            let has_comma = at >= start + 2 && at < limit && (at - 2..at).any(|it| line.token(it).text == ",");
            if has_comma && !line.is_own(at - 2) && ends_at_comma(line, at - 1, own, cues) {
                return trimmed(line, start, at);
            }
            continue;
        }
        let token = line.token(at);
        let ends = match token.text {
            "," => is_dependent(line, own, cues) || ends_at_comma(line, at, own, cues),
            ";" => true,
            "\u{2014}" | "\u{2013}" => next_attribution(line, at + 1, own, cues) && false,
            _ if token.is_any(&["and", "but", "or", "while", "whereas", "though", "although"]) => {
                let has_verb = (start..at).any(|it| line.is_own(it) && is_finite(line, it));
                at > start && (has_verb || !line.is_any(at, &["and", "or"])) && next_attribution(line, at + 1, own, cues)
            }
            "(" => false,
            _ => token.is("according") && line.is(at + 1, "to") && at > start,
        };
        if ends {
            return trimmed(line, start, at);
        }
        at += 1;
    }
    limit
}

/// Whether the comma at `comma` ends what the cue attributes.
fn ends_at_comma(line: &Line<'_, '_>, comma: usize, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let mut next = comma + 1;
    while next < line.end() && line.is_any(next, &["and", "but", "while", "though", "although", "whereas", "or", "then", "as"]) {
        next += 1;
    }
    if line.is(next, "according") {
        return true;
    }
    // `…, a charge that the harbour denies`: the article's own word
    const JUDGED: [&str; 14] = [
        "charge", "claim", "accusation", "assertion", "statement", "comment", "remark", "suggestion", "allegation", "notion",
        "argument", "contention", "prediction", "criticism",
    ];
    if line.is_any(next, &["a", "an", "the"]) && (next + 1..next + 4).any(|at| line.is_any(at, &JUDGED)) {
        return true;
    }
    if next_attribution(line, next, own, cues) {
        return true;
    }
    // `…, adding that`
    let mut verb = next;
    while verb < line.end() && is_adverb(line, verb) {
        verb += 1;
    }
    cues.iter().any(|(cue, _)| cue.at == verb && cue.voice == Voice::Participle)
        // the time or place of the saying, at the end
        || time_end(line, next).is_some_and(|end| trimmed(line, next, line.end()) == end)
}

/// Whether what begins at `at` is another attribution: a cue with its subject, or one that shares the own cue's.
fn next_attribution(line: &Line<'_, '_>, at: usize, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let mut first = at;
    while first < line.end() && is_adverb(line, first) {
        first += 1;
    }
    cues.iter().any(|(cue, subject)| {
        if cue.at <= own.at || cue.voice == Voice::Infinitive {
            return false;
        }
        let is_behind_comma = at > 0 && line.is(at - 1, ",") && own.voice == Voice::Participle && cue.voice == Voice::Active;
        let shares = cue.group.start == first && (is_alike(own, cue) || is_behind_comma);
        shares || subject.is_some_and(|it| (it == at || it == first) && cue.voice == Voice::Active)
    })
}

/// Whether two cues may have one subject: both finite, in one tense.
fn is_alike(own: &Cue, other: &Cue) -> bool {
    let is_past = |shape: Shape| matches!(shape, Shape::Past | Shape::Participle);
    own.shape == other.shape || is_past(own.shape) && is_past(other.shape)
}

/// The end without the marks that stand before it.
pub(super) fn trimmed(line: &Line<'_, '_>, start: usize, mut end: usize) -> usize {
    while end > start
        && line.is_own(end - 1)
        && matches!(line.token(end - 1).text, "." | "," | ";" | ":" | "!" | "?" | "\u{2026}" | "-" | "\u{2013}" | "\u{2014}" | ")" | "(" | "*")
    {
        end -= 1;
    }
    end
}

/// The range without marks at either end.
pub(super) fn bare(line: &Line<'_, '_>, range: Range<usize>) -> Range<usize> {
    let end = trimmed(line, range.start, range.end);
    let mut start = range.start;
    while start < end
        && line.is_own(start)
        && matches!(line.token(start).text, "." | "," | ";" | ":" | "-" | "\u{2013}" | "\u{2014}" | ")" | "\u{2026}" | "*" | "\u{2022}")
    {
        start += 1;
    }
    start..end
}

/// Whether the cue stands in a clause that leads into another one: `As Tal lamented the plan, Oro left`.
fn is_dependent(line: &Line<'_, '_>, own: &Cue, cues: &[(Cue, Option<usize>)]) -> bool {
    let subject = cues.iter().find(|(cue, _)| cue.at == own.at).and_then(|(_, subject)| *subject);
    let Some(first) = subject.and_then(|it| it.checked_sub(1)).filter(|it| *it >= line.start()) else { return false };
    let leads = first <= line.start() + 1 || line.is(first - 1, ",");
    leads && line.is_any(first, &["as", "when", "while", "after", "before", "if", "because", "since", "although", "though", "once"])
}
