//! What every gate and kind said of a pair: the answer to "why was this flagged, and that not?".

use super::super::printable;
use super::Style;
use crate::claim::Ledger;
use crate::diff::{Judged, Timeline, Verdict, Verdicts};

/// A timeline's pairs, each with every gate's and kind's verdict, and the claims that were set aside.
#[must_use]
pub fn why_terminal(timeline: &Timeline<'_>, judged: &[Judged<'_>], ledger: &Ledger, style: Style) -> String {
    let subject = format!("{}, {}", ledger.speaker_name(timeline.speaker), ledger.topic_name(timeline.topic));
    let mut out = style.paragraph("", &format!("why  {}", style.strong(&printable(&subject))));
    for (claim, reason) in &timeline.set_aside {
        out.push_str(&style.paragraph("  set aside  ", &printable(&format!("{}: {reason}", claim.id))));
    }
    if judged.is_empty() {
        out.push_str("  no two statements state the same component\n");
    }
    for pair in judged {
        out.push_str(&style.paragraph("  ", &format!("{} → {}", pair.earlier.id, pair.later.id)));
        out.push_str(&verdicts_terminal(&pair.verdicts, style));
    }
    out
}

/// What every gate and kind said of one pair.
#[must_use]
pub fn verdicts_terminal(pair: &Verdicts, style: Style) -> String {
    let mut out = String::new();
    {
        let gates: Vec<String> = pair
            .gates
            .iter()
            .map(|(gate, passage)| format!("{}: {}", gate.id, printable(&passage.to_string())))
            .collect();
        out.push_str(&style.paragraph("    gates  ", &gates.join("; ")));
        let (mut spoken, mut silent) = (Vec::new(), Vec::new());
        for (kind, verdict) in &pair.kinds {
            match verdict {
                Verdict::No => silent.push(kind.id),
                Verdict::NotStated => {}
                Verdict::Fires(_) => {
                    spoken.push(format!("{} {}", style.strong(kind.id), printable(&verdict.to_string())))
                }
                Verdict::YieldsTo(_) | Verdict::Stopped(_) => spoken.push(format!("{} {verdict}", kind.id)),
            }
        }
        if !silent.is_empty() {
            spoken.push(format!("no: {}", silent.join(", ")));
        }
        let unstated: Vec<&str> = pair.kinds.iter().filter(|it| it.1 == Verdict::NotStated).map(|it| it.0.id).collect();
        if !unstated.is_empty() {
            spoken.push(format!("not stated on both sides: {}", unstated.join(", ")));
        }
        out.push_str(&style.paragraph("    kinds  ", &spoken.join("; ")));
    }
    out
}
