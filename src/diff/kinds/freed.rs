//! The position was freed: a condition was dropped from it.
//!
//! # Looks at
//! The list of conditions on both sides; case, marks and space do not count. `if: []` says expressly that there is none.
//! Where not both files list them: the words of two statements that are the same but for their conditions.
//!
//! # Not this kind when
//! - one condition takes the place of another: that is `reconditioned`
//! - the later statement says something else, and merely does not repeat the condition
//! - the condition was met: the later statement tells it as a fact
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support, if: [the islanders pay half]}: We will build the bridge if the islanders pay half.
//! 2025-05-20 {stance: support, if: []}: We will build the bridge, whoever pays.
//! => freed if the islanders pay half -> none
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was for it only if the islanders pay half; on 20 May 2025,
//! for it without that condition.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {if: [the islanders pay half]}: We will build the bridge if the islanders pay half.
//! 2025-05-20: The bridge is dear to us.
//! => held
//! ```

use crate::diff::component::{Turn, conditions};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "freed",
    title: "a condition was dropped",
    inverse: Some("conditioned"),
    components: &[Component::Conditions, Component::Words],
    yields_to: &["reversed", "adopted", "abandoned"],
    room: include_str!("freed.rs"),
    headline: headline::freed,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (turn, evidence) = conditions(pair)?;
    (turn == Turn::Dropped).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn one_of_two_may_go() {
        check(
            "2025-01-01 {if: [rain, snow]}: If it rains and snows.
             2025-02-01 {if: [snow]}: If it snows.
             => freed if rain; if snow -> if snow",
        );
    }
}
