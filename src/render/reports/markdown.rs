//! Reports as Markdown: a heading an utterance, a quotation a report, a point a difference.

use std::fmt::Write;

use super::super::change::escaped;
use super::super::markdown::linked;
use super::{caveats, heading, labels};
use crate::claim::Ledger;
use crate::reports::{Report, Utterance};

/// Utterances, oldest first.
#[must_use]
pub fn reports_markdown(utterances: &[Utterance<'_>], ledger: &Ledger) -> String {
    let mut out = String::new();
    for utterance in utterances {
        let title = escaped(&heading(utterance, ledger));
        put(&mut out, &format!("### {}  {title}\n", utterance.one.claim.said.in_words()));
        let labels = labels(utterance);
        for (report, label) in utterance.reports().zip(&labels) {
            quotation(&mut out, report, label);
        }
        for (compared, label) in utterance.others.iter().zip(&labels[1..]) {
            for named in &compared.differences {
                let evidence = &named.evidence;
                let (from, to) = evidence.told(utterance.one.claim, compared.report.claim);
                let (from, to, reason) = (escaped(&from), escaped(&to), escaped(&evidence.reason));
                let id = named.difference.id;
                put(&mut out, &format!("- {}: **{id}**, {from} → {to} ({reason})", escaped(label)));
            }
        }
        out.push('\n');
    }
    out
}

fn quotation(out: &mut String, report: &Report<'_>, label: &str) {
    let words = escaped(&report.claim.wording().whole(report.speaker, &report.source.outlet));
    let outlet = linked(label, report.source.url.as_deref());
    let caveats = caveats(report);
    let caveats = if caveats.is_empty() { String::new() } else { format!(" ({})", escaped(&caveats.join("; "))) };
    put(out, &format!("> {words}\n> — {outlet}{caveats} (`{}`)\n", report.id()));
}

fn put(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("a string takes all that is written to it");
}
