//! What could not be compared, on the terminal: how much it is, and what was missing.

use super::super::printable;
use super::super::steps::{compared_in_words, gaps_in_words};
use super::Style;
use crate::diff::{Step, Tally};

/// How many statements were compared, and what was missing of the others; nothing where all were.
#[must_use]
pub fn uncompared_terminal(steps: &[Step<'_>], style: Style) -> String {
    if Tally::of(steps).open == 0 {
        return String::new();
    }
    let mut out: String = compared_in_words(steps).map(|it| style.paragraph("", &it)).unwrap_or_default();
    out.extend(gaps_in_words(steps).iter().map(|it| style.paragraph("  ", &printable(it))));
    out.push_str(&style.paragraph("  ", &style.faint("`gainsay timeline` and `gainsay diff --why` show which")));
    out
}
