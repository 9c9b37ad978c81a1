//! The table as JSON has it: headings, and every cell that has anything in it with the ids of its claims.

use serde::Serialize;

use super::rows::text;
use crate::claim::{Claim, Ledger};
use crate::reading::Reading;
use crate::table::{Cell, Heading, Table};

/// A table with ids for everything.
#[derive(Debug, Serialize)]
pub struct TableView {
    row_axis: &'static str,
    column_axis: &'static str,
    content: &'static str,
    rows: Vec<HeadingView>,
    columns: Vec<HeadingView>,
    cells: Vec<CellView>,
}

#[derive(Debug, Serialize)]
struct HeadingView {
    id: String,
    name: String,
    about: Option<String>,
}

#[derive(Debug, Serialize)]
struct CellView {
    row: String,
    column: String,
    text: String,
    count: usize,
    latest: Option<LatestView>,
    marks: Vec<&'static str>,
    changes: Vec<ChangeView>,
    claims: Vec<String>,
    relayed: Vec<String>,
    not_compared: Vec<String>,
}

/// The latest claim of a cell and what it says.
#[derive(Debug, Serialize)]
struct LatestView {
    id: String,
    said: String,
    speaker: String,
    topic: String,
    quote: Option<String>,
    verb: Option<String>,
    reported: Option<String>,
    says: Option<String>,
    stance: Option<String>,
    #[serde(rename = "if")]
    conditions: Option<Vec<String>>,
    by: Option<String>,
    amount: Option<String>,
}

#[derive(Debug, Serialize)]
struct ChangeView {
    kind: &'static str,
    day: String,
    earlier: String,
    later: Option<String>,
}

impl TableView {
    /// The view of a table.
    #[must_use]
    pub fn of(table: &Table<'_>, ledger: &Ledger) -> Self {
        let headings = |headings: &[Heading]| headings.iter().map(HeadingView::of).collect();
        let cell = |((row, column), cell): (&(usize, usize), &Cell<'_>)| CellView {
            row: table.rows[*row].id.clone(),
            column: table.columns[*column].id.clone(),
            text: text(cell, table, ledger, false),
            count: cell.claims.len(),
            latest: cell.latest().zip(cell.position.as_ref()).map(|(claim, reading)| LatestView::of(claim, reading)),
            marks: cell.marks.iter().map(|it| it.name()).collect(),
            changes: cell.changes.iter().map(|it| ChangeView::of(it)).collect(),
            claims: cell.claims.iter().map(|it| it.id.to_string()).collect(),
            relayed: cell.relayed.iter().map(|it| it.id.to_string()).collect(),
            not_compared: cell.open.iter().map(ToString::to_string).collect(),
        };
        Self {
            row_axis: table.question.rows.name(),
            column_axis: table.question.columns.name(),
            content: table.question.cells.name(),
            rows: headings(&table.rows),
            columns: headings(&table.columns),
            cells: table.cells.iter().map(cell).collect(),
        }
    }
}

impl HeadingView {
    fn of(heading: &Heading) -> Self {
        Self { id: heading.id.clone(), name: heading.name.clone(), about: heading.about.clone() }
    }
}

impl LatestView {
    fn of(claim: &Claim, reading: &Reading) -> Self {
        Self {
            id: claim.id.to_string(),
            said: claim.said.to_string(),
            speaker: claim.speaker.to_string(),
            topic: claim.topic.to_string(),
            quote: claim.quote.clone(),
            verb: claim.verb.clone(),
            reported: claim.reported.clone(),
            says: claim.says.clone(),
            stance: reading.stance.as_ref().map(|it| it.value.to_string()),
            conditions: reading.conditions.as_ref().map(|it| it.value.clone()),
            by: reading.deadline.as_ref().map(|it| it.value.map_or("none".into(), |date| date.to_string())),
            amount: reading.amount.as_ref().map(|it| it.value.as_ref().map_or("none".into(), ToString::to_string)),
        }
    }
}

impl ChangeView {
    fn of(change: &crate::diff::Change<'_>) -> Self {
        Self {
            kind: change.kind.id,
            day: change.day.to_string(),
            earlier: change.earlier.id.to_string(),
            later: change.later.map(|it| it.id.to_string()),
        }
    }
}
