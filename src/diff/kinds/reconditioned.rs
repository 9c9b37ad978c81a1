//! The position was reconditioned: one condition took the place of another.
//!
//! # Looks at
//! The list of conditions on both sides; one that is put otherwise is not exchanged. Where not both files list them: the words of
//! two statements that are the same but for their conditions.
//!
//! # Not this kind when
//! - conditions are only added: that is `conditioned`
//! - conditions are only dropped: that is `freed`
//! - what holds under the condition is another thing: "if A then B", "if C then D"
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support, if: [the islanders pay half]}: We will build the bridge if the islanders pay half.
//! 2025-05-20 {stance: support, if: [the mainland votes for it]}: We will build the bridge if the mainland votes for it.
//! => reconditioned if the islanders pay half -> if the mainland votes for it
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was for it only if the islanders pay half; on 20 May 2025,
//! only if the mainland votes for it.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {if: [the islanders pay half]}: We will build the bridge if the islanders pay half.
//! 2025-05-20 {if: [The islanders pay half!]}: If the islanders pay half, we will build the bridge.
//! => held
//! ```

use crate::diff::component::{Turn, conditions};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "reconditioned",
    title: "one condition took the place of another",
    inverse: Some("reconditioned"),
    components: &[Component::Conditions, Component::Words],
    yields_to: &["reversed", "adopted", "abandoned"],
    room: include_str!("reconditioned.rs"),
    headline: headline::reconditioned,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (turn, evidence) = conditions(pair)?;
    (turn == Turn::Exchanged).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn order_does_not_count() {
        check(
            "2025-01-01 {if: [rain, snow]}: If it rains and snows.
             2025-02-01 {if: [snow, rain]}: If it snows and rains.
             => held",
        );
    }
}
