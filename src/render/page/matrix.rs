//! Where everybody stands: topics by speakers, each cell the position that is last on file.

use maud::{Markup, html};

use super::chart::mark;
use super::frame::text;
use super::side::word;
use super::{Site, place};
use crate::render::drawing::{Mark, marks};
use crate::table::{Cell, Heading};

/// The topics and the speakers with most on file; the others stand on their own pages.
const LARGEST: usize = 30;

/// The matrix with its legend: topics on which two or more speakers are on file.
pub(super) fn section(record: &Site<'_, '_>) -> Markup {
    let table = record.table;
    let rows: Vec<(usize, &Heading)> =
        table.rows.iter().enumerate().filter(|it| it.1.weight.cells > 1).take(LARGEST).collect();
    let is_used = |column: usize| rows.iter().any(|it| table.cells.contains_key(&(it.0, column)));
    let columns: Vec<(usize, &Heading)> =
        table.columns.iter().enumerate().filter(|it| is_used(it.0)).take(LARGEST).collect();
    html! { @if !record.statements.is_empty() {
        section.wide {
            h2 #stand { "Where they stand, last on file" }
            @if rows.is_empty() {
                p.sub { "On no topic are two speakers on file: each topic’s page has where its speaker stands." }
            } @else {
                p.sub { "Topics on which two or more speakers are on file, those with most first. Empty: nothing on file." }
                (legend(&used(&rows, &columns, record), !record.changes.is_empty()))
                div.scroll role="region" aria-label="Topics by speakers" tabindex="0" { (matrix(&rows, &columns, record)) }
            }
        }
    } }
}

/// The marks of the cells that are shown.
fn used(rows: &[(usize, &Heading)], columns: &[(usize, &Heading)], record: &Site<'_, '_>) -> Vec<Mark> {
    let cells = rows.iter().flat_map(|row| columns.iter().map(|column| (row.0, column.0)));
    cells.filter_map(|it| record.table.cells.get(&it)?.cited()).map(Mark::of).collect()
}

fn legend(used: &[Mark], has_moved: bool) -> Markup {
    html! {
        ul.legend {
            @for (it, words) in marks(used) { li { (mark(it)) (words) } }
            @if has_moved { li { span.boxkey aria-hidden="true" {} "boxed: has moved" } }
        }
    }
}

fn matrix(rows: &[(usize, &Heading)], columns: &[(usize, &Heading)], record: &Site<'_, '_>) -> Markup {
    html! {
        table.matrix role="table" {
            caption.vh { "Last position on file, topics by speakers" }
            thead role="rowgroup" { tr role="row" {
                td role="cell" {}
                @for (_, speaker) in columns { th role="columnheader" scope="col" { span { (text(&speaker.name)) } } }
            } }
            tbody role="rowgroup" {
                @for (row, topic) in rows { tr role="row" {
                    th role="rowheader" scope="row" { (way(&topic.name, *row, columns, record)) }
                    @for (column, speaker) in columns {
                        @match record.table.cells.get(&(*row, *column)) {
                            Some(cell) => (filled(cell, &speaker.name, record)),
                            None => td.e role="cell" {},
                        }
                    }
                } }
            }
        }
    }
}

/// The name of a topic, which leads to its page.
fn way(name: &str, row: usize, columns: &[(usize, &Heading)], record: &Site<'_, '_>) -> Markup {
    let mut cells = columns.iter().filter_map(|it| record.table.cells.get(&(row, it.0))?.cited());
    html! { @match cells.next() {
        Some(claim) => a href=(place::topic(&claim.topic, 0)) { (text(name)) },
        None => (text(name)),
    } }
}

fn filled(cell: &Cell<'_>, speaker: &str, record: &Site<'_, '_>) -> Markup {
    let Some(claim) = cell.cited() else { return html! { td.e role="cell" {} } };
    html! {
        td role="cell" class=[(!cell.changes.is_empty()).then_some("ch")] {
            a href=(record.home(claim)) {
                (mark(Mark::of(claim)))
                span.nm { (text(speaker)) }
                span.wd { " " (word(claim)) ", " (claim.said.in_words()) }
            }
        }
    }
}
