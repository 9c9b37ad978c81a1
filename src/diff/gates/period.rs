//! More precise is not different: "2027", then "March 2027".
//!
//! Looks at deadlines given as a month or a year that holds the other one whole. A range of days is no such period:
//! its last day is what binds.

use crate::date::{Date, Precision};
use crate::diff::{Gate, Pair, Passage};
use crate::reading::Component;

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "period",
    title: "a deadline not merely more, or less, precise",
    components: &[Component::Deadline],
    room: include_str!("period.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    match pair.deadline().map(|(earlier, later)| (earlier.value, later.value)) {
        Some((Some(earlier), Some(later)))
            if earlier != later && (is_period_around(earlier, later) || is_period_around(later, earlier)) =>
        {
            Passage::Stopped(format!("{earlier} and {later} differ in precision only"))
        }
        _ => Passage::Open,
    }
}

fn is_period_around(period: Date, date: Date) -> bool {
    matches!(period.precision(), Precision::Month | Precision::Year) && period.contains(date)
}
