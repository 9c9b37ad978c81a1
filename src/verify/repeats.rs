//! Which passages of a text stand in it more than once, word for word.

use std::collections::HashMap;
use std::ops::Range;

use super::place::is_spaced;
use crate::language::word::Word;

/// The longest run of words that is counted is of two to the power of this: what is longer and yet repeated is taken
/// for repeated in each of its parts.
const LEVELS: usize = 8;

/// The words of a text, and for runs of 1, 2, 4, … words of them how often each stands there (prefix doubling; Karp,
/// Miller and Rosenberg 1972). Time and memory grow with the text, whatever is repeated in it.
#[derive(Debug)]
pub(super) struct Repeats {
    /// The bytes of the words.
    words: Vec<Range<usize>>,
    /// For runs of two to the power of its place: whether the one that begins at each word stands there once.
    levels: Vec<Vec<bool>>,
}

impl Repeats {
    pub(super) fn of(text: &str) -> Self {
        let words = words(text);
        let mut runs = numbered(words.iter().map(|it| Word::read(&text[it.clone()])));
        let mut levels = Vec::new();
        while !runs.is_empty() && levels.len() < LEVELS {
            levels.push(are_unique(&runs));
            let len = 1 << (levels.len() - 1);
            let longer = runs.iter().zip(runs.iter().skip(len)).map(|(run, next)| (*run, *next)).collect::<Vec<_>>();
            runs = numbered(longer.into_iter());
        }
        Self { words, levels }
    }

    /// Whether a passage, without a word that it may cut at either end, has a run of words that stands in the text once.
    /// A passage without words has none.
    pub(super) fn is_unique(&self, passage: Range<usize>) -> bool {
        let first = self.words.partition_point(|it| it.start <= passage.start);
        let end = self.words.partition_point(|it| it.end < passage.end);
        let len = end.saturating_sub(first);
        let Some(level) = len.checked_ilog2().map(|it| (it as usize).min(self.levels.len() - 1)) else { return false };
        // two runs that overlap have all of the passage, unless it is longer than any run that is counted
        [first, end - (1 << level)].iter().any(|at| self.levels[level][*at])
    }
}

/// The bytes of the words of a text: letters and figures in a row, or a single letter of a script without spaces.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::with_capacity(text.len() / 6);
    let mut goes_on = false;
    for (at, c) in text.char_indices().filter(|it| it.1.is_alphanumeric()) {
        let end = at + c.len_utf8();
        match words.last_mut().filter(|it| goes_on && is_spaced(c) && it.end == at) {
            Some(word) => word.end = end,
            None => words.push(at..end),
        }
        goes_on = is_spaced(c);
    }
    words
}

/// The same number for the same things.
fn numbered<T: std::hash::Hash + Eq>(all: impl Iterator<Item = T>) -> Vec<u32> {
    let mut numbers: HashMap<T, u32> = HashMap::new();
    all.map(|it| {
        let next = u32::try_from(numbers.len()).expect("no text has so many words");
        *numbers.entry(it).or_insert(next)
    })
    .collect()
}

fn are_unique(runs: &[u32]) -> Vec<bool> {
    let mut counts = vec![0_u32; runs.len()];
    runs.iter().for_each(|it| counts[*it as usize] += 1);
    runs.iter().map(|it| counts[*it as usize] == 1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, passage: &str, expected: bool) {
        let at = text.find(passage).unwrap();
        assert_eq!(Repeats::of(text).is_unique(at..at + passage.len()), expected, "{passage}");
    }

    #[test]
    fn a_passage_is_unique_where_its_words_within_stand_once() {
        let text = "We will wait, he said. We will wait. We will see, he said.";
        check(text, "We will wait", false);
        check(text, ". We will see,", true);
        check(text, "he said. We will wait. We", true);
        check(text, "…".trim_matches('…'), false);
        check("等待吧，等待吧。他说了", "。他说了", true);
        check("等待吧，等待吧。他说了", "，等待吧", false);
    }

    #[test]
    fn nothing_is_unique_in_a_text_that_only_repeats_itself() {
        let text = "We will wait. ".repeat(500);
        assert!(!Repeats::of(&text).is_unique(700..2_000));
    }
}
