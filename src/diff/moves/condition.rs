//! Which conditions were added and which dropped.

use super::{NONE, evidence};
use crate::diff::{Evidence, Pair};

/// What became of the conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Turn {
    /// Some were added, none dropped.
    Added,
    /// Some were dropped, none added.
    Dropped,
    /// Some were exchanged for others.
    Exchanged,
}

/// What became of the conditions, where they are not the same; case, marks and space do not count.
pub(in crate::diff) fn conditions(pair: &Pair<'_>) -> Option<(Turn, Evidence)> {
    let (earlier, later) = pair.conditions()?;
    if earlier.value == later.value {
        return None;
    }
    let added = without(&later.value, &earlier.value);
    let dropped = without(&earlier.value, &later.value);
    let (turn, reason) = match (added.is_empty(), dropped.is_empty()) {
        (true, true) => return None,
        (false, true) => (Turn::Added, format!("a condition was added: {}", added.join("; "))),
        (true, false) => (Turn::Dropped, format!("a condition was dropped: {}", dropped.join("; "))),
        (false, false) => (Turn::Exchanged, format!("{} took the place of {}", added.join("; "), dropped.join("; "))),
    };
    Some((turn, evidence((earlier, later), (listed(&earlier.value), listed(&later.value)), reason)))
}

/// The texts that are not among `others`.
fn without<'t>(texts: &'t [String], others: &[String]) -> Vec<&'t str> {
    let others: Vec<String> = others.iter().map(|it| fold(it)).collect();
    texts.iter().filter(|it| !others.contains(&fold(it))).map(String::as_str).collect()
}

fn fold(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn listed(conditions: &[String]) -> String {
    if conditions.is_empty() { NONE.into() } else { format!("if {}", conditions.join("; if ")) }
}
