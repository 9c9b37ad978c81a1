//! All claims on file, with their sources, speakers and topics.

use std::collections::{BTreeMap, HashMap};

use super::speaker::role_in_words;
use super::{
    Act, Claim, ClaimId, Fulfilment, Lookup, Rejection, Review, Role, Source, Speaker, SpeakerId, Topic, TopicId,
};

/// Everything that is on file. Claims stand in the order of their files' names and, within a file, as written.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Every source.
    pub sources: Vec<Source>,
    /// Every claim.
    pub claims: Vec<Claim>,
    /// Every act, in the same order.
    pub acts: Vec<Act>,
    /// Where one looked in vain.
    pub lookups: Vec<Lookup>,
    /// What editors found of changes that were flagged; no two are of one change.
    pub reviews: Vec<Review>,
    /// What became of promises, by the claim that has the promise.
    pub outcomes: HashMap<ClaimId, Fulfilment>,
    /// Drafts that were rejected.
    pub rejections: Vec<Rejection>,
    /// Queries that were saved, by name.
    pub queries: BTreeMap<String, String>,
    /// Programs that read drafts, each with its arguments, by name. Whoever wants one run asks for it.
    pub readers: BTreeMap<String, String>,
    speakers: Vec<Speaker>,
    topics: Vec<Topic>,
    by_speaker: HashMap<SpeakerId, usize>,
    by_topic: HashMap<TopicId, usize>,
}

impl Ledger {
    /// A ledger without claims, of these speakers and topics; ids are taken to be unique.
    #[must_use]
    pub fn new(speakers: Vec<Speaker>, topics: Vec<Topic>) -> Self {
        let mut ledger = Self::default();
        ledger.know(speakers, topics);
        ledger
    }

    /// Takes in more speakers and topics; their ids are taken to be new and unique.
    pub fn know(&mut self, speakers: Vec<Speaker>, topics: Vec<Topic>) {
        for it in speakers {
            self.by_speaker.insert(it.id.clone(), self.speakers.len());
            self.speakers.push(it);
        }
        for it in topics {
            self.by_topic.insert(it.id.clone(), self.topics.len());
            self.topics.push(it);
        }
    }

    /// Every speaker, in the order of the file.
    #[must_use]
    pub fn speakers(&self) -> &[Speaker] {
        &self.speakers
    }

    /// Every topic, in the order of the file.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// The speaker of that id.
    #[must_use]
    pub fn speaker(&self, id: &SpeakerId) -> Option<&Speaker> {
        self.find_speaker(id.as_str())
    }

    /// The topic of that id.
    #[must_use]
    pub fn topic(&self, id: &TopicId) -> Option<&Topic> {
        self.find_topic(id.as_str())
    }

    /// The speaker whose id this text is.
    #[must_use]
    pub fn find_speaker(&self, id: &str) -> Option<&Speaker> {
        self.by_speaker.get(id).map(|at| &self.speakers[*at])
    }

    /// The topic whose id this text is.
    #[must_use]
    pub fn find_topic(&self, id: &str) -> Option<&Topic> {
        self.by_topic.get(id).map(|at| &self.topics[*at])
    }

    /// The name to print for a speaker.
    #[must_use]
    pub fn speaker_name<'l>(&'l self, id: &'l SpeakerId) -> &'l str {
        self.speaker(id).map_or(id.as_str(), |it| &it.name)
    }

    /// The heading to print for a topic.
    #[must_use]
    pub fn topic_name<'l>(&'l self, id: &'l TopicId) -> &'l str {
        self.topic(id).map_or(id.as_str(), |it| &it.name)
    }

    /// Who relayed a claim, by the name to print; `None` where the speaker said it.
    #[must_use]
    pub fn teller<'l>(&'l self, claim: &'l Claim) -> Option<&'l str> {
        claim.via.as_deref().map(|via| self.find_speaker(via).map_or(via, |it| &it.name))
    }

    /// In which capacity a claim was made, and for whom: what the claim says, or else what is on file for its day.
    #[must_use]
    pub fn capacity(&self, claim: &Claim) -> Option<String> {
        let own = claim.capacity.as_ref().map(|it| role_in_words(it, claim.principal.as_deref()));
        own.or_else(|| self.speaker(&claim.speaker)?.role_on(claim.said).map(Role::in_words))
    }

    /// The source that reports a claim.
    #[must_use]
    pub fn source_of(&self, claim: &Claim) -> &Source {
        &self.sources[claim.source]
    }

    /// The source that reports an act.
    #[must_use]
    pub fn source_of_act(&self, act: &Act) -> &Source {
        &self.sources[act.source]
    }

    /// Where in [`Ledger::claims`] each claim stands, by id.
    #[must_use]
    pub fn index(&self) -> HashMap<&ClaimId, usize> {
        self.claims.iter().enumerate().map(|(at, claim)| (&claim.id, at)).collect()
    }
}
