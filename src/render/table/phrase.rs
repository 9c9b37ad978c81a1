//! What a cell says, line by line, in plain words.

use crate::claim::{Claim, Ledger, Side, SpeakerId, Stance};
use crate::reading::Reading;
use crate::table::{Cell, Content, Mark, Table};

/// One thing that a cell says.
pub(in crate::render) struct Line {
    /// The words.
    pub(in crate::render) text: String,
    /// How they look.
    pub(in crate::render) tone: Tone,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Tone {
    /// For the proposition.
    For,
    /// Against the proposition.
    Against,
    /// Who said it, or on what: what the headings do not say.
    Subject,
    /// Conditions, deadlines, amounts, words.
    Plain,
    /// The day.
    Day,
    /// How many there are.
    Count,
    /// What happened, or did not, since.
    Since,
}

fn line(text: impl Into<String>, tone: Tone) -> Line {
    Line { text: text.into(), tone }
}

/// What the cell says; the day comes last but for what happened since.
pub(in crate::render) fn lines(cell: &Cell<'_>, table: &Table<'_>, ledger: &Ledger) -> Vec<Line> {
    match table.question.cells {
        Content::Count => vec![line(cell.claims.len().to_string(), Tone::Plain)],
        Content::Changes => kinds(cell),
        Content::Position | Content::Latest => said(cell, table, ledger),
    }
}

fn said(cell: &Cell<'_>, table: &Table<'_>, ledger: &Ledger) -> Vec<Line> {
    let Some(claim) = cell.cited() else { return Vec::new() };
    let mut lines = Vec::new();
    let (who, what) = (ledger.speaker_name(&claim.speaker), ledger.topic_name(&claim.topic));
    match (table.cells_name_speakers(), table.cells_name_topics()) {
        (true, true) => lines.push(line(format!("{who}, {what}:"), Tone::Subject)),
        (true, false) => lines.push(line(format!("{who}:"), Tone::Subject)),
        (false, true) => lines.push(line(format!("{what}:"), Tone::Subject)),
        (false, false) => {}
    }
    match &cell.position {
        None => {
            lines.push(line(format!("relayed by {}: {}", relayer(claim, ledger), ledger.words_of(claim)), Tone::Plain))
        }
        Some(reading) if table.question.cells == Content::Position => {
            let position = position(reading);
            if position.is_empty() {
                lines.push(line(ledger.words_of(claim), Tone::Plain));
            }
            lines.extend(position);
        }
        Some(_) => lines.push(line(ledger.words_of(claim), Tone::Plain)),
    }
    lines.push(line(claim.said.in_words(), Tone::Day));
    // The record of one speaker on one topic is one position; anything else is several, of which one is shown.
    if cell.utterances > 1 && !table.question.is_of_positions() {
        lines.push(line(format!("latest of {}", cell.utterances), Tone::Count));
    }
    lines.extend(cell.marks.iter().filter_map(|mark| match mark {
        Mark::Ended(kind, day) => Some(line(format!("{} {}", kind.id, day.in_words()), Tone::Since)),
        _ => None,
    }));
    lines
}

/// Who relayed a claim, by name where it is a speaker on file.
fn relayer<'l>(claim: &'l Claim, ledger: &'l Ledger) -> &'l str {
    let via = claim.via.as_deref().unwrap_or_default();
    let speaker = SpeakerId::new(via).ok().and_then(|id| ledger.speaker(&id));
    speaker.map_or(via, |it| &it.name)
}

/// A position in a few words: stance, conditions, deadline, amount; nothing where none of them is stated.
fn position(reading: &Reading) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(sourced) = &reading.stance {
        let tone = match sourced.value.side() {
            Side::For => Tone::For,
            Side::Against => Tone::Against,
            Side::Neither => Tone::Plain,
        };
        lines.push(line(stance(sourced.value), tone));
    }
    if let Some(sourced) = &reading.conditions {
        let none = sourced.value.is_empty().then(|| line("without condition", Tone::Plain));
        lines.extend(none);
        lines.extend(sourced.value.iter().map(|it| line(format!("if {it}"), Tone::Plain)));
    }
    if let Some(sourced) = &reading.deadline {
        let text = sourced.value.map_or("no deadline".to_owned(), |it| format!("by {}", it.in_words()));
        lines.push(line(text, Tone::Plain));
    }
    if let Some(sourced) = &reading.amount {
        lines.push(line(sourced.value.as_ref().map_or("no figure", |it| &it.text), Tone::Plain));
    }
    lines
}

/// A stance as one says it of a proposition.
fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::StrongSupport => "strongly for",
        Stance::Support => "for",
        Stance::Neutral => "neutral",
        Stance::Mixed => "partly for, partly against",
        Stance::Oppose => "against",
        Stance::StrongOppose => "strongly against",
        Stance::Unclear => "unclear",
        Stance::Declined => "would not say",
    }
}

/// The kinds in the order in which each first came up, with how often.
/// Without any: that the position held, which is a finding, as far as it could be compared.
fn kinds(cell: &Cell<'_>) -> Vec<Line> {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    for change in &cell.changes {
        match counts.iter_mut().find(|(kind, _)| *kind == change.kind.id) {
            Some((_, count)) => *count += 1,
            None => counts.push((change.kind.id, 1)),
        }
    }
    let text = |(kind, count): (&str, usize)| if count == 1 { kind.to_owned() } else { format!("{kind} ×{count}") };
    let mut lines: Vec<Line> = counts.into_iter().map(|it| line(text(it), Tone::Plain)).collect();
    if lines.is_empty() && cell.open.is_empty() {
        lines.push(line(format!("no change, said {} times", cell.utterances), Tone::Count));
    }
    lines.extend((!cell.open.is_empty()).then(|| line(format!("{} not compared", cell.open.len()), Tone::Count)));
    lines
}

/// The sign that stands for a mark on the terminal; none for what is said in words.
pub(in crate::render) fn sign(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Changed => Some("Δ"),
        Mark::Conditional => Some("◊"),
        Mark::NotCompared => Some("?"),
        Mark::OrderUnknown => Some("≈"),
        Mark::Relayed => Some("»"),
        Mark::Ended(..) => None,
    }
}

/// Whether the words of a cell tell what a mark would, or have nothing to do with it.
pub(in crate::render) fn is_told(mark: Mark, content: Content) -> bool {
    match content {
        Content::Position => matches!(mark, Mark::Conditional),
        Content::Latest => false,
        Content::Count => matches!(mark, Mark::Ended(..)),
        Content::Changes => true,
    }
}
