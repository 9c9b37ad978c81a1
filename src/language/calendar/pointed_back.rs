//! Days that words only point back to: "to end the day at 4,000 points", "by that time", "the year before".
//!
//! What they mean is the day that was named shortly before, or the day of speaking.

use chrono::NaiveDate;

use super::date::{Named, Read};
use super::moment::Reader;
use super::sign::{Sign, Unit};
use super::unit::unit_around;
use super::yearly::Part;
use crate::date::Date;
use crate::language::grammar::Class;

/// For how many days a named day is the one that is spoken of.
const RECENT: i64 = 7;

impl Reader<'_, '_> {
    /// What is pointed back to at `at`.
    pub(super) fn pointed_back(&self, at: usize) -> Read<Named> {
        match self.signs[at..] {
            [Sign::The, Sign::Unit(Unit::Day), ref rest @ ..] if !self.is_plural(at + 1) => {
                self.is_spoken_of(at, rest.first()).then(|| (2, Named::Relative(Date::day(self.recent_day()))))
            }
            [Sign::That, Sign::Other, ..] if self.token(at + 1).is("time") => {
                let asks = matches!(self.before(at), Some(Sign::By | Sign::Until | Sign::Before));
                let previous = self.anchor.previous.filter(|it| asks && it.first() == it.last())?;
                Some((2, Named::Relative(previous)))
            }
            [Sign::The, Sign::Unit(unit @ (Unit::Month | Unit::Year)), last, ref rest @ ..] => {
                let is_last = self.token(at + 2).is("previous")
                    || last == Sign::Before && matches!(rest.first(), None | Some(Sign::Stop | Sign::Comma));
                let from = self.anchor.previous.map_or(self.anchor.said, Date::first);
                Some((3, Named::Relative(unit_around(from, unit, -1).filter(|_| is_last)?)))
            }
            _ => None,
        }
    }

    /// Whether "the day" at `at` is the one that is told of: "to end the day", "late in the day", "for the day,".
    fn is_spoken_of(&self, at: usize, next: Option<&Sign>) -> bool {
        let word = self.read.token(at).checked_sub(1).map(|it| self.tokens[it]);
        let before = |back: usize| at.checked_sub(back).map(|it| self.signs[it]);
        match before(1) {
            Some(Sign::In) => {
                matches!(before(2), Some(Sign::Part(Part::Early | Part::Late) | Sign::Earlier | Sign::Later))
            }
            Some(Sign::Of) => before(2) == Some(Sign::Part(Part::Start)),
            Some(Sign::For) => matches!(next, Some(Sign::Comma | Sign::Stop)),
            _ => word.is_some_and(|it| it.is_in(Class::Ending)),
        }
    }

    /// The day that was named last, if that is recent; else the day of speaking.
    fn recent_day(&self) -> NaiveDate {
        let said = self.anchor.said;
        let is_recent = |it: &Date| it.first() == it.last() && (0..=RECENT).contains(&(said - it.first()).num_days());
        self.anchor.previous.filter(is_recent).map_or(said, Date::first)
    }

    fn token(&self, at: usize) -> &crate::language::token::Token<'_> {
        &self.tokens[self.read.token(at)]
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::language::calendar::times::Times;
    use crate::language::token::tokens;

    /// Said on Monday, 14 July 2025; `expected` is each date.
    fn check(text: &str, expected: &str) {
        let said = NaiveDate::from_ymd_opt(2025, 7, 14).unwrap();
        let found: Vec<_> = Times::of(&tokens(text), said).moments().iter().map(|it| it.date.to_string()).collect();
        assert_eq!(found.join(" "), expected, "{text}");
    }

    #[test]
    fn the_day_that_is_told_of() {
        check("The index fell, to end the day at 4,000 points.", "2025-07-14");
        check("On Friday the index fell 3 percent, ending the day at 4,000.", "2025-07-11 2025-07-11");
        check("It rebounded late in the day. For the day, it lost a tenth.", "2025-07-14 2025-07-14");
        check("In May 2019 it opened; they closed the day with a song.", "2019-05 2025-07-14");
    }

    #[test]
    fn what_was_named_before() {
        check("It must be done by 3 May 2026. If it is not done by that time, we sue.", "2026-05-03 2026-05-03");
        check("In 2010 they lost more than the year before.", "2010 2009");
        check("They lost 3 million last year, less than the year previous.", "2024 2023");
    }

    #[test]
    fn a_day_that_is_none_in_particular() {
        check("At the end of the day it is up to you.", "");
        check("They work by day; the day will come.", "");
        check("It was the player of the day. The day after, it rained.", "");
        check("the year before the war", "");
    }
}
