//! Two dates made one stretch: "from May to October 2025", "Monday to Friday", "2014-2018".

use chrono::{Datelike, NaiveDate};

use super::date::{Named, Read, calendar_date, is_year};
use super::moment::Reader;
use super::place::{coming, place};
use super::sign::Sign;
use super::unit::weekday_from;
use super::yearly::Yearly;
use crate::date::Date;
use crate::language::grammar::Class;
use crate::language::token::Token;

impl Reader<'_, '_> {
    /// `between 3 and 12 September`, `from May to October`: the range without its first word.
    pub(super) fn between(&self, at: usize) -> Read<Named> {
        let is_between = match self.signs[at] {
            Sign::Between => true,
            Sign::From => false,
            _ => return None,
        };
        let first = at + 1;
        if first >= self.signs.len() || is_moved(&self.tokens[..self.read.token(at)]) {
            return None;
        }
        if let Some((taken, named)) = is_between.then(|| self.days_of_month(first)).flatten() {
            return Some((1 + taken, named));
        }
        let (taken, named) = self.one(first)?;
        if let Named::Yearly(Yearly::Between(..)) = named {
            return Some((1 + taken, named));
        }
        let (joiner, second) = self.second(first + taken, is_between)?;
        let taken = 1 + taken + joiner + second.0;
        joined(named, second.1, self.anchor.said).map(|named| (taken, named))
    }

    /// `3 and 12 September` after "between".
    fn days_of_month(&self, at: usize) -> Read<Named> {
        let mut signs: Vec<Sign> = self.signs[at..].iter().copied().take(10).collect();
        let and = signs.iter().position(|&sign| sign == Sign::And).filter(|&and| and == 1)?;
        signs[and] = Sign::To;
        let the = usize::from(signs.get(2) == Some(&Sign::The));
        signs.drain(2..2 + the);
        let (taken, named) = calendar_date(&signs, self.anchor.said)?;
        (taken > 2).then_some((taken + the, named))
    }

    /// The other end of a range after its first end, with the joining word.
    pub(super) fn second(&self, at: usize, is_between: bool) -> Option<(usize, (usize, Named))> {
        let joins = match self.signs.get(at)? {
            Sign::Hyphen | Sign::To | Sign::Through | Sign::Until => true,
            Sign::And => is_between,
            _ => false,
        };
        if !joins || at + 1 >= self.signs.len() {
            return None;
        }
        if let (Sign::Hyphen, &Sign::Number(short @ 0..=99)) = (self.signs[at], &self.signs[at + 1])
            && at > 0
            && let Sign::Number(year) = self.signs[at - 1]
            && is_year(year)
            && self.read.touches(at)
            && short > year % 100
        {
            // "2010-11"
            return Some((1, (1, Named::Fixed(Date::year((year - year % 100 + short).cast_signed())?))));
        }
        self.one(at + 1).map(|second| (1, second))
    }

    /// The rest of a range that began without "from" or "between".
    pub(super) fn go_on(&self, at: usize, taken: usize, named: Named) -> (usize, Named) {
        let is_named = matches!(named, Named::Fixed(_) | Named::Yearly(_) | Named::Weekly(_) | Named::Relative(_));
        if !is_named || is_moved(&self.tokens[..self.read.token(at)]) {
            return (taken, named);
        }
        let range = || {
            let (joiner, (second, last)) = self.second(at + taken, false)?;
            let is_closed = self.signs[at + taken] != Sign::Until;
            let range = joined(named, last, self.anchor.said).filter(|_| is_closed)?;
            Some((taken + joiner + second, range))
        };
        range().unwrap_or((taken, named))
    }
}

/// From all of `first` to all of `last`; the year of one end is the year of the other where that has none.
///
/// `None` where the two cannot be the ends of one stretch.
fn joined(first: Named, last: Named, said: NaiveDate) -> Option<Named> {
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
fn is_moved(before: &[Token<'_>]) -> bool {
    before
        .iter()
        .rev()
        .take(8)
        .take_while(|token| !token.is_in(Class::Stop | Class::HalfStop))
        .any(|token| token.is_in(Class::Prolonging) || token.is("changed"))
}
