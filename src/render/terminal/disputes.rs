//! Disputes on the terminal: one block a dispute.

use super::super::disputes::{heading, teller, words};
use super::super::printable;
use super::Style;
use crate::disputes::{Account, Dispute, Finding};

const INDENT: &str = "  ";

/// Disputes, oldest first.
#[must_use]
pub fn disputes_terminal(disputes: &[Dispute<'_>], style: Style) -> String {
    disputes.iter().map(|it| block(it, style)).collect::<Vec<_>>().join("\n")
}

fn block(dispute: &Dispute<'_>, style: Style) -> String {
    let title = format!("{}  {}", dispute.days.in_words(), printable(&heading(dispute)));
    let mut out = style.paragraph("", &style.strong(&title));
    out.push_str(&style.paragraph(INDENT, &style.faint(&printable(&dispute.topic.proposition))));
    let mut reasons: Vec<&str> = Vec::new();
    for finding in &dispute.findings {
        out.push_str(&point(finding, dispute, style));
        let reason = finding.evidence.reason.as_str();
        if !reasons.contains(&reason) {
            out.push_str(&style.paragraph(&format!("{INDENT}{INDENT}because "), &printable(reason)));
            reasons.push(reason);
        }
    }
    for account in &dispute.sides {
        out.push('\n');
        out.push_str(&side(account, style));
    }
    out
}

fn point(finding: &Finding, dispute: &Dispute<'_>, style: Style) -> String {
    let (one, other) = (&dispute.sides[finding.one], &dispute.sides[finding.other]);
    let says = |value: &str, it: &Account<'_>| format!("{} ({})", printable(value), printable(&teller(it)));
    let (first, second) = finding.evidence.told(one.claim, other.claim);
    let (one, other) = (says(&first, one), says(&second, other));
    style.paragraph(INDENT, &format!("{}: {one} / {other}", style.strong(finding.point.id)))
}

/// A side: who, in which role, the words, the paraphrase where it says more, outlet and link.
fn side(account: &Account<'_>, style: Style) -> String {
    let claim = account.claim;
    let role = account.role.as_ref().map_or(String::new(), |it| format!(" ({})", printable(it)));
    let first = format!("{INDENT}{}  ", claim.said.in_words());
    let under = " ".repeat(first.len());
    let who = style.strong(&printable(&teller(account)));
    let mut out = style.paragraph(&first, &format!("{who}{role}"));
    out.extend(words(account).iter().map(|it| style.paragraph(&under, &printable(it))));
    let source = account.source;
    let link = source.url.as_deref().unwrap_or("no link");
    out.push_str(
        &style.paragraph(&under, &format!("{}, {}", printable(&source.outlet), style.faint(&printable(link)))),
    );
    out.push_str(&style.paragraph(&under, &style.faint(claim.id.as_str())));
    out
}
