//! How times of the day moved: "polls close at 8 p.m.", then "at 22:00".

use std::cmp::Ordering;

use super::{Move, slots, worded};
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::calendar::clock::ClockTime;
use crate::reading::role::{Mention, Role};
use crate::reading::words::{Item, Sort, Words};

/// How each time moved that stands in the same place of both texts, on the same days. Of two dated statements what is told
/// of the past is no position, and neither is a time that stands alone, as in a timetable of reports; where no verb is known, as in
/// "polls close at 8 p.m.", the same words tell that it is one thing.
pub(super) fn clocks(texts: &Texts<'_>, is_dated: bool) -> Vec<(Move, Evidence)> {
    if texts.earlier.clocks.is_empty() || !are_of_the_same_days(texts) {
        return Vec::new();
    }
    let place = |sort| if let Sort::Clock(at) = sort { Some(at) } else { None };
    let aligned = slots(texts, place, |words, at| (&words.clocks[at], !is_dated || is_of_position(words, at)));
    let both = aligned.into_iter().filter(|it| it.0.1 && it.1.1);
    both.filter_map(|(earlier, later)| between(texts, earlier.0, later.0)).collect()
}

fn between(texts: &Texts<'_>, earlier: &ClockTime, later: &ClockTime) -> Option<(Move, Evidence)> {
    let (moved, way) = match earlier.moved_to(later)? {
        Ordering::Greater => (Move::Up, "later"),
        _ => (Move::Down, "earlier"),
    };
    let (from, to) = (&texts.earlier.text[earlier.range.clone()], &texts.later.text[later.range.clone()]);
    let reason = format!("the time of the day moved {way}, from {from} to {to}");
    Some((moved, worded(texts, earlier.range.clone(), later.range.clone(), reason)))
}

fn is_of_position(words: &Words<'_>, at: usize) -> bool {
    let Mention { role, part, .. } = words.roles().clocks[at];
    let is_matter = |it: &Item| part.contains(it.tokens.start) && it.sort.is_word();
    words.items.iter().any(is_matter) && !matches!(role, Role::Past | Role::Others | Role::Earlier | Role::Reference)
}

/// Whether no day is named in only one of the two.
fn are_of_the_same_days(texts: &Texts<'_>) -> bool {
    let days = |words: &Words<'_>| words.moments.iter().map(|it| it.date).collect::<Vec<_>>();
    days(texts.earlier) == days(texts.later)
}
