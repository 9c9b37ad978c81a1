//! Words as readers see them: case and the shape of apostrophes and hyphens do not matter.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hash, Hasher};

use crate::language::token::Token;

/// Which word it is, as a number: the same for the same letters, whatever their case, with curly apostrophes and
/// non-breaking hyphens folded.
///
/// The number is computed once from the letters, so that nobody compares letters again. Of ten thousand words that lists
/// know, one that they do not know has the number of one of them once in 10^15 times; `tests/it/house.rs` sees to it that
/// the known ones differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Word(u64);

impl Word {
    /// The word that a list or a rule names, in lower case with plain marks: computed when the program is compiled.
    #[must_use]
    #[inline(always)]
    pub const fn of(word: &'static str) -> Self {
        Self(number(word.as_bytes()))
    }

    /// The same of a list that is read when the program is compiled.
    pub(super) const fn of_bytes(word: &'static [u8]) -> Self {
        Self(number(word))
    }

    /// The number of these very marks, whose shape matters.
    pub(super) fn exact(marks: &str) -> Self {
        Self(number(marks.as_bytes()))
    }

    /// The word that stands in a text, however it is written there.
    #[must_use]
    pub fn read(text: &str) -> Self {
        if text.is_ascii() {
            return Self(number(text.as_bytes()));
        }
        Self(folded(text).fold(BASIS, |hash, c| c.encode_utf8(&mut [0; 4]).bytes().fold(hash, mix)))
    }

    /// Its place in a table of so many, a power of two.
    pub(super) const fn place_among(self, places: usize) -> usize {
        (self.spread() >> 32) as usize & (places - 1)
    }

    /// The number spread over all of its bits (Knuth's multiplicative hashing).
    pub(super) const fn spread(self) -> u64 {
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// Fowler, Noll and Vo's hash (FNV-1a), of letters in lower case.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

const fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ byte.to_ascii_lowercase() as u64).wrapping_mul(0x0100_0000_01b3)
}

#[inline(always)]
const fn number(bytes: &[u8]) -> u64 {
    let (mut hash, mut at) = (BASIS, 0);
    while at < bytes.len() {
        hash = mix(hash, bytes[at]);
        at += 1;
    }
    hash
}

/// The characters of a word in lower case, with straight apostrophes and plain hyphens.
fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).map(|c| match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    })
}

impl From<&str> for Word {
    fn from(text: &str) -> Self {
        Self::read(text)
    }
}

impl From<&Token<'_>> for Word {
    fn from(token: &Token<'_>) -> Self {
        token.word
    }
}

impl Hash for Word {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.0);
    }
}

/// What is known of words, each looked up by its number.
pub type ByWord<T> = HashMap<Word, T, BuildHasherDefault<WordHasher>>;

/// The hasher of maps whose keys are [`Word`]s: these are hashes already.
#[derive(Debug, Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(self.0.rotate_left(8) ^ u64::from(*byte)));
    }

    fn write_u64(&mut self, hash: u64) {
        // the map looks at both ends
        self.0 = Word(hash).spread();
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// Whether two words are the same.
#[must_use]
pub fn is_same_word(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() { one.eq_ignore_ascii_case(other) } else { folded(one).eq(folded(other)) }
}

/// A text in which white space of any length is one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A piece of a text in which white space of any length is one space, also at its ends, where more of the text follows.
#[must_use]
pub fn one_space(piece: &str) -> String {
    let mut one = String::with_capacity(piece.len());
    for c in piece.chars() {
        if !c.is_whitespace() {
            one.push(c);
        } else if !one.ends_with(' ') {
            one.push(' ');
        }
    }
    one
}

/// A word in lower case with straight apostrophes and plain hyphens: the same for all that are one [`Word`].
#[must_use]
pub fn plain(word: &str) -> String {
    folded(word).collect()
}

/// The letters and digits of a text in lower case: two texts with the same differ in case, marks and space only.
#[must_use]
pub fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_in_any_case_and_with_any_apostrophe() {
        let check = |one: &str, other: &str, expected: bool| {
            assert_eq!(is_same_word(one, other), expected, "{one} {other}");
            assert_eq!(Word::read(one) == Word::read(other), expected, "{one} {other}");
        };
        check("N\u{2019}T", "n't", true);
        check("\u{c9}TAT", "\u{e9}tat", true);
        check("ship", "ships", false);
        check("", "a", false);
    }

    #[test]
    fn a_rule_and_a_text_mean_the_same_word() {
        const NOT: Word = Word::of("n't");
        assert_eq!(NOT, Word::read("N\u{2019}t"));
        assert_eq!(Word::of("\u{2026}"), Word::read("\u{2026}"));
    }
}
