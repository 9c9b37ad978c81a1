//! Hints for programs, spreadsheets and documents: apart from flags, each with how often its rule was right.

use serde::Serialize;

use super::change::escaped;
use super::view::{BasisView, ClaimView};
use crate::claim::Ledger;
use crate::diff::Hinted;

/// A hint with its statements.
#[derive(Debug, Serialize)]
pub struct HintView {
    hint: &'static str,
    title: &'static str,
    tag: &'static str,
    sentence: String,
    day: String,
    speaker: String,
    topic: String,
    earlier: Option<ClaimView>,
    later: ClaimView,
    rests_on: BasisView,
    right: usize,
    of: usize,
    counted_on: &'static str,
}

impl HintView {
    /// The view of a hint.
    #[must_use]
    pub fn of(hinted: &Hinted<'_>, ledger: &Ledger) -> Self {
        let Hinted { hint, claim, .. } = hinted;
        Self {
            hint: hint.id,
            title: hint.title,
            tag: hinted.tag,
            sentence: hinted.sentence.clone(),
            day: claim.said.to_string(),
            speaker: claim.speaker.to_string(),
            topic: claim.topic.to_string(),
            earlier: hinted.earlier.map(|it| ClaimView::of(it, ledger)),
            later: ClaimView::of(claim, ledger),
            rests_on: BasisView::of(&hinted.basis, claim),
            right: hint.precision.right,
            of: hint.precision.of,
            counted_on: hint.precision.on,
        }
    }
}

/// Hints as Markdown: a heading, and a point for each; nothing where there are none.
#[must_use]
pub fn hints_markdown(hints: &[Hinted<'_>], ledger: &Ledger) -> String {
    let point = |it: &Hinted<'_>| {
        let day = it.claim.said.in_words();
        let (topic, sentence) = (escaped(ledger.topic_name(&it.claim.topic)), escaped(&it.sentence));
        format!("- {day}, {topic}: {sentence} ({}: {}; `{}`)\n", it.hint.id, it.hint.precision, it.claim.id)
    };
    let points: String = hints.iter().map(point).collect();
    if points.is_empty() { points } else { format!("### Hints, which are no flags\n\n{points}\n") }
}
