//! Where paragraphs end: at each line break, or only at blank lines where the lines were set to a width.

use std::ops::Range;

use crate::language::token::Token;

/// Lines of so many bytes that end without a stop are those of a text that was set to a width.
const SET_WIDTH: Range<usize> = 40..121;

/// How a text parts its paragraphs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paragraphs<'t> {
    text: &'t str,
    /// How many line breaks end one.
    breaks: usize,
}

impl<'t> Paragraphs<'t> {
    /// As its lines tell.
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, breaks: if is_set_to_a_width(text) { 2 } else { 1 } }
    }

    /// Whether a paragraph ends between two tokens next to each other.
    pub(super) fn end_between(&self, earlier: &Token<'_>, later: &Token<'_>) -> bool {
        let space = &self.text[earlier.end..later.start];
        space.bytes().filter(|it| *it == b'\n').count() >= self.breaks
    }
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
