//! The same unit, the same denominator, the same thing counted: 1,000 each is not 2,000 in all, a month is not a year.
//!
//! Looks at amounts. Nothing is ever converted.

use crate::diff::{Gate, Pair, Passage};
use crate::reading::Component;

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "unit",
    title: "the same thing counted in the same way",
    components: &[Component::Amount],
    room: include_str!("unit.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    match pair.amount().map(|(earlier, later)| (&earlier.value, &later.value)) {
        Some((Some(earlier), Some(later))) if !earlier.is_comparable(later) => {
            Passage::Stopped(format!("{earlier} and {later} do not count the same thing in the same way"))
        }
        _ => Passage::Open,
    }
}
