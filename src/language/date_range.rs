//! Two dates made one stretch: "from May to October 2025", "Monday to Friday", "2014-2018".

use chrono::{Datelike, NaiveDate};

use super::calendar_date::Named;
use super::calendar_unit::weekday_from;
use super::place::{coming, place};
use super::token::Token;
use super::yearly::Yearly;
use crate::date::Date;

/// From all of `first` to all of `last`; the year of one end is the year of the other where that has none.
///
/// `None` where the two cannot be the ends of one stretch.
pub(crate) fn joined(first: Named, last: Named, said: NaiveDate) -> Option<Named> {
    let from = |start: Date, end: Date| Date::range(start.first(), end.last());
    match (first, last) {
        (Named::Fixed(first), Named::Fixed(last)) => from(first, last).map(Named::Fixed),
        (Named::Yearly(first), Named::Fixed(last)) => {
            let year = last.last().year();
            let same = first.in_year(year).filter(|start| start.first() <= last.last());
            from(same.or_else(|| first.in_year(year - 1))?, last).map(Named::Fixed)
        }
        (Named::Fixed(first), Named::Yearly(last)) => from(first, coming(last, first.first())?).map(Named::Fixed),
        (Named::Yearly(first), Named::Yearly(last)) => {
            Some(Named::Yearly(Yearly::Between(first.within()?, last.within()?)))
        }
        (Named::Weekly(_) | Named::Relative(_), Named::Weekly(weekday)) => {
            let first = place(first, said, None)?;
            from(first, Date::day(weekday_from(first.first(), weekday)?)).map(Named::Relative)
        }
        (Named::Relative(first), Named::Yearly(last)) => from(first, coming(last, first.first())?).map(Named::Relative),
        (Named::Relative(first), Named::Relative(last) | Named::Fixed(last)) => from(first, last).map(Named::Relative),
        _ => None,
    }
}

/// Whether the sentence so far tells of a date that was moved: "postponed from 3 May to 8 May" is no stretch.
pub(crate) fn is_moved(before: &[Token<'_>]) -> bool {
    const MOVED: [&str; 9] =
        ["moved", "postponed", "delayed", "pushed", "shifted", "rescheduled", "extended", "changed", "brought"];
    before.iter().rev().take(8).take_while(|token| !matches!(token.text, "." | ";")).any(|token| token.is_any(&MOVED))
}
