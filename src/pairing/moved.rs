//! What moved between two statements of one subject, where two articles alone tell it: the engine's kinds behind gates of
//! their own, and what the words themselves make of an act.
//!
//! The engine was made for two statements that somebody put on one topic. Two sentences that merely share words differ in
//! a figure or a day far oftener than anybody changed a mind, so that here each kind asks for more.

use crate::language::token_range::TokenRange;
use std::ops::Range;

use super::clause::clauses;
use super::document::Document;
use super::duty::{Duty, duty};
use super::pairs::{Pair, Statements};
use super::position::{
    are_of_one_time, ask_alike, denies_deed, is_count, is_heading, is_position, is_position_or_forecast, name_one,
    name_other_days, sets_a_day, takes_side,
};
use crate::claim::{Statement, UNDATED};
use crate::date::Date;
use crate::diff::{self, moved};
use crate::language::grammar::Class;
use crate::language::grammar::tag::{Tag, tags};
use crate::language::token::Token;
use crate::reading::Basis;
use crate::reading::words::Words;
use crate::topics::{heads, keys, likeness, shared};

/// What moved between a statement and a later one.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The two statements.
    pub pair: Pair,
    /// How: a kind of change by its id, `firmed` where advice became law, or `announced` where the later words say it.
    pub kind: &'static str,
    /// What that rests on, in a few words.
    pub because: String,
    /// The bytes of the earlier words that moved.
    pub earlier: Vec<Range<usize>>,
    /// The bytes of the later words that moved.
    pub later: Vec<Range<usize>>,
}

/// What a kind of change asks of two statements that only their words have put together.
pub(super) struct Gate {
    pub(super) kind: &'static str,
    /// How near in subject they must be,
    least: f64,
    /// or which part of what both say they must share.
    share: f64,
    /// What else stops it.
    pub(super) stopped_by: Stop,
}

/// What stops a kind where everything else is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    Nothing,
    /// That one of the statements is a count, which goes on, or that they are of other days.
    Count,
    /// That nobody knows on which days the two were made: days in their words are counted from these.
    NoDay,
}

const fn gate(kind: &'static str, least: f64, share: f64, stopped_by: Stop) -> Gate {
    Gate { kind, least, share, stopped_by }
}

/// How near short statements must be for their share to count: two words that tell something.
const SHORT: f64 = 2.5;
/// Fewer words beside the figures and the days are not enough to tell what these are of.
const FEWEST: usize = 2;

/// The kinds that may be a flag; all others are hints, since between raw sentences they are wrong more often than right.
pub(super) const GATES: &[Gate] = &[
    gate("reversed", 4.0, 0.6, Stop::Nothing),
    gate("abandoned", 4.0, 0.6, Stop::Nothing),
    gate("delayed", 4.0, 0.6, Stop::NoDay),
    gate("hastened", 4.0, 0.6, Stop::NoDay),
    gate("dated", 4.0, 0.6, Stop::NoDay),
    gate("undated", 4.0, 0.6, Stop::NoDay),
    gate("raised", 3.0, 0.6, Stop::Count),
    gate("lowered", 3.0, 0.6, Stop::Count),
];

/// From which likeness on two clauses are of one act, whose duty can be compared.
const ONE_ACT: f64 = 2.0;
/// How many heads of noun phrases these have in common at least.
const SHARED_HEADS: usize = 2;

/// What was found of one pair.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// What moved, where it may be printed.
    pub(super) moved: Option<Moved>,
    /// The kinds that the engine reads and that two raw sentences do not carry.
    pub(super) hints: Vec<&'static str>,
}

/// The two articles whose statements are judged.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'d> {
    pub(super) earlier: &'d Document,
    pub(super) later: &'d Document,
    pub(super) statements: &'d Statements,
    pub(super) days: (Date, Date),
}

impl<'d> Judge<'d> {
    /// Of two articles.
    pub(super) fn of(earlier: &'d Document, later: &'d Document, statements: &'d Statements) -> Self {
        let days = match (earlier.published, later.published) {
            (Some(earlier), Some(later)) => (earlier, later),
            _ => (Date::day(UNDATED), Date::day(UNDATED)),
        };
        Self { earlier, later, statements, days }
    }

    pub(super) fn are_days_known(&self) -> bool {
        self.earlier.published.is_some() && self.later.published.is_some()
    }

    /// A day as that of a statement, where the days of both are known.
    pub(super) fn said(&self, day: Date) -> Option<Date> {
        Some(day).filter(|_| self.are_days_known())
    }

    /// What moved in one pair.
    pub(super) fn pair(&self, pair: Pair) -> Found {
        let (earlier, later) = (&self.earlier.statements[pair.earlier], &self.later.statements[pair.later]);
        let (before, begin) = earlier.stated(self.said(self.days.0));
        let (after, begins) = later.stated(self.said(self.days.1));
        let (one, other) = (Self::words(&before, self.days.0), Self::words(&after, self.days.1));
        if is_heading(&one.tokens) || is_heading(&other.tokens) || is_told_again(&one.tokens, &other.tokens) {
            return Found::default();
        }
        let mut found = Found::default();
        let takes_positions = is_position(&one) && is_position(&other);
        let foresees = is_position_or_forecast(&one) && is_position_or_forecast(&other);
        let goes_on = is_count(&one.tokens) || is_count(&other.tokens) || name_other_days(&one.tokens, &other.tokens);
        let takes_sides = are_of_one_time(&one.tokens, &other.tokens)
            && ask_alike(&one.tokens, &other.tokens)
            && name_one(&one.tokens, &other.tokens)
            && (takes_side(&one) && takes_side(&other) || denies_deed(&one, &other));
        let core = self.core_share(&one, &other);
        for shift in diff::compare(&before, &after, false).shifts {
            // Of a figure the clause that has it must take the position: what else a sentence says is another matter.
            let sides = [(&one, Some(&shift.evidence.earlier)), (&other, shift.evidence.later.as_ref())];
            let takes_on_figure = || sides.into_iter().all(|(words, basis)| self.is_position_on(words, basis));
            let is_stopped = |by: Stop| {
                by == Stop::Count && (goes_on || !takes_on_figure()) || by == Stop::NoDay && !self.are_days_known()
            };
            let says_what = sides.into_iter().all(|(words, basis)| says_what(words, basis));
            let passes = |it: &&Gate| {
                let takes = match it.stopped_by {
                    Stop::Nothing => takes_sides && says_what,
                    Stop::Count => foresees,
                    Stop::NoDay => sets_a_day(&one) && sets_a_day(&other),
                };
                let share = if it.stopped_by == Stop::Nothing { pair.share } else { core };
                it.kind == shift.kind.id && is_near(it, &pair, share) && takes && !is_stopped(it.stopped_by)
            };
            if found.moved.is_some() || !GATES.iter().any(|it| passes(&it)) {
                found.hints.push(shift.kind.id);
                continue;
            }
            found.moved = Some(Moved {
                pair,
                kind: shift.kind.id,
                because: shift.evidence.reason.clone(),
                earlier: moved(std::iter::once(&shift.evidence.earlier)),
                later: moved(shift.evidence.later.iter()),
            });
        }
        if takes_positions {
            found.moved = found.moved.or_else(|| self.duty(pair, &one, &other));
        }
        if let Some(moved) = &mut found.moved {
            moved.earlier.iter_mut().for_each(|it| *it = earlier.own(it, begin));
            moved.later.iter_mut().for_each(|it| *it = later.own(it, begins));
        }
        found
    }

    /// How much two statements share of what they say beside figures and days: of these it is asked whether they moved.
    fn core_share(&self, one: &Words<'_>, other: &Words<'_>) -> f64 {
        let core = |of: &Words<'_>| {
            let places = || of.amounts.iter().map(|it| &it.range).chain(of.moments.iter().map(|it| &it.range));
            let is_beside = |it: &&Token<'_>| !places().any(|range| range.contains(&it.start));
            keys(&of.tokens.iter().filter(is_beside).copied().collect::<Vec<_>>())
        };
        let (before, after) = (core(one), core(other));
        let both = shared(&before, &after);
        let mass = |of: &[u64]| self.statements.rarity.mass(of);
        if both.len() < FEWEST { 0.0 } else { mass(&both) / (mass(&before) * mass(&after)).sqrt() }
    }

    /// Whether the clause that some evidence stands in takes a position, or foresees what it tells.
    fn is_position_on(&self, words: &Words<'_>, basis: Option<&Basis>) -> bool {
        let Some(Basis::Words(range)) = basis else { return true };
        let has = |it: &TokenRange| it.of(&words.tokens).iter().any(|token| range.contains(&token.start));
        let clause = clauses(&words.tokens).into_iter().find(has).unwrap_or(TokenRange::new(0, words.tokens.len()));
        is_position_or_forecast(&Words::of(&words.text[words.bytes(clause)], self.days.1.last()))
    }

    /// What the two clauses that are nearest make of their act, where that is not the same.
    fn duty(&self, pair: Pair, one: &Words<'_>, other: &Words<'_>) -> Option<Moved> {
        let (before, after, near) = nearest(&one.tokens, &other.tokens, self.statements)?;
        let (was, now) = (before.of(&one.tokens), after.of(&other.tokens));
        let (from, to) = (duty(was)?, duty(now)?);
        let heads = shared_heads(was, now).len();
        if near < ONE_ACT || heads < SHARED_HEADS || is_count(was) {
            return None;
        }
        let kind = match (from.duty, to.duty) {
            (Duty::Allow, Duty::Forbid) | (Duty::Forbid, Duty::Allow) => "reversed",
            // Beside `please` a `must` is tone, in one speech as in two: only law is firmer.
            (Duty::Allow | Duty::Advise, Duty::Require) if to.is_law && !from.is_law => "firmed",
            _ => return None,
        };
        let because = format!("{} → {}{}", from.duty.word(), to.duty.word(), if to.is_law { ", by law" } else { "" });
        let (earlier, later) = (vec![one.bytes(before)], vec![other.bytes(after)]);
        Some(Moved { pair, kind, because, earlier, later })
    }

    pub(super) fn words<'w>(stated: &'w Statement, said: Date) -> Words<'w> {
        Words::of(&stated.words, said.last())
    }
}

/// Whether the words that some evidence stands in name a thing or an act, or deny one: *no strike*. That a *second* vote is
/// denied is said of no vote.
fn says_what(words: &Words<'_>, basis: Option<&Basis>) -> bool {
    let Some(Basis::Words(range)) = basis else { return true };
    let is_told = |it: &Tag| matches!(it, Tag::Noun | Tag::Name | Tag::Verb | Tag::Auxiliary);
    let tags = tags(&words.tokens);
    let denies = |at: usize| words.tokens[at].is("no") && tags.get(at + 1).is_some_and(is_told);
    (0..tags.len()).any(|at| range.contains(&words.tokens[at].start) && (is_told(&tags[at]) || denies(at)))
}

/// Whether one of two statements stands as a sentence of its own in the other, which says more besides.
fn is_told_again(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let is_end = |it: &Token<'_>| it.is_in(Class::Stop | Class::QuotationMark);
    let short = &short[..short.len() - short.iter().rev().take_while(|it| is_end(it)).count()];
    let Some(most) = long.len().checked_sub(short.len()).filter(|_| !short.is_empty()) else { return false };
    (0..=most).any(|at| {
        let behind = long.get(at + short.len());
        (at == 0 || is_end(&long[at - 1])) && behind.is_none_or(is_end) && is_one(&long[at..at + short.len()], short)
    })
}

/// Whether two statements are near enough for a kind: by what they share, or because they share nearly all, however short
/// they are.
fn is_near(gate: &Gate, pair: &Pair, share: f64) -> bool {
    // Of figures and days it is asked what they are of, whatever these tell themselves.
    let least = if gate.stopped_by == Stop::Nothing { SHORT } else { 0.0 };
    pair.likeness >= gate.least || pair.likeness >= least && share >= gate.share
}

/// Whether two pieces are the same words.
pub(super) fn is_one(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    one.iter().map(|it| it.word).eq(other.iter().map(|it| it.word))
}

/// The two clauses of two statements that are nearest, and how near they are.
fn nearest(one: &[Token<'_>], other: &[Token<'_>], statements: &Statements) -> Option<(TokenRange, TokenRange, f64)> {
    let with_keys = |of: &[Token<'_>]| -> Vec<(TokenRange, Vec<u64>)> {
        clauses(of).into_iter().map(|it| (it, keys(it.of(of)))).collect()
    };
    let (before, after) = (with_keys(one), with_keys(other));
    let pairs = before.iter().flat_map(|was| after.iter().map(move |now| (was, now)));
    let near = pairs.map(|(was, now)| (was.0, now.0, likeness(&was.1, &now.1, &statements.rarity)));
    near.reduce(|best, it| if it.2 > best.2 { it } else { best })
}

/// The words that head a noun phrase in one of two clauses and stand in the other.
pub(super) fn shared_heads(one: &[Token<'_>], other: &[Token<'_>]) -> Vec<u64> {
    let mut found = shared(&heads(one), &keys(other));
    found.extend(shared(&heads(other), &keys(one)));
    found.sort_unstable();
    found.dedup();
    found
}
