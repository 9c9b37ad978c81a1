//! The position was abandoned: a speaker who was on a side is on none any more.
//!
//! # Looks at
//! The stance: from a side to neutral, mixed, unclear or declined.
//!
//! # Not this kind when
//! - the speaker went over to the other side: that is `reversed`
//! - the later statement gives no stance at all: what is not mentioned is not given up
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! 2025-05-20 {stance: declined}: I will not comment on the bridge.
//! => abandoned support -> declined
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was for it; on 20 May 2025, not willing to say.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {stance: support}: The bridge must be built.
//! 2025-05-20: The ferry was late again.
//! => held
//! ```

use crate::claim::Side;
use crate::diff::component::side;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "abandoned",
    title: "a side was given up",
    inverse: Some("adopted"),
    components: &[Component::Stance, Component::Words],
    yields_to: &[],
    room: include_str!("abandoned.rs"),
    headline: headline::abandoned,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (sides, evidence) = side(pair)?;
    matches!(sides, (Side::For | Side::Against, Side::Neither)).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_strong_side_can_be_given_up_too() {
        check(
            "2025-01-01 {stance: strong-oppose}: Never.
             2025-02-01 {stance: unclear}: We shall see.
             => abandoned strong-oppose -> unclear",
        );
    }
}
