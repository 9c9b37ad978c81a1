//! Which speaker or topic a name means: an id, a name, an alias, or the unambiguous beginning of one.

use std::collections::{BTreeSet, HashMap};

use super::BadQuery;
use crate::claim::{Ledger, SpeakerId, Topic, TopicId};
use crate::suggest::suggest;

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

    /// The parts of every topic that has some.
    pub(super) fn parts(&self) -> HashMap<&'l TopicId, Vec<&'l Topic>> {
        let mut parts: HashMap<&TopicId, Vec<&Topic>> = HashMap::new();
        for topic in self.ledger.topics() {
            if let Some(parent) = &topic.parent {
                parts.entry(parent).or_default().push(topic);
            }
        }
        parts
    }

    pub(super) fn speaker(&self, name: &str) -> Resolved<SpeakerId> {
        resolve(&self.speakers, name)
    }

    pub(super) fn topic(&self, name: &str) -> Resolved<TopicId> {
        resolve(&self.topics, name)
    }

    /// The speaker that a name means, and none or several of whom is a fault.
    pub(super) fn speaker_named(&self, name: &str) -> Result<SpeakerId, BadQuery> {
        let names = self.ledger.speakers().iter().flat_map(|it| [it.id.as_str(), &it.name]);
        expect(self.speaker(name), "speaker", name, names)
    }

    /// The topic that a name means, and none or several of which is a fault.
    pub(super) fn topic_named(&self, name: &str) -> Result<TopicId, BadQuery> {
        let names = self.ledger.topics().iter().flat_map(|it| [it.id.as_str(), &it.name]);
        expect(self.topic(name), "topic", name, names)
    }
}

/// The speaker that a name means: an id, a name, an alias, or the unambiguous beginning of one.
///
/// # Errors
/// [`BadQuery`] where it means none or several.
pub fn speaker_named(name: &str, ledger: &Ledger) -> Result<SpeakerId, BadQuery> {
    Names::of(ledger).speaker_named(name)
}

/// The topic that a name means: an id, a name, an alias, or the unambiguous beginning of one.
///
/// # Errors
/// [`BadQuery`] where it means none or several.
pub fn topic_named(name: &str, ledger: &Ledger) -> Result<TopicId, BadQuery> {
    Names::of(ledger).topic_named(name)
}

fn expect<'n, T: std::fmt::Display>(
    resolved: Resolved<T>,
    what: &str,
    value: &str,
    names: impl Iterator<Item = &'n str>,
) -> Result<T, BadQuery> {
    match resolved {
        Resolved::One(id) => Ok(id),
        Resolved::Several(ids) => Err(several(&ids, what, value)),
        Resolved::None => {
            let remedy = match suggest(value, names) {
                Some(meant) => format!("Did you mean `{meant}`?"),
                None => format!("`gainsay list` shows what is on file; {what}s stand in {what}s.yaml"),
            };
            Err(BadQuery::new(format!("No {what} `{value}` is on file"), remedy))
        }
    }
}

/// That a name could be any of several.
pub(super) fn several<T: std::fmt::Display>(ids: &[T], what: &str, value: &str) -> BadQuery {
    let shown: Vec<String> = ids.iter().take(6).map(ToString::to_string).collect();
    let more = if ids.len() > shown.len() { format!(" and {} more", ids.len() - shown.len()) } else { String::new() };
    let remedy = format!("Write one of {}{more}", shown.join(", "));
    BadQuery::new(format!("`{value}` could be several {what}s"), remedy)
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
