//! By which number words are compared: one for all forms of a word, and for all words that say the same.

use std::cell::RefCell;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use rust_stemmers::{Algorithm, Stemmer};

use super::synonym::meant;
use crate::language::lexicon::Lexicon;
use crate::language::word::{ByWord, Word, plain};

static IRREGULAR: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/irregular.txt")));
static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The same number for words of one stem and of one meaning, whatever their case: *truces* and *ceasefire*.
#[must_use]
pub fn word_key(word: &str) -> u64 {
    key_of_word(Word::read(word), word)
}

/// The same number for words of one stem alone: who names a topic by one word need not mean it by another one.
#[must_use]
pub fn word_stem(word: &str) -> u64 {
    keys_of(Word::read(word), word).stem
}

/// The keys of a list of words apart by spaces, in which `#` begins a line of comment.
#[must_use]
pub fn word_keys(list: &str) -> HashSet<u64> {
    list.lines().filter(|it| !it.starts_with('#')).flat_map(str::split_whitespace).map(word_key).collect()
}

/// The most words whose keys are remembered: more than a language has in use, and little memory.
const REMEMBERED: usize = 1 << 16;

thread_local! {
    /// The keys of words that were met before: most words are, and cutting one down to its stem takes far longer than
    /// finding it here.
    static KEYS: RefCell<ByWord<Keys>> = RefCell::default();
}

/// What a word is compared by.
#[derive(Debug, Clone, Copy)]
struct Keys {
    stem: u64,
    meant: u64,
}

/// The key of a word that is read already, and stands as `text`.
pub(super) fn key_of_word(word: Word, text: &str) -> u64 {
    keys_of(word, text).meant
}

fn keys_of(word: Word, text: &str) -> Keys {
    KEYS.with_borrow_mut(|keys| {
        if keys.len() >= REMEMBERED {
            keys.clear();
        }
        // what a key is made of is the word and not how it is written here, so that nothing depends on what came first
        *keys.entry(word).or_insert_with(|| {
            let stem = stem_of(word, text);
            Keys { stem, meant: meant(stem) }
        })
    })
}

/// The same number for all forms of a word.
pub(super) fn stem_of(word: Word, text: &str) -> u64 {
    match regular_of(word) {
        Some(regular) => key_of(STEMMER.stem(regular)),
        None => key_of(STEMMER.stem(&plain(text))),
    }
}

/// The word that an irregular form is a form of.
pub(super) fn regular_of(form: Word) -> Option<&'static str> {
    IRREGULAR.get(form)
}

/// The same number for what is equal.
pub(super) fn key_of(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_and_words_for_one_thing_have_one_key() {
        for [one, other] in [["truces", "ceasefire"], ["weapon", "arms"], ["Went", "go"], ["built", "constructing"]] {
            assert_eq!(word_key(one), word_key(other), "{one}, {other}");
        }
        assert_ne!(word_key("ship"), word_key("bridge"));
    }
}
