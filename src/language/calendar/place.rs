//! What is named without its year or week, placed in time around the day of speaking.

use chrono::{Datelike, NaiveDate, Weekday};

use super::date::Named;
use super::relative_date::coarse;
use super::sign::Unit;
use super::unit::{unit_around, weekday_from, weekday_until};
use super::yearly::Yearly;
use crate::date::Date;
use crate::language::grammar::tense::Tense;

/// How far, in days, the tense of the verb may lead from the day of speaking. Beyond that the nearest such day is
/// meant: of 12 May one speaks on 14 May although the sentence has "will".
const LED: i64 = 274;

/// Places what is named.
///
/// - A weekday is the most recent one, today included; under a verb that looks ahead the coming one, today included.
/// - A day or month without a year is the nearest in the direction of the verb, at most nine months away; else, and
///   without a verb that tells, simply the nearest.
/// - "In two weeks" is a day only where the verb looks ahead; "within two weeks" unless it looks back.
///
/// `None` where nothing of the kind is in the calendar, or the words name no day.
pub(crate) fn place(named: Named, said: NaiveDate, tense: Option<Tense>) -> Option<Date> {
    place_within(named, said, tense, LED)
}

/// The same where the words bind something to it that is still to come ("will be done by 12 May"): the verb leads however
/// far.
pub(crate) fn place_bound(named: Named, said: NaiveDate, tense: Option<Tense>) -> Option<Date> {
    place_within(named, said, tense, if tense == Some(Tense::Future) { i64::MAX } else { LED })
}

/// The same of what was over on the day of speaking.
pub(crate) fn place_over(named: Named, said: NaiveDate) -> Option<Date> {
    place_within(named, said, Some(Tense::Past), i64::MAX)
}

fn place_within(named: Named, said: NaiveDate, tense: Option<Tense>, led: i64) -> Option<Date> {
    let nearest = |before, behind| nearest(before, behind, said, tense, led);
    match named {
        Named::Fixed(date) | Named::Relative(date) => Some(date),
        Named::Weekly(weekday) if tense == Some(Tense::Future) => weekday_from(said, weekday).map(Date::day),
        Named::Weekly(weekday) => weekday_until(said, weekday).map(Date::day),
        Named::Yearly(yearly) => nearest(recent(yearly, said), coming(yearly, said)),
        Named::Monthly(number) => {
            let before = day_of_month(said, number, false).map(Date::day);
            nearest(before, day_of_month(said, number, true).map(Date::day))
        }
        Named::Weekend if tense == Some(Tense::Future) => weekend(weekday_from(said, Weekday::Sun)?),
        Named::Weekend => weekend(weekday_until(said, Weekday::Sat)?.succ_opt()?),
        Named::Ahead(length) => (tense == Some(Tense::Future)).then(|| coarse(length, length.after(said)?)).flatten(),
        Named::Within(length) => {
            (tense != Some(Tense::Past)).then(|| length.after(said).map(|date| Date::day(date.last()))).flatten()
        }
    }
}

/// The one `before` the day of speaking or the one `behind`; the tense leads so many days far.
fn nearest(
    before: Option<Date>,
    behind: Option<Date>,
    said: NaiveDate,
    tense: Option<Tense>,
    led: i64,
) -> Option<Date> {
    let (Some(before), Some(behind)) = (before, behind) else { return before.or(behind) };
    let ago = (said - before.last()).num_days().max(0);
    let ahead = (behind.first() - said).num_days().max(0);
    let is_past = match tense {
        Some(Tense::Past) => ago <= led,
        Some(Tense::Future) => ahead > led,
        None => ago <= ahead,
    };
    Some(if is_past { before } else { behind })
}

/// Saturday and the given Sunday.
fn weekend(sunday: NaiveDate) -> Option<Date> {
    Date::range(sunday.pred_opt()?, sunday)
}

/// The nearest day of that number from `said` on, or up to `said`; of any three months in a row one has it.
fn day_of_month(said: NaiveDate, number: u32, is_ahead: bool) -> Option<NaiveDate> {
    (0..3).find_map(|steps| {
        let month = unit_around(said, Unit::Month, if is_ahead { steps } else { -steps })?.first();
        let day = month.with_day(number)?;
        (if is_ahead { day >= said } else { day <= said }).then_some(day)
    })
}

/// The last such thing that has begun on `day`.
pub(crate) fn recent(yearly: Yearly, day: NaiveDate) -> Option<Date> {
    (day.year() - 8..=day.year()).rev().filter_map(|year| yearly.in_year(year)).find(|date| date.first() <= day)
}

/// The first such thing that is not over on `day`.
pub(crate) fn coming(yearly: Yearly, day: NaiveDate) -> Option<Date> {
    (day.year() - 1..=day.year() + 8).filter_map(|year| yearly.in_year(year)).find(|date| date.last() >= day)
}
