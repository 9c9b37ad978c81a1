//! What shows along a timeline only: back again, to and fro, a day that passed, nothing on file.

use super::{Headline, Telling, headline};
use crate::diff::Value;

/// Back to an earlier position.
pub(in crate::diff) fn restored(it: &Telling<'_, '_>) -> Headline {
    let between = match it.from() {
        Value::Then(_, between) => it.value(between, it.change.earlier),
        other => it.value(other, it.change.earlier),
    };
    let rest = format!("{} {}, as {}; in between {between}", it.later_value(), it.later_day(), it.earlier_day());
    headline("Back again", "back again".into(), it.this("is back at an earlier position on", &rest))
}

/// Two turns or more within a year.
pub(in crate::diff) fn oscillated(it: &Telling<'_, '_>) -> Headline {
    let turns = if let Value::Turns(all) = it.from() { all.len() } else { 2 };
    let times = if turns == 2 { "twice".to_owned() } else { format!("{turns} times") };
    let rest = format!("the first of these positions was taken {}, the last {}", it.earlier_day(), it.later_day());
    headline(
        "To and fro",
        format!("changed sides {times}"),
        it.this(&format!("changed sides {times} within a year on"), &rest),
    )
}

/// The speaker's own day has passed.
pub(in crate::diff) fn lapsed(it: &Telling<'_, '_>) -> Headline {
    let sentence = format!(
        "The day that {} named {} has passed: {}. Nothing on this by {} is on file from then up to that day",
        it.name,
        it.earlier_day(),
        it.earlier_value(),
        it.name
    );
    let detail =
        format!("{}, named {}; nothing more on this is on file up to then", it.earlier_value(), it.earlier_day());
    headline("Day has passed", "day has passed".into(), it.on_the_proposition(&sentence, &detail))
}

/// Not on file since a day, though looked for.
pub(in crate::diff) fn silent(it: &Telling<'_, '_>) -> Headline {
    let since = it.earlier_day();
    let since = since.trim_start_matches("on ").trim_start_matches("in ");
    let looked = it.change.day.in_words_after_on();
    let sentence = format!("Nothing that {} said on this is on file after {since}; somebody looked {looked}", it.name);
    let detail = format!("{since}, and somebody looked {looked}");
    headline("Not on file since", format!("not on file since {since}"), it.on_the_proposition(&sentence, &detail))
}
