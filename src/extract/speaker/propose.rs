//! A speaker who is not on file, ready to be added to `speakers.yaml`.

use super::cast::Cast;
use super::entity::EntitySort;
use super::word::{Sort, is_body_word, last_name, place};
use crate::claim::{SpeakerId, SpeakerKind, slug};
use crate::extract::draft::{Basis, Who};
use crate::language::grammar::Class;
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// An entry for `speakers.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The name in small letters: `tula-vane`. Whether another speaker has it is for the file to say.
    pub id: SpeakerId,
    /// The name.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// Other names that the text uses.
    pub aliases: Vec<String>,
    /// What the text calls a person.
    pub roles: Vec<ProposedRole>,
}

/// A role that the text gives somebody; since when is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProposedRole {
    /// What it is called.
    pub role: String,
    /// The state that it belongs to, where the text names one with it.
    pub principal: Option<String>,
}

impl Proposal {
    /// The entry for somebody of whom only the name is known; nothing for a name without letters.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_acronym = words.len() == 1 && name.len() > 1 && name.chars().all(char::is_uppercase);
        let is_body = is_acronym || words.iter().any(|it| is_body_word(it));
        let kind = if is_body { SpeakerKind::Body } else { SpeakerKind::Person };
        let last = words.last().filter(|_| !is_body && words.len() > 1);
        let aliases = last.map(|it| (*it).to_owned()).into_iter().collect();
        Some(Self { id: SpeakerId::new(&slug(name)).ok()?, name: name.to_owned(), kind, aliases, roles: Vec::new() })
    }
}

impl Cast<'_, '_> {
    /// The entry for a speaker who was found by [`Cast::resolve`] and is not on file; nothing for those who are, and for
    /// those without a name.
    #[must_use]
    pub(in crate::extract) fn propose(&self, who: &Who) -> Option<Proposal> {
        let name = who.name.as_deref().filter(|_| who.id.is_none())?;
        if who.basis == Basis::Unnamed {
            return None;
        }
        let id = SpeakerId::new(&slug(name)).ok()?;
        let asked = self.past.iter().rev().find(|it| it.who == *who)?;
        let entity = asked.entity.map(|it| &self.entities.all[it]);
        let is_person = entity.is_some_and(|it| matches!(it.sort, EntitySort::Person | EntitySort::MaybePerson));
        let kind = if is_person { SpeakerKind::Person } else { SpeakerKind::Body };
        let last = entity.filter(|it| is_person && it.name.len() > 1);
        let aliases = last.map(|it| last_name(it.name.of(&self.document.tokens)).text.to_owned()).into_iter().collect();
        let roles = entity.and_then(|it| it.roles.first()).map(|it| self.role(*it)).into_iter().collect();
        Some(Proposal { id, name: name.to_owned(), kind, aliases, roles })
    }

    /// A role as the text has it, without its state and without whose it is.
    fn role(&self, tokens: TokenRange) -> ProposedRole {
        let mut rest = tokens;
        let mut principal = None;
        while let Some(found) = place(rest.of(&self.document.tokens)) {
            principal = Some(found.country.to_owned());
            rest.start += found.len;
            let possessive = rest.of(&self.document.tokens).first().is_some_and(|it| it.is("'s"));
            rest.start += usize::from(possessive && found.sort != Sort::People);
        }
        let leads = |it: &Token<'_>| it.is_in(Class::Article | Class::Possessive);
        rest.start += usize::from(rest.of(&self.document.tokens).first().is_some_and(leads));
        ProposedRole { role: self.words(rest), principal }
    }
}
