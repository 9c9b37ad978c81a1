//! Sides: turned against it, for it now, no longer on a side.

use super::{Headline, Telling, headline, verb};
use crate::claim::{Claim, Side};
use crate::diff::Value;

/// From one side to the other.
pub(in crate::diff) fn reversed(it: &Telling<'_, '_>) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let (Value::Stance(_), Value::Stance(stance)) = (it.from(), it.to()) else {
        let told = it.both(&format!("said {from}"), &format!("the opposite: {to}"));
        return headline(it, "Said the opposite", "said the opposite".into(), told);
    };
    let (is_for, later) = (stance.side() == Side::For, condition(it.change.claim()));
    let tag = match (is_for, &later) {
        (true, Some(_)) => "Now for it, on a condition",
        (true, None) => "Now for it",
        (false, _) => "Turned against",
    };
    let only = if is_for { ", but only if" } else { " if" };
    let under = later.map_or_else(String::new, |it| format!("{only} {it}"));
    headline(
        it,
        tag,
        tag.to_lowercase(),
        it.both(&format!("was {from}{}", on_condition(it.change.earlier)), &format!("{to}{under}")),
    )
}

/// From no side to one.
pub(in crate::diff) fn adopted(it: &Telling<'_, '_>) -> Headline {
    let tag = match it.to() {
        Value::Stance(stance) if stance.side() == Side::For => "Took a side, for",
        Value::Stance(_) => "Took a side, against",
        _ => "Took a side",
    };
    headline(it, tag, tag.to_lowercase(), then(it))
}

/// From a side to none.
pub(in crate::diff) fn abandoned(it: &Telling<'_, '_>) -> Headline {
    headline(it, "No longer takes a side", "no longer takes a side".into(), then(it))
}

fn then(it: &Telling<'_, '_>) -> String {
    it.both(&format!("{}{}", verb(it.from()), it.earlier_value()), &it.later_value())
}

/// Whether a position is on a condition, as the file has it.
pub(super) fn on_condition(claim: &Claim) -> &'static str {
    if condition(claim).is_some() { " on a condition" } else { "" }
}

/// The conditions that the file lists, joined.
fn condition(claim: &Claim) -> Option<String> {
    claim.coded.conditions.as_ref().filter(|it| !it.is_empty()).map(|it| it.join(" and "))
}
