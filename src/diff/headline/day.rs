//! Days: a deadline moved, named, given up.

use super::{Headline, Telling, headline};
use crate::date::Date;
use crate::diff::Value;
use crate::language::calendar::clock::clock_times;
use crate::language::token::tokens;

/// Earlier than before.
pub(in crate::diff) fn hastened(it: &Telling<'_, '_>) -> Headline {
    moved(it, "earlier")
}

/// Later than before.
pub(in crate::diff) fn delayed(it: &Telling<'_, '_>) -> Headline {
    moved(it, "later")
}

/// A *date*, because what one expects is no deadline; the day of saying stands before the verb and the day spoken of
/// behind it, so that nobody takes one for the other. How far it moved stands on the pill: in a sentence with four days it
/// could be counted from any of them.
fn moved(it: &Telling<'_, '_>, way: &str) -> Headline {
    let what = if is_clock(it.to()) { "time" } else { "date" };
    let pill = by_how_much(it.from(), it.to()).map_or_else(|| format!("{way} {what}"), |by| format!("{by} {way}"));
    let named = format!("named the {what} {}", it.earlier_value());
    let told = it.both(&named, &format!("named {} instead", it.later_value()));
    let article = if way == "later" { "a" } else { "an" };
    headline(it, &format!("Names {article} {way} {what}"), pill, told)
}

fn named(day: &str) -> String {
    format!("named the date {day}")
}

/// Whether a value is a time of the day.
fn is_clock(value: &Value) -> bool {
    matches!(value, Value::Words(words) if !clock_times(&tokens(words)).is_empty())
}

/// By how many days it moved, from its first day and from its last.
fn by_how_much(from: &Value, to: &Value) -> Option<String> {
    let (Value::Deadline(from), Value::Deadline(to)) = (from, to) else { return None };
    let days = [from.first() - to.first(), from.last() - to.last()].map(|it| it.num_days().abs());
    let (least, most) = (days[0].min(days[1]), days[0].max(days[1]));
    Some(match (least, most) {
        (1, 1) => "1 day".to_owned(),
        (least, most) if least == most => format!("{least} days"),
        (least, most) => format!("{least} to {most} days"),
    })
}

/// A day where there expressly was none.
pub(in crate::diff) fn dated(it: &Telling<'_, '_>) -> Headline {
    let to = it.later_value();
    let day = if let Value::Deadline(day) = it.to() { Date::in_words(*day) } else { to.clone() };
    headline(it, "Now names a date", format!("now names {day}"), it.both("would name no date", &named(&to)))
}

/// Expressly no day where there was one.
pub(in crate::diff) fn undated(it: &Telling<'_, '_>) -> Headline {
    let told = it.both(&named(&it.earlier_value()), "would name no date");
    headline(it, "No longer names a date", "no longer names a date".into(), told)
}
