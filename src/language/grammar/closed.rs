//! What part of speech the words of the grammar are: by their classes, and of the few that build several things by the word
//! after or before them.

use super::class::{Class, Classes};
use super::tag::Tag;
use super::usual::usual;
use crate::language::token::{Kind, Token};

/// Words that stand for persons and things, and those that say whose a thing is.
pub const PERSONAL: Classes = Classes::of(&[
    Class::SubjectPronoun,
    Class::ObjectPronoun,
    Class::CommonPronoun,
    Class::Existential,
    Class::Possessive,
    Class::OwnPronoun,
    Class::Reflexive,
]);

/// The classes of each part of speech; where a word has several, the first.
const CLOSED: [(Tag, Classes); 10] = [
    (Tag::Verb, Classes::of(&[Class::Said, Class::FiniteVerb])),
    (
        Tag::Pronoun,
        PERSONAL.and(Classes::of(&[
            Class::Universal,
            Class::Assertive,
            Class::Nonassertive,
            Class::Nobody,
            Class::Relative,
        ])),
    ),
    (Tag::Subordinator, Classes::of(&[Class::That, Class::Hypothetical])),
    (Tag::Adverb, Classes::of(&[Class::Interrogative])),
    (Tag::Subordinator, Classes::of(&[Class::Subordinator, Class::Connective])),
    (Tag::Determiner, Classes::of(&[Class::Article, Class::Demonstrative, Class::Quantifier, Class::Predeterminer])),
    (Tag::Auxiliary, Classes::of(&[Class::Be, Class::Have, Class::Do, Class::Modal, Class::HadOrWould])),
    (Tag::Coordinator, Classes::of(&[Class::Coordinator, Class::Contrast])),
    (Tag::Preposition, Classes::of(&[Class::Preposition])),
    (Tag::Adverb, Classes::of(&[Class::Adverb])),
];

/// What `'s` is a verb behind; behind all else it makes an owner.
const MAY_BE: Classes =
    Classes::of(&[Class::SubjectPronoun, Class::CommonPronoun, Class::Existential, Class::That, Class::Interrogative]);

/// What the word at `at` is, where it is one of the grammar.
pub(super) fn closed(tokens: &[Token<'_>], at: usize) -> Option<Tag> {
    let token = &tokens[at];
    let next = tokens.get(at + 1);
    match () {
        () if is_initial(tokens, at) => Some(Tag::Name),
        () if token.is("'s") => {
            let is_verb = at.checked_sub(1).is_some_and(|it| tokens[it].is_in(MAY_BE));
            Some(if is_verb { Tag::Auxiliary } else { Tag::Particle })
        }
        () if token.is_any(&["not", "n't"]) || token.is("to") && leads_infinitive(tokens, at) => Some(Tag::Particle),
        () if token.is("what") => Some(Tag::Pronoun),
        () if token.is_in(Class::That) && points(tokens, at) => Some(Tag::Determiner),
        () if token.is_in(Class::Demonstrative) || token.is("one") => {
            Some(if next.is_some_and(is_open) { Tag::Determiner } else { Tag::Pronoun })
        }
        () if token.is_any(&["more", "most"]) && next.is_some_and(|it| it.is_in(Class::Adverb)) => Some(Tag::Adverb),
        () if token.is_any(&["having", "doing", "done"]) => Some(Tag::Verb),
        () => CLOSED.iter().find(|(_, classes)| token.is_in(*classes)).map(|(tag, _)| *tag),
    }
}

/// Whether it is the first letter of a name and no article or pronoun: `A. Olsen`.
fn is_initial(tokens: &[Token<'_>], at: usize) -> bool {
    let [letter, stop, name, ..] = &tokens[at..] else { return false };
    letter.text.chars().all(char::is_uppercase)
        && letter.text.chars().nth(1).is_none()
        && stop.text == "."
        && letter.touches(stop)
        && name.is_capitalized()
}

/// Whether what stands before `at` leads to a verb: an auxiliary, `not`, `to`, a subject of base forms; adverbs may stand
/// between.
pub(super) fn is_led_to_verb(tokens: &[Token<'_>], at: usize) -> bool {
    let leads = |it: usize| {
        let token = &tokens[it];
        token.is_in(Class::Modal | Class::Do | Class::ClauseNegator) && !token.is_in(Class::Nonfinite)
            || (token.is_in(Class::SubjectPronoun) && !token.is_any(&["he", "she"]) || token.is("who"))
            || token.is("to") && leads_infinitive(tokens, it)
    };
    (0..at)
        .rev()
        .find(|it| !tokens[*it].is_in(Class::Adverb) || tokens[*it].is_in(Class::ClauseNegator))
        .is_some_and(leads)
}

/// Whether a verb follows the `to` at `at`, and no noun.
fn leads_infinitive(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1).filter(|it| begins_small(it)) else { return false };
    if next.is_any(&["be", "have", "do"]) {
        return true;
    }
    let behind = tokens.get(at + 2);
    let is_noun = |it: &Token<'_>| begins_small(it) && usual(it) == Tag::Noun || it.is("'s");
    is_open(next)
        && match usual(next) {
            Tag::Verb => !next.text.ends_with("ing"),
            // `to work on it`, but `to officials`, `to party leaders`
            Tag::Noun => !is_plural(next) && !behind.is_some_and(is_noun),
            // `to close the pier`
            Tag::Adjective => behind.is_some_and(|it| it.is_in(Class::Article | Class::Possessive)),
            _ => false,
        }
}

/// Whether `that` at `at` points to a noun and leads no clause: `that promise on Monday`.
fn points(tokens: &[Token<'_>], at: usize) -> bool {
    let is_noun = |it: &Token<'_>| begins_small(it) && !is_plural(it) && usual(it) == Tag::Noun;
    let ends = |it: &Token<'_>| {
        it.kind == Kind::Punct
            || it.is_in(Class::Preposition | Class::Connective | Class::Coordinator | Class::Subordinator | Class::That)
    };
    tokens.get(at + 1).is_some_and(is_noun) && tokens.get(at + 2).is_none_or(ends)
}

/// Whether a word has a meaning of its own, and does not only build clauses.
fn is_open(token: &Token<'_>) -> bool {
    token.kind == Kind::Word && CLOSED.iter().all(|(_, classes)| !token.is_in(*classes))
}

/// Whether it has a small first letter.
pub(super) fn begins_small(token: &Token<'_>) -> bool {
    token.text.starts_with(char::is_lowercase)
}

/// Whether a noun has the shape of a plural.
pub(super) fn is_plural(noun: &Token<'_>) -> bool {
    noun.text.ends_with('s') && !noun.text.ends_with("ss")
}
