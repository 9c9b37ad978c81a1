//! Every change on one axis, a line a speaker: a ring with a sign, and beside it what moved, when and on what.

use std::cmp::Ordering;

use super::axis::Axis;
use super::events::APART;
use super::face::Face;
use super::label::{self, LINE};
use super::lanes::{LEFT, WIDTH};
use super::mark::{Mark, Shown, lens};
use super::picture::{Line, Picture, Point, Shape, Text, Way, line, text};
use super::place::{Band, Label, apart, place};
use super::subject::Ways;
use crate::diff::{Change, Printed, Value};
use crate::render::counted;

/// So many changes have room on one sheet: those that are newest.
pub(in crate::render) const MOST: usize = 40;

/// What a ring has inside.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Sign {
    Side(Shown),
    /// An open stroke: firmer, less firm, sooner, later, a day that passed, nothing any more.
    Stroke(&'static [&'static [Point]]),
    Looked,
    Dot,
}

const UP: Sign = Sign::Stroke(&[&[(-4.0, 2.0), (0.0, -3.0), (4.0, 2.0)]]);
const DOWN: Sign = Sign::Stroke(&[&[(-4.0, -2.0), (0.0, 3.0), (4.0, -2.0)]]);
const SOONER: Sign = Sign::Stroke(&[&[(2.0, -4.0), (-3.0, 0.0), (2.0, 4.0)]]);
const LATER: Sign = Sign::Stroke(&[&[(-2.0, -4.0), (3.0, 0.0), (-2.0, 4.0)]]);
const PASSED: Sign = Sign::Stroke(&[&[(-3.5, -3.5), (3.5, 3.5)], &[(3.5, -3.5), (-3.5, 3.5)]]);
const NONE: Sign = Sign::Stroke(&[&[(-4.0, 0.0), (4.0, 0.0)]]);

impl Sign {
    /// The sign of the two values between which a change lies.
    fn of(change: &Change<'_>) -> Self {
        let ordered = |order: Option<Ordering>, less: Self, more: Self| match order {
            Some(Ordering::Less) => less,
            Some(Ordering::Greater) => more,
            Some(Ordering::Equal) | None => Self::Dot,
        };
        match (&change.evidence.from, &change.evidence.to) {
            (_, Value::NotSince(_)) => Self::Looked,
            (_, Value::NothingByThen) => PASSED,
            (Value::Stance(from), Value::Stance(to)) if from.side() == to.side() => {
                ordered(Some(to.strength().cmp(&from.strength())), DOWN, UP)
            }
            (_, Value::Stance(to)) => Self::Side(Shown::of_stance(Some(*to))),
            (Value::Commitment(from), Value::Commitment(to)) => ordered(Some(to.cmp(from)), DOWN, UP),
            (Value::Certainty(from), Value::Certainty(to)) => ordered(Some(to.degree().cmp(&from.degree())), DOWN, UP),
            (Value::Deadline(from), Value::Deadline(to)) => ordered(Some(to.last().cmp(&from.last())), SOONER, LATER),
            (Value::Amount(from), Value::Amount(to)) => ordered(from.moved_to(to), DOWN, UP),
            (_, Value::None) => NONE,
            _ => Self::Dot,
        }
    }

    fn shapes(self, (x, y): Point) -> Vec<Shape> {
        let mut shapes = vec![Shape::Circle { at: (x, y), radius: 9.0, class: "paper s-ink".to_owned(), stroke: 1.6 }];
        match self {
            Self::Side(shown) => shapes.extend(Mark::plain(shown).shapes((x, y), 4.6)),
            Self::Looked => shapes.extend(lens((x - 0.8, y - 0.8), 3.1)),
            Self::Dot => shapes.push(Shape::Circle { at: (x, y), radius: 2.6, class: "ink".to_owned(), stroke: 0.0 }),
            Self::Stroke(strokes) => shapes.extend(strokes.iter().map(|it| {
                let points: Vec<Point> = it.iter().map(|(dx, dy)| (x + dx, y + dy)).collect();
                Line::through(&points, "ink", 2.2).into()
            })),
        }
        shapes
    }
}

/// The sign of a change, 20 by 20, among words.
pub(in crate::render) fn sign(it: &Printed<'_, '_>) -> String {
    let shapes = Sign::of(it.parts[0].change).shapes((10.0, 10.0));
    super::svg::fragment(&shapes)
}

/// The newest changes, speakers with most of them first.
pub(in crate::render) fn overview(changes: &[&Printed<'_, '_>], ways: &dyn Ways) -> String {
    super::svg::on_page(&picture(changes, ways), "wide")
}

pub(super) fn picture(changes: &[&Printed<'_, '_>], ways: &dyn Ways) -> Picture {
    let mut speakers: Vec<(&str, Vec<&Printed<'_, '_>>)> = Vec::new();
    for it in changes {
        match speakers.iter_mut().find(|speaker| speaker.0 == it.speaker) {
            Some(speaker) => speaker.1.push(it),
            None => speakers.push((it.speaker, vec![it])),
        }
    }
    speakers.sort_by_key(|it| std::cmp::Reverse(it.1.len()));
    let axis = Axis::over(changes.iter().map(|it| it.day), LEFT + 14.0, WIDTH - 154.0);
    let mut shapes = Vec::new();
    let mut y = 26.0;
    for (n, (speaker, moved)) in speakers.iter().enumerate() {
        if n > 0 {
            shapes.push(line((0.0, y), (WIDTH, y), "rule", 1.0).into());
        }
        y = row(&mut shapes, (speaker, moved), ways, &axis, y);
    }
    let mut grid = axis.grid((20.0, y), 13.0, WIDTH);
    grid.append(&mut shapes);
    Picture {
        id: "overview".to_owned(),
        title: "Changes of position on one axis of time".to_owned(),
        note: "A line a speaker. The list below has the same changes in words.".to_owned(),
        width: WIDTH,
        height: y + 2.0,
        shapes: grid,
    }
}

/// One speaker's changes; where the row ends.
fn row(
    shapes: &mut Vec<Shape>,
    (speaker, moved): (&str, &[&Printed<'_, '_>]),
    ways: &dyn Ways,
    axis: &Axis,
    top: f64,
) -> f64 {
    let mut moved = moved.to_vec();
    moved.sort_by(|one, other| axis.middle(one.day).total_cmp(&axis.middle(other.day)));
    let days: Vec<f64> = moved.iter().map(|it| axis.middle(it.day)).collect();
    let places = apart(&days, APART + 9.0, LEFT + 12.0, WIDTH - 12.0);
    let lines: Vec<Vec<Text>> = moved.iter().map(|it| words(it, axis)).collect();
    let label =
        |(x, lines): (&f64, &Vec<Text>)| Label { x: *x, width: label::room(lines), height: lines.len() as f64 * LINE };
    let labels: Vec<Label> = places.iter().zip(&lines).map(label).collect();
    let seats = place(&labels, Band { left: LEFT, right: WIDTH, walls: &[] });
    let depth =
        labels.iter().zip(&seats).filter_map(|(label, seat)| Some((*seat)?.off + label.height)).fold(0.0, f64::max);
    let names = Face::SansBold.wrap(speaker, 15.0, LEFT - 12.0, 3);
    let y = (top + 28.0 + depth).max(top + 14.0 + 17.0 * names.len() as f64);
    for (n, name) in names.iter().rev().enumerate() {
        shapes.push(text(0.0, y - 6.0 - 17.0 * n as f64, name, 15.0).bold().into());
    }
    shapes.push(text(0.0, y + 11.0, counted(moved.len(), "change"), 12.0).ink("dim").into());
    shapes.push(line((LEFT, y), (WIDTH - 4.0, y), "ink", 1.2).into());
    for (n, it) in moved.iter().enumerate() {
        let x = places[n];
        let mut way = Vec::new();
        if let Some(seat) = seats[n] {
            let above = y - 12.0 - seat.off - labels[n].height;
            shapes.push(line((x, y - 9.0), (x, above + 2.0), "dim", 1.0).into());
            let (at, hung) = label::beside(x, seat.is_left);
            way.extend(label::hang(&lines[n], at, above, hung));
        }
        way.extend(Sign::of(it.parts[0].change).shapes((x, y)));
        shapes.push(Way { to: ways.change(it), title: None, shapes: way }.into());
    }
    y + 20.0
}

fn words(it: &Printed<'_, '_>, axis: &Axis) -> Vec<Text> {
    let tag = Face::SansBold.even(&it.parts[0].headline.tag, 13.0, 150.0, 2);
    let mut lines: Vec<Text> = tag.into_iter().map(|it| text(0.0, 0.0, it, 13.0).bold()).collect();
    let when = format!("{} · {}", axis.day(it.day), it.topic);
    lines.extend(Face::Sans.even(&when, 12.0, 150.0, 2).into_iter().map(|it| text(0.0, 0.0, it, 12.0).ink("dim")));
    lines
}
