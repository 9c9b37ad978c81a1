//! Strength: firmer, less firm, surer, less sure.

use super::{Headline, Telling, headline};
use crate::claim::Side;
use crate::diff::Value;

/// With more strength.
pub(in crate::diff) fn hardened(it: &Telling<'_, '_>) -> Headline {
    told(it, "firmer", "surer")
}

/// With less strength.
pub(in crate::diff) fn softened(it: &Telling<'_, '_>) -> Headline {
    told(it, "less firm", "less sure")
}

fn told(it: &Telling<'_, '_>, firm: &str, sure: &str) -> Headline {
    let word = if matches!(it.from(), Value::Certainty(_)) { sure } else { firm };
    let side = match it.later_side() {
        Some(Side::For) if word == firm => "in support of",
        Some(Side::Against) if word == firm => "against",
        _ => "about",
    };
    let rest = match (it.from(), it.to()) {
        (Value::Plain, _) => {
            format!("without any such word {}, {} {}", it.earlier_day(), it.later_value(), it.later_day())
        }
        (_, Value::Plain) => {
            format!("{} {}, without any such word {}", it.earlier_value(), it.earlier_day(), it.later_day())
        }
        // In brackets: what is said to be done on a day is no day of saying.
        _ => format!("from {} ({}) to {} ({})", it.earlier_value(), it.earlier_day(), it.later_value(), it.later_day()),
    };
    headline(&super::capitalized(word), word.to_owned(), it.this(&format!("is {word} {side}"), &rest))
}
