//! What a statement covers, and whom or what it names.

use super::{Headline, Telling, headline};

/// It covers more.
pub(in crate::diff) fn widened(it: &Telling<'_, '_>) -> Headline {
    exchanged(it, "Covers more", "claims more than before")
}

/// It covers less.
pub(in crate::diff) fn narrowed(it: &Telling<'_, '_>) -> Headline {
    exchanged(it, "Covers less", "claims less than before")
}

/// Another name in the same slot.
pub(in crate::diff) fn replaced(it: &Telling<'_, '_>) -> Headline {
    exchanged(it, "Another name", "names another in the same place")
}

fn exchanged(it: &Telling<'_, '_>, tag: &str, did: &str) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let values = format!("{from} {}, {to} {}", it.earlier_day(), it.later_day());
    let sentence = format!("{} {did}: {values}", it.name);
    headline(tag, format!("{from} → {to}"), it.on_the_proposition(&sentence, &values))
}
