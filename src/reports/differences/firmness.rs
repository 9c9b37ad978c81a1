//! The reports tell it as more or less settled: agreed, or only talked about.
//!
//! # Looks at
//! The key `commitment` of both claims, or the words: "agreed", "reached a deal" against "talked about", "considers".
//! A chain is as firm as its weakest word.
//!
//! # Not this when
//! - the verb is the outlet's own verb of saying: that is `verb`
//! - one report makes it depend on something: that is `condition`
//!
//! # Fires
//! ```text
//! 2025-03-02: “We've agreed to share the well.”
//! 2025-03-02: “We talked about sharing the well.”
//! => firmness agreed to -> talked about
//! => wording We've agreed to share the well. -> We talked about sharing the well.
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “We've agreed to share the well.”
//! 2025-03-02: The two towns reached a deal on sharing the well.
//! => alike
//! ```

use std::ops::Range;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::claim::Commitment;
use crate::reading::agreement;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "firmness",
    title: "agreed, or only talked about; pledged, or only considered",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("firmness.rs"),
    judge,
};

/// So many rungs of commitment lie between words that no two papers would put for each other: *consider*, *will*.
const APART: u8 = 2;

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if let (Some(one), Some(other)) = (&compared.one.reading.commitment, &compared.other.reading.commitment) {
        let reason = "the reports put it on different rungs of commitment".to_owned();
        let (from, to) = (one.value.to_string(), other.value.to_string());
        let evidence = Evidence { from, to, one: vec![one.basis.clone()], other: vec![other.basis.clone()], reason };
        return (one.value != other.value).then_some(evidence);
    }
    agreed(compared).or_else(|| committed(compared))
}

fn agreed(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, at) = agreement(compared.one.tokens())?;
    let (other, at_other) = agreement(compared.other.tokens())?;
    let reason = format!("one report tells it as {}, the other as {}", one.name(), other.name());
    (one != other).then(|| Evidence::words(compared, vec![(at, at_other)], reason))
}

/// The only commitment of each report: "we will consider a toll", "we will introduce a toll".
fn committed(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let only = |report: &Report<'_>| -> Option<(Commitment, bool, Range<usize>)> {
        let words = report.reading.words.as_ref()?;
        let [only] = words.commitments.as_slice() else { return None };
        Some((only.rung, only.is_refusal, words.bytes(only.range)))
    };
    let ((one, refuses, at), (other, refuses_there, at_other)) = (only(compared.one)?, only(compared.other)?);
    let reason = format!("one report has the speaker {}, the other {}", one.in_words(), other.in_words());
    let is_moved =
        compared.aligned.is_close() && refuses == refuses_there && one.rung().abs_diff(other.rung()) >= APART;
    is_moved.then(|| Evidence::words(compared, vec![(at, at_other)], reason))
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn keys_stand_over_the_words() {
        check(
            "2025-03-02 {commitment: 2}: We agreed to share the well.
             2025-03-02 {commitment: 5}: We agreed to share the well.
             => firmness 2 (considers it, is open to it) -> 5 (will do it, urges it, requests it)",
        );
    }
}
