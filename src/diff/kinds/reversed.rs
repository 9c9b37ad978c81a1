//! The position was reversed: the speaker went from one side of the proposition to the other.
//!
//! # Looks at
//! The stance, on its scale from strong-oppose to strong-support. The degree does not matter, only the side.
//!
//! # Not this kind when
//! - one of the two stances is on no side (neutral, mixed, unclear, declined): that is `adopted` or `abandoned`
//! - the side stays and its strength moves: that is `hardened` or `softened`
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! 2025-05-20 {stance: oppose}: There will be no bridge.
//! => reversed support -> oppose
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was for it; on 20 May 2025, against it.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! 2025-05-20 {stance: neutral}: I take no view on the bridge.
//! => abandoned support -> neutral
//! ```

use crate::claim::Side;
use crate::diff::component::side;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "reversed",
    title: "the stance changed sides",
    inverse: Some("reversed"),
    components: &[Component::Stance, Component::Words],
    yields_to: &[],
    room: include_str!("reversed.rs"),
    headline: headline::reversed,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (sides, evidence) = side(pair)?;
    matches!(sides, (Side::For, Side::Against) | (Side::Against, Side::For)).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn the_degree_does_not_matter() {
        check(
            "2025-01-01 {stance: strong-oppose}: Never.
             2025-02-01 {stance: support}: Yes.
             => reversed strong-oppose -> support",
        );
    }

    #[test]
    fn a_turn_leaves_no_softening_beside_it() {
        check(
            "2025-01-01 {stance: support, commitment: 6}: We pledge it.
             2025-02-01 {stance: oppose, commitment: 2}: We think about stopping it.
             => reversed support -> oppose",
        );
    }

    #[test]
    fn days_that_overlap_have_no_order() {
        check(
            "2025-01 {stance: support}: Yes.
             2025-01-20 {stance: oppose}: No.
             => reversed support -> oppose (order unknown)",
        );
    }
}
