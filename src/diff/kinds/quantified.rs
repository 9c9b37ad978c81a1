//! The position was quantified: where there was expressly no figure, one appeared.
//!
//! # Looks at
//! The amount. `amount: none` says expressly that there is no figure. Where the files are silent: words that leave
//! it open ("I will not put a figure on it") beside the only figure of a statement on the same.
//!
//! # Not this kind when
//! - the earlier statement merely does not mention a figure: what is not stated is not compared
//! - there was a figure before: that is `raised` or `lowered`
//!
//! # Fires
//! ```text
//! proposition The navy should buy ships.
//! 2025-02-03 {amount: none}: I will not put a figure on it.
//! 2025-05-20 {amount: 55 ships}: We need 55 ships.
//! => quantified none -> 55 ships
//! ```
//!
//! # Reads
//! Whether the navy should buy ships: on 3 February Ada Roe would name no figure; on 20 May 2025, put the figure at 55
//! ships.
//!
//! # Near miss
//! ```text
//! 2025-02-03: We need ships.
//! 2025-05-20 {amount: 55 ships}: We need 55 ships.
//! => held
//! ```

use crate::diff::component::{Move, amounts, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "quantified",
    title: "an amount appeared",
    inverse: Some("unquantified"),
    components: &[Component::Amount, Component::Words],
    yields_to: &[],
    room: include_str!("quantified.rs"),
    headline: headline::quantified,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(amounts(pair), Move::Appeared)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn no_figure_twice_is_no_change() {
        check(
            "2025-01-01 {amount: none}: No figure.
             2025-02-01 {amount: none}: Still no figure.
             => held",
        );
    }
}
