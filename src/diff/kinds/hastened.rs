//! The position was hastened: a deadline moved earlier.
//!
//! # Looks at
//! The deadline. Its last day binds: of "7 to 9 August" that is the 9th.
//!
//! # Not this kind when
//! - there was no deadline before: that is `dated`
//! - the later date lies within the one given before, and only makes it exact
//! - the date in the words is of what is over, of a snapshot ("as of 3 May", "as of 4 May") or part of a name
//!
//! # Fires
//! ```text
//! proposition The tariffs should follow if there is no deal.
//! 2025-07-14 {by: 2025-09-02}: Tariffs follow if there is no deal within 50 days.
//! 2025-07-28 {by: 2025-08-07/2025-08-09}: The new deadline is 10 or 12 days from today.
//! => hastened 2025-09-02 -> 2025-08-07/2025-08-09
//! ```
//!
//! # Reads
//! Whether the tariffs should follow if there is no deal: on 14 July Ada Roe named the date 2 September 2025; on 28
//! July 2025, named 7-9 August 2025 instead.
//!
//! # Near miss
//! ```text
//! 2025-02-03 {by: 2027}: The bridge will stand in 2027.
//! 2025-05-20 {by: 2027-03}: The bridge will stand in March 2027.
//! => held
//! ```

use crate::diff::component::{Move, deadlines, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "hastened",
    title: "a deadline moved earlier",
    inverse: Some("delayed"),
    components: &[Component::Deadline, Component::Words],
    yields_to: &[],
    room: include_str!("hastened.rs"),
    headline: headline::hastened,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(deadlines(pair), Move::Down)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn the_last_day_of_a_range_binds() {
        check(
            "2025-07-28 {by: 2025-08-07/2025-08-09}: In 10 or 12 days.
             2025-07-29 {by: 2025-08-06/2025-08-08}: In ten days or so.
             => hastened 2025-08-07/2025-08-09 -> 2025-08-06/2025-08-08",
        );
    }

    #[test]
    fn a_day_within_the_range_given_before_makes_it_exact() {
        check(
            "2025-07-28 {by: 2025-08-07/2025-08-09}: In 10 or 12 days.
             2025-07-29 {by: 2025-08-08}: In ten days from today.
             => held",
        );
    }

    #[test]
    fn a_deadline_carries_over_statements_that_do_not_mention_it() {
        check(
            "2025-01-01 {by: 2025-09-01}: By September.
             2025-02-01: It goes well.
             2025-03-01 {by: 2025-08-01}: By August.
             => hastened 2025-09-01 -> 2025-08-01",
        );
    }
}
