//! What is known of certain words, looked up by word: most words of a text are not among them, and are turned away fast.

use crate::language::word::{ByWord, Word};

/// What is known of certain words.
///
/// In front of the map stands a Bloom filter with one hash (Bloom 1970): a text is asked word by word for what two dozen
/// tables know, and nearly always the answer is "nothing". The filters of all of them fit into the nearest cache, which
/// the maps do not.
#[derive(Debug)]
pub struct WordTable<T> {
    /// A bit for each place that a word of the table falls on; as many words as a power of two.
    sieve: Box<[u64]>,
    map: ByWord<T>,
}

/// How many bits of the sieve there are for each word: one word in sixteen that is not in the table passes it.
const BITS_A_WORD: usize = 16;

impl<T> WordTable<T> {
    /// What is known of a word.
    #[must_use]
    pub fn get(&self, word: Word) -> Option<&T> {
        let (at, bit) = place(word, self.sieve.len());
        if self.sieve[at] & bit == 0 {
            return None;
        }
        self.map.get(&word)
    }
}

impl<T> From<ByWord<T>> for WordTable<T> {
    fn from(map: ByWord<T>) -> Self {
        let len = (map.len() * BITS_A_WORD).div_ceil(u64::BITS as usize).next_power_of_two();
        let mut sieve = vec![0; len].into_boxed_slice();
        for word in map.keys() {
            let (at, bit) = place(*word, len);
            sieve[at] |= bit;
        }
        Self { sieve, map }
    }
}

/// On which bit of which number of a sieve of that length a word falls.
fn place(word: Word, len: usize) -> (usize, u64) {
    // the bit is told by other digits than the place
    (word.place_among(len), 1 << (word.spread() >> 58))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_table_is_found_and_nothing_else() {
        for size in [0, 1, 7, 1_000] {
            let word = |n: usize| Word::read(&format!("w{n}"));
            let table = WordTable::from((0..size).map(|n| (word(n), n)).collect::<ByWord<usize>>());
            assert!((0..size).all(|n| table.get(word(n)) == Some(&n)), "{size}");
            assert!((size..2 * size + 9).all(|n| table.get(word(n)).is_none()), "{size}");
        }
    }

    #[test]
    fn most_words_that_are_not_in_it_are_turned_away_by_the_sieve() {
        let word = |n: usize| Word::read(&format!("w{n}"));
        let table = WordTable::from((0..500).map(|n| (word(n), n)).collect::<ByWord<usize>>());
        let passes = |n: &usize| {
            let (at, bit) = place(word(*n), table.sieve.len());
            table.sieve[at] & bit != 0
        };
        let passed = (500..10_500).filter(passes).count();
        assert!(passed < 1_000, "{passed} of 10,000 passed");
    }
}
