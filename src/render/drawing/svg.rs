//! A picture as SVG: on a page, whose style sheet has the colours, or as a file of its own.

use std::fmt::Write;

use super::face::Face;
use super::mark::Mark;
use super::picture::{Hung, Line, Picture, Shape, Text, Way};
use crate::safe::xml as escaped;

/// The names of the colours with their values by day and by night; `style.css` has the same.
const COLOURS: &[(&str, &str, &str)] = &[
    ("paper", "#fffdf8", "#15171a"),
    ("ink", "#1a1a18", "#ecebe5"),
    ("dim", "#5b5951", "#aaa79d"),
    ("rule", "#d9d4c6", "#3b3e43"),
    ("faint", "#ece8dc", "#24272b"),
    ("for", "#14599e", "#86bdf2"),
    ("against", "#b03c06", "#f4a672"),
    ("neither", "#6a675e", "#b9b5aa"),
    ("now", "#ffe27a", "#6b5600"),
    ("was", "#f0e7cc", "#3b3725"),
];

/// What does not depend on the hour.
const RULES: &[(&str, &str)] = &[
    ("text", "font-family:'Helvetica Neue',Helvetica,Arial,'Liberation Sans',sans-serif"),
    (".se", "font-family:'Times New Roman',Times,'Liberation Serif',Tinos,serif"),
    (".b", "font-weight:700"),
    (".m", "stroke-width:2.2;stroke-linejoin:round"),
    (".rel", "stroke-dasharray:2.5 2"),
    ("polyline", "fill:none"),
    (".nofill", "fill:none"),
    (".band", "opacity:.24"),
    ("a", "text-decoration:none"),
];

/// The rules of the colours, each with what stands before it and with its colour by name.
fn coloured(before: &str, colour: impl Fn(&str) -> String) -> String {
    let mut css = String::new();
    let mut rule = |class: &str, does: &str| css.push_str(&format!("{before}{class}{{{does}}}"));
    for (name, ..) in COLOURS {
        rule(&format!(".{name}"), &format!("fill:{}", colour(name)));
        rule(&format!(".s-{name}"), &format!("stroke:{}", colour(name)));
    }
    for (class, name) in [("for", "for"), ("against", "against"), ("neither", "neither"), ("declined", "neither")] {
        rule(&format!(".m-{class}"), &format!("fill:{0};stroke:{0}", colour(name)));
    }
    rule(".m.h", &format!("fill:{}", colour("paper")));
    css
}

/// What a page's style sheet has for the drawings on it.
pub(in crate::render) fn page_rules() -> String {
    let fixed: String = RULES.iter().map(|(class, does)| format!(".tl {class}{{{does}}}")).collect();
    fixed + &coloured(".tl ", |name| format!("var(--{name})")) + "\n"
}

/// The values of the colours, by day or by night.
fn literal(is_night: bool) -> impl Fn(&str) -> String {
    move |name| {
        let found = COLOURS.iter().find(|it| it.0 == name);
        found.map_or("inherit", |it| if is_night { it.2 } else { it.1 }).to_owned()
    }
}

/// A picture for a page, with the classes by which its style sheet shows or hides it.
pub(super) fn on_page(picture: &Picture, class: &str) -> String {
    let mut svg = String::new();
    open(&mut svg, picture, &format!(" class=\"tl {class}\""));
    shapes(&mut svg, &picture.shapes);
    svg + "</svg>"
}

/// A mark among words, 16 by 16.
pub(in crate::render) fn mark(it: Mark) -> String {
    fragment(&it.shapes((8.0, 8.0), 6.0))
}

/// Shapes alone.
pub(super) fn fragment(shapes: &[Shape]) -> String {
    let mut svg = String::new();
    shapes.iter().for_each(|it| shape(&mut svg, it));
    svg
}

/// Pictures as one file, below each other, with so much around them; by night in the colours of the night where
/// `has_night`.
pub(super) fn file(pictures: &[Picture], margin: f64, has_night: bool) -> String {
    const BETWEEN: f64 = 24.0;
    let width = pictures.iter().map(|it| it.width).fold(0.0, f64::max) + 2.0 * margin;
    let height = pictures.iter().map(|it| it.height + BETWEEN).sum::<f64>() - BETWEEN + 2.0 * margin;
    let fixed: String = RULES.iter().map(|(class, does)| format!("{class}{{{does}}}")).collect();
    let night = if has_night {
        format!("@media(prefers-color-scheme:dark){{{}}}", coloured("", literal(true)))
    } else {
        String::new()
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">\n<style>{fixed}{2}{night}</style>\n<rect class=\"paper\" width=\"{0}\" height=\"{1}\"/>\n",
        short(width),
        short(height),
        coloured("", literal(false))
    );
    let mut top = margin;
    for picture in pictures {
        open(&mut svg, picture, &format!(" x=\"{}\" y=\"{}\"", short(margin), short(top)));
        shapes(&mut svg, &picture.shapes);
        svg.push_str("</svg>\n");
        top += picture.height + BETWEEN;
    }
    svg + "</svg>\n"
}

/// The size of most words in drawings: said once for all that have it.
const USUAL: f64 = 12.0;

/// A string takes all that is written to it.
const TAKES: &str = "a string takes all that is written to it";

fn open(svg: &mut String, picture: &Picture, more: &str) {
    let (width, height, id) = (short(picture.width), short(picture.height), escaped(&picture.id));
    write!(
        svg,
        "<svg{more} viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-size=\"{}\" role=\"group\" aria-labelledby=\"{id}-t\" aria-describedby=\"{id}-d\"><title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        short(USUAL),
        escaped(&picture.title),
        escaped(&picture.note)
    )
    .expect(TAKES);
    svg.push('\n');
}

fn shapes(svg: &mut String, all: &[Shape]) {
    for it in all {
        shape(svg, it);
        svg.push('\n');
    }
}

fn shape(svg: &mut String, it: &Shape) {
    match it {
        Shape::Text(it) => text(svg, it),
        Shape::Line(it) => line(svg, it),
        Shape::Area { points, class } => {
            write!(svg, "<polygon class=\"{class}\" points=\"{}\"/>", places(points)).expect(TAKES);
        }
        Shape::Rect(it) => {
            let round = attribute("rx", it.round, 0.0);
            let ((x, y), width, height) = (it.at, short(it.width), short(it.height));
            write!(
                svg,
                "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\"{round}/>",
                it.class,
                short(x),
                short(y)
            )
            .expect(TAKES);
        }
        Shape::Circle { at, radius, class, stroke } => {
            let stroke = attribute("stroke-width", *stroke, 0.0);
            let (x, y, r) = (short(at.0), short(at.1), short(*radius));
            write!(svg, "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{stroke}/>").expect(TAKES);
        }
        Shape::Way(it) => way(svg, it),
    }
}

/// All on one line, so that words that belong together stand together.
fn way(svg: &mut String, it: &Way) {
    match &it.to {
        Some(to) => write!(svg, "<a href=\"{}\">", escaped(to)).expect(TAKES),
        None => svg.push_str("<g>"),
    }
    if let Some(title) = &it.title {
        write!(svg, "<title>{}</title>", escaped(title)).expect(TAKES);
    }
    for (n, one) in it.shapes.iter().enumerate() {
        if n > 0 {
            svg.push(' ');
        }
        shape(svg, one);
    }
    svg.push_str(if it.to.is_some() { "</a>" } else { "</g>" });
}

fn text(svg: &mut String, it: &Text) {
    let face = match it.face {
        Face::Sans => "",
        Face::SansBold => " b",
        Face::Serif => " se",
        Face::SerifBold => " se b",
    };
    let hung = match it.hung {
        Hung::Start => "",
        Hung::Middle => " text-anchor=\"middle\"",
        Hung::End => " text-anchor=\"end\"",
    };
    let slanted = if it.is_slanted { " font-style=\"italic\"" } else { "" };
    let size = attribute("font-size", it.size, USUAL);
    write!(
        svg,
        "<text x=\"{}\" y=\"{}\" class=\"{}{face}\"{size}{hung}{slanted} textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
        short(it.at.0),
        short(it.at.1),
        it.ink,
        short(it.width()),
        escaped(&it.words)
    )
    .expect(TAKES);
}

fn line(svg: &mut String, it: &Line) {
    let dash = if it.dash.is_empty() {
        String::new()
    } else {
        format!(" stroke-dasharray=\"{}\" stroke-linecap=\"round\"", it.dash)
    };
    let width = attribute("stroke-width", it.width, 1.0);
    write!(svg, "<polyline class=\"s-{}\" points=\"{}\"{width}{dash}/>", it.ink, places(&it.points)).expect(TAKES);
}

/// An attribute with a number, where that is another one than it is without.
fn attribute(name: &str, number: f64, without: f64) -> String {
    if (number - without).abs() < 0.05 { String::new() } else { format!(" {name}=\"{}\"", short(number)) }
}

fn places(points: &[(f64, f64)]) -> String {
    points.iter().map(|(x, y)| format!("{},{}", short(*x), short(*y))).collect::<Vec<_>>().join(" ")
}

/// A number with at most one digit behind the point: the same on every machine.
fn short(number: f64) -> String {
    // A sheet is never so large that its tenths are no whole number of this size.
    #[expect(clippy::cast_possible_truncation)]
    let tenths = (number * 10.0).round_ties_even() as i64;
    let (sign, whole, part) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    if part == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_are_those_of_the_pages() {
        let sheet = include_str!("../page/style.css");
        let (day, night) = sheet.split_once("prefers-color-scheme:dark").unwrap();
        for (name, by_day, by_night) in COLOURS {
            assert!(day.contains(&format!("--{name}:{by_day};")), "{name}");
            assert!(night.contains(&format!("--{name}:{by_night};")), "{name}");
        }
    }

    #[test]
    fn a_number_is_short_and_has_one_form() {
        assert_eq!([0.0, -0.04, 2.0, 2.25, 1234.56].map(short), ["0", "0", "2", "2.2", "1234.6"]);
    }
}
