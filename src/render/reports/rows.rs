//! Reports as rows, for CSV: a row a difference, and one for each report without any.

use super::caveats;
use crate::claim::Ledger;
use crate::reports::{Named, Report, Utterance};

/// The header, and the rows.
#[must_use]
pub fn report_rows(utterances: &[Utterance<'_>], ledger: &Ledger) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &[
        "said",
        "speaker",
        "topic",
        "difference",
        "from",
        "to",
        "reason",
        "one_id",
        "one_words",
        "one_quoted",
        "one_outlet",
        "one_url",
        "one_caveats",
        "other_id",
        "other_words",
        "other_quoted",
        "other_outlet",
        "other_url",
        "other_caveats",
    ];
    let mut rows = Vec::new();
    for utterance in utterances {
        for compared in &utterance.others {
            let row = |named: Option<&Named>| {
                let claim = utterance.one.claim;
                let mut row = vec![
                    claim.said.to_string(),
                    utterance.one.speaker.to_owned(),
                    ledger.topic_name(&claim.topic).to_owned(),
                ];
                row.extend(named.map_or_else(Default::default, |it| {
                    let evidence = &it.evidence;
                    [it.difference.id, &evidence.from, &evidence.to, &evidence.reason].map(str::to_owned)
                }));
                row.extend(side(&utterance.one));
                row.extend(side(&compared.report));
                row
            };
            if compared.differences.is_empty() {
                rows.push(row(None));
            }
            rows.extend(compared.differences.iter().map(|it| row(Some(it))));
        }
    }
    (HEADER, rows)
}

fn side(report: &Report<'_>) -> [String; 6] {
    [
        report.id().to_string(),
        report.claim.wording().in_cell(report.speaker, &report.source.outlet),
        if report.is_quoted() { "yes" } else { "no" }.to_owned(),
        report.source.outlet.clone(),
        report.source.url.clone().unwrap_or_default(),
        caveats(report).join(" | "),
    ]
}
