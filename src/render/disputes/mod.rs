//! Disputes: the point, and every side with its words, day and outlet. Who is right is not said.

mod markdown;
mod rows;
mod view;

pub use markdown::disputes_markdown;
pub use rows::dispute_rows;
pub use view::DisputeView;

use crate::claim::Wording;
use crate::disputes::{Account, Dispute};

/// Topic and days in one line.
pub(super) fn heading(dispute: &Dispute<'_>) -> String {
    let mut points: Vec<&str> = dispute.findings.iter().map(|it| it.point.id).collect();
    points.sort_unstable();
    points.dedup();
    format!("{}: disputed ({})", dispute.topic.name, points.join(", "))
}

/// Whose account a side is: its teller, and of whom where that is somebody else.
pub(super) fn teller(side: &Account<'_>) -> String {
    if side.is_relayed() { format!("{}, on what {} said", side.teller, side.speaker) } else { side.teller.to_owned() }
}

/// A side's words as they are shown, and our paraphrase beside them, where there is one.
pub(super) fn words(side: &Account<'_>) -> Vec<String> {
    let claim = side.claim;
    let show = |it: Wording<'_>| it.whole(side.speaker, &side.source.outlet);
    let beside = claim.says.as_deref().filter(|it| *it != claim.words());
    std::iter::once(claim.wording()).chain(beside.map(Wording::Paraphrased)).map(show).collect()
}
