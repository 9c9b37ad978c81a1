//! What a speaker did: a vote, a signature, an order, a delivery. It is no statement, and stands beside statements.

use std::fmt;
use std::str::FromStr;

use super::scale::words;
use super::{ClaimId, LocalId, SourceId, SpeakerId, Stance, TopicId};
use crate::amount::Amount;
use crate::date::Date;

/// One act on file.
#[derive(Debug, Clone)]
pub struct Act {
    /// `<file stem>#<id>`, unique among the claims and acts of its file.
    pub id: ClaimId,
    /// Where in [`Ledger::sources`](super::Ledger::sources) the source stands that reports it.
    pub source: usize,
    /// The line of its file on which it begins, counted from 1.
    pub line: usize,
    /// Who did it.
    pub speaker: SpeakerId,
    /// What it bears on.
    pub topic: TopicId,
    /// When it was done.
    pub day: Date,
    /// What sort of act it is.
    pub kind: ActKind,
    /// What was done, in a sentence of our own.
    pub says: String,
    /// On which side of the topic's proposition the act is.
    pub stance: Option<Stance>,
    /// How much was done.
    pub amount: Option<Amount>,
    /// Where the act itself is on record: a roll call, a gazette.
    pub url: Option<String>,
    /// Free text.
    pub note: Option<String>,
}

/// One act as a file has it, whatever it still lacks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ActEntry {
    /// Its id in its file.
    pub id: Option<LocalId>,
    /// Who did it: the id of a speaker.
    pub speaker: Option<String>,
    /// What it bears on: the id of a topic.
    pub topic: Option<String>,
    /// When it was done.
    pub day: Option<Date>,
    /// What sort of act it is.
    pub kind: Option<ActKind>,
    /// What was done.
    pub says: Option<String>,
    /// On which side of the topic's proposition it is.
    pub stance: Option<Stance>,
    /// How much was done.
    pub amount: Option<Amount>,
    /// Where the act itself is on record.
    pub url: Option<String>,
    /// Free text.
    pub note: Option<String>,
}

/// What sort of act it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActKind {
    /// A vote.
    Vote,
    /// A signature.
    Signature,
    /// An order.
    Order,
    /// Something was delivered, paid or sent.
    Delivery,
    /// Anything else.
    Other,
}

impl ActKind {
    /// Every one with the word that files use.
    pub const WORDS: &[(&str, Self)] = &[
        ("vote", Self::Vote),
        ("signature", Self::Signature),
        ("order", Self::Order),
        ("delivery", Self::Delivery),
        ("other", Self::Other),
    ];
}

words!(ActKind, "kind of act");

impl ActEntry {
    /// The act that it is in the file of the source `id`, which stands at this place of the ledger; none yet where
    /// something is missing.
    #[must_use]
    pub fn on_file(
        self,
        (speaker, topic): (SpeakerId, TopicId),
        (id, source): (&SourceId, usize),
        line: usize,
    ) -> Option<Act> {
        let Self { id: own, day, kind, says, stance, amount, url, note, .. } = self;
        let id = ClaimId::of(id, &own?);
        let (day, kind, says) = (day?, kind?, says?);
        Some(Act { id, source, line, speaker, topic, day, kind, says, stance, amount, url, note })
    }
}

impl From<&Act> for ActEntry {
    fn from(act: &Act) -> Self {
        Self {
            id: Some(act.id.local_id()),
            speaker: Some(act.speaker.to_string()),
            topic: Some(act.topic.to_string()),
            day: Some(act.day),
            kind: Some(act.kind),
            says: Some(act.says.clone()),
            stance: act.stance,
            amount: act.amount.clone(),
            url: act.url.clone(),
            note: act.note.clone(),
        }
    }
}
