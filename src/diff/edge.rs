//! Whether a day is that on which something begins to be so, or that on which it ends, in whatever words: "will close in May", "runs until May".

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::language::grammar::negation::is_negated;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;
use crate::reading::role::deed::{Deed, deed};
use crate::reading::role::{DUE, Mention};
use crate::reading::word_key::{word_key, word_keys};
use crate::reading::words::Words;

/// Verbs of what goes on, which tell its end with *until*.
static LASTING: LazyLock<HashSet<u64>> = LazyLock::new(|| word_keys(include_str!("lexicon/lasting.txt")));

/// Which edge of something a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edge {
    /// It opens, or is closed until then.
    Begins,
    /// It closes, or is open until then.
    Ends,
}

impl Edge {
    /// The edge that a day is of, and the word that tells so: the nearest before it in its part of the sentence.
    pub(super) fn of(words: &Words<'_>, mention: &Mention) -> Option<(Self, usize)> {
        let tokens = &words.tokens;
        let lasts = |it: &Token<'_>| it.is("for") || it.is_any(DUE) && !it.is_any(&["by", "before", "within"]);
        let is_until = mention.preposition.is_some_and(|at| lasts(&tokens[at]));
        let part = TokenRange::new(mention.part.start, mention.tokens.start.max(mention.part.start));
        part.into_iter().rev().find_map(|at| {
            let is_lasting = || LASTING.contains(&word_key(tokens[at].text));
            let edge = match deed(&tokens[at]) {
                Some(Deed::Event("open" | "begin")) => Self::Begins,
                Some(Deed::Event("close" | "finish")) => Self::Ends,
                _ if is_until && is_lasting() => return Some((Self::Ends, at)),
                _ => return None,
            };
            // what is open until May ends then, and what will not open until May begins then
            let is_state = is_until && !is_negated(&words.negations, at);
            Some((if is_state { edge.other() } else { edge }, at))
        })
    }

    /// A word that stands for it among those of the matter.
    pub(super) fn key(self) -> u64 {
        word_key(match self {
            Self::Begins => "begin",
            Self::Ends => "end",
        })
    }

    fn other(self) -> Self {
        match self {
            Self::Begins => Self::Ends,
            Self::Ends => Self::Begins,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;

    fn check(text: &str, expected: Option<Edge>) {
        let words = Words::of(text, UNDATED);
        let found = words.roles().moments.first().and_then(|it| Edge::of(&words, it)).map(|it| it.0);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_day_is_the_first_or_the_last() {
        check("The mill will close in May 2030.", Some(Edge::Ends));
        check("The mill will run until May 2030.", Some(Edge::Ends));
        check("The mill will stay open until May 2030.", Some(Edge::Ends));
        check("The mill will not close until May 2030.", Some(Edge::Ends));
        check("The mill will open in May 2030.", Some(Edge::Begins));
        check("The mill will be closed until May 2030.", Some(Edge::Begins));
        check("The mill will not open until May 2030.", Some(Edge::Begins));
    }

    #[test]
    fn a_day_of_what_is_done_is_neither() {
        check("The mill will be sold in May 2030.", None);
        check("The mill will run in May 2030.", None);
    }
}
