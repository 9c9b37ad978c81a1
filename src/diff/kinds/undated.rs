//! The position was undated: where there was a deadline, there expressly is none any more.
//!
//! # Looks at
//! The deadline. `by: none` says expressly that there is none. Where the files are silent:
//! words that leave it open ("there is no date for it") beside the only date to come of a statement on the same.
//!
//! # Not this kind when
//! - the later statement merely does not mention the deadline: what is not mentioned is not gone
//! - the deadline passed and nothing was said: that is `lapsed`
//!
//! # Fires
//! ```text
//! proposition The tariffs should follow if there is no deal.
//! 2025-07-29 {by: 2025-08-08}: Ten days from today.
//! 2025-08-07 {by: none}: It is up to him.
//! => undated 2025-08-08 -> none
//! ```
//!
//! # Reads
//! Whether the tariffs should follow if there is no deal: on 29 July Ada Roe named the date 8 August 2025; on 7 August
//! 2025, would name no date.
//!
//! # Near miss
//! ```text
//! 2025-07-29 {by: 2025-08-08}: Ten days from today.
//! 2025-08-07: We spoke on the telephone.
//! => held
//! ```

use crate::diff::component::{Move, deadlines, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "undated",
    title: "a deadline is gone",
    inverse: Some("dated"),
    components: &[Component::Deadline, Component::Words],
    yields_to: &[],
    room: include_str!("undated.rs"),
    headline: headline::undated,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(deadlines(pair), Move::Gone)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn a_new_date_after_none_is_dated_again() {
        check(
            "2025-01-01 {by: 2025-03-01}: By March.
             2025-02-01 {by: none}: When it is ready.
             2025-02-20 {by: 2025-05-01}: By May.
             => undated 2025-03-01 -> none
             => dated none -> 2025-05-01",
        );
    }
}
