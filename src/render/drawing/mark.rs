//! The marks of a drawing: the side that a statement is on, the day that it names, and where one looked in vain. Shape
//! carries the meaning, colour repeats it.

use super::picture::{Line, Point, Shape, area, line, outline};
use crate::claim::{Claim, Stance};

/// What a mark shows of a side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::render) enum Shown {
    For,
    /// Nothing is on file of a side.
    None,
    /// Neutral, mixed or unclear.
    Mixed,
    Declined,
    Against,
}

/// Every mark with the word that a legend has for it.
pub(in crate::render) const LEGEND: &[(Shown, &str)] = &[
    (Shown::For, "for"),
    (Shown::Against, "against"),
    (Shown::None, "no side on file"),
    (Shown::Mixed, "neutral, mixed or unclear"),
    (Shown::Declined, "would not say"),
];

impl Shown {
    /// What the coded stance of a claim shows.
    pub(in crate::render) fn of(claim: &Claim) -> Self {
        Self::of_stance(claim.coded.stance)
    }

    /// What a stance shows.
    pub(super) fn of_stance(stance: Option<Stance>) -> Self {
        match stance {
            Some(Stance::StrongSupport | Stance::Support) => Self::For,
            Some(Stance::Oppose | Stance::StrongOppose) => Self::Against,
            Some(Stance::Neutral | Stance::Mixed | Stance::Unclear) => Self::Mixed,
            Some(Stance::Declined) => Self::Declined,
            None => Self::None,
        }
    }

    /// The name of its colours.
    pub(in crate::render) fn class(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::None | Self::Mixed => "neither",
            Self::Declined => "declined",
        }
    }

    /// The colour of what is said in words beside it.
    pub(super) fn ink(self) -> &'static str {
        if self == Self::Declined { "neither" } else { self.class() }
    }
}

/// A side, whether it has a condition, and whether somebody else told it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) struct Mark {
    pub(in crate::render) shown: Shown,
    /// Hollow.
    pub(in crate::render) is_conditional: bool,
    /// Dashed.
    pub(in crate::render) is_relayed: bool,
}

impl Mark {
    /// The mark of a claim.
    pub(in crate::render) fn of(claim: &Claim) -> Self {
        Self { shown: Shown::of(claim), is_conditional: is_conditional(claim), is_relayed: claim.via.is_some() }
    }

    /// The mark of a stance and nothing else.
    pub(in crate::render) fn of_stance(stance: Option<Stance>) -> Self {
        Self::plain(Shown::of_stance(stance))
    }

    /// A mark of a side and nothing else.
    pub(in crate::render) fn plain(shown: Shown) -> Self {
        Self { shown, is_conditional: false, is_relayed: false }
    }

    /// Its shapes around a place, so far from it to each side.
    pub(super) fn shapes(self, (x, y): Point, r: f64) -> Vec<Shape> {
        let hollow = if self.is_conditional || self.is_relayed || self.shown == Shown::Declined { " h" } else { "" };
        let class = format!("m m-{}{hollow}{}", self.shown.class(), if self.is_relayed { " rel" } else { "" });
        match self.shown {
            Shown::For => vec![outline(&[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)], class)],
            Shown::Against => vec![outline(&[(x, y + r), (x + r, y - r * 0.8), (x - r, y - r * 0.8)], class)],
            Shown::Mixed => vec![outline(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], class)],
            Shown::None => vec![Shape::Circle { at: (x, y), radius: r - 0.5, class, stroke: 0.0 }],
            Shown::Declined => {
                let s = r - 1.0;
                let across = line((x - s, y + s), (x + s, y - s), "neither", 2.0);
                vec![area(x - s, y - s, 2.0 * s, 2.0 * s, class).into(), across.into()]
            }
        }
    }
}

/// Whether a position is tied to a condition.
pub(in crate::render) fn is_conditional(claim: &Claim) -> bool {
    claim.coded.conditions.as_ref().is_some_and(|it| !it.is_empty())
}

/// A glass: somebody looked here for a statement, and found none.
pub(super) fn lens((x, y): Point, r: f64) -> Vec<Shape> {
    let rim = Shape::Circle { at: (x, y), radius: r, class: "s-ink nofill".to_owned(), stroke: r * 0.4 };
    vec![rim, line((x + r * 0.72, y + r * 0.72), (x + r * 1.6, y + r * 1.6), "ink", r * 0.5).into()]
}

/// A pennant on its staff: the day that is named.
pub(super) fn pennant((x, y): Point, height: f64) -> Vec<Shape> {
    let flag = outline(&[(x, y - height), (x + height / 2.0, y - height * 0.77), (x, y - height * 0.54)], "ink");
    vec![line((x, y), (x, y - height), "ink", 1.5).into(), flag]
}

/// The same in outline: the day that was named before.
pub(super) fn old_pennant((x, y): Point, height: f64) -> Shape {
    let flag = [(x, y), (x, y - height), (x + height / 2.0, y - height * 0.77), (x, y - height * 0.54)];
    Line::through(&flag, "dim", 1.2).into()
}

/// The head of an arrow that points from one place to another along a straight line.
pub(super) fn head(from: Point, to: Point) -> Shape {
    let (dx, dy) =
        ((to.0 - from.0).signum() * f64::from(to.0 != from.0), (to.1 - from.1).signum() * f64::from(to.1 != from.1));
    let (x, y) = (to.0 - dx * 8.0, to.1 - dy * 8.0);
    outline(&[to, (x - dy * 5.0, y - dx * 5.0), (x + dy * 5.0, y + dx * 5.0)], "ink")
}

/// The side in words.
pub(in crate::render) fn side_in_words(claim: &Claim) -> &'static str {
    match claim.coded.stance {
        Some(Stance::StrongSupport) => "strongly for",
        Some(Stance::Support) => "for",
        Some(Stance::Oppose) => "against",
        Some(Stance::StrongOppose) => "strongly against",
        Some(Stance::Neutral) => "neutral",
        Some(Stance::Mixed) => "mixed",
        Some(Stance::Unclear) => "unclear",
        Some(Stance::Declined) => "would not say",
        None => "no side on file",
    }
}
