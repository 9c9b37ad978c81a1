//! The same for a phone: time runs down, lanes are columns, the words stand beside them, a row for each statement.

use super::axis::day;
use super::face::Face;
use super::label::{self, LINE};
use super::lanes::{LANES, band_width};
use super::mark::{Mark, Shown, head, lens};
use super::moves::looked;
use super::picture::{Hung, Picture, Shape, Way, area, line, text};
use super::subject::{Panel, Subject, is_of_side, is_silence, pills};
use crate::date::Date;

/// The width of a phone's page, and from one column to the next.
pub(super) const NARROW: f64 = 328.0;
const COLUMN: f64 = 30.0;
/// Days between two statements of which the drawing speaks.
const FAR: i64 = 20;

/// These speakers on one topic, one below the other.
pub(super) fn columns(subject: &Subject<'_, '_>, panels: &[&Panel<'_, '_>], id: &str, title: &str) -> Picture {
    let mut shapes = Vec::new();
    let mut y = 0.0;
    let years: Vec<i32> =
        panels.iter().flat_map(|it| it.days()).map(|it| chrono::Datelike::year(&it.first())).collect();
    let has_year = years.iter().any(|it| *it != years[0]);
    for it in panels {
        y = panel(&mut shapes, it, subject, has_year, y);
    }
    Picture {
        id: id.to_owned(),
        title: title.to_owned(),
        note: "Time runs down, sides from left to right.".to_owned(),
        width: NARROW,
        height: y,
        shapes,
    }
}

/// Which lane is in which column.
struct Columns(Vec<Shown>);

impl Columns {
    fn of(panel: &Panel<'_, '_>) -> Self {
        let has_several = panel.said.iter().any(|it| it.lane() != panel.said[0].lane());
        let is_ground =
            |it: Shown| matches!(it, Shown::For | Shown::Against) && (has_several || !panel.moved.is_empty());
        let used = |lane: Shown| panel.said.iter().any(|it| it.lane() == lane);
        Self(LANES.iter().map(|it| it.0).filter(|it| used(*it) || is_ground(*it)).collect())
    }

    fn x(&self, shown: Shown) -> f64 {
        9.0 + COLUMN * self.0.iter().position(|it| *it == shown).unwrap_or_default() as f64
    }

    /// Where the words begin.
    fn words(&self) -> f64 {
        9.0 + COLUMN * self.0.len() as f64
    }
}

fn panel(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, subject: &Subject<'_, '_>, has_year: bool, top: f64) -> f64 {
    let columns = Columns::of(it);
    let short = |date: Date| day(date, has_year);
    let words_at = columns.words();
    let mut y = heading(shapes, it, &columns, top);
    let first = y;
    let mut over = Vec::new();
    let mut rows: Vec<f64> = Vec::new();
    for (n, said) in it.said.iter().enumerate() {
        let before = n.checked_sub(1).map(|it_before| &it.said[it_before]);
        let is_looked = before.is_some_and(|before| silence_after(it, before.claim));
        if let Some(before) = before
            && !is_looked
        {
            let between = (said.claim.said.first() - before.claim.said.last()).num_days();
            if between > FAR {
                over.push(text(words_at, y + 9.0, format!("{} weeks", between / 7), 11.0).ink("dim").into());
                y += 18.0;
            }
        }
        for moved in it.moved.iter().filter(|moved| it.ends(moved).1 == Some(n)) {
            y = put_pills(&mut over, moved, subject, words_at, y);
        }
        let lines = label::lines(said, subject, NARROW - words_at - 2.0, short);
        rows.push(y + 8.0);
        let hung = label::hang(&lines, words_at, y - 2.0, Hung::Start);
        over.push(label::way(said.claim, subject, hung));
        y += lines.len() as f64 * LINE + 12.0;
        let x = columns.x(said.lane());
        for moved in it.moved.iter().filter(|it| it.later.is_none() && it.earlier.claim.id == said.claim.id) {
            if is_silence(moved) {
                over.extend(lens((x, y + 8.0), 5.0));
                let lookups = moved.parts.iter().filter_map(|it| it.change.lookup).map(|it| looked(short(it.on)));
                for words in pills(moved).map(str::to_owned).chain(lookups) {
                    let words = Face::SansBold.line(&words, 12.0, NARROW - words_at);
                    let shapes = vec![text(words_at, y + 12.0, words, 12.0).bold().into()];
                    over.push(Way { to: subject.ways.change(moved), title: None, shapes }.into());
                    y += label::LINE;
                }
                y += 10.0;
            } else {
                y = put_pills(&mut over, moved, subject, words_at, y);
            }
        }
    }
    for lookup in it.lookups_alone() {
        over.extend(lens((columns.x(it.said.last().map_or(Shown::None, super::subject::Said::lane)), y + 8.0), 5.0));
        over.push(text(words_at, y + 12.0, looked(short(lookup.on)), 12.0).bold().into());
        y += 26.0;
    }
    for shown in &columns.0 {
        let x = columns.x(*shown);
        shapes.push(line((x, first), (x, y - 6.0), "rule", 1.0).into());
    }
    bands(shapes, it, &columns, &rows);
    arrows(shapes, it, &columns, &rows);
    for (said, row) in it.said.iter().zip(&rows) {
        shapes.extend(Mark::of(said.claim).shapes((columns.x(said.lane()), *row), 6.5));
    }
    shapes.extend(over);
    y + 4.0
}

fn silence_after(it: &Panel<'_, '_>, claim: &crate::claim::Claim) -> bool {
    it.moved.iter().any(|it| is_silence(it) && it.earlier.claim.id == claim.id)
}

/// Name, role and the names of the columns; where the rows begin.
fn heading(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, columns: &Columns, top: f64) -> f64 {
    let mut y = top + 20.0;
    shapes.push(line((0.0, top + 1.0), (NARROW, top + 1.0), "ink", 1.5).into());
    for words in Face::SansBold.wrap(it.speaker, 15.0, NARROW, 3) {
        shapes.push(text(0.0, y, words, 15.0).bold().into());
        y += 17.0;
    }
    if let Some(role) = &it.role {
        shapes.push(text(0.0, y - 1.0, Face::Sans.line(role, 12.0, NARROW), 12.0).ink("dim").into());
        y += 15.0;
    }
    if columns.0.len() > 1 {
        for shown in &columns.0 {
            let (name, hung, x) = match shown {
                Shown::For => ("for", Hung::Start, columns.x(*shown) - 9.0),
                Shown::Against => ("against", Hung::Start, columns.x(*shown) - 6.0),
                Shown::Declined => ("?", Hung::Middle, columns.x(*shown)),
                Shown::None | Shown::Mixed => ("–", Hung::Middle, columns.x(*shown)),
            };
            shapes.push(text(x, y + 6.0, name, 11.0).bold().ink(shown.ink()).hung(hung).into());
        }
        y += 14.0;
    }
    y + 4.0
}

fn put_pills(
    shapes: &mut Vec<Shape>,
    it: &crate::diff::Printed<'_, '_>,
    subject: &Subject<'_, '_>,
    x: f64,
    top: f64,
) -> f64 {
    let mut y = top;
    for words in pills(it) {
        let words = Face::SansBold.line(words, 12.0, NARROW - x - 14.0);
        let shapes_of = label::pill(x - 2.0, y, &words);
        shapes.push(Way { to: subject.ways.change(it), title: None, shapes: shapes_of }.into());
        y += 25.0;
    }
    y
}

fn bands(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, columns: &Columns, rows: &[f64]) {
    let own: Vec<usize> = it.own().collect();
    for (n, at) in own.iter().enumerate() {
        let said = &it.said[*at];
        if let Some(rung) = said.claim.coded.commitment.filter(|_| !silence_after(it, said.claim)) {
            let (x, wide) = (columns.x(said.lane()), band_width(rung.rung()));
            let end = own.get(n + 1).map_or(rows[*at] + 16.0, |next| rows[*next]);
            let class = format!("{} band", said.lane().ink());
            shapes.push(area(x - wide / 2.0, rows[*at], wide, end - rows[*at], class).into());
        }
    }
}

fn arrows(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, columns: &Columns, rows: &[f64]) {
    for moved in &it.moved {
        let (Some(earlier), Some(later)) = it.ends(moved) else { continue };
        let (from, to, y) = (columns.x(it.said[earlier].lane()), columns.x(it.said[later].lane()), rows[later]);
        if (from - to).abs() > 1.0 && is_of_side(moved) {
            let way = (to - from).signum();
            shapes.push(line((from, y), (to - 15.0 * way, y), "ink", 2.2).into());
            shapes.push(head((from, y), (to - 9.0 * way, y)));
        }
    }
}
