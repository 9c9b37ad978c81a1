//! Said and done as JSON has it.

use serde::Serialize;

use super::super::view::{ClaimView, FiledView};
use crate::acts::{Deed, Said};
use crate::claim::Ledger;
use crate::store::Written;

/// An act with the statements beside it.
#[derive(Debug, Serialize)]
pub struct DeedView {
    #[serde(flatten)]
    filed: FiledView,
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
        let act = deed.act;
        let (place, names) = ((ledger.source_of_act(act), act.line), (&act.speaker, &act.topic));
        Self {
            filed: FiledView::of(&act.id, place, names, ledger),
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
