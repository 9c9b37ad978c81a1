//! The noun phrase of a speaker: where its first part ends, what is its head, and whether it names several.

use super::name_span::{NameSort, NameSpan};
use super::word::{is_all_capitals, is_name_like, is_plural_of_persons, person_word};
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// Whether a word leads what describes the noun before it: `officials in Selm`, `crews who sail`.
fn leads_description(token: &Token<'_>) -> bool {
    let is_short_form = token.text.len() > 1 && is_all_capitals(token.text);
    token.is_in(Class::Preposition | Class::Relative | Class::That) && !is_short_form
        || token.is_any(&["like", "including", "such"])
}

/// A noun phrase with its parts, as places in the tokens of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// All of it, without marks at its edges and a possessive `'s`.
    pub(super) tokens: TokenRange,
    /// All before the first comma or bracket.
    pub(super) first: TokenRange,
    /// What stands before the first preposition in that.
    pub(super) core: TokenRange,
}

impl Phrase {
    /// The phrase that some tokens are.
    pub(super) fn of(document: &Document<'_>, tokens: TokenRange, name_spans: &[NameSpan]) -> Self {
        let mut whole = tokens;
        let all = &document.tokens;
        while whole.start < whole.end && all[whole.start].kind == Kind::Punct {
            whole.start += 1;
        }
        // the stop of `Vane Inc.` is a part of the name
        let ends_name = |end: usize| {
            let at = name_spans.partition_point(|it| it.tokens.end < end);
            name_spans.get(at).is_some_and(|it| it.tokens.end == end)
        };
        while whole.start < whole.end
            && (is_edge(&all[whole.end - 1]) && !ends_name(whole.end) || is_possessive(&all[whole.end - 1]))
        {
            whole.end -= 1;
        }
        let stops = |at: &usize| matches!(all[*at].text, "," | "(" | ";" | ":" | "\u{2014}" | "\u{2013}" | "[");
        let first = TokenRange::new(whole.start, whole.into_iter().find(stops).unwrap_or(whole.end));
        // "Secretary of State" is one
        let in_run = |at: usize| {
            name_spans.get(name_spans.partition_point(|it| it.tokens.end <= at)).is_some_and(|it| it.tokens.start < at)
        };
        let led = |at: &usize| *at > first.start && leads_description(&all[*at]) && !in_run(*at);
        let core = TokenRange::new(first.start, first.into_iter().find(led).unwrap_or(first.end));
        Self { tokens: whole, first, core }
    }

    /// Whether `and` joins two that speak together: `Ilyria and its allies`, `governments of Ilyria and Oronia`.
    pub(super) fn is_several(&self, tokens: &[Token<'_>], name_spans: &[NameSpan]) -> bool {
        let is_list = is_plural(&tokens[self.head()]) || is_plural_name(&tokens[self.head()]);
        let within = if is_list { self.first } else { self.core };
        if self.is_row(tokens, name_spans) {
            return true;
        }
        within.into_iter().skip(1).any(|at| {
            if !tokens[at].is_any(&["and", "&"]) || at + 1 >= within.end {
                return false;
            }
            if self.is_role_in_both(tokens, name_spans, at) {
                return false;
            }
            let (left, right) = (&tokens[at - 1], &tokens[at + 1]);
            let next = name_spans.partition_point(|it| it.tokens.end <= at + 1);
            let skipped = usize::from(right.is_in(Class::RoleModifier) || right.is_any(&["fellow", "then"]));
            let joins = name_spans.get(next).filter(|it| it.tokens.start == at + 1 + skipped);
            // "the Health and Ports Department"
            let is_one = joins.is_some_and(|it| it.sort == NameSort::Body && it.tokens.end == within.end)
                && name_spans
                    .get(next.wrapping_sub(1))
                    .is_some_and(|it| it.tokens.end == at && it.sort == NameSort::Word);
            // "Secretary of State and candidate Ada Tal"
            let is_role = name_spans
                .get(next.wrapping_sub(1))
                .is_some_and(|it| it.tokens.end == at && it.sort == NameSort::Title)
                || person_word(left.text).is_some();
            let is_noun = |it: &Token<'_>| is_plural(it) || it.text == ")";
            let goes_on = joins.is_some()
                || right.is_in(Class::Article | Class::Possessive | Class::Several)
                || right.is("other")
                || is_plural(right);
            goes_on && !is_one && !is_role && (is_name_like(left) || is_noun(left))
        })
    }

    /// Whether the word at `and` joins what one named person has a role in: `Food and Ports Office head Ada Tal`, `Selm and
    /// Lune mayor Ada Tal`.
    fn is_role_in_both(&self, tokens: &[Token<'_>], name_spans: &[NameSpan], and: usize) -> bool {
        let span_up_to = |end: usize| {
            let found = name_spans.get(name_spans.partition_point(|it| it.tokens.end < end));
            found.filter(|it| it.tokens.end == end)
        };
        let Some(person) = span_up_to(self.core.end).filter(|it| it.sort == NameSort::Person) else { return false };
        let is_role = |at: usize| at > and + 1 && person_word(tokens[at].text).is_some();
        let has_role = (and + 2..=person.tokens.start + 1).any(|at| at < self.core.end && is_role(at));
        let left = &tokens[and - 1];
        let is_somebody = span_up_to(and).is_some_and(|it| matches!(it.sort, NameSort::Person | NameSort::Title))
            || is_plural_of_persons(left.text)
            || left.is_in(Class::PluralNoun);
        has_role && is_name_like(left) && !is_somebody
    }

    /// Whether it is a row of names: `Ada Tal, Ben Oro and others`, `Ada Tal (Lune) and Ben Oro (Vane)`.
    fn is_row(&self, tokens: &[Token<'_>], name_spans: &[NameSpan]) -> bool {
        let names_person = |at: usize| {
            let next = name_spans.get(name_spans.partition_point(|it| it.tokens.end <= at));
            let before = |name_span: &NameSpan| {
                tokens[at..name_span.tokens.start].iter().all(|it| it.kind == Kind::Word && !leads_description(it))
            };
            next.is_some_and(|it| {
                it.tokens.start < self.tokens.end
                    && it.tokens.start <= at + 3
                    && it.sort == NameSort::Person
                    && before(it)
            })
        };
        let ends_name = name_spans
            .get(name_spans.partition_point(|it| it.tokens.end < self.first.end))
            .is_some_and(|it| it.tokens.end == self.first.end && !it.name.is_empty());
        ends_name
            && (self.first.end..self.tokens.end).any(|at| {
                tokens[at].is("and")
                    && (names_person(at + 1)
                        || names_person(self.first.end + 1)
                            && tokens.get(at + 1).is_some_and(|it| it.is_any(&["others", "other"])))
            })
    }

    /// The head noun of a description: `head` of `the head of the delegation`.
    pub(super) fn head(&self) -> usize {
        self.core.end.saturating_sub(1).max(self.core.start)
    }
}

/// Whether a description is of several: `officials`, `the researchers`.
pub(super) fn is_plural(head: &Token<'_>) -> bool {
    is_plural_of_persons(head.text)
        || head.is_in(Class::Several | Class::PluralNoun)
        || head.is_any(&["critics", "authorities"])
        || head.text.ends_with('s')
            && !head.text.ends_with("ss")
            && !head.text.ends_with("us")
            && !head.is_capitalized()
}

/// Whether a capitalised head is of several: `Governments of`, `Officials`.
pub(super) fn is_plural_name(head: &Token<'_>) -> bool {
    is_plural_of_persons(head.text)
        || head.is_any(&[
            "governments",
            "ministries",
            "delegations",
            "sens",
            "reps",
            "messrs",
            "conservatives",
            "liberals",
            "socialists",
            "tories",
            "muslims",
            "christians",
            "jews",
        ])
}

/// The last persons in the plural before a token, in its sentence or the one before it: where they begin, and their words.
pub(super) fn several_before(document: &Document<'_>, at: usize) -> Option<(usize, TokenRange)> {
    let sentence = document.sentence_at(at);
    let floor = document.sentences[sentence.saturating_sub(1)].tokens.start;
    let is_free = |at: usize| document.quotations.at(at).is_none();
    let head = (floor..at).rev().find(|it| is_plural_of_persons(document.tokens[*it].text) && is_free(*it))?;
    let floor = document.sentences[document.sentence_at(head)].tokens.start;
    let mut start = head;
    while start > floor
        && (is_name_like(&document.tokens[start - 1])
            || document.tokens[start - 1]
                .is_any(&["senior", "local", "several", "some", "many", "federal", "military"]))
    {
        start -= 1;
    }
    Some((start, TokenRange::new(start, head + 1)))
}

fn is_edge(token: &Token<'_>) -> bool {
    token.kind == Kind::Punct && !matches!(token.text, ")" | "(")
}

fn is_possessive(token: &Token<'_>) -> bool {
    token.text.starts_with(['\'', '\u{2019}']) && token.kind == Kind::Word
        || token.text == "'"
        || token.text == "\u{2019}"
}
