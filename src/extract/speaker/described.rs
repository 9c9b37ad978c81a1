//! Somebody by a role: `the foreign minister`, `the head of Ilyria's delegation`.

use super::entity::{Entities, Entity, EntitySort};
use super::names::Names;
use super::phrase::Phrase;
use super::word::{country, in_full, is_same_role_word, person_word, place, role_words};
use crate::claim::Role;
use crate::date::Date;
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::token::{Token, tokens};
use crate::language::word::Word;

/// Whom a description means.
pub(super) enum Described {
    /// Somebody whom the text names.
    Entity(usize),
    /// A speaker on file who had the role on that day.
    Speaker(usize),
}

/// The person that a definite description means; nobody where it may be two.
pub(super) fn described(
    document: &Document<'_>,
    phrase: &Phrase,
    entities: &Entities,
    names: &Names<'_>,
    day: Option<Date>,
) -> Option<Described> {
    let words = phrase.first.of(&document.tokens);
    // whoever is not definite is not somebody whom the text has named
    let first = words.first()?;
    if first.is_in(Class::IndefiniteArticle | Class::Quantifier | Class::Interrogative)
        || first.is_any(&["one", "another", "this"])
    {
        return None;
    }
    let wanted = Wanted::of(words)?;
    let at = phrase.tokens.start;
    let has = |it: &Entity| {
        matches!(it.sort, EntitySort::Person | EntitySort::Unknown)
            && it.roles.iter().any(|role| wanted.is_met_by(role.of(&document.tokens)))
    };
    let mut found: Vec<usize> = Vec::new();
    for word in words {
        for &entity in entities.by_role.get(&Word::read(in_full(word.text))).into_iter().flatten() {
            if !found.contains(&entity) && has(&entities.all[entity]) {
                found.push(entity)
            }
        }
    }
    let before: Vec<usize> = found.iter().copied().filter(|it| entities.all[*it].first < at).collect();
    match (&before[..], &found[..]) {
        ([one], _) | ([], [one]) => return Some(Described::Entity(*one)),
        ([], []) => {}
        (several, _) => {
            return entities
                .latest(at, several)
                .filter(|it| document.sentence_at(at) - document.sentence_at(it.1) <= 1)
                .map(|it| Described::Entity(it.0));
        }
    }
    let is_meant = |role: &Role| wanted.is_role(role);
    names.by_role(words, day, is_meant).map(Described::Speaker)
}

/// What a description asks for.
struct Wanted<'a, 't> {
    words: Vec<&'a Token<'t>>,
    country: Option<&'static str>,
}

impl<'a, 't> Wanted<'a, 't> {
    /// Reads a description; `None` where it has no word for a person.
    fn of(words: &'a [Token<'t>]) -> Option<Self> {
        let mut country = None;
        let mut kept: Vec<&Token<'_>> = Vec::new();
        let mut at = 0;
        while at < words.len() {
            if let Some(found) = place(&words[at..]) {
                country = country.or(Some(found.country));
                at += found.len;
            } else {
                kept.extend(role_words(&words[at..=at]));
                at += 1;
            }
        }
        kept.iter()
            .any(|it| person_word(it.text).is_some_and(|it| !it.is_honorific))
            .then_some(Self { words: kept, country })
    }

    /// Whether what the text calls somebody has all of it, and does not make another role of it.
    fn is_met_by(&self, role: &[Token<'_>]) -> bool {
        let has = |wanted: &&&Token<'_>| role.iter().any(|word| is_same_role_word(word, wanted.text));
        let countries = || (0..role.len()).filter_map(|at| place(&role[at..])).map(|it| it.country);
        self.words.iter().all(|it| has(&it))
            && self.country.is_none_or(|wanted| countries().next().is_none() || countries().any(|it| it == wanted))
            && self.agrees(role)
    }

    /// Whether it is `deputy` in both or in none.
    fn agrees(&self, role: &[Token<'_>]) -> bool {
        let is_deputy = |it: &Token<'_>| it.is_in(Class::RoleModifier);
        role.iter().any(is_deputy) == self.words.iter().any(|it| is_deputy(it))
    }

    /// Whether a role on file is the one, for the state that the description names.
    fn is_role(&self, role: &Role) -> bool {
        let words = tokens(&role.role);
        let principal = role.principal.as_deref();
        let state = self.country.is_some_and(|wanted| {
            principal.and_then(country) == Some(wanted)
                || (0..words.len()).filter_map(|at| place(&words[at..])).any(|it| it.country == wanted)
        });
        let has = |wanted: &&&Token<'_>| words.iter().any(|word| is_same_role_word(word, wanted.text));
        let all_wanted = self.words.iter().all(|it| has(&it));
        let person = role_words(&words).filter(|it| person_word(it.text).is_some());
        let mut persons = person.peekable();
        let is_person = persons.peek().is_some()
            && persons.all(|it| self.words.iter().any(|word| is_same_role_word(it, word.text)));
        state && all_wanted && is_person && self.agrees(&words)
    }
}
