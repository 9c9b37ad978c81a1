//! How amounts moved.

use std::cmp::Ordering;

use super::opened::opened;
use super::{Move, evidence, slots, worded};
use crate::amount::Amount;
use crate::diff::{Evidence, Pair};
use crate::reading::unsaid::Open;
use crate::reading::words::Sort;

/// How the amounts moved: the one that both files give, or else each that stands in the same place of both texts.
pub(in crate::diff) fn amounts(pair: &Pair<'_>) -> Vec<(Move, Evidence)> {
    if let Some(keyed) = pair.amount() {
        let (earlier, later) = (keyed.0.value.as_ref(), keyed.1.value.as_ref());
        let moved = moved(earlier, later);
        return moved.map(|(moved, reason)| (moved, evidence(keyed, (earlier, later), reason))).into_iter().collect();
    }
    let Some(texts) = pair.words() else { return Vec::new() };
    if let Some(opened) = opened(&texts, Open::Figure) {
        return vec![opened];
    }
    let place = |sort| if let Sort::Amount(at) = sort { Some(at) } else { None };
    let aligned = slots(&texts, place, |words, at| &words.amounts[at]);
    let judged = aligned.into_iter().filter_map(|(earlier, later)| {
        let (moved, reason) = moved(Some(&earlier.amount), Some(&later.amount))?;
        Some((moved, worded(&texts, earlier.range.clone(), later.range.clone(), reason)))
    });
    judged.collect()
}

fn moved(earlier: Option<&Amount>, later: Option<&Amount>) -> Option<(Move, String)> {
    match (earlier, later) {
        (None, None) => None,
        (None, Some(to)) => Some((Move::Appeared, format!("a figure appeared: {to}"))),
        (Some(from), None) => Some((Move::Gone, format!("the figure is gone: {from}"))),
        (Some(from), Some(to)) => match from.moved_to(to)? {
            Ordering::Equal => None,
            Ordering::Greater => Some((Move::Up, format!("the figure went up from {from} to {to}"))),
            Ordering::Less => Some((Move::Down, format!("the figure went down from {from} to {to}"))),
        },
    }
}
