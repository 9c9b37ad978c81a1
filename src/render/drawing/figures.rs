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
/// Values all of which lie within such a part of the largest are told apart on a scale of their own alone.
const NEAR: f64 = 0.05;

/// From the least to the most that is told.
struct Scale {
    low: f64,
    high: f64,
    is_log: bool,
    /// The values that are named below it.
    named: Vec<f64>,
}

impl Scale {
    fn of(told: &[Told<'_>]) -> Option<Self> {
        let finite: Vec<f64> =
            told.iter().flat_map(|it| [it.amount.low, it.amount.high]).filter(|it| it.is_finite()).collect();
        let (low, high) = (finite.iter().copied().reduce(f64::min)?, finite.iter().copied().reduce(f64::max)?);
        let is_log = low > 0.0 && high / low > FAR;
        let range = high - low;
        Some(if is_log {
            let (low, high) = (10_f64.powf(low.log10().floor()), 10_f64.powf(high.log10().ceil()));
            let tens = std::iter::successors(Some(low), |it| Some(it * 10.0)).take_while(|it| *it <= high * 1.01);
            Self { low, high, is_log, named: tens.collect() }
        } else if range > 0.0 && low > 0.0 && range < high * NEAR {
            Self { low: low - range, high: high + range, is_log, named: vec![low, high] }
        } else {
            let (least, most) = (low.min(0.0), if high > 0.0 { high * 1.05 } else { 1.0 });
            Self { low: least, high: most, is_log, named: vec![0.0, most / 1.05] }
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

    fn in_words(&self) -> &'static str {
        match self.is_log {
            true => "Logarithmic scale",
            false if self.low > 0.0 => "The scale does not start at zero",
            false => "The scale starts at zero",
        }
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
    for value in scale.named.iter().copied() {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_that_differ_stand_apart_on_their_scale() {
        let amount = |low: f64, high: f64| Amount { text: String::new(), low, high, unit: String::new(), per: None };
        let check = |figures: &[(f64, f64)], scale: &str, apart: f64| {
            let amounts: Vec<Amount> = figures.iter().map(|it| amount(it.0, it.1)).collect();
            let told: Vec<Told<'_>> = amounts.iter().map(|amount| Told { teller: "", amount }).collect();
            let found = Scale::of(&told).unwrap();
            assert_eq!(found.in_words(), scale, "{figures:?}");
            let least = (found.at(figures[0].0) - found.at(figures[1].0)).abs();
            assert!(least >= apart, "{figures:?}: {least}");
            assert!(found.named.iter().all(|it| (0.0..=1.0).contains(&found.at(*it))), "{figures:?}");
        };
        check(&[(6057.0, 6057.0), (6060.0, 6060.0)], "The scale does not start at zero", 0.3);
        check(&[(300.0, 300.0), (400.0, 500.0)], "The scale starts at zero", 0.1);
        check(&[(0.0, 0.0), (1.0, 1.0)], "The scale starts at zero", 0.9);
        check(&[(339.0, 339.0), (20_000.0, f64::INFINITY)], "Logarithmic scale", 0.3);
        check(&[(5.0, 5.0), (5.0, f64::INFINITY)], "The scale starts at zero", 0.0);
        check(&[(-5.0, -5.0), (-4.9, -4.9)], "The scale starts at zero", 0.01);
    }
}
