//! On which lines of a text a value stands, so that exactly these can be changed.

use std::ops::Range;

use super::node::{Node, Place, Value};

/// A text by its lines, which are counted from 1.
pub(in crate::store) struct Lines<'t> {
    text: &'t str,
    /// The bytes at which lines begin, and the end of the text.
    starts: Vec<usize>,
    /// The byte of each character.
    bytes: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(in crate::store) fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        starts.extend(text.match_indices('\n').map(|it| it.0 + 1).filter(|it| *it < text.len()));
        starts.push(text.len());
        Self { text, starts, bytes: text.char_indices().map(|it| it.0).collect() }
    }

    /// The byte of a character.
    fn byte(&self, character: usize) -> usize {
        self.bytes.get(character).copied().unwrap_or(self.text.len())
    }

    /// The byte at which a line begins; the end of the text for the one after the last.
    pub(in crate::store) fn start(&self, line: usize) -> usize {
        self.starts.get(line - 1).copied().unwrap_or(self.text.len())
    }

    /// A line with what ends it.
    pub(super) fn line(&self, line: usize) -> &'t str {
        &self.text[self.start(line)..self.start(line + 1)]
    }

    /// The bytes of a value, without the line break that may be counted to it.
    pub(in crate::store) fn range(&self, place: Place) -> Range<usize> {
        let (start, end) = (self.byte(place.start), self.byte(place.end));
        start..start + self.text[start..end.max(start)].trim_end().len()
    }

    /// The byte after the colon of a key.
    pub(in crate::store) fn colon(&self, key: &Node<'_>) -> usize {
        let end = self.range(key.place).end;
        self.text[end..].find(':').map_or(end, |at| end + at + 1)
    }

    /// The comment that stands after a value that ends at `byte`, on its line.
    pub(in crate::store) fn comment_behind(&self, byte: usize) -> Option<&'t str> {
        self.text[byte..].lines().next().map(str::trim).filter(|it| it.starts_with('#'))
    }

    /// Whether a value begins with one of these characters.
    pub(super) fn begins(&self, node: &Node<'_>, marks: &[char]) -> bool {
        self.text[self.byte(node.place.start)..].starts_with(marks)
    }

    /// Whether it is written in brackets or braces.
    pub(in crate::store) fn is_flow(&self, node: &Node<'_>) -> bool {
        match &node.value {
            Value::Text { .. } => false,
            Value::List { flow, .. } => *flow,
            Value::Map(_) => self.begins(node, &['{']),
        }
    }

    fn is_block_text(&self, node: &Node<'_>) -> bool {
        matches!(node.value, Value::Text { bare: false, .. }) && self.begins(node, &['|', '>'])
    }

    /// The line of the dash that begins a list's item.
    pub(in crate::store) fn dash(&self, item: &Node<'_>) -> usize {
        let is_dash = |line: &usize| self.line(*line).trim_start().starts_with('-');
        (1..=item.place.line).rev().find(is_dash).unwrap_or(item.place.line)
    }

    /// The columns before that dash.
    pub(in crate::store) fn dash_column(&self, item: &Node<'_>) -> usize {
        self.line(self.dash(item)).find('-').unwrap_or_default()
    }

    /// The last line of the value after a key.
    pub(in crate::store) fn last_of(&self, key: &Node<'_>, value: &Node<'_>) -> usize {
        self.last(value, key.place.column).max(key.place.line)
    }

    /// The last line of a value; what a text in lines of its own holds is further in than `column`.
    pub(in crate::store) fn last(&self, node: &Node<'_>, column: usize) -> usize {
        match &node.value {
            Value::List { items, flow: false } => {
                items.last().map_or(node.place.line, |it| self.last(it, self.dash_column(it)))
            }
            Value::Map(entries) if !self.is_flow(node) => {
                entries.last().map_or(node.place.line, |(key, value)| self.last_of(key, value))
            }
            Value::Text { .. } if node.is_empty() => 0,
            Value::Text { .. } if self.is_block_text(node) => {
                let lines = (node.place.line + 1..self.starts.len()).map(|it| (it, self.line(it)));
                let inside = lines
                    .take_while(|(_, it)| it.trim().is_empty() || it.len() - it.trim_start_matches(' ').len() > column);
                // `|+` says that the blank lines after the text are a part of it.
                let header = self.text[self.byte(node.place.start)..].lines().next().unwrap_or_default();
                let keeps = header.split('#').next().is_some_and(|it| it.contains('+'));
                inside.filter(|(_, it)| keeps || !it.trim().is_empty()).last().map_or(node.place.line, |it| it.0)
            }
            _ => node.place.line + self.text[self.range(node.place)].matches('\n').count(),
        }
    }

    /// The comments among the lines of an item that have a line of their own, indented by so many columns: further in they
    /// could be taken for a part of the text above them.
    pub(in crate::store) fn comments(&self, item: &Node<'_>, lines: Range<usize>, column: usize) -> String {
        let mut texts = Vec::new();
        self.texts(item, 0, &mut texts);
        let is_comment =
            |line: &usize| self.line(*line).trim_start().starts_with('#') && !texts.iter().any(|it| it.contains(line));
        let indent = " ".repeat(column);
        lines.filter(is_comment).map(|it| format!("{indent}{}\n", self.line(it).trim())).collect()
    }

    /// The lines below the first of every text that has several.
    fn texts(&self, node: &Node<'_>, column: usize, found: &mut Vec<Range<usize>>) {
        match &node.value {
            Value::Text { .. } => found.push(node.place.line + 1..self.last(node, column) + 1),
            Value::List { items, .. } => {
                for it in items {
                    self.texts(it, if self.is_flow(node) { 0 } else { self.dash_column(it) }, found);
                }
            }
            Value::Map(entries) => {
                for (key, value) in entries {
                    self.texts(value, key.place.column, found);
                }
            }
        }
    }
}
