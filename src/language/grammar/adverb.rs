//! Which words in -ly are adverbs. The ending alone makes none: *family* is a noun, *costly* an adjective, *supply* may be a
//! verb, and *Kelly* is a name.
//!
//! What is known to be something else is no adverb; an unknown word is one unless it stands where a noun must.

use super::class::{Class, Classes};
use super::known::classes;
use super::role::{Role, role};
use super::shape::ends_in_ed;
use crate::language::token::{Kind, Token};
use crate::language::word::Word;

/// What ends in -ly and is known to be no adverb.
const OTHERS: Classes = Classes::of(&[Class::LyNoun, Class::LyAdjective, Class::LyVerb]);

/// Whether the word at `at` is an adverb in -ly.
pub(super) fn is_adverb_in_ly(tokens: &[Token<'_>], at: usize) -> bool {
    ends_in_ly(&tokens[at]) && !stands_as_noun(tokens, at)
}

/// Whether a word ends as most adverbs do, and is not known to be something else; of a compound its last part decides
/// (`user-friendly`).
fn ends_in_ly(token: &Token<'_>) -> bool {
    let last = || token.text.rsplit('-').next().unwrap_or_default();
    token.kind == Kind::Word
        && token.text.len() > 4
        && token.text.ends_with("ly")
        && !classes(Word::read(last())).overlap(OTHERS)
}

/// Whether the word at `at` stands where a noun or a name does: within a sentence with a capital letter, or with its verb
/// right behind it where it begins the sentence or an article leads it (`the daily said`).
fn stands_as_noun(tokens: &[Token<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| &tokens[at]);
    let begins = before.is_none_or(|it| it.kind == Kind::Punct && !it.is_in(Class::Comma | Class::Dash));
    let next = tokens.get(at + 1);
    let has_verb = || next.is_some_and(|it| ends_in_ed(it) || matches!(role(it), Some(Role::Finite | Role::Auxiliary)));
    if tokens[at].is_capitalized() {
        return !begins || has_verb() || next.is_some_and(Token::is_capitalized);
    }
    let is_led = before.is_some_and(|it| it.is_in(Class::Article | Class::Possessive) && !it.is("her"));
    is_led && next.is_none_or(|it| it.kind == Kind::Punct || role(it).is_some_and(|role| role != Role::Adverb))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::words_of;
    use crate::language::token::tokens;

    /// `word` is the only one in -ly.
    fn check(text: &str, expected: bool) {
        let tokens = tokens(text);
        let word = tokens.iter().find(|it| it.text.ends_with("ly")).unwrap();
        assert_eq!(word.is_in(Class::Adverb), expected, "{text}");
    }

    #[test]
    fn most_words_in_ly_are_adverbs() {
        check("They certainly sail.", true);
        check("Sadly, the ships sank.", true);
        check("Clearly the ships sank.", true);
        check("A deeply divided council met.", true);
        check("the newly elected mayor", true);
        check("This probably is so.", true);
    }

    #[test]
    fn what_stands_as_a_noun_or_a_name_is_none() {
        check("The daily said so.", false);
        check("Our weekly, the Courier, said so.", false);
        check("Kelly said so.", false);
        check("The ships of Thessaly sail.", false);
    }

    #[test]
    fn no_noun_adjective_or_verb_in_ly_is_one_wherever_it_stands() {
        for word in [Class::LyNoun, Class::LyAdjective, Class::LyVerb].into_iter().flat_map(words_of) {
            for text in ["The # said so.", "They # and sail.", "A # vote, said Tal.", "It is #.", "anti-# ships"] {
                check(&text.replace('#', word), false);
            }
        }
    }
}
