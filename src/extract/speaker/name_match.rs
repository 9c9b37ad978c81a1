//! Names that differ and are one person's: shorter, with initials, or misspelt.

use super::entity::{Entities, EntitySort};
use super::name_span::NameSpan;
use super::word::{given, is_body_word, is_initial, last_name, name_suffix};
use crate::extract::document::Document;
use crate::language::token::Token;

/// The shortest last name that may be misspelt, in bytes, and by how many letters.
const SHORTEST_MISSPELT: usize = 7;
const MOST_LETTERS: usize = 2;

/// Among how many that are named before it, and as many behind, one is looked for.
const MOST_NEAR: usize = 100;

impl Entities {
    /// The only person whose last name is nearly that of `Ms Bauchman`: papers misspell, and write foreign letters in several ways.
    pub(super) fn misspelt(&self, document: &Document<'_>, name_span: &NameSpan) -> Option<usize> {
        let word = document.tokens[name_span.name.start].text;
        if !name_span.is_titled || word.len() < SHORTEST_MISSPELT {
            return None;
        }
        let is_near = |it: &usize| {
            let entity = &self.all[*it];
            let last = last_name(entity.name.of(&document.tokens)).text;
            entity.sort == EntitySort::Person
                && entity.name.len() > 1
                && (name_span.sex.is_none() || entity.sex.is_none() || name_span.sex == entity.sex)
                && last.as_bytes()[0] == word.as_bytes()[0]
                && strsim::osa_distance(last, word) <= MOST_LETTERS
        };
        let here = self.all[..self.full].partition_point(|it| it.first < name_span.name.start);
        let mut near = (here.saturating_sub(MOST_NEAR)..self.full.min(here + MOST_NEAR)).filter(is_near);
        let found = near.next()?;
        near.next().is_none().then_some(found)
    }
}

/// Whether two names may be one person's or one body's: the first words agree, middle names may be missing.
pub(super) fn is_same_name(one: &[Token<'_>], other: &[Token<'_>]) -> bool {
    let (first, second) = (&one[0], &other[0]);
    let initial = |short: &Token<'_>, long: &Token<'_>| {
        is_initial(short.text) && long.text.chars().next() == short.text.chars().next()
    };
    let is_first = first.word == second.word || initial(first, second) || initial(second, first);
    // "Wasserman Tal" of "Ada Wasserman Tal"
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let is_end =
        short.len() > 1 && short.iter().rev().zip(long.iter().rev()).all(|(one, other)| one.word == other.word);
    // most names of one last name differ here already, before any word is looked up; "Ben Tal Jr." is not Ben Tal
    if !is_first && !is_end || name_suffix(one) != name_suffix(other) {
        return false;
    }
    if is_end && given(long[0].text).is_some() {
        return true;
    }
    if !is_first || one.len() == 1 || other.len() == 1 {
        return is_first && one.len() == other.len();
    }
    if one.iter().chain(other).any(|it| is_body_word(it.text)) || given(first.text).is_none() {
        return one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.word == other.word);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    #[test]
    fn an_initial_is_a_letter_of_any_length() {
        let is_same = |one: &str, other: &str| is_same_name(&tokens(one), &tokens(other));
        assert!(is_same("Ada Tal", "A Tal") && !is_same("Ada Tal", "Ä Tal") && !is_same("Ö Tal", "Oskar Tal"));
    }
}
