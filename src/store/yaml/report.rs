//! The faults of one file as they are found, each with its line, its column and an excerpt.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use std::path::Path;

use saphyr_parser::Marker;

use super::node::Place;
use crate::problem::{Code, Problem, Severity, Spot};
use crate::store::key::{BadValue, Misread};

/// Collects what is wrong with one file.
pub(in crate::store) struct Report<'f> {
    path: &'f Path,
    text: &'f str,
    /// The bytes at which the lines begin, counted when the first place is asked for.
    starts: OnceCell<Vec<usize>>,
    problems: Vec<Problem>,
    misread: Vec<Misread>,
    found: usize,
    errors: usize,
}

/// How many faults of one file are told. Whoever corrects so many runs the check again anyway, and a file of sixteen
/// megabytes with a fault in every word must not take gigabytes of messages.
const MOST: usize = 100;

/// How much of a long line an excerpt keeps on either side of the place, in bytes.
const AROUND: usize = 60;

impl<'f> Report<'f> {
    pub(in crate::store) fn new(path: &'f Path, text: &'f str) -> Self {
        Self { path, text, starts: OnceCell::new(), problems: Vec::new(), misread: Vec::new(), found: 0, errors: 0 }
    }

    /// Whether nothing has been found so far.
    pub(in crate::store) fn is_empty(&self) -> bool {
        self.found == 0
    }

    /// How many errors have been found so far.
    pub(in crate::store) fn errors(&self) -> usize {
        self.errors
    }

    /// The faults in the order of their places.
    pub(in crate::store) fn into_problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|it| it.spot.as_ref().map_or((0, 0), |it| (it.line, it.column)));
        let more = |severity| self.found_of(severity).saturating_sub(MOST);
        let (errors, warnings) = (more(Severity::Error), more(Severity::Warning));
        let untold = [
            (errors, Code::TOO_MANY, "faults", "Correct these first, then check again"),
            (warnings, Code::MORE_WARNINGS, "warnings", "See to these first, then check again"),
        ];
        for (more, code, what, remedy) in untold.into_iter().filter(|it| it.0 > 0) {
            let what = format!("This file has {more} more {what} than are shown here");
            self.problems.push(Problem { code, path: self.path.to_owned(), spot: None, what, remedy: remedy.into() });
        }
        self.problems
    }

    /// A fault of the file as a whole.
    pub(in crate::store) fn whole(&mut self, code: &'static Code, what: impl Into<String>, remedy: impl Into<String>) {
        self.push(code, None, what, remedy);
    }

    /// A fault at a value or key of the tree.
    pub(in crate::store) fn at(
        &mut self,
        code: &'static Code,
        place: Place,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let length = place.end.saturating_sub(place.start);
        self.push(code, Some((place.line, place.column, length)), what, remedy);
    }

    /// A text at a place that is not what its key holds.
    pub(in crate::store) fn bad(&mut self, bad: BadValue, place: Place) {
        self.at(bad.code(), place, bad.to_string(), bad.remedy());
        self.misread.push(Misread { bad, line: place.line, column: place.column + 1 });
    }

    /// The texts that are not what their keys hold, as they stand.
    pub(in crate::store) fn into_misread(self) -> Vec<Misread> {
        self.misread
    }

    /// A fault where the parser stands.
    pub(super) fn at_mark(
        &mut self,
        code: &'static Code,
        mark: &Marker,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.push(code, Some((mark.line(), mark.col(), 1)), what, remedy);
    }

    /// A fault at a byte of the text.
    pub(in crate::store) fn at_byte(
        &mut self,
        code: &'static Code,
        byte: usize,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let line = self.starts().partition_point(|start| *start <= byte);
        let column = self.text[self.starts()[line - 1]..byte].chars().count();
        self.push(code, Some((line, column, 1)), what, remedy);
    }

    fn push(
        &mut self,
        code: &'static Code,
        place: Option<(usize, usize, usize)>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        // many drafts in a file hide none of its errors
        let is_told = self.found_of(code.severity) < MOST;
        self.found += 1;
        self.errors += usize::from(code.severity == Severity::Error);
        if is_told {
            let spot = place.map(|(line, column, length)| self.spot(line, column, length));
            let (what, remedy) = (what.into(), remedy.into());
            self.problems.push(Problem { code, path: self.path.to_owned(), spot, what, remedy });
        }
    }

    /// How many of this severity have been found, of which the first are told.
    fn found_of(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.found - self.errors,
        }
    }

    fn starts(&self) -> &[usize] {
        self.starts.get_or_init(|| {
            let bytes = self.text.as_bytes();
            // YAML ends a line at LF, at CRLF and at a lone CR.
            let ends = |at: &usize| bytes[*at] == b'\n' || bytes[*at] == b'\r' && bytes.get(at + 1) != Some(&b'\n');
            std::iter::once(0).chain((0..bytes.len()).filter(ends).map(|at| at + 1)).collect()
        })
    }

    /// The place `column` (characters, from 0) on `line` (from 1), `length` characters long, cut to that line.
    fn spot(&self, line: usize, column: usize, length: usize) -> Spot {
        let starts = self.starts();
        let start = starts.get(line.saturating_sub(1)).copied().unwrap_or(self.text.len());
        let stop = starts.get(line).copied().unwrap_or(self.text.len());
        let whole = self.text[start..stop].trim_end_matches(['\n', '\r']);
        let byte = |from: &str, n: usize| from.char_indices().nth(n).map_or(from.len(), |(at, _)| at);
        let first = byte(whole, column);
        let marked = first..first + byte(&whole[first..], length);
        let (excerpt, range) = window(whole, marked);
        Spot { line, column: column + 1, excerpt, range }
    }
}

/// The part of a line around the marked bytes: lines of a quotation can be as long as an article.
fn window(line: &str, marked: Range<usize>) -> (String, Range<usize>) {
    let start = line.floor_char_boundary(marked.start.saturating_sub(AROUND));
    let start = if start <= AROUND / 2 { 0 } else { start };
    let end = line.ceil_char_boundary(marked.end.min(marked.start + AROUND));
    let stop = line.ceil_char_boundary((end + AROUND).min(line.len()));
    (line[start..stop].to_owned(), marked.start - start..end - start)
}

/// A text of the user's as a message cites it: its beginning, where it is long.
pub(in crate::store) fn shortened(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(text: &str, line: usize, column: usize, length: usize) -> Spot {
        Report::new(Path::new("x.yaml"), text).spot(line, column, length)
    }

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

    #[test]
    fn lines_end_as_yaml_has_them_end() {
        for text in ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree"] {
            assert_eq!(spot(text, 2, 0, 3).excerpt, "two", "{text:?}");
        }
    }

    #[test]
    fn faults_beyond_measure_are_counted_and_not_told() {
        let mut report = Report::new(Path::new("x.yaml"), "x");
        for _ in 0..MOST + 7 {
            report.whole(Code::EMPTY_VALUE, "what", "remedy");
        }
        assert_eq!(report.errors(), MOST + 7);
        let problems = report.into_problems();
        assert_eq!((problems.len(), problems[MOST].code), (MOST + 1, Code::TOO_MANY));
        assert_eq!(problems[MOST].what, "This file has 7 more faults than are shown here");

        let mut report = Report::new(Path::new("x.yaml"), "x");
        for _ in 0..MOST + 7 {
            report.whole(Code::DRAFT, "what", "remedy");
        }
        report.whole(Code::EMPTY_VALUE, "what", "remedy");
        assert_eq!(report.errors(), 1);
        let problems = report.into_problems();
        let errors = problems.iter().filter(|it| it.code.severity == Severity::Error).count();
        assert_eq!((problems.len(), errors, problems[MOST + 1].code), (MOST + 2, 1, Code::MORE_WARNINGS));
        assert_eq!(problems[MOST + 1].what, "This file has 7 more warnings than are shown here");
    }
}
