//! Whose quotation it is by its place: all that stands between its closing mark and the verb of saying, or right behind
//! that verb, however long it is.

use super::complementizer::behind_addressee;
use super::cue::{Cue, is_adverb};
use super::subject::{Subject, is_finite};
use super::verb::Frame;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::shape::may_be_participle;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::{time_end, time_start};
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// So many tokens may name and describe a speaker.
const LONGEST: usize = 32;

/// `“We sail,” a visibly tired Ada Tal, 45, of Selm, told reporters`: what stands between the quotation and the cue.
pub(super) fn between(line: &Line<'_, '_>, cue: &Cue) -> Option<Subject> {
    let group = cue.group.start;
    words_between(line, group).map(|it| Subject::new(named(line, it), group))
}

/// The words between a quotation and the verb group that begins at `group`, where they are one phrase.
pub(super) fn words_between(line: &Line<'_, '_>, group: usize) -> Option<TokenRange> {
    let near = line.start().max(group.saturating_sub(LONGEST))..group;
    let quoted = near.rev().find(|at| !line.is_own(*at))?;
    let mut start = line.next(quoted);
    // a name or a single word in marks ends with no stop
    let ends =
        |at: usize| matches!(line.token(at).text, "," | "." | "?" | "!" | "\u{2026}") || line.is_in(at, Class::Dash);
    if !(ends(quoted) || start < group && ends(start)) {
        return None;
    }
    // the comma of the British is outside
    start += usize::from(start < group && line.is_in(start, Class::Comma | Class::Dash));
    while start + 1 < group && is_adverb(line, start) {
        start += 1;
    }
    let words = TokenRange::new(start, group.max(start));
    is_one_phrase(line, words).then_some(words)
}

/// `The ships will sail, former pilot and acting mayor Ada Tal said.`: what stands between a clause and a cue at the end.
pub(super) fn behind_comma(line: &Line<'_, '_>, cue: &Cue) -> Option<Subject> {
    let group = cue.group.start;
    // `told the Courier`
    let last = if cue.verb.takes(Frame::Told) { behind_addressee(line, cue.end) } else { cue.end };
    let ends = line.get(last).is_none_or(|it| it.text == ".") || time_end(line, last).is_some();
    let near = line.start().max(group.saturating_sub(LONGEST))..group;
    let is_comma = |at: &usize| line.is_own(*at) && line.is(*at, ",");
    let words = near.filter(is_comma).map(|it| TokenRange::new(it + 1, group)).find(|it| is_one_phrase(line, *it))?;
    let has_verb = || (line.start()..words.start).any(|at| line.is_own(at) && is_finite(line, at));
    (ends && has_verb()).then(|| Subject::new(named(line, words), group))
}

/// Whether words begin like a phrase, and have no verb of their own outside of what describes a noun and no mark that parts
/// clauses.
fn is_one_phrase(line: &Line<'_, '_>, words: TokenRange) -> bool {
    let begins = matches!(
        line.tag(words.start),
        Some(Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number | Tag::Adjective | Tag::Verb)
    );
    let is_participle = !words.is_empty() && line.token(words.start).text.ends_with("ing");
    let is_cue = !words.is_empty() && line.is_in(words.start, Class::Quotes);
    if words.is_empty() || !begins || is_cue || is_participle || line.is_in(words.start + 1, Class::That) {
        return false;
    }
    let mut describes = false;
    for at in words {
        describes = match line.token(at).text {
            ";" | ":" | "?" | "!" | "\u{2014}" | "\u{2013}" => return false,
            "," => false,
            _ if line.is_in(at, Class::Relative | Class::That) || line.is(at, "whose") => true,
            _ if line.is_in(at, Class::Hypothetical | Class::Interrogative) => return false,
            // `lead economist`
            _ if at > words.start && !describes && is_finite(line, at) && !is_reduced(line, at) => return false,
            _ => describes,
        };
    }
    true
}

/// Whether a past form is a participle that describes the noun before it, or one that follows: `a man named Tal`.
fn is_reduced(line: &Line<'_, '_>, at: usize) -> bool {
    let token = line.token(at);
    let is_joined = at > line.start() && line.is_in(at - 1, Class::Coordinator);
    line.tag(at) == Some(Tag::Verb) && !is_joined && (token.text.ends_with("ed") || token.is_capitalized())
}

/// The speaker among the words before a cue: without what is inserted behind, and without when and where it was said.
fn named(line: &Line<'_, '_>, words: TokenRange) -> TokenRange {
    let mut end = words.end;
    loop {
        let last = end - 1;
        end = match () {
            () if end <= words.start + 1 => return words,
            () if line.is(last, ",") || is_adverb(line, last) => last,
            () => match time_start(line, end).filter(|it| *it > words.start) {
                Some(time) => time,
                None => break,
            },
        };
    }
    let begins_insertion = |at: &usize| {
        let next = at + 1;
        let token = line.token(next);
        let is_inserted = token.text.ends_with("ing")
            || line.is_in(next, Class::Relative | Class::Preposition | Class::Connective)
            || matches!(line.tag(next), Some(Tag::Number | Tag::Subordinator));
        line.is_in(*at, Class::Relative) || line.is(*at, ",") && is_inserted
    };
    let inserted = (words.start + 1..end.saturating_sub(1)).find(begins_insertion);
    TokenRange::new(words.start, inserted.unwrap_or(end))
}

/// `“We sail,” said lead pilot and former mayor Ada Tal`: the place after the phrase that stands right behind a cue at the
/// end of a quotation.
pub(super) fn behind(line: &Line<'_, '_>, from: usize) -> usize {
    // `said retired pilot Ada Tal`
    let describes = line.tag(from) == Some(Tag::Verb)
        && may_be_participle(line.token(from))
        && matches!(line.tag(from + 1), Some(Tag::Noun | Tag::Name | Tag::Adjective));
    let first = from + usize::from(describes);
    let mut end = phrase_end(line, first, Reach::Far).max(from);
    if end == first {
        end = from;
    }
    while end < line.end().min(from + LONGEST) && goes_on(line, end) {
        end = phrase_end(line, end, Reach::Far).max(end + 1);
    }
    end
}

/// Whether the phrase of a speaker goes on with the word at `at`: with anything that begins neither another clause nor
/// words on when and where.
fn goes_on(line: &Line<'_, '_>, at: usize) -> bool {
    let token = line.token(at);
    let ends = line.is_in(at, Class::Relative | Class::That | Class::Connective | Class::Adverb)
        || time_end(line, at).is_some()
        || token.text.ends_with("ing")
        || token.text.ends_with("ed")
        || line.is_in(at, Class::IrregularParticiple | Class::IrregularPast);
    let is_part = match line.tag(at) {
        Some(Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective | Tag::Verb) => true,
        Some(Tag::Coordinator) => line
            .tag(at + 1)
            .is_some_and(|it| matches!(it, Tag::Noun | Tag::Name | Tag::Adjective | Tag::Verb) && line.is_own(at + 1)),
        _ => token.text == "." && line.get(at + 1).is_some_and(|it| it.is_capitalized()) && line.is_own(at + 1),
    };
    line.is_own(at) && is_part && !ends
}
