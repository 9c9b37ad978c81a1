//! Disputes as rows, for CSV: a row a point on which two sides differ.

use crate::disputes::{Account, Dispute};

/// The header, and the rows.
#[must_use]
pub fn dispute_rows(disputes: &[Dispute<'_>]) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &[
        "days",
        "topic",
        "proposition",
        "point",
        "says",
        "but",
        "reason",
        "one_id",
        "one_said",
        "one_teller",
        "one_speaker",
        "one_words",
        "one_quoted",
        "one_outlet",
        "one_url",
        "other_id",
        "other_said",
        "other_teller",
        "other_speaker",
        "other_words",
        "other_quoted",
        "other_outlet",
        "other_url",
    ];
    let mut rows = Vec::new();
    for dispute in disputes {
        for finding in &dispute.findings {
            let evidence = &finding.evidence;
            let mut row = vec![
                dispute.days.to_string(),
                dispute.topic.name.clone(),
                dispute.topic.proposition.clone(),
                finding.point.id.to_owned(),
                evidence.says.clone(),
                evidence.but.clone(),
                evidence.reason.clone(),
            ];
            row.extend(side(&dispute.sides[finding.one]));
            row.extend(side(&dispute.sides[finding.other]));
            rows.push(row);
        }
    }
    (HEADER, rows)
}

fn side(account: &Account<'_>) -> [String; 8] {
    let (claim, source) = (account.claim, account.source);
    [
        claim.id.to_string(),
        claim.said.to_string(),
        account.teller.to_owned(),
        account.speaker.to_owned(),
        claim.wording().in_cell(account.speaker, &source.outlet),
        if claim.is_quoted() { "yes" } else { "no" }.to_owned(),
        source.outlet.clone(),
        source.url.clone().unwrap_or_default(),
    ]
}
