//! Where a day lies in the calendar: the week, month, quarter or year around it, the weekdays on both sides.

use chrono::{Datelike, Months, NaiveDate, Weekday};

use super::date::years;
use super::sign::Unit;
use super::yearly::{Yearly, week_around};
use crate::date::Date;

/// The unit of the calendar around `day`, or one so many `steps` away.
pub(crate) fn unit_around(day: NaiveDate, unit: Unit, steps: i32) -> Option<Date> {
    let months = |count: u32| {
        let by = Months::new(steps.unsigned_abs() * count);
        if steps < 0 { day.checked_sub_months(by) } else { day.checked_add_months(by) }
    };
    let days = |count: i64| day.checked_add_signed(chrono::TimeDelta::days(i64::from(steps) * count));
    match unit {
        Unit::Hour => None,
        Unit::Day => days(1).map(Date::day),
        Unit::Week => week_around(days(7)?),
        Unit::Fortnight => None,
        Unit::Weekend => {
            let week = week_around(days(7)?)?;
            Date::range(week.last().pred_opt()?, week.last())
        }
        Unit::Month => months(1).and_then(|day| Date::month(day.year(), day.month())),
        Unit::Quarter => months(3).and_then(|day| Yearly::Quarter(day.month0() / 3 + 1).in_year(day.year())),
        Unit::Year => Date::year(day.year() + steps),
        Unit::Decade => {
            let first = day.year().div_euclid(10) * 10 + steps * 10;
            years(first, first + 9)
        }
        Unit::Century => {
            let first = (day.year() - 1).div_euclid(100) * 100 + 1 + steps * 100;
            years(first, first + 99)
        }
    }
}

/// The first such weekday from `day` on.
pub(crate) fn weekday_from(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let days = (weekday.num_days_from_monday() + 7 - day.weekday().num_days_from_monday()) % 7;
    day.checked_add_days(chrono::Days::new(u64::from(days)))
}

/// The last such weekday up to `day`.
pub(crate) fn weekday_until(day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
    let days = (day.weekday().num_days_from_monday() + 7 - weekday.num_days_from_monday()) % 7;
    day.checked_sub_days(chrono::Days::new(u64::from(days)))
}
