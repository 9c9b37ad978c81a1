//! Conditions: added, dropped, exchanged.

use super::{Headline, Telling, headline};
use crate::diff::Value;

/// A condition was added.
pub(in crate::diff) fn conditioned(it: &Telling<'_, '_>) -> Headline {
    let rest = format!("since {}: {}", it.later_day().trim_start_matches("on "), named(it, it.to(), it.later_value()));
    headline("Condition added", "condition added".into(), it.this("put a condition on", &rest))
}

/// A condition was dropped.
pub(in crate::diff) fn freed(it: &Telling<'_, '_>) -> Headline {
    let rest =
        format!("{}: {}; no longer {}", it.earlier_day(), named(it, it.from(), it.earlier_value()), it.later_day());
    headline("Condition dropped", "condition dropped".into(), it.this("dropped a condition on", &rest))
}

/// One condition took the place of another.
pub(in crate::diff) fn reconditioned(it: &Telling<'_, '_>) -> Headline {
    let rest = format!(
        "{}: {}; {}: {}",
        it.earlier_day(),
        named(it, it.from(), it.earlier_value()),
        it.later_day(),
        named(it, it.to(), it.later_value())
    );
    headline("Another condition", "another condition".into(), it.this("exchanged one condition for another on", &rest))
}

/// The condition with its *if*, which quoted words bring themselves.
fn named(it: &Telling<'_, '_>, value: &Value, words: String) -> String {
    match value {
        Value::Conditions(_) => format!("if {words}"),
        Value::None => it.change.kind.title.to_owned(),
        _ => words,
    }
}
