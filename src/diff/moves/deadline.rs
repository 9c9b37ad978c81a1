//! How a deadline moved: its last day is what binds.

use std::cmp::Ordering;

use super::{Move, NONE, evidence};
use crate::date::Date;
use crate::diff::{Evidence, Pair};

/// How the deadline moved; `None` where its last day stayed.
pub(in crate::diff) fn deadline(pair: &Pair<'_>) -> Option<(Move, Evidence)> {
    let (earlier, later) = pair.deadline()?;
    let (moved, reason) = match (earlier.value, later.value) {
        (None, None) => return None,
        (None, Some(to)) => (Move::Appeared, format!("a deadline appeared: {to}")),
        (Some(from), None) => (Move::Gone, format!("the deadline is gone: {from}")),
        (Some(from), Some(to)) => {
            let days = (to.last() - from.last()).num_days();
            let by = match days.abs() {
                1 => "1 day".to_owned(),
                days => format!("{days} days"),
            };
            match days.cmp(&0) {
                Ordering::Equal => return None,
                Ordering::Greater => {
                    (Move::Up, format!("the last day moved {by} later, from {} to {}", from.last(), to.last()))
                }
                Ordering::Less => {
                    (Move::Down, format!("the last day moved {by} earlier, from {} to {}", from.last(), to.last()))
                }
            }
        }
    };
    let text = |it: Option<Date>| it.map_or(NONE.to_owned(), |date| date.to_string());
    Some((moved, evidence((earlier, later), (text(earlier.value), text(later.value)), reason)))
}
