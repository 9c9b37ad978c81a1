//! The position was adopted: a speaker who was on no side took one.
//!
//! # Looks at
//! The stance: from neutral, mixed, unclear or declined to a side.
//!
//! # Not this kind when
//! - the speaker was on the other side before: that is `reversed`
//! - nothing was on record before: a first statement changes nothing
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: declined}: I will not comment on the bridge.
//! 2025-05-20 {stance: support}: The bridge must be built.
//! => adopted declined -> support
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was not willing to say; on 20 May 2025, for it.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {stance: declined}: I will not comment on the bridge.
//! 2025-05-20 {stance: neutral}: I take no view on the bridge.
//! => held
//! ```

use crate::claim::Side;
use crate::diff::component::side;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "adopted",
    title: "a side was taken",
    inverse: Some("abandoned"),
    components: &[Component::Stance, Component::Words],
    yields_to: &[],
    room: include_str!("adopted.rs"),
    headline: headline::adopted,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (sides, evidence) = side(pair)?;
    matches!(sides, (Side::Neither, Side::For | Side::Against)).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn mixed_is_no_side() {
        check(
            "2025-01-01 {stance: mixed}: In part.
             2025-02-01 {stance: strong-oppose}: Never.
             => adopted mixed -> strong-oppose",
        );
    }

    #[test]
    fn a_first_statement_adopts_nothing() {
        check(
            "2025-01-01: The harbour is old.
             2025-02-01 {stance: support}: Build it.
             => held",
        );
    }
}
