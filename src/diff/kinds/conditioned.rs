//! The position was conditioned: a condition was added to it.
//!
//! # Looks at
//! The list of conditions on both sides; case, marks and space do not count. `if: []` says expressly that there is none.
//! Where not both files list them: the words of two statements that are the same but for their conditions.
//!
//! # Not this kind when
//! - one condition takes the place of another: that is `reconditioned`
//! - only one of the two files lists conditions, and the words do not tell the same statement with one more
//! - the later statement says something else under its condition: that is no condition of the earlier one
//! - the condition is told as a fact in the earlier statement: it was always part of it
//!
//! # Fires
//! ```text
//! 2025-02-03 {stance: support, if: []}: We will build the bridge, come what may.
//! 2025-05-20 {stance: support, if: [the islanders pay half]}: We will build the bridge if the islanders pay half.
//! => conditioned none -> if the islanders pay half
//! ```
//!
//! # Reads
//! Whether the bridge should be built: on 3 February Ada Roe was for it without a condition; on 20 May 2025, only if
//! the islanders pay half.
//!
//! # Near miss
//! ```text
//! 2025-02-03: We will build the bridge.
//! 2025-05-20 {if: [the islanders pay half]}: We will keep the ferry if the islanders pay half.
//! => held
//! ```

use crate::diff::component::{Turn, conditions};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "conditioned",
    title: "a condition was added",
    inverse: Some("freed"),
    components: &[Component::Conditions, Component::Words],
    yields_to: &["reversed", "adopted", "abandoned"],
    room: include_str!("conditioned.rs"),
    headline: headline::conditioned,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (turn, evidence) = conditions(pair)?;
    (turn == Turn::Added).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_second_condition_counts() {
        check(
            "2025-01-01 {if: [the islanders pay half]}: If they pay.
             2025-02-01 {if: [The islanders pay half., the winter is mild]}: If they pay and the winter is mild.
             => conditioned if the islanders pay half -> if The islanders pay half.; if the winter is mild",
        );
    }
}
