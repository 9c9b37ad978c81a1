//! Those who share a word of their names, few enough of each to be looked through for every name.

use crate::language::word::{ByWord, Word};

/// How many of one word are told apart: a text that names more of them is a list, and a word of it means nobody.
const MOST: usize = 64;

/// Who of a text has a word in the name, as places among all.
#[derive(Debug, Default)]
pub(super) struct Namesakes(ByWord<Vec<usize>>);

impl Namesakes {
    pub(super) fn add(&mut self, word: Word, at: usize) {
        let same = self.0.entry(word).or_default();
        if same.len() < MOST {
            same.push(at);
        }
    }

    /// In the order in which they were added.
    pub(super) fn of(&self, word: Word) -> &[usize] {
        self.0.get(&word).map_or(&[], Vec::as_slice)
    }
}
