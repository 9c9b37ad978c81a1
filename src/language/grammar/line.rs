//! A sentence as the grammar reads it: its own words, with the quotations in it out of sight.

use super::Classes;
use super::tag::Tag;
use crate::language::quotation::{Quotation, Quotations};
use crate::language::token::Token;
use crate::language::token_range::TokenRange;

/// A sentence to be read. All places are those of the whole text.
#[derive(Debug, Clone, Copy)]
pub struct Line<'d, 't> {
    tokens: &'d [Token<'t>],
    tags: &'d [Tag],
    quotations: &'d Quotations,
    range: TokenRange,
}

impl<'d, 't> Line<'d, 't> {
    /// Some tokens of a text as one sentence.
    #[must_use]
    pub fn new(tokens: &'d [Token<'t>], tags: &'d [Tag], quotations: &'d Quotations, range: TokenRange) -> Self {
        Self { tokens, tags, quotations, range }
    }

    /// Its tokens.
    #[must_use]
    pub fn range(&self) -> TokenRange {
        self.range
    }

    /// Its first token.
    #[must_use]
    pub fn start(&self) -> usize {
        self.range.start
    }

    /// The place after its last token.
    #[must_use]
    pub fn end(&self) -> usize {
        self.range.end
    }

    /// The token at a place of the text.
    #[must_use]
    pub fn token(&self, at: usize) -> &'d Token<'t> {
        &self.tokens[at]
    }

    /// The token at `at` where it is a part of the sentence.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<&'d Token<'t>> {
        self.range.contains(at).then(|| &self.tokens[at])
    }

    /// What the token at `at` is, where it is a part of the sentence.
    #[must_use]
    pub fn tag(&self, at: usize) -> Option<Tag> {
        self.range.contains(at).then(|| self.tags[at])
    }

    /// Whether that word stands at `at`.
    #[must_use]
    #[inline(always)]
    pub fn is(&self, at: usize, word: &'static str) -> bool {
        self.get(at).is_some_and(|it| it.is(word))
    }

    /// Whether one of those words stands at `at`.
    #[must_use]
    #[inline(always)]
    pub fn is_any(&self, at: usize, words: &[&'static str]) -> bool {
        self.get(at).is_some_and(|it| it.is_any(words))
    }

    /// Whether a word of those classes stands at `at`.
    #[must_use]
    #[inline(always)]
    pub fn is_in(&self, at: usize, classes: impl Into<Classes>) -> bool {
        self.get(at).is_some_and(|it| it.is_in(classes))
    }

    /// Whether the token is one of the sentence itself, and not of a quotation in it.
    #[must_use]
    pub fn is_own(&self, at: usize) -> bool {
        self.range.contains(at) && self.quotations.at(at).is_none()
    }

    /// The places of its own tokens.
    pub fn own(self) -> impl DoubleEndedIterator<Item = usize> + Clone + use<'d, 't> {
        self.range.into_iter().filter(move |at| self.is_own(*at))
    }

    /// The quotation, with its marks, that begins at `at`.
    #[must_use]
    pub fn quotation_from(&self, at: usize) -> Option<TokenRange> {
        if !self.is_own(at) {
            return None;
        }
        let next = (at + 1..self.end().min(at + 3)).find(|it| !self.is_own(*it))?;
        Some(self.quotations.at(next)?.whole).filter(|it| it.start == at)
    }

    /// The quotation, with its marks, that ends before `end`.
    #[must_use]
    pub fn quotation_to(&self, end: usize) -> Option<TokenRange> {
        let last = end.checked_sub(1).filter(|it| self.range.contains(*it))?;
        let inner = (last.saturating_sub(2)..=last).rev().find(|it| *it >= self.start() && !self.is_own(*it))?;
        Some(self.quotations.at(inner)?.whole).filter(|it| it.end == end && it.start >= self.start())
    }

    /// The place after the token at `at`, and after the whole quotation where it stands in one.
    #[must_use]
    pub fn next(&self, at: usize) -> usize {
        self.hidden(at).map_or(at + 1, |it| it.whole.end.clamp(at + 1, self.end()))
    }

    /// The place of the quotation's opening mark where the token at `at` stands in a quotation, and `at` otherwise.
    #[must_use]
    pub fn before_quotation(&self, at: usize) -> usize {
        self.hidden(at).map_or(at, |it| it.whole.start.clamp(self.start(), at))
    }

    /// The quotation that has the token at `at` out of sight.
    fn hidden(&self, at: usize) -> Option<&'d Quotation> {
        self.quotations.at(at)
    }
}
