//! What a word is most commonly, by itself: counted in treebanks, or as its shape has it.

use super::class::Class;
use super::shape::ends_as_adjective;
use super::tag::Tag;
use crate::language::token::Token;
use crate::language::word::Word;

/// The parts of speech as the list has them in its headings.
const HEADINGS: [(&str, Tag); 13] = [
    ("NOUN", Tag::Noun),
    ("VERB", Tag::Verb),
    ("ADJ", Tag::Adjective),
    ("ADV", Tag::Adverb),
    ("ADP", Tag::Preposition),
    ("SCONJ", Tag::Subordinator),
    ("CCONJ", Tag::Coordinator),
    ("DET", Tag::Determiner),
    ("PRON", Tag::Pronoun),
    ("AUX", Tag::Auxiliary),
    ("NUM", Tag::Number),
    ("INTJ", Tag::Other),
    ("PART", Tag::Particle),
];

/// How many places the table has: more than a third of them are free, so that the next free one is near.
const PLACES: usize = 1 << 15;

/// The list as a hash table with linear probing (Knuth 1973, 6.4), made when the program is compiled: twenty thousand words
/// take a short run longer to read than all else that it does.
struct Counted {
    words: [Word; PLACES],
    /// What the word at the same place is; nothing where there is none.
    tags: [Option<Tag>; PLACES],
}

#[allow(long_running_const_eval, reason = "it takes the compiler a second, and no longer")]
static COUNTED: Counted = Counted::of(include_bytes!("lexicon/usual.txt"));

impl Counted {
    /// Reads a list that has the form which [`headed`](super::known::headed) reads.
    const fn of(list: &'static [u8]) -> Self {
        let mut counted = Self { words: [Word::of(""); PLACES], tags: [None; PLACES] };
        let (mut at, mut tag) = (0, None);
        while at < list.len() {
            let begins_line = at == 0 || list[at - 1] == b'\n';
            let is_comment = begins_line && list[at] == b'#';
            let end = next(list, at, is_comment);
            let word = list.split_at(end).0.split_at(at).1;
            match word {
                [b'[', name @ .., b']'] if begins_line => tag = tag_of(name),
                [] => {}
                _ if is_comment => {}
                _ => counted.add(Word::of_bytes(word), tag),
            }
            at = end + 1;
        }
        counted
    }

    const fn add(&mut self, word: Word, tag: Option<Tag>) {
        let mut at = word.place_among(PLACES);
        while self.tags[at].is_some() {
            at = (at + 1) % PLACES;
        }
        (self.words[at], self.tags[at]) = (word, tag);
    }

    fn get(&self, word: Word) -> Option<Tag> {
        let mut at = word.place_among(PLACES);
        while self.tags[at].is_some() && self.words[at] != word {
            at = (at + 1) % PLACES;
        }
        self.tags[at]
    }
}

/// The next byte of a list, from `at`, that ends a line, or also one that ends a word.
const fn next(list: &[u8], mut at: usize, only_line: bool) -> usize {
    while at < list.len() && list[at] != b'\n' && (only_line || list[at] != b' ') {
        at += 1;
    }
    at
}

/// What a heading says of the words below it.
const fn tag_of(name: &[u8]) -> Option<Tag> {
    let mut at = 0;
    while at < HEADINGS.len() {
        if is_same(HEADINGS[at].0.as_bytes(), name) {
            return Some(HEADINGS[at].1);
        }
        at += 1;
    }
    None
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// What the word of a token is most commonly.
#[must_use]
pub(super) fn usual(token: &Token<'_>) -> Tag {
    COUNTED.get(token.word).unwrap_or_else(|| by_shape(token))
}

/// What a word was most often where words were counted; nothing where it was not, or only as a name.
#[must_use]
pub fn counted(word: Word) -> Option<Tag> {
    COUNTED.get(word)
}

/// What a word that nobody has counted, or only as a name, looks like.
fn by_shape(token: &Token<'_>) -> Tag {
    let word = token.text;
    let ends = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    if token.is_capitalized() {
        Tag::Name
    } else if token.is_in(Class::Adverb) {
        Tag::Adverb
    } else if ["ed", "ing", "ize", "alise", "ify"].into_iter().any(ends) {
        Tag::Verb
    } else if ends_as_adjective(word) || word.contains('-') {
        Tag::Adjective
    } else {
        Tag::Noun
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::known::headed;
    use crate::language::token::tokens;

    #[test]
    fn every_word_is_counted_once_below_a_known_heading() {
        let mut words = 0;
        for (heading, word) in headed(include_str!("lexicon/usual.txt")) {
            let tag = HEADINGS.iter().find(|it| it.0 == heading).unwrap().1;
            assert_eq!(COUNTED.get(Word::of(word)), Some(tag), "{word}");
            words += 1;
        }
        assert_eq!(COUNTED.tags.iter().flatten().count(), words);
        assert_eq!(COUNTED.get(Word::of("no such word")), None);
    }

    #[test]
    fn a_word_is_what_it_is_most_commonly_and_otherwise_what_it_looks_like() {
        let check = |word: &'static str, expected: Tag| assert_eq!(usual(&tokens(word)[0]), expected, "{word}");
        check("ferry", Tag::Noun);
        check("Ferry", Tag::Noun);
        check("canceled", Tag::Verb);
        check("Tarsk", Tag::Name);
        check("grelding", Tag::Verb);
    }
}
