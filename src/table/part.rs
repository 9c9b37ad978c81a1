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
            weights[*row].add(self.question.weight(cell));
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
