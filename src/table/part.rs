//! What is shown of a table at once, where it is too large to be shown whole.

use std::collections::BTreeSet;

use super::{Axis, Heading, Table, Weight};

/// The rows and columns that are shown together, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The rows, each of which has something in one of the columns.
    pub rows: Vec<usize>,
    /// The columns.
    pub columns: Vec<usize>,
}

impl Table<'_> {
    /// The part that tells most: the columns with the most to compare, and of the rows those with the most in these. Of months and sources, the newest.
    #[must_use]
    pub fn part(&self, columns: usize, rows: usize) -> Part {
        let columns = first(&self.columns, self.question.columns, columns);
        let mut weights = vec![Weight::default(); self.rows.len()];
        for ((row, _), cell) in self.cells.iter().filter(|((_, column), _)| columns.binary_search(column).is_ok()) {
            weights[*row].add(cell, self.question.cells);
        }
        let mut shown: Vec<usize> = (0..self.rows.len()).filter(|it| weights[*it].cells > 0).collect();
        if self.question.rows.is_chronological() {
            shown.drain(..shown.len().saturating_sub(rows));
        } else {
            shown.sort_by_key(|row| std::cmp::Reverse(weights[*row]));
            shown.truncate(rows);
        }
        Part { rows: shown, columns }
    }

    /// The whole table, so many columns at a time, each part with the rows that have anything in it.
    #[must_use]
    pub fn parts(&self, columns: usize) -> Vec<Part> {
        let mut below = vec![Vec::new(); self.columns.len()];
        for (row, column) in self.cells.keys() {
            below[*column].push(*row);
        }
        let all: Vec<usize> = (0..self.columns.len()).collect();
        let part = |columns: &[usize]| {
            let rows: BTreeSet<usize> = columns.iter().flat_map(|it| &below[*it]).copied().collect();
            Part { rows: rows.into_iter().collect(), columns: columns.to_vec() }
        };
        all.chunks(columns.max(1)).map(part).collect()
    }
}

/// The first headings, or the newest where they stand in order of time; their places ascend.
fn first(headings: &[Heading], axis: Axis, count: usize) -> Vec<usize> {
    let skipped = if axis.is_chronological() { headings.len().saturating_sub(count) } else { 0 };
    (0..headings.len()).skip(skipped).take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Question;
    use super::super::sample::{POSITIONS, ask, ledger};
    use super::*;

    const LINES: &[&str] = &[
        "ben bridge 2025-02-01 {}: One.",
        "ben ferry 2025-03-01 {}: Two.",
        "ada ferry 2025-04-01 {}: Three.",
        "mei bridge 2025-04-02 {}: Four.",
    ];

    #[test]
    fn the_part_shown_has_the_most_to_compare_and_no_empty_rows() {
        ask(POSITIONS, &ledger(LINES), |table| {
            let names: Vec<&str> = table.columns.iter().map(|it| it.id.as_str()).collect();
            assert_eq!(names, ["ben", "ada", "mei"]);
            assert_eq!(table.part(1, 9), Part { rows: vec![0, 1], columns: vec![0] });
            assert_eq!(table.part(9, 1), Part { rows: vec![0], columns: vec![0, 1, 2] });
            assert_eq!(table.parts(2)[1], Part { rows: vec![0], columns: vec![2] });
        });
    }

    #[test]
    fn of_months_the_newest_are_shown() {
        let question = Question { columns: Axis::Month, ..POSITIONS };
        ask(question, &ledger(LINES), |table| assert_eq!(table.part(2, 9).columns, [1, 2]));
    }
}
