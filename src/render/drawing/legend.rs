//! What the marks mean, for a drawing that stands alone.

use super::label;
use super::lanes::WIDTH;
use super::mark::{LEGEND, Mark, Shown};
use super::picture::{Picture, Shape, Text, area, text};

/// Besides the marks: how each is drawn, and what it means.
const CONDITIONAL: Mark = Mark { shown: Shown::For, is_conditional: true, is_relayed: false };
const RELAYED: Mark = Mark { shown: Shown::For, is_conditional: false, is_relayed: true };

/// The marks with their meanings, the words that are the same on pages: of these marks, those that are among them.
pub(in crate::render) fn marks(used: &[Mark]) -> Vec<(Mark, &'static str)> {
    let plain = LEGEND.iter().filter(|it| used.iter().any(|mark| mark.shown == it.0));
    let mut marks: Vec<(Mark, &str)> = plain.map(|(shown, words)| (Mark::plain(*shown), *words)).collect();
    let has = |holds: fn(&Mark) -> bool| used.iter().any(holds);
    marks.extend(has(|it| it.is_conditional).then_some((CONDITIONAL, "hollow: with a condition")));
    marks.extend(has(|it| it.is_relayed).then_some((RELAYED, "dashed: told by somebody else")));
    marks
}

/// What is said of bands, pills and slanted words.
pub(in crate::render) const BAND: &str = "thicker band: firmer, where coded";
pub(in crate::render) const PILL: &str = "a change";
pub(in crate::render) const SLANTED: &str = "in italics: not the speaker’s own words";

/// The legend of these marks in rows.
pub(super) fn legend(used: &[Mark]) -> Picture {
    const ROW: f64 = 22.0;
    let (mut x, mut y) = (8.0, 14.0);
    let mut shapes = Vec::new();
    let mut put = |key: &dyn Fn(f64, f64) -> Vec<Shape>, wide: f64, words: Text| {
        let needs = wide + 6.0 + words.width() + 20.0;
        if x + needs > WIDTH {
            (x, y) = (8.0, y + ROW);
        }
        shapes.extend(key(x, y));
        shapes.push(Text { at: (x + wide + 6.0, y + 4.0), ..words }.into());
        x += needs;
    };
    let dim = |words: &str| text(0.0, 0.0, words, 12.0).ink("dim");
    for (mark, words) in marks(used) {
        put(&|x, y| mark.shapes((x + 6.0, y), 6.0), 12.0, dim(words));
    }
    let band = |x: f64, y: f64| {
        vec![area(x, y - 2.0, 15.0, 4.0, "for band").into(), area(x + 15.0, y - 6.0, 15.0, 12.0, "for band").into()]
    };
    put(&band, 30.0, dim(BAND));
    put(&|x, y| label::pill(x, y - 9.5, "moved"), label::pill_width("moved"), dim(PILL));
    put(&|_, _| Vec::new(), 0.0, dim(SLANTED).slanted(true));
    Picture {
        id: "legend".to_owned(),
        title: "Legend".to_owned(),
        note: "What the marks mean.".to_owned(),
        width: WIDTH,
        height: y + 14.0,
        shapes,
    }
}
