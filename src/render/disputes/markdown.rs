//! Disputes as Markdown: a heading a dispute, a point a finding, a quotation a side.

use std::fmt::Write;

use super::super::change::escaped;
use super::super::markdown::linked;
use super::{heading, teller, words};
use crate::disputes::{Account, Dispute};

/// Disputes, oldest first.
#[must_use]
pub fn disputes_markdown(disputes: &[Dispute<'_>]) -> String {
    let mut out = String::new();
    for dispute in disputes {
        put(&mut out, &format!("### {}  {}\n", dispute.days.in_words(), escaped(&heading(dispute))));
        put(&mut out, &format!("*{}*\n", escaped(&dispute.topic.proposition)));
        for finding in &dispute.findings {
            let evidence = &finding.evidence;
            let says =
                |value: &str, side: usize| format!("{} ({})", escaped(value), escaped(&teller(&dispute.sides[side])));
            let (one, other) = evidence.told(dispute.sides[finding.one].claim, dispute.sides[finding.other].claim);
            let (one, other) = (says(&one, finding.one), says(&other, finding.other));
            put(&mut out, &format!("- **{}**: {one} / {other}; {}", finding.point.id, escaped(&evidence.reason)));
        }
        out.push('\n');
        dispute.sides.iter().for_each(|it| side(&mut out, it));
    }
    out
}

fn side(out: &mut String, account: &Account<'_>) {
    let (claim, source) = (account.claim, account.source);
    let words: Vec<String> = words(account).iter().map(|it| escaped(it)).collect();
    let outlet = linked(&source.outlet, source.url.as_deref());
    let role = account.role.as_ref().map_or(String::new(), |it| format!(" ({})", escaped(it)));
    let who = escaped(&teller(account));
    put(
        out,
        &format!("> {}\n> — {who}{role}, {}, {outlet} (`{}`)\n", words.join("\n> "), claim.said.in_words(), claim.id),
    );
}

fn put(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("a string takes all that is written to it");
}
