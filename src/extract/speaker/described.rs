//! Somebody by a role: `the foreign minister`, `the head of Ilyria's delegation`.

use super::author::Authors;
use super::entity::Entities;
use super::names::Names;
use super::phrase::Phrase;
use super::word::{country, is_same_role_word, person_word, place, role_words};
use crate::claim::Role;
use crate::date::Date;
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::token::{Token, tokens};

/// Whom a description means.
pub(super) enum Described {
    /// Somebody whom the text names.
    Entity(usize),
    /// A speaker on file who had the role on that day.
    Speaker(usize),
}

/// What may tell whom a description means.
pub(super) struct Known<'a, 'l> {
    pub(super) document: &'a Document<'a>,
    pub(super) entities: &'a Entities,
    pub(super) names: &'a Names<'l>,
    pub(super) authors: &'a Authors,
    pub(super) day: Option<Date>,
}

/// Whose label a title is, `THE PRESIDENT:`: of who is named in the lines above the text, else of who alone has that role
/// on file for the day. Of which state they are, a label does not say, so whoever is named in the text does not count.
pub(super) fn labelled(known: &Known<'_, '_>, phrase: &Phrase) -> Option<Described> {
    let words = phrase.first.of(&known.document.tokens);
    let wanted = Wanted::of(words)?;
    let has = |it: &&usize| {
        known.entities.all[**it].roles.iter().any(|role| wanted.is_met_by(role.of(&known.document.tokens)))
    };
    let mut above = known.authors.heading.iter().chain(&known.authors.byline).filter(has);
    if let Some(first) = above.next() {
        return above.all(|it| it == first).then_some(Described::Entity(*first));
    }
    known.names.by_role(words, known.day, |role| wanted.is_whole(role)).map(Described::Speaker)
}

/// The person that a definite description means; nobody where it may be two.
pub(super) fn described(known: &Known<'_, '_>, phrase: &Phrase) -> Option<Described> {
    let Known { document, entities, names, day, .. } = *known;
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
    let called = entities.called.with(&wanted.words, &document.tokens, |role| wanted.is_met_by(role));
    let is_called = |it: &usize| {
        let first = entities.all[*it].first;
        first < at && called.iter().any(|role| role.has((first, *it)))
    };
    if let Some(near) = entities.latest(document, at, 1, is_called) {
        return Some(Described::Entity(near));
    }
    // further up only one may be meant, and whoever has the title further down may be somebody else
    if !called.is_empty() {
        let mut before = called.iter().flat_map(|it| it.before(at));
        return before.next().filter(|one| before.all(|it| it == *one)).map(Described::Entity);
    }
    let is_meant = |role: &Role| wanted.is_role(role) || wanted.is_of_body(role);
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
        let countries = || (0..role.len()).filter_map(|at| place(&role[at..])).map(|it| it.country);
        self.has_all(role)
            && self.country.is_none_or(|wanted| countries().next().is_none() || countries().any(|it| it == wanted))
            && self.agrees(role)
    }

    /// Whether it is `deputy` in both or in none.
    fn agrees(&self, role: &[Token<'_>]) -> bool {
        let is_deputy = |it: &Token<'_>| it.is_in(Class::RoleModifier);
        role.iter().any(is_deputy) == self.words.iter().any(|it| is_deputy(it))
    }

    /// Whether it is a role on file, from the first word to the last.
    fn is_whole(&self, role: &Role) -> bool {
        let words = tokens(&role.role);
        let is_wanted = |it: &Token<'_>| self.words.iter().any(|word| is_same_role_word(it, word.text));
        role_words(&words).all(is_wanted) && self.has_all(&words) && self.agrees(&words)
    }

    /// Whether a role on file that is no state's is the one, with a word of the body that it belongs to: `the Tory leader`.
    fn is_of_body(&self, role: &Role) -> bool {
        let principal = role.principal.as_deref().unwrap_or_default();
        let (office, body) = (tokens(&role.role), tokens(principal));
        let all: Vec<Token<'_>> = office.iter().chain(&body).copied().collect();
        let mut persons = role_words(&office).filter(|it| person_word(it.text).is_some()).peekable();
        let is_wanted = |it: &Token<'_>| self.words.iter().any(|word| is_same_role_word(it, word.text));
        let is_office = persons.peek().is_some() && persons.all(is_wanted);
        let names_body = role_words(&all).filter(|it| person_word(it.text).is_none()).any(is_wanted);
        self.country.is_none()
            && country(principal).is_none()
            && is_office
            && names_body
            && self.has_all(&all)
            && self.agrees(&office)
    }

    /// Whether some words have all that are asked for; the patient is not the patient's doctor.
    fn has_all(&self, words: &[Token<'_>]) -> bool {
        let is_owner =
            |at: usize| words.get(at + 1).is_some_and(|it| it.is("'s")) && person_word(words[at].text).is_some();
        let told = || words.iter().enumerate().filter(|(at, _)| !is_owner(*at));
        self.words.iter().all(|wanted| told().any(|(_, word)| is_same_role_word(word, wanted.text)))
    }

    /// Whether a role on file is the one, for the state that the description names.
    fn is_role(&self, role: &Role) -> bool {
        let words = tokens(&role.role);
        let principal = role.principal.as_deref();
        let state = self.country.is_some_and(|wanted| {
            principal.and_then(country) == Some(wanted)
                || (0..words.len()).filter_map(|at| place(&words[at..])).any(|it| it.country == wanted)
        });
        let person = role_words(&words).filter(|it| person_word(it.text).is_some());
        let mut persons = person.peekable();
        let is_person = persons.peek().is_some()
            && persons.all(|it| self.words.iter().any(|word| is_same_role_word(it, word.text)));
        state && self.has_all(&words) && is_person && self.agrees(&words)
    }
}
