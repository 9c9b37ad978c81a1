//! The position was raised: an amount went up.
//!
//! # Looks at
//! Amounts of the same thing, counted in the same way. A range is higher when both its bounds are; nothing is converted.
//!
//! # Not this kind when
//! - there was no figure before: that is `quantified`
//! - the unit or the way of counting differs: the gate `unit` stops it
//! - one figure lies within the other's bounds: the gate `bounds` stops it
//! - the figure in the words is of what is over, of another period, a running count or somebody else's
//!
//! # Fires
//! ```text
//! proposition The navy should buy ships.
//! 2025-02-03 {amount: 40 ships}: We need 40 ships.
//! 2025-05-20 {amount: 55 ships}: We need 55 ships.
//! => raised 40 ships -> 55 ships
//! ```
//!
//! # Reads
//! Whether the navy should buy ships: on 3 February Ada Roe put the figure at 40 ships; on 20 May 2025, at 55 ships.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {amount: 1000 crowns per month}: It costs 1000 crowns per month.
//! 2025-05-20 {amount: 9000 crowns per year}: It costs 9000 crowns per year.
//! => held
//! ```

use crate::diff::component::{Move, amounts, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "raised",
    title: "an amount went up",
    inverse: Some("lowered"),
    components: &[Component::Amount, Component::Words],
    yields_to: &[],
    room: include_str!("raised.rs"),
    headline: headline::raised,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(amounts(pair), Move::Up)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn up_to_five_and_at_least_five() {
        check(
            "2025-01-01 {amount: up to 5 ships}: Up to five.
             2025-02-01 {amount: at least 5 ships}: At least five.
             => raised up to 5 ships -> at least 5 ships",
        );
    }

    #[test]
    fn a_closer_figure_is_no_change() {
        check(
            "2025-01-01 {amount: at least 30 days}: At least 30 days.
             2025-02-01 {amount: 30 days}: 30 days.
             => held",
        );
    }
}
