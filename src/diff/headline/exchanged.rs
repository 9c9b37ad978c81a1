//! One value, and then another: what a kind whose two values say it all is told with.

use super::{Headline, Telling, headline};

/// `NAME said the one value on its day, and on its own the other`, and what that comes to, with the tag before it in other
/// views.
pub(in crate::diff) fn exchanged(it: &Telling<'_, '_>, tag: &str, comes_to: &str) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let told = it.both(&format!("said {from}"), &format!("{to} in its place{comes_to}"));
    headline(it, tag, format!("{from} → {to}"), told)
}
