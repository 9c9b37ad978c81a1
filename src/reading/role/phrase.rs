//! Phrases that tell the role of everything in their part of a sentence: "so far", "as of", "critics say".

use crate::language::token_range::TokenRange;
use std::sync::LazyLock;

use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static PHRASES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/phrases.txt")));

/// What a phrase tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    Others,
    Tally,
    Snapshot,
    Past,
    Elapsed,
    Retold,
    Void,
}

/// A phrase and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) tells: Tells,
    pub(super) tokens: TokenRange,
}

/// All such phrases of a text.
pub(super) fn phrases(tokens: &[Token<'_>]) -> Vec<Phrase> {
    let phrase = |at: usize| {
        let found = PHRASES.longest(&tokens[at..])?;
        let tells = match found.value {
            "others" => Tells::Others,
            "tally" => Tells::Tally,
            "snapshot" => Tells::Snapshot,
            "elapsed" => Tells::Elapsed,
            "retold" => Tells::Retold,
            "void" => Tells::Void,
            _ => Tells::Past,
        };
        Some(Phrase { tells, tokens: TokenRange::new(at, at + found.len) })
    };
    (0..tokens.len()).filter_map(phrase).collect()
}
