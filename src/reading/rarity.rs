//! How much a word tells of a subject: the fewer statements have it, the more (Spärck Jones 1972).

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word_key::word_key;

/// Of so many sentences the counts are.
const COUNTED: f64 = 10_318.0;
/// For so many sentences they stand beside those of the statements at hand, which so have a say in what is rare.
const COUNT_FOR: f64 = 2_000.0;

/// The sentences with each word of plain public English, for every [`COUNT_FOR`] sentences.
static BACKGROUND: LazyLock<HashMap<u64, f64>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/frequencies.txt").lines().filter(|it| !it.starts_with('#'));
    let entries = lines.flat_map(|line| {
        let (count, words) = line.split_once(' ').unwrap_or(("", ""));
        let count = count.parse::<f64>().expect("a test reads every line") * COUNT_FOR / COUNTED;
        words.split(' ').map(move |word| (word_key(word), count))
    });
    // of words that say the same the commonest counts
    let mut counts: HashMap<u64, f64> = HashMap::new();
    for (key, count) in entries {
        let most = counts.entry(key).or_insert(count);
        *most = most.max(count);
    }
    counts
});

/// The rarity of words in some statements and in plain English together.
#[derive(Debug)]
pub struct Rarity {
    own: HashMap<u64, f64>,
    sentences: f64,
}

impl Rarity {
    /// As these statements have them, each given as its words, once each.
    pub fn of<'k>(statements: impl Iterator<Item = &'k [u64]>) -> Self {
        let mut found = Self { own: HashMap::new(), sentences: COUNT_FOR };
        for keys in statements {
            found.sentences += 1.0;
            keys.iter().for_each(|it| *found.own.entry(*it).or_default() += 1.0);
        }
        found
    }

    /// How much a word tells: the logarithm of one in how many statements has it.
    pub fn weight(&self, key: u64) -> f64 {
        let with = BACKGROUND.get(&key).unwrap_or(&0.0) + self.own.get(&key).unwrap_or(&0.0);
        ((self.sentences + 1.0) / (with + 0.5)).ln()
    }

    /// How few of the statements at hand have a word, English as a whole aside: from nearly nothing where all have it to one
    /// where one has it. What a story speaks of everywhere parts nothing in it, however rare it is elsewhere.
    pub fn among_these(&self, key: u64) -> f64 {
        let (of, with) = (self.sentences - COUNT_FOR + 1.0, self.own.get(&key).unwrap_or(&0.0));
        (of / (with + 0.5)).ln() / (of / 1.5).ln()
    }

    /// What several words tell together.
    pub fn mass(&self, keys: &[u64]) -> f64 {
        keys.iter().map(|it| self.weight(*it)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rare_word_tells_more_and_none_tells_less_than_nothing() {
        let rarity = Rarity::of(std::iter::empty());
        let weight = |word: &str| rarity.weight(word_key(word));
        assert!(weight("ferry") > weight("harbour") - 0.1 && weight("ferry") > weight("government"));
        assert!(weight("people") > 0.0 && weight("governments") == weight("government"));
    }

    #[test]
    fn what_the_articles_say_everywhere_tells_little() {
        let key = [word_key("ferry")];
        let often = Rarity::of((0..100).map(|_| &key[..]));
        assert!(often.weight(key[0]) < Rarity::of([&key[..]].into_iter()).weight(key[0]));
    }

    #[test]
    fn what_all_of_the_statements_have_parts_nothing_among_them() {
        let (ferry, quay) = (word_key("ferry"), word_key("quay"));
        let (both, one) = ([ferry, quay], [ferry]);
        let rarity = Rarity::of((0..100).map(|nth| if nth == 0 { &both[..] } else { &one[..] }));
        assert!(rarity.among_these(ferry) < 0.01 && (rarity.among_these(quay) - 1.0).abs() < f64::EPSILON);
    }
}
