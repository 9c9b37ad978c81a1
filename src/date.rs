//! A date exactly as precise as its source: a day, a month, a year, a range of days, or a day at the latest.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A span of whole days, first and last included, that remembers how it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Date {
    first: NaiveDate,
    last: NaiveDate,
    precision: Precision,
}

/// How precisely a [`Date`] was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// `2025-05-16`
    Day,
    /// `2025-05`
    Month,
    /// `2025`
    Year,
    /// `2025-06-18/2025-06-19`
    Range,
    /// `../2025-05-16`: on that day at the latest, and how long before is not known
    AtLatest,
}

/// Why a text is no [`Date`]; the message is meant for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// The text has none of the shapes.
    #[error("a date is written 2025-05-16, 2025-05, 2025, 2025-06-18/2025-06-19 or ../2025-05-16")]
    Shape,
    /// The shape is right but the calendar has no such day.
    #[error("there is no such day in the calendar")]
    Calendar,
    /// A range that ends before it begins.
    #[error("the range ends before it begins")]
    Backwards,
}

impl Date {
    /// One day.
    #[must_use]
    pub fn day(day: NaiveDate) -> Self {
        Self { first: day, last: day, precision: Precision::Day }
    }

    /// A whole month; `None` where the calendar has no such month.
    #[must_use]
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.checked_add_months(Months::new(1))?.checked_sub_days(Days::new(1))?;
        Some(Self { first, last, precision: Precision::Month })
    }

    /// A whole year; `None` outside the calendar.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?;
        Some(Self { first, last, precision: Precision::Year })
    }

    /// All days from `first` to `last`; `None` when `last` comes before `first`. A range of one day is that day.
    #[must_use]
    pub fn range(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        let precision = if first == last { Precision::Day } else { Precision::Range };
        (first <= last).then_some(Self { first, last, precision })
    }

    /// A day at the latest. It is ordered by that day, which is the first and the last of it: whoever compares it with
    /// another says so (see [`Date::is_at_latest`]).
    #[must_use]
    pub fn at_latest(day: NaiveDate) -> Self {
        Self { precision: Precision::AtLatest, ..Self::day(day) }
    }

    /// Whether it is only known to be a day at the latest.
    #[must_use]
    pub fn is_at_latest(self) -> bool {
        self.precision == Precision::AtLatest
    }

    /// The first day that it can be.
    #[must_use]
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day that it can be.
    #[must_use]
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// The day, where it is one day and no more.
    #[must_use]
    pub fn as_day(self) -> Option<NaiveDate> {
        (self.first == self.last && !self.is_at_latest()).then_some(self.first)
    }

    /// As people write it: `2 September 2025`, `7-9 August 2025`, `June 2025`.
    #[must_use]
    pub fn in_words(self) -> String {
        let whole = |day: NaiveDate| day.format("%-d %B %Y").to_string();
        match self.precision {
            Precision::Day => whole(self.first),
            Precision::AtLatest => format!("{} at the latest", whole(self.last)),
            Precision::Month => self.first.format("%B %Y").to_string(),
            Precision::Year => self.first.format("%Y").to_string(),
            Precision::Range if self.first.format("%Y-%m").to_string() == self.last.format("%Y-%m").to_string() => {
                format!("{}-{}", self.first.format("%-d"), whole(self.last))
            }
            Precision::Range if self.first.year() == self.last.year() => {
                format!("{} to {}", self.first.format("%-d %B"), whole(self.last))
            }
            Precision::Range => format!("{} to {}", whole(self.first), whole(self.last)),
        }
    }

    /// The same after the word that a day, a month or a year takes: `on 2 September 2025`, `in June 2025`.
    #[must_use]
    pub fn in_words_after_on(self) -> String {
        let word = if matches!(self.precision, Precision::Month | Precision::Year) { "in" } else { "on" };
        format!("{word} {}", self.in_words())
    }

    /// How it was written.
    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// Whether every day of this date lies before every day of `other`. Where neither is before the other
    /// the two have no order.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        self.last < other.first
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        !self.is_before(other) && !other.is_before(self)
    }

    /// Whether every day of `other` lies in this date.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.first <= other.first && other.last <= self.last
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.precision {
            Precision::Day => write!(f, "{}", self.first),
            Precision::Month => write!(f, "{}", self.first.format("%Y-%m")),
            Precision::Year => write!(f, "{}", self.first.format("%Y")),
            Precision::Range => write!(f, "{}/{}", self.first, self.last),
            Precision::AtLatest => write!(f, "../{}", self.last),
        }
    }
}

impl FromStr for Date {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        match text.split_once('/') {
            None => calendar(text),
            Some(("..", last)) => calendar(last)?.as_day().map(Self::at_latest).ok_or(BadDate::Shape),
            Some((first, last)) => {
                let (first, last) = (calendar(first)?, calendar(last)?);
                Self::range(first.first, last.last).ok_or(BadDate::Backwards)
            }
        }
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for Date {
    type Error = BadDate;

    fn try_from(text: String) -> Result<Self, BadDate> {
        text.parse()
    }
}

/// Reads a day, a month or a year; exactly four, two and two digits, as ISO 8601 has them.
fn calendar(text: &str) -> Result<Date, BadDate> {
    let digits = |part: &str, n: usize| -> Result<u32, BadDate> {
        let well_formed = part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
        well_formed.then(|| part.parse().ok()).flatten().ok_or(BadDate::Shape)
    };
    let mut parts = text.split('-');
    let year = digits(parts.next().unwrap_or_default(), 4)?;
    let year = i32::try_from(year).map_err(|_| BadDate::Shape)?;
    let Some(month) = parts.next() else {
        return Date::year(year).ok_or(BadDate::Calendar);
    };
    let month = digits(month, 2)?;
    let Some(day) = parts.next() else {
        return Date::month(year, month).ok_or(BadDate::Calendar);
    };
    let day = digits(day, 2)?;
    if parts.next().is_some() {
        return Err(BadDate::Shape);
    }
    NaiveDate::from_ymd_opt(year, month, day).map(Date::day).ok_or(BadDate::Calendar)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn every_precision_prints_as_it_was_written() {
        for text in ["2025-05-16", "2025-05", "2025", "2025-06-18/2025-06-19", "../2025-05-16"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        let check = |text: &str, why| assert_eq!(text.parse::<Date>(), Err(why), "{text}");
        check("2025-02-30", BadDate::Calendar);
        check("2025-13", BadDate::Calendar);
        check("2025-06-19/2025-06-18", BadDate::Backwards);
        for text in [
            "",
            "16.05.2025",
            "2025-5-16",
            "25-05-16",
            "2025-05-16-01",
            "yesterday",
            "+025-01-01",
            "2025/",
            "../",
            "../2025",
            "2025-05-16/..",
        ] {
            check(text, BadDate::Shape);
        }
    }

    #[test]
    fn a_day_at_the_latest_is_ordered_by_it_and_is_no_day() {
        let latest = date("../2025-05-16");
        assert!(date("2025-05-15").is_before(latest) && latest.is_before(date("2025-05-17")));
        assert!(latest.overlaps(date("2025-05-16")) && latest.as_day().is_none() && latest != date("2025-05-16"));
        assert_eq!(latest.in_words_after_on(), "on 16 May 2025 at the latest");
    }

    #[test]
    fn dates_that_overlap_have_no_order() {
        assert!(date("2025-05-15").is_before(date("2025-05-16")));
        assert!(date("2025-05-15").overlaps(date("2025-05")));
        assert!(!date("2025-05-15").is_before(date("2025-05")));
        assert!(date("2024").is_before(date("2025-01-01")));
        assert!(date("2025").contains(date("2025-05")));
    }
}
