//! The expressions of time of a text, read once: its dates, its deadlines and its lengths of time.

use chrono::NaiveDate;

use super::deadline::{Deadline, dated, open_ended};
use super::duration::{Duration, durations};
use super::moment::{Found, Moment, find, moment};
use super::relative_date::Anchor;
use super::signs::Signs;
use crate::date::Date;
use crate::language::token::Token;

/// The calendar signs of a text and the dates among them, as they were meant on the day on which it was said.
#[derive(Debug)]
pub struct Times<'s, 't> {
    tokens: &'s [Token<'t>],
    said: NaiveDate,
    /// Nothing where no token can belong to an expression of time.
    read: Option<(Signs<'t>, Vec<Found>)>,
}

impl<'s, 't> Times<'s, 't> {
    /// Reads a text that was said on the day `said`.
    #[must_use]
    pub fn of(tokens: &'s [Token<'t>], said: NaiveDate) -> Self {
        Self::read(tokens, Anchor { said, previous: None, is_over: false })
    }

    /// Reads words that tell when something was said that was over on the day `said`; `previous` is the date that was named
    /// before them.
    #[must_use]
    pub fn over(tokens: &'s [Token<'t>], said: NaiveDate, previous: Option<Date>) -> Self {
        Self::read(tokens, Anchor { said, previous, is_over: true })
    }

    fn read(tokens: &'s [Token<'t>], anchor: Anchor) -> Self {
        let read = Signs::read(tokens).map(|signs| {
            let found = find(&signs, anchor);
            (signs, found)
        });
        Self { tokens, said: anchor.said, read }
    }

    /// All dates that it names, in order.
    ///
    /// A plain weekday is the most recent one, today included; where the verb looks ahead ("will … on Thursday", "by
    /// Thursday", "this Thursday") the coming one. A date without a year is the nearest in the direction of the verb; see
    /// `place` for the limits. Slashed figures are read month first unless only the other way is a date. What names no day
    /// by itself ("the day", "recently", fiscal years) is left out.
    #[must_use]
    pub fn moments(&self) -> Vec<Moment> {
        self.found().map(|(read, found)| moment(read, found)).collect()
    }

    /// All its deadlines, in order.
    ///
    /// A date that was over on the day of speaking is none ("on 3 May he said"), nor is a coming one without a word that
    /// binds it or a verb that looks ahead.
    #[must_use]
    pub fn deadlines(&self) -> Vec<Deadline> {
        let mut deadlines = open_ended(self.tokens);
        let open = deadlines.len();
        deadlines.extend(self.found().filter_map(|(read, found)| dated(read, found, self.said)));
        if open > 0 {
            deadlines.sort_by_key(|deadline| deadline.range.start);
        }
        deadlines
    }

    /// All lengths of time that it names by a number and a unit, in order.
    #[must_use]
    pub fn durations(&self) -> Vec<Duration> {
        self.read.as_ref().map_or_else(Vec::new, |(signs, _)| durations(signs))
    }

    fn found(&self) -> impl Iterator<Item = (&Signs<'t>, &Found)> {
        self.read.iter().flat_map(|(signs, found)| found.iter().map(move |it| (signs, it)))
    }
}
