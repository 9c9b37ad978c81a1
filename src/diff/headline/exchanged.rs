//! One value, and then another: what a kind whose two values say it all is told with.

use super::{Headline, Telling, headline};

/// `NAME did this: the one value on its day, the other on its own`, with the tag before it in other views.
pub(in crate::diff) fn exchanged(it: &Telling<'_, '_>, tag: &str, did: &str) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let values = format!("{from} {}, {to} {}", it.earlier_day(), it.later_day());
    let sentence = format!("{} {did}: {values}", it.name);
    headline(tag, format!("{from} → {to}"), it.on_the_proposition(&sentence, &values))
}
