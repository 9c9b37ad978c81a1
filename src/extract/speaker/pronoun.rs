//! Pronouns as speakers, and what they agree with.

use super::entity::{Entity, EntitySort};
use super::word::Sex;
use crate::language::grammar::Class;
use crate::language::token::Token;

/// What a pronoun asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pronoun {
    /// `he`, `she`
    Person(Sex),
    /// `who`
    Anybody,
    /// `they`
    Several,
    /// `it`
    Thing,
    /// `I`
    Me,
    /// `we`
    Us,
    /// `you`, `one`
    Nobody,
}

/// What a token asks for, where it is a pronoun.
pub(super) fn pronoun(token: &Token<'_>) -> Option<Pronoun> {
    if token.text.len() > 10 {
        return None;
    }
    // "US" is no pronoun
    let small = token.text.len() == 1 || !token.text.chars().all(char::is_uppercase);
    Some(match () {
        () if !small => return None,
        () if token.is_any(&["he", "his", "him", "himself"]) => Pronoun::Person(Sex::Male),
        () if token.is_any(&["she", "her", "hers", "herself"]) => Pronoun::Person(Sex::Female),
        () if token.is_any(&["they", "their", "them", "themselves", "both"]) => Pronoun::Several,
        () if token.is_any(&["it", "its", "itself", "which", "that", "this"]) => Pronoun::Thing,
        () if token.is_any(&["who", "whose", "whom"]) => Pronoun::Anybody,
        () if token.is_in(Class::FirstPlural) => Pronoun::Us,
        () if token.is_in(Class::FirstPerson) => Pronoun::Me,
        () if token.is_any(&["you", "your", "yourself", "one"]) => Pronoun::Nobody,
        () => return None,
    })
}

/// How many and what a speaker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// One person.
    Person(Option<Sex>),
    /// A body, a text, a state.
    Thing,
    /// Several.
    Several,
    /// One word of which nothing is known.
    Unknown(Option<Sex>),
}

impl Number {
    /// That of an entity of the cast.
    pub(super) fn of(entity: &Entity) -> Self {
        match entity.sort {
            EntitySort::Person => Self::Person(entity.sex),
            EntitySort::MaybePerson | EntitySort::Unknown => Self::Unknown(entity.sex),
            EntitySort::Body | EntitySort::Place(..) => Self::Thing,
        }
    }
}

impl Pronoun {
    /// How well it agrees; `None` where it cannot mean it.
    pub(super) fn agrees(self, number: Number) -> Option<u32> {
        match (self, number) {
            (Self::Person(sex), Number::Person(known)) => match known {
                Some(known) if known != sex => None,
                Some(_) => Some(8),
                None => Some(3),
            },
            (Self::Person(sex), Number::Unknown(known)) => (known == Some(sex)).then_some(1),
            (Self::Anybody, Number::Thing) => Some(0),
            (Self::Anybody, _) => Some(3),
            (Self::Several, Number::Several) => Some(6),
            // `Selm United have denied it, they said`
            (Self::Several, Number::Thing) => Some(4),
            (Self::Thing, Number::Thing) => Some(4),
            (Self::Thing, Number::Unknown(_)) => Some(2),
            _ => None,
        }
    }
}
