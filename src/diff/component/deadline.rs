//! How deadlines and dates moved: the last day of a deadline is what binds.

use std::cmp::Ordering;

use super::opened::opened;
use super::{Move, evidence, slots, worded};
use crate::date::Date;
use crate::diff::{Evidence, Pair};
use crate::language::calendar::moment::Moment;
use crate::reading::unsaid::Open;
use crate::reading::words::{Sort, Words};
use crate::reading::{Basis, Sourced};

/// How the deadline moved that both sides set; or else each date that stands in the same place of both texts.
pub(in crate::diff) fn deadlines(pair: &Pair<'_>) -> Vec<(Move, Evidence)> {
    if let Some(set) = pair.deadline().filter(|set| are_of_one_thing(pair, set)) {
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
    let place = |sort| if let Sort::Date(at) = sort { Some(at) } else { None };
    let aligned = slots(&texts, place, |words, at| &words.moments[at]);
    // "As of 3 May" dates a snapshot, and a later snapshot moves nothing.
    let is_snapshot = |words: &Words<'_>, it: &Moment| {
        let before = words.text[..it.range.start].trim_end().to_lowercase();
        before.ends_with("as of") || before.ends_with("as at")
    };
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
        Some((moved, worded(&texts, earlier.range.clone(), later.range.clone(), reason)))
    });
    judged.collect()
}

/// Whether deadlines that both rest on words are of one and the same thing; those on file are.
fn are_of_one_thing(pair: &Pair<'_>, set: &(&Sourced<Option<Date>>, &Sourced<Option<Date>>)) -> bool {
    let (Basis::Words(from), Basis::Words(to)) = (&set.0.basis, &set.1.basis) else { return true };
    pair.words().is_none_or(|it| {
        // The same words on another day set another day, and say nothing new.
        let is_repeated = it.earlier.text[from.clone()] == it.later.text[to.clone()];
        !(is_repeated || it.alignment.is_one_statement() && it.is_of_another())
    })
}

fn moved(earlier: Option<Date>, later: Option<Date>) -> Option<(Move, String)> {
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

/// Whether one of the two texts is the other, or the beginning or the end of it.
fn is_part(one: &str, other: &str) -> bool {
    let (shorter, longer) = if one.len() < other.len() { (one, other) } else { (other, one) };
    longer.starts_with(shorter) || longer.ends_with(shorter)
}
