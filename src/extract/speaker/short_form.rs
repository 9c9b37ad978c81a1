//! Short forms of bodies: `Union of Sailors (US)`, `Vane` for `Vane Motors`, `the agency` for `Ports Agency`.

use std::collections::HashMap;

use super::entity::{Entities, Entity, EntitySort};
use super::name_span::{NameSort, NameSpan};
use super::phrase::Phrase;
use super::word::{body_kind, given, is_all_capitals, is_name_like};
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;
use crate::language::word::{ByWord, Word};

/// How many sentences back a body may be named that is called `the agency`.
const NEAR: usize = 3;

/// The bodies of a text by what they may be called for short, as places among all that it names, in their order.
#[derive(Debug, Default)]
pub(super) struct ShortForms {
    /// Companies by the first words of their names.
    companies: ByWord<Vec<usize>>,
    initials: HashMap<String, Vec<usize>>,
}

impl ShortForms {
    pub(super) fn of(document: &Document<'_>, all: &[Entity]) -> Self {
        let mut forms = Self::default();
        for (at, entity) in all.iter().enumerate().filter(|it| it.1.sort == EntitySort::Body) {
            let name = entity.name.of(&document.tokens);
            if kind_of(name) == Some("company") {
                forms.companies.entry(name[0].word).or_default().push(at);
            }
            for initials in initials_of(name) {
                forms.initials.entry(initials).or_default().push(at);
            }
        }
        forms
    }
}

impl Entities {
    /// The body that one word is short for: its initials, or the first word of the name of a company.
    pub(super) fn shortened(&self, document: &Document<'_>, name_span: &NameSpan) -> Option<usize> {
        let [word] = name_span.name.of(&document.tokens) else { return None };
        let before = name_span.tokens.start.checked_sub(1).map(|it| &document.tokens[it]);
        // `in Vane`: a place
        let is_place = before.is_some_and(|it| it.is_in(Class::Preposition));
        let companies = self.short_forms.companies.get(&word.word);
        let companies = companies.filter(|_| given(word.text).is_none() && !is_place);
        let bodies = self.short_forms.initials.get(word.text).filter(|_| is_all_capitals(word.text));
        let is_before = |it: &usize| self.all[*it].first < name_span.name.start;
        let is_body = |it: &usize| self.all[*it].sort == EntitySort::Body;
        let named_before = [companies, bodies].map(|it| it.into_iter().flatten().copied().take_while(is_before));
        let mut found = named_before.into_iter().flatten().filter(is_body);
        let first = found.next()?;
        found.all(|it| it == first).then_some(first)
    }

    /// The body that `the agency` or `the company` means: the one of that kind that was named last, not far before.
    pub(super) fn called(&self, document: &Document<'_>, phrase: &Phrase) -> Option<usize> {
        let [the, kind] = phrase.first.of(&document.tokens) else { return None };
        let wanted = body_kind(kind.text).filter(|_| the.is("the"))?;
        let is_kind = |it: &usize| {
            let entity = &self.all[*it];
            let name = entity.name.of(&document.tokens);
            let is_kind = kind_of(name).is_some_and(|it| it.eq_ignore_ascii_case(wanted));
            entity.sort == EntitySort::Body && name.len() > 1 && is_kind
        };
        self.latest(document, phrase.tokens.start, NEAR, is_kind)
    }

    /// The short form after a name span: `(KCNA)`.
    pub(super) fn short_of<'a>(&self, document: &Document<'a>, at: usize) -> Option<&'a str> {
        let name_span = &self.name_spans[at];
        let [open, short, close] = document.tokens.get(name_span.tokens.end..name_span.tokens.end + 3)? else {
            return None;
        };
        let is_short = open.text == "(" && close.text == ")" && short.text.len() > 1 && short.is_capitalized();
        let is_body = matches!(name_span.sort, NameSort::Body | NameSort::Words | NameSort::Place(..))
            || name_span.sort == NameSort::Word && is_all_capitals(short.text);
        (is_short && is_body).then_some(short.text)
    }

    /// Notes a short form, and lets the name reach over it.
    pub(super) fn short_form(&mut self, document: &Document<'_>, at: usize, meant: usize) {
        let Some(short) = self.short_of(document, at) else { return };
        if self.all[meant].sort == EntitySort::Person {
            return;
        }
        self.by_short.entry(Word::read(short)).or_insert(meant);
        let start = self.start_of_long_form(document, at, short.chars().count());
        self.all[meant].name = TokenRange::new(start, self.name_spans[at].tokens.end + 3);
        if !matches!(self.all[meant].sort, EntitySort::Place(..)) {
            self.all[meant].sort = EntitySort::Body;
        }
        // what the long form is made of is no name by itself
        let within = self.name_spans[..at].iter().rev().take_while(|it| it.tokens.start >= start).count();
        self.meant[at - within..at].fill(Some(meant));
    }

    /// Where a name begins that a short form of so many letters stands for: `Union of Sailors and Shipwrights (USS)`.
    fn start_of_long_form(&self, document: &Document<'_>, at: usize, letters: usize) -> usize {
        let floor = document.sentences[self.name_spans[at].sentence].tokens.start;
        let (mut start, mut words) = (self.name_spans[at].name.start, self.name_spans[at].name.len());
        while words < letters && start > floor + 1 {
            let joint = document.tokens[start - 1].is_in(Class::InName);
            let word = start - 1 - usize::from(joint);
            if !is_name_like(&document.tokens[word]) {
                break;
            }
            start = word;
            words += 1;
        }
        start
    }
}

/// What a body is called for short, by the last word of its name that tells it.
fn kind_of<'a>(name: &'a [Token<'_>]) -> Option<&'a str> {
    name.iter().rev().find_map(|it| body_kind(it.text))
}

/// The first letters of the words of a name, which may be led by what kind of body it is: `HHS` for `Department of Health and
/// Human Services`.
fn initials_of(name: &[Token<'_>]) -> impl Iterator<Item = String> {
    let words: Vec<&Token<'_>> = name.iter().filter(|it| it.kind == Kind::Word && it.is_capitalized()).collect();
    let led = usize::from(words.first().is_some_and(|it| body_kind(it.text).is_some()));
    (0..=led).filter_map(move |from| {
        let words = &words[from..];
        (words.len() > 1).then(|| words.iter().filter_map(|it| it.text.chars().next()).collect())
    })
}
