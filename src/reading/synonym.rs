//! Which thing a word means, where another word means the same thing: a truce is a ceasefire.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word_key::stem_of;
use crate::language::word::Word;

/// The stem of each word with that of the first of its line.
static MEANT: LazyLock<HashMap<u64, u64>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/synonyms.txt").lines().filter(|it| !it.starts_with('#'));
    let pairs = lines.flat_map(|line| {
        let mut words = line.split_whitespace().map(|it| stem_of(Word::read(it), it));
        let first = words.next();
        words.filter_map(move |it| Some((it, first?)))
    });
    pairs.collect()
});

/// The stem that stands for this one and for all that mean the same.
pub(super) fn meant(stem: u64) -> u64 {
    MEANT.get(&stem).copied().unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_stands_in_two_lines() {
        let mut seen = HashMap::new();
        let lines = include_str!("lexicon/synonyms.txt").lines().filter(|it| !it.starts_with('#'));
        for (line, word) in lines.flat_map(|line| line.split_whitespace().map(move |word| (line, word))) {
            let before = seen.insert(stem_of(Word::read(word), word), line);
            assert!(before.is_none_or(|it| it == line), "{word}: {before:?}, {line}");
        }
    }
}
