//! Times of the day: "6 p.m.", "18:00", "noon", "half past nine".
//!
//! Figures without *a.m.* or *p.m.* below thirteen, but for those that begin with a nought, leave open which half of the
//! day is meant: "8:15" is either.

use std::cmp::Ordering;
use std::ops::Range;

use crate::language::grammar::Class;
use crate::language::number::{Sort, read_number};
use crate::language::token::{Kind, Token};

/// The minutes of half a day.
const HALF: i32 = 12 * 60;

/// A time of the day that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockTime {
    /// The bytes that name it, zone and all.
    pub range: Range<usize>,
    /// Minutes after midnight.
    minutes: i32,
    /// Whether it may be twelve hours later.
    is_open: bool,
    /// The zone, in lower case; none where the words name none.
    zone: Option<String>,
}

impl ClockTime {
    /// Which way the time moved from this one; `None` where the two may be one, or are of two zones.
    #[must_use]
    pub fn moved_to(&self, later: &Self) -> Option<Ordering> {
        if self.zone.is_some() && later.zone.is_some() && self.zone != later.zone {
            return None;
        }
        let by = later.minutes - self.minutes;
        // midnight ends one day and begins the next
        let by = if by.abs() == 2 * HALF { 0 } else { by };
        // where the half of the day is left open, the nearer one is meant
        let by = if self.is_open || later.is_open { (by + HALF / 2).rem_euclid(HALF) - HALF / 2 } else { by };
        Some(by.cmp(&0)).filter(|it| it.is_ne())
    }
}

/// The times of the day that a text names, in order.
#[must_use]
pub fn clock_times(tokens: &[Token<'_>]) -> Vec<ClockTime> {
    let mut found = Vec::new();
    // most texts name none, and are not searched for one
    let is_sign =
        |it: &Token<'_>| it.is_in(Class::ClockTime) || it.text == ":" || it.is_any(&["midnight", "past", "quarter"]);
    if !tokens.iter().any(is_sign) {
        return found;
    }
    let mut at = 0;
    while at < tokens.len() {
        match time_at(tokens, at) {
            Some((end, minutes, is_open)) => {
                let zone = tokens.get(end).filter(|it| it.is_in(Class::ClockTime) && !is_half(it));
                let end = end + usize::from(zone.is_some());
                let zone = zone.map(|it| it.text.to_lowercase());
                let range = tokens[at].start..tokens[end - 1].end;
                found.push(ClockTime { range, minutes, is_open, zone });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The token after a time that begins at `at`, its minutes, and whether the half of the day is left open.
fn time_at(tokens: &[Token<'_>], at: usize) -> Option<(usize, i32, bool)> {
    let token = &tokens[at];
    let leads = |it: &Token<'_>| it.is_in(Class::Preposition | Class::Complement | Class::Connective) || it.is("until");
    let is_led = at > 0 && leads(&tokens[at - 1]);
    match () {
        () if token.is("noon") && is_led => Some((at + 1, HALF, false)),
        () if token.is("midnight") && is_led => Some((at + 1, 2 * HALF, false)),
        () => in_figures(tokens, at).or_else(|| in_words(tokens, at)),
    }
}

/// `18:00`, `6.30 pm`, `6 p.m.`, `nine o'clock`.
fn in_figures(tokens: &[Token<'_>], at: usize) -> Option<(usize, i32, bool)> {
    let text = tokens[at].text;
    // "5:3 for the guests", "16:9" and the rest of a longer row of figures are no times
    let is_inside = at > 0
        && tokens[at - 1].touches(&tokens[at])
        && tokens[at - 1].kind == Kind::Punct
        && tokens[at - 1].text != "(";
    if is_inside {
        return None;
    }
    let minutes = |text: &str| text.parse::<i32>().ok().filter(|it| text.len() == 2 && *it < 60);
    let colon = || {
        let [hour, mark, rest, ..] = &tokens[at..] else { return None };
        let is_one = mark.text == ":" && hour.touches(mark) && mark.touches(rest);
        let goes_on = tokens.get(at + 3).is_some_and(|it| it.text == ":" && rest.touches(it));
        (is_one && !goes_on && hour.kind == Kind::Number)
            .then(|| Some((hour.text.parse().ok()?, minutes(rest.text)?, at + 3)))?
    };
    let point = || text.split_once('.').and_then(|(hour, rest)| Some((hour.parse().ok()?, minutes(rest)?, at + 1)));
    let whole = || {
        let number = read_number(&tokens[at..]).filter(|it| matches!(it.sort, Sort::Figure | Sort::Words))?;
        #[expect(clippy::cast_possible_truncation, reason = "whole, and small")]
        let hour =
            (number.value.fract() == 0.0 && (0.0..25.0).contains(&number.value)).then_some(number.value as i32)?;
        Some((hour, 0, at + number.len))
    };
    let is_colon = colon().is_some();
    let (hour, minute, end): (i32, i32, usize) = colon().or_else(point).or_else(whole)?;
    let behind = tokens.get(end).filter(|it| it.is_in(Class::ClockTime));
    let half = behind.filter(|it| is_half(it));
    match half {
        Some(half) if (1..=12).contains(&hour) => {
            let is_late = half.text.starts_with(['p', 'P']);
            Some((end + 1, hour % 12 * 60 + minute + if is_late { HALF } else { 0 }, false))
        }
        None if behind.is_some_and(|it| it.is("o'clock")) && (1..=12).contains(&hour) => {
            Some((end + 1, hour * 60, true))
        }
        None if is_colon && hour <= 24 => {
            let is_open = hour <= 12 && !text.starts_with('0');
            Some((end, hour * 60 + minute, is_open))
        }
        _ => None,
    }
}

/// `half past nine`, `a quarter to ten`.
fn in_words(tokens: &[Token<'_>], at: usize) -> Option<(usize, i32, bool)> {
    let [part, side, rest @ ..] = &tokens[at..] else { return None };
    let by = match () {
        () if part.is("half") && side.is("past") => 30,
        () if part.is("quarter") && side.is("past") => 15,
        () if part.is("quarter") && side.is("to") => -15,
        () => return None,
    };
    let number = read_number(rest).filter(|it| it.value.fract() == 0.0 && (1.0..=12.0).contains(&it.value))?;
    #[expect(clippy::cast_possible_truncation, reason = "whole, and small")]
    let hour = number.value as i32;
    let end = at + 2 + number.len;
    // "a quarter to 10 members"
    let counts =
        tokens.get(end).is_some_and(|it| it.kind == Kind::Word && !it.is_in(Class::ClockTime | Class::Preposition));
    let half = tokens.get(end).filter(|it| is_half(it));
    let is_late = half.is_some_and(|it| it.text.starts_with(['p', 'P']));
    let minutes = hour % 12 * 60 + by + if is_late { HALF } else { 0 };
    (!counts).then_some((end + usize::from(half.is_some()), minutes.rem_euclid(2 * HALF), half.is_none()))
}

/// Whether a token tells which half of the day is meant.
fn is_half(token: &Token<'_>) -> bool {
    let letters = token.text.to_lowercase().replace('.', "");
    token.is_in(Class::ClockTime) && (letters == "am" || letters == "pm")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    fn read(text: &str) -> Vec<ClockTime> {
        clock_times(&tokens(text))
    }

    /// What a text names, each with its minutes as hours and minutes, and `?` where the half is open.
    fn check(text: &str, expected: &[&str]) {
        let shown = |it: &ClockTime| {
            let open = if it.is_open { "?" } else { "" };
            format!("{}: {}:{:02}{open}", &text[it.range.clone()], it.minutes / 60, it.minutes % 60)
        };
        assert_eq!(read(text).iter().map(shown).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn times_of_the_day_in_every_notation() {
        check("at 6 p.m. or 6pm", &["6 p.m.: 18:00", "6pm: 18:00"]);
        check("by 18:00 and at 08:15", &["18:00: 18:00", "08:15: 8:15"]);
        check("at 8:15 or eight o'clock", &["8:15: 8:15?", "eight o'clock: 8:00?"]);
        check("at 12 a.m. and 12:30 p.m. EST", &["12 a.m.: 0:00", "12:30 p.m. EST: 12:30"]);
        check("until noon, by midnight", &["noon: 12:00", "midnight: 24:00"]);
        check("at half past nine, a quarter to ten", &["half past nine: 9:30?", "quarter to ten: 9:45?"]);
        check("at 6.30 pm", &["6.30 pm: 18:30"]);
    }

    #[test]
    fn other_figures_are_no_times() {
        for text in [
            "They won 5:3.",
            "in 2025",
            "6 ships",
            "12:30:45 into the film",
            "a ratio of 16:9",
            "13 p.m.",
            "6.30 crowns",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn one_time_may_be_another_in_two_notations() {
        let moved = |one: &str, other: &str| read(one)[0].moved_to(&read(other)[0]);
        assert_eq!(moved("at 6 p.m.", "at 18:00"), None);
        assert_eq!(moved("at 8:15", "at 8:15 p.m."), None);
        assert_eq!(moved("at 8 p.m.", "at 22:00"), Some(Ordering::Greater));
        assert_eq!(moved("at 11 p.m.", "at 9:30"), Some(Ordering::Less));
        assert_eq!(moved("at 9 a.m. GMT", "at 10 a.m. CET"), None);
    }
}
