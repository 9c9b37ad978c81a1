//! The words of a claim, and whose they are: the speaker's, the outlet's, or ours.

use super::{Claim, Ledger};

/// The one of the three ways of having the words that a claim is shown by. None is ever shown as another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording<'c> {
    /// The speaker's own.
    Quoted(&'c str),
    /// The outlet's, which read on after the speaker's name and the verb: *Ada Roe* `ruled out` *a ban on night ferries*.
    Reported {
        /// The verb with all that belongs to it, as printed.
        verb: &'c str,
        /// What was said.
        words: &'c str,
    },
    /// Our own.
    Paraphrased(&'c str),
}

impl<'c> Wording<'c> {
    /// The words, without the verb that leads to them.
    #[must_use]
    pub fn words(self) -> &'c str {
        match self {
            Self::Quoted(words) | Self::Reported { words, .. } | Self::Paraphrased(words) => words,
        }
    }

    /// The outlet's verb, where it leads to the words, as *according to* does not.
    #[must_use]
    pub fn lead(self) -> Option<&'c str> {
        if let Self::Reported { verb, .. } = self { Some(verb).filter(|it| !is_after(it)) } else { None }
    }

    /// What stands before the words and after them where they are shown as those of `speaker`, which `outlet` reports:
    /// `Ada Roe ruled out ` and ` (reported by The Selm Courier)`. Only the speaker's own stand in quotation marks.
    #[must_use]
    pub fn around(self, speaker: &str, outlet: &str) -> (String, String) {
        match self {
            Self::Quoted(_) => ("“".to_owned(), "”".to_owned()),
            Self::Reported { verb, .. } if is_after(verb) => {
                (String::new(), format!(", {} {speaker} (reported by {outlet})", verb.to_lowercase()))
            }
            Self::Reported { verb, .. } => (format!("{speaker} {verb} "), format!(" (reported by {outlet})")),
            Self::Paraphrased(_) => (String::new(), " (our paraphrase)".to_owned()),
        }
    }

    /// The same with the words between them.
    #[must_use]
    pub fn whole(self, speaker: &str, outlet: &str) -> String {
        let (before, after) = self.around(speaker, outlet);
        format!("{before}{}{after}", self.words())
    }

    /// The same for a cell that has beside it whether the words are quoted: only the outlet's need anything around them.
    #[must_use]
    pub fn in_cell(self, speaker: &str, outlet: &str) -> String {
        match self {
            Self::Reported { .. } => self.whole(speaker, outlet),
            Self::Quoted(words) | Self::Paraphrased(words) => words.to_owned(),
        }
    }
}

impl Ledger {
    /// What stands before the words of a claim and after them wherever they are shown: see [`Wording::around`].
    #[must_use]
    pub fn around(&self, claim: &Claim) -> (String, String) {
        claim.wording().around(self.speaker_name(&claim.speaker), &self.source_of(claim).outlet)
    }

    /// The words of a claim as they are shown.
    #[must_use]
    pub fn words_of(&self, claim: &Claim) -> String {
        claim.wording().whole(self.speaker_name(&claim.speaker), &self.source_of(claim).outlet)
    }
}

/// Whether it stands between the words and the speaker's name: `according to`.
fn is_after(verb: &str) -> bool {
    verb.split_whitespace().last().is_some_and(|it| it.eq_ignore_ascii_case("to"))
        && verb.split_whitespace().next().is_some_and(|it| it.eq_ignore_ascii_case("according"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_speakers_words_stand_in_marks_and_the_verb_leads_to_the_outlets() {
        let check = |wording: Wording<'_>, expected: &str| {
            assert_eq!(wording.whole("Ada Roe", "The Selm Courier"), expected);
        };
        let reported = |verb, words| Wording::Reported { verb, words };
        check(Wording::Quoted("No ban."), "“No ban.”");
        check(
            reported("ruled out", "a ban on night ferries"),
            "Ada Roe ruled out a ban on night ferries (reported by The Selm Courier)",
        );
        check(
            reported("According to", "the “ban” is off"),
            "the “ban” is off, according to Ada Roe (reported by The Selm Courier)",
        );
        check(Wording::Paraphrased("Rules out a ban."), "Rules out a ban. (our paraphrase)");
    }
}
