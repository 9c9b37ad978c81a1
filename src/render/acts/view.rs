//! Said and done as JSON has it.

use serde::Serialize;

use super::super::view::ClaimView;
use crate::acts::{Deed, Said};
use crate::claim::Ledger;
use crate::store::Written;

/// An act with the statements beside it.
#[derive(Debug, Serialize)]
pub struct DeedView {
    id: String,
    path: String,
    line: usize,
    speaker_name: String,
    topic_name: String,
    source: Written,
    act: Written,
    #[serde(skip_serializing_if = "Option::is_none")]
    not_compared: Option<&'static str>,
    said: Vec<SaidView>,
}

/// A statement beside an act, and what comparing the two came to.
#[derive(Debug, Serialize)]
struct SaidView {
    when: &'static str,
    compared: &'static str,
    verdict: &'static str,
    said: String,
    done: String,
    doubts: Vec<String>,
    claim: ClaimView,
}

impl DeedView {
    /// The view of an act.
    #[must_use]
    pub fn of(deed: &Deed<'_>, ledger: &Ledger) -> Self {
        let (act, source) = (deed.act, ledger.source_of_act(deed.act));
        Self {
            id: act.id.to_string(),
            path: source.path.to_string_lossy().into_owned(),
            line: act.line,
            speaker_name: ledger.speaker_name(&act.speaker).to_owned(),
            topic_name: ledger.topic_name(&act.topic).to_owned(),
            source: source.into(),
            act: act.into(),
            not_compared: deed.gap(),
            said: deed.said.iter().map(|it| said(it, ledger)).collect(),
        }
    }
}

fn said(said: &Said<'_>, ledger: &Ledger) -> SaidView {
    let (stated, done) = said.values.clone();
    SaidView {
        when: said.when.name(),
        compared: said.on.name(),
        verdict: said.verdict.name(),
        said: stated,
        done,
        doubts: said.doubts.iter().map(ToString::to_string).collect(),
        claim: ClaimView::of(said.claim, ledger),
    }
}
