//! One report quotes only a part of what the other one quotes.
//!
//! # Looks at
//! Quotations alone. The shorter one stands in the longer one as one piece, or with `…` where words were left out.
//!
//! # Not this when
//! - a word inside was changed or dropped without a mark: that is `wording`
//! - a negation or a condition fell away with the rest: `negation` and `condition` say so besides
//!
//! # Fires
//! ```text
//! 2025-03-02: “We will keep the ferry running, whatever it takes.”
//! 2025-03-02: “keep the ferry running”
//! => trimmed We will […] whatever it takes -> none
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “We will keep the old ferry running.”
//! 2025-03-02: “keep the ferry running”
//! => wording old -> none
//! ```

use super::super::{Comparison, Difference, Evidence, Step};
use crate::language::likeness::WHOLE;
use crate::language::token::Kind;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "trimmed",
    title: "one quotes only a part",
    yields_to: &["translation"],
    takes_the_rest: false,
    room: include_str!("trimmed.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let aligned = compared.aligned;
    if !compared.is_quoted() || aligned.is_same() || !aligned.shared.reaches(WHOLE) {
        return None;
    }
    let is_marked = |step: &Step| is_left_out(compared, step);
    if !aligned.inner().all(is_marked) {
        return None;
    }
    let stretches: Vec<_> = aligned.differing().map(|step| compared.bytes(step)).collect();
    let reason = "the longer quotation holds the shorter one whole".to_owned();
    (!stretches.is_empty()).then(|| Evidence::words(compared, stretches, reason))
}

/// Whether the report without the words of a step has an ellipsis in their place.
fn is_left_out(compared: &Comparison<'_, '_>, step: &Step) -> bool {
    let (one, other) = compared.bytes(step);
    let (report, place) = match (step.one.is_empty(), step.other.is_empty()) {
        (true, false) => (compared.one, one.start),
        (false, true) => (compared.other, other.start),
        _ => return false,
    };
    let before = report.tokens().partition_point(|it| it.start < place);
    let mut marks = report.tokens()[..before].iter().rev().take_while(|it| it.kind == Kind::Punct);
    marks.any(|it| matches!(it.text, "…" | "." | "["))
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn an_ellipsis_owns_up_to_what_is_left_out() {
        check(
            "2025-03-02: “The ferry, old as it is, will run all winter.”
             2025-03-02: “The ferry … will run all winter.”
             => trimmed old as it is -> none",
        );
    }

    #[test]
    fn either_report_may_be_the_shorter_one() {
        check(
            "2025-03-02: “will run all winter”
             2025-03-02: “The ferry will run all winter.”
             => trimmed none -> The ferry",
        );
    }
}
