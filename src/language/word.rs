//! Words compared and looked up as readers see them: case and the shape of apostrophes and hyphens do not matter.

use std::hash::{Hash, Hasher};

/// Whether two words are the same once case, curly apostrophes and non-breaking hyphens are folded.
#[must_use]
pub fn is_same_word(one: &str, other: &str) -> bool {
    // most words differ in their first letter
    if let (Some(first), Some(second)) = (one.as_bytes().first(), other.as_bytes().first())
        && first.is_ascii()
        && second.is_ascii()
        && !first.eq_ignore_ascii_case(second)
    {
        return false;
    }
    if one.is_ascii() && other.is_ascii() { one.eq_ignore_ascii_case(other) } else { folded(one).eq(folded(other)) }
}

/// A text in which white space of any length is one space.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word as a key of a map: equal and hashed as [`is_same_word`] has it, without a copy in lower case.
#[derive(Debug, Clone, Copy)]
pub struct Folded<'t>(pub &'t str);

impl PartialEq for Folded<'_> {
    fn eq(&self, other: &Self) -> bool {
        is_same_word(self.0, other.0)
    }
}

impl Eq for Folded<'_> {}

impl Hash for Folded<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Fowler, Noll and Vo's hash, so that the slower hasher of the map gets one number instead of every letter
        let mix = |hash: u64, c: u32| (hash ^ u64::from(c)).wrapping_mul(0x0100_0000_01b3);
        let basis = 0xcbf2_9ce4_8422_2325;
        state.write_u64(if self.0.is_ascii() {
            self.0.bytes().fold(basis, |hash, b| mix(hash, u32::from(b.to_ascii_lowercase())))
        } else {
            folded(self.0).fold(basis, |hash, c| mix(hash, u32::from(c)))
        });
    }
}

/// The hasher of maps with [`Folded`] keys: these bring a hash of their own, which need not be hashed again.
#[derive(Debug, Default)]
pub struct FoldedHasher(u64);

impl Hasher for FoldedHasher {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(self.0.rotate_left(8) ^ u64::from(*byte)));
    }

    fn write_u64(&mut self, hash: u64) {
        // spread over all bits, as the map looks at both ends (Knuth's multiplicative hashing)
        self.0 = hash.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The letters and digits of a text in lower case: two texts with the same differ in case, marks and space only.
#[must_use]
pub fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The characters of a word in lower case, with straight apostrophes and plain hyphens.
fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase).map(|c| match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_the_same_in_any_case_and_with_any_apostrophe() {
        assert!(is_same_word("N\u{2019}T", "n't"));
        assert!(is_same_word("\u{c9}TAT", "\u{e9}tat"));
        assert!(!is_same_word("ship", "ships"));
        let words: std::collections::HashMap<_, _> = [(Folded("n't"), 1)].into();
        assert_eq!(words.get(&Folded("N\u{2019}t")), Some(&1));
    }
}
