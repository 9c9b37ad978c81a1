//! What the claims of one speaker on one topic are read against: the proposition, and the names that mean the speaker.

use std::ops::Range;

use super::proposition::{Proposition, Side};
use super::side::{Voice, attitudes};
use super::word_key::word_key;
use super::words::Words;
use super::{Basis, Sourced};
use crate::claim::{Claim, Speaker, Stance};

/// The proposition of a topic, and who speaks on it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Matter<'p> {
    /// `None` where the topic is not on file.
    proposition: Option<&'p Proposition>,
    /// Stems of the words by which the speaker, and whom the speaker speaks for, are called.
    names: Vec<u64>,
}

impl<'p> Matter<'p> {
    /// What `speaker` is read against on a topic with this proposition.
    #[must_use]
    pub fn of(proposition: Option<&'p Proposition>, speaker: Option<&Speaker>) -> Self {
        let called = |it: &'_ Speaker| -> Vec<u64> {
            let principals = it.roles.iter().filter_map(|it| it.principal.as_deref());
            let names = std::iter::once(it.name.as_str()).chain(it.aliases.iter().map(String::as_str));
            names.chain(principals).filter_map(last_name).collect()
        };
        Self { proposition, names: speaker.map(called).unwrap_or_default() }
    }

    /// What somebody who is not on file is read against, known by this name only.
    #[must_use]
    pub fn of_name(proposition: Option<&'p Proposition>, name: &str) -> Self {
        Self { proposition, names: last_name(name).into_iter().collect() }
    }

    /// The side of the proposition that the words of a claim plainly take: the speaker's own words or the outlet's, which are
    /// read with the verb that leads to them, or else our paraphrase beside them.
    pub(super) fn stance(&self, claim: &Claim, quoted: Option<&Words<'_>>) -> Option<Sourced<Stance>> {
        let proposition = self.proposition.filter(|it| !it.is_empty())?;
        let own = match quoted {
            Some(words) => self.side(proposition, words, false),
            None => self.told(proposition, claim),
        };
        let own = own.map(|(value, bytes)| Sourced { value, basis: Basis::Words(bytes) });
        own.or_else(|| {
            let says = claim.says.as_deref().filter(|it| *it != claim.words())?;
            let (value, _) = self.side(proposition, &Words::of(says, claim.said.last()), true)?;
            Some(Sourced { value, basis: Basis::Told("says") })
        })
    }

    /// The side of words that are not the speaker's own, behind the verb that leads to them, with their bytes that show it: all of
    /// them where the verb does.
    fn told(&self, proposition: &Proposition, claim: &Claim) -> Option<(Stance, Range<usize>)> {
        let words = claim.words();
        let lead = claim.wording().lead().map_or(String::new(), |it| format!("{it} "));
        let (stance, bytes) = self.side(proposition, &Words::of(&format!("{lead}{words}"), claim.said.last()), true)?;
        let [start, end] = [bytes.start, bytes.end].map(|it| it.saturating_sub(lead.len()));
        Some((stance, if start < end { start..end } else { 0..words.len() }))
    }

    /// The side of the proposition that the speaker's own words plainly take.
    pub(super) fn side_of(&self, words: &Words<'_>) -> Option<Sourced<Stance>> {
        let (value, bytes) = self.side(self.proposition.filter(|it| !it.is_empty())?, words, false)?;
        Some(Sourced { value, basis: Basis::Words(bytes) })
    }

    fn side(&self, proposition: &Proposition, words: &Words<'_>, is_told: bool) -> Option<(Stance, Range<usize>)> {
        let voice = Voice { is_told, names: self.names.clone() };
        let side = proposition.side(&attitudes(words, &voice)).filter(|it| it.is_plain())?;
        Some((side.stance(), words.bytes(side.tokens)))
    }

    /// The side that words take or hint at: enough to propose it to a person, who sees the words, and not to go by it.
    pub(super) fn hinted(&self, words: &Words<'_>, is_told: bool) -> Option<Side> {
        let voice = Voice { is_told, names: self.names.clone() };
        self.proposition?.hinted(words, &attitudes(words, &voice))
    }

    /// Whether a word is a name by which the speaker is called.
    pub(super) fn is_named(&self, word: &str) -> bool {
        self.names.contains(&word_key(word))
    }
}

/// The stem of the word by which a name names: of "the Ministry of Ferries" only a word with a capital names anybody.
fn last_name(name: &str) -> Option<u64> {
    name.split_whitespace().next_back().filter(|it| it.starts_with(char::is_uppercase)).map(word_key)
}
