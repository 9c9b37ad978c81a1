//! The position was unquantified: where there was a figure, there expressly is none any more.
//!
//! # Looks at
//! The amount. `amount: none` says expressly that there is no figure. Where the files are silent: words that leave
//! it open ("I will not put a figure on it") beside the only figure of a statement on the same.
//!
//! # Not this kind when
//! - the later statement merely does not mention the figure: what is not mentioned is not gone
//!
//! # Fires
//! ```text
//! proposition The navy should buy ships.
//! 2025-02-03 {amount: 55 ships}: We need 55 ships.
//! 2025-05-20 {amount: none}: I will not put a figure on it.
//! => unquantified 55 ships -> none
//! ```
//!
//! # Reads
//! Whether the navy should buy ships: on 3 February Ada Roe put the figure at 55 ships; on 20 May 2025, would name no
//! figure.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {amount: 55 ships}: We need 55 ships.
//! 2025-05-20: We need ships.
//! => held
//! ```

use crate::diff::component::{Move, amounts, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "unquantified",
    title: "an amount is gone",
    inverse: Some("quantified"),
    components: &[Component::Amount, Component::Words],
    yields_to: &[],
    room: include_str!("unquantified.rs"),
    headline: headline::unquantified,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(amounts(pair), Move::Gone)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_figure_between_carries_on() {
        check(
            "2025-01-01 {amount: 55 ships}: We need 55 ships.
             2025-02-01: We need ships.
             2025-03-01 {amount: none}: No figure.
             => unquantified 55 ships -> none",
        );
    }
    #[test]
    fn a_forecast_may_be_withdrawn() {
        check(
            "2024-02-01: We expect earnings of 3.10 to 3.30 crowns a share this year.
             2024-05-01: We are withdrawing our guidance for earnings this year.
             => unquantified",
        );
    }
}
