//! Drawings: timelines of a topic, amounts, the days that somebody named, disputed figures, all changes on one axis, and
//! one change as a card.
//!
//! A drawing is a [`picture::Picture`] first, shapes on a sheet, laid out from the widths of its words alone; [`svg`]
//! writes it for a page or as a file. [`place`] is where labels get their seats. The words of what moved are those of the
//! change's printed form: none are found here.

mod amounts; // a speaker's figures as steps
mod axis; // time from left to right
mod card; // one change to pass on
mod columns; // a topic on a phone: time runs down
mod days; // the days that a speaker named
mod events; // where on the line each thing is
mod face; // how wide words are
mod figures; // one figure as several tell it
mod file; // timelines as one SVG file
mod label; // what hangs at a mark
mod lanes; // one speaker through time, a lane a side
#[cfg(test)]
mod laws; // what holds of every drawing
mod legend; // what the marks mean
mod mark; // a side as a shape
mod moves; // what moved, between the lanes
mod overview; // every change on one axis
mod picture; // shapes on a sheet
mod place; // where labels hang, and the laws of that
mod sides; // the speakers on a topic, on one axis
mod subject; // what there is to draw of a topic
mod svg; // a picture as text

pub use card::{CardShape, card_svg};
pub(super) use figures::{Told, figures};
pub use file::timelines_svg;
pub(super) use legend::{BAND, PILL, SLANTED, marks};
pub(super) use mark::{Mark, is_conditional, side_in_words};
pub(super) use overview::{MOST, overview, sign};
pub(super) use subject::{Drawn, Subject, Ways};
pub(super) use svg::{mark, page_rules};

use picture::Picture;
use subject::Panel;

/// A drawing with its caption, for a wide sheet and for a phone.
pub(super) struct Chart {
    /// What it answers, and how to read it.
    pub(super) caption: (String, &'static str),
    wide: Picture,
    narrow: Picture,
}

impl Chart {
    /// Both drawings; the style sheet of the page shows the one that fits its window.
    pub(super) fn on_page(&self) -> String {
        svg::on_page(&self.wide, "wide") + &svg::on_page(&self.narrow, "narrow")
    }
}

/// The drawings of a topic: the days that somebody named, where everybody else stood, the figures that somebody gave.
pub(super) fn charts(subject: &Subject<'_, '_>) -> Vec<Chart> {
    let mut charts = Vec::new();
    let mut others: Vec<&Panel<'_, '_>> = Vec::new();
    for (n, panel) in subject.panels.iter().enumerate() {
        if days::has_days(panel) {
            let sheet = |is_narrow| days::days(panel, subject, is_narrow, n);
            let caption = (format!("The day {} named,", panel.speaker), days::CAPTION);
            charts.push(Chart { caption, wide: sheet(false), narrow: sheet(true) });
        }
        if !days::has_days(panel) || days::rows(panel).len() < panel.said.len() {
            others.push(panel);
        }
    }
    // Of one who said very much, each part has an axis of its own.
    let (parts, together): (Vec<_>, Vec<_>) = others.into_iter().partition(|it| it.is_part);
    let sheets = [together].into_iter().filter(|it| !it.is_empty()).chain(parts.into_iter().map(|it| vec![it]));
    for (n, panels) in sheets.enumerate() {
        let title = format!("{}: who said what, when", subject.name());
        let id = |sheet: &str| format!("{sheet}-{}-{n}", subject.topic);
        let drawn = sides::sides(subject, &panels, &id("sides"), &title);
        let all = drawn.len();
        for (n, (panels, wide)) in drawn.into_iter().enumerate() {
            let which = if all > 1 { format!(" {} of {all}.", n + 1) } else { String::new() };
            let id = id(&format!("columns-{n}"));
            let narrow = columns::columns(subject, &panels, &id, &title);
            charts.push(Chart { caption: (format!("{}{which}", SIDES.0), SIDES.1), wide, narrow });
        }
    }
    for (n, panel) in subject.panels.iter().enumerate().filter(|it| amounts::has_amounts(it.1)) {
        let sheet = |is_narrow| amounts::amounts(panel, subject, is_narrow, n);
        let caption = (format!("The figures of {},", panel.speaker), amounts::CAPTION);
        charts.push(Chart { caption, wide: sheet(false), narrow: sheet(true) });
    }
    charts
}

/// What the drawing of sides answers, and how to read it.
const SIDES: (&str, &str) = (
    "Who stood where, when.",
    "A line joins what one speaker said; it does not say that the position was held in between.",
);
