//! What a claim is: one attributed statement. Someone said something, on a day, and a source reports it.

mod act;
mod coded;
mod details;
mod entry;
mod fulfilment;
mod id;
mod ledger;
mod lookup;
mod numbered;
mod quoted;
mod rejection;
mod review;
mod scale;
mod slug;
mod source;
mod speaker;
mod statement;
mod topic;
mod wording;

pub use act::{Act, ActEntry, ActKind};
pub use coded::{Coded, Conditions};
pub use details::{Anchor, Details};
pub use entry::{Entry, SourceEntry};
pub use fulfilment::{Fate, Fulfilment};
pub use id::{BadId, ClaimId, LocalId, SourceId, SpeakerId, TopicId};
pub use ledger::Ledger;
pub use lookup::Lookup;
pub use numbered::numbered;
pub use quoted::OMITTED;
pub use rejection::Rejection;
pub use review::{Grade, Review, ReviewKey, Ruling};
pub use scale::{BadWord, Certainty, Commitment, Side, Sign, Stance};
pub use slug::slug;
pub use source::{BadHash, Source, TextHash};
pub use speaker::{Role, Speaker, SpeakerKind};
pub use statement::{Statement, UNDATED};
pub use topic::Topic;
pub use wording::Wording;

use std::ops::{Deref, DerefMut};

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
    /// Proposed, not accepted: shown by `check`, left out of diffs.
    pub draft: bool,
    /// Everything else.
    pub details: Details,
}

impl Claim {
    /// Whether it stands in the speaker's own record: accepted, and not relayed by somebody else.
    #[must_use]
    pub fn is_own(&self) -> bool {
        !self.draft && self.via.is_none()
    }
}

impl Deref for Claim {
    type Target = Details;

    fn deref(&self) -> &Details {
        &self.details
    }
}

impl DerefMut for Claim {
    fn deref_mut(&mut self) -> &mut Details {
        &mut self.details
    }
}
