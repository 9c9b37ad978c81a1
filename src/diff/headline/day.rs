//! Days: a deadline moved, named, given up.

use super::{Headline, Telling, headline};
use crate::date::Date;
use crate::diff::Value;

/// Earlier than before.
pub(in crate::diff) fn hastened(it: &Telling<'_, '_>) -> Headline {
    moved(it, "earlier")
}

/// Later than before.
pub(in crate::diff) fn delayed(it: &Telling<'_, '_>) -> Headline {
    moved(it, "later")
}

fn moved(it: &Telling<'_, '_>, way: &str) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let by = by_how_much(it.from(), it.to());
    let tag = format!("Day moved {way}");
    let by = by.map_or_else(|| way.to_owned(), |by| format!("{by} {way}"));
    let days = format!("from {from} (said {}) to {to} (said {}), {by}", it.earlier_day(), it.later_day());
    let sentence = format!("{} moved the day {days}", it.name);
    headline(&tag, by, it.on_the_proposition(&sentence, &days))
}

/// By how many days the last day moved; *about* where one of the two is no single day.
fn by_how_much(from: &Value, to: &Value) -> Option<String> {
    let (Value::Deadline(from), Value::Deadline(to)) = (from, to) else { return None };
    let days = (to.last() - from.last()).num_days().abs();
    let about = if from.as_day().is_some() && to.as_day().is_some() { "" } else { "about " };
    Some(format!("{about}{days} {}", if days == 1 { "day" } else { "days" }))
}

/// A day where there expressly was none.
pub(in crate::diff) fn dated(it: &Telling<'_, '_>) -> Headline {
    let to = it.later_value();
    let sentence =
        format!("{} now names a day, {to} (said {}), and named none {}", it.name, it.later_day(), it.earlier_day());
    let detail = format!("{to} (said {}), none {}", it.later_day(), it.earlier_day());
    headline("Now names a day", format!("now names {}", short(it.to(), &to)), it.on_the_proposition(&sentence, &detail))
}

/// Expressly no day where there was one.
pub(in crate::diff) fn undated(it: &Telling<'_, '_>) -> Headline {
    let from = it.earlier_value();
    let (then, now) = (it.earlier_day(), it.later_day());
    let sentence =
        format!("{} named a day {then}: {from}. {} no day was named any more", it.name, super::capitalized(&now));
    let detail = format!("it was {from}, named {then}; none was named {now}");
    headline("No longer names a day", "no longer names a day".into(), it.on_the_proposition(&sentence, &detail))
}

fn short(value: &Value, words: &str) -> String {
    if let Value::Deadline(day) = value { Date::in_words(*day) } else { words.to_owned() }
}
