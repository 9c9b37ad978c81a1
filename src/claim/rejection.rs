//! A draft that an editor rejected: what says the same, found again in its article, is no news.

use super::{Anchor, ClaimId, Details, Entry, LocalId};
use crate::date::Date;

/// One entry of `rejections.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// The id that the draft had.
    pub claim: ClaimId,
    /// Its words, letter for letter.
    pub quote: Option<String>,
    /// The outlet's words for it, letter for letter.
    pub reported: Option<String>,
    /// Its paraphrase.
    pub says: Option<String>,
    /// What stood around it.
    pub anchor: Option<Anchor>,
    /// When it was rejected.
    pub on: Date,
}

impl From<&Rejection> for Entry {
    fn from(it: &Rejection) -> Self {
        let (quote, reported) = (it.quote.clone(), it.reported.clone());
        let (says, anchor) = (it.says.clone(), it.anchor.clone());
        let details = Details { quote, reported, says, anchor, ..Details::default() };
        Self { id: LocalId::new(it.claim.local()).ok(), draft: true, details, ..Self::default() }
    }
}
