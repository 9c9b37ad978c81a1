//! The side that a statement is on, as a mark with its word.

use maud::{Markup, html};

use super::chart::mark;
use crate::claim::Claim;
use crate::render::drawing::{Mark, is_conditional, side_in_words};

/// The mark with its word: `for`, `against, if`.
pub(super) fn side(claim: &Claim) -> Markup {
    let it = Mark::of(claim);
    html! { span class=(format!("side {}", it.shown.class())) { (mark(it)) (word(claim)) } }
}

/// The side in words.
pub(super) fn word(claim: &Claim) -> String {
    let word = side_in_words(claim);
    let has_side = claim.coded.stance.is_some();
    if has_side && is_conditional(claim) { format!("{word}, if") } else { word.to_owned() }
}
