//! Quotations set below each other in columns, as many bands as the width needs.

use textwrap::core::display_width;

use super::super::super::printable;
use super::Style;
use crate::reports::{Column, Columns};

/// The rows of all bands, each led by its label; below each band a line marks the columns that differ where there are
/// no colours to do so. `None` where a column alone is wider than the terminal.
pub(super) fn bands(laid: &Columns<'_, '_>, labels: &[&str], lead: usize, style: Style) -> Option<String> {
    let texts: Vec<Vec<String>> = laid.columns.iter().enumerate().map(|(n, it)| cells(laid, n, it)).collect();
    let widths: Vec<usize> =
        texts.iter().map(|cells| cells.iter().map(|it| display_width(it)).max().unwrap_or(0)).collect();
    let room = style.width.checked_sub(lead)?;
    let mut out = String::new();
    let mut start = 0;
    while start < texts.len() {
        let end = band_end(&widths, start, room)?;
        out.push_str(if start > 0 { "\n" } else { "" });
        for (row, label) in labels.iter().enumerate() {
            let text = row_text(laid, &texts, &widths, start..end, row, style);
            let padding = " ".repeat(lead.saturating_sub(display_width(label)));
            out.push_str(format!("{label}{padding}{text}").trim_end());
            out.push('\n');
        }
        if !style.color {
            let marks = marks(laid, &widths, start..end);
            if !marks.is_empty() {
                out.push_str(&format!("{}{marks}\n", " ".repeat(lead)));
            }
        }
        start = end;
    }
    Some(out)
}

/// What the reports have in a column, in quotation marks where they begin and end.
fn cells(laid: &Columns<'_, '_>, n: usize, column: &Column) -> Vec<String> {
    let cell = |row: usize| {
        let text = printable(laid.reports[row].slice(&column.cells[row])).into_owned();
        let is_empty = |it: &Column| it.cells[row].is_empty();
        let (open, close) = (laid.columns[..n].iter().all(is_empty), laid.columns[n + 1..].iter().all(is_empty));
        match (text.is_empty(), open, close) {
            (true, ..) => text,
            (_, true, true) => format!("“{text}”"),
            (_, true, _) => format!("“{text}"),
            (_, _, true) => format!("{text}”"),
            _ => text,
        }
    };
    (0..laid.reports.len()).map(cell).collect()
}

/// Where the band that begins at `start` ends: as many columns as there is room for.
fn band_end(widths: &[usize], start: usize, room: usize) -> Option<usize> {
    let mut taken = 0;
    let mut end = start;
    for (at, width) in widths.iter().enumerate().skip(start) {
        taken += width + usize::from(at > start);
        if taken > room {
            break;
        }
        end = at + 1;
    }
    (end > start).then_some(end)
}

fn row_text(
    laid: &Columns<'_, '_>,
    texts: &[Vec<String>],
    widths: &[usize],
    band: std::ops::Range<usize>,
    row: usize,
    style: Style,
) -> String {
    let mut text = String::new();
    for at in band.clone() {
        let (cell, column) = (&texts[at][row], &laid.columns[at]);
        text.push_str(if at == band.start { "" } else { " " });
        text.push_str(&if column.is_same { cell.clone() } else { style.changed(cell) });
        text.push_str(&" ".repeat(widths[at] - display_width(cell)));
    }
    text
}

fn marks(laid: &Columns<'_, '_>, widths: &[usize], band: std::ops::Range<usize>) -> String {
    let mut marks = String::new();
    for at in band.clone() {
        let column = &laid.columns[at];
        marks.push_str(if at == band.start { "" } else { " " });
        marks.push_str(&(if column.is_same { " " } else { "^" }).repeat(widths[at]));
    }
    marks.trim_end().to_owned()
}
