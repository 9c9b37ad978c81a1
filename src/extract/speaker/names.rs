//! The speakers on file by their names, last names, roles and countries: prepared once for all articles.

use std::collections::HashMap;

use super::word::{country, last_name, role_words};
use crate::claim::{Ledger, Role, Speaker, SpeakerId, SpeakerKind};
use crate::date::Date;
use crate::language::token::{Token, tokens};
use crate::language::word::{ByWord, Word};

/// What the ledger knows of names.
#[derive(Debug, Default)]
pub(in crate::extract) struct Names<'l> {
    /// The speakers, in the order of the file.
    pub(super) speakers: &'l [Speaker],
    /// Names and aliases by their first word, the longest first.
    by_first: ByWord<Vec<Entry>>,
    /// Persons by the last word of their names.
    by_last: ByWord<Vec<usize>>,
    /// Roles by each of their words.
    by_role: ByWord<Vec<Held>>,
    /// Bodies that are the government of a country.
    governments: HashMap<&'static str, usize>,
}

#[derive(Debug)]
struct Entry {
    rest: Box<[Word]>,
    known: Known,
}

/// A name on file that was met in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    /// How many tokens it takes.
    pub(super) len: usize,
    /// Whose it is.
    pub(super) speaker: usize,
    /// Whether it is the name that is printed, not an alias.
    pub(super) is_name: bool,
}

/// A role on file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Held {
    speaker: usize,
    role: usize,
}

impl<'l> Names<'l> {
    /// Prepares the speakers of a ledger.
    #[must_use]
    pub(in crate::extract) fn of(ledger: &'l Ledger) -> Self {
        let mut names = Self { speakers: ledger.speakers(), ..Self::default() };
        for (at, speaker) in names.speakers.iter().enumerate() {
            names.add_name(&speaker.name, at, true);
            speaker.aliases.iter().for_each(|alias| names.add_name(alias, at, false));
            for (nth, role) in speaker.roles.iter().enumerate() {
                for word in role_words(&tokens(&role.role)) {
                    names.by_role.entry(word.word).or_default().push(Held { speaker: at, role: nth });
                }
                let is_government = speaker.kind == SpeakerKind::Body
                    && (role.role.eq_ignore_ascii_case("government") || speaker.name.ends_with("government"));
                if let Some(of) = role.principal.as_deref().and_then(country).filter(|_| is_government) {
                    names.governments.entry(of).or_insert(at);
                }
            }
        }
        names.by_first.values_mut().for_each(|same| same.sort_by_key(|it| std::cmp::Reverse(it.known.len)));
        names
    }

    fn add_name(&mut self, name: &'l str, speaker: usize, is_name: bool) {
        let words = tokens(name);
        let the = usize::from(words.first().is_some_and(|it| it.is("the")));
        let words = &words[the..];
        let Some((first, rest)) = words.split_first() else { return };
        let known = Known { len: words.len(), speaker, is_name };
        self.by_first
            .entry(first.word)
            .or_default()
            .push(Entry { rest: rest.iter().map(|it| it.word).collect(), known });
        if self.speakers[speaker].kind == SpeakerKind::Person && !rest.is_empty() {
            let same = self.by_last.entry(last_name(words).word).or_default();
            if !same.contains(&speaker) {
                same.push(speaker);
            }
        }
    }

    /// The longest name on file that the tokens begin with.
    pub(super) fn longest(&self, tokens: &[Token<'_>]) -> Option<Known> {
        let (first, rest) = tokens.split_first()?;
        let is_met = |it: &&Entry| {
            it.rest.len() <= rest.len() && it.rest.iter().zip(rest).all(|(word, token)| *word == token.word)
        };
        self.by_first.get(&first.word)?.iter().find(is_met).map(|it| it.known)
    }

    /// The speaker whose name or alias a name is, from its first word to its last.
    pub(in crate::extract) fn whole(&self, name: &str) -> Option<&'l SpeakerId> {
        let tokens = tokens(name);
        let known = self.longest(&tokens).filter(|it| it.len == tokens.len())?;
        Some(&self.speakers[known.speaker].id)
    }

    /// The only person on file with that last name.
    pub(super) fn by_last_name(&self, word: Word) -> Option<usize> {
        match self.by_last.get(&word)?[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The body that is the government of a state.
    pub(super) fn government(&self, country: &str) -> Option<usize> {
        self.governments.get(country).copied()
    }

    /// The only speaker who has a role on that day that `is_meant` says yes to, among those with one of `words` in it.
    pub(super) fn by_role(
        &self,
        words: &[Token<'_>],
        day: Option<Date>,
        is_meant: impl Fn(&Role) -> bool,
    ) -> Option<usize> {
        let mut found = None;
        for held in words.iter().filter_map(|it| self.by_role.get(&it.word)).flatten() {
            let role = &self.speakers[held.speaker].roles[held.role];
            let from = role.from.is_none_or(|from| day.is_none_or(|day| !day.is_before(from)));
            let until = role.until.is_none_or(|until| day.is_none_or(|day| !until.is_before(day)));
            if from && until && is_meant(role) {
                match found {
                    Some(other) if other != held.speaker => return None,
                    _ => found = Some(held.speaker),
                }
            }
        }
        found
    }
}
