//! One change: the sentence, then the words of both days, then doubts and notes; ids and grades last, small.

use maud::{Markup, PreEscaped, html};

use super::frame::{day, sentence, text, with_code};
use super::{Site, place, side, statement};
use crate::claim::Ledger;
use crate::date::Date;
use crate::diff::{Printed, Told};
use crate::render::drawing;
use crate::render::review::{beside, footing};

/// Where a change is shown: among all, or on the page of its topic, which has the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    Front,
    Topic,
}

/// A change, or what changed at once between two statements.
pub(super) fn flag(it: &Printed<'_, '_>, at: Where, site: &Site<'_, '_>) -> Markup {
    let topic = site.page_of(it);
    let anchor = place::change(&it.id);
    let role = site.ledger.capacity(it.later.as_ref().unwrap_or(&it.earlier).claim);
    html! {
        article.flag id=(anchor) {
            header {
                p.when { (day(it.day)) }
                p.kick { (sign(it)) strong { (text(&it.tags())) } }
                p.who { (text(it.speaker)) @if let Some(role) = role { br; span.dim { (text(&role)) } } }
            }
            div.body {
                h3 {
                    @let head = sentence(&it.parts[0].headline.sentence);
                    @if at == Where::Front { a href=(format!("{topic}#{anchor}")) { (head) } } @else { (head) }
                }
                @for part in &it.parts[1..] { p.also { (text(&part.headline.tag)) ": " (sentence(&part.headline.detail)) } }
                @if at == Where::Front { p.prop { a href=(topic) { (text(it.topic)) } } }
                div.pair {
                    @match &it.later {
                        Some(only) if it.is_own_telling() => {
                            (gap("Before", it.day, it.nothing_before()))
                            (told(only, "By its own telling", "now", site.ledger))
                        }
                        Some(later) => {
                            (told(&it.earlier, "Earlier", "was", site.ledger))
                            (told(later, "Later", "now", site.ledger))
                        }
                        None => {
                            (told(&it.earlier, "Last on file", "was", site.ledger))
                            (gap("Since then", it.day, &it.nothing_since()))
                        }
                    }
                }
                ul.doubts {
                    @for doubt in &it.doubts { li.doubt { b { "Doubt" } " " (text(doubt)) } }
                    @for note in &it.notes { li.note { b { "Note" } " " (text(note)) } }
                    @for (label, line) in beside(it) { li { b { (label) } " " (text(&line)) } }
                }
                @if site.frame.is_live() { p.act { a href=(place::verdict(&it.id)) { "Give a verdict" } } }
                @if at == Where::Topic { (rest(it, site)) }
            }
        }
    }
}

/// What moved as a sign in a ring, as on the line of all changes.
fn sign(it: &Printed<'_, '_>) -> Markup {
    html! { svg.g.tl viewBox="0 0 20 20" aria-hidden="true" { (PreEscaped(drawing::sign(it))) } }
}

/// In the place of a statement, where there is none.
fn gap(label: &str, on: Date, says: &str) -> Markup {
    html! {
        figure.quote.gap {
            figcaption { span.lab { (label) } " " (day(on)) }
            p.says { (text(says)) }
        }
    }
}

fn told(told: &Told<'_>, label: &str, class: &str, ledger: &Ledger) -> Markup {
    let claim = told.claim;
    html! {
        figure class=(format!("quote {class}")) {
            figcaption { span.lab { (label) } " " (day(claim.said)) " " (side::side(claim)) }
            blockquote { (statement::words(claim, &told.moved, class, ledger)) }
            (statement::conditions(claim))
            @if let Some(says) = told.says { p.says { (text(says)) " " span.tag { "our paraphrase" } } }
            p.from { (statement::source(claim, ledger)) }
        }
    }
}

/// What stands last under a flag, and the ids of both statements.
fn rest(it: &Printed<'_, '_>, site: &Site<'_, '_>) -> Markup {
    html! {
        p.rest {
            (with_code(&footing(it)))
            @for told in it.told() {
                br; a href=(site.home(told.claim)) { (text(told.claim.id.as_str())) }
            }
        }
    }
}
