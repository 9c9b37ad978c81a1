//! Figures: named, raised, lowered, given up.

use super::{Headline, Telling, headline};

/// More than before.
pub(in crate::diff) fn raised(it: &Telling<'_, '_>) -> Headline {
    moved(it, "Figure raised")
}

/// Less than before.
pub(in crate::diff) fn lowered(it: &Telling<'_, '_>) -> Headline {
    moved(it, "Figure lowered")
}

fn moved(it: &Telling<'_, '_>, tag: &str) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let told = it.both(&put(&from), &format!("at {to}"));
    headline(it, tag, format!("{from} → {to}"), told)
}

fn put(figure: &str) -> String {
    format!("put the figure at {figure}")
}

/// A figure where there expressly was none.
pub(in crate::diff) fn quantified(it: &Telling<'_, '_>) -> Headline {
    let to = it.later_value();
    let told = it.both("would name no figure", &put(&to));
    headline(it, "Now names a figure", format!("now names {to}"), told)
}

/// Expressly no figure where there was one.
pub(in crate::diff) fn unquantified(it: &Telling<'_, '_>) -> Headline {
    let told = it.both(&put(&it.earlier_value()), "would name no figure");
    headline(it, "No longer names a figure", "no longer names a figure".into(), told)
}
