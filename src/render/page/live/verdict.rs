//! A change with the form for an editor's verdict on it.

use maud::{Markup, html};

use super::Moved;
use super::field::{self, Typed};
use crate::claim::{Claim, Grade, Ledger, Ruling};
use crate::render::page::frame::{day, text};
use crate::render::page::{Frame, Page, statement};
use crate::render::review::ruled;

/// What the page of a verdict shows.
#[derive(Debug)]
pub struct Judging<'a> {
    /// The change.
    pub moved: &'a Moved,
    /// What is on file.
    pub ledger: &'a Ledger,
    /// What the form was made of: a hash of it.
    pub seen: String,
    /// What was typed and is not written.
    pub typed: &'a Typed,
    /// Why nothing was written.
    pub refused: Option<String>,
    /// Who gave the last verdict here.
    pub by: String,
}

/// What each verdict means.
const RULINGS: &[(Ruling, &str)] = &[
    (Ruling::Confirmed, "it is a change of position"),
    (Ruling::Rejected, "it is none"),
    (Ruling::Accepted, "seen; nothing is said of whether it is right"),
];

/// The page of a verdict.
#[must_use]
pub fn verdict(frame: &Frame, it: &Judging<'_>) -> Page {
    let (moved, ledger) = (it.moved, it.ledger);
    let earlier = &ledger.claims[moved.earlier];
    let later = moved.later.map(|at| &ledger.claims[at]);
    let reviews =
        ledger.reviews.iter().filter(|it| it.earlier == earlier.id && it.later.as_ref() == later.map(|it| &it.id));
    let main = html! {
        p.kicker { (day(moved.day)) " · " (text(&moved.tags)) }
        div.sentence { h1 { (text(&moved.sentence)) } }
        @if let Some(why) = &it.refused { div.empty.err role="alert" { p { b { "Nothing was written." } " " (text(why)) } } }
        div.pair {
            (told(earlier, "Earlier", "was", ledger))
            @if let Some(later) = later { (told(later, "Later", "now", ledger)) }
        }
        @for review in reviews { p.note { b { "On file" } " " (text(&ruled(review))) } }
        p { a href=(moved.home) { "All that is known of it" } }
        section {
            h2 { "Your verdict" }
            p.sub { "It goes into reviews.yaml, and stands beside the change from then on." }
            (form(it))
        }
    };
    frame.page("verdict", "A verdict", &main)
}

fn told(claim: &Claim, label: &str, class: &str, ledger: &Ledger) -> Markup {
    html! {
        figure class={ "quote " (class) } {
            figcaption { span.lab { (label) } " " (day(claim.said)) }
            blockquote { (statement::words(claim, &[], class, ledger)) }
            p.from { (statement::source(claim, ledger)) }
        }
    }
}

fn form(it: &Judging<'_>) -> Markup {
    let typed = |name: &str| it.typed.get(name).unwrap_or_default();
    let grades = Grade::WORDS.iter().map(|(word, grade)| (*word, grade.name()));
    html! {
        form.form method="post" action="verdict" {
            input type="hidden" name="change" value=(it.moved.id);
            input type="hidden" name="seen" value=(it.seen);
            input type="hidden" name="base" value=(it.moved.sentence);
            (radios("verdict", "The change", RULINGS.iter().map(|(ruling, meaning)| (ruling.to_string(), *meaning)), typed("verdict")))
            (radios("grade", "How far it goes", [(String::new(), "no grade")].into_iter().chain(grades.map(|it| (it.0.to_owned(), it.1))), typed("grade")))
            (radios("acknowledged", "Whether the speaker says so", ACKNOWLEDGED.iter().map(|it| (it.0.to_owned(), it.1)), typed("acknowledged")))
            (field::lines("reason", "Why", "One or two sentences.", typed("reason"), 2, None))
            (field::lines("by", "Who judges", "Your name; several with ; between them.", it.typed.get("by").unwrap_or(&it.by), 1, None))
            p.btns { button.go name="do" value="verdict" { "Give this verdict" } }
        }
    }
}

/// Whether a speaker says that the position changed.
const ACKNOWLEDGED: &[(&str, &str)] = &[("", "not known"), ("yes", "yes"), ("no", "no")];

fn radios<'m>(name: &str, legend: &str, of: impl Iterator<Item = (String, &'m str)>, chosen: &str) -> Markup {
    html! {
        fieldset.radios {
            legend { (legend) }
            @for (word, meaning) in of {
                label { input type="radio" name=(name) value=(word) checked[chosen == word]; (meaning) }
            }
        }
    }
}
