//! Lengths of time: "30 days", "two and a half years", "10 to 12 days".

use std::ops::Range;

use chrono::{Days, Months, NaiveDate};

use super::sign::{Sign, Unit};
use super::signs::Signs;
use crate::date::Date;

/// A length of time and the bytes that name it.
#[derive(Debug, Clone, PartialEq)]
pub struct Duration {
    /// The bytes of the expression; words such as "about" stand outside.
    pub range: Range<usize>,
    /// How long.
    pub length: Length,
}

/// How long: between `low` and `high` units, which are the same where one number is given.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Length {
    /// The smaller number of units.
    pub low: f64,
    /// The larger number of units.
    pub high: f64,
    /// What is counted, as it was written.
    pub unit: Unit,
}

impl Length {
    /// The same number of units, low and high.
    pub(crate) fn exactly(count: f64, unit: Unit) -> Self {
        Self { low: count, high: count, unit }
    }

    /// The day this long after `day`, or the days between the lower and the higher number. Parts of a day count as
    /// whole days, half a month as 15 days. `None` outside the calendar.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<Date> {
        Date::range(shift(day, self.low, self.unit)?, shift(day, self.high, self.unit)?)
    }

    /// The day this long before `day`, likewise.
    #[must_use]
    pub fn before(self, day: NaiveDate) -> Option<Date> {
        Date::range(shift(day, -self.high, self.unit)?, shift(day, -self.low, self.unit)?)
    }

    /// Whether it counts months or years, so that "two years ago" names no day.
    pub(crate) fn is_coarse(self) -> bool {
        self.unit >= Unit::Month
    }

    /// In days, a month as 30 and a year as 365: good for comparing two lengths.
    #[must_use]
    pub fn days(self) -> (f64, f64) {
        let days = match self.unit {
            Unit::Hour => 1.0 / 24.0,
            Unit::Day => 1.0,
            Unit::Weekend => 2.0,
            Unit::Week => 7.0,
            Unit::Fortnight => 14.0,
            Unit::Month => 30.0,
            Unit::Quarter => 91.0,
            Unit::Year => 365.0,
            Unit::Decade => 3_652.0,
            Unit::Century => 36_524.0,
        };
        (self.low * days, self.high * days)
    }
}

/// `day` moved by `count` units, back where that is negative.
fn shift(day: NaiveDate, count: f64, unit: Unit) -> Option<NaiveDate> {
    let months = match unit {
        Unit::Month => count,
        Unit::Quarter => count * 3.0,
        Unit::Year => count * 12.0,
        Unit::Decade => count * 120.0,
        Unit::Century => count * 1_200.0,
        Unit::Hour | Unit::Day | Unit::Week | Unit::Fortnight | Unit::Weekend => 0.0,
    };
    let days = match unit {
        Unit::Hour => count / 24.0,
        Unit::Day => count,
        Unit::Week | Unit::Weekend => count * 7.0,
        Unit::Fortnight => count * 14.0,
        _ => months.fract() * 30.0,
    };
    let (months, days) = (months.trunc(), if days < 0.0 { days.floor() } else { days.ceil() });
    if months.abs() > 40_000.0 || days.abs() > 1_000_000.0 {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, not negative, and small")]
    let (by_months, by_days) = (Months::new(months.abs() as u32), Days::new(days.abs() as u64));
    if count < 0.0 {
        day.checked_sub_months(by_months)?.checked_sub_days(by_days)
    } else {
        day.checked_add_months(by_months)?.checked_add_days(by_days)
    }
}

/// All lengths of time among the signs, in order.
pub(super) fn durations(read: &Signs<'_>) -> Vec<Duration> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < read.signs.len() {
        let before = at.checked_sub(1).map(|before| read.signs[before]);
        match length(&read.signs[at..]) {
            Some((count, length)) if !is_rate(before, read.signs[at]) => {
                found.push(Duration { range: read.bytes(&(at..at + count)), length });
                at += count;
            }
            _ => at += 1,
        }
    }
    found
}

/// Whether "a year" stands for "each year": after a number, a unit or an amount of money.
fn is_rate(before: Option<Sign>, first: Sign) -> bool {
    first == Sign::One && matches!(before, Some(Sign::Number(_) | Sign::Fraction(_) | Sign::Unit(_)))
}

/// The length that `signs` begins with, and of how many signs it is made.
pub(crate) fn length(signs: &[Sign]) -> Option<(usize, Length)> {
    let (count, low, high) = counted(signs)?;
    let rest = &signs[count..];
    let skipped = rest.iter().take(2).take_while(|sign| matches!(sign, Sign::Running | Sign::Hyphen)).count();
    let &Sign::Unit(unit) = rest.get(skipped)? else { return None };
    let end = count + skipped + 1;
    match signs[end..] {
        // a "30-year-old" is an age
        [Sign::Hyphen, Sign::Other, ..] if skipped > 0 || signs[0] == Sign::One => None,
        [Sign::And, Sign::One, Sign::Half, ..] => Some((end + 3, Length { low: low + 0.5, high: high + 0.5, unit })),
        [Sign::And, Sign::Half, ..] => Some((end + 2, Length { low: low + 0.5, high: high + 0.5, unit })),
        _ => Some((end, Length { low, high, unit })),
    }
}

/// How many units: one number, or two with "to", "or", "and" or a hyphen between them.
fn counted(signs: &[Sign]) -> Option<(usize, f64, f64)> {
    let one = |sign: Sign| match sign {
        Sign::Number(n) => Some(f64::from(n)),
        Sign::Fraction(n) => Some(n),
        _ => None,
    };
    match *signs {
        [first, Sign::And, Sign::One, Sign::Half, ..] => one(first).map(|n| (4, n + 0.5, n + 0.5)),
        [first, Sign::And, Sign::Half, ..] => one(first).map(|n| (3, n + 0.5, n + 0.5)),
        [first, Sign::To | Sign::Or | Sign::Hyphen | Sign::And, second, ..]
            if let (Some(low), Some(high)) = (one(first), one(second)) =>
        {
            (low <= high).then_some((3, low, high))
        }
        [Sign::Half, Sign::One, ..] | [Sign::One, Sign::Half, ..] => Some((2, 0.5, 0.5)),
        [Sign::One, Sign::Couple, Sign::Of, ..] => Some((3, 2.0, 2.0)),
        [Sign::One, Sign::Couple, ..] | [Sign::Couple, Sign::Of, ..] => Some((2, 2.0, 2.0)),
        [Sign::Couple, ..] => Some((1, 2.0, 2.0)),
        [Sign::One, ..] => Some((1, 1.0, 1.0)),
        [first, ..] => one(first).map(|n| (1, n, n)),
        [] => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn durations(text: &str) -> Vec<Duration> {
        Signs::read(&tokens(text)).map_or_else(Vec::new, |signs| super::durations(&signs))
    }

    fn check(text: &str, expected: &str) {
        let found: Vec<_> = durations(text)
            .iter()
            .map(|Duration { range, length: Length { low, high, unit } }| {
                format!("{}: {low}-{high} {unit:?}", &text[range.clone()])
            })
            .collect();
        assert_eq!(found.join("; "), expected, "{text}");
    }

    #[test]
    fn a_number_and_a_unit_are_a_length() {
        check("a truce of 30 days", "30 days: 30-30 Day");
        check("the 30-day truce", "30-day: 30-30 Day");
        check("for 2.5 years, then a fortnight", "2.5 years: 2.5-2.5 Year; a fortnight: 1-1 Fortnight");
        check("10 to 12 days or 48 hours", "10 to 12 days: 10-12 Day; 48 hours: 48-48 Hour");
        check("5 trading days", "5 trading days: 5-5 Day");
        check("an hour and a half", "an hour and a half: 1.5-1.5 Hour");
    }

    #[test]
    fn ages_and_rates_are_no_lengths() {
        check("a 30-year-old sailor", "");
        check("15 a year", "");
        check("the year 2025", "");
    }

    #[test]
    fn lengths_move_a_day() {
        let day = |text: &str| text.parse().unwrap();
        let check = |text: &str, from: &str, expected: &str| {
            let length = durations(text)[0].length;
            assert_eq!(length.after(day(from)).unwrap().to_string(), expected, "{text} after {from}");
        };
        check("50 days", "2025-07-14", "2025-09-02");
        check("10 or 12 days", "2025-07-28", "2025-08-07/2025-08-09");
        check("36 hours", "2025-07-28", "2025-07-30");
        check("1 month", "2025-01-31", "2025-02-28");
        check("2.5 years", "2025-07-14", "2028-01-14");
    }
}
