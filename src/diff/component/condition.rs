//! Which conditions were added and which dropped.

use super::evidence;
use super::tied::in_words;
use crate::diff::{Evidence, Pair, Value};
use crate::language::word::letters;

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

/// What became of the conditions, where they are not the same: of those on file, where both files list them; or else of
/// those in the words of two statements that are the same but for them.
pub(in crate::diff) fn conditions(pair: &Pair<'_>) -> Option<(Turn, Evidence)> {
    match pair.conditions() {
        Some((earlier, later)) => {
            let (turn, reason) = turn(&earlier.value, &later.value)?;
            Some((
                turn,
                evidence(
                    (earlier, later),
                    (Value::conditions(&earlier.value), Value::conditions(&later.value)),
                    reason,
                ),
            ))
        }
        None => in_words(&pair.words()?),
    }
}

fn turn(earlier: &[String], later: &[String]) -> Option<(Turn, String)> {
    if earlier == later {
        return None;
    }
    let (added, dropped) = (without(later, earlier), without(earlier, later));
    match (added.is_empty(), dropped.is_empty()) {
        (true, true) => None,
        (false, true) => Some((Turn::Added, format!("a condition was added: {}", added.join("; ")))),
        (true, false) => Some((Turn::Dropped, format!("a condition was dropped: {}", dropped.join("; ")))),
        (false, false) => {
            Some((Turn::Exchanged, format!("{} took the place of {}", added.join("; "), dropped.join("; "))))
        }
    }
}

/// The texts that are not among `others`; case, marks and space do not count.
fn without<'t>(texts: &'t [String], others: &[String]) -> Vec<&'t str> {
    let others: Vec<String> = others.iter().map(|it| letters(it)).collect();
    texts.iter().filter(|it| !others.contains(&letters(it))).map(String::as_str).collect()
}
