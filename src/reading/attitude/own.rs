//! Whose attitude it is, and whether it is held at all: others' and supposed attitudes are not the speaker's.

use super::Sentence;
use crate::language::grammar::refuted::refuted;
use crate::language::grammar::role::is_adverb;
use crate::language::grammar::{Class, Classes, PERSONAL};
use crate::language::token::{Kind, Token};
use crate::reading::others::{are_others, is_other};
use crate::reading::word_key::word_key;

/// Words between a subject and its verb.
const HELPERS: Classes = Classes::of(&[
    Class::Be,
    Class::Have,
    Class::HadOrWould,
    Class::Do,
    Class::Modal,
    Class::NeedTo,
    Class::ClauseNegator,
    Class::Adverb,
]);

/// How many words a name may have before its head: "the largest shareholder".
const LONGEST_NAME: usize = 2;

/// Whether the word only helps a verb.
pub(super) fn is_helper(token: &Token<'_>) -> bool {
    token.is_in(HELPERS) || token.is_any(&["to", "no", "going"])
}

impl Sentence<'_, '_> {
    /// Whether the attitude at `at` is somebody else's: the nearest word before it that can be its subject.
    pub(super) fn is_of_others(&self, at: usize) -> bool {
        let subject = self.words.tokens[..at].iter().rev().find(|it| !is_helper(it));
        subject.is_some_and(is_other)
    }

    /// Who takes the side at `at`: 0 for the speaker and where nobody is named, or the stem of the noun before it.
    pub(super) fn holder(&self, at: usize) -> u64 {
        let tokens = &self.words.tokens;
        let Some(subject) = (0..at).rev().find(|it| !is_helper(&tokens[*it]) && !is_adverb(&tokens[*it])) else {
            return 0;
        };
        let before = &tokens[subject.saturating_sub(LONGEST_NAME)..subject];
        let is_led =
            before.iter().any(|it| it.is_in(Class::Article | Class::Possessive | Class::Demonstrative) || it.is("'s"));
        let is_own = before.iter().any(|it| it.is_in(Class::FirstPerson));
        let it = &tokens[subject];
        let is_name = it.kind == Kind::Word && !it.is_in(PERSONAL) && (is_led || subject == 0 || it.is_capitalized());
        if is_name && !is_own { word_key(it.text) } else { 0 }
    }

    /// Whether what stands at `at` is only supposed, asked or refuted: `if we support X`, `wrong to say that we support X`.
    pub(super) fn is_supposed(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let supposes = tokens[..at]
            .iter()
            .rev()
            .take_while(|it| !it.is_in(Class::Stop | Class::HalfStop | Class::Comma))
            .any(|it| it.is_in(Class::Hypothetical) || it.is_any(&["suppose", "why"]));
        let mark = tokens[at..].iter().find(|it| it.is_in(Class::Stop | Class::HalfStop) && !it.is(":"));
        let is_refuted = refuted(tokens).is_some_and(|it| it.contains(at));
        // "it has been claimed that we oppose it"
        let is_claimed = tokens[..at]
            .windows(3)
            .any(|it| it[0].is_in(Class::Be) && it[1].is_in(Class::Said | Class::Quotes) && it[2].is_in(Class::That));
        supposes || is_claimed || is_refuted || self.is_said_by_others(at) || mark.is_some_and(|it| it.text == "?")
    }

    /// Whether what stands at `at` is what others say: `my opponent says that we support X`, `the other party says …`.
    fn is_said_by_others(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let start = (0..at).rev().find(|it| tokens[*it].is_in(Class::Stop)).map_or(0, |it| it + 1);
        let is_theirs =
            |verb: usize| self.is_of_others(verb) || are_others(&tokens[verb.saturating_sub(LONGEST_NAME)..verb]);
        (start..at).any(|it| tokens[it].is_in(Class::Said | Class::Tells) && is_theirs(it))
    }
}
