//! The table as rows, for CSV and Markdown: never cut, one line a cell.

use super::phrase::{Tone, is_told, lines, sign};
use crate::claim::Ledger;
use crate::table::{Cell, Table};

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
        rows[*row][column + 1] = text(cell, table, ledger, ids);
    }
    (header, rows)
}

/// A cell in one line: what it says, then its marks, then the claim where that is asked for.
pub(super) fn text(cell: &Cell<'_>, table: &Table<'_>, ledger: &Ledger, ids: bool) -> String {
    let mut out = String::new();
    let mut last = Tone::Subject;
    for line in lines(cell, table, ledger) {
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
    let signed = cell.marks.iter().filter(|it| sign(**it).is_some() && !is_told(**it, table.question.cells));
    let marks: Vec<&str> = signed.map(|it| it.name()).collect();
    if !marks.is_empty() {
        out.push_str(&format!(" ({})", marks.join(", ")));
    }
    if let (true, Some(claim)) = (ids, cell.cited()) {
        out.push_str(&format!(" [{}]", claim.id));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::sample::{POSITIONS, ask, ledger};
    use crate::table::{Axis, Content, Question};

    fn check(question: Question, lines: &[&str], expected: &[&[&str]]) {
        let ledger = ledger(lines);
        let rows = ask(question, &ledger, |table| table_rows(table, &ledger, false).1);
        assert_eq!(rows, expected, "{lines:#?}");
    }

    #[test]
    fn a_position_is_stance_conditions_deadline_amount_and_day() {
        let keys = "stance: strong-support, if: [it is cheap, it is safe], by: 2025-09-01, amount: 40 arches";
        check(
            POSITIONS,
            &[&format!("ada bridge 2025-02-01 {{{keys}}}: A bridge!")],
            &[&[
                "bridge",
                "strongly for; if it is cheap; if it is safe; by 1 September 2025; 40 arches; 1 February 2025",
            ]],
        );
        check(
            POSITIONS,
            &["ada bridge 2025-02-01 {stance: declined, if: [], by: none}: A bridge!"],
            &[&["bridge", "would not say; without condition; no deadline; 1 February 2025"]],
        );
    }

    #[test]
    fn what_is_not_coded_is_shown_in_its_words() {
        check(
            POSITIONS,
            &["ada bridge 2025-02 {}: A bridge, at last!"],
            &[&["bridge", "“A bridge, at last!”; February 2025"]],
        );
    }

    #[test]
    fn what_was_relayed_says_by_whom() {
        check(
            POSITIONS,
            &["ada bridge 2025-02-01 {via: ben}: A bridge."],
            &[&["bridge", "relayed by Ben Foss: “A bridge.”; 1 February 2025 (relayed)"]],
        );
    }

    #[test]
    fn a_cell_says_what_headings_and_title_do_not() {
        let question = Question { rows: Axis::Month, columns: Axis::Source, cells: Content::Position };
        let lines = ["ada bridge 2025-02-01 {stance: support}: A.", "ben bridge 2025-02-02 {stance: oppose}: B."];
        check(question, &lines, &[&["2025-02", "Ben Foss: against; 2 February 2025; latest of 2"]]);
        check(question, &lines[..1], &[&["2025-02", "for; 1 February 2025"]]);
    }

    #[test]
    fn changes_are_counted_by_kind() {
        check(
            Question { cells: Content::Changes, ..POSITIONS },
            &[
                "ada bridge 2025-02-01 {by: 2025-09-01}: By September.",
                "ada bridge 2025-02-02 {by: 2025-08-01}: By August.",
                "ada bridge 2025-02-03 {by: 2025-07-02}: By July.",
            ],
            &[&["bridge", "hastened ×2"]],
        );
    }
}
