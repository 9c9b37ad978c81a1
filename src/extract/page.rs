//! An article's text made ready: tokens with their parts of speech, paragraphs, quotations and sentences.

use std::ops::Range;

use super::quotation::{Quotation, quotations};
use crate::language::sentence::sentences;
use crate::language::tag::{Tag, tags};
use crate::language::token::{Token, tokens};

/// A text made ready. All ranges count its tokens.
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) tags: Vec<Tag>,
    /// For each token the quotation that it stands in; its marks stand outside.
    pub(super) quoted: Vec<Option<u32>>,
    pub(super) quotations: Vec<Quotation>,
    pub(super) paragraphs: Vec<Range<usize>>,
    /// In the order of the text, those inside a quotation right behind the one that has it.
    pub(super) sentences: Vec<Sentence>,
}

/// A sentence with the whole of every quotation that it has a part of, or one inside a quotation.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) paragraph: usize,
    /// The quotation that it stands in.
    pub(super) inside: Option<u32>,
}

impl<'t> Page<'t> {
    pub(super) fn read(text: &'t str) -> Self {
        let tokens = tokens(text);
        let paragraphs = paragraphs(text, &tokens);
        let quotations = quotations(text, &tokens, &paragraphs);
        let mut quoted = vec![None; tokens.len()];
        for (at, quotation) in (0..).zip(&quotations) {
            quoted[quotation.inside.clone()].fill(Some(at));
        }
        let mut page =
            Self { text, tags: Vec::with_capacity(tokens.len()), tokens, quoted, quotations, paragraphs, sentences: Vec::new() };
        page.cut();
        page
    }

    /// Cuts the paragraphs into sentences and tags these.
    fn cut(&mut self) {
        for (paragraph, range) in self.paragraphs.clone().into_iter().enumerate() {
            let within = &self.tokens[range.clone()];
            let mut ends: Vec<usize> = Vec::new();
            for sentence in sentences(self.text, within) {
                let len = within[ends.last().copied().unwrap_or(range.start) - range.start..]
                    .iter()
                    .take_while(|it| it.end <= sentence.end)
                    .count();
                ends.push(ends.last().copied().unwrap_or(range.start) + len);
            }
            let mut start = range.start;
            for &end in &ends {
                self.tags.extend(tags(&self.tokens[start..end]));
                start = end;
            }
            // a quotation is not cut where it is part of a sentence
            let mut start = range.start;
            for &end in &ends {
                if end < range.end && self.quoted[end - 1].is_some() && self.quoted[end] == self.quoted[end - 1] {
                    continue;
                }
                self.sentences.push(Sentence { range: start..end, paragraph, inside: None });
                self.cut_quotations(start..end, paragraph, &ends);
                start = end;
            }
        }
    }

    /// The sentences inside the quotations of a sentence.
    fn cut_quotations(&mut self, whole: Range<usize>, paragraph: usize, ends: &[usize]) {
        const SHORTEST: usize = 5;
        let mut at = whole.start;
        while at < whole.end {
            let Some(quotation) = self.quoted[at] else {
                at += 1;
                continue;
            };
            let inside = self.quotations[quotation as usize].inside.clone();
            let mut start = inside.start;
            for end in ends.iter().copied().filter(|it| inside.contains(it)).chain([inside.end]) {
                if end - start >= SHORTEST {
                    self.sentences.push(Sentence { range: start..end, paragraph, inside: Some(quotation) });
                }
                start = end;
            }
            at = inside.end.max(at + 1);
        }
    }

    /// The bytes of some tokens.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        if range.is_empty() { 0..0 } else { self.tokens[range.start].start..self.tokens[range.end - 1].end }
    }

    /// The words of some tokens.
    pub(super) fn words(&self, range: &Range<usize>) -> &'t str {
        &self.text[self.bytes(range)]
    }
}

/// The paragraphs as ranges of tokens. Where lines are broken to a width a blank line parts paragraphs, and every line
/// break does where they are not.
fn paragraphs(text: &str, tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let needed = if is_broken_to_width(text) { 2 } else { 1 };
    let mut found = Vec::new();
    let mut start = 0;
    for at in 1..=tokens.len() {
        let parts = at == tokens.len()
            || text[tokens[at - 1].end..tokens[at].start].bytes().filter(|&b| b == b'\n').count() >= needed;
        if parts && start < at {
            found.push(start..at);
            start = at;
        }
    }
    found
}

/// Whether a text's lines end where they are full and not where a paragraph does.
fn is_broken_to_width(text: &str) -> bool {
    const WIDEST: usize = 100;
    let (mut broken, mut all) = (0, 0);
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let Some(next) = lines.peek().filter(|next| !next.is_empty() && !line.is_empty()) else { continue };
        all += 1;
        let goes_on = !line.ends_with(['.', '!', '?', '"', '\u{201d}', ':']) && !next.is_empty();
        if line.len() > WIDEST {
            return false;
        }
        broken += usize::from(goes_on);
    }
    all >= 3 && 2 * broken > all
}
