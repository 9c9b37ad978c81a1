//! What a word is most commonly, by itself: counted in treebanks, or as its shape has it.

use std::sync::LazyLock;

use super::class::Class;
use super::known::headed;
use super::shape::ends_as_adjective;
use super::tag::Tag;
use crate::language::token::Token;
use crate::language::word::{ByWord, Word};

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

static COUNTED: LazyLock<ByWord<Tag>> = LazyLock::new(|| {
    let tag = |heading: &str| HEADINGS.iter().find(|it| it.0 == heading).expect("a test looks every heading up").1;
    let list = include_str!("lexicon/usual.txt");
    // a map that grows is made anew again and again
    let mut counted = ByWord::with_capacity_and_hasher(list.split_ascii_whitespace().count(), Default::default());
    counted.extend(headed(list).map(|(heading, word)| (Word::of(word), tag(heading))));
    counted
});

/// What the word of a token is most commonly.
#[must_use]
pub(super) fn usual(token: &Token<'_>) -> Tag {
    COUNTED.get(&token.word).copied().unwrap_or_else(|| by_shape(token))
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
    use crate::language::token::tokens;

    #[test]
    fn every_word_is_counted_once_below_a_known_heading() {
        let words = headed(include_str!("lexicon/usual.txt")).count();
        assert_eq!(COUNTED.len(), words);
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
