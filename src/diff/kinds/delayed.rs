//! The position was delayed: a deadline moved later.
//!
//! # Looks at
//! The deadline. Its last day binds: of "7 to 9 August" that is the 9th.
//!
//! # Not this kind when
//! - the deadline is gone altogether: that is `undated`; what is only put back has another day that nobody names
//! - the later date lies in the month or year given before: the gate `period` stops it
//! - the date is the day of a snapshot: "as of 3 May", "as of 4 May"
//!
//! # Fires
//! ```text
//! proposition The bridge will open this year.
//! 2025-02-03 {by: 2025-06-30}: The bridge will open by the end of June.
//! 2025-05-20 {by: 2025-09-30}: The bridge will open by the end of September.
//! => delayed 2025-06-30 -> 2025-09-30
//! ```
//!
//! # Reads
//! Whether the bridge will open this year: on 3 February Ada Roe named the date 30 June 2025; on 20 May 2025, named 30
//! September 2025 instead.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {by: 2025-06-30}: The bridge will open by the end of June.
//! 2025-05-20 {by: 2025-06}: The bridge will open in June.
//! => held
//! ```

use crate::diff::component::{Move, deadlines, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "delayed",
    title: "a deadline moved later",
    inverse: Some("hastened"),
    components: &[Component::Deadline, Component::Words],
    yields_to: &[],
    room: include_str!("delayed.rs"),
    headline: headline::delayed,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(deadlines(pair), Move::Up)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_year_after_a_day_in_another_year() {
        check(
            "2025-01-01 {by: 2026-03-01}: By March 2026.
             2025-02-01 {by: 2027}: In 2027.
             => delayed 2026-03-01 -> 2027",
        );
    }

    #[test]
    fn a_day_that_is_put_back_and_no_other_named() {
        check(
            "2025-01-01: The fair in Elm will take place in September.
             2025-05-01: The fair in Elm has been put off.
             => delayed September -> has been put off",
        );
        for later in [
            "The fair in Elm has not been put off.",
            "The count has been put off.",
            "The fair was put off in 2019.",
            "The fair will be put off if it rains.",
        ] {
            check(&format!("2025-01-01: The fair in Elm will take place in September.\n2025-05-01: {later}\n=> held"));
        }
        check(
            "2025-01-01: The fair in Elm will take place in March.
             2025-05-01: The fair in Elm has been put off.
             => held",
        );
    }
}
