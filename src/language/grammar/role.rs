//! What each word does in building a clause, by its classes and a few endings.

use super::class::{Class, Classes};
use crate::language::token::{Kind, Token};

/// What a word does in building a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A pronoun that is a subject and nothing else.
    Subject,
    /// A pronoun that may be a subject.
    Pronoun,
    /// A noun follows.
    Determiner,
    /// A finite auxiliary or modal verb.
    Auxiliary,
    /// A common verb in a form that needs a subject.
    Finite,
    /// Joins words or clauses.
    Coordinator,
    /// Begins another clause, or another half of one.
    Contrast,
    /// A clause follows that depends on another.
    Subordinator,
    /// The same where a clause follows; otherwise a preposition or an adverb.
    Connective,
    /// A clause follows that tells more of the noun before it.
    Relative,
    /// *That*.
    That,
    /// A noun follows, which the words before it lead.
    Preposition,
    /// Stands between the words of a verb.
    Adverb,
}

/// The roles, and the classes of words that play them; where a word has several, the first.
const ROLES: [(Role, Classes); 13] = [
    (Role::Relative, Classes::of(&[Class::Relative])),
    (Role::Subordinator, Classes::of(&[Class::Subordinator])),
    (Role::Connective, Classes::of(&[Class::Connective])),
    (Role::Coordinator, Classes::of(&[Class::Coordinator])),
    (Role::Contrast, Classes::of(&[Class::Contrast])),
    (Role::Auxiliary, Classes::of(&[Class::Be, Class::Have, Class::Do, Class::Modal, Class::HadOrWould])),
    (Role::Finite, Classes::of(&[Class::FiniteVerb])),
    (Role::Preposition, Classes::of(&[Class::Preposition])),
    (Role::Subject, Classes::of(&[Class::SubjectPronoun])),
    (
        Role::Pronoun,
        Classes::of(&[Class::CommonPronoun, Class::Existential, Class::Universal, Class::Assertive, Class::Nobody]),
    ),
    (Role::That, Classes::of(&[Class::That])),
    (
        Role::Determiner,
        Classes::of(&[
            Class::Article,
            Class::Possessive,
            Class::Demonstrative,
            Class::Quantifier,
            Class::Predeterminer,
        ]),
    ),
    (Role::Adverb, Classes::of(&[Class::Adverb])),
];

/// What the token does; `None` for words with a meaning of their own, numbers and marks.
#[must_use]
pub fn role(token: &Token<'_>) -> Option<Role> {
    // the month is no auxiliary
    if token.kind != Kind::Word || token.is_in(Class::Nonfinite) || token.text == "May" {
        return None;
    }
    ROLES.iter().find(|(_, classes)| token.is_in(*classes)).map(|(role, _)| *role)
}

/// What the token at `at` does, `None` too where there is none.
#[must_use]
pub fn role_at(tokens: &[Token<'_>], at: usize) -> Option<Role> {
    role(tokens.get(at)?)
}

/// Whether a word stands between the words of a verb without changing it: `still`, `certainly`.
#[must_use]
pub fn is_adverb(token: &Token<'_>) -> bool {
    token.is_in(Class::Adverb)
}

/// Whether the token is a form of the verb `be`.
#[must_use]
pub fn is_be(token: &Token<'_>) -> bool {
    token.is_in(Class::Be)
}

/// Whether the token only marks words as quoted.
#[must_use]
pub fn is_quotation_mark(token: &Token<'_>) -> bool {
    token.is_in(Class::QuotationMark)
}

/// The words of a range, for tests.
#[cfg(test)]
pub fn words(text: &str, tokens: &[Token<'_>], range: crate::language::token_range::TokenRange) -> String {
    text[range.bytes(tokens)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn check(text: &str, expected: &[Option<Role>]) {
        assert_eq!(tokens(text).iter().map(role).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn small_words_have_roles_and_the_others_none() {
        check("The ships", &[Some(Role::Determiner), None]);
        check("They\u{2019}ll sail", &[Some(Role::Subject), Some(Role::Auxiliary), None]);
        check("because 5 sank", &[Some(Role::Subordinator), None, None]);
    }

    #[test]
    fn the_ending_alone_makes_no_adverb() {
        let word = |text: &'static str| tokens(text)[0];
        assert!(is_adverb(&word("certainly")) && is_adverb(&word("still")) && !is_adverb(&word("family")));
    }
}
