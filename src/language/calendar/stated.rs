//! The days, months and years of the calendar that words spell out where they mean a part of one or a stretch between
//! two: of "early 2009" the year, of "from April to June" both months.
//!
//! Annotated texts have these as the values (TIMEX3 in ISO-TimeML; Pustejovsky et al. 2010): a part is its whole with a
//! modifier, and a stretch is its two ends.

use std::ops::Range;

use super::date::{Named, Read, calendar_date};
use super::moment::Reader;
use super::relative_date::relative_date;
use super::sign::Sign;
use super::unit::unit_around;
use crate::date::{Date, Precision};

impl Reader<'_, '_> {
    /// What the signs of a date that was found spell out; nothing where that is the date itself.
    pub(super) fn stated(&self, at: usize, taken: usize, date: Date) -> Vec<(Range<usize>, Date)> {
        if date.precision() != Precision::Range {
            return Vec::new();
        }
        let whole = self.whole_of_part(at, taken, date).map(|whole| vec![(at..at + taken, whole)]);
        whole.or_else(|| self.ends(at, taken, date)).unwrap_or_default()
    }

    /// The year of "early 2009", the month of "the end of June".
    fn whole_of_part(&self, at: usize, taken: usize, part: Date) -> Option<Date> {
        let the = usize::from(self.signs[at] == Sign::The);
        let Some(Sign::Part(_)) = self.signs.get(at + the) else { return None };
        let of = matches!(self.signs.get(at + the + 1)?, Sign::Of | Sign::Hyphen | Sign::In | Sign::On);
        let whole = at + the + 1 + usize::from(of);
        let (length, named) = relative_date(&self.signs[whole..], self.anchor)
            .or_else(|| calendar_date(&self.signs[whole..], self.anchor.said))
            .or_else(|| self.year(whole))
            .or_else(|| self.current(whole))?;
        (whole + length == at + taken).then(|| in_year_of(named, part.first())).flatten().filter(|it| it.contains(part))
    }

    /// `the year`: the current one.
    fn current(&self, at: usize) -> Read<Named> {
        let [Sign::The, Sign::Unit(unit), ..] = self.signs[at..] else { return None };
        unit_around(self.anchor.said, unit, 0).map(|date| (2, Named::Relative(date)))
    }

    /// Both ends of "from 2009 to 2011", "between April and June".
    fn ends(&self, at: usize, taken: usize, date: Date) -> Option<Vec<(Range<usize>, Date)>> {
        let is_between = self.signs[at] == Sign::Between;
        let first = at + usize::from(is_between || self.signs[at] == Sign::From);
        let (length, named) = self.one(first).filter(|_| first > at)?;
        let (joiner, (last, end)) = self.second(first + length, is_between)?;
        let (from, to) = (in_year_of(named, date.first())?, in_year_of(end, date.last())?);
        let is_it =
            first + length + joiner + last == at + taken && (from.first(), to.last()) == (date.first(), date.last());
        is_it.then(|| vec![(first..first + length, from), (at + taken - last..at + taken, to)])
    }
}

/// What is named, in the year of a day where it comes round every year.
fn in_year_of(named: Named, day: chrono::NaiveDate) -> Option<Date> {
    match named {
        Named::Fixed(date) | Named::Relative(date) => Some(date),
        Named::Yearly(yearly) => yearly.in_year(chrono::Datelike::year(&day)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use crate::language::calendar::times::Times;
    use crate::language::token::tokens;

    /// Said on Monday, 14 July 2025; `expected` is what each date spells out.
    fn check(text: &str, expected: &[&str]) {
        let said = NaiveDate::from_ymd_opt(2025, 7, 14).unwrap();
        let moments = Times::of(&tokens(text), said).moments();
        let stated = moments.iter().flat_map(|it| &it.stated);
        let found: Vec<String> = stated.map(|(range, date)| format!("{}: {date}", &text[range.clone()])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_part_has_its_whole() {
        check("in early 2009", &["early 2009: 2009"]);
        check("by early June", &["early June: 2026-06"]);
        check("by the end of this year", &["the end of this year: 2025"]);
        check("at the beginning of the year", &["beginning of the year: 2025"]);
        check("at the end of last month", &["the end of last month: 2025-06"]);
    }

    #[test]
    fn a_stretch_has_its_ends() {
        check("from 2009 to 2011", &["2009: 2009", "2011: 2011"]);
        check("It fell between April and June.", &["April: 2025-04", "June: 2025-06"]);
    }

    #[test]
    fn what_is_one_date_spells_out_itself() {
        for text in ["in June 2009", "last week", "8-10 May", "the next nine days", "the second quarter of 2010"] {
            check(text, &[]);
        }
    }
}
