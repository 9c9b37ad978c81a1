//! A sentence to be read: its own words, with the quotations in it out of sight.

use std::ops::Range;

use super::page::{Page, Sentence};
use crate::language::tag::Tag;
use crate::language::token::Token;

/// A sentence to be read: its own tokens, and those of other levels of quotation out of sight.
#[derive(Clone, Copy)]
pub(super) struct Line<'p, 't> {
    pub(super) page: &'p Page<'t>,
    pub(super) sentence: &'p Sentence,
    /// Where the sentence stands among those of the page.
    pub(super) nth: usize,
}

impl<'p, 't> Line<'p, 't> {
    /// The sentence `nth` of a page.
    pub(super) fn of(page: &'p Page<'t>, nth: usize) -> Option<Self> {
        page.sentences.get(nth).map(|sentence| Self { page, sentence, nth })
    }

    /// The sentence after it.
    pub(super) fn next(&self) -> Option<Self> {
        Self::of(self.page, self.nth + 1)
    }

    pub(super) fn start(&self) -> usize {
        self.sentence.range.start
    }

    pub(super) fn end(&self) -> usize {
        self.sentence.range.end
    }

    pub(super) fn token(&self, at: usize) -> &'p Token<'t> {
        &self.page.tokens[at]
    }

    /// The token at `at` where it is a part of the sentence.
    pub(super) fn get(&self, at: usize) -> Option<&'p Token<'t>> {
        self.sentence.range.contains(&at).then(|| &self.page.tokens[at])
    }

    pub(super) fn tag(&self, at: usize) -> Option<Tag> {
        self.sentence.range.contains(&at).then(|| self.page.tags[at])
    }

    pub(super) fn is(&self, at: usize, word: &'static str) -> bool {
        self.get(at).is_some_and(|it| it.is(word))
    }

    pub(super) fn is_any(&self, at: usize, words: &[&'static str]) -> bool {
        self.get(at).is_some_and(|it| it.is_any(words))
    }

    /// Whether the token is one of the sentence itself, and not of a quotation in it.
    pub(super) fn is_own(&self, at: usize) -> bool {
        self.sentence.range.contains(&at) && self.page.quoted[at].is_none()
    }

    /// The quotation, with its marks, that begins at `at`.
    pub(super) fn quotation_from(&self, at: usize) -> Option<&'p Range<usize>> {
        if !self.is_own(at) {
            return None;
        }
        let next = (at + 1..self.end().min(at + 3)).find(|it| !self.is_own(*it))?;
        let whole = &self.page.quotations[self.page.quoted[next]? as usize].whole;
        (whole.start == at).then_some(whole)
    }

    /// The quotation, with its marks, that ends before `end`.
    pub(super) fn quotation_to(&self, end: usize) -> Option<&'p Range<usize>> {
        let last = end.checked_sub(1).filter(|it| self.is_own(*it) || self.sentence.range.contains(it))?;
        let inner = (last.saturating_sub(2)..=last).rev().find(|it| *it >= self.start() && !self.is_own(*it))?;
        let whole = &self.page.quotations[self.page.quoted[inner]? as usize].whole;
        (whole.end == end && whole.start >= self.start()).then_some(whole)
    }

    /// The place after the quotation that the token at `at` stands in.
    pub(super) fn behind_quotation(&self, at: usize) -> usize {
        match self.page.quoted[at] {
            Some(quotation) if !self.is_own(at) => {
                self.page.quotations[quotation as usize].whole.end.clamp(at + 1, self.end())
            }
            _ => at + 1,
        }
    }

    /// The place of the quotation's opening mark where the token at `at` stands in a quotation.
    pub(super) fn before_quotation(&self, at: usize) -> usize {
        match self.page.quoted[at] {
            Some(quotation) if !self.is_own(at) => {
                self.page.quotations[quotation as usize].whole.start.clamp(self.start(), at)
            }
            _ => at,
        }
    }
}
