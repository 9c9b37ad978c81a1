//! What every page has around its content: head, ways to the others, foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Page, Site};
use crate::claim::Claim;
use crate::date::Date;
use crate::render::{counted, printable};

/// The pages that every page leads to.
const NAV: &[(&str, &str)] = &[
    ("index.html", "What moved"),
    ("index.html#stand", "Where they stand"),
    ("reports.html", "Reports that differ"),
    ("disputes.html", "Disputes"),
    ("index.html#not", "Not compared"),
    ("all.html", "All statements"),
];

/// A page with its frame.
pub(super) fn page(record: &Site<'_, '_>, name: &str, title: &str, main: &Markup) -> Page {
    let class = (name == "index.html").then_some("front");
    let counts = counts(record);
    let text = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (printable(title)) }
                link rel="stylesheet" href="style.css";
            }
            body class=[class] {
                a.skip href="#main" { "Skip to the content" }
                header.top { div.wrap {
                    p.brand { a href="index.html" { (printable(record.name)) span { " · a gainsay dossier" } } }
                    nav aria-label="Dossier" { ul {
                        @for (to, label) in NAV {
                            li { a href=(to) aria-current=[(*to == name).then_some("page")] { (label) } }
                        }
                    } }
                } }
                main #main .wrap { (main) }
                footer.foot { div.wrap {
                    p { "Made by gainsay from " (counts) ". It shows what is on file and where; it does not say who is right." }
                } }
            }
        }
    };
    Page { name: name.to_owned(), text: text.into_string() }
}

fn counts(record: &Site<'_, '_>) -> String {
    let reports = record.ledger.claims.iter().filter(|it| !it.draft).count();
    format!(
        "{} of {} in {}",
        counted(reports, "report"),
        counted(record.statements.len(), "statement"),
        counted(record.ledger.sources.len(), "source")
    )
}

/// A day as people write it, with what a machine reads beside it.
pub(super) fn day(date: Date) -> Markup {
    html! { time datetime=(date.first()) { (date.in_words()) } }
}

/// From the first day of these statements to the last one.
pub(super) fn span(claims: &[&Claim]) -> String {
    let first = claims.iter().map(|it| it.said).min_by_key(|it| it.first());
    let last = claims.iter().map(|it| it.said).max_by_key(|it| it.last());
    match (first, last) {
        (Some(first), Some(last)) if first == last => first.in_words(),
        (Some(first), Some(last)) => format!("{} to {}", first.in_words(), last.in_words()),
        _ => String::new(),
    }
}

/// A text of the data: what commands a screen is made visible, and what is markup is none.
pub(super) fn text(text: &str) -> Markup {
    html! { (printable(text)) }
}

/// Ways to the parts of a page that is cut: nothing where there is only one.
pub(super) fn parts(names: &[String], here: usize) -> Markup {
    if names.len() < 2 {
        return PreEscaped(String::new());
    }
    html! {
        nav.pager aria-label="Parts" {
            @if here > 0 { a rel="prev" href=(names[here - 1]) { span { "Previous part" } (here) " of " (names.len()) } }
            @if here + 1 < names.len() { a rel="next" href=(names[here + 1]) { span { "Next part" } (here + 2) " of " (names.len()) } }
        }
    }
}
