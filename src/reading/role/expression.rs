//! A figure or a day of a text, and what stands right around it.

use crate::language::token_range::TokenRange;
use std::ops::Range;

use crate::date::Date;
use crate::language::calendar::deadline::Deadline;
use crate::language::calendar::moment::Moment;
use crate::language::grammar::Class;
use crate::language::quantity::{Found, is_of_time};
use crate::language::token::{Kind, Token};
use crate::reading::words::Words;

/// What an expression names.
#[derive(Debug, Clone, Copy)]
pub(super) enum What<'w> {
    Figure(&'w Found),
    Day(&'w Moment),
    Deadline(&'w Deadline),
    Clock,
}

/// An expression and its tokens.
#[derive(Debug, Clone)]
pub(super) struct Expression<'w> {
    pub(super) what: What<'w>,
    pub(super) tokens: TokenRange,
}

/// How many tokens may stand between an expression and its preposition: "by about the end of".
const BETWEEN: usize = 3;

impl<'w> Expression<'w> {
    pub(super) fn new(words: &'w Words<'_>, what: What<'w>, bytes: &Range<usize>) -> Self {
        // a day may begin or end within a token: "Q1/2025", "mid2026"
        let first = words.tokens.partition_point(|it| it.end <= bytes.start);
        let end = words.tokens.partition_point(|it| it.start < bytes.end);
        Self { what, tokens: TokenRange::new(first, end) }
    }

    /// Whether it is a length of time.
    pub(super) fn is_length(&self) -> bool {
        let What::Figure(found) = self.what else { return false };
        found.amount.per.as_deref().is_none_or(|per| per == "more") && is_of_time(&found.amount.unit)
    }

    /// The days that it names.
    pub(super) fn date(&self) -> Option<Date> {
        match self.what {
            What::Figure(_) | What::Clock => None,
            What::Day(it) => Some(it.date),
            What::Deadline(it) => it.date,
        }
    }

    /// The token after it.
    pub(super) fn next<'s, 't>(&self, tokens: &'s [Token<'t>]) -> Option<&'s Token<'t>> {
        tokens.get(self.tokens.end)
    }

    /// The token so many places before it.
    pub(super) fn before<'s, 't>(&self, tokens: &'s [Token<'t>], back: usize) -> Option<&'s Token<'t>> {
        tokens.get(self.tokens.start.checked_sub(back)?)
    }

    /// The place of the preposition that leads it: its own first word, or the one before it.
    pub(super) fn preposition(&self, tokens: &[Token<'_>], floor: usize) -> Option<usize> {
        let leads = |at: usize| {
            let token = &tokens[at];
            let is_preposition = token.is_in(Class::Preposition | Class::Complement | Class::Connective);
            (is_preposition || token.is_any(&["until", "till", "than"])) && !token.is("about")
        };
        if leads(self.tokens.start) && !matches!(self.what, What::Figure(_)) {
            return Some(self.tokens.start);
        }
        // "until at least 2031"
        let is_at_least = |at: usize| tokens[at].is("at") && tokens[at + 1].is("least");
        let between = |at: &usize| {
            tokens[*at].is_in(Class::Article | Class::TimeWord | Class::Adverb)
                || tokens[*at].is_any(&["about", "around", "of", "least"])
                || is_at_least(*at)
        };
        let first = self.tokens.start;
        let skipped = (floor..first)
            .rev()
            .take(BETWEEN)
            .take_while(|it| between(it) && (!leads(*it) || tokens[*it].is_any(&["of", "around"]) || is_at_least(*it)))
            .count();
        (0..=skipped).map(|back| first - back).find_map(|at| at.checked_sub(1).filter(|it| *it >= floor && leads(*it)))
    }

    /// Whether it stands in front of a noun that it describes: "the 2019 speech", "a 30-day truce". The noun's place.
    pub(super) fn described(&self, tokens: &[Token<'_>], is_noun: impl Fn(usize) -> bool) -> Option<usize> {
        let at = self.tokens.end;
        let next = tokens.get(at)?;
        let joined = usize::from(next.text == "-" && tokens[at - 1].touches(next));
        let noun = at + joined;
        (tokens.get(noun)?.kind == Kind::Word && is_noun(noun)).then_some(noun)
    }
}
