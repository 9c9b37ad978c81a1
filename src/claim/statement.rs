//! Words that were said, by nobody in particular and in no file: what is compared straight from a command line.

use chrono::NaiveDate;

use crate::date::Date;

/// A day that stands for "nobody has said when": days in the words of all such statements are counted from it alike.
pub const UNDATED: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 3).expect("the calendar has this day");

/// One statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The words, letter for letter.
    pub words: String,
    /// When they were said, where that is known. Without it nobody can tell what lay ahead when they were said.
    pub said: Option<Date>,
}

impl Statement {
    /// The day that days in the words are counted from: that of saying, or else [`UNDATED`].
    #[must_use]
    pub fn day(&self) -> Date {
        self.said.unwrap_or(Date::day(UNDATED))
    }
}
