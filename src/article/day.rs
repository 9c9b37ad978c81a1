//! The day on which something was published, as pages and people write it.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::date::{Date, Precision};
use crate::language::calendar::times::Times;
use crate::language::token::tokens;

/// The date that a text names and nothing else: `2025-05-16T22:30:00+02:00`, `2025/05/16 10:00`, `20250516`, `May 16,
/// 2025, 10:15 a.m.`, `Fri, 16 May 2025 10:00:00 GMT`, `2025-05`. The day is the one where the clock stands, whatever
/// the hour is elsewhere.
///
/// `None` where there is no date, or no way to tell which: `05/06/2025` is the fifth of June or the sixth of May.
#[must_use]
pub fn published(text: &str) -> Option<Date> {
    let text = text.trim();
    text.parse().ok().or_else(|| in_figures(text).map(Date::day)).or_else(|| in_words(text))
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
