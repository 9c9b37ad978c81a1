//! Clauses of a text, each with what leads it and what ends it.

use super::lexicon::{Among, Class as Predicate};
use super::tag::Tag;
use super::text::Text;
use crate::language::grammar::Class;
use crate::language::grammar::clause::{begins_clause, is_break};
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;

const NEEDS: Among = Among::of(&[Predicate::Need]);

/// One clause: a subject, a verb and what belongs to it, as far as marks and small words tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clause {
    /// The word that leads it: *if*, *that*, *who*, *but*.
    pub(super) lead: Option<usize>,
    /// Its tokens, without that.
    pub(super) tokens: TokenRange,
    pub(super) end: End,
    /// Whether it shares the subject of the clause before where it has none of its own.
    pub(super) goes_on: bool,
    /// Its subject, where that stands before a clause that tells more of it.
    pub(super) subject: Option<TokenRange>,
}

/// What ends a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// A sentence ends there.
    Stop,
    /// It is a question.
    Question,
    /// A comma, or another mark within a sentence.
    Mark,
    /// *That*, before a clause that it governs.
    That,
    /// A word that begins another clause.
    Word,
}

/// The clauses of a text, in order.
pub(super) fn clauses(text: &Text<'_, '_>) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let (mut start, mut lead, mut goes_on) = (0, None, false);
    let mut subject: Option<TokenRange> = None;
    for at in 0..=text.len() {
        if at < start {
            continue;
        }
        // "a ferry, by day or by night, should": the clause goes on behind what is inserted
        if let Some(behind) = behind_insertion(text, TokenRange::new(start, at)) {
            subject = Some(TokenRange::new(start, at));
            start = behind;
            continue;
        }
        // "the ferries that sail at night | must stop": the clause around the relative one goes on
        if resumes(text, &found, lead, start, at) {
            let antecedent = found.last().map(|it| it.tokens);
            found.push(Clause { lead, tokens: TokenRange::new(start, at), end: End::Word, goes_on, subject: None });
            (start, lead, goes_on) = (at, None, false);
            subject = antecedent;
        }
        let (end, next_lead, joins) = match text.tag(at) {
            _ if at == text.len() => (End::Stop, None, false),
            Tag::Mark if text.is(at, "?") => (End::Question, None, false),
            Tag::Mark if is_break(text.tokens, at) => {
                let is_stop = text.is_in(at, Class::Stop | Class::HalfStop);
                (if is_stop { End::Stop } else { End::Mark }, None, !is_stop)
            }
            Tag::Lead if text.is(at, "nor") && (start..at).any(|it| text.is(it, "neither")) => continue,
            Tag::Lead
                if at > 0
                    && (text.is(at, "but") && text.is_any(at - 1, &["anything", "nothing", "all", "everything"])
                        // "no other way than to build it"
                        || text.find(at - 1, NEEDS).is_some_and(|it| it.len > 1)) =>
            {
                continue;
            }
            Tag::Lead => (End::Word, Some(at), text.is_in(at, Class::Contrast)),
            Tag::Relative => (End::Word, Some(at), false),
            Tag::That => (End::That, Some(at), false),
            Tag::Coordinator if joins_clause(text, at, start) => (End::Word, None, true),
            _ => continue,
        };
        if start < at || lead.is_some() {
            found.push(Clause { lead, tokens: TokenRange::new(start, at), end, goes_on, subject: subject.take() });
        }
        (start, lead, goes_on) = (at + 1, next_lead, joins);
    }
    found
}

/// The most tokens between the two commas of an insertion.
const LONGEST_INSERTION: usize = 12;

/// Where the verb stands behind an insertion that the comma after a subject begins: ", of thirty days or longer,".
fn behind_insertion(text: &Text<'_, '_>, subject: TokenRange) -> Option<usize> {
    let comma = subject.end;
    let is_verb = |it: usize| matches!(text.tag(it), Tag::Modal | Tag::Verb(Form::Third | Form::Base | Form::Past));
    if !text.is_in(comma, Class::Comma)
        || text.tag(comma + 1) != Tag::Preposition
        || !subject.into_iter().any(|it| text.tag(it) == Tag::Noun)
        || subject.into_iter().any(|it| is_verb(it) || text.tag(it) == Tag::Preposition && it == subject.start)
    {
        return None;
    }
    let end = (comma + 1..text.len().min(comma + LONGEST_INSERTION)).find(|it| text.tag(*it) == Tag::Mark)?;
    let (verb, _) = text.skip(end + 1, text.len());
    let is_insertion = text.is_in(end, Class::Comma) && !(comma..end).any(is_verb) && is_verb(verb);
    is_insertion.then_some(end + 1)
}

/// Whether the clause before a relative clause goes on at `at`, with its verb: a second finite verb stands there.
fn resumes(text: &Text<'_, '_>, found: &[Clause], lead: Option<usize>, start: usize, at: usize) -> bool {
    let is_finite = |it: usize| {
        matches!(text.tag(it), Tag::Modal | Tag::Verb(Form::Third))
            || text.is_in(it, Class::Be | Class::Have) && matches!(text.tag(it), Tag::Verb(Form::Base | Form::Past))
    };
    let is_relative = lead.is_some_and(|it| matches!(text.tag(it), Tag::Relative | Tag::That));
    let Some(before) = found.last().filter(|_| is_relative && at > start && is_finite(at)) else { return false };
    let opens = !before
        .tokens
        .into_iter()
        .any(|it| matches!(text.tag(it), Tag::Modal | Tag::Verb(Form::Third | Form::Base | Form::Past)));
    let verbs = (start..at)
        .filter(|it| matches!(text.tag(*it), Tag::Modal | Tag::Verb(Form::Third | Form::Base | Form::Past)))
        .count();
    opens && verbs > 0 && !matches!(text.tag(at - 1), Tag::Verb(_) | Tag::Modal | Tag::Adverb | Tag::Negator | Tag::To)
}

/// Whether the last verb before the coordinator at `at` is an infinitive.
fn is_infinitive_before(text: &Text<'_, '_>, at: usize, start: usize) -> bool {
    let before = (start..at).rev().find(|it| matches!(text.tag(*it), Tag::Verb(_) | Tag::Modal));
    before.is_some_and(|it| it > 0 && text.tag(it - 1) == Tag::To)
}

/// Whether the first verb before the coordinator at `at` tells what is being done: "we are recalling them | and closing it".
fn is_doing_before(text: &Text<'_, '_>, at: usize, start: usize) -> bool {
    let be = (start..at).find(|it| matches!(text.tag(*it), Tag::Verb(_) | Tag::Modal));
    be.is_some_and(|be| text.is_in(be, Class::Be) && text.is_gerund(text.skip(be + 1, at).0))
}

/// Whether the coordinator at `at` joins a clause and not a word: its verb, or a subject with its verb, follows.
fn joins_clause(text: &Text<'_, '_>, at: usize, start: usize) -> bool {
    let (next, _) = text.skip(at + 1, text.len());
    let has_verb = (start..at).any(|it| matches!(text.tag(it), Tag::Verb(_) | Tag::Modal));
    match text.tag(next) {
        // "to build and keep it"
        Tag::Verb(Form::Base) if is_infinitive_before(text, at, start) => false,
        Tag::Modal => has_verb,
        Tag::Verb(Form::Ing) => is_doing_before(text, at, start) && text.tag(next + 1) != Tag::Preposition,
        Tag::Verb(_) => has_verb,
        Tag::Pronoun => !text.is_in(next, Class::ObjectPronoun | Class::Reflexive) && begins_clause(text.tokens, next),
        Tag::To => false,
        _ => has_verb && begins_clause(text.tokens, at + 1),
    }
}
