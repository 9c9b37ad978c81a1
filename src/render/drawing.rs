//! Timelines as a drawing.

use std::fmt::Write;

use crate::claim::{Claim, Ledger, Side, Stance};
use crate::diff::{Change, Outcome, Timeline};
use crate::safe::xml;

/// How wide a drawing is, what stays free at its sides, and how far a degree of stance is from the line.
const WIDTH: f64 = 1000.0;
const MARGIN: f64 = 60.0;
const LEVEL: f64 = 46.0;

/// Timelines as an SVG drawing, one below the other.
#[must_use]
pub fn timelines_svg(drawn: &[(&Timeline<'_>, Outcome<'_>)], ledger: &Ledger) -> String {
    let height: f64 = drawn.iter().map(|(_, found)| height(&found.changes)).sum();
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="12">"#
    );
    svg.push('\n');
    let mut top = 0.0;
    for (timeline, found) in drawn {
        draw(&mut svg, top, timeline, &found.changes, ledger);
        top += self::height(&found.changes);
    }
    svg.push_str("</svg>\n");
    svg
}

/// How much room a timeline takes: the line with its levels, and a row for each change.
fn height(changes: &[Change<'_>]) -> f64 {
    340.0 + 18.0 * f64::from(u32::try_from(changes.len()).unwrap_or(u32::MAX))
}

/// Statements from left to right, above the line where for the proposition, below it where against; those that show a
/// change are red, and the changes stand below.
fn draw(svg: &mut String, top: f64, timeline: &Timeline<'_>, changes: &[Change<'_>], ledger: &Ledger) {
    let (middle, height) = (190.0, height(changes));
    let days: Vec<i32> =
        timeline.utterances.iter().map(|it| chrono::Datelike::num_days_from_ce(&it.claim.said.first())).collect();
    let (first, last) = (days.iter().min().copied().unwrap_or(0), days.iter().max().copied().unwrap_or(0));
    let x = |day: i32| MARGIN + (WIDTH - 2.0 * MARGIN) * f64::from(day - first) / f64::from((last - first).max(1));
    let y = |claim: &Claim| {
        let stance = claim.coded.stance;
        let strength = f64::from(stance.map_or(0, Stance::strength));
        match stance.map(Stance::side) {
            Some(Side::For) => middle - LEVEL * strength,
            Some(Side::Against) => middle + LEVEL * strength,
            _ => middle,
        }
    };
    let mut put = |text: String| writeln!(svg, "{text}").expect("a string takes all that is written to it");
    put(format!(r#"<svg y="{top}" width="{WIDTH}" height="{height}">"#));
    put(format!(r#"<rect width="{WIDTH}" height="{height}" fill="white"/>"#));
    let subject = format!("{}, {}", ledger.speaker_name(timeline.speaker), ledger.topic_name(timeline.topic));
    put(format!(r#"<text x="{MARGIN}" y="28" font-size="18" font-weight="bold">{}</text>"#, xml(&subject)));
    let proposition = ledger.topic(timeline.topic).map(|it| it.proposition.as_str()).unwrap_or_default();
    put(format!(r##"<text x="{MARGIN}" y="48" fill="#555">{}</text>"##, xml(proposition)));
    for (label, at) in [("for", middle - 2.0 * LEVEL), ("against", middle + 2.0 * LEVEL)] {
        put(format!(r##"<text x="8" y="{}" fill="#555">{label}</text>"##, at + 4.0));
    }
    put(format!(r##"<line x1="{MARGIN}" y1="{middle}" x2="{}" y2="{middle}" stroke="#999"/>"##, WIDTH - MARGIN));
    let is_changed = |claim: &Claim| changes.iter().any(|it| it.later.is_some_and(|later| later.id == claim.id));
    let mut last_label = f64::NEG_INFINITY;
    let mut dots = Vec::new();
    for (utterance, day) in timeline.utterances.iter().zip(&days) {
        let claim = utterance.claim;
        let (cx, cy) = (x(*day), y(claim));
        put(format!(r##"<line x1="{cx}" y1="{middle}" x2="{cx}" y2="{cy}" stroke="#bbb"/>"##));
        dots.push((is_changed(claim), cx, cy, claim));
        if cx - last_label > 70.0 {
            let under = middle + 2.0 * LEVEL + 28.0;
            put(format!(
                r##"<text x="{cx}" y="{under}" text-anchor="middle" fill="#555">{}</text>"##,
                claim.said.in_words()
            ));
            last_label = cx;
        }
    }
    // Those that show a change come last, on top of others of the same day.
    dots.sort_by_key(|it| it.0);
    for (changed, cx, cy, claim) in dots {
        let fill = if changed { "#c33" } else { "#36c" };
        let title = format!("{} {}: {}", claim.said, ledger.source_of(claim).outlet, ledger.words_of(claim));
        put(format!(r#"<circle cx="{cx}" cy="{cy}" r="6" fill="{fill}"><title>{}</title></circle>"#, xml(&title)));
    }
    for (n, change) in changes.iter().enumerate() {
        let at = middle + 2.0 * LEVEL + 58.0 + 18.0 * f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let headline = change.headline(ledger);
        let line = format!("{}  {}: {}", change.day.in_words(), headline.tag, headline.detail);
        put(format!(r##"<text x="{MARGIN}" y="{at}" fill="#c33">{}</text>"##, xml(&line)));
    }
    put("</svg>".into());
}
