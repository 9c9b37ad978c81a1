//! The position was softened: the same side, held with less strength.
//!
//! # Looks at
//! The degree of the stance first; then the rung on the ladder of commitment (notes, considers, aims, plans, will,
//! pledges, done); then the degree of certainty (possible, probable, certain).
//!
//! # Not this kind when
//! - the side itself changes: that is `reversed`, `adopted` or `abandoned`, and nothing is said of strength
//! - a condition is added: that is `conditioned`
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: strong-support}: We demand the bridge.
//! 2025-05-20 {stance: support}: We should like the bridge.
//! => softened strong-support -> support
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was strongly for it; on 20 May 2025, still for it, but
//! less strongly.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {stance: support}: We want the bridge.
//! 2025-05-20 {stance: support}: The bridge is what we want.
//! => held
//! ```

use std::cmp::Ordering;

use crate::diff::component::strength;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "softened",
    title: "the same side, with less strength",
    inverse: Some("hardened"),
    components: &[Component::Stance, Component::Commitment, Component::Certainty, Component::Words],
    yields_to: &["reversed", "adopted", "abandoned"],
    room: include_str!("softened.rs"),
    headline: headline::softened,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (order, evidence) = strength(pair)?;
    (order == Ordering::Less).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn commitment_goes_down_the_ladder() {
        check(
            "2025-01-01 {commitment: 6}: We have decided to build.
             2025-02-01 {commitment: 3}: We aim to build.
             => softened 6 (pledges it, must do it, decides it) -> 3 (aims at it, hopes for it, invites it)",
        );
    }

    #[test]
    fn a_deadline_that_goes_and_a_weaker_word_are_two_changes() {
        check(
            "2025-01-01 {by: 2025-03-01, commitment: 5}: We will act by March.
             2025-02-01 {by: none, commitment: 2}: We are thinking about it.
             => softened 5 (will do it, urges it, requests it) -> 2 (considers it, is open to it)
             => undated 2025-03-01 -> none",
        );
    }
}
