//! The position was hardened: the same side, held with more strength.
//!
//! # Looks at
//! The degree of the stance first; then the rung on the ladder of commitment (notes, considers, aims, plans, will,
//! pledges, done); then the degree of certainty (possible, probable, certain).
//!
//! # Not this kind when
//! - the side itself changes: that is `reversed`, `adopted` or `abandoned`, and nothing is said of strength
//! - a condition falls away: that is `freed`
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support, commitment: 2}: We are open to a bridge.
//! 2025-05-20 {stance: support, commitment: 6}: We pledge to build the bridge.
//! => hardened 2 (considers it, is open to it) -> 6 (pledges it, must do it, decides it)
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was open to it; on 20 May 2025, pledged to it.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {stance: support, commitment: 5}: We will build the bridge.
//! 2025-05-20 {stance: support}: The bridge is a fine thing.
//! => held
//! ```

use std::cmp::Ordering;

use crate::diff::component::strength;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "hardened",
    title: "the same side, with more strength",
    inverse: Some("softened"),
    components: &[Component::Stance, Component::Commitment, Component::Certainty, Component::Words],
    yields_to: &["reversed", "adopted", "abandoned"],
    room: include_str!("hardened.rs"),
    headline: headline::hardened,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (order, evidence) = strength(pair)?;
    (order == Ordering::Greater).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn the_degree_of_the_stance_speaks_first() {
        check(
            "2025-01-01 {stance: support, commitment: 6}: We pledge it.
             2025-02-01 {stance: strong-support, commitment: 5}: It is the most important thing, and we will do it.
             => hardened support -> strong-support",
        );
    }

    #[test]
    fn certainty_rises_with_its_degree() {
        check(
            "2025-01-01 {certainty: possible}: It may rain.
             2025-02-01 {certainty: certain}: It rains.
             => hardened possible -> certain",
        );
    }

    #[test]
    fn what_is_withheld_has_no_degree() {
        check(
            "2025-01-01 {certainty: withheld}: I know and shall not say.
             2025-02-01 {certainty: certain}: It rains.
             => held",
        );
    }

    #[test]
    fn opposition_hardens_too() {
        check(
            "2025-01-01 {stance: oppose}: No.
             2025-02-01 {stance: strong-oppose}: Never.
             => hardened oppose -> strong-oppose",
        );
    }
}
