//! The reports quote other words.
//!
//! # Looks at
//! Quotations alone, word by word; case, marks, space and house style do not count: figures or words, signs or words, the
//! spelling of two countries, contractions, and what an editor put into brackets. Where a quotation begins and
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

use super::super::{Comparison, Difference, Evidence, Report};

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
        let reason = "both stand in quotation marks and share little: another sentence was quoted, or another \
                      translation, or one of them is no quotation";
        return Some(Evidence::words(compared, vec![(0..one, 0..other)], reason.to_owned()));
    }
    let stretches: Vec<_> = compared.aligned.inner().map(|step| compared.bytes(step)).collect();
    let reason = if is_one_language(compared) {
        "both stand in quotation marks, in the language in which it was said, and only one of them can be what was said"
    } else {
        "both stand in quotation marks and differ; one of them may be another translation"
    };
    let reason = reason.to_owned();
    (!stretches.is_empty()).then(|| Evidence::words(compared, stretches, reason))
}

/// Whether both say in which language they quote, it is the same, and nobody has translated them.
fn is_one_language(compared: &Comparison<'_, '_>) -> bool {
    let own = |report: &Report<'_>| report.claim.lang.clone().filter(|_| report.claim.translated_by.is_none());
    own(compared.one).is_some() && own(compared.one) == own(compared.other)
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn every_changed_stretch_is_shown() {
        check(
            "2025-03-02: “We will open the north gate in spring.”
             2025-03-02: “We will unlock the north gate in summer.”
             => wording open […] spring -> unlock […] summer",
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
