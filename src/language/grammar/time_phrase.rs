//! Expressions of time as parts of a sentence, whatever day they mean: `on Thursday night`, `last week`.

use super::class::{Class, Classes};
use super::known::is_word_in;
use super::line::Line;
use super::tag::Tag;
use crate::language::token::{Kind, Token};

/// What is written with a capital letter: `Sat` and `Sun`, but `sat` and `sun`.
const NAMES: Classes = Classes::of(&[Class::Weekday, Class::ShortWeekday, Class::Month, Class::ShortMonth]);

/// What may stand before the head of a time, besides some adjectives.
const LEADS: Classes = Classes::of(&[
    Class::Occasion,
    Class::Article,
    Class::Demonstrative,
    Class::That,
    Class::Quantifier,
    Class::TimeWord,
]);

/// Whether a word is the head of a time: `Monday`, `week`, `ago`.
#[must_use]
pub fn is_time(token: &Token<'_>) -> bool {
    is_day(token) || token.is_in(Class::CalendarUnit) || token.is("ago")
}

/// Whether it is one without a word before it.
fn is_day(token: &Token<'_>) -> bool {
    // more often a surname or a verb than a month
    let is_name = token.is_in(NAMES) && token.is_capitalized() && !token.is("may");
    // `USA TODAY`
    let is_shouted = token.text.len() > 1 && token.text.chars().all(char::is_uppercase);
    is_name || token.is_in(Class::RelativeDay) && !is_shouted || token.is_in(Class::PartOfDay)
}

/// The place after an expression of time at `at`: `on Thursday night`, `last week`, `earlier this month`, `today`.
pub fn time_end(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let leads = |at: usize| {
        line.is_in(at, LEADS)
            || line.is_any(at, &["of", "by", "from", "since", "earlier", "later", "past", "previous", "same", "one"])
            || line.tag(at) == Some(Tag::Number)
    };
    let mut next = at;
    while next < at + 5 && line.is_own(next) && leads(next) {
        next += 1;
    }
    // `May 17`
    let is_may = line.is(next, "may") && line.token(next).is_capitalized() && line.tag(next + 1) == Some(Tag::Number);
    let is_head = |it: &&Token<'_>| is_time(it) || is_may || is_distance(line, next);
    let head = line.get(next).filter(|_| line.is_own(next)).filter(is_head)?;
    if next == at && !is_day(head) && !is_may {
        return None;
    }
    next += 1;
    while line.is_own(next) && goes_on(line, next) {
        next += 1;
    }
    // `night ferries`, `Monday's ferries`: a part of another noun
    let is_owner = line.is(next, "'s");
    let is_part =
        line.is_own(next) && (is_owner || line.tag(next) == Some(Tag::Noun) && !line.token(next - 1).is_capitalized());
    (!is_part).then_some(next)
}

/// Whether the unit at `at` is counted from a day: `weeks ago`, `an hour later`.
pub(super) fn is_distance(line: &Line<'_, '_>, at: usize) -> bool {
    let word = line.token(at).text;
    let is_unit = is_word_in(word.strip_suffix('s').unwrap_or(word), Class::CalendarUnit | Class::ClockUnit);
    is_unit && line.is_any(at + 1, &["ago", "later", "earlier"])
}

/// Whether an expression of time goes on with the token at `at`: `Feb. 28, 2025`, `weeks later`.
fn goes_on(line: &Line<'_, '_>, at: usize) -> bool {
    let token = line.token(at);
    let (before, next) = (line.token(at - 1), line.get(at + 1));
    let is_number = |it: &Token<'_>| it.kind == Kind::Number;
    match token.text {
        "." => before.is_in(Class::ShortMonth) && before.touches(token) && next.is_some_and(is_number),
        "," => is_number(before) && next.is_some_and(|it| is_number(it) && it.text.len() == 4),
        _ => is_time(token) || is_number(token) || is_distance(line, at - 1),
    }
}

/// The place where an expression of time that ends before `end` begins.
pub fn time_start(line: &Line<'_, '_>, end: usize) -> Option<usize> {
    let first = end.saturating_sub(8).max(line.start());
    (first..end).find(|&at| time_end(line, at) == Some(end))
}
