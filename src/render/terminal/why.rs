//! What every gate and kind said of a pair: the answer to "why was this flagged, and that not?".

use super::super::printable;
use super::Style;
use crate::claim::Ledger;
use crate::diff::{Gate, Outcome, Passage, Read, Timeline, Verdict, Verdicts};

/// A timeline's pairs, each with every gate's and kind's verdict, the claims that were set aside, and the statements that
/// were not compared, with what was missing.
#[must_use]
pub fn why_terminal(timeline: &Timeline<'_>, found: &Outcome<'_>, ledger: &Ledger, style: Style) -> String {
    let subject = format!("{}, {}", ledger.speaker_name(timeline.speaker), ledger.topic_name(timeline.topic));
    let mut out = style.paragraph("", &format!("why  {}", style.strong(&printable(&subject))));
    for (claim, reason) in &timeline.set_aside {
        out.push_str(&style.paragraph("  set aside  ", &printable(&format!("{}: {reason}", claim.id))));
    }
    for (step, gap) in found.steps.iter().filter_map(|it| Some((it, it.finding.gap()?))) {
        let ids = format!("{} → {}", step.earlier.id, step.later.id);
        out.push_str(&style.paragraph("  not compared  ", &printable(&format!("{ids}: {gap}"))));
    }
    if found.verdicts.is_empty() {
        out.push_str("  no two statements state the same component\n");
    }
    for pair in &found.verdicts {
        out.push_str(&style.paragraph("  ", &format!("{} → {}", pair.earlier.id, pair.later.id)));
        out.push_str(&verdicts_terminal(&pair.verdicts, style));
    }
    out
}

/// What was read of one pair, component by component, and what every gate and kind said of it.
#[must_use]
pub fn verdicts_terminal(pair: &Verdicts, style: Style) -> String {
    let mut out: String = pair.read.iter().map(|it| read_terminal(it, style)).collect();
    let gate = |(gate, passage): &(&Gate, Passage)| format!("{}: {}", gate.id, printable(&passage.to_string()));
    let gates: Vec<String> = pair.gates.iter().map(gate).collect();
    out.push_str(&style.paragraph("    gates      ", &gates.join("; ")));
    let (mut spoken, mut silent, mut unstated) = (Vec::new(), Vec::new(), Vec::new());
    for (kind, verdict) in &pair.kinds {
        match verdict {
            Verdict::No => silent.push(kind.id),
            Verdict::NotStated => unstated.push(kind.id),
            Verdict::Fires(_) => spoken.push(format!("{} {}", style.strong(kind.id), printable(&verdict.to_string()))),
            Verdict::YieldsTo(_) | Verdict::Stopped(_) => spoken.push(format!("{} {verdict}", kind.id)),
        }
    }
    for (label, kinds) in [("no", silent), ("not stated on both sides", unstated)] {
        spoken.extend((!kinds.is_empty()).then(|| format!("{label}: {}", kinds.join(", "))));
    }
    out.push_str(&style.paragraph("    kinds      ", &spoken.join("; ")));
    out
}

/// What was read on both sides of one component.
fn read_terminal(read: &Read, style: Style) -> String {
    let told = |it: &Option<String>| it.as_deref().map_or("not read".into(), printable).into_owned();
    let label = format!("    {:<11}", read.component.in_words());
    style.paragraph(&label, &format!("{} → {}", told(&read.earlier), told(&read.later)))
}
