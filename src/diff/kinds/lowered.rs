//! The position was lowered: an amount went down.
//!
//! # Looks at
//! Amounts of the same thing, counted in the same way. A range is higher when both its bounds are; nothing is converted.
//!
//! # Not this kind when
//! - the figure is gone altogether: that is `unquantified`
//! - the unit or the way of counting differs: the gate `unit` stops it
//! - one figure lies within the other's bounds: the gate `bounds` stops it
//! - the figure in the words is of what is over, of another period, a running count or somebody else's
//!
//! # Fires
//! ```text
//! proposition The navy should buy ships.
//! 2025-02-03 {amount: 40 ships}: We need 40 ships.
//! 2025-05-20 {amount: 25 ships}: We need 25 ships.
//! => lowered 40 ships -> 25 ships
//! ```
//!
//! # Reads
//! Whether the navy should buy ships: on 3 February Ada Roe put the figure at 40 ships; on 20 May 2025, at 25 ships.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {amount: 40 ships}: We need 40 ships.
//! 2025-05-20 {amount: 25 crews}: We need 25 crews.
//! => held
//! ```

use crate::diff::component::{Move, amounts, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "lowered",
    title: "an amount went down",
    inverse: Some("raised"),
    components: &[Component::Amount, Component::Words],
    yields_to: &[],
    room: include_str!("lowered.rs"),
    headline: headline::lowered,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(amounts(pair), Move::Down)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn ranges_that_overlap_can_still_be_lower() {
        check(
            "2025-01-01 {amount: 10-20 ships}: Ten to twenty.
             2025-02-01 {amount: 8-15 ships}: Eight to fifteen.
             => lowered 10-20 ships -> 8-15 ships",
        );
    }
}
