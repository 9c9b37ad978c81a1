//! The table on the terminal: as many columns as fit, words wrapped and never clipped without a sign, a legend below.

use comfy_table::{Cell as GridCell, ColumnConstraint, Width};

use super::super::claim::grid;
use super::super::{Look, printable};
use super::legend::{Legend, left_out, title};
use super::phrase::{Line, Tone, lines, sign};
use crate::claim::Ledger;
use crate::table::{Cell, Content, Heading, Mark, Part, Table};

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
/// How many lines one thing that a cell says may take before it is cut.
const LINES: usize = 5;

/// The widths of the columns' contents.
struct Widths {
    heading: usize,
    cell: usize,
    count: usize,
}

/// The table with its title and its legend; with `ids`, each cell has the number of its latest claim below the table.
#[must_use]
pub fn table_terminal(table: &Table<'_>, ledger: &Ledger, look: Look, extent: Extent, ids: bool) -> String {
    let widths = widths(table, look);
    let parts = match extent {
        Extent::Rows(rows) => vec![table.part(widths.count, rows)],
        Extent::All => table.parts(widths.count),
    };
    let mut legend = Legend::new(ids);
    let mut out = title(table.question, look);
    for part in &parts {
        out.push_str(&format!("\n{}\n", drawn(table, part, ledger, &widths, &mut legend, look)));
    }
    out.push('\n');
    out.push_str(&legend.text(table.question, look));
    if let (Extent::Rows(_), [part]) = (extent, parts.as_slice()) {
        out.push_str(&left_out(table, part, look));
    }
    out
}

/// About a fifth of the width for the rows' headings; the rest in equal columns that take a word such as `reconditioned`.
fn widths(table: &Table<'_>, look: Look) -> Widths {
    let (narrowest, widest) = match table.question.cells {
        Content::Count => (11, 16),
        Content::Position | Content::Changes => (13, 32),
        Content::Latest => (20, 60),
    };
    let heading = (look.width * 3 / 16).clamp(14, 34);
    let rest = look.width.saturating_sub(heading + PADDING);
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
    look: Look,
) -> comfy_table::Table {
    let mut grid = grid(look);
    let corner = format!("{} ╲ {}", table.question.rows.name(), table.question.columns.name());
    let headings = part.columns.iter().map(|at| headed(&table.columns[*at], widths.cell, look));
    grid.set_header(std::iter::once(look.faint(&corner)).chain(headings));
    for row in &part.rows {
        let cells = part.columns.iter().map(|column| match table.cells.get(&(*row, *column)) {
            Some(cell) => shown(cell, table, ledger, widths.cell, legend, look),
            None => String::new(),
        });
        let heading = headed(&table.rows[*row], widths.heading, look);
        grid.add_row(std::iter::once(heading).chain(cells).map(GridCell::new));
    }
    for (at, column) in grid.column_iter_mut().enumerate() {
        let width = PADDING + if at == 0 { widths.heading } else { widths.cell };
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX))));
    }
    grid
}

fn headed(heading: &Heading, width: usize, look: Look) -> String {
    let mut out: Vec<String> = wrapped(&heading.name, width).iter().map(|it| look.strong(it)).collect();
    if let Some(about) = &heading.about {
        out.extend(cut(wrapped(about, width), width).iter().map(|it| look.faint(it)));
    }
    out.join("\n")
}

fn shown(cell: &Cell<'_>, table: &Table<'_>, ledger: &Ledger, width: usize, legend: &mut Legend, look: Look) -> String {
    let lines = lines(cell, table.question, ledger);
    // Signs stand behind the day, or else behind the last thing said.
    let signed = lines.iter().rposition(|it| it.tone == Tone::Day).unwrap_or(lines.len().saturating_sub(1));
    let mut out = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let mut set = cut(wrapped(&line.text, width), width);
        set.iter_mut().for_each(|it| *it = painted(it, line, look));
        if at == signed {
            let signs = signs(cell, table.question.cells, legend);
            let last = set.last().map_or(0, |it| textwrap::core::display_width(it));
            match (set.last_mut(), signs.is_empty()) {
                (Some(text), false) if last + 1 + textwrap::core::display_width(&signs) <= width => {
                    text.push(' ');
                    text.push_str(&look.doubt(&signs));
                }
                (_, false) => set.push(look.doubt(&signs)),
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
    for mark in &cell.marks {
        // Where cells say it in words, a sign says nothing more.
        let said = match mark {
            Mark::Conditional => content == Content::Position,
            Mark::Relayed | Mark::Ended(..) => false,
            Mark::Changed | Mark::OrderUnknown => content == Content::Changes,
        };
        if content == Content::Changes && matches!(mark, Mark::Conditional | Mark::Ended(..)) || said {
            continue;
        }
        legend.note(*mark);
        signs.push_str(sign(*mark).unwrap_or_default());
    }
    if let Some(number) = cell.cited().and_then(|it| legend.number(it)) {
        signs.push_str(&format!("{}[{number}]", if signs.is_empty() { "" } else { " " }));
    }
    signs
}

fn painted(text: &str, line: &Line, look: Look) -> String {
    match line.tone {
        Tone::For => look.good(text),
        Tone::Against => look.bad(text),
        Tone::Subject => look.strong(text),
        Tone::Plain => text.to_owned(),
        Tone::Day => look.faint(text),
        Tone::Since => look.doubt(text),
    }
}

/// The lines of a text; a word that is too long for one is broken.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let options = textwrap::Options::new(width)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .word_separator(textwrap::WordSeparator::AsciiSpace);
    textwrap::wrap(&printable(text), options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// At most [`LINES`] lines; an ellipsis ends the last one of a longer text.
fn cut(mut lines: Vec<String>, width: usize) -> Vec<String> {
    if lines.len() > LINES {
        lines.truncate(LINES);
        let last = lines.last_mut().expect("five lines have a last one");
        while textwrap::core::display_width(last) >= width {
            last.pop();
        }
        let kept = last.trim_end_matches([' ', ',', '.', ';', ':']).len();
        last.truncate(kept);
        last.push('…');
    }
    lines
}
