//! The front: who moved, where everybody stands, what could not be compared, all topics.

use std::collections::{BTreeSet, HashMap};

use maud::{Markup, PreEscaped, html};

use super::flag::{Where, flag};
use super::frame::{page, parts, span, text};
use super::{Page, Site, matrix, place};
use crate::claim::TopicId;
use crate::diff::{Printed, printed, uncompared};
use crate::render::steps::compared_in_words;
use crate::render::{counted, drawing};

/// So many groups of statements that could not be compared are named.
const NAMED: usize = 60;

/// The front, and the pages that its changes go on to where they are many.
pub(super) fn pages(record: &Site<'_, '_>) -> Vec<Page> {
    let mut changes = printed(&record.found.changes, record.ledger);
    changes.reverse();
    let mut chunks: Vec<&[Printed<'_, '_>]> = changes.chunks(place::CHANGES).collect();
    if chunks.is_empty() {
        chunks.push(&[]);
    }
    let name = |n: usize| if n == 0 { "index.html".to_owned() } else { place::numbered("changes", n) };
    let names: Vec<String> = (0..chunks.len()).map(name).collect();
    let page = |(n, chunk): (usize, &&[Printed<'_, '_>])| {
        let moved = moved(chunk, &names, n, record);
        let main = if n == 0 {
            front(record, &changes, &moved)
        } else {
            html! { h1 { "What moved" } (moved) }
        };
        page(record, &names[n], "What moved", &main)
    };
    chunks.iter().enumerate().map(page).collect()
}

fn front(record: &Site<'_, '_>, changes: &[Printed<'_, '_>], moved: &Markup) -> Markup {
    html! {
        p.kicker { @match record.title { Some(title) => (text(title)), None => { "Dossier of the folder " (text(record.name)) } } }
        h1 { "What moved" }
        p.lede { (count_sentence(record, changes.len())) }
        (overview(record, changes))
        (topics_that_moved(record, changes))
        (moved)
        (matrix::section(record))
        (not_compared(record))
        (all_topics(record, changes))
    }
}

/// The newest changes on one line for each speaker.
fn overview(record: &Site<'_, '_>, changes: &[Printed<'_, '_>]) -> Markup {
    let newest: Vec<&Printed<'_, '_>> = changes.iter().take(drawing::MOST).collect();
    html! { @if !newest.is_empty() {
        figure.chart.ov {
            figcaption {
                b { @if newest.len() < changes.len() { "The newest " (newest.len()) " changes on one line." } @else { "Every change on one line." } }
                " Follow a label to the words on both days."
            }
            (PreEscaped(drawing::overview(&newest, record)))
        }
    } }
}

fn count_sentence(record: &Site<'_, '_>, changes: usize) -> String {
    let statements = &record.statements;
    let speakers: BTreeSet<_> = statements.iter().map(|it| &it.speaker).collect();
    let movers: BTreeSet<_> = record.found.changes.iter().map(|it| &it.earlier.speaker).collect();
    let moved = match changes {
        0 => "No change of position".to_owned(),
        n => format!("{} of position by {}", counted(n, "change"), counted(movers.len(), "speaker")),
    };
    format!(
        "{moved}, in {} by {} on {}, from {}.",
        counted(statements.len(), "statement"),
        counted(speakers.len(), "speaker"),
        counted(record.topics.len(), "topic"),
        span(statements)
    )
}

/// How often something moved on a topic.
fn times_moved<'l>(changes: &[Printed<'_, 'l>]) -> HashMap<&'l TopicId, usize> {
    let mut times = HashMap::new();
    changes.iter().for_each(|it| *times.entry(&it.earlier.claim.topic).or_default() += 1);
    times
}

fn topics_that_moved(record: &Site<'_, '_>, changes: &[Printed<'_, '_>]) -> Markup {
    let times = times_moved(changes);
    let mut topics: Vec<(&TopicId, usize)> =
        record.topics.iter().filter_map(|(topic, _)| Some((*topic, *times.get(topic)?))).collect();
    topics.sort_by_key(|it| std::cmp::Reverse(it.1));
    html! {
        nav.jump aria-label="Topics with changes" { ul {
            @for (topic, n) in topics {
                li { a href=(place::topic(topic, 0)) { (text(record.ledger.topic_name(topic))) " " b { (n) } } }
            }
        } }
    }
}

fn moved(chunk: &[Printed<'_, '_>], names: &[String], n: usize, record: &Site<'_, '_>) -> Markup {
    html! {
        section.flags {
            h2 #moved { "Changes, newest first" }
            @if chunk.is_empty() { p.sub { "Nothing on file shows a change of position." } }
            @for it in chunk { (flag(it, Where::Front, record)) }
            (parts(names, n))
        }
    }
}

fn not_compared(record: &Site<'_, '_>) -> Markup {
    let (steps, ledger) = (&record.found.steps, record.ledger);
    let groups = uncompared(steps);
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

fn all_topics(record: &Site<'_, '_>, changes: &[Printed<'_, '_>]) -> Markup {
    let times = times_moved(changes);
    html! {
        section {
            h2 #topics { "All topics" }
            ul.index {
                @for (topic, n) in &record.topics {
                    li {
                        a href=(place::topic(topic, 0)) { (text(record.ledger.topic_name(topic))) } " "
                        span.dim { (n) }
                        @if let Some(times) = times.get(topic) { " " span.moved { "moved " (times) "×" } }
                    }
                }
            }
        }
    }
}
