//! What comes round every year: a day, a month, a quarter, a season or a feast; and the parts of such a stretch.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::date::{Date, Precision};

/// Something that every year has once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Yearly {
    /// Month and day.
    Day(u32, u32),
    Month(u32),
    /// Calendar quarters, 1-4.
    Quarter(u32),
    /// Calendar halves, 1-2.
    Half(u32),
    Season(Season),
    /// The name in lower case.
    Feast(&'static str),
    /// From one such thing, both included, to another, in the next year where that comes earlier in the calendar.
    Between(Within, Within),
    /// A part of a month or a season.
    Part(Part, Within),
    /// The week of a month that holds its n-th Thursday; see [`week_of`].
    WeekOf(u32, Nth),
}

/// A day or a month of the year, as the ends of a range and the wholes of parts are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Within {
    Day(u32, u32),
    Month(u32),
    Season(Season),
    Quarter(u32),
}

/// Which of several.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Nth {
    /// Counted from the first, which is 1.
    From(u32),
    Last,
}

/// A season of the northern hemisphere in whole months, as meteorologists count them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February of the next year.
    Winter,
}

/// A part of a stretch of days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Part {
    /// `early May`: the first third.
    Early,
    /// `mid-May`: the second third.
    Middle,
    /// `late May`: the last third.
    Late,
    /// `the start of May`: the first third.
    Start,
    /// `the end of May`: the last third.
    End,
}

impl Yearly {
    /// This thing in `year`; `None` where that year has none (29 February).
    pub(crate) fn in_year(self, year: i32) -> Option<Date> {
        match self {
            Self::Day(month, day) => NaiveDate::from_ymd_opt(year, month, day).map(Date::day),
            Self::Month(month) => Date::month(year, month),
            Self::Quarter(quarter) => months(year, quarter * 3 - 2, 3),
            Self::Half(half) => months(year, half * 6 - 5, 6),
            Self::Season(Season::Spring) => months(year, 3, 3),
            Self::Season(Season::Summer) => months(year, 6, 3),
            Self::Season(Season::Autumn) => months(year, 9, 3),
            Self::Season(Season::Winter) => months(year, 12, 3),
            Self::Feast(name) => feast(name, year).map(Date::day),
            Self::Between(first, last) => {
                let first = Self::from(first).in_year(year)?.first();
                let last = Self::from(last);
                let end = last.in_year(year)?.last();
                Date::range(first, if end < first { last.in_year(year + 1)?.last() } else { end })
            }
            Self::Part(part, whole) => part.of(Self::from(whole).in_year(year)?),
            Self::WeekOf(month, nth) => week_of(Date::month(year, month)?, nth),
        }
    }

    /// The same as an end of a range or the whole of a part, where it can be one.
    pub(crate) fn within(self) -> Option<Within> {
        match self {
            Self::Day(month, day) => Some(Within::Day(month, day)),
            Self::Month(month) => Some(Within::Month(month)),
            Self::Season(season) => Some(Within::Season(season)),
            Self::Quarter(quarter) => Some(Within::Quarter(quarter)),
            _ => None,
        }
    }
}

impl From<Within> for Yearly {
    fn from(within: Within) -> Self {
        match within {
            Within::Day(month, day) => Self::Day(month, day),
            Within::Month(month) => Self::Month(month),
            Within::Season(season) => Self::Season(season),
            Within::Quarter(quarter) => Self::Quarter(quarter),
        }
    }
}

impl Part {
    /// This part of `whole`: a third of its days; four months of a year, ten days of a month (the last third its rest),
    /// whole years of a decade.
    /// A day has no parts.
    pub(crate) fn of(self, whole: Date) -> Option<Date> {
        let (first, last) = (whole.first(), whole.last());
        let days = (last - first).num_days().unsigned_abs() + 1;
        if days == 1 {
            return Some(whole);
        }
        // the first day of the n-th third, and after the last one the day after it all
        let third = |n: u32| -> Option<NaiveDate> {
            match (n, whole.precision()) {
                (3, _) => last.succ_opt(),
                (_, Precision::Year) => NaiveDate::from_ymd_opt(first.year(), n * 4 + 1, 1),
                (_, Precision::Month) => NaiveDate::from_ymd_opt(first.year(), first.month(), n * 10 + 1),
                _ if first.ordinal() == 1 && last.succ_opt()?.ordinal() == 1 => {
                    let years = last.year() - first.year() + 1;
                    NaiveDate::from_ymd_opt(first.year() + years * n.cast_signed() / 3, 1, 1)
                }
                _ => first.checked_add_days(Days::new(days * u64::from(n) / 3)),
            }
        };
        let n = match self {
            Self::Early | Self::Start => 0,
            Self::Middle => 1,
            Self::Late | Self::End => 2,
        };
        Date::range(third(n)?, third(n + 1)?.pred_opt()?)
    }
}

/// `count` whole months from the first of `month`.
fn months(year: i32, month: u32, count: u32) -> Option<Date> {
    let last = month + count - 1;
    let last = Date::month(year + i32::from(last > 12), (last - 1) % 12 + 1)?.last();
    Date::range(NaiveDate::from_ymd_opt(year, month, 1)?, last)
}

/// The n-th week of a stretch of days. A week belongs where its Thursday lies, as in ISO 8601.
pub(crate) fn week_of(stretch: Date, nth: Nth) -> Option<Date> {
    let to_thursday =
        |day: NaiveDate| (Weekday::Thu.num_days_from_monday() + 7 - day.weekday().num_days_from_monday()) % 7;
    let thursday = match nth {
        Nth::From(n) => {
            let first = stretch.first();
            first.checked_add_days(Days::new(u64::from(to_thursday(first)) + 7 * u64::from(n.checked_sub(1)?)))?
        }
        Nth::Last => {
            let last = stretch.last();
            last.checked_sub_days(Days::new(u64::from((7 - to_thursday(last)) % 7)))?
        }
    };
    let is_inside = stretch.first() <= thursday && thursday <= stretch.last();
    is_inside.then(|| week_around(thursday)).flatten()
}

/// Monday to Sunday around `day`.
pub(crate) fn week_around(day: NaiveDate) -> Option<Date> {
    let week = day.week(Weekday::Mon);
    Date::range(week.checked_first_day()?, week.checked_last_day()?)
}

/// The day of a feast in the western churches.
fn feast(name: &str, year: i32) -> Option<NaiveDate> {
    match name {
        "christmas" => NaiveDate::from_ymd_opt(year, 12, 25),
        "christmas eve" => NaiveDate::from_ymd_opt(year, 12, 24),
        "midsummer" => NaiveDate::from_ymd_opt(year, 6, 24),
        "halloween" => NaiveDate::from_ymd_opt(year, 10, 31),
        "easter" => easter(year),
        "good friday" => easter(year)?.checked_sub_days(Days::new(2)),
        "easter monday" => easter(year)?.succ_opt(),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm that *Nature* printed on 20 April 1876
/// (in Meeus, *Astronomical Algorithms*, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century + 8).div_euclid(25);
    let epact =
        (19 * golden + century - century.div_euclid(4) - (century - correction + 1).div_euclid(3) + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * shift + 114;
    NaiveDate::from_ymd_opt(year, (day / 31).unsigned_abs(), (day % 31 + 1).unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(thing: Yearly, year: i32, expected: &str) {
        assert_eq!(thing.in_year(year).map_or_else(String::new, |date| date.to_string()), expected, "{thing:?}");
    }

    #[test]
    fn a_year_has_each_of_its_parts_once() {
        check(Yearly::Day(2, 29), 2024, "2024-02-29");
        check(Yearly::Day(2, 29), 2025, "");
        check(Yearly::Quarter(4), 2025, "2025-10-01/2025-12-31");
        check(Yearly::Half(2), 2025, "2025-07-01/2025-12-31");
        check(Yearly::Season(Season::Winter), 2025, "2025-12-01/2026-02-28");
    }

    #[test]
    fn feasts_fall_where_the_churches_keep_them() {
        check(Yearly::Feast("easter"), 2018, "2018-04-01");
        check(Yearly::Feast("easter"), 2025, "2025-04-20");
        check(Yearly::Feast("easter"), 1954, "1954-04-18");
        check(Yearly::Feast("good friday"), 2024, "2024-03-29");
        check(Yearly::Feast("easter monday"), 2011, "2011-04-25");
        check(Yearly::Feast("midsummer"), 2025, "2025-06-24");
    }

    #[test]
    fn parts_are_thirds() {
        check(Yearly::Part(Part::Early, Within::Month(5)), 2025, "2025-05-01/2025-05-10");
        check(Yearly::Part(Part::Middle, Within::Month(2)), 2025, "2025-02-11/2025-02-20");
        check(Yearly::Part(Part::End, Within::Month(8)), 2025, "2025-08-21/2025-08-31");
        let year = |part: Part| part.of(Date::year(2024).unwrap()).unwrap().to_string();
        assert_eq!(year(Part::Early), "2024-01-01/2024-04-30");
        assert_eq!(year(Part::Middle), "2024-05-01/2024-08-31");
        assert_eq!(year(Part::Late), "2024-09-01/2024-12-31");
    }

    #[test]
    fn a_range_may_go_on_into_the_next_year() {
        check(Yearly::Between(Within::Day(5, 8), Within::Day(5, 10)), 2025, "2025-05-08/2025-05-10");
        check(Yearly::Between(Within::Month(11), Within::Month(2)), 2025, "2025-11-01/2026-02-28");
    }

    #[test]
    fn a_week_belongs_to_the_month_of_its_thursday() {
        check(Yearly::WeekOf(1, Nth::From(3)), 2018, "2018-01-15/2018-01-21");
        check(Yearly::WeekOf(7, Nth::Last), 2016, "2016-07-25/2016-07-31");
        check(Yearly::WeekOf(7, Nth::Last), 2017, "2017-07-24/2017-07-30");
        check(Yearly::WeekOf(2, Nth::From(6)), 2018, "");
    }
}
