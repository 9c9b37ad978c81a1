//! One change: the sentence, then the words of both days, then doubts and notes; ids and grades last, small.

use maud::{Markup, PreEscaped, html};

use super::frame::{day, sentence, text, with_code};
use super::{Site, place, side, statement};
use crate::claim::Ledger;
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
                    (told(&it.earlier, if it.later.is_some() { "Earlier" } else { "Last on file" }, "was", site.ledger))
                    @match &it.later {
                        Some(later) => (told(later, "Later", "now", site.ledger)),
                        None => figure.quote.gap {
                            figcaption { span.lab { "Since then" } " " (day(it.day)) }
                            p.says { "Nothing on this by " (text(it.speaker)) " is on file up to this day." }
                        },
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
