//! Whether two statements speak of one thing: what the words that they share tell, beside all that they say.

use crate::language::content::is_content;
use crate::language::grammar::tag::{Tag, tags};
use crate::language::token::{Token, tokens};
use crate::reading::rarity::Rarity;
use crate::reading::word_key::word_key;

/// What joins the parts of a compound.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// The words of a statement that say something, each once, by stem and in order of their numbers. What hyphens join is its
/// parts: who speaks of *the stay-at-home rule* speaks of staying at home.
pub fn keys(words: &[Token<'_>]) -> Vec<u64> {
    let mut found = Vec::with_capacity(words.len());
    for word in words.iter().filter(|it| is_telling(it)) {
        if word.text.contains(HYPHENS) {
            let parts = word.text.split(HYPHENS).flat_map(tokens);
            found.extend(parts.filter(is_telling).map(|it| key(&it)));
        } else {
            found.push(key(word));
        }
    }
    sorted(found)
}

/// The words that head its noun phrases: the last noun of each.
pub fn heads(tokens: &[Token<'_>]) -> Vec<u64> {
    let tags = tags(tokens);
    sorted((0..tokens.len()).filter(|at| is_head(tokens, &tags, *at)).map(|at| key(&tokens[at])).collect())
}

/// What a word says, by the stem of the word that stands for it and for all that mean the same: *talks*, *negotiations*.
pub(super) fn key(word: &Token<'_>) -> u64 {
    word_key(word.text)
}

/// Whether a token heads a noun phrase, given all tags.
pub(super) fn is_head(tokens: &[Token<'_>], tags: &[Tag], at: usize) -> bool {
    let is_noun = |at: usize| tags.get(at).is_some_and(|it| matches!(it, Tag::Noun | Tag::Name));
    is_noun(at) && !is_noun(at + 1) && is_telling(&tokens[at])
}

/// What two statements share beside what both say: between the bare sum, by which long statements win, and the cosine,
/// by which short ones do. From about 1.6 on most are of one subject.
pub fn likeness(one: &[u64], other: &[u64], rarity: &Rarity) -> f64 {
    likeness_of(rarity.mass(&shared(one, other)), rarity.mass(one), rarity.mass(other))
}

/// The same, of what both share and what each says.
pub fn likeness_of(both: f64, one: f64, other: f64) -> f64 {
    if both > 0.0 { both / (one * other).sqrt().sqrt() } else { 0.0 }
}

/// The words that stand in both.
pub fn shared(one: &[u64], other: &[u64]) -> Vec<u64> {
    one.iter().copied().filter(|it| other.binary_search(it).is_ok()).collect()
}

/// One letter tells nothing.
pub(super) fn is_telling(token: &Token<'_>) -> bool {
    is_content(token) && token.text.len() > 1
}

fn sorted(mut keys: Vec<u64>) -> Vec<u64> {
    keys.sort_unstable();
    keys.dedup();
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(one: &str, other: &str) -> f64 {
        let (one, other) = (keys(&tokens(one)), keys(&tokens(other)));
        likeness(&one, &other, &Rarity::of([&one[..], &other[..]].into_iter()))
    }

    #[test]
    fn statements_of_one_subject_are_nearer_than_those_of_two() {
        let ferries = "The night ferries will sail until March.";
        assert!(of(ferries, "The ferries of Selm will sail by night.") > 2.0);
        assert!(of(ferries, "The price of bread rose in Lowmark.") < 1.0);
        assert!((of(ferries, ferries) - of(ferries, ferries)).abs() < f64::EPSILON && of("", "") == 0.0);
    }

    #[test]
    fn a_compound_is_its_parts() {
        let of = |text: &str| keys(&tokens(text));
        assert_eq!(of("the stay-at-home rule"), of("rule: stay at home"));
        assert_eq!(of("a well\u{2011}known ferry-master"), of("the master of a well known ferry"));
    }

    #[test]
    fn heads_are_the_last_nouns_of_their_phrases() {
        let found = heads(&tokens("The night ferries of the old harbour sail."));
        let expected = |word: &str| found.contains(&word_key(word));
        assert!(expected("ferry") && expected("harbour") && !expected("night") && !expected("old"));
    }
}
