//! What is offered for a draft, for one key to take: a topic that its words fit, what they say of the position, and the same
//! words on file from another outlet.

use std::collections::HashSet;

use super::proposal::proposed_name;
use super::session::{Draft, Session};
use crate::claim::{Claim, ClaimId, Details, Entry};
use crate::reading::matter::Matter;
use crate::reading::proposition::Proposition;
use crate::reading::{Component, Proposed, are_of_one_utterance, proposed};

/// How many of a hundred sides that were offered were right: 41 of 58, on 1,146 drafts of 589 news articles that had been put
/// on their topics by their words alone.
const SIDES_RIGHT: u8 = 71;

/// Who proposes a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proposer {
    /// Our rules, from the words.
    Rules,
    /// A reader of the user's own, whom nobody has measured.
    Reader,
    /// Both, and the same.
    Both,
}

/// A key that is offered.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// What is proposed.
    pub key: Proposed,
    /// By whom.
    pub by: Proposer,
}

/// What is offered for one draft. Nothing of it is on file before a person takes it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offer {
    /// A topic on file that its words fit, where it has none.
    pub topic: Option<String>,
    /// What its words say of the position, on its topic or the one that is offered.
    pub proposed: Vec<Offered>,
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
        let coded = kept.fold(draft.coded.clone(), |coded, (_, it)| coded.or(&it.key.coded));
        let details = Details { coded, ..draft.details.clone() };
        Entry { topic: self.topic.clone().or_else(|| draft.topic.clone()), details, ..draft.clone() }
    }

    /// Puts beside it what a reader of the user's own proposes. What is not proposed by our rules as well is dropped until
    /// somebody takes it up: nobody knows how often such a proposal is right, and it may come while a key is pressed. What
    /// stands there already stays as it is.
    pub fn beside(&mut self, read: &[Proposed]) {
        for key in read {
            match self.proposed.iter_mut().find(|it| it.key.coded == key.coded) {
                Some(it) if it.by == Proposer::Reader => {}
                Some(ours) => ours.by = Proposer::Both,
                None => {
                    self.dropped.insert(self.proposed.len());
                    self.proposed.push(Offered { key: key.clone(), by: Proposer::Reader });
                }
            }
        }
    }

    /// Drops what is proposed at a place, or takes it up again, and then drops what else is proposed for the same key; tells
    /// whether there is such a thing.
    pub fn toggle(&mut self, at: usize) -> bool {
        let Some(wanted) = self.proposed.get(at).map(|it| it.key.component) else { return false };
        if self.dropped.remove(&at) {
            let others = self.proposed.iter().enumerate().filter(|(n, it)| *n != at && it.key.component == wanted);
            self.dropped.extend(others.map(|(n, _)| n));
        } else {
            self.dropped.insert(at);
        }
        true
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
            proposed: proposed(&draft.entry, draft.entry.said, &name, &matter)
                .into_iter()
                .filter_map(as_offered)
                .map(|key| Offered { key, by: Proposer::Rules })
                .collect(),
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

/// A proposal as it is offered on a topic that nobody has looked at yet: a side that is only hinted at is wrong there more often
/// than right, and one that is plain less often right than where a person has put the words on their topic.
fn as_offered(key: Proposed) -> Option<Proposed> {
    match key.component {
        Component::Stance => key.is_plain.then_some(Proposed { right: Some(SIDES_RIGHT), ..key }),
        _ => Some(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Coded, Stance};

    fn stance(stance: Stance) -> Proposed {
        let coded = Coded { stance: Some(stance), ..Coded::default() };
        Proposed { component: Component::Stance, coded, words: String::new(), is_plain: true, right: None }
    }

    fn offer() -> Offer {
        let ours = Offered { key: stance(Stance::Oppose), by: Proposer::Rules };
        Offer { proposed: vec![ours], ..Offer::default() }
    }

    #[test]
    fn what_a_reader_proposes_is_taken_by_nobody_but_who_takes_it_up() {
        let (mut offer, draft) = (offer(), Entry::default());
        offer.beside(&[stance(Stance::Support)]);
        assert_eq!(offer.taken(&draft).coded.stance, Some(Stance::Oppose));
        assert!(offer.toggle(1));
        // One key has one value: what was proposed for it beside that is dropped.
        assert_eq!(offer.taken(&draft).coded.stance, Some(Stance::Support));
        assert!(offer.toggle(1) && !offer.toggle(2));
        assert_eq!(offer.taken(&draft).coded.stance, None);
    }

    #[test]
    fn a_side_that_is_only_hinted_at_is_not_offered() {
        let hinted = Proposed { is_plain: false, ..stance(Stance::Support) };
        assert_eq!(as_offered(hinted), None);
        assert_eq!(as_offered(stance(Stance::Support)).and_then(|it| it.right), Some(SIDES_RIGHT));
    }

    #[test]
    fn where_a_reader_says_the_same_there_is_one_proposal_of_both() {
        let mut offer = offer();
        offer.beside(&[stance(Stance::Oppose)]);
        assert_eq!((offer.proposed.len(), offer.proposed[0].by, offer.dropped.len()), (1, Proposer::Both, 0));
    }
}
