//! The day that one speaker named, statement by statement: a dot where it was said, a pennant at the day, a bar where that
//! is a range, a cross where it has passed, a tick where the speaker says that it is done.

use std::collections::HashMap;

use super::axis::Axis;
use super::columns::NARROW;
use super::face::Face;
use super::label::{self, PILL};
use super::lanes::WIDTH;
use super::mark::{old_pennant, pennant};
use super::picture::{Bounds, Hung, Line, Picture, Shape, Text, Way, area, line, text};
use super::subject::{Panel, Said, Subject, pills};
use crate::claim::Commitment;
use crate::date::Date;
use crate::diff::Printed;

/// How to read it.
pub(super) const CAPTION: &str = "statement by statement. A dot is the day of saying, a pennant the day named, a thick bar a range, a cross a day that passed, a tick what is said to be done.";

/// Whether there is a day to draw, and something to see it beside.
pub(super) fn has_days(panel: &Panel<'_, '_>) -> bool {
    !panel.is_single() && panel.own().any(|at| panel.said[at].claim.coded.deadline.flatten().is_some())
}

/// The statements that name a day, expressly name none, or say that it is done, once a day has been named.
pub(super) fn rows(panel: &Panel<'_, '_>) -> Vec<usize> {
    let is_named = |at: &usize| panel.said[*at].claim.coded.deadline.is_some();
    let named = panel.own().skip_while(|at| !is_named(at));
    named.filter(|at| is_named(at) || is_done(&panel.said[*at])).collect()
}

fn is_done(said: &Said<'_>) -> bool {
    said.claim.coded.commitment.map(Commitment::rung) == Some(7)
}

/// Where things are on a sheet of one width or the other.
struct Sheet {
    width: f64,
    is_narrow: bool,
    axis: Axis,
    /// Where the line of a row begins.
    left: f64,
}

impl Sheet {
    fn of(panel: &Panel<'_, '_>, rows: &[usize], is_narrow: bool) -> Self {
        let (width, left) = if is_narrow { (NARROW, 0.0) } else { (WIDTH, 400.0) };
        let claims = rows.iter().map(|at| panel.said[*at].claim);
        let days: Vec<Date> = claims.flat_map(|it| [Some(it.said), it.coded.deadline.flatten()]).flatten().collect();
        let right = width - if is_narrow { 14.0 } else { 96.0 };
        Self { width, is_narrow, axis: Axis::over(days.into_iter(), left + 8.0, right), left }
    }
}

/// What one speaker's days came to.
pub(super) fn days(panel: &Panel<'_, '_>, subject: &Subject<'_, '_>, is_narrow: bool, n: usize) -> Picture {
    let rows = rows(panel);
    let sheet = Sheet::of(panel, &rows, is_narrow);
    let mut shapes = Vec::new();
    let mut y = 26.0;
    let mut before: Option<Date> = None;
    let mut moved: HashMap<usize, Vec<&Printed<'_, '_>>> = HashMap::new();
    for it in &panel.moved {
        // What passed without a word belongs to the statement that named it.
        let (earlier, later) = panel.ends(it);
        if let Some(at) = later.or(earlier.filter(|_| it.later.is_none())) {
            moved.entry(at).or_default().push(it);
        }
    }
    for (n, at) in rows.iter().enumerate() {
        if n > 0 || is_narrow {
            shapes.push(line((0.0, y), (sheet.width, y), "rule", 1.0).into());
        }
        let moved = moved.get(at).map_or(&[][..], Vec::as_slice);
        y = row(&mut shapes, &panel.said[*at], subject, &sheet, (before, moved), y + 8.0);
        before = panel.said[*at].claim.coded.deadline.flatten().or(before);
    }
    let mut grid = sheet.axis.grid((20.0, if is_narrow { 24.0 } else { y }), 13.0, sheet.width);
    grid.append(&mut shapes);
    Picture {
        id: format!("days-{}-{n}{}", subject.topic, if is_narrow { "-narrow" } else { "" }),
        title: format!("{}: the day named, statement by statement", panel.speaker),
        note: "Each row is one statement: a dot on the day it was said, a pennant on the day it names.".to_owned(),
        width: sheet.width,
        height: y + 4.0,
        shapes: grid,
    }
}

/// One statement; where its row ends.
fn row(
    shapes: &mut Vec<Shape>,
    said: &Said<'_>,
    subject: &Subject<'_, '_>,
    sheet: &Sheet,
    (before, moved): (Option<Date>, &[&Printed<'_, '_>]),
    top: f64,
) -> f64 {
    let room = if sheet.is_narrow { sheet.width - 4.0 } else { 300.0 };
    let (words_x, words_top) = if sheet.is_narrow { (2.0, top + 18.0) } else { (84.0, top) };
    let day = text(
        0.0,
        top + 12.0,
        Face::SansBold.line(&sheet.axis.day(said.claim.said), 12.0, if sheet.is_narrow { room } else { 80.0 }),
        12.0,
    );
    shapes.push(day.bold().into());
    let mut lines = label::words(said, subject, room, 3);
    let outlet = Face::Sans.line(subject.outlet(said.claim), 12.0, room);
    lines.push(text(0.0, 0.0, outlet, 12.0).ink("dim"));
    let hung = label::hang(&lines, words_x, words_top, Hung::Start);
    shapes.push(label::way(said.claim, subject, hung));
    let words_height = lines.len() as f64 * label::LINE;
    let y = if sheet.is_narrow { words_top + words_height + 32.0 } else { top + (words_height / 2.0 + 4.0).max(30.0) };
    let x = sheet.axis.middle(said.claim.said);
    shapes.push(line((sheet.left + 8.0, y), (sheet.width, y), "rule", 1.0).dashed("1 4").into());
    let named = said.claim.coded.deadline;
    let mut taken = Vec::new();
    let end = match named.flatten() {
        Some(date) => {
            taken.push(named_day(shapes, sheet, (x, y), date));
            Some(sheet.axis.at(date.last()))
        }
        None if is_done(said) => {
            done(shapes, sheet, (x, y));
            None
        }
        None => {
            no_day(shapes, sheet, (x, y));
            None
        }
    };
    if let Some(before) = before.filter(|it| Some(*it) != named.flatten() && named.is_some()) {
        day_before(shapes, sheet, before, (x, end, y), &taken);
    }
    shapes.push(Shape::Circle { at: (x, y), radius: 6.0, class: "ink".to_owned(), stroke: 0.0 });
    let mut under = y + 10.0;
    for it in moved {
        let has_passed = it.later.is_none();
        if let (true, Some(end)) = (has_passed, end) {
            let cross = |one: f64| Line::through(&[(end - 5.0, y - 5.0 * one), (end + 5.0, y + 5.0 * one)], "ink", 2.6);
            shapes.extend([cross(1.0).into(), cross(-1.0).into()]);
        }
        for words in pills(it) {
            let width = label::pill_width(words);
            let at = end.unwrap_or(x) - 8.0;
            let pill = label::pill(at.clamp(sheet.left, sheet.width - width), under, words);
            shapes.push(Way { to: subject.ways.change(it), title: None, shapes: pill }.into());
            under += PILL + 3.0;
        }
    }
    (top + words_height + 8.0).max(under + 4.0)
}

/// The day that is named; the room that its words take.
fn named_day(shapes: &mut Vec<Shape>, sheet: &Sheet, (x, y): (f64, f64), date: Date) -> Bounds {
    let (first, last) = (sheet.axis.at(date.first()), sheet.axis.at(date.last()));
    shapes.push(line((x, y), (first, y), "ink", 2.0).into());
    if date.first() != date.last() {
        shapes.push(area(first, y - 4.0, last - first, 8.0, "ink").into());
    }
    shapes.extend(pennant((last, y), 20.0));
    let words = words_at(sheet, last, y - 9.0, &sheet.axis.day(date)).bold();
    let bounds = words.bounds();
    shapes.push(words.into());
    bounds
}

/// Words beside a pennant: behind it, or before it where the sheet ends.
fn words_at(sheet: &Sheet, x: f64, y: f64, words: &str) -> Text {
    let behind = text(x + 13.0, y, words, 12.0);
    if behind.clone().bold().bounds().right < sheet.width {
        behind
    } else {
        text(x - 6.0, y, words, 12.0).hung(Hung::End)
    }
}

fn no_day(shapes: &mut Vec<Shape>, sheet: &Sheet, (x, y): (f64, f64)) {
    let words = text(0.0, 0.0, "no day", 12.0).bold();
    let is_left = x + 54.0 + words.width() > sheet.width;
    let end = if is_left { x - 40.0 } else { x + 40.0 };
    shapes.push(line((x, y), (end, y), "ink", 2.0).dashed("1 5").into());
    let (at, hung) = if is_left { (end - 8.0, Hung::End) } else { (end + 8.0, Hung::Start) };
    shapes.push(Text { at: (at, y + 4.0), hung, ..words }.into());
}

/// That it is done: a tick above the day on which that was said.
fn done(shapes: &mut Vec<Shape>, sheet: &Sheet, (x, y): (f64, f64)) {
    shapes.push(Line::through(&[(x - 5.0, y - 15.0), (x - 1.0, y - 11.0), (x + 6.0, y - 20.0)], "ink", 2.4).into());
    shapes.push(words_at(sheet, x, y - 10.0, "done").bold().into());
}

/// The day that was named before, and how far it moved.
fn day_before(
    shapes: &mut Vec<Shape>,
    sheet: &Sheet,
    before: Date,
    (x, end, y): (f64, Option<f64>, f64),
    taken: &[Bounds],
) {
    let was = sheet.axis.at(before.last());
    let is_near = end.is_some_and(|it| (it - was).abs() < 26.0);
    if is_near {
        return;
    }
    shapes.push(old_pennant((was, y), 20.0));
    if let Some(end) = end.filter(|_| was > x) {
        let way = (end - was).signum();
        shapes.push(line((was, y), (end - way * 9.0, y), "dim", 1.2).into());
        let head = [(end - way * 14.0, y - 4.0), (end - way * 9.0, y), (end - way * 14.0, y + 4.0)];
        shapes.push(Line::through(&head, "dim", 1.4).into());
    }
    let words = words_at(sheet, was, y - 9.0, &format!("was {}", sheet.axis.day(before))).ink("dim");
    let bounds = words.bounds();
    let pennants = [Some(was), end].into_iter().flatten().map(|x| Bounds {
        left: x - 1.0,
        top: y - 20.0,
        right: x + 11.0,
        bottom: y,
    });
    let said = Bounds { left: x - 7.0, top: y - 20.0, right: x + 7.0, bottom: y + 7.0 };
    if bounds.right < sheet.width && !taken.iter().copied().chain(pennants).chain([said]).any(|it| it.meets(bounds)) {
        shapes.push(words.into());
    }
}
