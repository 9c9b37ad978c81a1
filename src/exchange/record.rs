//! One claim with all that stands beside it: its source, and what its speaker and its topic are called.

use std::path::PathBuf;

use crate::claim::{Claim, Entry, Ledger, SourceEntry, SpeakerKind};

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
        }
    }
}
