//! What a claim is: one attributed statement. Someone said something, on a day, and a source reports it.

mod coded;
mod id;
mod ledger;
mod lookup;
mod review;
mod scale;
mod source;
mod speaker;
mod topic;

pub use coded::{Coded, Conditions};
pub use id::{BadId, ClaimId, SourceId, SpeakerId, TopicId};
pub use ledger::Ledger;
pub use lookup::Lookup;
pub use review::{Grade, Review, ReviewKey, Ruling};
pub use scale::{Certainty, Commitment, Side, Stance};
pub use source::Source;
pub use speaker::{Role, Speaker, SpeakerKind};
pub use topic::Topic;

use crate::date::Date;

/// One attributed statement, as it is on file.
#[derive(Debug, Clone)]
pub struct Claim {
    /// `<file stem>#<id>`: what every table, change and export cites.
    pub id: ClaimId,
    /// Where in [`Ledger::sources`] the source stands that reports it.
    pub source: usize,
    /// The line of its file on which it begins, counted from 1.
    pub line: usize,
    /// Who said it.
    pub speaker: SpeakerId,
    /// What it is about.
    pub topic: TopicId,
    /// When it was said, as precisely as the source has it. It orders positions.
    pub said: Date,
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
    /// Text right before and right after the quote, to find it again (W3C `TextQuoteSelector`).
    pub anchor: Option<Anchor>,
    /// Language of the quote (BCP 47).
    pub lang: Option<String>,
    /// Who translated the quote.
    pub translated_by: Option<String>,
    /// Another claim that reports the same utterance.
    pub same_as: Option<ClaimId>,
    /// Proposed, not accepted: shown by `check`, left out of diffs.
    pub draft: bool,
    /// Free text.
    pub note: Option<String>,
}

/// The text around a quote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// What stands right before it.
    pub prefix: String,
    /// What stands right after it.
    pub suffix: String,
}

impl Claim {
    /// Words that were said on a day, by nobody in particular: what is compared straight from a command line.
    #[must_use]
    pub fn bare(words: String, said: chrono::NaiveDate) -> Self {
        let source = SourceId::new("statement").expect("this is an id");
        Self {
            id: ClaimId::new(&source, "words").expect("this is an id"),
            source: usize::MAX,
            line: 1,
            speaker: SpeakerId::new("speaker").expect("this is an id"),
            topic: TopicId::new("topic").expect("this is an id"),
            said: Date::day(said),
            quote: Some(words),
            says: None,
            coded: Coded::default(),
            printed: None,
            capacity: None,
            principal: None,
            via: None,
            verb: None,
            anchor: None,
            lang: None,
            translated_by: None,
            same_as: None,
            draft: false,
            note: None,
        }
    }

    /// The words to read: the quotation, or else the paraphrase.
    #[must_use]
    pub fn words(&self) -> &str {
        self.quote.as_deref().or(self.says.as_deref()).unwrap_or_default()
    }

    /// Whether it stands in the speaker's own record: accepted, and not relayed by somebody else.
    #[must_use]
    pub fn is_own(&self) -> bool {
        !self.draft && self.via.is_none()
    }
}
