//! Expressions of time as parts of a sentence, whatever day they mean: `on Thursday night`, `last week`.

use super::line::Line;
use crate::language::tag::Tag;
use crate::language::token::{Kind, Token};

/// Days of the week, months, and other words that are the head of a time.
const TIMES: [&str; 46] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Mon",
    "Tue",
    "Wed",
    "Thu",
    "Fri",
    "Sat",
    "Sun",
    "January",
    "February",
    "March",
    "April",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Jan",
    "Feb",
    "Aug",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
    "today",
    "yesterday",
    "tonight",
    "week",
    "month",
    "year",
    "morning",
    "afternoon",
    "evening",
    "night",
    "weekend",
    "day",
    "ago",
    "noon",
];

/// Whether a word is the head of a time: `Monday`, `week`, `ago`.
pub(super) fn is_time(token: &Token<'_>) -> bool {
    token.text.len() >= 3 && token.is_any(&TIMES)
}

fn is_weekday_or_plain(token: &Token<'_>) -> bool {
    is_time(token) && !token.is_any(&["week", "month", "year", "day", "ago", "weekend"])
}

/// The place behind an expression of time at `at`: `on Thursday night`, `last week`, `earlier this month`, `today`.
pub(super) fn time_end(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    const LEADS: [&str; 25] = [
        "from", "on", "in", "late", "early", "earlier", "later", "last", "this", "next", "past", "the", "that", "same",
        "of", "at", "a", "few", "by", "since", "one", "two", "three", "several", "previous",
    ];
    let mut next = at;
    while next < at + 5 && line.is_own(next) && (line.is_any(next, &LEADS) || line.tag(next) == Some(Tag::Number)) {
        next += 1;
    }
    let head = line.get(next).filter(|it| line.is_own(next) && is_time(it))?;
    if next == at && !is_weekday_or_plain(head) {
        return None;
    }
    next += 1;
    while line.is_own(next) && line.get(next).is_some_and(|it| is_time(it) || it.kind == Kind::Number) {
        next += 1;
    }
    Some(next)
}

/// The place where an expression of time that ends before `end` begins.
pub(super) fn time_start(line: &Line<'_, '_>, end: usize) -> Option<usize> {
    let first = end.saturating_sub(7).max(line.start());
    (first..end).find(|&at| time_end(line, at) == Some(end))
}
