//! Timelines as one SVG file that needs nothing else: a heading, the drawings, a legend.

use std::collections::BTreeMap;

use super::face::Face;
use super::lanes::WIDTH;
use super::legend::legend;
use super::mark::Mark;
use super::picture::{Picture, text};
use super::subject::{Drawn, Subject, Ways};
use super::{charts, svg};
use crate::claim::{Claim, Ledger, Lookup, TopicId};
use crate::diff::{Outcome, Printed, Timeline, printed};
use crate::safe::is_web;

/// In a file a label leads to its source, and has the whole statement for whoever points at it.
struct Sources<'l>(&'l Ledger);

impl Ways for Sources<'_> {
    fn statement(&self, claim: &Claim) -> Option<String> {
        self.0.source_of(claim).url.clone().filter(|it| is_web(it))
    }

    fn change(&self, _: &Printed<'_, '_>) -> Option<String> {
        None
    }

    fn whole(&self, claim: &Claim) -> Option<String> {
        Some(format!("{}: {}", claim.said.in_words(), self.0.words_of(claim)))
    }
}

/// Timelines as an SVG drawing: the speakers on one topic together, topics one below the other. Nothing where nothing
/// was said.
#[must_use]
pub fn timelines_svg(drawn: &[(&Timeline<'_>, Outcome<'_>)], ledger: &Ledger) -> String {
    let mut topics: BTreeMap<&TopicId, (Vec<Drawn<'_>>, Vec<Printed<'_, '_>>)> = BTreeMap::new();
    for (timeline, found) in drawn {
        let (said, moved) = topics.entry(timeline.topic).or_default();
        said.extend(timeline.utterances.iter().map(|it| (it.claim, it.reports.len().saturating_sub(1))));
        said.extend(timeline.set_aside.iter().filter(|it| !it.0.draft).map(|it| (it.0, 0)));
        moved.extend(printed(&found.changes, ledger));
    }
    topics.values_mut().for_each(|it| it.0.sort_by_key(|it| (it.0.said.first(), it.0.said.last())));
    let used: Vec<Mark> = topics.values().flat_map(|it| &it.0).map(|it| Mark::of(it.0)).collect();
    let ways = Sources(ledger);
    let mut pictures = Vec::new();
    for (topic, (said, moved)) in &topics {
        let moved: Vec<&Printed<'_, '_>> = moved.iter().collect();
        let lookups: Vec<&Lookup> = ledger.lookups.iter().filter(|it| it.topic == **topic).collect();
        let subject = Subject::of(topic, (said, &moved, &lookups), (ledger, &ways));
        let charts = charts(&subject);
        if !charts.is_empty() {
            pictures.push(heading(topic, ledger));
            pictures.extend(charts.into_iter().map(|it| it.wide));
        }
    }
    if pictures.is_empty() {
        return String::new();
    }
    pictures.push(legend(&used));
    svg::file(&pictures, 24.0, true)
}

/// The topic and its proposition.
fn heading(topic: &TopicId, ledger: &Ledger) -> Picture {
    let (name, proposition) = (ledger.topic_name(topic), ledger.topic(topic).map_or("", |it| it.proposition.as_str()));
    let mut y = 0.0;
    let mut shapes = Vec::new();
    for words in Face::SerifBold.wrap(name, 26.0, WIDTH, 2) {
        y += 30.0;
        shapes.push(text(0.0, y, words, 26.0).face(Face::SerifBold).into());
    }
    for words in Face::Sans.wrap(proposition, 14.0, WIDTH, 4) {
        y += 20.0;
        shapes.push(text(0.0, y, words, 14.0).ink("dim").into());
    }
    Picture {
        id: format!("head-{topic}"),
        title: name.to_owned(),
        note: proposition.to_owned(),
        width: WIDTH,
        height: y + 8.0,
        shapes,
    }
}
