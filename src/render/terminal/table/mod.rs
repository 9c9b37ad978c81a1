//! The table on the terminal: as many columns as fit, words wrapped and never clipped without a sign, a legend below.

mod legend;
mod wrap;

use comfy_table::{Cell as GridCell, ColumnConstraint, Width};

use super::super::table::phrase::{Line, Tone, is_told, lines, sign};
use super::Style;
use super::grid::grid;
use crate::claim::Ledger;
use crate::table::{Cell, Content, Heading, Part, Table};
use legend::{Legend, left_out, title};
use wrap::{cut, wrapped};

/// How much of a table is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The columns with the most to compare that fit, and at most so many rows.
    Rows(usize),
    /// Everything, a part below the other.
    All,
}

/// The space on both sides of a cell, and what stands between two cells.
const PADDING: usize = 2;
const BETWEEN: usize = 1;
/// How many lines one thing may take before it is cut; a row's heading has more room, and its sentence is what all of
/// the row is about.
const LINES: usize = 5;
const ROW_LINES: usize = 9;

/// The widths of the columns' contents.
struct Widths {
    heading: usize,
    cell: usize,
    count: usize,
}

/// The table with its title and its legend; with `ids`, each cell has the number of its latest claim below the table.
#[must_use]
pub fn table_terminal(table: &Table<'_>, ledger: &Ledger, style: Style, extent: Extent, ids: bool) -> String {
    let widths = widths(table, style);
    let parts = match extent {
        Extent::Rows(rows) => vec![table.part(widths.count, rows)],
        Extent::All => table.parts(widths.count),
    };
    let mut legend = Legend::new(ids);
    let mut out = title(table, ledger, style);
    for part in &parts {
        out.push_str(&format!("\n{}\n", drawn(table, part, ledger, &widths, &mut legend, style)));
    }
    out.push('\n');
    out.push_str(&legend.text(table, style));
    if let (Extent::Rows(_), [part]) = (extent, parts.as_slice()) {
        out.push_str(&left_out(table, part, style));
    }
    out
}

/// About a fifth of the width for the rows' headings; the rest in equal columns that take a word such as `reconditioned`.
fn widths(table: &Table<'_>, style: Style) -> Widths {
    let (narrowest, widest) = match table.question.cells {
        Content::Count => (11, 16),
        Content::Position | Content::Changes => (13, 32),
        Content::Latest => (20, 60),
    };
    let heading = (style.width * 3 / 16).clamp(14, 34);
    let rest = style.width.saturating_sub(heading + PADDING);
    let count = (rest / (narrowest + PADDING + BETWEEN)).clamp(1, table.columns.len().max(1));
    let cell = (rest / count).saturating_sub(PADDING + BETWEEN).min(widest);
    Widths { heading, cell, count }
}

fn drawn(
    table: &Table<'_>,
    part: &Part,
    ledger: &Ledger,
    widths: &Widths,
    legend: &mut Legend,
    style: Style,
) -> comfy_table::Table {
    let mut grid = grid(style);
    let corner = format!("{} ╲ {}", table.question.rows.name(), table.question.columns.name());
    let headings = part.columns.iter().map(|at| headed(&table.columns[*at], widths.cell, LINES, style));
    grid.set_header(std::iter::once(style.faint(&corner)).chain(headings));
    for row in &part.rows {
        let cells = part.columns.iter().map(|column| match table.cells.get(&(*row, *column)) {
            Some(cell) => shown(cell, table, ledger, widths.cell, legend, style),
            None => String::new(),
        });
        let heading = headed(&table.rows[*row], widths.heading, ROW_LINES, style);
        grid.add_row(std::iter::once(heading).chain(cells).map(GridCell::new));
    }
    for (at, column) in grid.column_iter_mut().enumerate() {
        let width = PADDING + if at == 0 { widths.heading } else { widths.cell };
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX))));
    }
    grid
}

fn headed(heading: &Heading, width: usize, most: usize, style: Style) -> String {
    let mut out: Vec<String> = wrapped(&heading.name, width).iter().map(|it| style.strong(it)).collect();
    if let Some(about) = &heading.about {
        out.extend(cut(wrapped(about, width), most, width).iter().map(|it| style.faint(it)));
    }
    out.join("\n")
}

fn shown(
    cell: &Cell<'_>,
    table: &Table<'_>,
    ledger: &Ledger,
    width: usize,
    legend: &mut Legend,
    style: Style,
) -> String {
    let lines = lines(cell, table, ledger);
    // Signs stand after the day, or else after the last thing said.
    let signed = lines.iter().rposition(|it| it.tone == Tone::Day).unwrap_or(lines.len().saturating_sub(1));
    let mut out = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut set = cut(wrapped(&line.text, width), LINES, width);
        set.iter_mut().for_each(|it| *it = painted(it, line, style));
        if at == signed {
            let signs = signs(cell, table.question.cells, legend);
            let last = set.last().map_or(0, |it| textwrap::core::display_width(it));
            match (set.last_mut(), signs.is_empty()) {
                (Some(text), false) if last + 1 + textwrap::core::display_width(&signs) <= width => {
                    text.push(' ');
                    text.push_str(&style.doubt(&signs));
                }
                (_, false) => set.push(style.doubt(&signs)),
                _ => {}
            }
        }
        out.append(&mut set);
    }
    out.join("\n")
}

/// The signs of a cell's marks and the number of its claim; the legend takes note of them.
fn signs(cell: &Cell<'_>, content: Content, legend: &mut Legend) -> String {
    let mut signs = String::new();
    for mark in cell.marks.iter().filter(|it| !is_told(**it, content)) {
        legend.note(*mark);
        signs.push_str(sign(*mark).unwrap_or_default());
    }
    if let Some(number) = cell.cited().and_then(|it| legend.number(it)) {
        signs.push_str(&format!("{}[{number}]", if signs.is_empty() { "" } else { " " }));
    }
    signs
}

fn painted(text: &str, line: &Line, style: Style) -> String {
    match line.tone {
        Tone::For => style.good(text),
        Tone::Against => style.bad(text),
        Tone::Subject => style.strong(text),
        Tone::Plain => text.to_owned(),
        Tone::Day | Tone::Count => style.faint(text),
        Tone::Since => style.doubt(text),
    }
}

#[cfg(test)]
mod tests {
    use textwrap::core::display_width;

    use super::*;
    use crate::table::sample::{POSITIONS, ask, ledger};

    fn drawn(lines: &[&str], width: usize, color: bool) -> String {
        let ledger = ledger(lines);
        ask(POSITIONS, &ledger, |table| table_terminal(table, &ledger, Style { width, color }, Extent::Rows(15), true))
    }

    /// Claims with wide characters, writing from right to left, words without an end and commands to the terminal.
    const ODD: &[&str] = &[
        "mei bridge 2025-02-01 {}: 这座桥必须在明年之前建成否则渡轮将继续运行直到有人改变主意为止",
        "ada bridge 2025-02-01/2025-02-03 {}: يجب بناء الجسر قبل نهاية العام",
        "ben bridge 2025-02-01 {}: Pneumonoultramicroscopicsilicovolcanoconiosispneumonoultramicroscopic",
        "ben ferry 2025-02-01 {}: red \u{1b}[31m and \u{202e}backwards\u{7}",
        "ada ferry 2025-02-01 {if: [日本語の条件が満たされる]}: 👩‍👩‍👧‍👦 e\u{301}",
    ];

    #[test]
    fn every_line_fits_whatever_is_in_the_cells() {
        for width in [40, 57, 80, 120, 200] {
            for color in [false, true] {
                let text = drawn(ODD, width, color);
                let widest = text.lines().map(display_width).max();
                assert!(widest <= Some(width), "{width}: {widest:?}\n{text}");
            }
        }
    }

    #[test]
    fn rows_of_wide_characters_are_as_long_as_all_others() {
        let text = drawn(ODD, 120, false);
        let mut widths: Vec<usize> =
            text.lines().filter(|it| it.starts_with([' ', '─', '═'])).map(display_width).collect();
        widths.dedup();
        assert_eq!(widths.len(), 1, "{widths:?}\n{text}");
    }

    #[test]
    fn nothing_in_the_cells_commands_the_terminal() {
        let text = drawn(ODD, 200, false);
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text}");
    }

    #[test]
    fn the_legend_has_only_what_occurs() {
        let text = drawn(&["ada bridge 2025-02-01 {stance: support}: A bridge!"], 80, false);
        assert!(!text.contains('Δ') && !text.contains("Not shown"), "{text}");
        assert!(text.contains("1 February 2025 [1]") && text.contains("\n[1] post#c0\n"), "{text}");
        let turned = &[
            "ada bridge 2025-02-01 {stance: support}: A bridge!",
            "ada bridge 2025-02-02 {stance: oppose}: No bridge.",
        ];
        assert!(drawn(turned, 80, false).contains("\nΔ  changed"));
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let text = drawn(ODD, 40, false);
        assert!(text.contains("2 more speakers"), "{text}");
    }
}
