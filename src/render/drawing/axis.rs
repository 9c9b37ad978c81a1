//! Time from left to right: where a day is, what the axis says, and how a day is written in a drawing.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::picture::{Shape, line, text};
use crate::date::{Date, Precision};

/// A linear scale of days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Axis {
    first: NaiveDate,
    last: NaiveDate,
    left: f64,
    right: f64,
}

/// A mark on the axis is so far from the next one at least.
const NAMES_APART: f64 = 60.0;

impl Axis {
    /// An axis on which all these days are, with a little before and after them.
    pub(super) fn over(days: impl Iterator<Item = Date> + Clone, left: f64, right: f64) -> Self {
        let first = days.clone().map(Date::first).min().unwrap_or_default();
        let last = days.map(Date::last).max().unwrap_or_default();
        let around = Days::new(((last - first).num_days() / 30).max(2).unsigned_abs());
        let first = first.checked_sub_days(around).unwrap_or(first);
        Self { first, last: last.checked_add_days(around).unwrap_or(last), left, right }
    }

    fn days(&self) -> i64 {
        (self.last - self.first).num_days().max(1)
    }

    /// Where a day is.
    pub(super) fn at(&self, day: NaiveDate) -> f64 {
        let part = (day - self.first).num_days() as f64 / self.days() as f64;
        self.left + part * (self.right - self.left)
    }

    /// Where the middle of a date is.
    pub(super) fn middle(&self, date: Date) -> f64 {
        f64::midpoint(self.at(date.first()), self.at(date.last()))
    }

    /// A day as labels on this axis have it: with its year where the axis spans several.
    pub(super) fn day(&self, date: Date) -> String {
        day(date, self.first.year() != self.last.year())
    }

    /// The days that it names, each with its name.
    fn names(&self) -> Vec<(NaiveDate, String)> {
        let days = self.days();
        let (mut day, step) = match days {
            0..70 => (Some(self.first), Step::Days(if days < 14 { 1 } else { 7 })),
            70..400 => (self.first.with_day(1), Step::Months(1)),
            400..1000 => (self.first.with_day(1).and_then(|it| it.with_month(1)), Step::Months(3)),
            _ => {
                let years = u32::try_from(days / 365 / 10).unwrap_or_default().max(1);
                (self.first.with_day(1).and_then(|it| it.with_month(1)), Step::Months(12 * years))
            }
        };
        let mut names: Vec<(NaiveDate, String)> = Vec::new();
        while let Some(at) = day.filter(|it| *it <= self.last) {
            if at >= self.first {
                let is_new = names.last().is_none_or(|it| it.0.year() != at.year());
                names.push((at, step.name(at, is_new)));
            }
            day = step.after(at);
        }
        names
    }

    /// Faint lines at the days that it names, from one height to the other; the names at a third, up to the edge of the
    /// sheet.
    pub(super) fn grid(&self, (top, bottom): (f64, f64), names_at: f64, edge: f64) -> Vec<Shape> {
        let mut names = self.names();
        let mut shapes = Vec::new();
        let mut free = f64::NEG_INFINITY;
        let mut put = |x: f64, name: &str, shapes: &mut Vec<Shape>| {
            let name = text(x + 3.0, names_at, name, 12.0).ink("dim");
            let right = name.bounds().right;
            if x >= free && right <= edge {
                free = (x + NAMES_APART).max(right + 8.0);
                shapes.push(name.into());
            }
        };
        if names.first().is_none_or(|it| self.at(it.0) - self.left > 90.0) {
            put(self.left - 3.0, &month(self.first, true), &mut shapes);
            if let Some(first) = names.first_mut().filter(|it| it.0.year() == self.first.year()) {
                first.1 = first.1.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().to_owned();
            }
        }
        for (day, name) in names {
            let x = self.at(day);
            shapes.push(line((x, top), (x, bottom), "faint", 1.0).into());
            put(x, &name, &mut shapes);
        }
        shapes
    }
}

/// From one day that is named to the next.
#[derive(Debug, Clone, Copy)]
enum Step {
    Days(u64),
    Months(u32),
}

impl Step {
    fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Days(days) => day.checked_add_days(Days::new(days)),
            Self::Months(months) => day.checked_add_months(Months::new(months)),
        }
    }

    /// What a day is called, with its year where that is new.
    fn name(self, at: NaiveDate, is_new: bool) -> String {
        match self {
            Self::Days(_) => day(Date::day(at), is_new),
            Self::Months(..12) => month(at, is_new),
            Self::Months(_) => at.year().to_string(),
        }
    }
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

fn month_name(day: NaiveDate) -> &'static str {
    MONTHS[day.month0() as usize]
}

fn month(day: NaiveDate, has_year: bool) -> String {
    let name = month_name(day);
    if has_year { format!("{name} {}", day.year()) } else { name.to_owned() }
}

/// A date as a drawing has it: `4 June`, `7–9 Aug`, `June 2025`. Day and month never part.
pub(super) fn day(date: Date, has_year: bool) -> String {
    let (first, last) = (date.first(), date.last());
    let one = |day: NaiveDate| format!("{}\u{a0}{}", day.day(), month_name(day));
    let shown = match date.precision() {
        Precision::Day => one(first),
        Precision::AtLatest => format!("{} at the latest", one(first)),
        Precision::Month => month_name(first).to_owned(),
        Precision::Year => return first.year().to_string(),
        Precision::Range if (first.year(), first.month()) == (last.year(), last.month()) => {
            format!("{}–{}", first.day(), one(last))
        }
        Precision::Range => format!("{}–{}", one(first), one(last)),
    };
    if has_year { format!("{shown}\u{a0}{}", last.year()) } else { shown }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_short_and_never_parts_from_its_month() {
        let check = |text: &str, expected: &str| assert_eq!(day(date(text), false).replace('\u{a0}', " "), expected);
        check("2025-06-04", "4 June");
        check("2025-08-07/2025-08-09", "7–9 Aug");
        check("2025-08-30/2025-09-02", "30 Aug–2 Sept");
        check("2025-06", "June");
        check("2025", "2025");
        check("../2025-06-04", "4 June at the latest");
        assert_eq!(day(date("2025-06"), true), "June\u{a0}2025");
    }

    #[test]
    fn an_axis_of_any_length_names_days_that_do_not_meet() {
        for last in ["2025-01-01", "2025-01-08", "2025-02-20", "2025-11-30", "2027-06-01", "2031-01-01", "2190-01-01"] {
            let days = [date("2025-01-01"), date(last)];
            let axis = Axis::over(days.iter().copied(), 172.0, 920.0);
            let names: Vec<_> = axis
                .grid((0.0, 9.0), 9.0, 960.0)
                .into_iter()
                .filter_map(|it| match it {
                    Shape::Text(it) => Some(it),
                    _ => None,
                })
                .collect();
            assert!(!names.is_empty() && names.len() < 15, "{last}: {}", names.len());
            assert!(names.windows(2).all(|it| !it[0].bounds().meets(it[1].bounds())), "{last}: {names:?}");
            assert!(days.iter().all(|it| (172.0..=920.0).contains(&axis.middle(*it))));
        }
    }
}
