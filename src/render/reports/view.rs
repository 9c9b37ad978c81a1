//! Reports as JSON has them.

use std::ops::Range;

use serde::Serialize;

use super::super::view::{BasisView, ClaimView};
use crate::claim::Ledger;
use crate::reports::{Compared, Named, Report, Step, Utterance, bytes};

/// One utterance with its reports; the differences of each are to the first.
#[derive(Debug, Serialize)]
pub struct UtteranceView {
    said: String,
    speaker: String,
    topic: String,
    reports: Vec<ReportView>,
}

#[derive(Debug, Serialize)]
struct ReportView {
    #[serde(flatten)]
    claim: ClaimView,
    /// Whether it was joined to the others by its words, not by its file.
    found: bool,
    /// Its words beside those of the first report, stretch by stretch; nothing for the first.
    alignment: Vec<StretchView>,
    differences: Vec<DifferenceView>,
}

/// A stretch of both texts: the bytes in the words of the first report and of this one; empty where one has nothing here.
#[derive(Debug, Serialize)]
struct StretchView {
    same: bool,
    first: [usize; 2],
    this: [usize; 2],
}

#[derive(Debug, Serialize)]
struct DifferenceView {
    id: &'static str,
    title: &'static str,
    from: String,
    to: String,
    reason: String,
    first_rests_on: Vec<BasisView>,
    this_rests_on: Vec<BasisView>,
}

impl UtteranceView {
    /// The view of an utterance.
    #[must_use]
    pub fn of(utterance: &Utterance<'_>, ledger: &Ledger) -> Self {
        let claim = utterance.one.claim;
        let first = report(&utterance.one, (Vec::new(), Vec::new()), ledger);
        let other = |it: &Compared<'_>| {
            let differences = it.differences.iter().map(|named| difference(named, &utterance.one, &it.report));
            report(&it.report, (alignment(it, &utterance.one), differences.collect()), ledger)
        };
        Self {
            said: claim.said.to_string(),
            speaker: claim.speaker.to_string(),
            topic: claim.topic.to_string(),
            reports: std::iter::once(first).chain(utterance.others.iter().map(other)).collect(),
        }
    }
}

fn report(
    report: &Report<'_>,
    (alignment, differences): (Vec<StretchView>, Vec<DifferenceView>),
    ledger: &Ledger,
) -> ReportView {
    ReportView { claim: ClaimView::of(report.claim, ledger), found: report.is_found, alignment, differences }
}

fn alignment(compared: &Compared<'_>, first: &Report<'_>) -> Vec<StretchView> {
    let place = |report: &Report<'_>, words: &Range<usize>| {
        let bytes = bytes(&report.words, words);
        [bytes.start, bytes.end]
    };
    let steps = compared.aligned.steps().iter();
    let view = |it: &Step| StretchView {
        same: it.is_same,
        first: place(first, &it.one),
        this: place(&compared.report, &it.other),
    };
    steps.map(view).collect()
}

fn difference(named: &Named, first: &Report<'_>, this: &Report<'_>) -> DifferenceView {
    let (difference, evidence) = (named.difference, &named.evidence);
    DifferenceView {
        id: difference.id,
        title: difference.title,
        from: evidence.from.clone(),
        to: evidence.to.clone(),
        reason: evidence.reason.clone(),
        first_rests_on: evidence.one.iter().map(|it| BasisView::of(it, first.claim)).collect(),
        this_rests_on: evidence.other.iter().map(|it| BasisView::of(it, this.claim)).collect(),
    }
}
