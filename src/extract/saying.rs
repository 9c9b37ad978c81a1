//! Nouns that stand for saying something: `lexicon/nouns.txt`.

use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static NOUNS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/nouns.txt")));

/// What may follow a noun that stands for saying something; nothing where it stands for something else.
pub(super) fn saying(noun: &Token<'_>) -> Option<&'static str> {
    NOUNS.get(noun)
}

/// Whether a noun stands for saying something.
pub(super) fn is_saying(noun: &Token<'_>) -> bool {
    saying(noun).is_some()
}
