//! Words that say something, as opposed to those that only join others.

use std::sync::LazyLock;

use super::lexicon::Lexicon;
use super::token::{Kind, Token};
use super::word::Word;

static FUNCTION_WORDS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/function_words.txt")));

/// Whether a token is a word or number that says something.
#[must_use]
pub fn is_content(token: &Token<'_>) -> bool {
    token.kind == Kind::Number || token.kind == Kind::Word && !is_function_word(token)
}

/// Whether a word only joins others: an article, a preposition, an auxiliary.
#[must_use]
pub fn is_function_word(word: impl Into<Word>) -> bool {
    FUNCTION_WORDS.contains(word)
}
