//! One speaker on one topic as a line through time.

use std::fmt::Write;

use super::change::{headline, quotation};
use super::{Look, printable};
use crate::claim::{Claim, Ledger, Side};
use crate::diff::{Change, Timeline};

/// The timeline on the terminal: every statement in order, and between them what changed.
#[must_use]
pub fn timeline_terminal(timeline: &Timeline<'_>, changes: &[Change<'_>], ledger: &Ledger, look: Look) -> String {
    let subject = format!("{}, {}", ledger.speaker_name(timeline.speaker), ledger.topic_name(timeline.topic));
    let mut out = look.paragraph("", &look.strong(&printable(&subject)));
    if let Some(topic) = ledger.topic(timeline.topic) {
        out.push_str(&look.paragraph("", &look.faint(&printable(&topic.proposition))));
    }
    for utterance in &timeline.utterances {
        let claim = utterance.claim;
        for change in changes.iter().filter(|it| it.later.is_some_and(|later| later.id == claim.id)) {
            out.push_str(&look.paragraph("▼ ", &since(change, look)));
        }
        out.push_str(&quotation(claim, &[], ledger, look).replacen(' ', &side_mark(claim, look), 1));
        let position = position(claim);
        if !position.is_empty() {
            out.push_str(&look.paragraph("             ", &printable(&position)));
        }
        if let Some(more @ 1..) = utterance.reports.len().checked_sub(1) {
            out.push_str(&format!("             reported by {more} more\n"));
        }
        for change in changes.iter().filter(|it| it.later.is_none() && it.earlier.id == claim.id) {
            out.push_str(&look.paragraph(
                "▼ ",
                &format!("{} {}{}", look.strong(&change.day.to_string()), headline(change, look), ruling(change)),
            ));
        }
    }
    out
}

fn since(change: &Change<'_>, look: Look) -> String {
    let doubts: Vec<String> = change.doubts.iter().map(ToString::to_string).collect();
    let doubts = if doubts.is_empty() { String::new() } else { format!(" ({})", look.doubt(&doubts.join("; "))) };
    format!("{}{doubts}{}", headline(change, look), ruling(change))
}

/// An editor's verdict on a change, in brackets.
fn ruling(change: &Change<'_>) -> String {
    change
        .review
        .map_or(String::new(), |it| printable(&format!(" [{}: {}]", it.by.join(", "), it.verdict)).into_owned())
}

/// What a claim's keys say of the position, in words.
pub(super) fn position(claim: &Claim) -> String {
    let coded = &claim.coded;
    let mut parts = Vec::new();
    parts.extend(coded.stance.map(|it| it.to_string()));
    match coded.conditions.as_deref() {
        Some([]) => parts.push("no condition".into()),
        Some(conditions) => parts.extend(conditions.iter().map(|it| format!("if {it}"))),
        None => {}
    }
    parts.extend(coded.deadline.map(|it| it.map_or("no deadline".into(), |date| format!("by {date}"))));
    parts.extend(coded.amount.as_ref().map(|it| it.as_ref().map_or("no figure".into(), ToString::to_string)));
    parts.extend(coded.certainty.map(|it| it.to_string()));
    parts.extend(coded.commitment.map(|it| format!("commitment {}", it.rung())));
    parts.join(", ")
}

fn side_mark(claim: &Claim, look: Look) -> String {
    match claim.coded.stance.map(crate::claim::Stance::side) {
        Some(Side::For) => look.good("+"),
        Some(Side::Against) => look.bad("−"),
        _ => "·".into(),
    }
}

/// The timeline as an SVG drawing: statements from left to right, above the line where for the proposition, below it
/// where against; changes stand at the statement that shows them.
#[must_use]
pub fn timeline_svg(timeline: &Timeline<'_>, changes: &[Change<'_>], ledger: &Ledger) -> String {
    const WIDTH: f64 = 1000.0;
    const MARGIN: f64 = 60.0;
    const LEVEL: f64 = 46.0;
    let rows = f64::from(u32::try_from(changes.len()).unwrap_or(u32::MAX));
    let (middle, height) = (190.0, 340.0 + rows * 18.0);
    let days: Vec<i32> =
        timeline.utterances.iter().map(|it| chrono::Datelike::num_days_from_ce(&it.claim.said.first())).collect();
    let (first, last) = (days.iter().min().copied().unwrap_or(0), days.iter().max().copied().unwrap_or(0));
    let x = |day: i32| MARGIN + (WIDTH - 2.0 * MARGIN) * f64::from(day - first) / f64::from((last - first).max(1));
    let y = |claim: &Claim| {
        let stance = claim.coded.stance;
        let strength = f64::from(stance.map_or(0, crate::claim::Stance::strength));
        match stance.map(crate::claim::Stance::side) {
            Some(Side::For) => middle - LEVEL * strength,
            Some(Side::Against) => middle + LEVEL * strength,
            _ => middle,
        }
    };
    let mut svg = String::new();
    let mut put = |text: String| writeln!(svg, "{text}").expect("a string takes all that is written to it");
    put(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12">"#
    ));
    put(format!(r#"<rect width="{WIDTH}" height="{height}" fill="white"/>"#));
    let subject = format!("{}, {}", ledger.speaker_name(timeline.speaker), ledger.topic_name(timeline.topic));
    put(format!(r#"<text x="{MARGIN}" y="28" font-size="18" font-weight="bold">{}</text>"#, xml(&subject)));
    let proposition = ledger.topic(timeline.topic).map(|it| it.proposition.as_str()).unwrap_or_default();
    put(format!(r##"<text x="{MARGIN}" y="48" fill="#555">{}</text>"##, xml(proposition)));
    for (label, at) in [("for", middle - 2.0 * LEVEL), ("against", middle + 2.0 * LEVEL)] {
        put(format!(r##"<text x="8" y="{}" fill="#555">{label}</text>"##, at + 4.0));
    }
    put(format!(r##"<line x1="{MARGIN}" y1="{middle}" x2="{}" y2="{middle}" stroke="#999"/>"##, WIDTH - MARGIN));
    let mut last_label = f64::NEG_INFINITY;
    for (utterance, day) in timeline.utterances.iter().zip(&days) {
        let claim = utterance.claim;
        let (cx, cy) = (x(*day), y(claim));
        let changed = changes.iter().any(|it| it.later.is_some_and(|later| later.id == claim.id));
        let fill = if changed { "#c33" } else { "#36c" };
        let title = format!("{} {}: {}", claim.said, ledger.source_of(claim).outlet, claim.words());
        put(format!(r##"<line x1="{cx}" y1="{middle}" x2="{cx}" y2="{cy}" stroke="#bbb"/>"##));
        put(format!(r#"<circle cx="{cx}" cy="{cy}" r="6" fill="{fill}"><title>{}</title></circle>"#, xml(&title)));
        if cx - last_label > 70.0 {
            put(format!(
                r##"<text x="{cx}" y="{}" text-anchor="middle" fill="#555">{}</text>"##,
                middle + 2.0 * LEVEL + 28.0,
                claim.said
            ));
            last_label = cx;
        }
    }
    for (n, change) in changes.iter().enumerate() {
        let at = middle + 2.0 * LEVEL + 58.0 + 18.0 * f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let line = format!("{}  {}: {} → {}", change.day, change.kind.id, change.evidence.from, change.evidence.to);
        put(format!(r##"<text x="{MARGIN}" y="{at}" fill="#c33">{}</text>"##, xml(&line)));
    }
    put("</svg>".into());
    svg
}

fn xml(text: &str) -> String {
    printable(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
