//! What every page has around its content: head, ways to the others, foot.

use maud::{DOCTYPE, Markup, html};

use super::{Page, Record, Site};
use crate::claim::Claim;
use crate::date::Date;
use crate::render::unparted::unparted;
use crate::render::{counted, printable};

/// So many ways to what is on a page stand at its head.
const MOST_WAYS: usize = 30;

/// A page by its address and its name.
type Way = (&'static str, &'static str);

/// What a record has that another one may not have.
#[derive(Debug)]
pub(super) struct Has {
    /// How many statements.
    pub(super) statements: usize,
    /// Reports that differ.
    pub(super) differing: bool,
    /// Ways into a list that is too long for one page.
    pub(super) a_to_z: bool,
}

/// The pages that every page leads to: those on which there is anything.
fn ways(record: &Record<'_, '_>, has: &Has) -> Vec<Way> {
    let is_open = record.found.steps.iter().any(|it| it.finding.gap().is_some());
    let all = [
        ("index.html", "What moved", true),
        ("index.html#stand", "Where they stand", has.statements > 0),
        ("reports.html", "Reports that differ", has.differing),
        ("disputes.html", "Disputes", !record.disputes.is_empty()),
        ("index.html#not", "Not compared", is_open),
        ("a-z.html", "A–Z", has.a_to_z),
        ("all.html", "All statements", true),
    ];
    all.into_iter().filter(|it| it.2).map(|it| (it.0, it.1)).collect()
}

/// The ways that only pages which are served have, between the first one and the rest.
const LIVE_NAV: &[Way] = &[("search", "Search"), ("record", "Record"), ("review", "Review")];

/// What head and foot of every page show of its record.
#[derive(Debug, Clone)]
pub struct Frame {
    /// What every page is headed with.
    heading: String,
    /// The pages on which there is anything.
    ways: Vec<Way>,
    /// Reports, statements and sources, in words.
    counts: String,
    /// Where the pages are served; a dossier is files, and has nothing that needs an answer.
    live: Option<Live>,
}

/// What pages that are served show besides.
#[derive(Debug, Clone, Copy)]
pub struct Live {
    /// Which edition of the record they are of: another one has another number.
    pub edition: u64,
    /// How many drafts wait for somebody.
    pub drafts: usize,
}

impl Frame {
    pub(super) fn of(record: &Record<'_, '_>, live: Option<Live>, has: &Has) -> Self {
        let reports = record.ledger.claims.iter().filter(|it| !it.draft).count();
        let counts = format!(
            "{} of {} in {}",
            counted(reports, "report"),
            counted(has.statements, "statement"),
            counted(record.ledger.sources.len(), "source")
        );
        Self { heading: record.heading().to_owned(), ways: ways(record, has), counts, live }
    }

    /// Whether a page of that name is among those that every page leads to.
    pub(super) fn leads_to(&self, name: &str) -> bool {
        self.ways.iter().any(|it| it.0 == name)
    }

    /// Whether the pages are served, and can ask something.
    pub(super) fn is_live(&self) -> bool {
        self.live.is_some()
    }

    /// A page with head and foot.
    pub(super) fn page(&self, name: &str, title: &str, main: &Markup) -> Page {
        let class = match (name, self.live) {
            ("index.html", _) => Some("front"),
            (_, Some(_)) => Some("live"),
            (_, None) => None,
        };
        let kind = if self.live.is_some() { " · live, on this computer only" } else { " · a gainsay dossier" };
        let text = html! {
            (DOCTYPE)
            html lang="en" {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (printable(title)) ": " (printable(&self.heading)) }
                    link rel="stylesheet" href="style.css";
                    @if self.live.is_some() { script src="live.js" defer {} }
                }
                body class=[class] data-edition=[self.live.map(|it| it.edition)] {
                    a.skip href="#main" { "Skip to the content" }
                    header.top { div.wrap {
                        p.brand { a href="index.html" { (printable(&self.heading)) span { (kind) } } }
                        (self.nav(name))
                        @if self.live.is_some() && name != "search" { (find()) }
                    } }
                    main #main .wrap { (main) }
                    footer.foot { div.wrap {
                        p { "Made by gainsay from " (self.counts) ". It shows what is on file and where; it does not say who is right." }
                    } }
                }
            }
        };
        Page { name: name.to_owned(), text: text.into_string() }
    }

    fn nav(&self, name: &str) -> Markup {
        let live = if self.live.is_some() { LIVE_NAV } else { &[] };
        let ways = self.ways[..1].iter().chain(live).chain(&self.ways[1..]);
        html! {
            nav aria-label="Dossier" { ul {
                @for (to, label) in ways { li { a href=(to) aria-current=[(*to == name).then_some("page")] {
                    (label)
                    @if let Some(n @ 1..) = self.live.map(|it| it.drafts).filter(|_| *to == "review") { " (" (n) ")" }
                } } }
            } }
        }
    }
}

/// The search of every page.
fn find() -> Markup {
    html! {
        form.find role="search" action="search" {
            label.vh for="find" { "Search the record" }
            input #find name="q" placeholder="speaker:… topic:…" autocomplete="off" spellcheck="false";
            button { "Search" }
        }
    }
}

/// A page of a record.
pub(super) fn page(record: &Site<'_, '_>, name: &str, title: &str, main: &Markup) -> Page {
    record.frame.page(name, title, main)
}

/// Ways to what is on this page: nothing where that is one thing, or more than anybody reads through.
pub(super) fn jump(ways: &[(String, String)]) -> Markup {
    html! { @if (2..=MOST_WAYS).contains(&ways.len()) {
        nav.jump aria-label="On this page" { ul { @for (to, label) in ways { li { a href=(to) { (text(label)) } } } } }
    } }
}

/// A day as people write it, with what a machine reads beside it.
pub(super) fn day(date: Date) -> Markup {
    html! { time datetime=(date.first()) { (whole(date)) } }
}

/// A date whose day and month never part.
fn whole(date: Date) -> String {
    date.in_words().replacen(' ', "\u{a0}", 1)
}

/// From the first day of these statements to the last one; nothing where there are none.
pub(super) fn span(claims: &[&Claim]) -> String {
    let first = claims.iter().map(|it| it.said).min_by_key(|it| it.first());
    let last = claims.iter().map(|it| it.said).max_by_key(|it| it.last());
    match (first, last) {
        (Some(first), Some(last)) if first == last => whole(first),
        (Some(first), Some(last)) => format!("{} to {}", whole(first), whole(last)),
        _ => String::new(),
    }
}

/// A sentence in which the day of a date and its month never part.
pub(super) fn sentence(sentence: &str) -> Markup {
    text(&unparted(sentence))
}

/// A text of the data: what commands a screen is made visible, and what is markup is none.
pub(super) fn text(text: &str) -> Markup {
    html! { (printable(text)) }
}

/// The same of a text in which what is typed stands in backticks, as messages have it: `said:2025`.
pub(super) fn with_code(told: &str) -> Markup {
    html! { @for (n, piece) in told.split('`').enumerate() {
        @if n % 2 == 1 { code { (text(piece)) } } @else { (text(piece)) }
    } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_backticks_is_code() {
        assert_eq!(
            with_code("Write `by:<2025`, or `x`").into_string(),
            "Write <code>by:&lt;2025</code>, or <code>x</code>"
        );
        assert_eq!(with_code("<b>").into_string(), "&lt;b&gt;");
    }
}
