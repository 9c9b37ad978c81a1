//! The reports translate the same words differently.
//!
//! # Looks at
//! Quotations of which at least one is marked as translated (`translated_by`), or that are in different languages
//! (`lang`).
//!
//! # Not this when
//! - nobody put on file that the words were translated: then it is `wording`
//! - the translations agree word by word
//!
//! # Fires
//! ```text
//! 2025-03-02 {translated_by: Quay Times}: “more show than substance”
//! 2025-03-02 {translated_by: Harbour Post}: “a bit of a stage set”
//! => translation more show than substance -> a bit of a stage set
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “more show than substance”
//! 2025-03-02: “a bit of a stage set”
//! => wording more show than substance -> a bit of a stage set
//! ```

use super::super::{Comparison, Difference, Evidence};

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "translation",
    title: "translated differently",
    yields_to: &[],
    takes_the_rest: true,
    room: include_str!("translation.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (compared.one.claim, compared.other.claim);
    let is_translated = one.translated_by.is_some() || other.translated_by.is_some();
    let in_two_languages = one.lang.is_some() && other.lang.is_some() && one.lang != other.lang;
    if !compared.is_quoted() || !is_translated && !in_two_languages {
        return None;
    }
    let stretches: Vec<_> = if compared.aligned.is_close() {
        compared.aligned.inner().map(|step| compared.bytes(step)).collect()
    } else {
        vec![(0..compared.one.text().len(), 0..compared.other.text().len())]
    };
    let reason = if in_two_languages {
        "the quotations are in two languages: compare them with the original"
    } else {
        "the words were translated: the difference may be the translators' alone"
    };
    (!stretches.is_empty()).then(|| Evidence::words(compared, stretches, reason.to_owned()))
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn translations_that_agree_are_alike() {
        check(
            "2025-03-02 {translated_by: Quay Times}: “the mill stays open”
             2025-03-02 {translated_by: Harbour Post}: “The mill stays open.”
             => alike",
        );
    }

    #[test]
    fn the_original_beside_its_translation_is_in_two_languages() {
        check(
            "2025-03-02 {lang: de}: “Die Mühle bleibt offen.”
             2025-03-02 {lang: en}: “The mill stays open.”
             => translation Die Mühle bleibt offen. -> The mill stays open.",
        );
    }
}
