//! Dates as calendars print them: "16 May", "May 16, 2025", "2025-05-16", "the first quarter of 2010".

use chrono::{Datelike, NaiveDate, Weekday};

use super::duration::Length;
use super::sign::{Sign, Unit};
use super::yearly::{Nth, Part, Within, Yearly, week_of};
use crate::date::Date;

/// What the words name, before it is placed in time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Named {
    /// With its year, so that it is the same whenever it is said.
    Fixed(Date),
    /// Counted from the day of speaking or from a day named before.
    Relative(Date),
    /// Comes every year.
    Yearly(Yearly),
    /// Comes every week.
    Weekly(Weekday),
    /// Comes every month: `the 18th`.
    Monthly(u32),
    /// `the weekend`: the one behind or the one ahead.
    Weekend,
    /// `in two weeks`: a day to come, or no day at all ("the lowest in two weeks").
    Ahead(Length),
    /// `within 50 days`: the last day of a stretch that begins on the day of speaking.
    Within(Length),
}

/// How many signs something takes, and what they name.
pub(crate) type Read<T> = Option<(usize, T)>;

/// Whether a number can be a year.
pub(crate) fn is_year(number: u32) -> bool {
    (1000..2200).contains(&number)
}

/// The date that `signs` begins with. `said` gives the year of "October of next year".
pub(crate) fn calendar_date(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    let (skipped, day) = after_weekday(signs);
    if skipped > 0
        && let Some((count, named)) = day_date(day, said).or_else(|| slashed(day))
        && (skipped > 1 || is_on(signs[0], named))
    {
        let closing = usize::from(signs[skipped - 1] == Sign::Open && day.get(count) == Some(&Sign::Other));
        return Some((skipped + count + closing, named));
    }
    // "Tuesday the 11th", but "on Tuesday the first ships"
    if let [Sign::Ordinal(number @ 1..=31), ref rest @ ..] = *day
        && skipped > 0
        && !matches!(rest, [Sign::Other | Sign::Unit(_) | Sign::Half | Sign::Hyphen | Sign::Numeral, ..])
    {
        return Some((skipped + 1, Named::Monthly(number)));
    }
    if let [Sign::Weekday(weekday), ..] = *signs {
        return Some((1, Named::Weekly(weekday)));
    }
    day_date(signs, said).or_else(|| month_date(signs, said)).or_else(|| stretch(signs, said))
}

/// The weekday before a date, with what stands between the two; the stated date wins over the weekday.
fn after_weekday(signs: &[Sign]) -> (usize, &[Sign]) {
    let (Some(Sign::Weekday(_) | Sign::ShortWeekday(_)), rest) = (signs.first(), signs.get(1..).unwrap_or_default())
    else {
        return (0, signs);
    };
    let between = rest
        .iter()
        .take(3)
        .take_while(|sign| matches!(sign, Sign::Stop | Sign::Comma | Sign::Hyphen | Sign::Open | Sign::The));
    let between = between.count();
    (1 + between, &rest[between..])
}

/// Whether a day with its year may be that weekday: of "until Friday", and right behind it the "September 18, 2008" of the next line,
/// which was a Thursday, each is a date of its own. Marks between the two tell that they are one, and the day is wrong.
fn is_on(weekday: Sign, named: Named) -> bool {
    match (weekday, named) {
        (Sign::Weekday(weekday) | Sign::ShortWeekday(weekday), Named::Fixed(date)) => {
            date.first() != date.last() || date.first().weekday() == weekday
        }
        _ => true,
    }
}

/// A day with its month: in words or in figures.
fn day_date(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    figures(signs).or_else(|| day_then_month(signs, said)).or_else(|| month_then_day(signs, said))
}

/// `2025-05-16`, `16.05.2025`, `05/16/2025`.
fn figures(signs: &[Sign]) -> Read<Named> {
    match *signs {
        [Sign::Number(year), Sign::Hyphen, Sign::Number(month), Sign::Hyphen, Sign::Number(day), ..]
            if is_year(year) =>
        {
            Some((5, fixed_day(year, month, day)?))
        }
        [Sign::Dotted(day, month, year), ..] => {
            let year = whole_year(year.unsigned_abs());
            Some((1, fixed_day(year, month, day).or_else(|| fixed_day(year, day, month))?))
        }
        [Sign::Number(first), Sign::Slash, Sign::Number(second), Sign::Slash, Sign::Number(year), ..] => {
            let year = whole_year(year);
            Some((5, fixed_day(year, first, second).or_else(|| fixed_day(year, second, first))?))
        }
        [Sign::Number(day), Sign::Hyphen, Sign::Month(month), Sign::Hyphen, Sign::Number(year), ..] => {
            Some((5, fixed_day(whole_year(year), month, day)?))
        }
        _ => None,
    }
}

/// `5/12` after a weekday or a preposition that asks for a day: month first, as Americans write, unless that cannot be.
pub(crate) fn slashed(signs: &[Sign]) -> Read<Named> {
    let [Sign::Number(first), Sign::Slash, Sign::Number(second), ref rest @ ..] = *signs else { return None };
    if rest.first() == Some(&Sign::Slash) {
        return None;
    }
    let named = yearly_day(first, second).or_else(|| yearly_day(second, first))?;
    Some((3, named))
}

/// `16 May`, `the 3rd of May, 2025`, `8-10 May`, `3 and 4 May`.
fn day_then_month(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    let the = usize::from(signs.first() == Some(&Sign::The));
    let signs = &signs[the..];
    let first = day_number(*signs.first()?)?;
    let (taken, last) = match *signs.get(1..)? {
        [Sign::Hyphen | Sign::To | Sign::And | Sign::Through, second, Sign::Month(_), ..] => (3, day_number(second)?),
        [Sign::Hyphen | Sign::To | Sign::And | Sign::Through, second, Sign::Of, Sign::Month(_), ..] => {
            (3, day_number(second)?)
        }
        _ => (1, first),
    };
    if signs.get(1) == Some(&Sign::And) && taken > 1 && last != first + 1 {
        return None;
    }
    let of = usize::from(signs.get(taken) == Some(&Sign::Of));
    let &Sign::Month(month) = signs.get(taken + of)? else { return None };
    let taken = taken + of + 1;
    let (stop, year) = year_behind(&signs[taken..], said, true);
    Some((the + taken + stop, days(month, first, last, year)?))
}

/// `May 16, 2025`, `May 8-10`, `Dec. 31`.
fn month_then_day(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    let &Sign::Month(month) = signs.first()? else { return None };
    let mut taken = 1 + signs[1..].iter().take(2).take_while(|sign| matches!(sign, Sign::Stop | Sign::The)).count();
    if signs.get(1) == Some(&Sign::Slash)
        || signs.get(1) == Some(&Sign::Comma) && matches!(signs.get(2), Some(Sign::Ordinal(_)))
    {
        taken = 2;
    }
    let first = day_number(*signs.get(taken)?)?;
    taken += 1;
    let last = match *signs.get(taken..)? {
        [Sign::Hyphen | Sign::To | Sign::Through, second, ..] => day_number(second).filter(|&last| last > first),
        _ => None,
    };
    taken += if last.is_some() { 2 } else { 0 };
    let (stop, year) = year_behind(&signs[taken..], said, true);
    Some((taken + stop, days(month, first, last.unwrap_or(first), year)?))
}

/// `May 2025`, `May of next year`, `May`, `2025-05`.
fn month_date(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    match *signs {
        [Sign::Month(month), Sign::Stop | Sign::Hyphen | Sign::Slash, Sign::Number(year), ..] if is_year(year) => {
            Some((3, Named::Fixed(Date::month(year.cast_signed(), month)?)))
        }
        [Sign::Month(month), ..] => {
            let (taken, year) = year_behind(&signs[1..], said, false);
            Some((1 + taken, at_year(Yearly::Month(month), year)?))
        }
        // what could also be two years in a row is not taken as a month
        [Sign::Number(year), Sign::Hyphen, Sign::Number(month), ..]
            if is_year(year) && month <= 12 && month != year % 100 + 1 =>
        {
            Some((3, Named::Fixed(Date::month(year.cast_signed(), month)?)))
        }
        _ => None,
    }
}

/// Quarters, halves, seasons, feasts, numbered weeks, decades and centuries.
fn stretch(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    let the = usize::from(signs.first() == Some(&Sign::The));
    let signs = &signs[the..];
    let (taken, yearly) = match *signs {
        [Sign::Ordinal(n @ 1..=4), Sign::Hyphen, Sign::Unit(Unit::Quarter), ..] => (3, Yearly::Quarter(n)),
        [Sign::Ordinal(n @ 1..=4), Sign::Unit(Unit::Quarter), ..] | [Sign::Quarter(n), ..] => {
            (if signs[0] == Sign::Quarter(n) { 1 } else { 2 }, Yearly::Quarter(n))
        }
        [Sign::Last, Sign::Unit(Unit::Quarter), Sign::Of, ..] => (2, Yearly::Quarter(4)),
        [Sign::Ordinal(n @ 1..=2), Sign::Half, Sign::Of, ..] => (2, Yearly::Half(n)),
        [Sign::HalfYear(n), ..] => (1, Yearly::Half(n)),
        [Sign::Season(season), ..] => (1, Yearly::Season(season)),
        [Sign::Feast("christmas"), Sign::Eve, ..] => (2, Yearly::Feast("christmas eve")),
        [Sign::Feast("easter"), Sign::Weekday(Weekday::Mon), ..] => (2, Yearly::Feast("easter monday")),
        [Sign::Good, Sign::Weekday(Weekday::Fri), ..] => (2, Yearly::Feast("good friday")),
        // "the Easter truce" names no day
        [Sign::Feast(name), ..] if the == 0 => (1, Yearly::Feast(name)),
        [Sign::Ordinal(n), Sign::Unit(Unit::Week), Sign::Of, ..] => {
            return week(signs, Nth::From(n), said).map(|(n, date)| (n + the, date));
        }
        [Sign::Last, Sign::Unit(Unit::Week), Sign::Of, ..] => {
            return week(signs, Nth::Last, said).map(|(n, date)| (n + the, date));
        }
        [Sign::Number(year), Sign::Quarter(n), ..] if is_year(year) => {
            return Some((2, at_year(Yearly::Quarter(n), Some(year.cast_signed()))?));
        }
        [Sign::Number(year), Sign::Hyphen, Sign::Quarter(n), ..] if is_year(year) => {
            return Some((3, at_year(Yearly::Quarter(n), Some(year.cast_signed()))?));
        }
        [Sign::Number(year), Sign::Possessive, ..] if is_year(year) && year.is_multiple_of(10) && the == 1 => {
            return Some((2 + the, Named::Fixed(years(year.cast_signed(), year.cast_signed() + 9)?)));
        }
        [Sign::Unit(Unit::Weekend), ref rest @ ..] if the == 1 && rest.first() != Some(&Sign::Of) => {
            return Some((2, Named::Weekend));
        }
        [Sign::Decade(year), ..] => return Some((1 + the, Named::Fixed(years(year, year + 9)?))),
        [Sign::Ordinal(n), Sign::Unit(Unit::Century), ..] => {
            let last = n.cast_signed() * 100;
            return Some((2 + the, Named::Fixed(years(last - 99, last)?)));
        }
        _ => return None,
    };
    let (behind, year) = year_behind(&signs[taken..], said, true);
    Some((the + taken + behind, at_year(yearly, year)?))
}

/// `first week of May`, `the last week of 2016`.
fn week(signs: &[Sign], nth: Nth, said: NaiveDate) -> Read<Named> {
    match signs.get(3..)? {
        rest @ [Sign::Month(month), ..] => {
            let (behind, year) = year_behind(&rest[1..], said, false);
            Some((4 + behind, at_year(Yearly::WeekOf(*month, nth), year)?))
        }
        &[Sign::Number(year), ..] if is_year(year) => {
            Some((4, Named::Fixed(week_of(Date::year(year.cast_signed())?, nth)?)))
        }
        _ => None,
    }
}

/// The year after a date and how many signs it takes: `, 2025`, `of 2025`, `of last year`. A comma counts only where
/// `after_comma` says so: "in May, 2000 ships".
fn year_behind(signs: &[Sign], said: NaiveDate, after_comma: bool) -> (usize, Option<i32>) {
    let read = match *signs {
        [Sign::Number(year), ..] if is_year(year) => Some((1, year.cast_signed())),
        [Sign::Comma, Sign::Number(year), ref rest @ ..]
            if is_year(year) && (after_comma || !matches!(rest, [Sign::Other, ..])) =>
        {
            Some((2, year.cast_signed()))
        }
        [Sign::Of | Sign::In, ref rest @ ..] => year(rest, said).map(|(taken, year)| (taken + 1, year)),
        [Sign::This | Sign::Next | Sign::Last, Sign::Unit(Unit::Year), ..] => year(signs, said),
        _ => None,
    };
    read.map_or((0, None), |(taken, year)| (taken, Some(year)))
}

/// `2025`, `the year 2025`, `this year`, `the year`.
fn year(signs: &[Sign], said: NaiveDate) -> Read<i32> {
    match *signs {
        [Sign::Number(year), ..] if is_year(year) => Some((1, year.cast_signed())),
        [Sign::The, Sign::Unit(Unit::Year), Sign::Number(year), ..] if is_year(year) => Some((3, year.cast_signed())),
        [Sign::The, Sign::Unit(Unit::Year), ..] => Some((2, said.year())),
        [Sign::The, ref rest @ ..] => year(rest, said).map(|(taken, year)| (taken + 1, year)),
        [Sign::This, Sign::Unit(Unit::Year), ..] => Some((2, said.year())),
        [Sign::Next, Sign::Unit(Unit::Year), ..] => Some((2, said.year() + 1)),
        [Sign::Last, Sign::Unit(Unit::Year), ..] => Some((2, said.year() - 1)),
        _ => None,
    }
}

/// From the first of January of one year to the last of December of another.
pub(crate) fn years(first: i32, last: i32) -> Option<Date> {
    Date::range(Date::year(first)?.first(), Date::year(last)?.last())
}

/// A part of what is named, as far as it has parts.
pub(crate) fn part_of(part: Part, named: Named) -> Option<Named> {
    match named {
        Named::Fixed(date) => part.of(date).map(Named::Fixed),
        Named::Relative(date) => part.of(date).map(Named::Relative),
        Named::Yearly(yearly) => Some(Named::Yearly(Yearly::Part(part, yearly.within()?))),
        Named::Weekly(_) | Named::Monthly(_) => Some(named),
        Named::Weekend | Named::Ahead(_) | Named::Within(_) => None,
    }
}

fn at_year(yearly: Yearly, year: Option<i32>) -> Option<Named> {
    match year {
        Some(year) => yearly.in_year(year).map(Named::Fixed),
        None => Some(Named::Yearly(yearly)),
    }
}

fn days(month: u32, first: u32, last: u32, year: Option<i32>) -> Option<Named> {
    yearly_day(month, first)?;
    yearly_day(month, last)?;
    let is_range = first < last;
    let yearly = if is_range {
        Yearly::Between(Within::Day(month, first), Within::Day(month, last))
    } else {
        Yearly::Day(month, first)
    };
    (first <= last).then(|| at_year(yearly, year)).flatten()
}

/// A day of the month.
fn day_number(sign: Sign) -> Option<u32> {
    match sign {
        Sign::Number(day @ 1..=31) | Sign::Ordinal(day @ 1..=31) => Some(day),
        _ => None,
    }
}

fn yearly_day(month: u32, day: u32) -> Option<Named> {
    // 2024 has all days that a year can have
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| Named::Yearly(Yearly::Day(month, day)))
}

fn fixed_day(year: u32, month: u32, day: u32) -> Option<Named> {
    NaiveDate::from_ymd_opt(year.cast_signed(), month, day).map(|day| Named::Fixed(Date::day(day)))
}

/// Two figures are a year from 1970 to 2069, as POSIX has it, one year apart.
fn whole_year(year: u32) -> u32 {
    match year {
        0..=69 => 2000 + year,
        70..=99 => 1900 + year,
        _ => year,
    }
}
