//! The faults of one file as they are found, each with its line, its column and an excerpt.

use std::ops::Range;
use std::path::Path;

use saphyr_parser::Marker;

use super::node::Place;
use crate::problem::{Code, Problem, Spot};

/// Collects what is wrong with one file.
pub(super) struct Report<'f> {
    path: &'f Path,
    text: &'f str,
    pub(super) problems: Vec<Problem>,
}

/// How much of a long line an excerpt keeps on either side of the place, in bytes.
const AROUND: usize = 60;

impl<'f> Report<'f> {
    pub(super) fn new(path: &'f Path, text: &'f str) -> Self {
        Self { path, text, problems: Vec::new() }
    }

    /// A fault of the file as a whole.
    pub(super) fn whole(&mut self, code: &'static Code, what: impl Into<String>, remedy: impl Into<String>) {
        self.push(code, None, what.into(), remedy.into());
    }

    /// A fault at a value or key of the tree.
    pub(super) fn at(&mut self, code: &'static Code, place: Place, what: impl Into<String>, remedy: impl Into<String>) {
        let spot = spot(self.text, place.line, place.column, place.end.saturating_sub(place.start));
        self.push(code, Some(spot), what.into(), remedy.into());
    }

    /// A fault where the parser stands.
    pub(super) fn at_mark(&mut self, code: &'static Code, mark: &Marker, what: String, remedy: &str) {
        self.push(code, Some(spot(self.text, mark.line(), mark.col(), 1)), what, remedy.to_owned());
    }

    fn push(&mut self, code: &'static Code, spot: Option<Spot>, what: String, remedy: String) {
        self.problems.push(Problem { code, path: self.path.to_owned(), spot, what, remedy });
    }
}

/// The place `column` (characters, from 0) on `line` (from 1), `length` characters long, cut to that line.
pub(super) fn spot(text: &str, line: usize, column: usize, length: usize) -> Spot {
    let whole = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let byte = |n: usize| whole.char_indices().nth(n).map_or(whole.len(), |(at, _)| at);
    let marked = byte(column)..byte(column + length);
    let (excerpt, range) = window(whole, marked);
    Spot { line, column: column + 1, excerpt, range }
}

/// The part of a line around the marked bytes: lines of a quotation can be as long as an article.
fn window(line: &str, marked: Range<usize>) -> (String, Range<usize>) {
    let start = line.floor_char_boundary(marked.start.saturating_sub(AROUND));
    let start = if start <= AROUND / 2 { 0 } else { start };
    let end = marked.end.min(marked.start + AROUND);
    let end = line.ceil_char_boundary(end.max(marked.start));
    let stop = line.ceil_char_boundary((end + AROUND).min(line.len()));
    (line[start..stop].to_owned(), marked.start - start..end - start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_excerpts_mark_bytes() {
        let found = spot("id: x\nsaid: “zweiter” Mai\n", 2, 6, 9);
        assert_eq!((found.line, found.column), (2, 7));
        assert_eq!(&found.excerpt[found.range.clone()], "“zweiter”");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let line = format!("{}HERE{}", "é".repeat(500), "ü".repeat(500));
        let found = spot(&line, 1, 500, 4);
        assert_eq!(&found.excerpt[found.range.clone()], "HERE");
        assert!(found.excerpt.len() < 200);
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let found = spot("short", 1, 90, 3);
        assert_eq!((found.excerpt.as_str(), found.range), ("short", 5..5));
        assert_eq!(spot("", 7, 3, 1).excerpt, "");
    }
}
