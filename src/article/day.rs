//! The day on which something was published, as pages and people write it.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::date::{Date, Precision};
use crate::language::calendar::times::Times;
use crate::language::grammar::{Class, is_word_in};
use crate::language::token::tokens;

/// How a page calls a later change of what it published.
const EDITED: [&str; 5] = ["updated", "modified", "edited", "amended", "corrected"];

/// How many bytes of a text its dateline takes at most.
const LONGEST_DATELINE: usize = 90;

/// The date that a text names and nothing else: `2025-05-16T22:30:00+02:00`, `2025/05/16 10:00`, `20250516`, `May 16,
/// 2025, 10:15 a.m.`, `Fri, 16 May 2025 10:00:00 GMT`, `2025-05`. The day is the one where the clock stands, whatever
/// the hour is elsewhere.
///
/// `None` where there is no date, or no way to tell which: `05/06/2025` is the fifth of June or the sixth of May.
#[must_use]
pub fn published(text: &str) -> Option<Date> {
    let text = first_told(text).trim();
    text.parse().ok().or_else(|| in_figures(text).map(Date::day)).or_else(|| in_words(text))
}

/// What stands before the first word of a later change: `16 May 2025, updated 17 May`.
fn first_told(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let changed = EDITED.iter().filter_map(|it| lower.find(it)).min();
    changed.filter(|it| text[..*it].contains(|c: char| c.is_ascii_digit())).map_or(text, |it| &text[..it])
}

/// The day in an address: `/2025/05/16/`, `/2025/may/16/`, `/2025-05-16/`, `/20250516/`.
pub(super) fn in_address(address: &str) -> Option<Date> {
    let parts: Vec<&str> = address.split(['/', '?', '#', '.', '_']).collect();
    let is_figures = |part: &str, n: std::ops::RangeInclusive<usize>| {
        n.contains(&part.len()) && part.bytes().all(|it| it.is_ascii_digit())
    };
    let day = |parts: &[&str]| {
        let [year, month, day] = parts else { return None };
        let is_month = is_figures(month, 1..=2) || is_word_in(*month, Class::Month | Class::ShortMonth);
        if !is_figures(year, 4..=4) || !is_month || !is_figures(day, 1..=2) {
            return None;
        }
        let figures = || format!("{year}-{month:0>2}-{day:0>2}");
        let name = || month[..1].to_uppercase() + &month[1..];
        published(&figures()).or_else(|| published(&format!("{day} {} {year}", name())))
    };
    let in_parts = parts.windows(3).find_map(day);
    let in_part = |part: &&str| {
        let pieces: Vec<&str> = part.split('-').collect();
        let whole = is_figures(part, 8..=8).then(|| published(part)).flatten();
        whole.or_else(|| pieces.windows(3).filter(|it| it[1].len() == 2 && it[2].len() == 2).find_map(day))
    };
    in_parts.or_else(|| parts.iter().find_map(in_part))
}

/// Whether a day is the one `around` or the one before or after: of one instant it is always one of these somewhere.
pub(super) fn is_beside(day: Date, around: NaiveDate) -> bool {
    day.precision() == Precision::Day && (day.first() - around).num_days().abs() <= 1
}

/// The day in the dateline of a text, where it is `around` or next to it: `SELM, May 16 (Reuters) - …`.
pub(super) fn in_dateline(text: &str, around: NaiveDate) -> Option<Date> {
    // the title may stand above it
    let lines = text.lines().filter(|it| !it.is_empty()).take(3);
    lines.filter_map(|it| dateline(it, around)).next()
}

/// The day before the dash that a line has near its beginning.
fn dateline(line: &str, around: NaiveDate) -> Option<Date> {
    let end = [" - ", " \u{2013} ", "\u{2014}"].iter().filter_map(|it| line.find(it)).min()?;
    let tokens = tokens(line.get(..end).filter(|it| it.len() <= LONGEST_DATELINE)?);
    let begins = tokens.first().is_some_and(|it| it.text.len() > 2 && !it.text.contains(char::is_lowercase));
    let named = Times::over(&tokens, around.succ_opt()?, None).moments().into_iter().map(|it| it.date);
    named.into_iter().find(|it| begins && is_beside(*it, around))
}

/// The instant at which something was published, where the text has one, with the clock that it was read from.
pub(super) fn instant(text: &str) -> Option<DateTime<FixedOffset>> {
    DateTime::parse_from_rfc3339(text.trim()).ok()
}

/// `2025-05-16…`, `2025/05/16…`, `20250516…`: the year first, and then nothing that belongs to the figures.
fn in_figures(text: &str) -> Option<NaiveDate> {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range).filter(|it| it.bytes().all(|b| b.is_ascii_digit()))?.parse::<u32>().ok()
    };
    let sign = |at: usize| text.as_bytes().get(at).copied();
    let (month, day, end) = match (sign(4)?, sign(7)) {
        (first @ (b'-' | b'/' | b'.'), Some(second)) if first == second => (digits(5..7)?, digits(8..10)?, 10),
        _ => (digits(4..6)?, digits(6..8)?, 8),
    };
    let goes_on = sign(end).is_some_and(|it| it.is_ascii_digit() || (it.is_ascii_alphabetic() && it != b'T'));
    let year = i32::try_from(digits(0..4)?).ok().filter(|it| (1900..2200).contains(it))?;
    if goes_on { None } else { NaiveDate::from_ymd_opt(year, month, day) }
}

/// A day in words, with its year.
fn in_words(text: &str) -> Option<Date> {
    let is_ambiguous = text.split_whitespace().next().is_some_and(|first| {
        let parts: Vec<u32> = first.split('/').map_while(|it| it.trim_end_matches(',').parse().ok()).collect();
        matches!(parts[..], [a, b, _] if a <= 12 && b <= 12 && a != b)
    });
    // What does not depend on the day of speaking is the same on any.
    let tokens = tokens(text);
    let mut named = Times::of(&tokens, NaiveDate::from_ymd_opt(2000, 1, 1)?).moments().into_iter();
    let first = named.find(|it| !it.is_relative && it.date.precision() == Precision::Day)?;
    (!is_ambiguous && named.all(|it| it.is_relative || it.date == first.date)).then_some(first.date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(published(text).map(|it| it.to_string()).unwrap_or_default(), expected, "{text}");
    }

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in [
            "2025-05-16",
            " 2025-05-16T22:30:00+02:00",
            "2025-05-16T00:30Z",
            "2025-05-16 10:00:00",
            "2025/05/16",
            "2025/05/16 10:00",
            "20250516",
            "20250516T100000Z",
            "16 May 2025",
            "16 May 2025, 10:15",
            "May 16, 2025",
            "May 16, 2025 10:15 a.m. ET",
            "Friday, May 16, 2025",
            "Fri, 16 May 2025 10:00:00 GMT",
            "Published on 16 May 2025 at 11.30am",
            "16.05.2025",
            "16/05/2025",
            "05/16/2025",
        ] {
            check(text, "2025-05-16");
        }
    }

    #[test]
    fn the_first_publication_counts_and_no_later_change() {
        check("16 May 2025, updated 17 May 2025", "2025-05-16");
        check("First published on 16 May 2025. Last modified 18 May 2025", "2025-05-16");
        check("Updated 17 May 2025", "2025-05-17");
    }

    #[test]
    fn the_day_in_an_address_is_read_however_it_is_written() {
        let check = |address: &str, expected: &str| {
            assert_eq!(in_address(address).map(|it| it.to_string()).unwrap_or_default(), expected, "{address}");
        };
        check("https://bugle.example/2025/05/16/toll", "2025-05-16");
        check("https://bugle.example/2025/5/6/toll", "2025-05-06");
        check("https://bugle.example/news/2025/may/16/toll", "2025-05-16");
        check("https://bugle.example/2025-05-16/toll", "2025-05-16");
        check("https://bugle.example/toll-rises-2025-05-16.html", "2025-05-16");
        check("https://bugle.example/toll-rises-2025-05-16", "2025-05-16");
        check("https://bugle.example/20250516/toll", "2025-05-16");
        check("https://bugle.example/2025/toll/16", "");
        check("https://bugle.example/1234/56/78", "");
    }

    #[test]
    fn a_dateline_has_the_day_of_its_place() {
        let check = |text: &str, expected: &str| {
            let around = NaiveDate::from_ymd_opt(2025, 5, 17).unwrap();
            assert_eq!(in_dateline(text, around).map(|it| it.to_string()).unwrap_or_default(), expected, "{text}");
        };
        check("SELM, May 16 (Wire) - The toll will rise.", "2025-05-16");
        check("SELM (Wire, 16 May) \u{2014} The toll will rise.", "2025-05-16");
        check("SELM, May 2 (Wire) - The toll will rise.", "");
        check("On May 16 the toll - a new one - rose.", "");
    }

    #[test]
    fn less_than_a_day_stays_less() {
        check("2025-05", "2025-05");
        check("2025", "2025");
    }

    #[test]
    fn what_could_be_two_days_is_none() {
        for text in ["", "yesterday", "05/06/2025", "16 May", "202505161", "today at 10", "16 May 2025 to 18 June 2025"]
        {
            check(text, "");
        }
        check("06/06/2025", "2025-06-06");
    }
}
