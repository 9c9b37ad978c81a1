//! A text taken apart once for all that reads it: tokens, sentences, paragraphs, and what stands in quotation marks.

use std::ops::Range;

use super::draft::Span;
use crate::language::sentence::sentences;
use crate::language::token::Token;

/// Lines of so many bytes that end without a stop are those of a text that was set to a width.
const SET_WIDTH: Range<usize> = 40..121;

/// A text with its parts. Its offsets are bytes of the text; token ranges are places in `tokens`.
#[derive(Debug)]
pub struct Prose<'t> {
    /// The text, as given.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: &'t [Token<'t>],
    /// Its sentences in order; each token belongs to one.
    pub sentences: Vec<Sentence>,
    /// What stands in quotation marks, without these: in order, not overlapping.
    pub quoted: &'t [Span],
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The paragraph it belongs to, counted from 0.
    pub paragraph: usize,
}

impl<'t> Prose<'t> {
    /// Takes a text apart, given its tokens and what is quoted in it.
    #[must_use]
    pub fn of(text: &'t str, tokens: &'t [Token<'t>], quoted: &'t [Span]) -> Self {
        Self { text, tokens, sentences: cut(text, tokens), quoted }
    }

    /// The tokens that lie in a span.
    #[must_use]
    pub fn tokens_of(&self, span: &Span) -> Range<usize> {
        let first = self.tokens.partition_point(|it| it.end <= span.start);
        first..first + self.tokens[first..].partition_point(|it| it.start < span.end)
    }

    /// The bytes of some tokens; none where there are no tokens.
    #[must_use]
    pub fn bytes_of(&self, tokens: &Range<usize>) -> Span {
        match self.tokens.get(tokens.clone()) {
            Some([first, .., last]) => first.start..last.end,
            Some([only]) => only.start..only.end,
            _ => 0..0,
        }
    }

    /// Where the sentence of a token stands.
    #[must_use]
    pub fn sentence_at(&self, token: usize) -> usize {
        self.sentences.partition_point(|it| it.tokens.end <= token).min(self.sentences.len().saturating_sub(1))
    }

    /// Which of the quotations a byte lies in.
    #[must_use]
    pub fn quotation_at(&self, byte: usize) -> Option<usize> {
        let at = self.quoted.partition_point(|it| it.end <= byte);
        self.quoted.get(at).is_some_and(|it| it.contains(&byte)).then_some(at)
    }
}

/// The sentences of a text, each in its paragraph: a line break ends one where lines are not set to a width.
pub(super) fn cut(text: &str, tokens: &[Token<'_>]) -> Vec<Sentence> {
    let is_set = is_set_to_a_width(text);
    let mut found: Vec<Sentence> = Vec::new();
    let (mut at, mut paragraph) = (0, 0);
    for bytes in sentences(text, tokens) {
        let mut first = at;
        while at < tokens.len() && tokens[at].start < bytes.end {
            if at > 0 && is_new_paragraph(&text[tokens[at - 1].end..tokens[at].start], is_set) {
                if at > first {
                    found.push(Sentence { tokens: first..at, paragraph });
                }
                first = at;
                paragraph += 1;
            }
            at += 1;
        }
        if at > first {
            found.push(Sentence { tokens: first..at, paragraph });
        }
    }
    found
}

/// Whether the line breaks inside of a text's paragraphs are there for the width of a page.
fn is_set_to_a_width(text: &str) -> bool {
    let (mut set, mut free) = (0, 0);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() || lines.peek().is_none_or(|next| next.trim().is_empty()) {
            continue;
        }
        let ends = line.trim_end().ends_with(['.', '?', '!', '"', '\u{201d}', ':']);
        if SET_WIDTH.contains(&line.len()) && !ends { set += 1 } else { free += 1 }
    }
    set > free
}

/// Whether white space begins a new paragraph.
fn is_new_paragraph(space: &str, is_set: bool) -> bool {
    let breaks = space.bytes().filter(|it| *it == b'\n').count();
    breaks > usize::from(is_set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// `expected` is each sentence after the number of its paragraph.
    fn check(text: &str, expected: &[&str]) {
        let tokens = tokens(text);
        let prose = Prose::of(text, &tokens, &[]);
        let show = |it: &Sentence| format!("{} {}", it.paragraph, &text[prose.bytes_of(&it.tokens)]);
        assert_eq!(prose.sentences.iter().map(show).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_line_break_ends_a_paragraph_where_lines_are_free() {
        check(
            "Port closed\nThe port is closed. It rains.\nNobody sails.",
            &["0 Port closed", "1 The port is closed.", "1 It rains.", "2 Nobody sails."],
        );
    }

    #[test]
    fn a_text_set_to_a_width_has_its_paragraphs_at_blank_lines() {
        let text = "The harbour of Lune was closed on the third of the\nmonth because of a storm that nobody had\nexpected.\n\nIt is open.";
        check(
            text,
            &[
                "0 The harbour of Lune was closed on the third of the\nmonth because of a storm that nobody had\nexpected.",
                "1 It is open.",
            ],
        );
    }

    #[test]
    fn tokens_and_quotations_are_found_by_their_bytes() {
        let text = "\u{201c}We sail,\u{201d} she said.";
        let tokens = tokens(text);
        let quoted = [3..11, 17..18];
        let prose = Prose::of(text, &tokens, &quoted);
        assert_eq!(prose.tokens_of(&(3..10)), 1..3);
        assert_eq!(prose.quotation_at(4), Some(0));
        assert_eq!(prose.quotation_at(15), None);
    }
}
