//! How an amount moved.

use std::cmp::Ordering;

use super::{Move, NONE, evidence};
use crate::diff::{Evidence, Pair};

/// How the amount moved; `None` where it did not, or where the two cannot be compared.
pub(in crate::diff) fn amount(pair: &Pair<'_>) -> Option<(Move, Evidence)> {
    let (earlier, later) = pair.amount()?;
    let (moved, reason) = match (&earlier.value, &later.value) {
        (None, None) => return None,
        (None, Some(to)) => (Move::Appeared, format!("a figure appeared: {to}")),
        (Some(from), None) => (Move::Gone, format!("the figure is gone: {from}")),
        (Some(from), Some(to)) => match from.moved_to(to)? {
            Ordering::Equal => return None,
            Ordering::Greater => (Move::Up, format!("the figure went up from {from} to {to}")),
            Ordering::Less => (Move::Down, format!("the figure went down from {from} to {to}")),
        },
    };
    let text = |it: &Option<crate::amount::Amount>| it.as_ref().map_or(NONE.to_owned(), ToString::to_string);
    Some((moved, evidence((earlier, later), (text(&earlier.value), text(&later.value)), reason)))
}
