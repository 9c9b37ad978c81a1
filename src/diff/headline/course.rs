//! What shows along a timeline only: back again, to and fro, a day that passed, nothing on file.

use super::side::on_condition;
use super::{Headline, Telling, headline, on_side, side_of, verb};
use crate::claim::Side;
use crate::diff::Value;

/// Back to an earlier position.
pub(in crate::diff) fn restored(it: &Telling<'_, '_>) -> Headline {
    let (before, between) = match it.from() {
        Value::Then(before, between) => (before.as_ref(), between.as_ref()),
        other => (it.to(), other),
    };
    let (before, between, to) = (position(it, before), position(it, between), position(it, it.to()));
    let (verb, name, (then, now)) = (verb(it.to()), it.name(), it.days());
    let told = format!("{name} {verb}{before} {then}, then {between}, and {to} again {now}");
    headline(it, "Back again", "back again".into(), told)
}

/// Two turns or more within a year.
pub(in crate::diff) fn oscillated(it: &Telling<'_, '_>) -> Headline {
    let turns: Vec<String> = match it.from() {
        Value::Turns(all) => all.iter().map(|turn| position(it, turn)).collect(),
        other => vec![position(it, other)],
    };
    let times = if turns.len() == 2 { "twice".to_owned() } else { format!("{} times", turns.len()) };
    let pill = format!("changed sides {times}");
    let ((then, now), way, to) = (it.days(), turns.join(", then "), position(it, it.to()));
    let told = format!(
        "{} changed sides {times} between {then} and {now}: {way}, and then {to} again",
        it.name(),
        then = day(&then),
        now = day(&now)
    );
    headline(it, "To and fro", pill, told)
}

/// The speaker's own day has passed.
pub(in crate::diff) fn lapsed(it: &Telling<'_, '_>) -> Headline {
    let (then, date, name) = (it.earlier_day(), it.earlier_value(), it.name());
    let told = format!(
        "{then} {name} named the date {date}. The date has passed, and between {} and {date} no further \
         statement on this by {name} is on record",
        day(&then)
    );
    headline(it, "Date has passed", "date has passed".into(), told)
}

/// Not on file since a day, though looked for.
pub(in crate::diff) fn silent(it: &Telling<'_, '_>) -> Headline {
    let (last, looked, name) = (it.earlier_day(), it.change.day.in_words_after_on(), it.name());
    let side = side_of(it.change.earlier);
    let did = side.map_or_else(|| "spoke on this".to_owned(), |side| format!("was {}", on_side(side)));
    let told = format!(
        "{last} {name} {did}{}; a search made {looked} found no newer statement",
        on_condition(it.change.earlier)
    );
    headline(it, "No newer statement found", format!("none since {}", day(&last)), told)
}

/// A position without its strength, which may be another one each time.
fn position(it: &Telling<'_, '_>, value: &Value) -> String {
    match value {
        Value::Stance(stance) if stance.side() != Side::Neither => on_side(stance.side()).to_owned(),
        other => it.value(other, it.change.earlier),
    }
}

/// A day without the word that leads to it.
fn day(after_on: &str) -> &str {
    after_on.trim_start_matches("on ").trim_start_matches("in ")
}
