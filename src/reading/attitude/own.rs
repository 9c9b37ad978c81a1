//! Whose attitude it is, and whether it is held at all: others' and supposed attitudes are not the speaker's.

use std::sync::LazyLock;

use super::Sentence;
use crate::language::grammar::refuted::refuted;
use crate::language::grammar::{Class, Classes};
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;

static OTHERS: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/others.txt")));

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

/// Whether the word only helps a verb.
pub(super) fn is_helper(token: &Token<'_>) -> bool {
    token.is_in(HELPERS) || token.is_any(&["to", "no", "going"])
}

impl Sentence<'_, '_> {
    /// Whether the attitude at `at` is somebody else's: the nearest word before it that can be its subject.
    pub(super) fn is_of_others(&self, at: usize) -> bool {
        let subject = self.words.tokens[..at].iter().rev().find(|it| !is_helper(it));
        subject.is_some_and(|it| OTHERS.contains(it))
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
        supposes || is_refuted || mark.is_some_and(|it| it.text == "?")
    }
}
