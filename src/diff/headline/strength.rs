//! Strength: firmer, less firm, surer, less sure.

use super::{Headline, Telling, headline, verb};
use crate::claim::{Claim, Side};
use crate::diff::Value;

/// With more strength.
pub(in crate::diff) fn hardened(it: &Telling<'_, '_>) -> Headline {
    told(it, "", if let Value::Certainty(_) = it.from() { "surer" } else { "firmer" })
}

/// With less strength.
pub(in crate::diff) fn softened(it: &Telling<'_, '_>) -> Headline {
    told(it, "only ", if let Value::Certainty(_) = it.from() { "less sure" } else { "less firm" })
}

fn told(it: &Telling<'_, '_>, only: &str, tag: &str) -> Headline {
    let told = match (it.from(), it.to()) {
        // The rungs say what is done for a thing.
        (Value::Commitment(_), _) if it.later_side() == Some(Side::Against) => {
            it.both("was against it", &format!("still against it, but {tag}"))
        }
        (Value::Stance(_), Value::Stance(_)) => {
            let (from, to) = (it.earlier_value(), it.later_value());
            let later = if only.is_empty() { to } else { format!("still {to}, but less strongly") };
            it.both(&format!("was {from}"), &later)
        }
        (from, to) => {
            let (from, to) = (did(it, from, it.change.earlier), did(it, to, it.change.claim()));
            let to = to.strip_prefix(verb(it.from())).unwrap_or(&to);
            it.both(&from, &format!("{only}{to}"))
        }
    };
    headline(it, &super::capitalized(tag), tag.to_owned(), told)
}

/// What was done with so much strength.
fn did(it: &Telling<'_, '_>, value: &Value, claim: &Claim) -> String {
    match value {
        Value::Plain => "said it plainly".to_owned(),
        _ => format!("{}{}", verb(value), it.value(value, claim)),
    }
}
