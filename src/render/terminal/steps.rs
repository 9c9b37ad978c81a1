//! What could not be compared, on the terminal: how much it is, and what was missing.

use std::collections::BTreeMap;

use super::super::steps::compared_in_words;
use super::super::{counted, printable};
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

/// What was missing, how often: `2 statements: on which side the later one stands could not be read`.
fn gaps_in_words(steps: &[Step<'_>]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for gap in steps.iter().filter_map(|it| it.finding.gap()) {
        *counts.entry(gap.to_string()).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.sort_by_key(|it| std::cmp::Reverse(it.1));
    let line = |(gap, n): (String, usize)| format!("{}: {gap}", counted(n, "statement"));
    counts.into_iter().map(line).collect()
}
