//! A fault in the user's files: where it is, what is wrong, and what to do about it.

mod code;

pub use code::{CODES, Code, Severity};

use std::ops::Range;
use std::path::PathBuf;

/// One fault. Faults are values: they are collected, never thrown, and never hide one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which fault.
    pub code: &'static Code,
    /// The file, relative to the claims folder.
    pub path: PathBuf,
    /// Where in the file; `None` where the file as a whole is meant.
    pub spot: Option<Spot>,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do, in one sentence.
    pub remedy: String,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// The line, or the part of a long line around the place.
    pub excerpt: String,
    /// The bytes of the excerpt that are meant.
    pub range: Range<usize>,
}
