//! A date as annotated texts write it: the values of TIMEX3.

use chrono::{Datelike, Weekday};

use crate::date::{Date, Precision};

/// A date as a value of TIMEX3 (ISO-TimeML; Pustejovsky et al. 2010): a day, a month or a year as ISO 8601 has them, a
/// quarter as `2025-Q1`, half a year as `2025-H1`, a week as `2025-W10`; any other stretch from its first day to its last.
#[must_use]
pub fn timex(date: Date) -> String {
    let (first, last) = (date.first(), date.last());
    if date.precision() != Precision::Range {
        return date.to_string();
    }
    let is_whole_months = first.day() == 1 && last.succ_opt().is_some_and(|it| it.day() == 1);
    let months = last.month0() + 1 - first.month0().min(last.month0());
    let is_of_one_year = first.year() == last.year();
    let is_week = first.weekday() == Weekday::Mon && (last - first).num_days() == 6;
    match months {
        3 if is_whole_months && is_of_one_year && first.month0().is_multiple_of(3) => {
            format!("{}-Q{}", first.year(), first.month0() / 3 + 1)
        }
        6 if is_whole_months && is_of_one_year && first.month0().is_multiple_of(6) => {
            format!("{}-H{}", first.year(), first.month0() / 6 + 1)
        }
        _ if is_week => first.format("%G-W%V").to_string(),
        _ => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_of_the_calendar_have_names() {
        let check = |date: &str, expected: &str| assert_eq!(timex(date.parse().unwrap()), expected);
        check("2025-03-01", "2025-03-01");
        check("2025-03", "2025-03");
        check("2025", "2025");
        check("2025-04-01/2025-06-30", "2025-Q2");
        check("2025-07-01/2025-12-31", "2025-H2");
        check("2025-03-03/2025-03-09", "2025-W10");
        check("2025-03-03/2025-03-10", "2025-03-03/2025-03-10");
    }
}
