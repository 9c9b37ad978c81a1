//! Disputes on the terminal: one block a dispute.

use super::super::{Look, printable};
use super::{caveat, heading, teller};
use crate::disputes::{Dispute, Finding, Telling};

const INDENT: &str = "  ";

/// Disputes, oldest first.
#[must_use]
pub fn disputes_terminal(disputes: &[Dispute<'_>], look: Look) -> String {
    disputes.iter().map(|it| block(it, look)).collect::<Vec<_>>().join("\n")
}

fn block(dispute: &Dispute<'_>, look: Look) -> String {
    let title = format!("{}  {}", dispute.days, printable(&heading(dispute)));
    let mut out = look.paragraph("", &look.strong(&title));
    out.push_str(&look.paragraph(INDENT, &look.faint(&printable(&dispute.topic.proposition))));
    let mut reasons: Vec<&str> = Vec::new();
    for finding in &dispute.findings {
        out.push_str(&point(finding, dispute, look));
        let reason = finding.evidence.reason.as_str();
        if !reasons.contains(&reason) {
            out.push_str(&look.paragraph(&format!("{INDENT}{INDENT}because "), &printable(reason)));
            reasons.push(reason);
        }
    }
    for telling in &dispute.sides {
        out.push('\n');
        out.push_str(&side(telling, look));
    }
    out
}

fn point(finding: &Finding, dispute: &Dispute<'_>, look: Look) -> String {
    let (one, other) = (&dispute.sides[finding.one], &dispute.sides[finding.other]);
    let says = |value: &str, it: &Telling<'_>| format!("{} ({})", printable(value), printable(&teller(it)));
    let evidence = &finding.evidence;
    let (one, other) = (says(&evidence.says, one), says(&evidence.but, other));
    look.paragraph(INDENT, &format!("{}: {one} / {other}", look.strong(finding.point.id)))
}

/// A side: who, in which role, the words, the paraphrase where it says more, outlet and link.
fn side(telling: &Telling<'_>, look: Look) -> String {
    let claim = telling.claim;
    let role = telling.role.as_ref().map_or(String::new(), |it| format!(" ({})", printable(it)));
    let first = format!("{INDENT}{:<10} ", claim.said.to_string());
    let under = " ".repeat(first.len());
    let who = look.strong(&printable(&teller(telling)));
    let mut out = look.paragraph(&first, &format!("{who}{role}"));
    if let Some(quote) = &claim.quote {
        out.push_str(&look.paragraph(&under, &format!("“{}”", printable(quote))));
    }
    if let Some(says) = &claim.says {
        let caveat = caveat(telling).map_or(String::new(), |it| look.doubt(&format!(" ({it})")));
        out.push_str(&look.paragraph(&under, &format!("{}{caveat}", printable(says))));
    }
    let source = telling.source;
    let link = source.url.as_deref().unwrap_or("no link");
    out.push_str(&look.paragraph(&under, &format!("{}, {}", printable(&source.outlet), look.faint(&printable(link)))));
    out.push_str(&look.paragraph(&under, &look.faint(claim.id.as_str())));
    out
}
