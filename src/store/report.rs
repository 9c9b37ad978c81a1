//! The faults of one file as they are found, each with its line, its column and an excerpt.

use std::ops::Range;
use std::path::Path;

use saphyr_parser::Marker;

use super::node::Place;
use crate::problem::{Code, Problem, Severity, Spot};

/// Collects what is wrong with one file.
pub(super) struct Report<'f> {
    path: &'f Path,
    text: &'f str,
    lines: Lines<'f>,
    errors: usize,
    pub(super) problems: Vec<Problem>,
}

/// How much of a long line an excerpt keeps on either side of the place, in bytes.
const AROUND: usize = 60;

impl<'f> Report<'f> {
    pub(super) fn new(path: &'f Path, text: &'f str) -> Self {
        Self { path, text, lines: Lines::default(), errors: 0, problems: Vec::new() }
    }

    /// How many of the faults are errors.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// A fault of the file as a whole.
    pub(super) fn whole(&mut self, code: &'static Code, what: impl Into<String>, remedy: impl Into<String>) {
        self.push(code, None, what.into(), remedy.into());
    }

    /// A fault at a value or key of the tree.
    pub(super) fn at(&mut self, code: &'static Code, place: Place, what: impl Into<String>, remedy: impl Into<String>) {
        let spot = self.lines.spot(self.text, place.line, place.column, place.end.saturating_sub(place.start));
        self.push(code, Some(spot), what.into(), remedy.into());
    }

    /// A fault where the parser stands.
    pub(super) fn at_mark(&mut self, code: &'static Code, mark: &Marker, what: String, remedy: &str) {
        let spot = self.lines.spot(self.text, mark.line(), mark.col(), 1);
        self.push(code, Some(spot), what, remedy.to_owned());
    }

    fn push(&mut self, code: &'static Code, spot: Option<Spot>, what: String, remedy: String) {
        self.errors += usize::from(code.severity == Severity::Error);
        self.problems.push(Problem { code, path: self.path.to_owned(), spot, what, remedy });
    }
}

/// The lines of a text, and the place in them that was asked for last: faults come roughly in order, so that going on
/// from there makes many of them on a long line, or in a long file, cost no more than reading it once.
#[derive(Default)]
struct Lines<'f> {
    lines: Vec<&'f str>,
    line: usize,
    column: usize,
    byte: usize,
}

impl<'f> Lines<'f> {
    /// The place `column` (characters, from 0) on `line` (from 1), `length` characters long, cut to that line.
    fn spot(&mut self, text: &'f str, line: usize, column: usize, length: usize) -> Spot {
        if self.lines.is_empty() {
            self.lines = text.lines().collect();
        }
        let whole = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        if self.line != line {
            (self.line, self.column, self.byte) = (line, 0, 0);
        }
        let (before, behind) = whole.split_at(self.byte);
        self.byte = match column.checked_sub(self.column) {
            Some(on) => self.byte + bytes_of(behind, on),
            None => before.char_indices().rev().nth(self.column - column - 1).map_or(0, |it| it.0),
        };
        // A column past the end is none to go on from.
        (self.line, self.column) = if self.byte < whole.len() { (line, column) } else { (usize::MAX, 0) };
        // An excerpt shows no more of the marked characters.
        let marked = self.byte..self.byte + bytes_of(&whole[self.byte..], length.min(AROUND));
        let (excerpt, range) = window(whole, marked);
        Spot { line, column: column + 1, excerpt, range }
    }
}

/// How many bytes the first `n` characters take.
fn bytes_of(text: &str, n: usize) -> usize {
    text.char_indices().nth(n).map_or(text.len(), |it| it.0)
}

/// The place `column` (characters, from 0) on `line` (from 1), `length` characters long, cut to that line.
pub(super) fn spot(text: &str, line: usize, column: usize, length: usize) -> Spot {
    Lines::default().spot(text, line, column, length)
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
    fn places_are_found_in_any_order() {
        let text = "id: “x”, said: é\nschön: 1";
        let mut lines = Lines::default();
        for (line, column, expected) in
            [(1, 9, "said"), (1, 0, "id"), (1, 4, "“x”"), (2, 0, "schön"), (1, 4, "“x”"), (1, 40, ""), (1, 15, "é")]
        {
            let spot = lines.spot(text, line, column, expected.chars().count());
            assert_eq!(&spot.excerpt[spot.range], expected);
        }
    }

    #[test]
    fn a_place_past_the_end_is_the_end() {
        let found = spot("short", 1, 90, 3);
        assert_eq!((found.excerpt.as_str(), found.range), ("short", 5..5));
        assert_eq!(spot("", 7, 3, 1).excerpt, "");
    }
}
