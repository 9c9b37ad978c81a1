//! An article's text made ready once for all that reads it: tokens with their parts of speech, quotations, sentences.

use super::draft::Span;
use super::verb::{Frame, Shape, verb};
use crate::language::grammar::tag::{Tag, tags};
use crate::language::grammar::{Class, Line};
use crate::language::quotation::Quotations;
use crate::language::sentence::{Sentence, sentences};
use crate::language::token::{Token, tokens};
use crate::language::token_range::TokenRange;

/// A text made ready. Its spans are bytes of the text, all other places count its tokens.
#[derive(Debug)]
pub(super) struct Document<'t> {
    /// The text, as given.
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) tags: Vec<Tag>,
    pub(super) quotations: Quotations,
    pub(super) paragraphs: Vec<TokenRange>,
    /// In the order of the text, without regard to quotations.
    pub(super) sentences: Vec<Sentence>,
    /// The same, each with the whole of every quotation that it has a part of.
    lines: Vec<Sentence>,
}

impl<'t> Document<'t> {
    /// Makes a text ready.
    pub(super) fn read(text: &'t str) -> Self {
        Self::of(text, text)
    }

    /// Makes a text ready whose words are to be read as `cased` has them, which is as long.
    pub(super) fn of(text: &'t str, cased: &'t str) -> Self {
        let tokens = tokens(cased);
        let sentences = sentences(text, &tokens);
        let paragraphs: Vec<TokenRange> = sentences
            .chunk_by(|one, next| one.paragraph == next.paragraph)
            .map(|it| TokenRange::new(it[0].tokens.start, it[it.len() - 1].tokens.end))
            .collect();
        let quotations = Quotations::of(text, &tokens, &paragraphs);
        let tags: Vec<Tag> = sentences.iter().flat_map(|it| tags(it.tokens.of(&tokens))).collect();
        let lines = joined(&sentences, &quotations, &tokens, &tags);
        Self { text, tokens, tags, quotations, paragraphs, sentences, lines }
    }

    /// Its sentences to be read, in order.
    pub(super) fn lines(&self) -> impl DoubleEndedIterator<Item = Line<'_, 't>> {
        self.lines.iter().map(|it| self.line(it.tokens))
    }

    /// The sentence to be read that a token belongs to, and those after it.
    pub(super) fn lines_from(&self, token: usize) -> impl Iterator<Item = Line<'_, 't>> {
        self.lines[self.line_at(token)..].iter().map(|it| self.line(it.tokens))
    }

    /// Which of its sentences to be read a token belongs to.
    pub(super) fn line_at(&self, token: usize) -> usize {
        self.lines.partition_point(|it| it.tokens.end <= token)
    }

    /// Some tokens as a sentence to be read.
    pub(super) fn line(&self, range: TokenRange) -> Line<'_, 't> {
        Line::new(&self.tokens, &self.tags, &self.quotations, range)
    }

    /// The bytes of some tokens; none where there are no tokens.
    pub(super) fn bytes(&self, range: TokenRange) -> Span {
        range.bytes(&self.tokens)
    }

    /// Which of its sentences a token belongs to.
    pub(super) fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|it| it.tokens.end <= token).min(self.sentences.len().saturating_sub(1))
    }

    /// Which of its paragraphs a token belongs to.
    pub(super) fn paragraph_at(&self, token: usize) -> usize {
        self.paragraphs.partition_point(|it| it.end <= token)
    }

    /// The tokens that lie in a span.
    pub(super) fn tokens_of(&self, span: &Span) -> TokenRange {
        let first = self.tokens.partition_point(|it| it.end <= span.start);
        TokenRange::new(first, first + self.tokens[first..].partition_point(|it| it.start < span.end))
    }
}

/// Sentences joined where a quotation was cut, and where one only says whose the quotation before it is.
fn joined(sentences: &[Sentence], quotations: &Quotations, tokens: &[Token<'_>], tags: &[Tag]) -> Vec<Sentence> {
    let mut found: Vec<Sentence> = Vec::with_capacity(sentences.len());
    for sentence in sentences {
        let start = sentence.tokens.start;
        let before = |steps: usize| start.checked_sub(steps).and_then(|it| quotations.at(it));
        let is_inside = before(1).is_some() && before(1) == quotations.at(start);
        // one mark, or two that stand for one
        let closes = |steps: usize| before(steps).is_some_and(|it| it.whole.end == start);
        let is_after = before(1).is_none() && (closes(2) || closes(3));
        let goes_on = is_inside || is_after && is_attribution(sentence.tokens.of(tokens), sentence.tokens.of(tags));
        match found.last_mut().filter(|it| is_inside || it.paragraph == sentence.paragraph && goes_on) {
            Some(last) => last.tokens.end = sentence.tokens.end,
            None => found.push(sentence.clone()),
        }
    }
    found
}

/// Whether a sentence is nothing but somebody, a verb of saying, and when or to whom: `Tal asked the crews on Monday.`
fn is_attribution(tokens: &[Token<'_>], tags: &[Tag]) -> bool {
    const LONGEST: usize = 20;
    let is_cue =
        |it: &Token<'_>| verb(it, None).is_some_and(|(it, shape)| it.takes(Frame::Quote) && shape != Shape::Ing);
    let Some(cue) = tokens.iter().take(LONGEST).skip(1).position(is_cue).map(|it| it + 1) else { return false };
    let has_verb =
        |range: std::ops::Range<usize>| tags[range].iter().any(|it| matches!(it, Tag::Verb | Tag::Auxiliary));
    let leads = |it: &Token<'_>| it.is_in(Class::That | Class::Interrogative | Class::QuotationMark) || it.text == ":";
    let rest = cue + 1..tokens.len();
    rest.len() <= LONGEST && !has_verb(0..cue) && !has_verb(rest.clone()) && !tokens[rest].iter().any(leads)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let document = Document::read(text);
        let found: Vec<&str> = document.lines().map(|it| &text[document.bytes(it.range())]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_line_has_the_whole_of_each_quotation_and_who_said_it() {
        check("\u{201c}We sail. Now.\u{201d} Oro left.", &["\u{201c}We sail. Now.\u{201d}", "Oro left."]);
        check(
            "\u{201c}Do we sail?\u{201d} Tal asked. Oro left.",
            &["\u{201c}Do we sail?\u{201d} Tal asked.", "Oro left."],
        );
    }

    #[test]
    fn what_a_token_belongs_to_is_told_by_its_place() {
        let document = Document::read("Port closed\nIt rains. \u{201c}We sail,\u{201d} she said.");
        let at = document.tokens_of(&(27..31));
        assert_eq!((document.sentence_at(at.start), document.paragraph_at(at.start)), (2, 1));
        assert!(document.quotations.at(at.start).is_some() && document.quotations.at(at.end + 2).is_none());
    }
}
