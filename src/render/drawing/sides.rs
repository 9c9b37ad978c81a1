//! Who stood where, when: each speaker's lanes on one axis of time, and a row for each who spoke once.

use super::axis::Axis;
use super::face::Face;
use super::label::{self, LINE};
use super::lanes::{LEFT, RIGHT, WIDTH, panel};
use super::mark::Mark;
use super::picture::{Hung, Picture, Shape, Text, area, line, text};
use super::subject::{Panel, Subject};

/// These speakers on one topic, for a sheet that is wide.
pub(super) fn sides(subject: &Subject<'_, '_>, panels: &[&Panel<'_, '_>], id: &str, title: &str) -> Picture {
    let axis =
        Axis::over(panels.iter().flat_map(|it| it.days()).collect::<Vec<_>>().into_iter(), LEFT + 22.0, RIGHT - 26.0);
    let (singles, several): (Vec<&Panel<'_, '_>>, Vec<&Panel<'_, '_>>) = panels.iter().partition(|it| it.is_single());
    let mut shapes = Vec::new();
    let mut y = 30.0;
    for (n, it) in several.iter().enumerate() {
        if n > 0 {
            shapes.push(line((0.0, y), (WIDTH, y), "rule", 1.0).into());
        }
        let (more, bottom) = panel(it, subject, &axis, y);
        shapes.extend(more);
        y = bottom;
    }
    if !singles.is_empty() && !several.is_empty() {
        shapes.push(line((0.0, y), (WIDTH, y), "rule", 1.0).into());
        shapes.push(text(0.0, y + 22.0, "One statement each", 13.0).bold().ink("dim").into());
        y += 34.0;
    }
    let mut singles = singles;
    singles.sort_by_key(|it| it.said.first().map(|it| (it.claim.said.first(), it.claim.said.last())));
    for it in singles {
        y = single(&mut shapes, it, subject, &axis, y);
    }
    let mut grid = axis.grid((22.0, y), 14.0, WIDTH);
    grid.append(&mut shapes);
    Picture {
        id: id.to_owned(),
        title: title.to_owned(),
        note: "Time runs from left to right, sides from top to bottom.".to_owned(),
        width: WIDTH,
        height: y + 8.0,
        shapes: grid,
    }
}

/// Between the side and the day.
const SPACE: f64 = 4.0;

/// The row of one who spoke once: where it ends.
fn single(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, subject: &Subject<'_, '_>, axis: &Axis, top: f64) -> f64 {
    let said = &it.said[0];
    let date = said.claim.said;
    let x = axis.middle(date);
    let names = Face::SansBold.wrap(it.speaker, 13.0, LEFT - 12.0, 2);
    let (to_right, to_left) = (RIGHT - x - 14.0, x - LEFT - 14.0);
    let is_left = to_right < 300.0 && to_left > to_right;
    let room = if is_left { to_left } else { to_right }.min(430.0);
    let ink = said.lane().ink();
    let head = head(said, subject, axis, room);
    let words = label::words(said, subject, room, 2);
    let head_width = head.iter().map(Text::width).sum::<f64>() + SPACE;
    for (n, name) in names.iter().enumerate() {
        shapes.push(text(0.0, top + 13.0 + 15.0 * n as f64, name, 13.0).bold().into());
    }
    let y = top + 9.0;
    shapes.push(line((LEFT, y), (RIGHT, y), "rule", 1.0).dashed("1 4").into());
    if date.first() != date.last() {
        let (from, to) = (axis.at(date.first()), axis.at(date.last()));
        shapes.push(area(from, y - 1.5, (to - from).max(3.0), 3.0, ink).into());
    }
    let at = if is_left { x - 12.0 } else { x + 12.0 };
    // On ground of its own, so that no line runs through the words.
    let wide = head_width.max(label::width(&words)) + 6.0;
    shapes.push(area(if is_left { at - wide + 3.0 } else { at - 3.0 }, top, wide, 17.0, "paper").into());
    shapes.extend(Mark::of(said.claim).shapes((x, y), 6.5));
    let mut lines = Vec::new();
    let mut from = if is_left { at - head_width } else { at };
    for words in head {
        let width = words.width();
        lines.push(Text { at: (from, top + 13.0), ..words }.into());
        from += width + SPACE;
    }
    let hung = if is_left { Hung::End } else { Hung::Start };
    lines.extend(label::hang(&words, at, top + 16.0, hung));
    let height = (18.0 + LINE * words.len() as f64).max(16.0 * names.len() as f64) + 10.0;
    shapes.push(label::way(said.claim, subject, lines));
    top + height
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
