//! The position was replaced: the same statement, with another person, place or thing in one slot.
//!
//! # Looks at
//! The words: two tellings of one statement in which a name stands where another one stood. Two spellings of one name,
//! a name and its initials, or a name and a part of it are one name.
//!
//! # Not this kind when
//! - an amount or a date stands where another one stood: that is `raised`, `lowered`, `hastened` or `delayed`
//! - the two statements have too little in common to be one
//! - something is named besides ("French too"), or each tells of its own day ("today I met")
//!
//! # Fires
//! ```text
//! proposition The bridge should be built by foreign engineers.
//! 2025-02-03 {stance: support}: The bridge to Port Selm will be built by engineers from Norland.
//! 2025-05-20 {stance: support}: The bridge to Port Selm will be built by engineers from Sudmark.
//! => replaced Norland -> Sudmark
//! ```
//!
//! # Reads
//! Whether the bridge should be built by foreign engineers: on 3 February Ada Roe was for it and said “engineers from
//! Norland”; on 20 May 2025, “engineers from Sudmark” instead.
//!
//! # Near miss
//! ```text
//! 2025-02-03: The bridge to Port Selm will be opened by Minister Ada Roe in person.
//! 2025-05-20: The bridge to Port Selm will be opened by Roe in person.
//! => held
//! ```

use crate::diff::component::names;
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "replaced",
    title: "another name in the same slot",
    inverse: Some("replaced"),
    components: &[Component::Words],
    yields_to: &[],
    room: include_str!("replaced.rs"),
    headline: |it| headline::exchanged(it, "Different name", " instead"),
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    names(pair).into_iter().next()
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn two_spellings_are_one_name() {
        check(
            "2025-01-01: The envoy met President Zelensky in the old harbour town.
             2025-02-01: The envoy met President Zelenskyy in the old harbour town.
             => held",
        );
    }

    #[test]
    fn a_place_within_a_part_of_the_world_is_more_precise() {
        check(
            "2025-01-01: The new office of the shipowners will be opened in Europe.
             2025-02-01: The new office of the shipowners will be opened in Munich.
             => held",
        );
    }

    #[test]
    fn a_change_of_order_is_no_change_of_names() {
        check(
            "2025-01-01: The ferry sails between Port Selm and Norland Quay every night.
             2025-02-01: The ferry sails between Norland Quay and Port Selm every night.
             => held",
        );
    }
}
