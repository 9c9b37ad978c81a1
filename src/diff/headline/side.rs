//! Sides: turned against it, for it now, no longer on a side.

use super::{Headline, Telling, headline};
use crate::claim::{Claim, Side};
use crate::diff::Value;

/// From one side to the other.
pub(in crate::diff) fn reversed(it: &Telling<'_, '_>) -> Headline {
    let (Value::Stance(from), Value::Stance(to)) = (it.from(), it.to()) else {
        let rest = format!("{} {}, then {} {}", it.earlier_value(), it.earlier_day(), it.later_value(), it.later_day());
        return headline("Said the opposite", "said the opposite".into(), it.this("said the opposite on", &rest));
    };
    let before = under(it.change.earlier, super::stance_in_words(*from));
    match (to.side(), condition(it.change.claim())) {
        (Side::For, Some(condition)) => {
            let rest = format!("only if {condition} ({}); {before} {}", it.later_day(), it.earlier_day());
            headline(
                "For it now, only if",
                "for it now, only if".into(),
                it.this("is now, under a condition, for", &rest),
            )
        }
        (Side::For, None) => {
            let rest = format!("{before} {}, {} {}", it.earlier_day(), super::stance_in_words(*to), it.later_day());
            headline("Now for it", "now for it".into(), it.this("turned in favour of", &rest))
        }
        (_, later) => {
            let under = later.map_or(String::new(), |it| format!(" if {it}"));
            let now = super::stance_in_words(*to);
            let rest = format!("{before} {}, {now}{under} {}", it.earlier_day(), it.later_day());
            headline("Turned against", "turned against".into(), it.this("turned against", &rest))
        }
    }
}

/// From no side to one.
pub(in crate::diff) fn adopted(it: &Telling<'_, '_>) -> Headline {
    let (did, tag) = match it.to() {
        Value::Stance(stance) if stance.side() == Side::For => ("took a side in favour of", "Took a side, for"),
        Value::Stance(_) => ("took a side against", "Took a side, against"),
        _ => ("took a side on", "Took a side"),
    };
    headline(tag, tag.to_lowercase(), it.this(did, &then(it)))
}

/// From a side to none.
pub(in crate::diff) fn abandoned(it: &Telling<'_, '_>) -> Headline {
    headline("No longer on a side", "no longer on a side".into(), it.this("no longer takes a side on", &then(it)))
}

fn then(it: &Telling<'_, '_>) -> String {
    format!("{} {}, {} {}", it.earlier_value(), it.earlier_day(), it.later_value(), it.later_day())
}

/// The conditions that the file lists, joined.
fn condition(claim: &Claim) -> Option<String> {
    claim.coded.conditions.as_ref().filter(|it| !it.is_empty()).map(|it| it.join(" and "))
}

fn under(claim: &Claim, stance: &str) -> String {
    if condition(claim).is_some() { format!("{stance}, under a condition,") } else { stance.to_owned() }
}
