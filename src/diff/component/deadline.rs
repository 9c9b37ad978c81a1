//! How deadlines and dates moved: the last day of a deadline is what binds.

use std::cmp::Ordering;
use std::ops::Range;

use super::clock::clocks;
use super::opened::opened;
use super::span::spans;
use super::{Move, evidence, slots, worded};
use crate::date::Date;
use crate::diff::measure::is_by_another;
use crate::diff::pair::Texts;
use crate::diff::thing::Thing;
use crate::diff::{Evidence, Pair};
use crate::language::calendar::moment::Moment;
use crate::language::grammar::negation::is_negated;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::quantity::{Found, is_of_time};
use crate::language::token_range::TokenRange;
use crate::reading::role::deed::{Way, way};
use crate::reading::role::{DUE, Mention, Role};
use crate::reading::unsaid::Open;
use crate::reading::words::{Sort, Words};
use crate::reading::{Basis, Sourced};

/// How the deadline moved that both sides set; or else each date that stands in the same place of both texts.
pub(super) fn deadlines(pair: &Pair<'_>) -> Vec<(Move, Evidence)> {
    if let Some(told) = &pair.told {
        return told.deadlines();
    }
    if let Some(set) = pair.deadline().filter(|set| binds(pair, set)) {
        let moved = moved(set.0.value, set.1.value);
        return moved
            .map(|(moved, reason)| (moved, evidence(set, (set.0.value, set.1.value), reason)))
            .into_iter()
            .collect();
    }
    let Some(texts) = pair.words() else { return Vec::new() };
    if let Some(opened) = opened(&texts, Open::Date) {
        return vec![opened];
    }
    let mut found =
        if pair.is_dated() { positions(&texts, [pair.earlier.said, pair.later.said]) } else { accounts(&texts) };
    found.extend(clocks(&texts, pair.is_dated()));
    if found.is_empty() {
        found.extend(spans(&texts));
    }
    found
}

/// How each date moved that stands in the same place of both texts, whatever its role: one account and another.
fn accounts(texts: &Texts<'_>) -> Vec<(Move, Evidence)> {
    let place = |sort| if let Sort::Date(at) = sort { Some(at) } else { None };
    let aligned = slots(texts, place, |words, at| &words.moments[at]);
    // A date that both texts name stands in another place, and did not move.
    let named = |words: &Words<'_>, date: Date| {
        let names = |at: usize| {
            let Sort::Date(moment) = words.items[at].sort else { return false };
            words.moments[moment].date == date && !words.is_negated(at)
        };
        (0..words.items.len()).any(names)
    };
    let judged = aligned.into_iter().filter_map(|(earlier, later)| {
        // The same words on another day mean another day, and say nothing new; nor does a date without its year.
        let same_words = is_part(&texts.earlier.text[earlier.range.clone()], &texts.later.text[later.range.clone()]);
        let precision = earlier.date.overlaps(later.date);
        let snapshots = is_snapshot(texts.earlier, earlier) && is_snapshot(texts.later, later);
        if same_words || precision || snapshots || named(texts.later, earlier.date) || named(texts.earlier, later.date)
        {
            return None;
        }
        let (moved, reason) = moved(Some(earlier.date), Some(later.date))?;
        Some((moved, worded(texts, earlier.range.clone(), later.range.clone(), reason)))
    });
    judged.collect()
}

/// "As of 3 May" dates a snapshot, and a later snapshot moves nothing.
fn is_snapshot(words: &Words<'_>, it: &Moment) -> bool {
    let before = words.text[..it.range.start].trim_end().to_lowercase();
    before.ends_with("as of") || before.ends_with("as at")
}

/// Whether each tells how it was on a day, and not on the same: "as of 3 May there are 40", "as of 9 May there are 52".
pub(super) fn are_other_snapshots(texts: &Texts<'_>) -> bool {
    let dates = |words: &Words<'_>| -> Vec<Date> {
        words.moments.iter().filter(|it| is_snapshot(words, it)).map(|it| it.date).collect()
    };
    let (earlier, later) = (dates(texts.earlier), dates(texts.later));
    !earlier.is_empty() && !later.is_empty() && !earlier.iter().any(|it| later.iter().any(|other| it.overlaps(*other)))
}

/// How each day of the later position moved from the one of the earlier position that it comes closest to.
fn positions(texts: &Texts<'_>, said: [Date; 2]) -> Vec<(Move, Evidence)> {
    let (earlier, later) = (days(texts.earlier), days(texts.later));
    if texts.is_one_of_another() || is_by_another(texts.earlier, texts.later) {
        return given_up(texts, &earlier, &later).into_iter().collect();
    }
    let moved = |to: &Day<'_, '_>| {
        let from: Vec<&Day<'_, '_>> = earlier.iter().filter(|from| from.thing.is_other(&to.thing).is_none()).collect();
        // one of several days that is the same holds
        if from.iter().any(|from| from.is_kept(to, said)) {
            return None;
        }
        let nearest = from.into_iter().rev().max_by_key(|from| from.thing.shared(&to.thing))?;
        let (moved, reason) = moved(Some(nearest.date), Some(to.date))?;
        Some((moved, worded(texts, nearest.range.clone(), to.range.clone(), reason)))
    };
    let mut found: Vec<(Move, Evidence)> = later.iter().filter_map(moved).collect();
    found.extend(moved_by(texts, &earlier));
    found.extend(given_up(texts, &earlier, &later));
    found.extend(put_back(texts, &earlier, &later));
    found
}

/// How the day of the earlier position moves by so much, as the later text tells: "three months later than planned".
fn moved_by(texts: &Texts<'_>, earlier: &[Day<'_, '_>]) -> Option<(Move, Evidence)> {
    let known = sizes(texts.earlier);
    let is_new = |it: &Size| !known.iter().any(|known| (known.meant, known.way) == (it.meant, it.way));
    let Size { range, way, at, .. } = sizes(texts.later).into_iter().find(is_new)?;
    let (moved, word) = match way {
        Way::Later | Way::On => (Move::Up, "later"),
        Way::Earlier => (Move::Down, "earlier"),
        _ => return None,
    };
    let thing = Thing::of(texts.later, &texts.later.roles().amounts[at]);
    let from = earlier
        .iter()
        .rev()
        .filter(|it| it.thing.is_other(&thing).is_none())
        .max_by_key(|it| it.thing.shared(&thing))?;
    let reason = format!("the day, {} before, moves {word} by {}", from.date, &texts.later.text[range.clone()]);
    Some((moved, worded(texts, from.range.clone(), range, reason)))
}

/// A length of time by which a text says that a day moves.
struct Size {
    range: Range<usize>,
    meant: (f64, f64),
    way: Way,
    /// Its place among the amounts.
    at: usize,
}

fn sizes(words: &Words<'_>) -> Vec<Size> {
    let all = words.amounts.iter().zip(&words.roles().amounts).enumerate();
    let size = |(at, (it, mention)): (usize, (&Found, &Mention))| {
        let way = mention.moves.filter(|_| is_of_time(&it.amount.unit) && mention.role != Role::Past)?;
        Some(Size { range: it.range.clone(), meant: it.meant, way, at })
    };
    all.filter_map(size).collect()
}

/// The day of the earlier position, where the later text gives it up and names no other.
fn given_up(texts: &Texts<'_>, earlier: &[Day<'_, '_>], later: &[Day<'_, '_>]) -> Option<(Move, Evidence)> {
    let void = texts.later.roles().void?;
    let from = earlier.iter().find(|it| it.thing.is_named_in(texts.later)).filter(|_| later.is_empty())?;
    let reason = format!("the day is given up: {}", from.date);
    Some((Move::Gone, worded(texts, from.range.clone(), texts.later.bytes(void), reason)))
}

/// The day of the earlier position, where the later text says that it is put back, and names no other: "has been postponed".
fn put_back(texts: &Texts<'_>, earlier: &[Day<'_, '_>], later: &[Day<'_, '_>]) -> Option<(Move, Evidence)> {
    let words = texts.later;
    let is_settled = |it: &&VerbGroup| {
        let is_told = matches!(it.time, Time::Perfect | Time::Present | Time::Ahead) && it.is_passive;
        let at = it.head;
        is_told && way(&words.tokens, at) == Some(Way::Later) && !is_negated(&words.negations, at)
    };
    let hangs_on = words.conditions.iter().any(|it| it.kind.is_condition());
    if hangs_on || !later.is_empty() || !sizes(words).is_empty() || words.roles().void.is_some() {
        return None;
    }
    let verb = words.parse().verbs.iter().find(is_settled)?;
    // what was to be on a day that is over took place then
    let ahead = earlier.iter().filter(|it| it.date.last() >= words.said);
    let from = ahead.into_iter().find(|it| it.thing.is_named_before(words, verb.tokens.start))?;
    let reason = format!("the day, {} before, is put back, and no other named", from.date);
    let has_particle = words.tokens.get(verb.tokens.end).is_some_and(|it| it.is_any(&["back", "off"]));
    let told = TokenRange::new(verb.tokens.start, verb.tokens.end + usize::from(has_particle));
    Some((Move::Up, worded(texts, from.range.clone(), words.bytes(told), reason)))
}

/// A day of a position.
pub(super) struct Day<'w, 't> {
    range: Range<usize>,
    date: Date,
    /// Whether the same words mean another day when they are said on another day.
    is_relative: bool,
    /// Whether it is counted from the day of saying.
    is_counted: bool,
    /// Whether it is the last of the days on which something may be: "by June", "no later than June".
    is_last: bool,
    /// Whether it is the day on which something is to be: "in June".
    is_planned: bool,
    text: &'w str,
    thing: Thing<'w, 't>,
}

/// The days of a position, as deadlines where they are some.
pub(super) fn days<'w, 't>(words: &'w Words<'t>) -> Vec<Day<'w, 't>> {
    let roles = words.roles();
    let due = |range: &Range<usize>| {
        words.deadlines.iter().find(|it| it.range.start < range.end && range.start < it.range.end)
    };
    let is_of_amount = |mention: &Mention| {
        let lead = mention.preposition.is_none_or(|at| words.tokens[at].is_any(&["in", "for", "during"]));
        let beside = words.amounts.iter().zip(&roles.amounts).any(|(it, amount)| {
            amount.role == Role::Amount && amount.part == mention.part && !is_of_time(&it.amount.unit)
        });
        mention.role == Role::Planned && lead && beside
    };
    // what runs until a day does so on each day before it, while what is to be by a day may be on any of them
    let is_up_to = |at: usize| {
        let it = &words.tokens[at];
        it.is("than") || it.is_any(DUE) && !it.is_any(&["until", "till", "through"])
    };
    let moment = |(it, mention): (&'w Moment, &'w Mention)| {
        // the last day binds: of "the end of May" it is one day
        let date = due(&it.range).and_then(|it| it.date).unwrap_or(it.date);
        // "not this year" sets no day, while "not before May" sets one
        let is_negated = is_negated(&words.negations, mention.tokens.start);
        let is_denied = mention.role == Role::Planned && is_negated;
        let is_of_position = mention.role.is_of_position() && !is_of_amount(mention) && !is_denied;
        let text = &words.text[it.range.clone()];
        is_of_position.then(|| Day {
            range: it.range.clone(),
            date,
            is_relative: it.is_relative,
            is_counted: it.is_counted,
            is_last: mention.preposition.is_some_and(is_up_to) && !is_negated,
            is_planned: mention.role == Role::Planned && !it.is_counted,
            text,
            thing: Thing::of(words, mention),
        })
    };
    let mut found: Vec<Day<'w, 't>> = words.moments.iter().zip(&roles.moments).filter_map(moment).collect();
    let limits = words.deadlines.iter().zip(&roles.deadlines).filter_map(|(it, mention)| {
        let is_moment =
            words.moments.iter().any(|moment| moment.range.start < it.range.end && it.range.start < moment.range.end);
        let text = &words.text[it.range.clone()];
        let date = it.date.filter(|_| !is_moment && mention.role.is_of_position())?;
        Some(Day {
            range: it.range.clone(),
            date,
            is_relative: true,
            is_counted: true,
            is_last: true,
            is_planned: false,
            text,
            thing: Thing::of(words, mention),
        })
    });
    found.extend(limits);
    found.sort_by_key(|it| it.range.start);
    found
}

/// Of what is counted from the day of saying, a twentieth is as good as the same: "in 18 months", said a month later.
const NEARLY: i64 = 20;

impl Day<'_, '_> {
    /// Whether a later statement keeps to the day: the same or a closer one, or the same length of time in whatever words.
    fn is_kept(&self, later: &Self, said: [Date; 2]) -> bool {
        if self.date.contains(later.date) || later.date.contains(self.date) {
            return true;
        }
        // "by the end of the year", then "in November": what was bound by a day is only made exact
        if self.is_last && !later.is_last && later.date.last() <= self.date.last() && later.is_planned {
            return true;
        }
        if is_part(self.text, later.text) && self.is_relative {
            return true;
        }
        if !self.is_counted && !later.is_counted {
            return false;
        }
        let ahead = |day: &Self, said: Date| (day.date.last() - said.last()).num_days();
        let (first, then) = (ahead(self, said[0]), ahead(later, said[1]));
        // what is over has to be set anew
        let is_over = self.date.last() < said[1].first();
        let is_same_length =
            !is_over && self.is_counted && later.is_counted && (first - then).abs() * 2 * NEARLY < first;
        let slack = |day: &Self, length: i64| if day.is_counted { length / NEARLY } else { 0 };
        let apart = (later.date.last() - self.date.last()).num_days().abs();
        is_same_length || apart <= slack(self, first).max(slack(later, then))
    }
}

/// Whether the deadlines of both sides are compared as such, and not as days in the words: on file they are; and without
/// days of saying those in words are, where both are of one thing.
fn binds(pair: &Pair<'_>, set: &(&Sourced<Option<Date>>, &Sourced<Option<Date>>)) -> bool {
    let (Basis::Words(from), Basis::Words(to)) = (&set.0.basis, &set.1.basis) else { return true };
    !pair.is_dated()
        && pair.words().is_none_or(|it| {
            // The same words on another day set another day, and say nothing new.
            let is_repeated = it.earlier.text[from.clone()] == it.later.text[to.clone()];
            !(is_repeated || it.is_one_of_another())
        })
}

/// How a deadline moved, and why that is so.
pub(super) fn moved(earlier: Option<Date>, later: Option<Date>) -> Option<(Move, String)> {
    let (from, to) = match (earlier, later) {
        (None, None) => return None,
        (None, Some(to)) => return Some((Move::Appeared, format!("a deadline appeared: {to}"))),
        (Some(from), None) => return Some((Move::Gone, format!("the deadline is gone: {from}"))),
        // What lies within what was said before only makes it exact.
        (Some(from), Some(to)) if from.contains(to) || to.contains(from) => return None,
        (Some(from), Some(to)) => (from.last(), to.last()),
    };
    let days = (to - from).num_days();
    let by = if days.abs() == 1 { "1 day".to_owned() } else { format!("{} days", days.abs()) };
    match days.cmp(&0) {
        Ordering::Equal => None,
        Ordering::Greater => Some((Move::Up, format!("the last day moved {by} later, from {from} to {to}"))),
        Ordering::Less => Some((Move::Down, format!("the last day moved {by} earlier, from {from} to {to}"))),
    }
}

/// Whether one of the two texts is the other, or the beginning or the end of it, whatever its capitals.
fn is_part(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let (shorter, longer) = if one.len() < other.len() { (one, other) } else { (other, one) };
    longer.starts_with(&shorter) || longer.ends_with(&shorter)
}
