//! Reports on the terminal: one block an utterance.

mod band;

use textwrap::core::display_width;

use super::super::printable;
use super::super::reports::{caveats, heading, labels};
use super::Style;
use crate::claim::Ledger;
use crate::reports::{Named, Report, Utterance, columns};
use band::bands;

/// How far the reports stand in.
const INDENT: &str = "  ";
/// No label takes more columns than this.
const LABEL: usize = 24;

/// Utterances, oldest first.
#[must_use]
pub fn reports_terminal(utterances: &[Utterance<'_>], ledger: &Ledger, style: Style) -> String {
    utterances.iter().map(|it| block(it, ledger, style)).collect::<Vec<_>>().join("\n")
}

fn block(utterance: &Utterance<'_>, ledger: &Ledger, style: Style) -> String {
    let said = utterance.one.claim.said.in_words();
    let heading = format!("{}  {}", style.strong(&said), style.strong(&printable(&heading(utterance, ledger))));
    let mut out = style.paragraph("", &heading);
    let full: Vec<String> = labels(utterance).iter().map(|it| printable(it).into_owned()).collect();
    let lead = full.iter().map(|it| display_width(it)).max().unwrap_or(0).min(LABEL) + INDENT.len() + 2;
    let short: Vec<String> = full.iter().map(|it| format!("{INDENT}{}", cut(it))).collect();
    let set = words(utterance, &short, lead, style);
    out.push_str(&set);
    out.push('\n');
    let mut reasons: Vec<&str> = Vec::new();
    for (compared, label) in utterance.others.iter().zip(&full[1..]) {
        for named in &compared.differences {
            out.push_str(&difference(named, (&utterance.one, &compared.report), label, style));
            let reason = named.evidence.reason.as_str();
            if !reasons.contains(&reason) {
                out.push_str(&style.paragraph(&format!("{INDENT}{INDENT}because "), &printable(reason)));
                reasons.push(reason);
            }
        }
        if compared.differences.is_empty() {
            let nothing = if compared.aligned.is_same() { "word for word" } else { "no difference named" };
            out.push_str(&style.paragraph(INDENT, &format!("{label}: {nothing}")));
        }
    }
    out.push('\n');
    for (report, label) in utterance.reports().zip(&short) {
        let link = report.source.url.as_deref().unwrap_or("no link");
        let caveats = caveats(report);
        if !caveats.is_empty() {
            out.push_str(&style.paragraph(&padded(label, lead), &style.doubt(&printable(&caveats.join("; ")))));
        }
        let label = if caveats.is_empty() { label } else { "" };
        out.push_str(&style.paragraph(&padded(label, lead), &style.faint(&printable(link))));
        out.push_str(&style.paragraph(&padded("", lead), &style.faint(report.id().as_str())));
    }
    out
}

/// The words: quotations that are close to the first below each other, the others one by one.
fn words(utterance: &Utterance<'_>, labels: &[String], lead: usize, style: Style) -> String {
    let mut out = String::new();
    let in_columns = columns(utterance).and_then(|laid| {
        let is_laid = |it: &Report<'_>| laid.reports.iter().any(|other| other.id() == it.id());
        let rows: Vec<&str> =
            utterance.reports().zip(labels).filter(|it| is_laid(it.0)).map(|it| it.1.as_str()).collect();
        let ids = laid.reports.iter().map(|it| it.id().clone()).collect::<Vec<_>>();
        bands(&laid, &rows, lead, style).map(|text| (text, ids))
    });
    let ids = in_columns.map_or_else(Vec::new, |(text, ids)| {
        out.push_str(&text);
        ids
    });
    for (report, label) in utterance.reports().zip(labels).filter(|it| !ids.contains(it.0.id())) {
        let text = report.claim.wording().whole(report.speaker, &report.source.outlet);
        out.push_str(&style.paragraph(&padded(label, lead), &printable(&text)));
    }
    out
}

/// What differs, in one line; two texts that differ as a whole stand above, and are not told again.
fn difference(named: &Named, (one, other): (&Report<'_>, &Report<'_>), label: &str, style: Style) -> String {
    let (difference, evidence) = (named.difference, &named.evidence);
    let id = style.strong(difference.id);
    let text = if evidence.from == one.text() && evidence.to == other.text() {
        format!("{label}: {id}, {}", difference.title)
    } else {
        let (from, to) = evidence.told(one.claim, other.claim);
        format!("{label}: {id}, {} → {}", printable(&from), printable(&to))
    };
    style.paragraph(INDENT, &text)
}

fn padded(label: &str, lead: usize) -> String {
    format!("{label}{}", " ".repeat(lead.saturating_sub(display_width(label))))
}

/// A label cut to the room for labels.
fn cut(label: &str) -> String {
    if display_width(label) <= LABEL {
        return label.to_owned();
    }
    let mut width = 0;
    let fits = |c: &char| {
        width += display_width(c.encode_utf8(&mut [0; 4]));
        width < LABEL
    };
    let kept: String = label.chars().take_while(fits).collect();
    format!("{}…", kept.trim_end())
}
