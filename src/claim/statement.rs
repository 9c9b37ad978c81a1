//! Words that were said on a day, by nobody in particular and in no file: what is compared straight from a command line.

use crate::date::Date;

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The words, letter for letter.
    pub words: String,
    /// When they were said: days in the words are counted from it.
    pub said: Date,
}
