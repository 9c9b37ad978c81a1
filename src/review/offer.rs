//! What is offered for a draft, for one key to take: a topic that its words fit, what they say of the position, and the same
//! words on file from another outlet.

use std::collections::HashSet;

use super::proposal::proposed_name;
use super::session::{Draft, Session};
use crate::claim::{Claim, ClaimId, Details, Entry};
use crate::reading::matter::Matter;
use crate::reading::proposition::Proposition;
use crate::reading::{Proposed, are_of_one_utterance, proposed};

/// What is offered for one draft. Nothing of it is on file before a person takes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offer {
    /// A topic on file that its words fit, where it has none.
    pub topic: Option<String>,
    /// What its words say of the position, on its topic or the one that is offered.
    pub proposed: Vec<Proposed>,
    /// Which of that was dropped, by its places.
    pub dropped: HashSet<usize>,
    /// A claim on file that has the same words from another outlet.
    pub same_as: Option<ClaimId>,
}

impl Offer {
    /// The draft as it is with the topic and all that was proposed and not dropped.
    #[must_use]
    pub fn taken(&self, draft: &Entry) -> Entry {
        let kept = self.proposed.iter().enumerate().filter(|it| !self.dropped.contains(&it.0));
        let coded = kept.fold(draft.coded.clone(), |coded, (_, it)| coded.or(&it.coded));
        let details = Details { coded, ..draft.details.clone() };
        Entry { topic: self.topic.clone().or_else(|| draft.topic.clone()), details, ..draft.clone() }
    }

    /// Drops what is proposed at a place, or takes it up again; tells whether there is such a thing.
    pub fn toggle(&mut self, at: usize) -> bool {
        let is_there = at < self.proposed.len();
        if is_there && !self.dropped.remove(&at) {
            self.dropped.insert(at);
        }
        is_there
    }
}

impl Session {
    /// What is offered for a draft, whose words fit `topic` where it has none.
    #[must_use]
    pub fn offer(&self, draft: &Draft, topic: Option<&str>) -> Offer {
        let topic = topic.filter(|_| self.topic_of(draft).is_none());
        let on = self.topic_of(draft).or_else(|| self.ledger().find_topic(topic?));
        let (proposition, speaker) = (on.map(Proposition::of), self.speaker_of(draft));
        let name = speaker.map(|it| it.name.clone()).or_else(|| proposed_name(&draft.entry)).unwrap_or_default();
        let matter = match speaker {
            Some(_) => Matter::of(proposition.as_ref(), speaker),
            None => Matter::of_name(proposition.as_ref(), &name),
        };
        Offer {
            topic: topic.map(str::to_owned),
            proposed: proposed(&draft.entry, draft.entry.said, &name, &matter),
            dropped: HashSet::new(),
            same_as: self.same_words(draft).filter(|_| draft.entry.same_as.is_none()).map(|it| it.id.clone()),
        }
    }

    /// A claim of the same speaker from another source whose words are the same, and that may be of the same day.
    fn same_words(&self, draft: &Draft) -> Option<&Claim> {
        let (own, speaker, said) = (&draft.entry, draft.entry.speaker.as_deref()?, draft.entry.said?);
        let path = &self.file(draft).path;
        let is_same = |it: &&Claim| {
            it.speaker.as_str() == speaker
                && !it.draft
                && it.via == own.via
                && it.is_quoted() == own.is_quoted()
                && it.said.overlaps(said)
                && self.ledger().source_of(it).path != *path
                && are_of_one_utterance(it.words(), own.words())
        };
        self.ledger().claims.iter().find(is_same)
    }
}
