//! What could not be compared: how many statements, whose, on what, and what was missing.

use serde::Serialize;

use super::change::escaped;
use super::{counted, printable};
use crate::claim::Ledger;
use crate::diff::{Step, Tally, uncompared};

/// How many statements were compared with what came before them, in a sentence; nothing where none has anything before it.
pub(super) fn compared_in_words(steps: &[Step<'_>]) -> Option<String> {
    let tally = Tally::of(steps);
    let (all, s) = (tally.all(), if tally.all() == 1 { (" follows", "") } else { ("s follow", "s") });
    let counts = [(tally.changed, "changed"), (tally.held, "held"), (tally.open, "not compared")];
    let counts: Vec<String> = counts.iter().filter(|it| it.0 > 0).map(|(n, what)| format!("{n} {what}")).collect();
    let counts = counts.join(", ");
    (all > 0).then(|| format!("{all} statement{} an earlier one of the same speaker on the same topic: {counts}.", s.0))
}

/// What could not be compared as Markdown, with whose statements these are: a heading, and a point for each speaker, topic and reason.
#[must_use]
pub fn uncompared_markdown(steps: &[Step<'_>], ledger: &Ledger) -> String {
    let groups = uncompared(steps);
    if groups.is_empty() {
        return String::new();
    }
    let mut out = "### Not compared\n\n".to_owned();
    out.extend(compared_in_words(steps).map(|it| format!("{it}\n\n")));
    for group in groups {
        let subject = format!("{}, {}", ledger.speaker_name(group.speaker), ledger.topic_name(group.topic));
        let n = counted(group.steps.len(), "statement");
        let ids: Vec<String> = group.steps.iter().map(|it| format!("`{}`", printable(it.later.id.as_str()))).collect();
        let gap = escaped(&group.gap.to_string());
        out.push_str(&format!("- {}: {n}; {gap} ({})\n", escaped(&subject), ids.join(", ")));
    }
    out.push('\n');
    out
}

/// A statement that could not be compared, as JSON has it.
#[derive(Debug, Serialize)]
pub struct UncomparedView {
    speaker: String,
    topic: String,
    day: String,
    earlier: String,
    later: String,
    why: String,
}

/// The statements among these that could not be compared.
#[must_use]
pub fn uncompared_views(steps: &[Step<'_>]) -> Vec<UncomparedView> {
    let view = |step: &Step<'_>| {
        Some(UncomparedView {
            speaker: step.later.speaker.to_string(),
            topic: step.later.topic.to_string(),
            day: step.later.said.to_string(),
            earlier: step.earlier.id.to_string(),
            later: step.later.id.to_string(),
            why: step.finding.gap()?.to_string(),
        })
    };
    steps.iter().filter_map(view).collect()
}

/// How many of these came to what, as JSON has it.
#[derive(Debug, Serialize)]
pub struct TallyView {
    changed: usize,
    held: usize,
    not_compared: usize,
}

impl TallyView {
    /// The view of a tally.
    #[must_use]
    pub fn of(steps: &[Step<'_>]) -> Self {
        let Tally { changed, held, open } = Tally::of(steps);
        Self { changed, held, not_compared: open }
    }
}
