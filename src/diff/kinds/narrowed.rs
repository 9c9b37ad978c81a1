//! The position was narrowed: it covers less than before, in number, in place, or in time.
//!
//! # Looks at
//! The words: two tellings of one statement with another quantifier (some, many, most, all; sometimes, often, always;
//! in parts, everywhere), or with something joined by "both … and"; or that are the same but for what
//! is taken out ("except children", "Hexley" after "Hexley and Varrow", "only in the parks" after "in all forests"), or for what
//! holds all of a kind to a sort of it ("all adults over 60"), or a denial to a time ("no cuts before May").
//!
//! # Not this kind when
//! - the later statement denies what the earlier one affirms (some, then none; all, then not all): that is `reversed`
//! - a figure goes down: that is `lowered`
//! - the two statements have too little in common to be one
//!
//! # Fires
//! ```text
//! proposition Ferries to the island should run at night.
//! 2025-02-03 {stance: support}: All ferries to the island will run at night this winter.
//! 2025-05-20 {stance: support}: Some ferries to the island will run at night this winter.
//! => narrowed All -> Some
//! ```
//!
//! # Reads
//! Whether ferries to the island should run at night: on 3 February Ada Roe was for it and said “All ferries”; on 20
//! May 2025, “Some ferries”, which covers less.
//!
//! # Near miss
//! ```text
//! 2025-02-03: All ferries to the island will run at night this winter.
//! 2025-05-20: Every ferry to the island will run at night this winter.
//! => held
//! ```

use std::cmp::Ordering;

use crate::diff::component::extent;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "narrowed",
    title: "it covers less",
    inverse: Some("widened"),
    components: &[Component::Words],
    yields_to: &["reversed"],
    room: include_str!("narrowed.rs"),
    headline: |it| headline::exchanged(it, "Covers less", ", which covers less"),
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    let (order, evidence) = extent(pair)?;
    (order == Ordering::Less).then_some(evidence)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn sometimes_covers_less_than_often() {
        check(
            "2025-01-01: The night ferry is often late in winter.
             2025-02-01: The night ferry is sometimes late in winter.
             => narrowed often -> sometimes",
        );
    }
}
