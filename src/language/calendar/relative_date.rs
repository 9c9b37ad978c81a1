//! Dates that are counted from the day of speaking: "yesterday", "last month", "two weeks ago", "ten days from now".

use chrono::{Datelike, NaiveDate, Weekday};

use super::date::{Named, Read, calendar_date, slashed, years};
use super::duration::{Length, length};
use super::place::{coming, place, recent};
use super::sign::{Sign, Unit};
use super::unit::{unit_around, weekday_from, weekday_until};
use super::yearly::{Part, Yearly};
use crate::date::Date;
use crate::language::grammar::tense::Tense;

/// What relative dates are counted from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Anchor {
    /// The day on which the words are said.
    pub(crate) said: NaiveDate,
    /// What the text named last, for "a week earlier" and "the same day".
    pub(crate) previous: Option<Date>,
    /// Whether all that is named was over on that day, whatever the verbs around it say: the days of sayings.
    pub(crate) is_over: bool,
}

/// The relative date that `signs` begins with.
pub(crate) fn relative_date(signs: &[Sign], anchor: Anchor) -> Read<Named> {
    let said = anchor.said;
    let the = usize::from(signs.first() == Some(&Sign::The));
    shifted(signs, anchor)
        .or_else(|| today(signs, said))
        .or_else(|| week_and_day(&signs[the..], said).map(|(taken, named)| (the + taken, named)))
        .or_else(|| pointed(&signs[the..], anchor, the == 1).map(|(taken, named)| (the + taken, named)))
        .or_else(|| part_of_current(signs, said))
}

/// `two weeks ago`, `a week earlier`, `ten days from now`, `a month after 3 May`, `in two weeks`, `within 50 days`.
fn shifted(signs: &[Sign], anchor: Anchor) -> Read<Named> {
    let said = anchor.said;
    let lead = match *signs {
        [Sign::In | Sign::Within, ..] => {
            1 + signs[1..]
                .iter()
                .take(4)
                .take_while(|sign| matches!(sign, Sign::About | Sign::The | Sign::Next))
                .count()
        }
        _ => usize::from(signs.first() == Some(&Sign::The)),
    };
    let (taken, counted) = length(&signs[lead..]).or_else(|| bare_unit(&signs[lead..], lead))?;
    let taken = lead + taken;
    let rest = &signs[taken..];
    let named = match *rest {
        _ if signs[0] == Sign::Within => {
            return (rest.first() != Some(&Sign::Of)).then_some((taken, Named::Within(counted)));
        }
        // "a week ago Monday"
        [Sign::Ago, ref behind @ ..]
            if counted.unit == Unit::Week
                && matches!(behind, [Sign::Weekday(_), ..] | [Sign::On, Sign::Weekday(_), ..]) =>
        {
            let on = usize::from(behind[0] == Sign::On);
            let Sign::Weekday(weekday) = behind[on] else { return None };
            (2 + on, counted.before(weekday_until(said, weekday)?)?)
        }
        [Sign::Ago, ..] => (1, coarse(counted, counted.before(said)?)?),
        [Sign::Earlier, ..] => (1, moved(counted, anchor, false)?),
        [Sign::Later, ..] => (1, moved(counted, anchor, true)?),
        // "35 cents a day from now on"
        [Sign::From, Sign::Now, Sign::On, ..] => return None,
        [Sign::From, Sign::Now, ..] => (2, counted.after(said)?),
        [Sign::From | Sign::After | Sign::Before, ..] => {
            let (taken, base) = base(&rest[1..], anchor)?;
            let is_before = rest[0] == Sign::Before;
            let moved = if is_before { counted.before(base.first()) } else { counted.after(base.last()) };
            (1 + taken, moved?)
        }
        // "in two weeks' time"
        [Sign::Possessive | Sign::Apostrophe, Sign::Other, ..] if signs[0] == Sign::In => {
            (2, coarse(counted, counted.after(said)?)?)
        }
        _ if signs[0] == Sign::In && !matches!(signs[1], Sign::The | Sign::Next) => {
            return Some((taken, Named::Ahead(counted)));
        }
        _ => return None,
    };
    (signs[0] != Sign::In || rest[0] != Sign::Ago).then_some((taken + named.0, Named::Relative(named.1)))
}

/// The unit of "the day after tomorrow", which is one.
fn bare_unit(signs: &[Sign], lead: usize) -> Read<Length> {
    match *signs {
        [Sign::Unit(unit @ (Unit::Day | Unit::Week)), Sign::After | Sign::Before, ..] if lead == 1 => {
            Some((1, Length::exactly(1.0, unit)))
        }
        _ => None,
    }
}

/// The day that "two days after" counts from.
fn base(signs: &[Sign], anchor: Anchor) -> Read<Date> {
    let (taken, named) = today(signs, anchor.said)
        .or_else(|| pointed(signs, anchor, false))
        .or_else(|| calendar_date(signs, anchor.said))?;
    let is_day = |date: &Date| date.first() == date.last();
    place(named, anchor.said, Some(Tense::Future)).filter(is_day).map(|date| (taken, date))
}

/// A day that is counted in months or years is only as precise as that: "two years ago" is a year.
pub(crate) fn coarse(counted: Length, date: Date) -> Option<Date> {
    if !counted.is_coarse() || counted.low.fract() != 0.0 {
        return Some(date);
    }
    if counted.unit <= Unit::Quarter {
        let month = |day: NaiveDate| Date::month(day.year(), day.month());
        return if counted.low < counted.high {
            Date::range(month(date.first())?.first(), month(date.last())?.last())
        } else {
            month(date.first())
        };
    }
    if counted.low < counted.high {
        years(date.first().year(), date.last().year())
    } else {
        Date::year(date.first().year())
    }
}

/// `a week earlier`: than what was named last, which keeps its precision; without that, than the day of speaking.
fn moved(counted: Length, anchor: Anchor, is_later: bool) -> Option<Date> {
    let moved = |day| if is_later { counted.after(day) } else { counted.before(day) };
    match anchor.previous {
        Some(previous) if previous.first() == previous.last() => coarse(counted, moved(previous.first())?),
        Some(previous) => {
            let whole = counted.is_coarse() && counted.low.fract() == 0.0;
            let months =
                |date: Date| date.first().day() == 1 && date.last().succ_opt().is_some_and(|day| day.day() == 1);
            if whole && months(previous) {
                // whole months stay whole: the 30th of one may be the 31st of another
                let last = moved(previous.last().succ_opt()?)?.last().pred_opt()?;
                return same_shape(previous, moved(previous.first())?.first(), last);
            }
            Date::range(moved(previous.first())?.first(), moved(previous.last())?.last())
        }
        None => coarse(counted, moved(anchor.said)?),
    }
}

/// A range of days as a month or a year where the original was one.
fn same_shape(original: Date, first: NaiveDate, last: NaiveDate) -> Option<Date> {
    let year = Date::year(first.year())
        .filter(|year| original.precision() == crate::date::Precision::Year && year.last() == last);
    let month = Date::month(first.year(), first.month())
        .filter(|month| original.precision() == crate::date::Precision::Month && month.last() == last);
    year.or(month).or_else(|| Date::range(first, last))
}

/// `today`, `earlier today`, `this morning`, `last night`.
fn today(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    let (taken, days) = match *signs {
        [Sign::Earlier | Sign::Later, Sign::Today(0), ..] => (2, 0),
        [Sign::Today(days), ..] => (1, days),
        [Sign::This, Sign::Hours, ..] => (2, 0),
        [Sign::Last, Sign::Hours, ..] => (2, -1),
        _ => return None,
    };
    let day = said.checked_add_signed(chrono::TimeDelta::days(i64::from(days)))?;
    Some((taken, Named::Relative(Date::day(day))))
}

/// `next week Monday`, `Monday of next week`.
fn week_and_day(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    if let [Sign::Unit(Unit::Week), Sign::After, Sign::Next, ..] = *signs {
        return Some((3, Named::Relative(unit_around(said, Unit::Week, 2)?)));
    }
    let (taken, step, weekday) = match *signs {
        [step, Sign::Unit(Unit::Week), Sign::On, Sign::Weekday(weekday), ..] => (4, step, weekday),
        [step, Sign::Unit(Unit::Week), Sign::Weekday(weekday), ..] => (3, step, weekday),
        [Sign::Weekday(weekday), Sign::Of, Sign::The, step, Sign::Unit(Unit::Week), ..] => (5, step, weekday),
        [Sign::Weekday(weekday), Sign::Of, step, Sign::Unit(Unit::Week), ..] => (4, step, weekday),
        [Sign::Weekday(weekday), step, Sign::Unit(Unit::Week), ..] => (3, step, weekday),
        _ => return None,
    };
    let monday = unit_around(said, Unit::Week, steps(step)?)?.first();
    let day = monday.checked_add_days(chrono::Days::new(u64::from(weekday.num_days_from_monday())))?;
    Some((taken, Named::Relative(Date::day(day))))
}

/// How many units "this", "next" and "last" are away.
fn steps(sign: Sign) -> Option<i32> {
    match sign {
        Sign::This => Some(0),
        Sign::Next | Sign::Following => Some(1),
        Sign::Last | Sign::Past => Some(-1),
        _ => None,
    }
}

/// `this week`, `next Thursday`, `last September`, `the past nine days`, `the following day`, `the same day`.
fn pointed(signs: &[Sign], anchor: Anchor, has_article: bool) -> Read<Named> {
    let said = anchor.said;
    let relative = |taken: usize, date: Option<Date>| date.map(|date| (taken, Named::Relative(date)));
    let step = *signs.first()?;
    match (step, signs.get(1..)?) {
        (Sign::Same | Sign::That | Sign::Following | Sign::Next | Sign::Last, [Sign::Unit(Unit::Day), ..]) => {
            let previous = anchor.previous.filter(|date| date.first() == date.last())?.first();
            relative(2, unit_around(previous, Unit::Day, steps(step).unwrap_or(0)))
        }
        // "later that day"
        (Sign::Earlier | Sign::Later, [Sign::That, Sign::Unit(Unit::Day), ..]) => {
            relative(3, anchor.previous.filter(|date| date.first() == date.last()))
        }
        (Sign::Earlier | Sign::Later, rest) => {
            clipped(rest, said, step == Sign::Earlier).map(|(taken, named)| (taken + 1, named))
        }
        (Sign::Past, [Sign::Unit(unit), ..]) => {
            relative(2, Length::exactly(1.0, *unit).before(said).and_then(|date| Date::range(date.first(), said)))
        }
        // "the last week of July" is none of ours
        (
            Sign::Last,
            [Sign::Unit(_), Sign::Of, Sign::Month(_) | Sign::Number(_) | Sign::The | Sign::This | Sign::Last, ..],
        ) => None,
        (Sign::This | Sign::Next | Sign::Following | Sign::Last, [Sign::Unit(unit), ..]) if *unit <= Unit::Year => {
            relative(2, unit_around(said, *unit, steps(step)?))
        }
        (Sign::Next | Sign::Last, [Sign::Unit(unit), ..]) if has_article => {
            relative(2, rolling(Length::exactly(1.0, *unit), said, step))
        }
        (Sign::Next | Sign::Last | Sign::Past | Sign::Following, rest) if let Some((taken, counted)) = length(rest) => {
            relative(1 + taken, rolling(counted, said, step))
        }
        (_, rest) => {
            let (taken, named) = slashed(rest).or_else(|| calendar_date(rest, said))?;
            let date = match named {
                Named::Weekly(weekday) if step == Sign::This && anchor.is_over => {
                    weekday_until(said, weekday).map(Date::day)
                }
                Named::Weekly(weekday) => Some(Date::day(weekday_around(said, weekday, steps(step)?)?)),
                Named::Yearly(yearly) => match steps(step)? {
                    0 => yearly.in_year(said.year()),
                    // "next spring" in spring is the one of another year
                    1 => {
                        let next = coming(yearly, said.succ_opt()?)?;
                        if next.first() > said { Some(next) } else { coming(yearly, next.last().succ_opt()?) }
                    }
                    _ => recent(yearly, before_this(yearly, said)?),
                },
                // "this Friday, June 15, 2018"
                Named::Fixed(date) if matches!(rest.first(), Some(Sign::Weekday(_))) => Some(date),
                _ => None,
            };
            relative(1 + taken, date)
        }
    }
}

/// The last day that "last September" can reach: the day before the one of this year where that has begun.
fn before_this(yearly: Yearly, said: NaiveDate) -> Option<NaiveDate> {
    match yearly.in_year(said.year()) {
        Some(current) if current.first() <= said && said <= current.last() => current.first().pred_opt(),
        _ => said.pred_opt(),
    }
}

/// `this Thursday` is the coming one, today included; `next Thursday` the coming one; `last Thursday` the one before.
fn weekday_around(said: NaiveDate, weekday: Weekday, step: i32) -> Option<NaiveDate> {
    match step {
        0 => weekday_from(said, weekday),
        1 => weekday_from(said.succ_opt()?, weekday),
        _ => weekday_until(said.pred_opt()?, weekday),
    }
}

/// `earlier this year`: up to today; `later this week`: from today on.
fn clipped(signs: &[Sign], said: NaiveDate, is_earlier: bool) -> Read<Named> {
    let (taken, unit) = match *signs {
        [Sign::This, Sign::Unit(unit), ..] => (2, unit),
        [Sign::In, Sign::The | Sign::This, Sign::Unit(unit), ..] => (3, unit),
        [Sign::On, Sign::Weekday(weekday), ..] => return Some((2, Named::Weekly(weekday))),
        [Sign::Weekday(weekday), ..] => return Some((1, Named::Weekly(weekday))),
        _ => return None,
    };
    let whole = (unit > Unit::Day).then(|| unit_around(said, unit, 0)).flatten()?;
    let date = if is_earlier { Date::range(whole.first(), said) } else { Date::range(said, whole.last()) };
    Some((taken, Named::Relative(date?)))
}

/// `the next four years`: from today; `the past nine days`: up to today.
fn rolling(counted: Length, said: NaiveDate, step: Sign) -> Option<Date> {
    if matches!(step, Sign::Next | Sign::Following) {
        Date::range(said, counted.after(said)?.last())
    } else {
        Date::range(counted.before(said)?.first(), said)
    }
}

/// `the end of the month`, `year-end`, `the end of year`: parts of the current one.
fn part_of_current(signs: &[Sign], said: NaiveDate) -> Read<Named> {
    let (taken, part, unit) = match *signs {
        [Sign::Part(part), Sign::Of | Sign::In, Sign::The, Sign::This | Sign::Running, Sign::Unit(unit), ..] => {
            (5, part, unit)
        }
        [Sign::Part(part), Sign::Of | Sign::In, Sign::The, Sign::Unit(unit), ..] => (4, part, unit),
        [Sign::Part(part @ Part::End), Sign::Of, Sign::Unit(unit), ..] => (3, part, unit),
        [Sign::Unit(unit), Sign::Hyphen | Sign::Possessive, Sign::Part(part @ Part::End), ..] => (3, part, unit),
        _ => return None,
    };
    let whole = (unit > Unit::Day).then(|| unit_around(said, unit, 0)).flatten()?;
    Some((taken, Named::Relative(part.of(whole)?)))
}
