//! One speaker on one topic as a line through time.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::super::printable;
use super::super::steps::compared_in_words;
use super::Style;
use super::acts::deed_in_line;
use super::change::{in_one_line, quotation};
use super::claim::fulfilled;
use crate::acts::Deed;
use crate::claim::{Claim, ClaimId, Ledger, Lookup, Side};
use crate::diff::{Change, Outcome, Timeline};

/// The timeline on the terminal: every statement in order, between them what changed and what was not compared, what was
/// done, and where one looked in vain for more.
#[must_use]
pub fn timeline_terminal(
    timeline: &Timeline<'_>,
    (found, deeds, lookups): (&Outcome<'_>, &[Deed<'_>], &[&Lookup]),
    ledger: &Ledger,
    style: Style,
) -> String {
    let subject = format!("{}, {}", ledger.speaker_name(timeline.speaker), ledger.topic_name(timeline.topic));
    let mut out = style.paragraph("", &style.strong(&printable(&subject)));
    if let Some(topic) = ledger.topic(timeline.topic) {
        out.push_str(&style.paragraph("", &style.faint(&printable(&topic.proposition))));
    }
    let mut changes_of: HashMap<&ClaimId, Vec<&Change<'_>>> = HashMap::new();
    found.changes.iter().for_each(|it| changes_of.entry(&it.claim().id).or_default().push(it));
    let mut beside: Vec<(NaiveDate, String)> =
        lookups.iter().map(|it| (it.on.last(), looked_in_vain(it, style))).collect();
    beside.extend(deeds.iter().map(|it| (it.act.day.last(), deed_in_line(it, ledger, style))));
    beside.sort_by_key(|it| it.0);
    let mut beside = beside.into_iter().peekable();
    for utterance in &timeline.utterances {
        let claim = utterance.claim;
        while let Some((_, before)) = beside.next_if(|it| it.0 < claim.said.first()) {
            out.push_str(&before);
        }
        let of_this = changes_of.get(&claim.id).map_or(&[][..], Vec::as_slice);
        for change in of_this.iter().filter(|it| it.later.is_some()) {
            out.push_str(&style.paragraph("▼ ", &since(change, ledger, style)));
        }
        if let Some(gap) = found.steps.iter().find(|it| it.later.id == claim.id).and_then(|it| it.finding.gap()) {
            out.push_str(&style.paragraph("? ", &style.faint(&printable(&format!("not compared: {gap}")))));
        }
        out.push_str(&quotation(claim, ledger, style).replacen(' ', &side_mark(claim, style), 1));
        let under = " ".repeat(claim.said.in_words().len() + 4);
        let position = position(claim);
        if !position.is_empty() {
            out.push_str(&style.paragraph(&under, &printable(&position)));
        }
        for outcome in utterance.reports.iter().filter_map(|it| ledger.outcomes.get(&it.id)) {
            out.push_str(&style.paragraph(&under, &printable(&format!("outcome: {}", fulfilled(outcome)))));
        }
        if let Some(more @ 1..) = utterance.reports.len().checked_sub(1) {
            out.push_str(&format!("{under}reported by {more} more\n"));
        }
        for change in of_this.iter().filter(|it| it.later.is_none()) {
            out.push_str(&style.paragraph(
                "▼ ",
                &format!(
                    "{} {}{}",
                    style.strong(&change.day.in_words()),
                    in_one_line(change, ledger, style),
                    ruling(change)
                ),
            ));
        }
    }
    out.extend(beside.map(|it| it.1));
    out.extend(compared_in_words(&found.steps).map(|it| style.paragraph("", &style.faint(&it))));
    out
}

/// Where one looked up to a day, and found nothing.
fn looked_in_vain(lookup: &Lookup, style: Style) -> String {
    let first = format!("○ {}  ", lookup.on.in_words());
    let under = " ".repeat(first.chars().count());
    let mut out = style.paragraph(&first, &printable(&format!("nothing found: {}", lookup.place)));
    out.extend(lookup.url.iter().map(|it| style.paragraph(&under, &style.faint(&printable(it)))));
    out.extend(lookup.note.iter().map(|it| style.paragraph(&under, &printable(&format!("note: {it}")))));
    out
}

fn since(change: &Change<'_>, ledger: &Ledger, style: Style) -> String {
    let doubts: Vec<String> = change.doubts.iter().map(ToString::to_string).collect();
    let doubts = if doubts.is_empty() { String::new() } else { format!(" ({})", style.doubt(&doubts.join("; "))) };
    format!("{}{doubts}{}", in_one_line(change, ledger, style), ruling(change))
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
    parts.extend(coded.deadline.map(|it| it.map_or("no deadline".into(), |date| format!("by {}", date.in_words()))));
    parts.extend(coded.amount.as_ref().map(|it| it.as_ref().map_or("no figure".into(), ToString::to_string)));
    parts.extend(coded.certainty.map(|it| it.to_string()));
    parts.extend(coded.commitment.map(|it| it.in_words().to_owned()));
    parts.join(", ")
}

fn side_mark(claim: &Claim, style: Style) -> String {
    match claim.coded.stance.map(crate::claim::Stance::side) {
        Some(Side::For) => style.good("+"),
        Some(Side::Against) => style.bad("−"),
        _ => "·".into(),
    }
}
