//! The figures of one speaker through time: steps from one to the next, bars where the words leave bounds open.

use super::axis::Axis;
use super::columns::NARROW;
use super::face::Face;
use super::label::{self, LINE};
use super::lanes::WIDTH;
use super::picture::{Hung, Line, Picture, Shape, Text, line, text};
use super::place::{Band, Label, apart, place};
use super::subject::{Panel, Said, Subject};
use crate::amount::Amount;

/// How to read it.
pub(super) const CAPTION: &str = "as told. A bar shows the bounds that the words leave; a dotted riser joins figures that do not count the same thing in the same way, and are not compared.";

/// Two or more figures of one speaker are a course, where they are not the same one again.
pub(super) fn has_amounts(panel: &Panel<'_, '_>) -> bool {
    rows(panel).windows(2).any(|it| it[0].1 != it[1].1)
}

fn rows<'p, 'l>(panel: &'p Panel<'_, 'l>) -> Vec<(&'p Said<'l>, &'l Amount)> {
    let amount = |at: usize| Some((&panel.said[at], panel.said[at].claim.coded.amount.as_ref()?.as_ref()?));
    panel.own().filter_map(amount).collect()
}

/// The value at which a step lies: the middle of its bounds, or the one that there is.
fn value(amount: &Amount) -> f64 {
    match (amount.low.is_finite(), amount.high.is_finite()) {
        (true, true) => f64::midpoint(amount.low, amount.high),
        (true, false) => amount.low,
        _ => amount.high,
    }
}

/// A scale from zero, or from below it where a figure is.
struct Scale {
    low: f64,
    high: f64,
    top: f64,
    bottom: f64,
}

impl Scale {
    fn of(amounts: &[&Amount], top: f64, bottom: f64) -> Self {
        let finite = || amounts.iter().flat_map(|it| [it.low, it.high]).filter(|it| it.is_finite());
        let (low, high) = (finite().fold(0.0, f64::min), finite().fold(0.0, f64::max));
        let room = if amounts.iter().any(|it| it.high.is_infinite()) { 1.5 } else { 1.1 };
        Self { low, high: if high > low { low + (high - low) * room } else { low + 1.0 }, top, bottom }
    }

    fn y(&self, value: f64) -> f64 {
        let part = (value.clamp(self.low, self.high) - self.low) / (self.high - self.low);
        self.bottom - part * (self.bottom - self.top)
    }

    /// Round values to name: a few.
    fn names(&self) -> Vec<f64> {
        let span = self.high - self.low;
        let power = 10_f64.powf(span.log10().floor());
        let step =
            [0.5, 1.0, 2.0, 5.0].map(|it| it * power).into_iter().find(|it| span / it <= 5.0).unwrap_or(power * 5.0);
        let first = (self.low / step).ceil();
        (0..8).map(|n| (first + f64::from(n)) * step).take_while(|it| *it <= self.high).collect()
    }
}

/// A number as people write it: `1,200`, `0.5`.
pub(super) fn figure(number: f64) -> String {
    let text = format!("{}", (number * 100.0).round() / 100.0);
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), String::new()), |it| (it.0, format!(".{}", it.1)));
    let mut grouped = String::new();
    for (n, c) in whole.chars().enumerate() {
        let left = whole.len() - n;
        if n > 0 && left.is_multiple_of(3) && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(c);
    }
    grouped + &rest
}

/// The figures of a speaker as steps.
pub(super) fn amounts(panel: &Panel<'_, '_>, subject: &Subject<'_, '_>, is_narrow: bool, n: usize) -> Picture {
    const HIGH: f64 = 150.0;
    let rows = rows(panel);
    let told: Vec<&Amount> = rows.iter().map(|it| it.1).collect();
    let names = Scale::of(&told, 0.0, HIGH).names().into_iter().map(|it| Face::Sans.width(&figure(it), 12.0));
    let (width, least, right) = if is_narrow { (NARROW, 52.0, 16.0) } else { (WIDTH, 150.0, 200.0) };
    let left = names.map(|it| it + 10.0).fold(least, f64::max);
    let axis = Axis::over(rows.iter().map(|it| it.0.claim.said), left + 16.0, width - right);
    let days: Vec<f64> = rows.iter().map(|it| axis.middle(it.0.claim.said)).collect();
    let places = apart(&days, 16.0, left + 10.0, width - 10.0);
    let words: Vec<Vec<Text>> =
        rows.iter().map(|it| words(it, subject, &axis, if is_narrow { 130.0 } else { 180.0 })).collect();
    let labels: Vec<Label> = places
        .iter()
        .zip(&words)
        .map(|(x, lines)| Label { x: *x, width: label::room(lines), height: lines.len() as f64 * LINE })
        .collect();
    let seats = place(&labels, Band { left: if is_narrow { 0.0 } else { left - 40.0 }, right: width, walls: &[] });
    let depth =
        labels.iter().zip(&seats).filter_map(|(label, seat)| Some((*seat)?.off + label.height)).fold(0.0, f64::max);
    let top = depth + 18.0;
    let scale = Scale::of(&told, top, top + HIGH);
    let mut shapes = Vec::new();
    for value in scale.names() {
        let y = scale.y(value);
        shapes.push(line((left, y), (width, y), if value == 0.0 { "ink" } else { "faint" }, 1.0).into());
        shapes.push(text(left - 8.0, y + 4.0, figure(value), 12.0).ink("dim").hung(Hung::End).into());
    }
    steps(&mut shapes, &rows, &places, &scale, width);
    for (n, (said, amount)) in rows.iter().enumerate() {
        let (x, y) = (places[n], scale.y(value(amount)));
        if let Some(seat) = seats[n] {
            let bottom = top - 12.0 - seat.off;
            let reach =
                if amount.high.is_infinite() { top + 2.0 } else { scale.y(value(amount).max(amount.high)) - 9.0 };
            shapes.push(line((x, reach), (x, bottom - labels[n].height + 2.0), "dim", 1.0).into());
            let (at, hung) = label::beside(x, seat.is_left);
            shapes.push(label::way(said.claim, subject, label::hang(&words[n], at, bottom - labels[n].height, hung)));
        }
        bounds(&mut shapes, amount, x, &scale);
        shapes.push(Shape::Circle { at: (x, y), radius: 6.0, class: "m m-for".to_owned(), stroke: 0.0 });
    }
    let mut grid = axis.grid((top, top + HIGH), top + HIGH + 18.0, width);
    grid.append(&mut shapes);
    Picture {
        id: format!("figures-{}-{n}{}", subject.topic, if is_narrow { "-narrow" } else { "" }),
        title: format!("{}: figures", panel.speaker),
        note: "Steps are figures through time; a dotted riser joins figures that are not compared.".to_owned(),
        width,
        height: top + HIGH + 28.0,
        shapes: grid,
    }
}

fn words((said, amount): &(&Said<'_>, &Amount), subject: &Subject<'_, '_>, axis: &Axis, room: f64) -> Vec<Text> {
    let figure = Face::SansBold.wrap(&amount.text, 14.0, room, 2);
    let mut lines: Vec<Text> = figure.into_iter().map(|it| text(0.0, 0.0, it, 14.0).bold()).collect();
    let tail = label::tail(said, subject, |date| axis.day(date));
    lines.extend(Face::Sans.wrap(&tail, 12.0, room, 2).into_iter().map(|it| text(0.0, 0.0, it, 12.0).ink("dim")));
    lines
}

/// From each figure to the next; dotted where the two count other things.
fn steps(shapes: &mut Vec<Shape>, rows: &[(&Said<'_>, &Amount)], places: &[f64], scale: &Scale, width: f64) {
    for (n, (_, amount)) in rows.iter().enumerate() {
        let y = scale.y(value(amount));
        let Some((_, next)) = rows.get(n + 1) else {
            shapes.push(line((places[n], y), ((places[n] + 30.0).min(width), y), "for", 3.0).into());
            continue;
        };
        shapes.push(line((places[n], y), (places[n + 1], y), "for", 3.0).into());
        let riser = line((places[n + 1], y), (places[n + 1], scale.y(value(next))), "for", 3.0);
        shapes
            .push(if amount.is_comparable(next) { riser } else { Line { width: 2.0, ..riser }.dashed("0.1 5") }.into());
    }
}

/// What a figure leaves open: a bar with caps at its bounds, an arrow where there is none.
fn bounds(shapes: &mut Vec<Shape>, amount: &Amount, x: f64, scale: &Scale) {
    if amount.low == amount.high {
        return;
    }
    let end = |bound: f64, open: f64| if bound.is_finite() { scale.y(bound) } else { open };
    let (low, high) = (end(amount.low, scale.bottom), end(amount.high, scale.top + 4.0));
    shapes.push(line((x, low), (x, high), "ink", 2.0).into());
    for (bound, y, way) in [(amount.low, low, -1.0), (amount.high, high, 1.0)] {
        let cap = if bound.is_finite() {
            line((x - 6.0, y), (x + 6.0, y), "ink", 2.0)
        } else {
            Line::through(&[(x - 5.0, y + 7.0 * way), (x, y), (x + 5.0, y + 7.0 * way)], "ink", 2.0)
        };
        shapes.push(cap.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_grouped_by_thousands() {
        let figures = [0.0, 999.0, 1000.0, 1_234_567.0, -1200.0, 0.5].map(figure);
        assert_eq!(figures, ["0", "999", "1,000", "1,234,567", "-1,200", "0.5"]);
    }
}
