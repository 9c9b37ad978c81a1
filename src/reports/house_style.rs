//! House style: what papers print differently and is the same: figures or words, signs or words, spelling, contractions,
//! and what an editor put into brackets.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::language::grammar::{Class, Classes};
use crate::language::number::{Number, Sort, read_number, split_numerals};
use crate::language::quantity::currency;
use crate::language::token::{Kind, Token};

/// What a contraction is short for, by what is left of it.
static SHORT_FOR: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| entries(include_str!("contractions.txt")));

/// Whole words and ends of words, British to American.
static SPELLINGS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| entries(include_str!("spelling.txt")));

fn entries(file: &'static str) -> HashMap<&'static str, &'static str> {
    file.lines().filter(|it| !it.starts_with('#')).filter_map(|it| it.split_once(" = ")).collect()
}

/// What a verb is contracted with.
const SUBJECTS: Classes = Classes::of(&[
    Class::SubjectPronoun,
    Class::CommonPronoun,
    Class::Existential,
    Class::Demonstrative,
    Class::Interrogative,
]);

/// An end of a word stands for another one only after so many letters: *four* is no *for*.
const STEM: usize = 2;

/// Words that are aligned as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Equal where two papers print the same.
    pub key: String,
    /// The words, by place.
    pub words: Range<usize>,
    /// Whether an editor put it there, in brackets: no words of the speaker's.
    pub is_editors: bool,
}

/// The words and numbers of a text, without marks; signs that carry a meaning stay.
#[must_use]
pub fn words<'t>(tokens: &[Token<'t>]) -> Vec<Token<'t>> {
    tokens.iter().filter(|it| it.kind != Kind::Punct || matches!(it.text, "%" | "$" | "€" | "£")).copied().collect()
}

/// A text's words as units, given its tokens, marks included.
#[must_use]
pub fn units(tokens: &[Token<'_>]) -> Vec<Unit> {
    let (words, brackets) = (words(tokens), brackets(tokens));
    let in_brackets = |it: &Token<'_>| brackets.iter().any(|range| range.contains(&it.start));
    let mut units = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let (key, len) = unit(&words, at, in_brackets);
        let taken = &words[at..at + len];
        // A denial is never house style.
        let is_editors = taken.iter().all(|it| in_brackets(it) && !it.is_in(Class::Negator));
        units.push(Unit { key, words: at..at + len, is_editors });
        at += len;
    }
    units
}

/// What stands at a place of the words: its key, and how many words it takes.
fn unit(all: &[Token<'_>], at: usize, in_brackets: impl Fn(&Token<'_>) -> bool) -> (String, usize) {
    let (words, before) = (&all[at..], at.checked_sub(1).map(|before| &all[before]));
    let first = &words[0];
    if let Some(next) = words.get(1) {
        // "[T]he" is "The".
        if in_brackets(first) && !in_brackets(next) && first.end + 1 == next.start {
            return (format!("{}{}", plain(first), plain(next)), 2);
        }
        if first.is_any(&["can", "ca"]) && next.is_any(&["not", "n't"]) {
            return ("cannot".to_owned(), 2);
        }
    }
    if let Some(amount) = amount(words) {
        return amount;
    }
    // After a name it is whose something is.
    if first.is("'s") && before.is_some_and(|it| it.is_in(SUBJECTS)) {
        return ("is".to_owned(), 1);
    }
    let word = plain(first);
    (SHORT_FOR.get(word.as_str()).map_or_else(|| spelled(word.clone()), |it| (*it).to_owned()), 1)
}

/// A number with the currency or percent sign that belongs to it, in figures or in words.
fn amount(words: &[Token<'_>]) -> Option<(String, usize)> {
    let before = currency(words).filter(|it| words[it.len - 1].kind == Kind::Punct);
    let skipped = before.map_or(0, |it| it.len);
    let number = number(words.get(skipped..)?)?;
    if !matches!(number.sort, Sort::Figure | Sort::Words | Sort::Part) {
        return None;
    }
    let end = skipped + number.len;
    let value = number.value;
    let behind = words.get(end..).unwrap_or_default();
    Some(match (before, currency(behind), percent(behind)) {
        (Some(sign), ..) => (format!("{value} {}", sign.value), end),
        (None, Some(name), _) => (format!("{value} {}", name.value), end + name.len),
        (None, None, Some(len)) => (format!("{value} %"), end + len),
        (None, None, None) => (value.to_string(), end),
    })
}

/// The number that the words begin with, hyphenated or not.
fn number(words: &[Token<'_>]) -> Option<Number> {
    let split = split_numerals(words.get(..1)?, |_| false);
    match split.len() {
        0 | 1 => read_number(words),
        all => read_number(&split).filter(|it| it.len == all).map(|it| Number { len: 1, ..it }),
    }
}

fn percent(words: &[Token<'_>]) -> Option<usize> {
    let (first, rest) = words.split_first()?;
    let is_cent = rest.first().is_some_and(|it| it.is("cent"));
    (first.text == "%" || first.is("percent")).then_some(1).or_else(|| (first.is("per") && is_cent).then_some(2))
}

/// A word without case, and without the shape of its apostrophe and hyphen.
fn plain(token: &Token<'_>) -> String {
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        c => c,
    };
    let is_number = token.kind == Kind::Number;
    let kept = token.text.chars().filter(|c| !is_number || *c != ',');
    kept.flat_map(char::to_lowercase).map(plain).collect()
}

/// The word in the spelling of one of the two countries.
fn spelled(word: String) -> String {
    if let Some(other) = SPELLINGS.get(word.as_str()) {
        return (*other).to_owned();
    }
    let ends = word.char_indices().map(|it| it.0).skip(STEM);
    let end = ends.into_iter().find_map(|at| Some((at, SPELLINGS.get(format!("-{}", &word[at..]).as_str())?)));
    end.map_or_else(|| word.clone(), |(at, end)| format!("{}{}", &word[..at], &end[1..]))
}

/// The bytes that stand in square brackets.
fn brackets(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for token in tokens {
        match token.text {
            "[" => open = Some(token.start),
            "]" => found.extend(open.take().map(|start| start..token.end)),
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn keys(text: &str) -> Vec<String> {
        units(&tokens(text)).into_iter().filter(|it| !it.is_editors).map(|it| it.key).collect()
    }

    #[test]
    fn what_papers_print_differently_is_the_same() {
        for (one, other) in [
            ("We lost forty goats", "we lost 40 goats"),
            ("some 1,200 of them", "some twelve hundred of them"),
            ("twenty-one days", "21 days"),
            ("It rose by 5%", "It rose by five per cent"),
            ("It costs $5 million", "It costs five million dollars"),
            ("The labour dispute at the harbour centre", "The labor dispute at the harbor center"),
            ("They organised and analysed it", "They organized and analyzed it"),
            ("We don’t and won’t and can’t", "We do not and will not and cannot"),
            ("They'll say we're late", "They will say we are late"),
            ("[T]he gate stays shut", "The gate stays shut"),
            ("It's over", "It is over"),
        ] {
            assert_eq!(keys(one), keys(other), "{one} / {other}");
        }
    }

    #[test]
    fn what_says_something_else_is_not() {
        for (one, other) in [
            ("40 goats", "14 goats"),
            ("four goats", "for goats"),
            ("our gate", "or gate"),
            ("We can", "We cannot"),
            ("$5", "€5"),
            ("the mayor's gate", "the mayor is gate"),
            ("filled", "filed"),
        ] {
            assert_ne!(keys(one), keys(other), "{one} / {other}");
        }
    }

    #[test]
    fn an_editors_words_are_nobodys_and_an_editors_not_is() {
        assert_eq!(keys("We keep [the ferry] running"), keys("We keep running"));
        assert_ne!(keys("We do [not] agree"), keys("We do agree"));
    }
}
