//! What became of a record between two states, on the terminal.

use super::Style;
use super::change::{changes_terminal, quotation};
use crate::claim::Ledger;
use crate::corrections::{Cause, Corrections};
use crate::diff::Change;
use crate::render::{counted, printable};

/// What came, what went, what was corrected, and which flags appeared or are gone, with why.
#[must_use]
pub fn corrections_terminal(found: &Corrections<'_, '_>, (earlier, later): (&Ledger, &Ledger), style: Style) -> String {
    let mut out = String::new();
    for (what, claims, ledger) in [("put on file", &found.added, later), ("taken off", &found.removed, earlier)] {
        if !claims.is_empty() {
            out.push_str(&style.heading(&style.strong(&format!("{} {what}", counted(claims.len(), "statement")))));
            out.extend(claims.iter().map(|it| quotation(it, ledger, style)));
        }
    }
    if !found.corrected.is_empty() {
        let n = counted(found.corrected.len(), "statement");
        out.push_str(
            &style.heading(&style.strong(&format!("{n} corrected: the record changed, nobody's position did"))),
        );
        for it in &found.corrected {
            out.push_str(&style.paragraph("  ", &printable(it.claim.id.as_str())));
            for (key, before, after) in &it.keys {
                let shown = |text: &Option<String>| {
                    text.as_deref().map_or("nothing".to_owned(), |it| format!("`{}`", printable(it)))
                };
                out.push_str(
                    &style.paragraph(&format!("    {key}  "), &format!("{} → {}", shown(before), shown(after))),
                );
            }
        }
    }
    for cause in [Cause::Said, Cause::Corrected, Cause::Around] {
        out.push_str(&flags(&found.appeared, cause, "that was not there", later, style));
        out.push_str(&flags(&found.gone, cause, "that is gone", earlier, style));
    }
    out
}

fn flags(all: &[(Change<'_>, Cause)], cause: Cause, what: &str, ledger: &Ledger, style: Style) -> String {
    let changes: Vec<Change<'_>> = all.iter().filter(|it| it.1 == cause).map(|it| it.0.clone()).collect();
    if changes.is_empty() {
        return String::new();
    }
    let heading = format!("{} {what}, {}", counted(changes.len(), "flag"), cause.in_words());
    style.heading(&style.strong(&heading)) + &changes_terminal(&changes, ledger, style, false)
}
