//! Whose attitude it is, and whether it is held at all: others' and supposed attitudes are not the speaker's.

use std::sync::LazyLock;

use super::Sentence;
use super::chain::is_adverb;
use crate::language::lexicon::Lexicon;
use crate::language::token::{Kind, Token};

static OTHERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/others.txt")));

/// Words between a subject and its verb.
const HELPERS: &[&str] = &[
    "must", "should", "shall", "ought", "needs", "need", "has", "have", "had", "to", "will", "would", "can", "cannot",
    "could", "may", "might", "is", "are", "was", "were", "be", "been", "'s", "'re", "'ve", "'ll", "not", "n't", "do",
    "does", "did", "also", "never", "no", "longer", "still", "always", "going",
];

/// Whether the word only helps a verb.
pub(super) fn is_helper(token: &Token<'_>) -> bool {
    token.is_any(HELPERS) || is_adverb(token.text)
}

impl Sentence<'_, '_> {
    /// Whether the attitude at `at` is somebody else's: the nearest word before it that can be its subject.
    pub(super) fn is_of_others(&self, at: usize) -> bool {
        let subject = self.words.tokens[..at].iter().rev().find(|it| !is_helper(it));
        subject.is_some_and(|it| OTHERS.contains(it))
    }

    /// Whether what stands at `at` is only supposed or asked: `if we support X`, `whether to support X`.
    pub(super) fn is_supposed(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let supposes = tokens[..at]
            .iter()
            .rev()
            .take_while(|it| !matches!(it.text, "," | "." | ";" | ":" | "?" | "!"))
            .any(|it| it.is_any(&["if", "whether", "unless", "suppose", "why"]));
        let mark = tokens[at..].iter().find(|it| it.kind == Kind::Punct && matches!(it.text, "." | "?" | "!" | ";"));
        supposes || mark.is_some_and(|it| it.text == "?")
    }
}
