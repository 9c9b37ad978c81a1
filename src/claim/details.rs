//! What a claim says beyond who, on what and when: the words, how they were printed, and what a person coded of them.

use super::{ClaimId, Coded};

/// The keys of a claim that any claim may be without. A [`Claim`](super::Claim) on file and an [`Entry`](super::Entry)
/// on its way there have them alike, and both read as if they were their own: `claim.quote`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Details {
    /// The words, letter for letter.
    pub quote: Option<String>,
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
    /// The verb of saying as printed.
    pub verb: Option<String>,
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
    /// The words to read: the quotation, or else the paraphrase.
    #[must_use]
    pub fn words(&self) -> &str {
        self.quote.as_deref().or(self.says.as_deref()).unwrap_or_default()
    }
}
