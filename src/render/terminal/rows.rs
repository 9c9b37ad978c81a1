//! Rows on the terminal, where they are the whole answer.

use super::Style;
use super::grid::grid;
use crate::render::printable;

/// A header and its rows as a table that fits the terminal.
#[must_use]
pub fn rows_terminal(header: &[String], rows: &[Vec<String>], style: Style) -> String {
    let shown = |row: &[String]| row.iter().map(|it| printable(it).into_owned()).collect::<Vec<String>>();
    let mut table = grid(style);
    table.set_header(shown(header));
    table.add_rows(rows.iter().map(|it| shown(it)));
    format!("{table}\n")
}
