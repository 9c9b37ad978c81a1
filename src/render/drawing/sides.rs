//! Who stood where, when: each speaker's lanes on one axis of time, and a row for each who spoke once.

use super::axis::Axis;
use super::face::Face;
use super::label::{self, LINE};
use super::lanes::{LEFT, RIGHT, WIDTH, panel};
use super::mark::Mark;
use super::picture::{Hung, Picture, Shape, Text, area, line, text};
use super::subject::{Panel, Subject};

/// A sheet is no higher where it has several speakers: on paper, which it must fit whole, its words stay legible.
const HIGHEST: f64 = 1450.0;

/// A sheet as far as it is drawn.
struct Sheet<'p, 'r, 'l> {
    panels: Vec<&'p Panel<'r, 'l>>,
    shapes: Vec<Shape>,
    bottom: f64,
}

impl<'p, 'r, 'l> Sheet<'p, 'r, 'l> {
    fn new() -> Self {
        Self { panels: Vec::new(), shapes: Vec::new(), bottom: 30.0 }
    }

    /// The next speaker below all others: the shapes, and where they end.
    fn below(&self, next: &Panel<'_, '_>, is_mixed: bool, subject: &Subject<'_, '_>, axis: &Axis) -> (Vec<Shape>, f64) {
        let begins = next.is_single() && is_mixed && self.panels.last().is_none_or(|it| !it.is_single());
        let mut shapes = Vec::new();
        let mut y = self.bottom;
        if !self.panels.is_empty() && (begins || !next.is_single()) {
            shapes.push(line((0.0, y), (WIDTH, y), "rule", 1.0).into());
        }
        if begins {
            shapes.push(text(0.0, y + 22.0, "One statement each", 13.0).bold().ink("dim").into());
            y += 34.0;
        }
        if next.is_single() {
            y = single(&mut shapes, next, subject, axis, y);
        } else {
            let (more, bottom) = panel(next, subject, axis, y);
            shapes.extend(more);
            y = bottom;
        }
        (shapes, y)
    }

    fn picture(self, axis: &Axis, id: String, title: &str) -> (Vec<&'p Panel<'r, 'l>>, Picture) {
        let mut shapes = axis.grid((22.0, self.bottom), 14.0, WIDTH);
        shapes.extend(self.shapes);
        let (title, note) = (title.to_owned(), "Time runs from left to right, sides from top to bottom.".to_owned());
        (self.panels, Picture { id, title, note, width: WIDTH, height: self.bottom + 8.0, shapes })
    }
}

/// These speakers on one topic and on one axis, on as many wide sheets as that takes, each with those who are on it.
pub(super) fn sides<'p, 'r, 'l>(
    subject: &Subject<'_, '_>,
    panels: &[&'p Panel<'r, 'l>],
    id: &str,
    title: &str,
) -> Vec<(Vec<&'p Panel<'r, 'l>>, Picture)> {
    let axis =
        Axis::over(panels.iter().flat_map(|it| it.days()).collect::<Vec<_>>().into_iter(), LEFT + 22.0, RIGHT - 26.0);
    let (mut singles, several): (Vec<_>, Vec<_>) = panels.iter().copied().partition(|it| it.is_single());
    singles.sort_by_key(|it| it.said.first().map(|it| (it.claim.said.first(), it.claim.said.last())));
    let is_mixed = !singles.is_empty() && !several.is_empty();
    let (mut sheets, mut sheet) = (Vec::new(), Sheet::new());
    for it in several.into_iter().chain(singles) {
        let (mut shapes, mut bottom) = sheet.below(it, is_mixed, subject, &axis);
        if bottom > HIGHEST && !sheet.panels.is_empty() {
            sheets.push(std::mem::replace(&mut sheet, Sheet::new()));
            (shapes, bottom) = sheet.below(it, is_mixed, subject, &axis);
        }
        sheet.panels.push(it);
        sheet.shapes.extend(shapes);
        sheet.bottom = bottom;
    }
    sheets.push(sheet);
    let picture = |(n, it): (usize, Sheet<'p, 'r, 'l>)| it.picture(&axis, format!("{id}-{n}"), title);
    sheets.into_iter().enumerate().map(picture).collect()
}

/// Between the side and the day.
const SPACE: f64 = 4.0;

/// Words beside a mark have so much room at least; with less they stand below it.
const BESIDE: f64 = 120.0;

/// The row of one who spoke once: where it ends.
fn single(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, subject: &Subject<'_, '_>, axis: &Axis, top: f64) -> f64 {
    let said = &it.said[0];
    let date = said.claim.said;
    let x = axis.middle(date);
    let names = Face::SansBold.wrap(it.speaker, 13.0, LEFT - 12.0, 2);
    let (from, to) = if date.first() == date.last() { (x, x) } else { (axis.at(date.first()), axis.at(date.last())) };
    // Words never hide the bar of days that the statement may be of.
    let is_below = (RIGHT - to - 14.0).max(from - LEFT - 14.0) < BESIDE;
    let (from_left, from_right) = if is_below { (x, x) } else { (from, to) };
    let (to_right, to_left) = (RIGHT - from_right - 14.0, from_left - LEFT - 14.0);
    let is_left = to_right < 300.0 && to_left > to_right;
    let room = if is_left { to_left } else { to_right }.min(430.0);
    let head_top = if is_below { top + 12.0 } else { top };
    let ink = said.lane().ink();
    let head = head(said, subject, axis, room);
    let words = label::words(said, subject, room, 2);
    let head_width = head.iter().map(Text::width).sum::<f64>() + SPACE;
    for (n, name) in names.iter().enumerate() {
        shapes.push(text(0.0, top + 13.0 + 15.0 * n as f64, name, 13.0).bold().into());
    }
    let y = top + 9.0;
    shapes.push(line((LEFT, y), (RIGHT, y), "rule", 1.0).dashed("1 4").into());
    let at = if is_left { from_left - 12.0 } else { from_right + 12.0 };
    if !is_below {
        // On ground of its own, so that no line runs through the words.
        let wide = head_width.max(label::width(&words)) + 6.0;
        shapes.push(area(if is_left { at - wide + 3.0 } else { at - 3.0 }, top, wide, 17.0, "paper").into());
    }
    if from < to {
        shapes.push(area(from, y - 1.5, (to - from).max(3.0), 3.0, ink).into());
    }
    shapes.extend(Mark::of(said.claim).shapes((x, y), 6.5));
    let mut lines = Vec::new();
    let mut next = if is_left { at - head_width } else { at };
    for words in head {
        let width = words.width();
        lines.push(Text { at: (next, head_top + 13.0), ..words }.into());
        next += width + SPACE;
    }
    let hung = if is_left { Hung::End } else { Hung::Start };
    lines.extend(label::hang(&words, at, head_top + 16.0, hung));
    let bottom = head_top + 18.0 + LINE * words.len() as f64;
    shapes.push(label::way(said.claim, subject, lines));
    bottom.max(top + 16.0 * names.len() as f64) + 10.0
}

/// The side in words with what belongs to it, and the day with the outlet: both on one line.
fn head(said: &super::subject::Said<'_>, subject: &Subject<'_, '_>, axis: &Axis, room: f64) -> Vec<Text> {
    let tail = Face::Sans.line(&label::tail(said, subject, |date| axis.day(date)), 12.0, room * 0.7);
    let terms = label::terms(said.claim, |date| axis.day(date));
    let side =
        [super::mark::side_in_words(said.claim).to_owned()].into_iter().chain(terms).collect::<Vec<_>>().join(", ");
    let tail = text(0.0, 0.0, format!("· {tail}"), 12.0).ink("dim");
    let side = Face::SansBold.line(&side, 12.0, (room - tail.width() - SPACE).max(60.0));
    vec![text(0.0, 0.0, side, 12.0).bold().ink(said.lane().ink()), tail]
}
