//! Which thing a word means, where another word means the same thing: a truce is a ceasefire.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::word_key;

/// Each word with the first of its line.
static MEANT: LazyLock<HashMap<u64, u64>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/synonyms.txt").lines().filter(|it| !it.starts_with('#'));
    let pairs = lines.flat_map(|line| {
        let mut words = line.split_whitespace().map(word_key);
        let first = words.next();
        words.filter_map(move |it| Some((it, first?)))
    });
    pairs.collect()
});

/// The stem of the word that stands for this one and for all that mean the same.
#[must_use]
pub fn meant(key: u64) -> u64 {
    MEANT.get(&key).copied().unwrap_or(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_one_thing_are_one() {
        let meant = |word: &str| meant(word_key(word));
        assert_eq!(meant("truces"), meant("ceasefire"));
        assert_eq!(meant("weapon"), meant("arms"));
        assert_ne!(meant("ship"), meant("bridge"));
    }

    #[test]
    fn no_word_stands_in_two_lines() {
        let mut seen = std::collections::HashSet::new();
        let lines = include_str!("lexicon/synonyms.txt").lines().filter(|it| !it.starts_with('#'));
        for word in lines.flat_map(str::split_whitespace) {
            assert!(seen.insert(word), "{word}");
        }
    }
}
