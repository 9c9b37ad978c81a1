//! More precise is not different: "4 to 6 ships", then "5 ships".
//!
//! Looks at amounts whose bounds hold the other one's.

use crate::diff::{Gate, Pair, Passage};
use crate::reading::Component;

/// The card.
pub(super) static GATE: Gate = Gate {
    id: "bounds",
    title: "an amount not merely more, or less, precise",
    components: &[Component::Amount],
    room: include_str!("bounds.rs"),
    judge,
};

fn judge(pair: &Pair<'_>) -> Passage {
    match pair.amount().map(|(earlier, later)| (&earlier.value, &later.value)) {
        Some((Some(earlier), Some(later))) if earlier.is_comparable(later) && earlier.moved_to(later).is_none() => {
            Passage::Stopped(format!("{earlier} and {later} differ in precision only"))
        }
        _ => Passage::Open,
    }
}
