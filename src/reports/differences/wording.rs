//! The reports quote other words.
//!
//! # Looks at
//! Quotations alone, word by word; case, quotation marks, dashes and space are folded. Where a quotation begins and
//! ends is left to `trimmed`, and words that another difference rests on are left to that one.
//!
//! # Not this when
//! - the words were translated: that is `translation`
//! - one report tells it in words of its own: a paraphrase has other words as a matter of course
//!
//! # Fires
//! ```text
//! 2025-03-02: “The gate is now in their hands.”
//! 2025-03-02: “The gate is now in Harrow's hands.”
//! => wording their -> Harrow's
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “The gate is now in their hands.”
//! 2025-03-02: "the gate is now in their hands"
//! => alike
//! ```

use super::super::{Comparison, Difference, Evidence};

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "wording",
    title: "other words in quotation marks",
    yields_to: &["translation", "trimmed"],
    takes_the_rest: true,
    room: include_str!("wording.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if !compared.is_quoted() {
        return None;
    }
    if !compared.aligned.is_close() {
        let (one, other) = (compared.one.text().len(), compared.other.text().len());
        let reason = "both stand in quotation marks and share little: another part was quoted, or one of them \
                      is no quotation";
        return Some(Evidence::words(compared, vec![(0..one, 0..other)], reason.to_owned()));
    }
    let stretches: Vec<_> = compared.aligned.inner().map(|step| compared.bytes(step)).collect();
    let reason = "both stand in quotation marks, and only one of them can be what was said".to_owned();
    (!stretches.is_empty()).then(|| Evidence::words(compared, stretches, reason))
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn every_changed_stretch_is_shown() {
        check(
            "2025-03-02: “We will open the north gate in spring.”
             2025-03-02: “We will unlock the north gate in summer.”
             => wording open … spring -> unlock … summer",
        );
    }

    #[test]
    fn a_paraphrase_in_quotation_marks_is_shown_whole() {
        check(
            "2025-03-02: “not a mere pause, which seldom lasts a week”
             2025-03-02: “Breaks fail”
             => wording not a mere pause, which seldom lasts a week -> Breaks fail",
        );
    }
}
