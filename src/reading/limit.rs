//! Words that limit or widen what a noun covers: "secondary tariffs", "a general ceasefire", "energy and transport".

use crate::language::token_range::TokenRange;
use std::ops::Range;
use std::sync::LazyLock;

use crate::language::content::{is_content, is_function_word};
use crate::language::lexicon::Lexicon;
use crate::language::number::read_number;
use crate::language::token::{Kind, Token};

static LIMITS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/limits.txt")));

/// A noun and what describes it are looked for in so many words.
const GROUP: usize = 3;

/// A word that limits or widens, and the words that it may belong to, the noun among them: places among the tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// The word.
    pub at: usize,
    /// What stands after it up to the next word that only joins others.
    pub group: TokenRange,
}

/// Every such word with what it belongs to, in order. Before a number ("some sixty houses") it is a bound instead.
#[must_use]
pub fn limits(tokens: &[Token<'_>]) -> Vec<Limit> {
    let is_of_group = |it: &Token<'_>| it.kind == Kind::Word && !is_function_word(it);
    let limit = |at: usize| {
        let behind = &tokens[at + 1..];
        let len = behind.iter().take(GROUP).take_while(|it| is_of_group(it)).count();
        let is_bound = read_number(behind).is_some();
        (len > 0 && !is_bound).then_some(Limit { at, group: TokenRange::new(at + 1, at + 1 + len) })
    };
    (0..tokens.len()).filter(|at| LIMITS.contains(&tokens[*at])).filter_map(limit).collect()
}

/// Where the one text joins two words by "and" that stand side by side in the other ("energy and infrastructure" /
/// "energy infrastructure"): the bytes of both.
#[must_use]
pub fn joined_in_one_only(one: &[Token<'_>], other: &[Token<'_>]) -> Option<(Range<usize>, Range<usize>)> {
    let bytes = |of: &[Token<'_>]| of[0].start..of[of.len() - 1].end;
    let is_word = |it: &Token<'_>| it.kind == Kind::Word && is_content(it);
    one.windows(3).filter(|it| it[1].is("and") && is_word(&it[0]) && is_word(&it[2])).find_map(|joined| {
        let beside = other.windows(2).find(|it| it[0].word == joined[0].word && it[1].word == joined[2].word)?;
        Some((bytes(joined), bytes(beside)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let group = |it: &Limit| it.group.of(&tokens).iter().map(|it| it.text).collect::<Vec<_>>().join(" ");
        let found: Vec<String> =
            limits(&tokens).iter().map(|it| format!("{}: {}", tokens[it.at].text, group(it))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_limiting_word_belongs_to_the_noun_behind_it() {
        check("secondary tariffs on grain", &["secondary: tariffs"]);
        check("a full harbour blockade of some ports", &["full: harbour blockade", "some: ports"]);
    }

    #[test]
    fn a_word_without_a_noun_limits_nothing() {
        check("the truce is general", &[]);
        check("some of them", &[]);
        check("some sixty ports", &[]);
    }

    #[test]
    fn one_and_makes_two_things_of_one() {
        let joined = |one: &str, other: &str| joined_in_one_only(&tokens(one), &tokens(other)).is_some();
        assert!(joined("a pause on rail and road works", "a pause on rail road works"));
        assert!(!joined("a pause on rail and road works", "a pause on road works"));
    }
}
