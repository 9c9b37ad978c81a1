//! The verb that governs a figure or a day: the nearest before it in its part of the sentence, or that after it where it
//! leads the clause.

use super::Reader;
use super::deed::{Deed, deed};
use super::expression::Expression;
use crate::language::grammar::Class;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The verb that governs an expression.
#[derive(Debug, Clone, Copy)]
pub(super) struct Governor<'w> {
    /// Its group.
    pub(super) group: &'w VerbGroup,
    /// Where in time it is, with what an infinitive has from the verbs before it.
    pub(super) time: Time,
    /// What it does with what stands beside it.
    pub(super) deed: Option<Deed>,
    /// How the expression stands to it.
    pub(super) place: Place,
}

/// How an expression stands to its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// After it.
    After,
    /// Before it, as an adjunct: "On Monday we met".
    Fronted,
    /// Before it, as the subject or a part of it.
    Subject,
}

/// How many tokens a subject may have between a figure in it and its verb.
const LONGEST_SUBJECT: usize = 8;

/// How many infinitives and participles may hang on each other.
const LONGEST_CHAIN: usize = 5;

impl<'w> Reader<'w, '_> {
    /// The verb that governs an expression.
    pub(super) fn governor(&self, expression: &Expression<'_>, part: TokenRange) -> Option<Governor<'w>> {
        let (first, end) = (expression.tokens.start, expression.tokens.end);
        let left = self.verbs.iter().rposition(|it| it.tokens.start < first && it.tokens.start >= part.start);
        let right = self.verbs.iter().position(|it| it.tokens.start >= end && it.tokens.end <= part.end);
        match (left, right) {
            (Some(left), Some(right)) if self.is_subject(expression, left, right) => {
                self.made(right, Place::Subject, part)
            }
            (Some(left), _) => self.made(left, Place::After, part),
            (None, Some(right)) => {
                let is_led = expression.preposition(&self.words.tokens, part.start).is_some();
                let place = if is_led { Place::Fronted } else { Place::Subject };
                self.made(right, place, part)
            }
            (None, None) => None,
        }
    }

    fn made(&self, at: usize, place: Place, part: TokenRange) -> Option<Governor<'w>> {
        let group = &self.verbs[at];
        let deed = deed(&self.words.tokens[group.head]);
        Some(Governor { group, time: self.time(at, part, 0), deed, place })
    }

    /// Whether the figure stands in the subject of the verb on its right, and not behind the one on its left.
    fn is_subject(&self, expression: &Expression<'_>, left: usize, right: usize) -> bool {
        let tokens = &self.words.tokens;
        let (left, right) = (&self.verbs[left], &self.verbs[right]);
        if !right.is_finite() {
            return false;
        }
        let before = &tokens[left.tokens.end.min(expression.tokens.start)..expression.tokens.start];
        let behind = &tokens[expression.tokens.end..right.tokens.start];
        let opens = before.iter().any(|it| {
            it.is_in(
                Class::Comma
                    | Class::That
                    | Class::Relative
                    | Class::Subordinator
                    | Class::Coordinator
                    | Class::Contrast,
            )
        });
        let is_led = expression.preposition(tokens, left.tokens.end).is_some();
        opens
            && !is_led
            && behind.len() < LONGEST_SUBJECT
            && !behind.iter().any(|it| it.kind == Kind::Punct && it.is_in(Class::Comma | Class::HalfStop))
    }

    /// Where in time a verb is; infinitives and participles have it from the verb before them.
    fn time(&self, at: usize, part: TokenRange, depth: usize) -> Time {
        let group = &self.verbs[at];
        let is_open = !group.is_finite();
        let above = at.checked_sub(1).filter(|it| self.verbs[*it].tokens.start >= part.start && depth < LONGEST_CHAIN);
        // "not only will we repair it"
        let tokens = &self.words.tokens;
        let is_inverted = group
            .tokens
            .start
            .checked_sub(2)
            .is_some_and(|it| tokens[it].is_in(Class::Future) && tokens[it + 1].is_in(Class::SubjectPronoun));
        match (group.time, above) {
            _ if is_inverted => Time::Ahead,
            _ if !is_open => group.time,
            (Time::Infinitive, None) => Time::Ahead,
            (_, None) => Time::Present,
            (open, Some(above)) => {
                let is_act = matches!(deed(&self.words.tokens[self.verbs[above].head]), Some(Deed::Act | Deed::Lead));
                match self.time(above, part, depth + 1) {
                    Time::Unfulfilled => Time::Unfulfilled,
                    // "was ordered to pay" is over, "decided to open" is not
                    Time::Past if is_act && !self.verbs[above].is_passive => Time::Ahead,
                    Time::Perfect if is_act => Time::Ahead,
                    time @ (Time::Past | Time::Perfect) => time,
                    Time::Present if open == Time::Participle && !is_act => Time::Present,
                    _ => Time::Ahead,
                }
            }
        }
    }
}
