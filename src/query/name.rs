//! Which speaker or topic a name means: an id, a name, an alias, or the unambiguous beginning of one.

use std::collections::{BTreeSet, HashMap};

use crate::claim::{Ledger, SpeakerId, TopicId};

/// What a name means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Resolved<T> {
    /// This one.
    One(T),
    /// Any of these.
    Several(Vec<T>),
    /// Nothing on file.
    None,
}

/// Every name on file.
pub(super) struct Names<'l> {
    ledger: &'l Ledger,
    speakers: HashMap<String, BTreeSet<&'l SpeakerId>>,
    topics: HashMap<String, BTreeSet<&'l TopicId>>,
}

impl<'l> Names<'l> {
    pub(super) fn of(ledger: &'l Ledger) -> Self {
        let mut names = Self { ledger, speakers: HashMap::new(), topics: HashMap::new() };
        for it in ledger.speakers() {
            for name in [it.id.as_str(), &it.name].into_iter().chain(it.aliases.iter().map(String::as_str)) {
                names.speakers.entry(name.to_lowercase()).or_default().insert(&it.id);
            }
        }
        for it in ledger.topics() {
            for name in [it.id.as_str(), &it.name].into_iter().chain(it.aliases.iter().map(String::as_str)) {
                names.topics.entry(name.to_lowercase()).or_default().insert(&it.id);
            }
        }
        names
    }

    pub(super) fn ledger(&self) -> &'l Ledger {
        self.ledger
    }

    pub(super) fn speaker(&self, name: &str) -> Resolved<SpeakerId> {
        resolve(&self.speakers, name)
    }

    pub(super) fn topic(&self, name: &str) -> Resolved<TopicId> {
        resolve(&self.topics, name)
    }
}

/// A whole name first, then the beginning of a name, then the beginning of any word in a name.
fn resolve<T: Ord + Clone>(names: &HashMap<String, BTreeSet<&T>>, name: &str) -> Resolved<T> {
    let wanted = name.to_lowercase();
    let begins = |it: &str| it.starts_with(&wanted);
    let has_word = |it: &str| it.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(&wanted));
    let among = |fits: &dyn Fn(&str) -> bool| -> BTreeSet<&T> {
        names.iter().filter(|(it, _)| fits(it)).flat_map(|(_, ids)| ids).copied().collect()
    };
    let whole = names.get(&wanted).cloned().unwrap_or_default();
    // One letter begins too much to mean anything.
    let by_beginning = || if wanted.chars().count() > 1 { among(&begins) } else { BTreeSet::new() };
    let by_word = || if wanted.chars().count() > 2 { among(&has_word) } else { BTreeSet::new() };
    let found = [whole, by_beginning(), by_word()].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    match found.len() {
        0 => Resolved::None,
        1 => found.first().map_or(Resolved::None, |it| Resolved::One((*it).clone())),
        _ => Resolved::Several(found.into_iter().cloned().collect()),
    }
}
