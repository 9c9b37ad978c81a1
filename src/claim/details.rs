//! What a claim says beyond who, on what and when: the words, how they were printed, and what a person coded of them.

use super::{ClaimId, Coded, Wording};

/// The keys of a claim that any claim may be without. A [`Claim`](super::Claim) on file and an [`Entry`](super::Entry)
/// on its way there have them alike, and both read as if they were their own: `claim.quote`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// The words, letter for letter.
    pub quote: Option<String>,
    /// The verb with which the outlet reports what was said, as printed, with its negation, particle, noun and preposition:
    /// `did not rule out`, `expressed skepticism regarding`.
    pub verb: Option<String>,
    /// The outlet's words for what was said, letter for letter; after the verb they read on.
    pub reported: Option<String>,
    /// A paraphrase of our own.
    pub says: Option<String>,
    /// What the file says of the position, over anything that may be read from the words.
    pub coded: Coded,
    /// The name exactly as the source printed it.
    pub printed: Option<String>,
    /// In which capacity, where it is not the role on file for that day.
    pub capacity: Option<String>,
    /// For whom, where it is not the principal on file for that day.
    pub principal: Option<String>,
    /// Who relayed it (X says that Y said): kept out of the speaker's own record.
    pub via: Option<String>,
    /// Where in the source it stands: a page, a paragraph, a timecode.
    pub page: Option<String>,
    /// Text right before and right after the quote, to find it again (W3C `TextQuoteSelector`).
    pub anchor: Option<Anchor>,
    /// Language of the quote (BCP 47).
    pub lang: Option<String>,
    /// Who translated the quote.
    pub translated_by: Option<String>,
    /// Another claim that reports the same utterance.
    pub same_as: Option<ClaimId>,
    /// Labels of an editor's own: queries ask for them, and nothing is read from them.
    pub tags: Option<Vec<String>>,
    /// Free text.
    pub note: Option<String>,
}

/// The text around a quote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Anchor {
    /// What stands right before it.
    pub prefix: String,
    /// What stands right after it.
    pub suffix: String,
}

impl Details {
    /// The words that it has, and whose they are. Where the outlet's tell more than a quotation inside of them, they are
    /// taken: what stands in marks there may be what was denied.
    #[must_use]
    pub fn wording(&self) -> Wording<'_> {
        let (reported, verb) = (self.reported.as_deref(), self.verb.as_deref().unwrap_or_default());
        let quoted = || self.quote.as_deref().map(Wording::Quoted);
        let ours = || Wording::Paraphrased(self.says.as_deref().unwrap_or_default());
        reported.map(|words| Wording::Reported { verb, words }).or_else(quoted).unwrap_or_else(ours)
    }

    /// The words to read, without the verb that leads to them.
    #[must_use]
    pub fn words(&self) -> &str {
        self.wording().words()
    }

    /// Whether the words to read are the speaker's own.
    #[must_use]
    pub fn is_quoted(&self) -> bool {
        matches!(self.wording(), Wording::Quoted(_))
    }
}
