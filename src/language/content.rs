//! Words that say something, as opposed to those that only join others.

use super::grammar::{Class, Classes, PERSONAL};
use super::token::{Kind, Token};

/// Words that neither are nor describe anything: pronouns, determiners, auxiliaries, what joins, what denies.
pub const FUNCTION: Classes = PERSONAL.and(Classes::of(&[
    Class::Universal,
    Class::Assertive,
    Class::Nonassertive,
    Class::Nobody,
    Class::Demonstrative,
    Class::That,
    Class::Relative,
    Class::Interrogative,
    Class::Article,
    Class::Quantifier,
    Class::Predeterminer,
    Class::Be,
    Class::Have,
    Class::Do,
    Class::Modal,
    Class::CutVerb,
    Class::HadOrWould,
    Class::Coordinator,
    Class::Contrast,
    Class::Subordinator,
    Class::Connective,
    Class::Preposition,
    Class::Negator,
    Class::NearNegator,
    Class::Adverb,
    Class::RelativeDay,
    Class::PhraseEnd,
]));

/// Whether a token is a word or number that says something.
#[must_use]
pub fn is_content(token: &Token<'_>) -> bool {
    token.kind == Kind::Number || token.kind == Kind::Word && !is_function_word(token)
}

/// Whether a word only joins others: an article, a preposition, an auxiliary.
#[must_use]
pub fn is_function_word(token: &Token<'_>) -> bool {
    token.is_in(FUNCTION) && !token.is_in(Class::Manner)
}
