//! What moved, below the uppermost lane: a pill for every part of every change, and an arrow where the side changed.

use super::axis::Axis;
use super::events::Events;
use super::label::{self, PILL};
use super::mark::{Shown, head};
use super::picture::{Hung, Shape, Way, line, text};
use super::place::{Band, Label, Seat, place};
use super::subject::{Panel, Subject, is_of_side, is_silence, pills};
use crate::date::Date;
use crate::diff::Printed;

/// What hangs at one place: pills, or plain words where nothing was found.
pub(super) struct Move {
    x: f64,
    pub(super) day: Date,
    /// What each says, and where it leads.
    pub(super) words: Vec<(String, Option<String>)>,
    is_pill: bool,
    seat: Option<Seat>,
    /// The letter under which the words stand below, where there is no room for them here.
    pub(super) letter: Option<char>,
}

/// Pills stand so far below each other, and the first so far below the lane.
const STACKED: f64 = PILL + 2.0;
const BELOW: f64 = 14.0;

/// All that moved, in the order of time; what moved with one statement hangs together.
pub(super) fn of(panel: &Panel<'_, '_>, subject: &Subject<'_, '_>, events: &Events, axis: &Axis) -> Vec<Move> {
    let mut moves: Vec<Move> = Vec::new();
    for (it, x) in panel.moved.iter().zip(&events.moved) {
        let looked = it.parts.iter().filter_map(|it| it.change.lookup).map(|it| looked(axis.day(it.on)));
        let words = pills(it).map(str::to_owned).chain(looked).map(|words| (words, subject.ways.change(it)));
        match moves.iter_mut().find(|it| (it.x - x).abs() < 1.0) {
            Some(there) => there.words.extend(words),
            None => moves.push(Move {
                x: *x,
                day: it.day,
                words: words.collect(),
                is_pill: !is_silence(it),
                seat: None,
                letter: None,
            }),
        }
    }
    for (lookup, x) in panel.lookups_alone().zip(&events.looked) {
        let words = vec![(looked(axis.day(lookup.on)), None)];
        moves.push(Move { x: *x, day: lookup.on, words, is_pill: false, seat: None, letter: None });
    }
    moves
}

/// That somebody looked up to a day.
pub(super) fn looked(day: String) -> String {
    format!("looked for up to {day}")
}

/// Where an arrow from one lane to another crosses what lies between.
pub(super) fn walls(panel: &Panel<'_, '_>, events: &Events) -> Vec<f64> {
    crossings(panel).map(|(_, (_, later))| events.said[later]).collect()
}

/// The changes with which the lane changes, each with its two statements.
fn crossings<'p, 'r, 'l>(panel: &'p Panel<'r, 'l>) -> impl Iterator<Item = (&'p Printed<'r, 'l>, (usize, usize))> {
    let ends = panel.moved.iter().filter_map(|it| match panel.ends(it) {
        (Some(earlier), Some(later)) => Some((*it, (earlier, later))),
        _ => None,
    });
    ends.filter(|(_, (earlier, later))| panel.said[*earlier].lane() != panel.said[*later].lane())
}

impl Move {
    fn label(&self) -> Label {
        let width = |words: &str| if self.is_pill { label::pill_width(words) } else { label::pill_width(words) + 8.0 };
        let width = match self.letter {
            Some(letter) => label::pill_width(&letter.to_string()),
            None => self.words.iter().map(|it| width(&it.0)).fold(0.0, f64::max),
        };
        Label { x: self.x, width, height: self.height() }
    }

    fn height(&self) -> f64 {
        if self.letter.is_some() { PILL } else { STACKED * self.words.len() as f64 - 2.0 }
    }
}

/// Gives each its seat; how far below the lane they reach.
pub(super) fn seat(moves: &mut [Move], band: Band<'_>) -> f64 {
    let mut letters = 'a'..='z';
    for _ in 0..2 {
        let labels: Vec<Label> = moves.iter().map(Move::label).collect();
        moves.iter_mut().zip(place(&labels, band)).for_each(|(it, seat)| it.seat = seat);
        let mut unseated = moves.iter_mut().filter(|it| it.seat.is_none() && it.letter.is_none()).peekable();
        if unseated.peek().is_none() {
            break;
        }
        unseated.for_each(|it| it.letter = Some(letters.next().unwrap_or('*')));
    }
    let depth = moves.iter().filter_map(|it| Some(it.seat?.off + it.height())).fold(0.0, f64::max);
    if moves.is_empty() { BELOW } else { BELOW + depth + 6.0 }
}

/// Arrows, leaders and pills.
pub(super) fn draw(
    shapes: &mut Vec<Shape>,
    panel: &Panel<'_, '_>,
    moves: &[Move],
    events: &Events,
    y_of: impl Fn(Shown) -> f64,
) {
    let lane = y_of(Shown::For);
    let mut arrows: Vec<(f64, f64)> = Vec::new();
    for (moved, (earlier, later)) in crossings(panel) {
        let (from, to) = (y_of(panel.said[earlier].lane()), y_of(panel.said[later].lane()));
        let x = events.said[later];
        if is_of_side(moved) {
            let end = if to > from { to - 9.0 } else { to + 9.0 };
            shapes.push(line((x, from), (x, end - (to - from).signum() * 6.0), "ink", 2.2).into());
            shapes.push(head((x, from), (x, end)));
            arrows.push((x, from.min(to)));
        } else {
            // Something else changed, and the lane with it: what hangs under the first lane is of a mark farther down.
            shapes.push(line((x, lane), (x, to - 9.0), "ink", 1.2).into());
            arrows.push((x, lane));
        }
    }
    for it in moves {
        let Some(seat) = it.seat else { continue };
        let top = lane + BELOW + seat.off;
        let bottom = top + it.height();
        // An arrow that runs past the pills leads to them; one farther down is met by their leader.
        let arrow = arrows.iter().find(|arrow| (arrow.0 - it.x).abs() < 1.0);
        match arrow {
            Some(arrow) if arrow.1 <= lane => {}
            Some(arrow) => shapes.push(line((it.x, top), (it.x, arrow.1), "ink", 1.2).into()),
            None => shapes.push(line((it.x, lane + 9.0), (it.x, bottom), "ink", 1.2).into()),
        }
        shapes.extend(words(it, seat, top));
    }
}

fn words(it: &Move, seat: Seat, top: f64) -> Vec<Shape> {
    let letter = it.letter.map(|letter| vec![(letter.to_string(), it.words[0].1.clone())]);
    let shown = letter.as_ref().unwrap_or(&it.words);
    let way = |(n, (words, to)): (usize, &(String, Option<String>))| {
        let y = top + STACKED * n as f64;
        let shapes = if it.is_pill {
            let x = if seat.is_left { it.x - label::pill_width(words) } else { it.x };
            label::pill(x, y, words)
        } else {
            let (x, hung) = if seat.is_left { (it.x - 6.0, Hung::End) } else { (it.x + 6.0, Hung::Start) };
            vec![text(x, y + 13.5, words, 12.0).bold().hung(hung).into()]
        };
        Way { to: to.clone(), title: None, shapes }.into()
    };
    shown.iter().enumerate().map(way).collect()
}
