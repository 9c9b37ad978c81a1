//! A picture as data: shapes on a sheet, so that what stands over what can be told before anybody draws it.

use super::face::Face;

/// A place on the sheet; x to the right, y down.
pub(super) type Point = (f64, f64);

/// A drawing with what a screen reader says of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Picture {
    /// A name of it that is unique on its page.
    pub(super) id: String,
    /// What it shows.
    pub(super) title: String,
    /// How to read it.
    pub(super) note: String,
    pub(super) width: f64,
    pub(super) height: f64,
    /// What lies below comes first.
    pub(super) shapes: Vec<Shape>,
}

/// One thing on the sheet. Its class names its colours.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    Text(Text),
    Line(Line),
    /// An outline that is filled.
    Area {
        points: Vec<Point>,
        class: String,
    },
    Rect(Rect),
    Circle {
        at: Point,
        radius: f64,
        class: String,
        stroke: f64,
    },
    /// Shapes that lead somewhere, or belong together.
    Way(Way),
}

/// A line of words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    /// Where its base line is.
    pub(super) at: Point,
    pub(super) words: String,
    pub(super) size: f64,
    pub(super) face: Face,
    pub(super) ink: &'static str,
    pub(super) hung: Hung,
    pub(super) is_slanted: bool,
}

/// Which part of a text is at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hung {
    Start,
    Middle,
    End,
}

/// A line through points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    pub(super) points: Vec<Point>,
    pub(super) ink: &'static str,
    pub(super) width: f64,
    pub(super) dash: &'static str,
}

/// A rectangle.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rect {
    pub(super) at: Point,
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) class: String,
    /// How round its corners are.
    pub(super) round: f64,
}

/// Shapes with where they lead to, and the whole of what they show.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Way {
    pub(super) to: Option<String>,
    pub(super) title: Option<String>,
    pub(super) shapes: Vec<Shape>,
}

/// Black words of one line.
pub(super) fn text(x: f64, y: f64, words: impl Into<String>, size: f64) -> Text {
    Text { at: (x, y), words: words.into(), size, face: Face::Sans, ink: "ink", hung: Hung::Start, is_slanted: false }
}

impl Text {
    pub(super) fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    pub(super) fn bold(self) -> Self {
        self.face(Face::SansBold)
    }

    pub(super) fn ink(self, ink: &'static str) -> Self {
        Self { ink, ..self }
    }

    pub(super) fn hung(self, hung: Hung) -> Self {
        Self { hung, ..self }
    }

    pub(super) fn slanted(self, is_slanted: bool) -> Self {
        Self { is_slanted, ..self }
    }

    pub(super) fn width(&self) -> f64 {
        self.face.width(&self.words, self.size)
    }

    /// The room that its letters take: left, top, right, bottom.
    pub(super) fn bounds(&self) -> Bounds {
        let (width, (x, y)) = (self.width(), self.at);
        let left = match self.hung {
            Hung::Start => x,
            Hung::Middle => x - width / 2.0,
            Hung::End => x - width,
        };
        Bounds { left, top: y - self.size * 0.74, right: left + width, bottom: y + self.size * 0.22 }
    }
}

/// A line of one stroke.
pub(super) fn line(from: Point, to: Point, ink: &'static str, width: f64) -> Line {
    Line { points: vec![from, to], ink, width, dash: "" }
}

impl Line {
    pub(super) fn through(points: &[Point], ink: &'static str, width: f64) -> Self {
        Self { points: points.to_vec(), ink, width, dash: "" }
    }

    pub(super) fn dashed(self, dash: &'static str) -> Self {
        Self { dash, ..self }
    }
}

/// A rectangle by its corner, width and height.
pub(super) fn area(x: f64, y: f64, width: f64, height: f64, class: impl Into<String>) -> Rect {
    Rect { at: (x, y), width, height, class: class.into(), round: 0.0 }
}

/// An outline that is filled.
pub(super) fn outline(points: &[Point], class: impl Into<String>) -> Shape {
    Shape::Area { points: points.to_vec(), class: class.into() }
}

impl From<Text> for Shape {
    fn from(it: Text) -> Self {
        Self::Text(it)
    }
}

impl From<Line> for Shape {
    fn from(it: Line) -> Self {
        Self::Line(it)
    }
}

impl From<Rect> for Shape {
    fn from(it: Rect) -> Self {
        Self::Rect(it)
    }
}

/// The room that something takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Bounds {
    /// Whether two share more than a hair.
    pub(super) fn meets(self, other: Self) -> bool {
        self.right.min(other.right) - self.left.max(other.left) > 0.5
            && self.bottom.min(other.bottom) - self.top.max(other.top) > 0.5
    }
}
