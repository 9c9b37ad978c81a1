//! The table as rows, for CSV and Markdown: never cut, one line a cell.

use super::phrase::{Tone, lines};
use crate::claim::Ledger;
use crate::table::{Cell, Question, Table};

/// The header, and a row a row; with `ids`, each cell cites its latest claim.
#[must_use]
pub fn table_rows(table: &Table<'_>, ledger: &Ledger, ids: bool) -> (Vec<String>, Vec<Vec<String>>) {
    let mut header = vec![table.question.rows.name().to_owned()];
    header.extend(table.columns.iter().map(|it| it.name.clone()));
    let width = header.len();
    let mut rows: Vec<Vec<String>> = table
        .rows
        .iter()
        .map(|heading| {
            let mut row = vec![String::new(); width];
            row[0].clone_from(&heading.name);
            row
        })
        .collect();
    for ((row, column), cell) in &table.cells {
        rows[*row][column + 1] = text(cell, table.question, ledger, ids);
    }
    (header, rows)
}

/// A cell in one line: what it says, then its marks, then the claim where that is asked for.
pub(super) fn text(cell: &Cell<'_>, question: Question, ledger: &Ledger, ids: bool) -> String {
    let mut out = String::new();
    let mut last = Tone::Subject;
    for line in lines(cell, question, ledger) {
        out.push_str(if out.is_empty() {
            ""
        } else if last == Tone::Subject {
            " "
        } else {
            "; "
        });
        out.push_str(&line.text);
        last = line.tone;
    }
    let signed = cell.marks.iter().filter(|it| super::phrase::sign(**it).is_some());
    let marks: Vec<&str> = signed.map(|it| it.name()).collect();
    if !marks.is_empty() {
        out.push_str(&format!(" ({})", marks.join(", ")));
    }
    if let (true, Some(claim)) = (ids, cell.cited()) {
        out.push_str(&format!(" [{}]", claim.id));
    }
    out
}
