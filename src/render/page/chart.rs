//! Drawings on a page: a caption, the drawing for a wide window and the one for a phone, and what the marks mean.

use maud::{Markup, PreEscaped, html};

use super::frame::text;
use super::topic::Listed;
use crate::claim::Claim;
use crate::render::drawing::{self, BAND, Chart, Mark, PILL, SLANTED, marks};

/// The drawings of these statements, with a legend of what is in them.
pub(super) fn figures(charts: &[Chart], statements: &[Listed<'_, '_>], has_moved: bool) -> Markup {
    html! { @if !charts.is_empty() {
        section.wide {
            h2 #timeline { "Timeline" }
            @for it in charts {
                figure.chart {
                    figcaption { b { (text(&it.caption.0)) } " " (it.caption.1) }
                    (PreEscaped(it.on_page()))
                }
            }
            (legend(statements, has_moved))
        }
    } }
}

fn legend(statements: &[Listed<'_, '_>], has_moved: bool) -> Markup {
    let has = |holds: fn(&Claim) -> bool| statements.iter().any(|it| holds(it.0));
    let used: Vec<Mark> = statements.iter().map(|it| Mark::of(it.0)).collect();
    html! {
        ul.legend {
            @for (it, words) in marks(&used) { li { (mark(it)) (words) } }
            @if has(|it| it.coded.commitment.is_some()) { li { span.bandkey aria-hidden="true" {} (BAND) } }
            @if has_moved { li { span.pillkey aria-hidden="true" { "moved" } (PILL) } }
            @if has(|it| !it.is_quoted()) { li { em { (SLANTED) } } }
        }
    }
}

/// A mark among words.
pub(super) fn mark(it: Mark) -> Markup {
    html! { svg.g.tl viewBox="0 0 16 16" aria-hidden="true" { (PreEscaped(drawing::mark(it))) } }
}
