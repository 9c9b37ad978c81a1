//! The page of a topic: the proposition, where they stand, what moved, all statements.

use std::collections::{BTreeMap, HashMap};

use maud::{Markup, html};

use super::super::acts;
use super::flag::{Where, flag};
use super::frame::{day, page as framed, span, text, with_code};
use super::parts::Parts;
use super::{Page, Record, Site, chart, frame, parts, place, side, statement};
use crate::acts::{Deed, Verdict};
use crate::claim::{Claim, Lookup, SpeakerId, TopicId};
use crate::date::Date;
use crate::diff::{Printed, Spoken, Uncompared, uncompared};
use crate::render::counted;
use crate::render::drawing::{Chart, Drawn, Subject, charts};

/// A statement with all reports of it.
pub(super) type Listed<'r, 'l> = (&'l Claim, &'r [&'l Claim]);

/// What there is on one topic.
pub(super) struct OnTopic<'r, 'l> {
    pub(super) id: &'l TopicId,
    timelines: Vec<&'r Spoken<'l>>,
    /// Oldest first.
    pub(super) statements: Vec<Listed<'r, 'l>>,
    /// Where these are cut.
    pub(super) said: Parts,
    /// What moved, by its places among all changes, oldest first.
    pub(super) changes: Vec<usize>,
    /// Where these are cut.
    pub(super) moved: Parts,
    pub(super) gaps: Vec<Uncompared<'r, 'l>>,
    lookups: Vec<&'l Lookup>,
    deeds: Vec<&'r Deed<'l>>,
}

impl OnTopic<'_, '_> {
    /// Whether one statement is all that there is: the list of statements then says it all.
    fn is_one(&self) -> bool {
        self.statements.len() == 1 && self.changes.is_empty() && self.lookups.is_empty()
    }

    /// The day with which each part of its pages begins.
    pub(super) fn days(&self) -> &[Date] {
        let (said, moved) = (self.said.firsts(), self.moved.firsts());
        if moved.len() > said.len() { moved } else { said }
    }
}

/// The topics on which there is anything, in the order of the list.
pub(super) fn all<'r, 'l>(record: &'r Record<'r, 'l>, changes: &[Printed<'r, 'l>]) -> Vec<OnTopic<'r, 'l>> {
    let mut by_topic: HashMap<&TopicId, Vec<&Spoken<'_>>> = HashMap::new();
    record.timelines.iter().for_each(|it| by_topic.entry(it.topic).or_default().push(it));
    let mut moved: HashMap<&TopicId, Vec<usize>> = HashMap::new();
    changes.iter().enumerate().for_each(|(at, it)| moved.entry(&it.earlier.claim.topic).or_default().push(at));
    let mut gaps: HashMap<&TopicId, Vec<Uncompared<'_, '_>>> = HashMap::new();
    uncompared(&record.found.steps).into_iter().for_each(|it| gaps.entry(it.topic).or_default().push(it));
    let mut lookups: HashMap<&TopicId, Vec<&Lookup>> = HashMap::new();
    record.ledger.lookups.iter().for_each(|it| lookups.entry(&it.topic).or_default().push(it));
    let mut deeds: HashMap<&TopicId, Vec<&Deed<'_>>> = HashMap::new();
    record.deeds.iter().for_each(|it| deeds.entry(&it.act.topic).or_default().push(it));
    let of = |id| {
        let timelines = by_topic.remove(id)?;
        let statements = Some(statements(&timelines)).filter(|it| !it.is_empty())?;
        let changed = moved.remove(id).unwrap_or_default();
        Some(OnTopic {
            id,
            timelines,
            said: Parts::of(statements.iter().map(|it| (place::bytes_of_statement(it.0), it.0.said))),
            statements,
            moved: Parts::of(changed.iter().map(|it| (place::bytes_of_change(&changes[*it]), changes[*it].day))),
            changes: changed,
            gaps: gaps.remove(id).unwrap_or_default(),
            lookups: lookups.remove(id).unwrap_or_default(),
            deeds: deeds.remove(id).unwrap_or_default(),
        })
    };
    record.ledger.topics().iter().map(|it| &it.id).filter_map(of).collect()
}

fn statements<'r, 'l>(timelines: &[&'r Spoken<'l>]) -> Vec<Listed<'r, 'l>> {
    let own = timelines.iter().flat_map(|it| &it.utterances).map(|it| (it.claim, it.reports.as_slice()));
    let relayed = timelines.iter().flat_map(|it| &it.set_aside).filter(|it| !it.0.draft).map(|it| (it.0, &[][..]));
    let mut all: Vec<Listed<'r, 'l>> = own.chain(relayed).collect();
    all.sort_by_key(|it| (it.0.said.first(), it.0.said.last()));
    all
}

/// Part `n` of the page of the topic at that place.
pub(super) fn page(record: &Site<'_, '_>, at: usize, n: usize) -> Page {
    let on = &record.topics[at];
    let (title, name) = (record.ledger.topic_name(on.id), |n| place::topic(on.id, n));
    let statements = on.said.part(&on.statements, n);
    let changes: Vec<&Printed<'_, '_>> = on.moved.part(&on.changes, n).iter().map(|it| &record.changes[*it]).collect();
    let charts = if on.is_one() { Vec::new() } else { drawn(on, statements, record) };
    let main = html! {
        (head(on, title, record))
        (parts::all(on.days(), n, name))
        (frame::jump(&sections(on, n, (!charts.is_empty(), changes.len(), statements.len()))))
        @if n == 0 && !on.is_one() { (standing(on, record)) }
        (chart::figures(&charts, statements, !on.changes.is_empty()))
        (moved(&changes, record))
        @if n == 0 { (not_compared(on, record)) (done(on, record)) (looked(on, record)) }
        @if !statements.is_empty() {
            section {
                h2 #said { "All statements, in order" }
                ol.sts { @for (claim, reports) in statements { (statement::listed(claim, reports, None, record.ledger)) } }
            }
        }
        (parts::beside(on.days(), n, name))
        (pager(at, record))
    };
    framed(record, &name(n), title, &main)
}

/// The sections of part `n`: whether it has drawings, how many changes and how many statements.
fn sections(
    on: &OnTopic<'_, '_>,
    n: usize,
    (drawn, changes, statements): (bool, usize, usize),
) -> Vec<(String, String)> {
    let all = [
        ("stand", n == 0 && !on.is_one(), "Where they stand".to_owned()),
        ("timeline", drawn, "Timeline".to_owned()),
        ("changes", changes > 0, counted(changes, "change")),
        ("notmoved", n == 0 && !on.gaps.is_empty(), "Not compared".to_owned()),
        ("done", n == 0 && !on.deeds.is_empty(), "Said and done".to_owned()),
        ("looked", n == 0 && !on.lookups.is_empty(), "Looked for".to_owned()),
        ("said", statements > 0, "All statements".to_owned()),
    ];
    all.into_iter().filter(|it| it.1).map(|it| (format!("#{}", it.0), it.2)).collect()
}

fn head(on: &OnTopic<'_, '_>, title: &str, record: &Site<'_, '_>) -> Markup {
    let ledger = record.ledger;
    let topic = ledger.topic(on.id);
    let parent = topic.and_then(|it| it.parent.as_ref()).filter(|it| record.topics.iter().any(|on| on.id == *it));
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
            @if !on.changes.is_empty() { a href=(format!("{}#changes", place::topic(on.id, 0))) { (counted(on.changes.len(), "change")) " of position" } "." }
        }
    }
}

/// The drawings of the statements that stand on this page.
fn drawn<'l>(on: &OnTopic<'_, 'l>, statements: &[Listed<'_, 'l>], record: &Site<'_, 'l>) -> Vec<Chart> {
    let said: Vec<Drawn<'l>> = statements.iter().map(|(it, reports)| (*it, reports.len().saturating_sub(1))).collect();
    let moved = record.moved_with(said.iter().map(|it| &it.0.id));
    charts(&Subject::of(on.id, (&said, &moved, &on.lookups), (record.ledger, record)))
}

/// The last statement of each speaker, the one who spoke last first.
fn standing(on: &OnTopic<'_, '_>, record: &Site<'_, '_>) -> Markup {
    let mut last: BTreeMap<&SpeakerId, &Claim> = BTreeMap::new();
    for (claim, _) in &on.statements {
        last.insert(&claim.speaker, claim);
    }
    let mut moved: HashMap<&SpeakerId, Vec<&Printed<'_, '_>>> = HashMap::new();
    for it in on.changes.iter().map(|it| &record.changes[*it]) {
        moved.entry(&it.earlier.claim.speaker).or_default().push(it);
    }
    let mut last: Vec<&Claim> = last.into_values().collect();
    last.sort_by_key(|it| std::cmp::Reverse((it.said.last(), it.said.first())));
    html! {
        section {
            h2 #stand { "Where they stand, last on file" }
            ul.stand { @for claim in last {
                li {
                    p {
                        b { (text(record.ledger.speaker_name(&claim.speaker))) } " "
                        @if let Some(all @ [.., latest]) = moved.get(&claim.speaker).map(Vec::as_slice) {
                            @let to = format!("{}#{}", record.page_of(latest), place::change(&latest.id));
                            a.moved href=(to) { "moved " @if all.len() == 1 { "once" } @else { (all.len()) " times" } } " "
                        }
                        (side::side(claim))
                    }
                    p.mini { a href=(record.home(claim)) { (statement::words(claim, &[], "now", record.ledger)) } }
                    p.dim { (day(claim.said)) " · " (text(&record.ledger.source_of(claim).outlet)) }
                }
            } }
        }
    }
}

fn moved(changes: &[&Printed<'_, '_>], record: &Site<'_, '_>) -> Markup {
    html! { @if !changes.is_empty() {
        section {
            h2 #changes { "What moved" }
            @for it in changes { (flag(it, Where::Topic, record)) }
        }
    } }
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

/// What was done, held against what was said.
fn done(on: &OnTopic<'_, '_>, record: &Site<'_, '_>) -> Markup {
    let ledger = record.ledger;
    html! { @if !on.deeds.is_empty() {
        section {
            h2 #done { "Said and done" }
            ul.plain { @for deed in &on.deeds {
                li {
                    p {
                        b { (text(ledger.speaker_name(&deed.act.speaker))) } ", " (day(deed.act.day)) ": "
                        (text(&acts::act_in_words(deed.act, ledger)))
                        @if let Some(url) = place::web(acts::link(deed, ledger)) { " " a.src href=(url) rel="noopener" { "link" } }
                    }
                    @if let Some(note) = &deed.act.note { p.mini { "Note: " (text(note)) } }
                    @if let Some(gap) = deed.gap() { p.dim { "Not compared: " (with_code(gap)) } }
                    @for said in &deed.said {
                        p.mini {
                            @if said.verdict == Verdict::Otherwise { b { (text(&acts::compared(said))) } }
                            @else { (text(&acts::compared(said))) }
                            ": " a href=(record.home(said.claim)) { (text(&acts::words(said, ledger))) }
                        }
                        @if let Some(note) = &said.claim.note { p.mini { "Note: " (text(note)) } }
                        @if let Some(doubts) = acts::doubts(said) { p.dim { (text(&doubts)) } }
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

fn pager(at: usize, record: &Site<'_, '_>) -> Markup {
    let other = |at: usize| record.topics.get(at).map(|it| it.id);
    let (before, after) = (at.checked_sub(1).and_then(other), other(at + 1));
    html! {
        nav.pager aria-label="Topics" {
            @if let Some(it) = before { a rel="prev" href=(place::topic(it, 0)) { span { "Previous topic" } (text(record.ledger.topic_name(it))) } }
            @if let Some(it) = after { a rel="next" href=(place::topic(it, 0)) { span { "Next topic" } (text(record.ledger.topic_name(it))) } }
        }
    }
}
