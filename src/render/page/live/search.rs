//! What is on file for a query: the statements, newest first, what moved, and ways to ask for less.

use maud::{Markup, html};

use super::Moved;
use crate::claim::{Claim, Ledger};
use crate::query::{BadQuery, KEYS, Place};
use crate::render::counted;
use crate::render::page::frame::{day, text, with_code};
use crate::render::page::{Frame, Page, statement};

/// What became of a query.
#[derive(Debug)]
pub enum Answer<'a> {
    /// Nothing was asked.
    Unasked,
    /// It is not understood.
    Refused(&'a BadQuery),
    /// It means these.
    Found(Hits<'a>),
}

/// What a query means.
#[derive(Debug)]
pub struct Hits<'a> {
    /// What is on file.
    pub ledger: &'a Ledger,
    /// What it was understood as: `speaker` Vladimir Putin.
    pub understood: Vec<(&'static str, String)>,
    /// How many statements it means.
    pub statements: usize,
    /// Those that this part of the answer shows, newest first, each with where it stands.
    pub shown: Vec<(&'a Claim, &'a str)>,
    /// How many changes it means.
    pub moved: usize,
    /// The newest of them, newest first.
    pub newest: Vec<&'a Moved>,
    /// Ways to ask for less, by what there are several of: by speaker, by year.
    pub narrower: Vec<Facet>,
    /// The parts before and after this one, as an address has them.
    pub beside: (Option<String>, Option<String>),
}

/// What there are several of among what a query means, with how often each is there.
#[derive(Debug)]
pub struct Facet {
    /// What it is.
    pub of: &'static str,
    /// Each one's name, how many statements have it, and the query for these as an address has it.
    pub ways: Vec<(String, usize, String)>,
}

/// The page of a search for what was `asked`.
#[must_use]
pub fn search(frame: &Frame, asked: &str, answer: &Answer<'_>) -> Page {
    let main = html! {
        h1 { "Search" }
        form.bigfind role="search" action="search" {
            label for="q" { "What to look for" }
            div.row {
                input #q name="q" value=(asked) aria-describedby="qh" autocomplete="off" spellcheck="false";
                button.go { "Search" }
            }
            p #qh .hint {
                "Names and words, or any of " @for (_, example) in KEYS { code { (example) } " " }
                "The same as on the command line."
            }
        }
        @match answer {
            Answer::Unasked => {},
            Answer::Refused(bad) => (refused(bad)),
            Answer::Found(hits) => (found(hits)),
        }
    };
    frame.page("search", "Search", &main)
}

fn found(hits: &Hits<'_>) -> Markup {
    html! {
        p.res role="status" {
            b { (counted(hits.statements, "statement")) } " and " b { (counted(hits.moved, "change")) }
            @if !hits.understood.is_empty() { " for" }
            @for (key, name) in &hits.understood { " " span.tok { span.dim { (key) } " " (text(name)) } }
        }
        @if hits.statements == 0 { (nothing()) }
        @for facet in &hits.narrower {
            ul.narrowby {
                li { "By " (facet.of) }
                @for (what, n, query) in &facet.ways { li { a href=(query) { (text(what)) " " (n) } } }
            }
        }
        @if !hits.newest.is_empty() {
            section {
                h2 { "What moved" }
                ul.plain { @for it in &hits.newest {
                    li { (day(it.day)) " · " b { (text(&it.tags)) } br; a href=(it.home) { (text(&it.sentence)) } }
                } }
                @if hits.moved > hits.newest.len() { p.sub { "The newest " (hits.newest.len()) " of " (hits.moved) "." } }
            }
        }
        @if !hits.shown.is_empty() {
            section {
                h2 { "What was said, newest first" }
                ol.sts { @for (claim, home) in &hits.shown { (statement::listed(claim, &[], Some(home), hits.ledger)) } }
                (parts(&hits.beside))
            }
        }
    }
}

fn refused(bad: &BadQuery) -> Markup {
    html! {
        div.empty.err role="alert" {
            p { b { (with_code(&bad.what)) "." } }
            @if let Some(Place { text: asked, range }) = &bad.place {
                p { code {
                    (text(&asked[..range.start])) mark { (text(&asked[range.clone()])) } (text(&asked[range.end..]))
                } }
            }
            p { (with_code(&bad.remedy)) }
        }
    }
}

fn nothing() -> Markup {
    html! {
        div.empty {
            p { b { "Nothing on file." } }
            p { "That nothing is on file does not mean that nothing was said." }
        }
    }
}

fn parts((newer, older): &(Option<String>, Option<String>)) -> Markup {
    html! { @if newer.is_some() || older.is_some() {
        nav.pager aria-label="Parts" {
            @if let Some(newer) = newer { a rel="prev" href=(newer) { "Newer" } }
            @if let Some(older) = older { a rel="next" href=(older) { "Older" } }
        }
    } }
}
