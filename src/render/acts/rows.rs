//! Said and done as rows, for CSV: every key of an act, and a row for each statement beside it.

use crate::acts::Deed;
use crate::claim::{ActEntry, Ledger};
use crate::store::{ACT, Key};

/// The header, and the rows.
#[must_use]
pub fn deed_rows(deeds: &[Deed<'_>], ledger: &Ledger) -> (Vec<&'static str>, Vec<Vec<String>>) {
    const BESIDE: &[&str] =
        &["outlet", "verdict", "compared", "said", "done", "when", "said_id", "said_on", "said_words", "doubts"];
    let header = ACT.iter().map(|it| it.name).chain(BESIDE.iter().copied()).collect();
    let mut rows = Vec::new();
    for deed in deeds {
        let entry = ActEntry::from(deed.act);
        let of_act = |key: &Key<ActEntry>| match key.name {
            "id" => deed.act.id.to_string(),
            _ => key.value(&entry).map_or(String::new(), |it| it.to_string()),
        };
        let mut row: Vec<String> = ACT.iter().map(of_act).collect();
        row.push(ledger.source_of_act(deed.act).outlet.clone());
        if let Some(gap) = deed.gap() {
            row.push(format!("not compared: {gap}"));
            row.resize(ACT.len() + BESIDE.len(), String::new());
            rows.push(row);
            continue;
        }
        for said in &deed.said {
            let (claim, source) = (said.claim, ledger.source_of(said.claim));
            let (stated, done) = said.values.clone();
            let doubts: Vec<String> = said.doubts.iter().map(ToString::to_string).collect();
            let told = [
                said.verdict.name().to_owned(),
                said.on.name().to_owned(),
                stated,
                done,
                said.when.name().to_owned(),
                claim.id.to_string(),
                claim.said.to_string(),
                claim.wording().in_cell(ledger.speaker_name(&claim.speaker), &source.outlet),
                doubts.join("; "),
            ];
            rows.push(row.iter().cloned().chain(told).collect());
        }
    }
    (header, rows)
}
