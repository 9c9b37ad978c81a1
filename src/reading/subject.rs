//! What a topic is about, as words name it: the head of its id and of its aliases.

use super::words::{Words, word_key};
use super::{Basis, Sourced};
use crate::claim::{Stance, Topic};

/// The stems by which words name a topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subject(Vec<u64>);

impl Subject {
    /// What `topic` is about: "ceasefire" and "truce", where one alias of the topic `ceasefire` is "30-day truce".
    #[must_use]
    pub fn of(topic: &Topic) -> Self {
        let last = |name: &str| name.rsplit(|c: char| !c.is_alphanumeric()).find(|it| !it.is_empty()).map(word_key);
        let names = std::iter::once(topic.id.as_str()).chain(topic.aliases.iter().map(String::as_str));
        Self(names.filter_map(last).collect())
    }

    /// The side that the words take on the topic, where they take one and one only.
    pub(super) fn stance(&self, words: &Words<'_>) -> Option<Sourced<Stance>> {
        let mut about =
            words.attitudes().iter().filter(|it| it.target.first().is_some_and(|head| self.0.contains(head)));
        let first = about.next()?;
        let stance = if first.is_for { Stance::Support } else { Stance::Oppose };
        let one_sided = about.all(|it| it.is_for == first.is_for);
        one_sided.then(|| Sourced { value: stance, basis: Basis::Words(words.bytes(first.tokens)) })
    }
}
