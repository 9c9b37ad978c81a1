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

use super::super::{Comparison, Difference, Evidence};
use crate::reading::agreement;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "firmness",
    title: "agreed, or only talked about",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("firmness.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if let (Some(one), Some(other)) = (&compared.one.reading.commitment, &compared.other.reading.commitment) {
        let reason = "the reports put it on different rungs of commitment".to_owned();
        let (from, to) = (one.value.to_string(), other.value.to_string());
        let evidence = Evidence { from, to, one: vec![one.basis.clone()], other: vec![other.basis.clone()], reason };
        return (one.value != other.value).then_some(evidence);
    }
    let (one, at) = agreement(compared.one.tokens())?;
    let (other, at_other) = agreement(compared.other.tokens())?;
    let reason = format!("one report tells it as {}, the other as {}", one.name(), other.name());
    (one != other).then(|| Evidence::words(compared, vec![(at, at_other)], reason))
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
