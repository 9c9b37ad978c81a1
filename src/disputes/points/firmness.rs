//! One side tells it as agreed, the other as only talked about.
//!
//! # Looks at
//! Words for an agreement ("agreed", "reached a deal") and for less ("talked about", "think about"), in the quotation
//! or else in the paraphrase.
//!
//! # Not this when
//! - each speaks of a plan of its own, and the proposition says what should be
//! - one side only makes it depend on an agreement ("once terms are agreed")
//!
//! # Fires
//! ```text
//! about The mayors agreed to meet.
//! ada-roe 2025-03-02: “They have agreed to meet.”
//! ben-tal 2025-03-04: “He said that he would think about it.”
//! => firmness agreed to / think about
//! ```
//!
//! # Near miss
//! ```text
//! about The mayors agreed to meet.
//! ada-roe 2025-03-02: “They have agreed to meet.”
//! ben-tal 2025-03-04: “They meet once terms are agreed.”
//! => undisputed
//! ```

use super::super::{Account, Evidence, Pair, Point};
use crate::reading::{Agreement, Basis, agreement};

/// The card.
pub(super) static POINT: Point =
    Point { id: "firmness", title: "agreed, or only talked about", room: include_str!("firmness.rs"), judge };

fn judge(pair: &Pair<'_, '_>) -> Option<Evidence> {
    if !pair.is_of_fact() {
        return None;
    }
    let (one, other) = (settled(pair.one)?, settled(pair.other)?);
    let reason = format!("one side tells it as {}, the other as {}", one.agreement.name(), other.agreement.name());
    let differ = one.agreement != other.agreement;
    differ.then_some(Evidence {
        says: one.text,
        but: other.text,
        one: one.basis,
        other: other.basis,
        amounts: None,
        reason,
    })
}

struct Settled {
    agreement: Agreement,
    text: String,
    basis: Basis,
}

/// How settled an account tells it to be.
fn settled(account: &Account<'_>) -> Option<Settled> {
    account.texts().iter().find_map(|text| {
        let (agreement, bytes) = agreement(&text.tokens)?;
        Some(Settled { agreement, text: text.slice(&bytes).to_owned(), basis: text.basis(bytes) })
    })
}

#[cfg(test)]
mod tests {
    use crate::casebook::disputes::check;

    #[test]
    fn what_a_third_person_said_is_told_by_two() {
        check(
            "about The mayors should meet.
             mira-osk 2025-03-02 {via: ada-roe}: Has agreed to a meeting.
             mira-osk 2025-03-02 {via: ben-tal}: “She would think about a meeting.”
             => firmness agreed to / think about",
        );
    }

    #[test]
    fn two_paraphrases_prove_nothing() {
        check(
            "about The mayors should meet.
             mira-osk 2025-03-02 {via: ada-roe}: Has agreed to a meeting.
             mira-osk 2025-03-02 {via: ben-tal}: Would think about a meeting.
             => undisputed",
        );
    }

    #[test]
    fn plans_of_two_speakers_are_no_dispute() {
        check(
            "about The mayors should meet.
             ada-roe 2025-03-02: “I have agreed to a meeting.”
             ben-tal 2025-03-02: “I will think about a meeting.”
             => undisputed",
        );
    }
}
