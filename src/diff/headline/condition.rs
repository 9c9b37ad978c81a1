//! Conditions: added, dropped, exchanged.

use super::{Headline, Telling, headline, side_of};
use crate::claim::Side;

/// A condition was added.
pub(in crate::diff) fn conditioned(it: &Telling<'_, '_>) -> Headline {
    let to = it.later_value();
    let told = match it.side_of_both() {
        Some(Side::For) => it.both("was for it without a condition", &format!("only {to}")),
        Some(_) => it.both("was against it without a condition", &format!("against it {to}")),
        None => it.both("set no condition", &format!("this one: {to}")),
    };
    headline(it, "Condition added", "condition added".into(), told)
}

/// A condition was dropped.
pub(in crate::diff) fn freed(it: &Telling<'_, '_>) -> Headline {
    let from = it.earlier_value();
    let told = match it.side_of_both() {
        Some(Side::For) => it.both(&format!("was for it only {from}"), "for it without that condition"),
        Some(_) => it.both(&format!("was against it {from}"), "against it without that condition"),
        None => it.both(&format!("set a condition, {from}"), "no such condition"),
    };
    headline(it, "Condition dropped", "condition dropped".into(), told)
}

/// One condition took the place of another.
pub(in crate::diff) fn reconditioned(it: &Telling<'_, '_>) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let before = match side_of(it.change.earlier) {
        Some(Side::For) => format!("was for it only {from}"),
        Some(_) => format!("was against it {from}"),
        None => format!("set a condition: {from}"),
    };
    let after = match it.side_of_both() {
        Some(Side::For) => format!("only {to}"),
        Some(_) => format!("against it {to}"),
        None => format!("a different condition: {to}"),
    };
    headline(it, "Different condition", "different condition".into(), it.both(&before, &after))
}
