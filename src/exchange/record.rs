//! One claim with all that stands beside it: its source, what its speaker and its topic are called, and what became of it.

use std::path::PathBuf;

use crate::claim::{Claim, Entry, Fulfilment, Ledger, SourceEntry, SpeakerKind};

/// One claim as it goes out or comes in, whatever it still lacks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// Its id: `<file stem>#<id>`, or whatever it is called where it comes from.
    pub id: Option<String>,
    /// The claim, without its id. Its speaker and topic may be ids, or names.
    pub claim: Entry,
    /// The claim file, relative to the claims folder.
    pub path: Option<PathBuf>,
    /// The source that reports it.
    pub source: SourceEntry,
    /// What the speaker is called.
    pub speaker_name: Option<String>,
    /// `person` or `body`.
    pub speaker_kind: Option<String>,
    /// What the topic is called.
    pub topic_name: Option<String>,
    /// The sentence that one can be for or against.
    pub proposition: Option<String>,
    /// On which side of it who is for the thing of the topic's name is: `for` or `against`.
    pub sign: Option<String>,
    /// Things that who is for it is against.
    pub against: Option<Vec<String>>,
    /// What became of a promise.
    pub outcome: Told,
}

/// What became of a promise, as it is told.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// `kept`, `broken`, `partly`, `overtaken` or `open`; all else is told of that.
    pub outcome: Option<String>,
    /// The day on which that was so.
    pub on: Option<String>,
    /// Where it is written.
    pub source: Option<String>,
    /// Who found it so.
    pub by: Option<Vec<String>>,
    /// Why.
    pub reason: Option<String>,
}

impl From<&Fulfilment> for Told {
    fn from(it: &Fulfilment) -> Self {
        Self {
            outcome: Some(it.outcome.to_string()),
            on: Some(it.on.to_string()),
            source: Some(it.source.clone()),
            by: Some(it.by.clone()).filter(|it| !it.is_empty()),
            reason: it.reason.clone(),
        }
    }
}

impl Record {
    /// The record of a claim on file.
    #[must_use]
    pub fn of(claim: &Claim, ledger: &Ledger) -> Self {
        let source = ledger.source_of(claim);
        let (speaker, topic) = (ledger.speaker(&claim.speaker), ledger.topic(&claim.topic));
        let kind = |it: SpeakerKind| if it == SpeakerKind::Body { "body" } else { "person" };
        Self {
            id: Some(claim.id.to_string()),
            claim: Entry { id: None, ..Entry::from(claim) },
            path: Some(source.path.clone()),
            source: source.into(),
            speaker_name: speaker.map(|it| it.name.clone()),
            speaker_kind: speaker.map(|it| kind(it.kind).to_owned()),
            topic_name: topic.map(|it| it.name.clone()),
            proposition: topic.map(|it| it.proposition.clone()),
            sign: topic.and_then(|it| it.sign).map(|it| it.to_string()),
            against: topic.map(|it| it.against.clone()).filter(|it| !it.is_empty()),
            outcome: ledger.outcomes.get(&claim.id).map(Told::from).unwrap_or_default(),
        }
    }
}
