//! Where a record stands, in a few lines: each with the command that goes on from there.

use super::super::{counted, printable};
use super::style::Style;
use crate::claim::Ledger;
use crate::status::{AHEAD, Status, deadline};

/// So many changes are named; the rest are counted.
const NAMED: usize = 3;

/// Where a record stands: what is on file, then what waits, and last what to do where nothing does.
#[must_use]
pub fn status_terminal(status: &Status<'_>, ledger: &Ledger, style: Style) -> String {
    let mut lines = vec![on_file(status)];
    let mut waits = |what: String, command: &str| lines.push(format!("{what}   {}", style.faint(command)));
    if status.errors + status.warnings > 0 {
        let faults = [(status.errors, "error"), (status.warnings, "warning")];
        let told: Vec<String> = faults.iter().filter(|it| it.0 > 0).map(|it| counted(it.0, it.1)).collect();
        waits(style.bad(&format!("{} in the files", told.join(" and "))), "gainsay check");
    }
    if status.drafts > 0 {
        let wait = if status.drafts == 1 { "waits" } else { "wait" };
        waits(format!("{} {wait} for a decision", style.strong(&counted(status.drafts, "draft"))), "gainsay review");
    }
    if !status.new.is_empty() {
        let change = counted(status.new.len(), "change");
        waits(format!("{} of position that nobody has reviewed", style.strong(&change)), "gainsay diff --new");
        let newest = status.new.iter().rev().take(NAMED);
        lines.extend(newest.map(|it| format!("  {}", wrapped(&it.headline(ledger).sentence, style))));
        if status.new.len() > NAMED {
            lines.push(style.faint(&format!("  and {} before", status.new.len() - NAMED)));
        }
    }
    for claim in &status.ahead {
        let (name, topic) = (ledger.speaker_name(&claim.speaker), ledger.topic_name(&claim.topic));
        let day = deadline(claim).map(|it| it.in_words()).unwrap_or_default();
        let passes = style.strong(&format!("{} on {}: until {day}", printable(name), printable(topic)));
        lines.push(format!("{passes}   {}", style.faint(&format!("gainsay show {}", claim.id))));
    }
    if status.claims + status.drafts == 0 {
        lines.push(
            "next: `gainsay record ARTICLE` drafts its statements, `gainsay review` goes through them".to_owned(),
        );
    } else if lines.len() == 1 {
        lines.push(format!("nothing waits, and no deadline passes within {AHEAD} days"));
    }
    lines.join("\n") + "\n"
}

fn on_file(status: &Status<'_>) -> String {
    let Some(latest) = status.latest else { return "no claim is on file yet".to_owned() };
    format!(
        "{} by {} on {}, from {}; the last one of {}",
        counted(status.claims, "claim"),
        counted(status.speakers, "speaker"),
        counted(status.topics, "topic"),
        counted(status.sources, "source"),
        latest.in_words(),
    )
}

/// A sentence in lines as wide as the terminal, two columns in.
fn wrapped(sentence: &str, style: Style) -> String {
    textwrap::fill(&printable(sentence), textwrap::Options::new(style.width.saturating_sub(2)).subsequent_indent("  "))
}
