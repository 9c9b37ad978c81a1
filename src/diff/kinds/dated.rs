//! The position was dated: where there was expressly no deadline, one appeared.
//!
//! # Looks at
//! The deadline. `by: none` says expressly that there is none. Where the files are silent:
//! words that leave it open ("there is no date for it") beside the only date to come of a statement on the same.
//!
//! # Not this kind when
//! - the earlier statement merely does not mention a deadline: what is not stated is not compared
//!
//! # Fires
//! ```text
//! proposition The bridge will open this year.
//! 2025-02-03 {by: none}: The bridge will open when it is ready.
//! 2025-05-20 {by: 2025-09-30}: The bridge will open by the end of September.
//! => dated none -> 2025-09-30
//! ```
//!
//! # Reads
//! Whether the bridge will open this year: on 3 February Ada Roe would name no date; on 20 May 2025, named the date 30
//! September 2025.
//!
//! # Near miss
//! ```text
//! 2025-02-03: The bridge will open.
//! 2025-05-20 {by: 2025-09-30}: The bridge will open by the end of September.
//! => held
//! ```

use crate::diff::component::{Move, deadlines, first};
use crate::diff::{Evidence, Judge, Kind, Pair, headline};
use crate::reading::Component;

/// The card.
pub(super) static KIND: Kind = Kind {
    id: "dated",
    title: "a deadline appeared",
    inverse: Some("undated"),
    components: &[Component::Deadline, Component::Words],
    yields_to: &[],
    room: include_str!("dated.rs"),
    headline: headline::dated,
    judge: Judge::Pair(judge),
};

fn judge(pair: &Pair<'_>) -> Option<Evidence> {
    first(deadlines(pair), Move::Appeared)
}

#[cfg(test)]
mod tests {
    use crate::casebook::check;

    #[test]
    fn no_deadline_twice_is_no_change() {
        check(
            "2025-01-01 {by: none}: When it is ready.
             2025-02-01 {by: none}: When it is ready.
             => held",
        );
    }
}
