//! One figure as several tell it: a dot for each, a bar for bounds, an arrow where there is no upper one.

use super::amounts::figure;
use super::columns::NARROW;
use super::face::Face;
use super::picture::{Hung, Picture, Shape, Text, area, line, outline, text};
use super::svg;
use crate::amount::Amount;

/// One teller's figure.
pub(in crate::render) struct Told<'t> {
    pub(in crate::render) teller: &'t str,
    pub(in crate::render) amount: &'t Amount,
}

/// Values that differ by more than so many times are told apart on a logarithmic scale alone.
const FAR: f64 = 20.0;

/// From the least to the most that is told.
struct Scale {
    low: f64,
    high: f64,
    is_log: bool,
}

impl Scale {
    fn of(told: &[Told<'_>]) -> Option<Self> {
        let finite: Vec<f64> =
            told.iter().flat_map(|it| [it.amount.low, it.amount.high]).filter(|it| it.is_finite()).collect();
        let (low, high) = (finite.iter().copied().reduce(f64::min)?, finite.iter().copied().reduce(f64::max)?);
        let is_log = low > 0.0 && high / low > FAR;
        Some(if is_log {
            Self { low: 10_f64.powf(low.log10().floor()), high: 10_f64.powf(high.log10().ceil()), is_log }
        } else {
            Self { low: low.min(0.0), high: if high > 0.0 { high * 1.05 } else { 1.0 }, is_log }
        })
    }

    /// Where a value is, from 0 to 1; what is open reaches to the end.
    fn at(&self, value: f64) -> f64 {
        let value = value.clamp(self.low, self.high);
        if self.is_log {
            (value.log10() - self.low.log10()) / (self.high.log10() - self.low.log10())
        } else {
            (value - self.low) / (self.high - self.low)
        }
    }

    fn names(&self) -> Vec<f64> {
        if self.is_log {
            std::iter::successors(Some(self.low), |it| Some(it * 10.0))
                .take_while(|it| *it <= self.high * 1.01)
                .collect()
        } else {
            vec![0.0, self.high / 1.05]
        }
    }

    fn in_words(&self) -> &'static str {
        if self.is_log { "Logarithmic scale" } else { "The scale starts at zero" }
    }
}

/// The drawings for a wide window and for a phone, with what is to be said of the scale; nothing where no figure is finite.
pub(in crate::render) fn figures(told: &[Told<'_>], id: &str, title: &str) -> Option<(String, &'static str)> {
    let scale = Scale::of(told)?;
    let sheet = |is_narrow| picture(told, &scale, (id, title), is_narrow);
    Some((svg::on_page(&sheet(false), "wide") + &svg::on_page(&sheet(true), "narrow"), scale.in_words()))
}

fn picture(told: &[Told<'_>], scale: &Scale, (id, title): (&str, &str), is_narrow: bool) -> Picture {
    let labels = told.iter().map(|it| Face::SansBold.line(&it.amount.text, 14.0, 150.0));
    let labels: Vec<String> = labels.collect();
    let widest = labels.iter().map(|it| Face::SansBold.width(it, 14.0)).fold(0.0, f64::max);
    let width = if is_narrow { NARROW } else { 760.0 };
    let (left, right) = if is_narrow { (10.0, width - 14.0) } else { (208.0, width - widest - 26.0) };
    let x = |value: f64| left + scale.at(value) * (right - left);
    let mut shapes = Vec::new();
    let mut y = 8.0;
    for (it, label) in told.iter().zip(labels) {
        let amount = text(0.0, 0.0, label, 14.0).bold();
        let room = if is_narrow { width - amount.width() - 12.0 } else { 190.0 };
        let names = Face::SansBold.wrap(it.teller, 13.0, room, 2);
        let (first, row) = if is_narrow {
            (y + 14.0, y + 16.0 + 15.0 * names.len() as f64)
        } else {
            (y + 21.0 - 7.5 * (names.len() as f64 - 1.0), y + 17.0)
        };
        for (n, name) in names.iter().enumerate() {
            shapes.push(text(0.0, first + 15.0 * n as f64, name, 13.0).bold().into());
        }
        let at = if is_narrow { (width, y + 14.0) } else { (right + 22.0, row + 5.0) };
        let hung = if is_narrow { Hung::End } else { Hung::Start };
        shapes.push(Text { at, hung, ..amount }.into());
        shapes.push(line((left, row), (right, row), "rule", 1.0).into());
        bar(&mut shapes, it.amount, row, (left, right), &x);
        y = row + if is_narrow { 16.0 } else { 22.0 };
    }
    for value in scale.names() {
        let hung = match scale.at(value) {
            it if it < 0.01 => Hung::Start,
            it if it > 0.9 => Hung::End,
            _ => Hung::Middle,
        };
        shapes.push(text(x(value), y + 8.0, figure(value), 12.0).ink("dim").hung(hung).into());
    }
    Picture {
        id: format!("{id}-{}", if is_narrow { "n" } else { "w" }),
        title: title.to_owned(),
        note: format!("A dot or a bar for each teller. {}.", scale.in_words()),
        width,
        height: y + 14.0,
        shapes,
    }
}

fn bar(shapes: &mut Vec<Shape>, amount: &Amount, y: f64, (left, right): (f64, f64), x: &impl Fn(f64) -> f64) {
    if amount.low == amount.high {
        shapes.push(Shape::Circle { at: (x(amount.low), y), radius: 6.5, class: "ink".to_owned(), stroke: 0.0 });
        return;
    }
    let (from, to) = (x(amount.low), x(amount.high));
    shapes.push(area(from, y - 2.5, to - from, 5.0, "ink").into());
    if amount.high.is_infinite() {
        shapes.push(outline(&[(right + 8.0, y), (right - 3.0, y - 7.0), (right - 3.0, y + 7.0)], "ink"));
    }
    if amount.low.is_infinite() {
        shapes.push(outline(&[(left - 8.0, y), (left + 3.0, y - 7.0), (left + 3.0, y + 7.0)], "ink"));
    }
}
