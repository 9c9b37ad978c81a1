//! One change as a picture to pass on: what moved, the sentence, the words of both days with where they stand, and what a
//! reader must know. By day alone: it is shown on somebody else's page.

use std::ops::Range;

use super::face::Face;
use super::mark::{Mark, side_in_words};
use super::picture::{Hung, Line, Picture, Shape, Text, Way, area, line, text};
use super::svg;
use crate::claim::{Claim, Ledger, OMITTED};
use crate::diff::{Printed, Told};
use crate::render::unparted::unparted;
use crate::safe::is_web;

/// The outline of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardShape {
    /// 1200 by 630, for a link or a slide.
    Wide,
    /// 1080 by 1080, for a post.
    Square,
}

/// Where things are, and which sizes are tried, the largest first.
struct Plan {
    width: f64,
    height: f64,
    margin: f64,
    column: f64,
    sentences: &'static [f64],
    quotations: &'static [f64],
    lines: usize,
}

/// Between two columns.
const GUTTER: f64 = 56.0;
/// Between the sentence and the quotations at least.
const BETWEEN: f64 = 26.0;
/// The height of what stands below the rule at the foot.
const FOOT: f64 = 96.0;

impl Plan {
    fn of(shape: CardShape) -> Self {
        match shape {
            CardShape::Wide => Self {
                width: 1200.0,
                height: 630.0,
                margin: 64.0,
                column: (1200.0 - 2.0 * 64.0 - GUTTER) / 2.0,
                sentences: &[58.0, 54.0, 50.0, 46.0, 42.0, 38.0, 34.0, 30.0],
                quotations: &[40.0, 38.0, 36.0, 34.0, 32.0, 30.0, 28.0, 26.0, 24.0],
                lines: 4,
            },
            CardShape::Square => Self {
                width: 1080.0,
                height: 1080.0,
                margin: 72.0,
                column: 1080.0 - 2.0 * 72.0,
                sentences: &[76.0, 70.0, 64.0, 58.0, 52.0, 46.0, 40.0, 34.0],
                quotations: &[56.0, 52.0, 48.0, 44.0, 40.0, 36.0, 32.0, 28.0],
                lines: 6,
            },
        }
    }

    fn is_wide(&self) -> bool {
        self.width > self.height
    }

    fn inner(&self) -> f64 {
        self.width - 2.0 * self.margin
    }

    /// The room that both quotations take in height.
    fn both(&self, heights: [f64; 2]) -> f64 {
        if self.is_wide() { heights[0].max(heights[1]) } else { heights[0] + heights[1] + 30.0 }
    }
}

/// A change as a card: an SVG file.
#[must_use]
pub fn card_svg(it: &Printed<'_, '_>, shape: CardShape, ledger: &Ledger) -> String {
    svg::file(&[card(it, shape, ledger)], 0.0, false)
}

/// A change as a card.
pub(super) fn card(it: &Printed<'_, '_>, shape: CardShape, ledger: &Ledger) -> Picture {
    let plan = Plan::of(shape);
    let sentence = unparted(&it.parts[0].headline.sentence);
    let foot = plan.height - FOOT;
    let top = plan.margin + 24.0;
    let mut shapes: Vec<Shape> =
        vec![area(0.0, 0.0, plan.width, plan.height, "paper").into(), area(0.0, 0.0, plan.width, 12.0, "ink").into()];
    shapes.extend(head(it, &plan, top, ledger));
    let before = Some(&it.earlier).filter(|_| !it.is_own_telling());
    let sides = [Side::of(before, it, ledger), Side::of(it.later.as_ref(), it, ledger)];
    let fits = |size: f64, quotation: f64| {
        let lines = Face::SerifBold.even(&sentence, size, plan.inner(), plan.lines);
        let heights = sides.each_ref().map(|it| it.height(&plan, quotation));
        let room = foot - 14.0 - top - 22.0 - BETWEEN - lines.len() as f64 * size * 1.12;
        let is_whole = !lines.last().is_some_and(|it| it.ends_with(OMITTED));
        (is_whole && plan.both(heights) <= room).then_some((lines, size, quotation))
    };
    let sizes = || plan.sentences.iter().flat_map(|size| plan.quotations.iter().map(move |it| (*size, *it)));
    // The words that were said are no footnote to the sentence.
    let is_even = |it: &(f64, f64)| it.1 >= it.0 * 0.65;
    // The least of all sizes is taken where nothing fits: what is too long ends on the sign for words left out.
    let least = || {
        let size = *plan.sentences.last().unwrap_or(&30.0);
        let quotation = *plan.quotations.last().unwrap_or(&24.0);
        (Face::SerifBold.even(&sentence, size, plan.inner(), plan.lines), size, quotation)
    };
    let (lines, size, quotation) =
        sizes().filter(is_even).chain(sizes()).find_map(|it| fits(it.0, it.1)).unwrap_or_else(least);
    let mut y = top + 22.0;
    for words in lines {
        y += size * 1.12;
        shapes.push(text(plan.margin, y, words, size).face(Face::SerifBold).into());
    }
    let heights = sides.each_ref().map(|it| it.height(&plan, quotation));
    let spare = foot - 14.0 - y - plan.both(heights);
    y += (spare / 2.0).clamp(BETWEEN, 48.0);
    for (n, side) in sides.iter().enumerate() {
        let x = if plan.is_wide() && n > 0 { plan.margin + plan.column + GUTTER } else { plan.margin };
        shapes.extend(side.shapes(&plan, (x, y), quotation));
        if !plan.is_wide() && n == 0 {
            y += heights[0] + (spare / 4.0).clamp(20.0, 60.0);
        }
    }
    if plan.is_wide() {
        let x = plan.margin + plan.column + 14.0;
        let arrow =
            [(x, y + 13.0), (x + 28.0, y + 13.0), (x + 19.0, y + 5.0), (x + 28.0, y + 13.0), (x + 19.0, y + 21.0)];
        shapes.push(Line::through(&arrow, "ink", 3.0).into());
    }
    shapes.extend(below(it, &plan, foot));
    Picture {
        id: "card".to_owned(),
        title: it.parts[0].headline.sentence.clone(),
        note: sides.each_ref().map(|it| format!("{}: {}", it.day, it.words)).join(" / "),
        width: plan.width,
        height: plan.height,
        shapes,
    }
}

/// What moved, and who it was.
fn head(it: &Printed<'_, '_>, plan: &Plan, y: f64, ledger: &Ledger) -> Vec<Shape> {
    let tag = text(plan.margin + 14.0, y, Face::SansBold.line(&it.tags(), 24.0, plan.inner() * 0.6), 24.0).bold();
    let mut x = plan.margin + tag.width() + 46.0;
    let ground = area(plan.margin, y - 30.0, tag.width() + 28.0, 42.0, "ink");
    let room = plan.width - plan.margin - x;
    let name = text(x, y, Face::SansBold.line(it.speaker, 24.0, room), 24.0).bold();
    x += name.width() + 12.0;
    let mut shapes: Vec<Shape> = vec![ground.into(), tag.ink("paper").into(), name.into()];
    let role = ledger.capacity(it.later.as_ref().unwrap_or(&it.earlier).claim);
    let role = role.map(|it| text(x, y, it, 24.0).ink("dim"));
    shapes.extend(role.filter(|it| it.bounds().right < plan.width - plan.margin).map(Shape::from));
    shapes
}

/// What a reader must know; where there is nothing, what both sides rest on.
fn below(it: &Printed<'_, '_>, plan: &Plan, top: f64) -> Vec<Shape> {
    let doubts = it.doubts.iter().map(|it| format!("Doubt: {it}.")).collect::<Vec<_>>().join(" ");
    let rests =
        || it.parts.iter().map(|it| format!("{}: {}.", it.headline.tag, it.rests_on)).collect::<Vec<_>>().join(" ");
    let words = if doubts.is_empty() { rests().replace('`', "") } else { doubts };
    let mut shapes: Vec<Shape> = vec![line((plan.margin, top), (plan.width - plan.margin, top), "rule", 2.0).into()];
    for (n, words) in Face::Sans.even(&words, 20.0, plan.inner() - 130.0, 2).into_iter().enumerate() {
        shapes.push(text(plan.margin, top + 34.0 + 26.0 * n as f64, words, 20.0).ink("dim").into());
    }
    shapes.push(text(plan.width - plan.margin, top + 34.0, "gainsay", 20.0).bold().hung(Hung::End).into());
    shapes
}

/// One of the two days.
struct Side<'c> {
    claim: Option<&'c Claim>,
    day: String,
    words: String,
    /// The bytes of `words` that moved.
    marks: Vec<Range<usize>>,
    is_slanted: bool,
    /// Where the words stand, with the address of that.
    from: String,
    link: Option<String>,
    class: &'static str,
}

impl<'c> Side<'c> {
    fn of(told: Option<&Told<'c>>, it: &Printed<'_, '_>, ledger: &'c Ledger) -> Self {
        let Some(told) = told else {
            return Self {
                claim: None,
                day: it.day.in_words(),
                words: if it.is_own_telling() { it.nothing_before().to_owned() } else { it.nothing_since() },
                marks: Vec::new(),
                is_slanted: true,
                from: String::new(),
                link: None,
                class: "now",
            };
        };
        let claim = told.claim;
        let (before, after) = ledger.around(claim);
        let source = ledger.source_of(claim);
        let link = source.url.clone().filter(|it| is_web(it));
        let host = link.as_deref().and_then(|it| it.split_once("://")?.1.split(['/', '?', '#']).next());
        let host = host.map_or("no link", |it| it.strip_prefix("www.").unwrap_or(it));
        Self {
            claim: Some(claim),
            day: claim.said.in_words(),
            words: format!("{before}{}{after}", claim.words()),
            marks: told.moved.iter().map(|it| it.start + before.len()..it.end + before.len()).collect(),
            is_slanted: !claim.is_quoted(),
            from: format!("{} · {host}", source.outlet),
            link,
            class: if std::ptr::eq(claim, it.earlier.claim) && !it.is_own_telling() { "was" } else { "now" },
        }
    }

    /// The words in lines, each with where in them it begins: from shortly before what moved, where all are too long.
    fn lines(&self, plan: &Plan, size: f64) -> Vec<(String, usize)> {
        let most = 5;
        let whole = Face::Serif.wrap(&self.words, size, plan.column, most);
        let shown = |lines: &[String], from: usize| -> Vec<(String, usize)> {
            let mut at = from;
            let begins = |line: &String| {
                let body = line.trim_start_matches('“').trim_start_matches(OMITTED).trim_start();
                let body = body.split(OMITTED).next().unwrap_or_default().trim_end();
                let start = self.words.get(at..)?.find(body)? + at;
                at = start + body.len();
                Some((line.clone(), start - (line.len() - line.find(body).map_or(line.len(), |it| line.len() - it))))
            };
            lines.iter().filter_map(begins).collect()
        };
        let lines = shown(&whole, 0);
        let last = lines.last().map_or(0, |it| it.1 + it.0.len());
        match self.marks.first().filter(|it| it.end > last && it.start > 0) {
            Some(mark) => {
                let lead = self.words[..mark.start].trim_end().rsplit_once(' ').map_or(0, |it| it.0.len() + 1);
                let rest = format!("“{OMITTED} {}", &self.words[lead..]);
                shown(&Face::Serif.wrap(&rest, size, plan.column, most), lead)
            }
            None => lines,
        }
    }

    fn height(&self, plan: &Plan, size: f64) -> f64 {
        34.0 + self.lines(plan, size).len() as f64 * size * 1.22 + 44.0
    }

    fn shapes(&self, plan: &Plan, (x, top): (f64, f64), size: f64) -> Vec<Shape> {
        let mut shapes = Vec::new();
        let mut at = x;
        if let Some(claim) = self.claim {
            let mark = Mark::of(claim);
            shapes.extend(mark.shapes((x + 11.0, top + 13.0), 11.0));
            let side = text(x + 34.0, top + 21.0, side_in_words(claim), 24.0).bold().ink(mark.shown.ink());
            at = x + 34.0 + side.width() + 12.0;
            shapes.push(side.into());
        }
        shapes
            .push(text(at, top + 21.0, Face::SansBold.line(&self.day, 24.0, x + plan.column - at), 24.0).bold().into());
        let mut y = top + 34.0;
        for (words, begins) in self.lines(plan, size) {
            y += size * 1.22;
            let words = text(x, y, words, size).face(Face::Serif).slanted(self.is_slanted);
            for mark in &self.marks {
                shapes.extend(self.marked(&words, begins, mark));
            }
            shapes.push(words.into());
        }
        if !self.from.is_empty() {
            let from = text(x, y + 36.0, Face::Sans.line(&self.from, 20.0, plan.column), 20.0).ink("dim");
            shapes.push(Way { to: self.link.clone(), title: None, shapes: vec![from.into()] }.into());
        }
        shapes
    }

    /// The ground of what moved in a line, and the line under it.
    fn marked(&self, line_of: &Text, begins: usize, mark: &Range<usize>) -> Vec<Shape> {
        let words = &line_of.words;
        let from = mark.start.max(begins) - begins;
        let to = mark.end.saturating_sub(begins).min(words.len());
        let (Some(before), Some(marked)) = (words.get(..from), words.get(from..to)) else { return Vec::new() };
        if marked.is_empty() {
            return Vec::new();
        }
        let ((x, y), size) = (line_of.at, line_of.size);
        let left = x + Face::Serif.width(before, size);
        let width = Face::Serif.width(marked, size);
        let under = line((left, y + size * 0.19), (left + width, y + size * 0.19), "ink", 2.0);
        vec![
            area(left - 2.0, y - size * 0.84, width + 4.0, size * 1.08, self.class).into(),
            if self.class == "was" { under.dashed("0.1 4") } else { under }.into(),
        ]
    }
}
