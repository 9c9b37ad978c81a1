//! Which words are names, by how the record writes them: with a capital within a sentence, and nowhere without one.

use std::collections::HashSet;

use crate::language::content::is_content;
use crate::language::token::{Kind, Token};
use crate::reading::word_key::word_stem;

/// How words are written, as stems.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// In small letters somewhere.
    small: HashSet<u64>,
    /// With a capital that no sentence begins with, or before another one: *President Roe*.
    large: HashSet<u64>,
}

impl Written {
    /// The words of a text that say something, as stems; how each is written is kept.
    pub(super) fn keys(&mut self, words: &[Token<'_>]) -> Vec<u64> {
        let told = words.iter().enumerate().filter(|it| is_content(it.1));
        let key = |(at, word): (usize, &Token<'_>)| {
            let key = word_stem(word.text);
            let is_within = at.checked_sub(1).is_some_and(|it| words[it].kind == Kind::Word);
            if !word.is_capitalized() {
                self.small.insert(key);
            } else if is_within || words.get(at + 1).is_some_and(Token::is_capitalized) {
                self.large.insert(key);
            }
            key
        };
        told.map(key).collect()
    }

    /// Whether a word of an article is a name, or stands before one as a part of it.
    pub(super) fn is_name(&self, words: &[Token<'_>], at: usize) -> bool {
        let is_of_name = |word: &Token<'_>, key: u64| {
            let is_known = self.large.contains(&key) || word.is_capitalized();
            is_known && !self.small.contains(&key)
        };
        let is_name = |at: usize| words.get(at).is_some_and(|it| is_of_name(it, word_stem(it.text)));
        is_name(at)
            || words[at].is_capitalized() && words.get(at + 1).is_some_and(Token::is_capitalized) && is_name(at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn a_name_is_written_with_a_capital_and_nowhere_without() {
        let mut record = Written::default();
        for text in ["Recall of Governor Roe", "Mayor Oro should resign.", "The recall is off. Tolls", "The mayor"] {
            record.keys(&tokens(text));
        }
        let names = |text: &str| -> Vec<String> {
            let words = tokens(text);
            let names = (0..words.len()).filter(|at| record.is_name(&words, *at));
            names.map(|at| words[at].text.to_owned()).collect()
        };
        assert_eq!(names("the governor Roe and a recall of tolls"), ["governor", "Roe"]);
        assert_eq!(names("what Mayor Oro said to the mayor"), ["Mayor", "Oro"]);
        assert_eq!(names("a Recall"), [""; 0]);
    }
}
