//! Short forms that a text gives to bodies: `Union of Sailors (US)`.

use super::entity::{Entities, EntitySort};
use super::name_span::NameSort;
use super::word::{is_all_capitals, is_name_like};
use crate::extract::document::Document;
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;
use crate::language::word::Word;

impl Entities {
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
