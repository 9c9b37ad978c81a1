//! The words of a sentence as two versions are compared by them: what is written in two ways is one word.

use crate::language::content::is_function_word;
use crate::language::number::{Number, Sort, read_number};
use crate::language::token::{Kind, Token};
use crate::language::word::letters;

/// A sentence as its words.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct SentenceWords {
    /// All of them, in order.
    pub all: Vec<String>,
    /// Those that say something.
    pub matter: Vec<String>,
}

impl SentenceWords {
    /// Of its tokens.
    #[must_use]
    pub fn of(tokens: &[Token<'_>]) -> Self {
        let telling: Vec<Token<'_>> = tokens.iter().copied().filter(|it| !is_function_word(it)).collect();
        Self { all: words(tokens), matter: words(&telling) }
    }
}

/// The words in order. Marks are none, except those that a figure is counted in: `$5` is not `5`. Numbers are their
/// values, however they are written; `%`, `percent` and `per cent` are one word.
pub(super) fn words(tokens: &[Token<'_>]) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let number = read_number(&tokens[at..]).filter(|it| it.len > 0);
        let is_percent = |at: usize| tokens.get(at).is_some_and(|it| it.is("percent") || it.text == "%");
        at += match number {
            Some(Number { value, len, sort, .. }) => {
                // `hundreds` is not a hundred, and the fifth is not five.
                let sort = match sort {
                    Sort::Open => "+",
                    Sort::Ordinal => "th",
                    _ => "",
                };
                found.push(format!("{value}{sort}"));
                len
            }
            None if is_percent(at) => {
                found.push("%".to_owned());
                1
            }
            None if token.is("per") && tokens.get(at + 1).is_some_and(|it| it.is("cent")) => {
                found.push("%".to_owned());
                2
            }
            None => {
                found.extend(word(token));
                1
            }
        };
    }
    found
}

/// One word in its plain shape; no letters, no word.
fn word(token: &Token<'_>) -> Option<String> {
    if token.kind == Kind::Punct {
        return token.text.chars().next().filter(|it| is_currency(*it)).map(String::from);
    }
    Some(letters(token.text)).filter(|it| !it.is_empty())
}

/// Whether a character is a sign for money (Unicode's general category Sc, as far as papers print it).
fn is_currency(c: char) -> bool {
    matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20c0}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(one: &str, other: &str, is_same: bool) {
        let (one, other) = (words(&tokens(one)), words(&tokens(other)));
        assert_eq!(one == other, is_same, "{one:?} / {other:?}");
    }

    #[test]
    fn what_is_written_in_two_ways_is_one_word() {
        check("It\u{2019}s 70% of 1,600 ships", "it's 70 per cent of 1600 ships", true);
        check("Two e-mails", "2 emails", true);
        check("70 percent", "70%", true);
    }

    #[test]
    fn figures_and_what_they_are_counted_in_differ() {
        check("$5", "\u{a3}5", false);
        check("$5", "5", false);
        check("5%", "5", false);
        check("1.5 tonnes", "15 tonnes", false);
        check("4.5 million", "8.5 million", false);
        check("hundreds of ships", "100 of ships", false);
        check("the fifth ship", "the five ship", false);
    }
}
