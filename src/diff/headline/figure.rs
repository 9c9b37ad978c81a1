//! Figures: named, raised, lowered, given up.

use super::{Headline, Telling, headline};

/// More than before.
pub(in crate::diff) fn raised(it: &Telling<'_, '_>) -> Headline {
    moved(it, "Figure raised", "raised a figure")
}

/// Less than before.
pub(in crate::diff) fn lowered(it: &Telling<'_, '_>) -> Headline {
    moved(it, "Figure lowered", "lowered a figure")
}

fn moved(it: &Telling<'_, '_>, tag: &str, did: &str) -> Headline {
    let (from, to) = (it.earlier_value(), it.later_value());
    let figures = format!("from {from} {} to {to} {}", it.earlier_day(), it.later_day());
    let sentence = format!("{} {did}, {figures}", it.name);
    headline(tag, format!("{from} → {to}"), it.on_the_proposition(&sentence, &figures))
}

/// A figure where there expressly was none.
pub(in crate::diff) fn quantified(it: &Telling<'_, '_>) -> Headline {
    let to = it.later_value();
    let sentence =
        format!("{} now names a figure, {to} {}, and named none {}", it.name, it.later_day(), it.earlier_day());
    let detail = format!("{to} {}, none {}", it.later_day(), it.earlier_day());
    headline("Now names a figure", format!("now names {to}"), it.on_the_proposition(&sentence, &detail))
}

/// Expressly no figure where there was one.
pub(in crate::diff) fn unquantified(it: &Telling<'_, '_>) -> Headline {
    let from = it.earlier_value();
    let (then, now) = (it.earlier_day(), it.later_day());
    let sentence = format!("{} named {from} {then}, and names no figure any more {now}", it.name);
    let detail = format!("it was {from} {then}, and is none {now}");
    headline("No longer names a figure", "no longer a figure".into(), it.on_the_proposition(&sentence, &detail))
}
