//! The front: who moved, where everybody stands, what could not be compared, all topics.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use maud::{Markup, PreEscaped, html};

use super::flag::{Where, flag};
use super::frame::{page as framed, span, text};
use super::topic::OnTopic;
use super::{Page, Site, matrix, parts, place};
use crate::diff::{Printed, Uncompared};
use crate::render::steps::compared_in_words;
use crate::render::{counted, drawing};

/// So many groups of statements that could not be compared are named.
const NAMED: usize = 60;

/// So many topics are on the front: those with most on file.
const TOPICS: usize = 1000;
/// So many topics are named above the changes: those on which most moved.
const MOVED: usize = 60;

/// The name of part `n` of the changes: the first one is the front.
pub(super) fn name(n: usize) -> String {
    if n == 0 { "index.html".to_owned() } else { place::numbered("changes", n) }
}

/// Part `n` of the changes, newest first: the front, and what it goes on to where they are many.
pub(super) fn page(record: &Site<'_, '_>, n: usize) -> Page {
    let newest: Vec<&Printed<'_, '_>> = record.changes.iter().rev().collect();
    let moved = moved(record.cut.newest.part(&newest, n), n, record);
    let main = if n == 0 {
        front(record, &newest, &moved)
    } else {
        html! { h1 { "What moved" } (moved) }
    };
    framed(record, &name(n), "What moved", &main)
}

fn front(record: &Site<'_, '_>, newest: &[&Printed<'_, '_>], moved: &Markup) -> Markup {
    html! {
        p.kicker { @match record.title { Some(title) => (text(title)), None => { "Dossier of the folder " (text(record.name)) } } }
        h1 { "What moved" }
        p.lede { (count_sentence(record)) }
        (overview(record, newest))
        @if record.changes.is_empty() {
            (matrix::section(record))
        } @else {
            (topics_that_moved(record))
            (moved)
            (matrix::section(record))
        }
        (not_compared(record))
        (all_topics(record))
    }
}

/// The newest changes on one line for each speaker.
fn overview(record: &Site<'_, '_>, all: &[&Printed<'_, '_>]) -> Markup {
    let newest = &all[..all.len().min(drawing::MOST)];
    html! { @if !newest.is_empty() {
        figure.chart.ov {
            figcaption {
                b { @if newest.len() < all.len() { "The newest " (newest.len()) " changes on one line." } @else { "Every change on one line." } }
                " Follow a label to the words on both days."
            }
            (PreEscaped(drawing::overview(newest, record)))
        }
    } }
}

fn count_sentence(record: &Site<'_, '_>) -> String {
    let statements = &record.statements;
    if statements.is_empty() {
        return "Nothing is on file yet.".to_owned();
    }
    let speakers: BTreeSet<_> = statements.iter().map(|it| &it.speaker).collect();
    let movers: BTreeSet<_> = record.found.changes.iter().map(|it| &it.earlier.speaker).collect();
    let moved = match record.changes.len() {
        0 => "No change of position".to_owned(),
        n => format!("{} of position by {}", counted(n, "change"), counted(movers.len(), "speaker")),
    };
    format!(
        "{moved}, in {} by {} on {}, {}.",
        counted(statements.len(), "statement"),
        counted(speakers.len(), "speaker"),
        counted(record.topics.len(), "topic"),
        span(statements)
    )
}

fn topics_that_moved(record: &Site<'_, '_>) -> Markup {
    let mut topics: Vec<&OnTopic<'_, '_>> = record.topics.iter().filter(|it| !it.changes.is_empty()).collect();
    topics.sort_by_key(|it| Reverse(it.changes.len()));
    html! {
        nav.jump aria-label="Topics with changes" { ul {
            @for on in topics.into_iter().take(MOVED) {
                li { a href=(place::topic(on.id, 0)) { (text(record.ledger.topic_name(on.id))) " " b { (on.changes.len()) } } }
            }
        } }
    }
}

fn moved(shown: &[&Printed<'_, '_>], n: usize, record: &Site<'_, '_>) -> Markup {
    let days = record.cut.newest.firsts();
    html! {
        section.flags {
            h2 #moved { "Changes, newest first" }
            (parts::all(days, n, name))
            @for it in shown { (flag(it, Where::Front, record)) }
            (parts::beside(days, n, name))
        }
    }
}

fn not_compared(record: &Site<'_, '_>) -> Markup {
    let (steps, ledger) = (&record.found.steps, record.ledger);
    let mut groups: Vec<&Uncompared<'_, '_>> = record.topics.iter().flat_map(|it| &it.gaps).collect();
    groups.sort_by_key(|it| (it.speaker, it.topic));
    html! { @if !groups.is_empty() {
        section {
            h2 #not { "What could not be compared" }
            p.sub { "Silence on one side is never a change." @if let Some(counts) = compared_in_words(steps) { " " (counts) } }
            dl.notc {
                @for group in groups.iter().take(NAMED) {
                    dt {
                        a href=(place::topic(group.topic, 0)) { (text(ledger.topic_name(group.topic))) }
                        span.lab { (text(ledger.speaker_name(group.speaker))) }
                    }
                    dd { (counted(group.steps.len(), "statement")) "; " (text(&group.gap.to_string())) "." }
                }
            }
            @if groups.len() > NAMED { p.sub { "And " (groups.len() - NAMED) " more, each on the page of its topic." } }
        }
    } }
}

fn all_topics(record: &Site<'_, '_>) -> Markup {
    let mut shown: Vec<&OnTopic<'_, '_>> = record.topics.iter().collect();
    if shown.len() > TOPICS {
        shown.sort_by_key(|it| Reverse(it.statements.len()));
        shown.truncate(TOPICS);
    }
    shown.sort_by_cached_key(|it| record.ledger.topic_name(it.id).to_lowercase());
    html! { @if !shown.is_empty() {
        section {
            h2 #topics { "All topics" }
            ul.index {
                @for on in &shown {
                    li {
                        a href=(place::topic(on.id, 0)) { (text(record.ledger.topic_name(on.id))) } " "
                        span.dim { (on.statements.len()) }
                        @if !on.changes.is_empty() { " " span.moved { "moved " (on.changes.len()) "×" } }
                    }
                }
            }
            @if record.topics.len() > shown.len() {
                p.sub { "Those with most on file. " a href="all.html" { "All statements" } " leads to the other " (record.topics.len() - shown.len()) "." }
            }
        }
    } }
}
