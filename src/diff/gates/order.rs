//! A known order: days that overlap have none.
//!
//! Looks at `said`, never at the day of publication. A pair whose days overlap passes, and the change says that its
//! order is unknown: it is never guessed. A day at the latest is ordered by that day, and the change says so. Where nobody
//! has said when they were said, the earlier one is the one given first.

use crate::diff::{Doubt, Gate, Pair, Passage};

/// The card.
pub(super) static GATE: Gate =
    Gate { id: "order", title: "a known order", components: &[], room: include_str!("order.rs"), judge };

fn judge(pair: &Pair<'_>) -> Passage {
    let (earlier, later) = (pair.earlier.said, pair.later.said);
    if !pair.is_dated() {
        return Passage::Open;
    }
    if earlier.overlaps(later) {
        return Passage::Doubtful(Doubt::OrderUnknown);
    }
    Doubt::at_latest(earlier, Some(later)).map_or(Passage::Open, Passage::Doubtful)
}
