//! Changes as rows, for CSV.

use super::super::review;
use crate::claim::{Claim, Ledger};
use crate::diff::{Change, Finding, Hinted, Step};

/// The header, a row a change, a row a hint, with how often its rule was right as its reason, and a row a statement that
/// could not be compared, with what was missing as its reason.
#[must_use]
pub fn change_rows(
    changes: &[Change<'_>],
    hints: &[Hinted<'_>],
    steps: &[Step<'_>],
    ledger: &Ledger,
) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &[
        "day",
        "finding",
        "kind",
        "speaker",
        "topic",
        "tag",
        "sentence",
        "from",
        "to",
        "reason",
        "doubts",
        "earlier_id",
        "earlier_said",
        "earlier_words",
        "earlier_quoted",
        "earlier_outlet",
        "earlier_url",
        "later_id",
        "later_said",
        "later_words",
        "later_quoted",
        "later_outlet",
        "later_url",
        "suggested_grade",
        "suggested_because",
        "verdict",
        "verdict_grade",
        "verdict_acknowledged",
        "verdict_reason",
        "verdict_by",
        "verdict_on",
        "looked_on",
        "looked_where",
        "looked_url",
    ];
    let row = |change: &Change<'_>| {
        let headline = change.headline(ledger);
        let doubts: Vec<String> = change.doubts.iter().map(ToString::to_string).collect();
        let mut row = vec![
            change.day.to_string(),
            Finding::Changed.name().to_owned(),
            change.kind.id.to_owned(),
            ledger.speaker_name(&change.earlier.speaker).to_owned(),
            ledger.topic_name(&change.earlier.topic).to_owned(),
            headline.tag,
            headline.sentence,
            change.evidence.from.to_string(),
            change.evidence.to.to_string(),
            change.evidence.reason.clone(),
            doubts.join(" | "),
        ];
        row.extend(side(Some(change.earlier), ledger));
        row.extend(side(change.later, ledger));
        row.extend(review::cells(change));
        row
    };
    let hint = |it: &Hinted<'_>| {
        let claim = it.claim;
        let (speaker, topic) = (ledger.speaker_name(&claim.speaker), ledger.topic_name(&claim.topic));
        let (day, reason) = (claim.said.to_string(), it.hint.precision.to_string());
        let row = [&day, "hint", it.hint.id, speaker, topic, it.tag, &it.sentence, "", "", &reason, ""];
        let mut row = row.map(str::to_owned).to_vec();
        row.extend(side(it.earlier, ledger));
        row.extend(side(Some(claim), ledger));
        row.resize(HEADER.len(), String::new());
        row
    };
    let open = |step: &Step<'_>| {
        let later = step.later;
        let (speaker, topic) = (ledger.speaker_name(&later.speaker), ledger.topic_name(&later.topic));
        let day = later.said.to_string();
        let mut row = [&day, step.finding.name(), "", speaker, topic, "", "", "", ""].map(str::to_owned).to_vec();
        row.push(step.finding.gap()?.to_string());
        row.push(String::new());
        row.extend(side(Some(step.earlier), ledger));
        row.extend(side(Some(later), ledger));
        row.resize(HEADER.len(), String::new());
        Some(row)
    };
    let rows = changes.iter().map(row).chain(hints.iter().map(hint)).chain(steps.iter().filter_map(open));
    (HEADER, rows.collect())
}

fn side(claim: Option<&Claim>, ledger: &Ledger) -> [String; 6] {
    let Some(claim) = claim else { return Default::default() };
    let source = ledger.source_of(claim);
    [
        claim.id.to_string(),
        claim.said.to_string(),
        claim.wording().in_cell(ledger.speaker_name(&claim.speaker), &source.outlet),
        if claim.is_quoted() { "yes" } else { "no" }.to_owned(),
        source.outlet.clone(),
        source.url.clone().unwrap_or_default(),
    ]
}
