//! Reports of one utterance: their words below each other, where they stand, and what differs by name.

mod markdown;
mod rows;
mod view;

pub use markdown::reports_markdown;
pub use rows::report_rows;
pub use view::UtteranceView;

use crate::claim::Ledger;
use crate::reports::{Report, Utterance};

/// Day, speaker and topic in one line, with how many report it.
pub(super) fn heading(utterance: &Utterance<'_>, ledger: &Ledger) -> String {
    let claim = utterance.one.claim;
    let (speaker, topic) = (utterance.one.speaker, ledger.topic_name(&claim.topic));
    format!("{speaker}, {topic}: {} reports of one utterance", utterance.others.len() + 1)
}

/// The outlets, told apart where one has several reports.
pub(super) fn labels(utterance: &Utterance<'_>) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for report in utterance.reports() {
        let outlet = &report.source.outlet;
        let before = utterance.reports().take(labels.len()).filter(|it| it.source.outlet == *outlet).count();
        labels.push(if before == 0 { outlet.clone() } else { format!("{outlet} ({})", before + 1) });
    }
    labels
}

/// What a reader must know of a report before using it, besides its words.
pub(super) fn caveats(report: &Report<'_>) -> Vec<String> {
    let mut caveats = Vec::new();
    caveats.extend(report.teller.map(|it| format!("as told by {it}")));
    caveats.extend(report.claim.draft.then(|| "draft, not accepted".to_owned()));
    caveats.extend(report.claim.translated_by.as_ref().map(|it| format!("translated by {it}")));
    caveats.extend(report.is_found.then(|| "taken for the same utterance by speaker, day and words".to_owned()));
    caveats
}
