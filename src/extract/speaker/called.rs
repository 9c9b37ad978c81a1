//! What a text calls its persons: each role once, with all who are called that, however many they are.

use std::collections::HashMap;

use super::word::{role_key, role_words};
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::language::word::{ByWord, Word};

/// The roles that a text gives to persons.
#[derive(Debug, Default)]
pub(super) struct Called {
    all: Vec<CalledSo>,
    by_words: HashMap<Vec<Word>, usize>,
    by_word: ByWord<Vec<usize>>,
}

/// Persons who are called the same.
#[derive(Debug)]
pub(super) struct CalledSo {
    role: TokenRange,
    /// The persons, by where each is named first.
    persons: Vec<(usize, usize)>,
}

impl Called {
    /// Notes that somebody is called `role`: a person, named first at the token `first`.
    pub(super) fn add(&mut self, tokens: &[Token<'_>], role: TokenRange, (first, person): (usize, usize)) {
        let words = role.of(tokens);
        let new = self.all.len();
        let at = *self.by_words.entry(words.iter().map(|it| it.word).collect()).or_insert(new);
        if at == new {
            self.all.push(CalledSo { role, persons: Vec::new() });
            for word in role_words(words) {
                let same = self.by_word.entry(role_key(word.text)).or_default();
                if same.last() != Some(&at) {
                    same.push(at);
                }
            }
        }
        self.all[at].persons.push((first, person));
    }

    /// Puts them in order, once all are noted.
    pub(super) fn sort(&mut self) {
        for it in &mut self.all {
            it.persons.sort_unstable();
            it.persons.dedup();
        }
    }

    /// The roles that have all these words and are meant.
    pub(super) fn with<'s>(
        &'s self,
        words: &[&Token<'_>],
        tokens: &[Token<'_>],
        is_meant: impl Fn(&[Token<'_>]) -> bool,
    ) -> Vec<&'s CalledSo> {
        let having = |word: &&Token<'_>| self.by_word.get(&role_key(word.text)).map_or(&[][..], Vec::as_slice);
        let rarest = words.iter().map(having).min_by_key(|it| it.len()).unwrap_or_default();
        rarest.iter().map(|at| &self.all[*at]).filter(|it| is_meant(it.role.of(tokens))).collect()
    }
}

impl CalledSo {
    /// Whether a person who is named first at that token is called so.
    pub(super) fn has(&self, person: (usize, usize)) -> bool {
        self.persons.binary_search(&person).is_ok()
    }

    /// Who is called so and is named before a token, in the order of the text.
    pub(super) fn before(&self, token: usize) -> impl Iterator<Item = usize> {
        self.persons.iter().take_while(move |it| it.0 < token).map(|it| it.1)
    }
}
