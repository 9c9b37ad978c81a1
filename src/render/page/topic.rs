//! The page of a topic: the proposition, where they stand, what moved, all statements.

use std::collections::{BTreeMap, HashMap};

use maud::{Markup, html};

use super::flag::{Where, flag};
use super::frame::{day, page, parts, span, text};
use super::{Page, Site, chart, place, side, statement};
use crate::claim::{Claim, ClaimId, Lookup, SpeakerId, TopicId};
use crate::diff::{Printed, Timeline, Uncompared, printed, uncompared};
use crate::render::counted;
use crate::render::drawing::{Chart, Drawn, Subject, charts};

/// A statement with all reports of it.
type Listed<'r, 'l> = (&'l Claim, &'r [&'l Claim]);

/// What there is on one topic.
struct OnTopic<'r, 'l> {
    id: &'l TopicId,
    timelines: Vec<&'r Timeline<'l>>,
    changes: Vec<&'r Printed<'r, 'l>>,
    /// Those with which each statement has to do.
    changes_of: HashMap<&'l ClaimId, Vec<&'r Printed<'r, 'l>>>,
    gaps: Vec<Uncompared<'r, 'l>>,
    lookups: Vec<&'l Lookup>,
    /// Oldest first.
    statements: Vec<Listed<'r, 'l>>,
}

/// The pages of all topics, each in parts where it is long.
pub(super) fn pages(record: &Site<'_, '_>) -> Vec<Page> {
    let changes = printed(&record.found.changes, record.ledger);
    let mut by_topic: BTreeMap<&TopicId, Vec<&Timeline<'_>>> = BTreeMap::new();
    record.timelines.iter().for_each(|it| by_topic.entry(it.topic).or_default().push(it));
    let mut moved: BTreeMap<&TopicId, Vec<&Printed<'_, '_>>> = BTreeMap::new();
    changes.iter().for_each(|it| moved.entry(&it.earlier.claim.topic).or_default().push(it));
    let mut gaps: BTreeMap<&TopicId, Vec<Uncompared<'_, '_>>> = BTreeMap::new();
    uncompared(&record.found.steps).into_iter().for_each(|it| gaps.entry(it.topic).or_default().push(it));
    let mut lookups: BTreeMap<&TopicId, Vec<&Lookup>> = BTreeMap::new();
    record.ledger.lookups.iter().for_each(|it| lookups.entry(&it.topic).or_default().push(it));
    let mut pages = Vec::new();
    for (n, (id, _)) in record.topics.iter().enumerate() {
        let timelines = by_topic.remove(id).unwrap_or_default();
        let changes = moved.remove(id).unwrap_or_default();
        let mut changes_of: HashMap<&ClaimId, Vec<&Printed<'_, '_>>> = HashMap::new();
        for it in &changes {
            it.told().for_each(|told| changes_of.entry(&told.claim.id).or_default().push(it));
        }
        let on = OnTopic {
            id,
            statements: statements(&timelines),
            timelines,
            changes,
            changes_of,
            gaps: gaps.remove(id).unwrap_or_default(),
            lookups: lookups.remove(id).unwrap_or_default(),
        };
        let other = |n: usize| record.topics.get(n).map(|it| it.0);
        let beside = (n.checked_sub(1).and_then(other), other(n + 1));
        pages.extend(in_parts(&on, beside, record));
    }
    pages
}

fn statements<'r, 'l>(timelines: &[&'r Timeline<'l>]) -> Vec<Listed<'r, 'l>> {
    let own = timelines.iter().flat_map(|it| &it.utterances).map(|it| (it.claim, it.reports.as_slice()));
    let relayed = timelines.iter().flat_map(|it| &it.set_aside).filter(|it| !it.0.draft).map(|it| (it.0, &[][..]));
    let mut all: Vec<Listed<'r, 'l>> = own.chain(relayed).collect();
    all.sort_by_key(|it| (it.0.said.first(), it.0.said.last()));
    all
}

fn in_parts(on: &OnTopic<'_, '_>, beside: (Option<&TopicId>, Option<&TopicId>), record: &Site<'_, '_>) -> Vec<Page> {
    let title = record.ledger.topic_name(on.id);
    let statements: Vec<&[Listed<'_, '_>]> = on.statements.chunks(place::STATEMENTS).collect();
    let changes: Vec<&[&Printed<'_, '_>]> = on.changes.chunks(place::CHANGES).collect();
    let names: Vec<String> = (0..statements.len().max(changes.len())).map(|n| place::topic(on.id, n)).collect();
    let page = |n: usize| {
        let (statements, changes) = (statements.get(n).copied(), changes.get(n).copied());
        let main = html! {
            (head(on, title, record))
            @if n == 0 { (standing(on, record)) }
            @if let Some(statements) = statements { (chart::figures(&drawn(on, statements, record))) }
            @if let Some(changes) = changes { (moved(changes, record)) }
            @if n == 0 { (not_compared(on, record)) (looked(on, record)) }
            @if let Some(statements) = statements {
                section {
                    h2 #said { "All statements, in order" }
                    ol.sts { @for (claim, reports) in statements { (statement::listed(claim, reports, None, record.ledger)) } }
                }
            }
            (parts(&names, n))
            (pager(beside, record))
        };
        page(record, &names[n], title, &main)
    };
    (0..names.len()).map(page).collect()
}

fn head(on: &OnTopic<'_, '_>, title: &str, record: &Site<'_, '_>) -> Markup {
    let ledger = record.ledger;
    let topic = ledger.topic(on.id);
    let parent = topic.and_then(|it| it.parent.as_ref()).filter(|it| record.topics.iter().any(|on| on.0 == *it));
    let claims: Vec<&Claim> = on.statements.iter().map(|it| it.0).collect();
    html! {
        nav.crumb aria-label="You are here" {
            a href="index.html" { "What moved" } " " span aria-hidden="true" { "›" } " "
            @if let Some(parent) = parent {
                a href=(place::topic(parent, 0)) { (text(ledger.topic_name(parent))) } " " span aria-hidden="true" { "›" } " "
            }
            span { (text(title)) }
        }
        p.kicker { "Topic" }
        h1 { (text(title)) }
        @if let Some(topic) = topic { p.lede.prop1 { span.lab { "The proposition" } " " (text(&topic.proposition)) } }
        p.facts {
            (counted(claims.len(), "statement")) " by " (counted(on.timelines.len(), "speaker")) ", " (span(&claims)) ". "
            @if !on.changes.is_empty() { b { (counted(on.changes.len(), "change")) " of position." } }
        }
    }
}

/// The drawings of the statements that stand on this page.
fn drawn<'l>(on: &OnTopic<'_, 'l>, statements: &[Listed<'_, 'l>], record: &Site<'_, 'l>) -> Vec<Chart> {
    let said: Vec<Drawn<'l>> = statements.iter().map(|(it, reports)| (*it, reports.len().saturating_sub(1))).collect();
    let mut moved: Vec<&Printed<'_, '_>> =
        said.iter().filter_map(|it| on.changes_of.get(&it.0.id)).flatten().copied().collect();
    moved.sort_by_key(|it| (it.day.first(), it.day.last(), &it.id));
    moved.dedup_by_key(|it| &it.id);
    charts(&Subject::of(on.id, (&said, &moved, &on.lookups), (record.ledger, record)))
}

/// The last statement of each speaker, the one who spoke last first.
fn standing(on: &OnTopic<'_, '_>, record: &Site<'_, '_>) -> Markup {
    let mut last: BTreeMap<&SpeakerId, &Claim> = BTreeMap::new();
    for (claim, _) in &on.statements {
        last.insert(&claim.speaker, claim);
    }
    let mut last: Vec<&Claim> = last.into_values().collect();
    last.sort_by_key(|it| std::cmp::Reverse((it.said.last(), it.said.first())));
    html! {
        section {
            h2 #stand { "Where they stand, last on file" }
            ul.stand { @for claim in last {
                li {
                    p { b { (text(record.ledger.speaker_name(&claim.speaker))) } " " (side::side(claim)) }
                    p.mini { a href=(record.home(claim)) { (statement::words(claim, &[], "now", record.ledger)) } }
                    p.dim { (day(claim.said)) " · " (text(&record.ledger.source_of(claim).outlet)) }
                }
            } }
        }
    }
}

fn moved(changes: &[&Printed<'_, '_>], record: &Site<'_, '_>) -> Markup {
    html! {
        section {
            h2 #changes { "What moved" }
            @for it in changes { (flag(it, Where::Topic, record)) }
        }
    }
}

fn not_compared(on: &OnTopic<'_, '_>, record: &Site<'_, '_>) -> Markup {
    html! { @if !on.gaps.is_empty() {
        section {
            h2 #notmoved { "Not compared" }
            dl.notc { @for group in &on.gaps {
                dt { (text(record.ledger.speaker_name(group.speaker))) }
                dd {
                    (text(&group.gap.to_string())) ": "
                    @for (n, step) in group.steps.iter().enumerate() {
                        @if n > 0 { ", " } a href=(record.home(step.later)) { (step.later.said.in_words()) }
                    }
                }
            } }
        }
    } }
}

fn looked(on: &OnTopic<'_, '_>, record: &Site<'_, '_>) -> Markup {
    html! { @if !on.lookups.is_empty() {
        section {
            h2 #looked { "Looked for, and not found" }
            ul.plain { @for it in &on.lookups {
                li {
                    b { (text(record.ledger.speaker_name(&it.speaker))) } ", up to " (day(it.on)) ": " (text(&it.place))
                    @if let Some(url) = place::web(it.url.as_deref()) { " " a.src href=(url) rel="noopener" { "link" } }
                }
            } }
        }
    } }
}

fn pager((before, after): (Option<&TopicId>, Option<&TopicId>), record: &Site<'_, '_>) -> Markup {
    html! {
        nav.pager aria-label="Topics" {
            @if let Some(it) = before { a rel="prev" href=(place::topic(it, 0)) { span { "Previous topic" } (text(record.ledger.topic_name(it))) } }
            @if let Some(it) = after { a rel="next" href=(place::topic(it, 0)) { span { "Next topic" } (text(record.ledger.topic_name(it))) } }
        }
    }
}
