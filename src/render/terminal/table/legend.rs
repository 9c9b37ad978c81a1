//! What stands above and below the table on the terminal, so that it explains itself.

use std::collections::HashMap;

use super::super::super::printable;
use super::super::super::table::phrase::sign;
use super::Style;
use crate::claim::{Claim, ClaimId, Ledger};
use crate::table::{Axis, Content, Mark, Part, Table};

/// The marks and claims that a table has shown.
pub(super) struct Legend {
    marks: Vec<Mark>,
    ids: Option<(Vec<ClaimId>, HashMap<ClaimId, usize>)>,
}

impl Legend {
    pub(super) fn new(ids: bool) -> Self {
        Self { marks: Vec::new(), ids: ids.then(Default::default) }
    }

    /// Takes note of a mark that is shown.
    pub(super) fn note(&mut self, mark: Mark) {
        if !self.marks.iter().any(|it| it.name() == mark.name()) {
            self.marks.push(mark);
        }
    }

    /// The number by which a claim is cited, where ids are asked for.
    pub(super) fn number(&mut self, claim: &Claim) -> Option<usize> {
        let (cited, numbers) = self.ids.as_mut()?;
        Some(*numbers.entry(claim.id.clone()).or_insert_with(|| {
            cited.push(claim.id.clone());
            cited.len()
        }))
    }

    /// The lines below the table: only what occurs in it.
    pub(super) fn text(&self, table: &Table<'_>, style: Style) -> String {
        let mut out = String::new();
        if table.question.cells == Content::Position {
            let sentence = if table.cells_name_topics() {
                "for, against: the proposition of the topic that is named (`gainsay show` has it)"
            } else if table.question.lacks(Axis::Topic) {
                "for, against: the sentence above the table; what nobody coded is shown in its own words"
            } else {
                "for, against: the sentence under the topic's name; what nobody coded is shown in its own words"
            };
            out.push_str(&style.paragraph("", sentence));
        }
        for mark in &self.marks {
            let name = sign(*mark).unwrap_or(mark.name());
            out.push_str(&style.paragraph("", &format!("{}  {}", style.doubt(name), meaning(*mark))));
        }
        for (at, id) in self.ids.iter().flat_map(|(cited, _)| cited).enumerate() {
            out.push_str(&style.paragraph("", &format!("[{}] {}", at + 1, style.faint(id.as_str()))));
        }
        out
    }
}

/// What the table shows, for someone who has never seen one.
pub(super) fn title(table: &Table<'_>, ledger: &Ledger, style: Style) -> String {
    let question = table.question;
    let cells = match question.cells {
        Content::Position => "The latest position on record, and the day on which it was stated",
        Content::Latest => "The latest words on record, and the day on which they were said",
        Content::Count => "How many statements are on record, without drafts and what others relayed",
        Content::Changes => "How positions changed, and how often (`gainsay explain KIND` says what a kind is)",
    };
    let (rows, columns) = (question.rows, question.columns);
    let most = [rows, columns].iter().any(|it| !it.is_chronological());
    let order = if most { " Those with the most to compare stand first." } else { "" };
    let axes = format!("Rows: {}s. Columns: {}s.{order}", rows.name(), columns.name());
    let mut out = style.paragraph("", &style.strong(cells)) + &style.paragraph("", &axes);
    if let Some(id) = table.speaker.filter(|_| question.lacks(Axis::Speaker)) {
        out.push_str(&style.paragraph("", &printable(&format!("Speaker: {}.", ledger.speaker_name(id)))));
    }
    if let Some(id) = table.topic.filter(|_| question.lacks(Axis::Topic)) {
        let proposition = ledger.topic(id).map(|it| it.proposition.as_str()).unwrap_or_default();
        let text = format!("Topic: {}. {proposition}", ledger.topic_name(id));
        out.push_str(&style.paragraph("", &printable(&text)));
    }
    out
}

/// What is not shown, and how to see it.
pub(super) fn left_out(table: &Table<'_>, part: &Part, style: Style) -> String {
    let rows = table.rows.len() - part.rows.len();
    let columns = table.columns.len() - part.columns.len();
    let mut parts = Vec::new();
    for (axis, count) in [(table.question.columns, columns), (table.question.rows, rows)] {
        let s = if count == 1 { "" } else { "s" };
        let more = if axis.is_chronological() { "earlier" } else { "more" };
        parts.extend((count > 0).then(|| format!("{count} {more} {}{s}", axis.name())));
    }
    if parts.is_empty() {
        return String::new();
    }
    let example = table.columns.iter().enumerate().find(|(at, _)| !part.columns.contains(at));
    let named = match (table.question.columns, example) {
        (axis @ (Axis::Speaker | Axis::Topic), Some((_, it))) => {
            format!("name them ({}:{}) or ask for ", axis.name(), it.id)
        }
        _ => "ask for ".into(),
    };
    let text = format!("Not shown: {}. To see them, {named}`--all`", parts.join(", "));
    style.paragraph("", &printable(&text))
}

/// What a mark means, for a legend.
fn meaning(mark: Mark) -> String {
    match mark {
        Mark::Changed => "changed at some time (`--cells changes` says how, `gainsay diff` shows the words)".into(),
        Mark::Conditional => "the latest position is held under a condition only".into(),
        Mark::NotCompared => "could not be compared with what came before it (`gainsay timeline` says why)".into(),
        Mark::OrderUnknown => {
            "says otherwise elsewhere in the same days: which came last is not known (`gainsay timeline`)".into()
        }
        Mark::Relayed => "only relayed by somebody else, so not the speaker's own record".into(),
        Mark::Ended(kind, _) => kind.title.into(),
    }
}
