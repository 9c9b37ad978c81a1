//! An article's text made ready: tokens with their parts of speech, paragraphs, quotations and sentences.

use std::ops::Range;

use super::draft::Span;
use super::prose::{self, cut};
use super::quotation::{Quotation, quotations};
use super::verb::{Frame, Shape, verb};
use crate::language::tag::{Tag, tags};
use crate::language::token::{Kind, Token, tokens};

/// A text made ready. All ranges count its tokens.
pub(super) struct Page<'t> {
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) tags: Vec<Tag>,
    /// For each token the quotation that it stands in; its marks stand outside.
    pub(super) quoted: Vec<Option<u32>>,
    pub(super) quotations: Vec<Quotation>,
    pub(super) paragraphs: Vec<Range<usize>>,
    /// In the order of the text.
    pub(super) sentences: Vec<Sentence>,
}

/// A sentence with the whole of every quotation that it has a part of.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    pub(super) range: Range<usize>,
    pub(super) paragraph: usize,
}

impl<'t> Page<'t> {
    /// Makes a text ready; beside the page its sentences as they are without regard to quotations.
    pub(super) fn read(text: &'t str) -> (Self, Vec<prose::Sentence>) {
        let tokens = tokens(text);
        let cut = cut(text, &tokens);
        let paragraphs: Vec<Range<usize>> = cut
            .chunk_by(|one, next| one.paragraph == next.paragraph)
            .map(|it| it[0].tokens.start..it[it.len() - 1].tokens.end)
            .collect();
        let quotations = quotations(text, &tokens, &paragraphs);
        let mut quoted = vec![None; tokens.len()];
        for (at, quotation) in (0..).zip(&quotations) {
            quoted[quotation.inside.clone()].fill(Some(at));
        }
        let tags = cut.iter().flat_map(|it| tags(&tokens[it.tokens.clone()])).collect();
        let sentences = joined(&cut, &quoted, &tokens);
        (Self { tokens, tags, quoted, quotations, paragraphs, sentences }, cut)
    }

    /// The bytes of some tokens.
    pub(super) fn bytes(&self, range: &Range<usize>) -> Span {
        if range.is_empty() { 0..0 } else { self.tokens[range.start].start..self.tokens[range.end - 1].end }
    }
}

/// Sentences joined where a quotation was cut, and where one only says whose the quotation before it is.
fn joined(cut: &[prose::Sentence], quoted: &[Option<u32>], tokens: &[Token<'_>]) -> Vec<Sentence> {
    let mut found: Vec<Sentence> = Vec::with_capacity(cut.len());
    for (nth, sentence) in cut.iter().enumerate() {
        let start = sentence.tokens.start;
        let is_same_paragraph = nth > 0 && cut[nth - 1].paragraph == sentence.paragraph;
        let is_inside = start > 0 && quoted[start].is_some() && quoted[start] == quoted[start - 1];
        let is_behind = start > 1 && quoted[start - 1].is_none() && quoted[start - 2].is_some();
        let goes_on = is_inside || is_behind && is_attribution(&tokens[sentence.tokens.clone()]);
        match found.last_mut().filter(|_| is_same_paragraph && goes_on) {
            Some(last) => last.range.end = sentence.tokens.end,
            None => found.push(Sentence { range: sentence.tokens.clone(), paragraph: sentence.paragraph }),
        }
    }
    found
}

/// Whether a sentence is nothing but somebody and a verb of saying: `Tal asked.`
fn is_attribution(tokens: &[Token<'_>]) -> bool {
    const LONGEST: usize = 6;
    let [names @ .., cue, stop] = tokens else { return false };
    let is_cue = verb(cue.text, None).is_some_and(|(it, shape)| it.takes(Frame::Quote) && shape != Shape::Ing);
    stop.text == "." && is_cue && (1..=LONGEST).contains(&names.len()) && names.iter().all(|it| it.kind == Kind::Word)
}
