//! One speaker through time: a lane for each side, words at every mark, and what moved between the lanes.

use super::axis::Axis;
use super::events::Events;
use super::face::Face;
use super::label::{self, LINE, PILL};
use super::mark::{Mark, Shown, lens};
use super::moves::{self, Move};
use super::picture::{Hung, Shape, Text, Way, area, line, text};
use super::place::{Band, Label, Seat, place};
use super::subject::{Panel, Subject, is_silence};

/// The sheet: names stand to the left of where time begins.
pub(super) const WIDTH: f64 = 960.0;
pub(super) const LEFT: f64 = 150.0;
pub(super) const RIGHT: f64 = WIDTH - 14.0;

/// Up to so many statements every one has its words in the drawing; of more, the first, the last and both sides of each
/// change have.
const CROWDED: usize = 40;

/// The name of each lane, in the order from top to bottom.
pub(super) const LANES: [(Shown, &str); 4] =
    [(Shown::For, "for"), (Shown::None, "no side"), (Shown::Declined, "would not say"), (Shown::Against, "against")];

/// How thick the band of a position is: a hair where nothing is coded, and more for each rung of the ladder.
pub(super) fn band_width(rung: u8) -> f64 {
    2.0 + 2.2 * f64::from(rung)
}

/// A label on a lane: all words of a statement, or the number under which they stand below.
struct Tag {
    at: usize,
    lines: Vec<Text>,
    is_number: bool,
    seat: Option<Seat>,
}

/// A lane with its height on the sheet.
struct Lane {
    shown: Shown,
    y: f64,
    tags: Vec<Tag>,
}

/// The shapes of a panel that begins at `top`, and where it ends.
pub(super) fn panel(it: &Panel<'_, '_>, subject: &Subject<'_, '_>, axis: &Axis, top: f64) -> (Vec<Shape>, f64) {
    let events = Events::of(it, axis, (LEFT + 8.0, RIGHT - 8.0));
    let mut moves = moves::of(it, subject, &events, axis);
    let walls: Vec<f64> = moves::walls(it, &events);
    let (mut shapes, heading) = name(it, top + 14.0);
    let mut lanes: Vec<Lane> = Vec::new();
    let mut under = top + 10.0;
    for (shown, _) in LANES {
        let is_used = it.said.iter().any(|it| it.lane() == shown);
        if !is_used && (shown != Shown::For || moves.is_empty()) {
            continue;
        }
        // The marks above all others have nothing above them to cross, those below all others nothing below.
        let crossed = if matches!(shown, Shown::For | Shown::Against) { &[][..] } else { &walls };
        let tags = hang(it, subject, axis, &events, shown, crossed);
        let depth = tags.iter().filter_map(|it| Some(it.seat?.off + height(it))).fold(0.0, f64::max);
        let least = if lanes.is_empty() { heading + 12.0 } else { 0.0 };
        let y = if shown == Shown::Against { under + 10.0 } else { under + depth + 18.0 }.max(least);
        under = match shown {
            Shown::For => y + moves::seat(&mut moves, Band { left: LEFT + 2.0, right: RIGHT, walls: &walls }),
            Shown::Against => y + depth + 6.0,
            _ => y + 14.0,
        };
        lanes.push(Lane { shown, y, tags });
    }
    draw_lanes(&mut shapes, it, &lanes, &events);
    moves::draw(&mut shapes, it, &moves, &events, |shown| y_of(&lanes, shown));
    let numbered = draw_tags(&mut shapes, it, subject, &lanes, &events);
    for at in 0..it.said.len() {
        draw_mark(&mut shapes, it, at, &lanes, &events, axis);
    }
    let mut bottom = (under + 12.0).max(heading + 6.0);
    below(&mut shapes, it, subject, axis, &numbered, &moves, &mut bottom);
    (shapes, bottom)
}

fn y_of(lanes: &[Lane], shown: Shown) -> f64 {
    lanes.iter().find(|it| it.shown == shown).or(lanes.first()).map_or(0.0, |it| it.y)
}

/// Name and role at the left, and where they end.
fn name(it: &Panel<'_, '_>, top: f64) -> (Vec<Shape>, f64) {
    let mut y = top - 5.0;
    let mut shapes = Vec::new();
    for words in Face::SansBold.wrap(it.speaker, 15.0, LEFT - 12.0, 3) {
        y += 17.0;
        shapes.push(text(0.0, y, words, 15.0).bold().into());
    }
    for words in Face::Sans.wrap(it.role.as_deref().unwrap_or_default(), 12.0, LEFT - 14.0, 3) {
        y += 15.0;
        shapes.push(text(0.0, y, words, 12.0).ink("dim").into());
    }
    (shapes, y + 4.0)
}

fn height(tag: &Tag) -> f64 {
    tag.lines.len() as f64 * LINE
}

/// The labels of a lane on their seats. One that finds none is a number.
fn hang(
    it: &Panel<'_, '_>,
    subject: &Subject<'_, '_>,
    axis: &Axis,
    events: &Events,
    shown: Shown,
    walls: &[f64],
) -> Vec<Tag> {
    let is_few = it.said.len() <= CROWDED;
    let is_shown = |at: usize| {
        let is_end = |it: (Option<usize>, Option<usize>)| it.0 == Some(at) || it.1 == Some(at);
        is_few || at == 0 || at + 1 == it.said.len() || it.moved.iter().any(|moved| is_end(it.ends(moved)))
    };
    let number = || vec![text(0.0, 0.0, "88", 11.0).bold()];
    let tag = |at: usize| {
        let is_number = !is_shown(at);
        let lines = if is_number {
            number()
        } else {
            label::lines(&it.said[at], subject, label::WIDEST, |date| axis.day(date))
        };
        Tag { at, lines, is_number, seat: None }
    };
    let mut tags: Vec<Tag> = (0..it.said.len()).filter(|at| it.said[*at].lane() == shown).map(tag).collect();
    for _ in 0..2 {
        let label = |it: &Tag| Label { x: events.said[it.at], width: label::room(&it.lines), height: height(it) };
        let labels: Vec<Label> = tags.iter().map(label).collect();
        let seats = place(&labels, Band { left: LEFT + 2.0, right: RIGHT, walls });
        tags.iter_mut().zip(seats).for_each(|(tag, seat)| tag.seat = seat);
        let mut unseated = tags.iter_mut().filter(|it| it.seat.is_none() && !it.is_number).peekable();
        if unseated.peek().is_none() {
            break;
        }
        unseated.for_each(|it| (it.lines, it.is_number) = (number(), true));
    }
    tags
}

/// Lanes with their names, and the band of each position from one statement to the next.
fn draw_lanes(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, lanes: &[Lane], events: &Events) {
    for lane in lanes {
        shapes.push(line((LEFT, lane.y), (RIGHT, lane.y), "rule", 1.0).into());
        let name = LANES.iter().find(|it| it.0 == lane.shown).map_or("", |it| it.1);
        let name = text(LEFT - 10.0, lane.y + 4.0, name, 12.0).bold().ink(lane.shown.ink());
        shapes.push(name.hung(Hung::End).into());
    }
    let own: Vec<usize> = it.own().collect();
    for (n, at) in own.iter().enumerate() {
        let said = &it.said[*at];
        let (x, y) = (events.said[*at], y_of(lanes, said.lane()));
        let next = own.get(n + 1).map(|it| events.said[*it]);
        let silence = it.moved.iter().position(|it| is_silence(it) && it.earlier.claim.id == said.claim.id);
        if let Some(silent) = silence {
            let end = events.moved[silent];
            shapes.push(line((x + 10.0, y), (end - 9.0, y), "ink", 1.5).dashed("0.1 5").into());
        } else if let Some(rung) = said.claim.coded.commitment {
            let (high, end) = (band_width(rung.rung()), next.unwrap_or((x + 26.0).min(RIGHT)));
            let class = format!("{} band", said.lane().ink());
            shapes.push(area(x, y - high / 2.0, end - x, high, class).into());
        } else if let Some(next) = next {
            shapes.push(line((x, y), (next, y), said.lane().ink(), 1.5).into());
        }
    }
    let looked = it
        .moved
        .iter()
        .enumerate()
        .filter(|it| is_silence(it.1))
        .map(|(n, moved)| (events.moved[n], it.place(moved.earlier.claim)));
    let alone = it
        .lookups_alone()
        .zip(&events.looked)
        .map(|(lookup, x)| (*x, it.own().filter(|at| it.said[*at].claim.said.first() <= lookup.on.last()).last()));
    for (x, after) in looked.chain(alone) {
        let y = after.map_or(lanes.first().map_or(0.0, |it| it.y), |at| y_of(lanes, it.said[at].lane()));
        shapes.extend(lens((x, y), 5.0));
    }
}

/// Labels with their leaders; the statements that have a number, in the order of the numbers.
fn draw_tags(
    shapes: &mut Vec<Shape>,
    it: &Panel<'_, '_>,
    subject: &Subject<'_, '_>,
    lanes: &[Lane],
    events: &Events,
) -> Vec<usize> {
    let mut numbered: Vec<usize> =
        lanes.iter().flat_map(|it| &it.tags).filter(|it| it.is_number).map(|it| it.at).collect();
    numbered.sort_unstable();
    for (lane, tag) in lanes.iter().flat_map(|lane| lane.tags.iter().map(move |tag| (lane, tag))) {
        let Some(seat) = tag.seat else { continue };
        let x = events.said[tag.at];
        let (near, far, top) = if lane.shown == Shown::Against {
            let top = lane.y + 12.0 + seat.off;
            (lane.y + 8.0, top + height(tag) - 2.0, top)
        } else {
            let top = lane.y - 12.0 - seat.off - height(tag);
            (lane.y - 8.0, top + 2.0, top)
        };
        shapes.push(line((x, near), (x, far), "dim", 1.0).into());
        let (words_at, hung) = label::beside(x, seat.is_left);
        let mut lines = tag.lines.clone();
        if let Some(n) = numbered.iter().position(|it| *it == tag.at) {
            lines[0].words = (n + 1).to_string();
        }
        let words = label::hang(&lines, words_at, top, hung);
        shapes.push(label::way(it.said[tag.at].claim, subject, words));
    }
    numbered
}

/// A mark, and below it the days that the statement may be of, where they are several.
fn draw_mark(shapes: &mut Vec<Shape>, it: &Panel<'_, '_>, at: usize, lanes: &[Lane], events: &Events, axis: &Axis) {
    let said = &it.said[at];
    let (date, y) = (said.claim.said, y_of(lanes, said.lane()));
    if date.first() != date.last() {
        let (from, to) = (axis.at(date.first()), axis.at(date.last()));
        shapes.push(area(from, y - 1.5, (to - from).max(3.0), 3.0, said.lane().ink()).into());
    }
    shapes.extend(Mark::of(said.claim).shapes((events.said[at], y), 6.5));
}

/// What found no room at its mark: changes by letter, statements by number.
fn below(
    shapes: &mut Vec<Shape>,
    it: &Panel<'_, '_>,
    subject: &Subject<'_, '_>,
    axis: &Axis,
    numbered: &[usize],
    moves: &[Move],
    bottom: &mut f64,
) {
    let mut put = |key: &str, day: String, words: String, is_bold: bool| {
        *bottom += 16.0;
        let y = *bottom - 4.0;
        let words =
            if is_bold { text(LEFT + 130.0, y, words, 12.0).bold() } else { text(LEFT + 130.0, y, words, 12.0) };
        [
            text(LEFT + 16.0, y, key, 12.0).bold().hung(Hung::End).into(),
            text(LEFT + 24.0, y, Face::Sans.line(&day, 12.0, 100.0), 12.0).ink("dim").into(),
            words.into(),
        ]
        .to_vec()
    };
    let room = RIGHT - LEFT - 130.0;
    for moved in moves.iter().filter(|it| it.letter.is_some()) {
        for (words, to) in &moved.words {
            let key = moved.letter.unwrap_or_default().to_string();
            let words = Face::SansBold.line(words, 12.0, room);
            let shapes_of = put(&key, axis.day(moved.day), words, true);
            shapes.push(Way { to: to.clone(), title: None, shapes: shapes_of }.into());
        }
    }
    for (n, at) in numbered.iter().enumerate() {
        let said = &it.said[*at];
        let words = label::words(said, subject, room * 12.0 / 13.0, 1).pop().map(|it| it.words).unwrap_or_default();
        let shapes_of =
            put(&(n + 1).to_string(), axis.day(said.claim.said), Face::Sans.line(&words, 12.0, room), false);
        shapes.push(label::way(said.claim, subject, shapes_of));
    }
    if !numbered.is_empty() || moves.iter().any(|it| it.letter.is_some()) {
        *bottom += PILL / 2.0;
    }
}
