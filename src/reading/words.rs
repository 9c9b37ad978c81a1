//! The words of one claim, measured once: tokens, amounts, dates and deadlines, and the items by which two texts are aligned.

use crate::language::token_range::TokenRange;
use std::ops::Range;
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::attitude::{Attitude, attitudes};
use super::attribution::attribution;
use super::certainty::{Hedge, hedges};
use super::claimed::{Claimed, is_extent};
use super::commitment::{Committing, commitments};
use super::condition::{ConditionClause, conditions};
use super::degree::{Degree, degrees};
use super::noncommittal::noncommittal;
use super::role::Roles;
use super::scope::{Quantifier, quantifiers};
use super::side::{self, Voice};
use super::telling::telling;
use super::time_limit::time_limits;
use super::unsaid::{Unsaid, unsaid};
use super::word_key::{key_of, key_of_word};
use super::{Basis, Sourced};
use crate::date::Date;
use crate::language::calendar::clock::{ClockTime, clock_times};
use crate::language::calendar::deadline::{Deadline, DeadlineKind};
use crate::language::calendar::moment::Moment;
use crate::language::calendar::times::Times;
use crate::language::grammar::negation::{Negation, is_negated, negations};
use crate::language::grammar::shallow_parse::ShallowParse;
use crate::language::grammar::{Class, Classes, PERSONAL};
use crate::language::quantity::{Found, amounts};
use crate::language::sentence::sentences;
use crate::language::token::{Kind, Token, tokens};

/// Words that carry grammar and no matter: what two statements share of these tells nothing.
const MATTERLESS: Classes = PERSONAL.and(Classes::of(&[
    Class::Article,
    Class::Demonstrative,
    Class::That,
    Class::Predeterminer,
    Class::Relative,
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::CutVerb,
    Class::HadOrWould,
    Class::Coordinator,
    Class::Contrast,
    Class::Matterless,
]));

/// What a text is made of.
#[derive(Debug)]
pub struct Words<'t> {
    /// The text.
    pub text: &'t str,
    /// The day on which it was said, against which its days are resolved.
    pub said: NaiveDate,
    /// Its tokens.
    pub tokens: Vec<Token<'t>>,
    /// The words that tell who says it.
    pub telling: Vec<TokenRange>,
    /// Its items in order; marks are none.
    pub items: Vec<Item>,
    /// Its amounts, without those that are part of a date.
    pub amounts: Vec<Found>,
    /// Its dates, resolved against the day on which the words were said.
    pub moments: Vec<Moment>,
    /// Its times of the day, without those that are part of a date.
    pub clocks: Vec<ClockTime>,
    /// Its deadlines, resolved likewise.
    pub deadlines: Vec<Deadline>,
    /// What it is tied to.
    pub conditions: Vec<ConditionClause>,
    /// Where it says how sure it is.
    pub hedges: Vec<Hedge>,
    /// Where it commits its speaker.
    pub commitments: Vec<Committing>,
    /// How strongly things are so.
    pub degrees: Vec<Degree>,
    /// How much, how often and where.
    pub quantifiers: Vec<Quantifier>,
    /// Where it expressly takes no side.
    pub noncommittal: Option<TokenRange>,
    /// What it denies.
    pub negations: Vec<Negation>,
    /// Who is named as saying it, where it is told as somebody's statement.
    pub attributed: Option<TokenRange>,
    /// Which figures and dates it expressly leaves open.
    pub unsaid: Vec<Unsaid>,
    /// Read when they are first asked for, as those that follow.
    attitudes: OnceLock<Vec<Attitude>>,
    parse: OnceLock<ShallowParse>,
    side_tags: OnceLock<Vec<side::Tag>>,
    sides: OnceLock<Vec<side::Attitude>>,
    roles: OnceLock<Roles>,
}

/// What is aligned as one: a word, an amount, a date, a time of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its tokens.
    pub tokens: TokenRange,
    /// What it is.
    pub sort: Sort,
    /// Equal for items that may stand for each other: words of one stem, amounts of one unit, dates, times of the day.
    pub key: u64,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A word that carries grammar only, or tells who says it.
    Function,
    /// A word that carries matter.
    Content,
    /// A word of a name: capitalised, and not because a sentence begins with it.
    Name,
    /// An amount, by its place in [`Words::amounts`].
    Amount(usize),
    /// A date, by its place in [`Words::moments`].
    Date(usize),
    /// A time of the day, by its place in [`Words::clocks`].
    Clock(usize),
}

impl Sort {
    /// Whether it carries matter.
    #[must_use]
    pub fn is_content(self) -> bool {
        self != Self::Function
    }

    /// Whether it is a word of matter or of a name, and no value.
    #[must_use]
    pub fn is_word(self) -> bool {
        matches!(self, Self::Content | Self::Name)
    }
}

impl<'t> Words<'t> {
    /// Measures a text that was said on `said`.
    #[must_use]
    pub fn of(text: &'t str, said: NaiveDate) -> Self {
        Self::of_tokens(text, tokens(text), said)
    }

    /// The same text, of which only these tokens count.
    #[must_use]
    pub fn only(&self, kept: &[bool]) -> Self {
        let tokens = self.tokens.iter().zip(kept).filter(|it| *it.1).map(|it| *it.0).collect();
        Self::of_tokens(self.text, tokens, self.said)
    }

    fn of_tokens(text: &'t str, tokens: Vec<Token<'t>>, said: NaiveDate) -> Self {
        let times = Times::of(&tokens, said);
        let (moments, mut deadlines) = (times.moments(), times.deadlines());
        deadlines.extend(time_limits(&tokens, times.durations(), said));
        deadlines.sort_by_key(|it| it.range.start);
        let (mut amounts, mut clocks) = (amounts(text, &tokens), clock_times(&tokens));
        let overlaps = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
        clocks.retain(|it| !moments.iter().any(|date| overlaps(&date.range, &it.range)));
        amounts.retain(|it| {
            !moments.iter().any(|date| overlaps(&date.range, &it.range))
                && !clocks.iter().any(|clock| overlaps(&clock.range, &it.range))
                && !deadlines.iter().any(|date| overlaps(&date.range, &it.range))
        });
        let telling = telling(&tokens);
        let items = items(&tokens, &telling, &amounts, &moments, &clocks);
        let (conditions, hedges, commitments) = (conditions(&tokens), hedges(&tokens), commitments(&tokens));
        let (degrees, quantifiers) = (degrees(&tokens), quantifiers(&tokens));
        let negations = negations(&tokens);
        let noncommittal = noncommittal(&tokens);
        let unsaid = unsaid(&tokens, &deadlines);
        let attributed = attribution(&tokens);
        Self {
            text,
            said,
            tokens,
            telling,
            items,
            amounts,
            moments,
            clocks,
            deadlines,
            conditions,
            hedges,
            commitments,
            degrees,
            quantifiers,
            noncommittal,
            negations,
            unsaid,
            attributed,
            attitudes: OnceLock::new(),
            parse: OnceLock::new(),
            side_tags: OnceLock::new(),
            sides: OnceLock::new(),
            roles: OnceLock::new(),
        }
    }

    /// The sides that it takes as the older reader sees them, with limits, rights and means.
    #[must_use]
    pub fn attitudes(&self) -> &[Attitude] {
        self.attitudes.get_or_init(|| attitudes(self))
    }

    /// Its parts of speech and its verbs: read when somebody first asks, as most texts are compared without.
    #[must_use]
    pub fn parse(&self) -> &ShallowParse {
        self.parse.get_or_init(|| ShallowParse::of(&self.tokens))
    }

    /// What part each word plays, for whoever reads sides: they are read for more than one voice.
    pub(super) fn side_tags(&self) -> &[side::Tag] {
        self.side_tags.get_or_init(|| side::tags(&self.tokens))
    }

    /// The sides that it takes, on which thing each.
    #[must_use]
    pub fn sides(&self) -> &[side::Attitude] {
        self.sides.get_or_init(|| side::attitudes(self, &Voice::default()))
    }

    /// The roles of its figures and days: read when somebody first asks, since most texts are compared without.
    #[must_use]
    pub fn roles(&self) -> &Roles {
        self.roles.get_or_init(|| Roles::of(self))
    }

    /// Whether an item is denied.
    #[must_use]
    pub fn is_negated(&self, item: usize) -> bool {
        is_negated(&self.negations, self.items[item].tokens.start)
    }

    /// The bytes of an item, with the word that denies it.
    #[must_use]
    pub fn shown(&self, item: usize) -> Range<usize> {
        self.with_denial(self.items[item].tokens)
    }

    /// The bytes of some tokens, with the word that denies them.
    #[must_use]
    pub fn with_denial(&self, own: TokenRange) -> Range<usize> {
        let cue = self.negations.iter().find(|it| it.scope.contains(own.start)).map_or(own, |it| it.cue);
        self.bytes(TokenRange::new(own.start.min(cue.start), own.end.max(cue.end)))
    }

    /// To which extent the text claims what it says, as far as the denials go that `count`.
    #[must_use]
    pub fn claimed(&self, count: impl Fn(&Negation) -> bool) -> Claimed {
        Claimed::of(self, &self.negations.iter().filter(|it| count(it)).cloned().collect::<Vec<_>>())
    }

    /// Whether a token stands in a condition: what is said there is not said of the statement itself.
    #[must_use]
    pub fn is_in_condition(&self, token: usize) -> bool {
        self.conditions.iter().any(|it| it.tokens().contains(token))
    }

    /// The deadline that the words set: by when something is done. Where they set several nobody knows which binds.
    pub(super) fn deadline(&self) -> Option<Sourced<Option<Date>>> {
        // What others say of it binds nobody here.
        let due = |it: &&Deadline| {
            !self.is_told_by_others(&it.range)
                && matches!(it.kind, DeadlineKind::By | DeadlineKind::Before | DeadlineKind::Within | DeadlineKind::In)
                && it.date.is_some()
        };
        let mut due = self.deadlines.iter().filter(due);
        let (only, None) = (due.next()?, due.next()) else { return None };
        Some(Sourced { value: only.date, basis: Basis::Words(only.range.clone()) })
    }

    /// Whether the sentence with these bytes tells what somebody else says.
    fn is_told_by_others(&self, bytes: &Range<usize>) -> bool {
        let all = sentences(self.text, &self.tokens);
        let around = all.iter().rfind(|it| self.tokens[it.tokens.start].start <= bytes.start);
        around.is_some_and(|it| attribution(&self.tokens[it.tokens.start..it.tokens.end]).is_some())
    }

    /// The bytes that some tokens take.
    #[must_use]
    pub fn bytes(&self, tokens: TokenRange) -> Range<usize> {
        match (self.tokens.get(tokens.start), tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last))) {
            (Some(first), Some(last)) if tokens.start < tokens.end => first.start..last.end,
            (Some(next), _) => next.start..next.start,
            _ => self.text.len()..self.text.len(),
        }
    }

    /// The text of some tokens.
    #[must_use]
    pub fn text_of(&self, tokens: TokenRange) -> &'t str {
        &self.text[self.bytes(tokens)]
    }
}

fn items(
    tokens: &[Token<'_>],
    telling: &[TokenRange],
    amounts: &[Found],
    moments: &[Moment],
    clocks: &[ClockTime],
) -> Vec<Item> {
    let mut items = Vec::with_capacity(tokens.len());
    let (mut amount, mut moment, mut clock, mut told, mut at) = (0, 0, 0, 0, 0);
    let mut begins_sentence = true;
    while let Some(token) = tokens.get(at) {
        while amounts.get(amount).is_some_and(|it| it.range.end <= token.start) {
            amount += 1;
        }
        while moments.get(moment).is_some_and(|it| it.range.end <= token.start) {
            moment += 1;
        }
        while clocks.get(clock).is_some_and(|it| it.range.end <= token.start) {
            clock += 1;
        }
        let slot = if let Some(it) = moments.get(moment).filter(|it| it.range.start <= token.start) {
            Some((it.range.end, Sort::Date(moment), key_of("date")))
        } else if let Some(it) = clocks.get(clock).filter(|it| it.range.start <= token.start) {
            Some((it.range.end, Sort::Clock(clock), key_of("clock")))
        } else {
            let found = amounts.get(amount).filter(|it| it.range.start <= token.start);
            found.map(|it| (it.range.end, Sort::Amount(amount), key_of((&it.amount.unit, &it.amount.per))))
        };
        if let Some((end, sort, key)) = slot {
            let len = tokens[at..].iter().take_while(|it| it.start < end).count().max(1);
            items.push(Item { tokens: TokenRange::new(at, at + len), sort, key });
            at += len;
            begins_sentence = false;
            continue;
        }
        if token.kind == Kind::Punct {
            begins_sentence = token.is_in(Class::Stop) || token.is(":") || begins_sentence;
        } else {
            while telling.get(told).is_some_and(|it| it.end <= at) {
                told += 1;
            }
            let tells = telling.get(told).is_some_and(|it| it.contains(at));
            let sort = if tells { Sort::Function } else { sort(token, begins_sentence) };
            items.push(Item { tokens: TokenRange::one(at), sort, key: key_of_word(token.word, token.text) });
            begins_sentence = false;
        }
        at += 1;
    }
    items
}

fn sort(token: &Token<'_>, begins_sentence: bool) -> Sort {
    if token.is_in(MATTERLESS) || is_extent(token.text) {
        Sort::Function
    } else if token.is_capitalized() && !begins_sentence {
        Sort::Name
    } else {
        Sort::Content
    }
}
