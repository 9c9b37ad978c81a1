//! Word lists: text files with one entry a line, read once and looked up by their longest match.

use crate::language::token::{Token, tokens};
use crate::language::word::{ByWord, Word};
use crate::language::word_table::WordTable;

/// Words and phrases, each with a value (empty in a plain list).
///
/// A file has one entry a line, `words` or `words = value`; `#` begins a comment and blank lines say nothing.
/// Entries are cut into tokens like any text, so that `don't` in a list meets `do` and `n't` in a sentence,
/// and are found in any case and with any apostrophe.
#[derive(Debug)]
pub struct Lexicon {
    /// By first word; the longest entry first.
    entries: WordTable<Vec<Entry>>,
}

#[derive(Debug)]
struct Entry {
    rest: Box<[Word]>,
    value: &'static str,
}

/// An entry that was found at the beginning of some tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// How many tokens it takes.
    pub len: usize,
    /// What the list says of it.
    pub value: &'static str,
}

impl Lexicon {
    /// Reads a list, usually from `include_str!` within a `LazyLock`. A later entry of the same words is not reached.
    #[must_use]
    pub fn parse(file: &'static str) -> Self {
        let mut entries: ByWord<Vec<Entry>> = ByWord::default();
        for line in file.lines() {
            let line = line.split_once('#').map_or(line, |(before, _)| before).trim();
            let (words, value) = line.split_once('=').unwrap_or((line, ""));
            let words = tokens(words.trim());
            let Some((first, rest)) = words.split_first() else { continue };
            let entry = Entry { rest: rest.iter().map(|it| it.word).collect(), value: value.trim() };
            entries.entry(first.word).or_default().push(entry);
        }
        entries.values_mut().for_each(|same| same.sort_by_key(|entry| std::cmp::Reverse(entry.rest.len())));
        Self { entries: entries.into() }
    }

    /// The longest entry that the tokens begin with.
    #[must_use]
    pub fn longest(&self, tokens: &[Token<'_>]) -> Option<Match> {
        let (first, rest) = tokens.split_first()?;
        let is_met = |entry: &&Entry| {
            entry.rest.len() <= rest.len() && entry.rest.iter().zip(rest).all(|(word, token)| token.word == *word)
        };
        let entry = self.entries.get(first.word)?.iter().find(is_met)?;
        Some(Match { len: entry.rest.len() + 1, value: entry.value })
    }

    /// The longest entry that the tokens end with, of at most `most` tokens.
    #[must_use]
    pub fn longest_before(&self, tokens: &[Token<'_>], most: usize) -> Option<Match> {
        (1..=most.min(tokens.len()))
            .rev()
            .find_map(|len| self.longest(&tokens[tokens.len() - len..]).filter(|found| found.len == len))
    }

    /// The value of a single word.
    #[must_use]
    pub fn get(&self, word: impl Into<Word>) -> Option<&'static str> {
        self.entries.get(word.into())?.iter().find(|entry| entry.rest.is_empty()).map(|entry| entry.value)
    }

    /// Whether a single word is an entry.
    #[must_use]
    pub fn contains(&self, word: impl Into<Word>) -> bool {
        self.get(word).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# how to answer\nno = denial\nno longer = end   # of a state\n\ndon't = denial\nyes\n";

    fn check(text: &str, expected: Option<(usize, &'static str)>) {
        let found = Lexicon::parse(FILE).longest(&tokens(text)).map(|found| (found.len, found.value));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_longest_entry_wins() {
        check("no ships", Some((1, "denial")));
        check("No longer sailing", Some((2, "end")));
        check("no", Some((1, "denial")));
    }

    #[test]
    fn case_and_apostrophes_do_not_matter() {
        check("DON\u{2019}T sail", Some((2, "denial")));
    }

    #[test]
    fn comments_and_unknown_words_are_not_found() {
        check("how to answer", None);
        check("of a state", None);
        check("", None);
    }

    #[test]
    fn an_entry_is_found_before_a_place() {
        let lexicon = Lexicon::parse(FILE);
        let before = |text: &str| lexicon.longest_before(&tokens(text), 3).map(|found| found.len);
        assert_eq!(before("they no longer"), Some(2));
        assert_eq!(before("they said no"), Some(1));
        assert_eq!(before("no longer they"), None);
    }

    #[test]
    fn a_single_word_is_looked_up_by_itself() {
        let lexicon = Lexicon::parse(FILE);
        assert_eq!(lexicon.get("No"), Some("denial"));
        assert!(lexicon.contains("YES") && !lexicon.contains("longer") && !lexicon.contains("do"));
    }
}
