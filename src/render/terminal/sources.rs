//! Two sources against each other on the terminal.

use super::super::printable;
use super::super::sources::{claims, heading, verdict};
use super::Style;
use super::change::{changes_terminal, quotation};
use crate::claim::Ledger;
use crate::diff::{Compared, Entry};

/// What is the same, what changed, and what only one of the two has.
#[must_use]
pub fn sources_terminal(
    entries: &[Entry<'_>],
    (earlier, later): (usize, usize),
    ledger: &Ledger,
    style: Style,
    words: bool,
) -> String {
    let mut out = style.paragraph("", &style.strong(&heading(&ledger.sources[earlier], &ledger.sources[later])));
    for entry in entries {
        let subject = format!("{}, {}", ledger.speaker_name(entry.speaker), ledger.topic_name(entry.topic));
        out.push('\n');
        match &entry.compared {
            Compared::Changed(changes) => out.push_str(&changes_terminal(changes, ledger, style, words)),
            it => {
                let verdict = style.strong(&printable(&verdict(it)));
                out.push_str(&style.paragraph("", &format!("{}: {verdict}", printable(&subject))));
                out.extend(claims(it).into_iter().map(|claim| quotation(claim, ledger, style)));
            }
        }
    }
    out
}
