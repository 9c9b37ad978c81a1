//! Drawings on a page: a caption, the drawing for a wide window and the one for a phone, and what the marks mean.

use maud::{Markup, PreEscaped, html};

use super::frame::text;
use crate::render::drawing::{self, BAND, Chart, Mark, PILL, SLANTED, marks};

/// The drawings of a topic, with one legend.
pub(super) fn figures(charts: &[Chart]) -> Markup {
    html! { @if !charts.is_empty() {
        section.wide {
            h2 #timeline { "Timeline" }
            @for it in charts {
                figure.chart {
                    figcaption { b { (text(&it.caption.0)) } " " (it.caption.1) }
                    (PreEscaped(it.on_page()))
                }
            }
            (legend())
        }
    } }
}

fn legend() -> Markup {
    html! {
        ul.legend {
            @for (it, words) in marks() { li { (mark(it)) (words) } }
            li { span.bandkey aria-hidden="true" {} (BAND) }
            li { span.pillkey aria-hidden="true" { "moved" } (PILL) }
            li { em { (SLANTED) } }
        }
    }
}

/// A mark among words.
pub(super) fn mark(it: Mark) -> Markup {
    html! { svg.g.tl viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" { (PreEscaped(drawing::mark(it))) } }
}
