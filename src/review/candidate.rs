//! The speakers or topics on file that a draft may be of, the likeliest first.

use std::collections::HashSet;

use crate::claim::{Entry, Ledger, Speaker, Topic};

/// A speaker or a topic that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The id that claims use.
    pub id: String,
    /// What is printed of it.
    pub name: String,
    /// The roles, the last one first; or the proposition.
    pub more: String,
    /// All that it is found by, in lower case.
    found_by: String,
}

impl Candidate {
    fn new(id: &str, name: &str, aliases: &[String], more: String) -> Self {
        let found_by = format!("{id} {name} {} {more}", aliases.join(" ")).to_lowercase();
        Self { id: id.to_owned(), name: name.to_owned(), more, found_by }
    }

    /// Whether every word of what was typed stands in any of its names.
    #[must_use]
    pub fn has(&self, typed: &str) -> bool {
        typed.to_lowercase().split_whitespace().all(|it| self.found_by.contains(it))
    }
}

/// All speakers on file: first the one who was chosen `last`, then those who are on file with the topic of the draft.
#[must_use]
pub fn speakers_for(draft: &Entry, last: Option<&str>, ledger: &Ledger) -> Vec<Candidate> {
    let of = |it: &Speaker| {
        let roles: Vec<&str> = it.roles.iter().rev().map(|it| it.role.as_str()).collect();
        Candidate::new(it.id.as_str(), &it.name, &it.aliases, roles.join(", "))
    };
    let on_topic = ledger.claims.iter().filter(|it| draft.topic.as_deref() == Some(it.topic.as_str()));
    let near = on_topic.map(|it| it.speaker.as_str()).collect();
    sorted(ledger.speakers().iter().map(of).collect(), last, &near)
}

/// All topics on file: first the one that was chosen `last`, then those that the speaker of the draft is on file with.
#[must_use]
pub fn topics_for(draft: &Entry, last: Option<&str>, ledger: &Ledger) -> Vec<Candidate> {
    let of = |it: &Topic| Candidate::new(it.id.as_str(), &it.name, &it.aliases, it.proposition.clone());
    let of_speaker = ledger.claims.iter().filter(|it| draft.speaker.as_deref() == Some(it.speaker.as_str()));
    let near = of_speaker.map(|it| it.topic.as_str()).collect();
    sorted(ledger.topics().iter().map(of).collect(), last, &near)
}

fn sorted(mut candidates: Vec<Candidate>, last: Option<&str>, near: &HashSet<&str>) -> Vec<Candidate> {
    candidates.sort_by_key(|it| (last != Some(&it.id), !near.contains(it.id.as_str())));
    candidates
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::claim::{SpeakerId, SpeakerKind, TopicId};
    use crate::store;

    /// The claims of `fixtures/review`, all of them Ada Roe's and on night ferries, among other speakers and topics.
    fn ledger() -> Ledger {
        let speaker = |(id, name): (&str, &str)| {
            let (id, name) = (SpeakerId::new(id).unwrap(), name.to_owned());
            Speaker { id, name, kind: SpeakerKind::Person, aliases: vec![], roles: vec![] }
        };
        let topic = |(id, proposition): (&str, &str)| {
            let (id, name) = (TopicId::new(id).unwrap(), id.replace('-', " "));
            let (proposition, aliases) = (proposition.into(), vec!["Elsewhere".into()]);
            Topic { id, name, proposition, aliases, parent: None, sign: None, against: vec![] }
        };
        let speakers = [("bo-lind", "Bo Lind"), ("ada-roe", "Ada Roe")].map(speaker);
        let topics = [
            ("bridge", "A bridge should be built."),
            ("toll", "Who crosses should pay."),
            ("ferry-ban", "Night ferries should be banned."),
        ]
        .map(topic);
        let mut ledger = Ledger::new(speakers.to_vec(), topics.to_vec());
        ledger.claims = store::load(Path::new("fixtures/review")).unwrap().ledger.claims;
        ledger
    }

    #[test]
    fn the_likeliest_stand_first() {
        let (speaker, topic) = (Some("ada-roe".to_owned()), Some("ferry-ban".to_owned()));
        let draft = Entry { speaker, topic, ..Entry::default() };
        let ids = |found: Vec<Candidate>| found.into_iter().map(|it| it.id).collect::<Vec<_>>();
        let check = |draft: &Entry, last, speakers: &[&str], topics: &[&str]| {
            assert_eq!(ids(speakers_for(draft, last, &ledger())), speakers);
            assert_eq!(ids(topics_for(draft, last, &ledger())), topics);
        };
        check(&Entry::default(), None, &["bo-lind", "ada-roe"], &["bridge", "toll", "ferry-ban"]);
        check(&draft, None, &["ada-roe", "bo-lind"], &["ferry-ban", "bridge", "toll"]);
        check(&draft, Some("toll"), &["ada-roe", "bo-lind"], &["toll", "ferry-ban", "bridge"]);
    }

    #[test]
    fn one_is_found_by_any_words_of_its_names() {
        let found = |typed: &str| {
            let all = topics_for(&Entry::default(), None, &ledger());
            all.into_iter().filter(|it| it.has(typed)).map(|it| it.id).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(found("Pay elsew"), "toll");
        assert_eq!(found("b"), "bridge ferry-ban");
        assert_eq!(found("b pay"), "");
        assert_eq!(found(""), "bridge toll ferry-ban");
    }
}
