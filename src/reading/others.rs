//! Who is not the speaker: *they*, *critics*, *my opponent*.

use std::sync::LazyLock;

use crate::language::grammar::{Class, Classes, PERSONAL};
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static OTHERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("lexicon/others.txt")));

/// Words that mean the speaker where a text tells what he said.
const ANYBODY: Classes = PERSONAL.and(Classes::of(&[Class::Relative, Class::Demonstrative, Class::That]));

/// Whether the word before a verb names somebody whose attitude is not the speaker's.
pub(super) fn is_other(word: &Token<'_>) -> bool {
    OTHERS.contains(word)
}

/// Whether these tokens, before a verb of saying, name somebody who can in no text be the speaker.
pub(super) fn are_others(name: &[Token<'_>]) -> bool {
    let is_other = |it: &Token<'_>| OTHERS.contains(it) && (it.is("they") || !it.is_in(ANYBODY));
    name.last().is_some_and(is_other) || name.iter().any(|it| it.is_any(&["other", "opposing", "rival"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn who_is_set_against_the_speaker_is_never_he() {
        for (name, expected) in [("my opponent", true), ("some people", true), ("the other party", true), ("he", false)]
        {
            assert_eq!(are_others(&tokens(name)), expected, "{name}");
        }
    }
}
