//! A small ledger for tests: invented people on a bridge and a ferry, as tables of it are asked for.

use std::path::Path;

use chrono::NaiveDate;

use super::{Axis, Content, Question, Table, build};
use crate::claim::{Claim, Ledger, Lookup, Source, SourceId, Speaker, SpeakerId, SpeakerKind, Topic, TopicId};
use crate::diff::{Context, Timeline, outcomes, timelines};
use crate::problem::Severity;
use crate::store::read_page;

/// The day that counts as today.
const TODAY: (i32, u32, u32) = (2025, 7, 1);

/// Topics by speakers, with the latest position.
pub(crate) const POSITIONS: Question = Question { rows: Axis::Topic, columns: Axis::Speaker, cells: Content::Position };

/// A ledger of claims, one a line, each `SPEAKER TOPIC DAY {keys}: words`; speakers and topics are named by their ids.
pub(crate) fn ledger(lines: &[&str]) -> Ledger {
    let speaker = |(id, name): (&str, &str)| Speaker {
        id: SpeakerId::new(id).unwrap(),
        name: name.into(),
        kind: SpeakerKind::Person,
        aliases: vec![],
        roles: vec![],
    };
    let topic = |(id, proposition): (&str, &str)| Topic {
        id: TopicId::new(id).unwrap(),
        name: id.into(),
        proposition: proposition.into(),
        aliases: vec![],
        parent: None,
        sign: None,
        against: vec![],
    };
    let speakers = [("ada", "Ada Roe"), ("ben", "Ben Foss"), ("mei", "梅林")].map(speaker).into();
    let topics = [("bridge", "The bridge should be built."), ("ferry", "The ferry should go on.")].map(topic).into();
    let mut ledger = Ledger::new(speakers, topics);
    let mut page = String::from("version: 1\nsource: {outlet: The Post, published: 2025-12-31}\nclaims:\n");
    for (n, line) in lines.iter().enumerate() {
        let (head, words) = line.split_once("}: ").unwrap();
        let (head, keys) = head.split_once(" {").unwrap();
        let [speaker, topic, said] = head.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let words = serde_json::Value::from(words);
        let comma = if keys.is_empty() { "" } else { ", " };
        page +=
            &format!("- {{id: c{n}, speaker: {speaker}, topic: {topic}, said: {said}, quote: {words}{comma}{keys}}}\n");
    }
    let (claims, problems) = read_page(Path::new("post.yaml"), &page, &ledger);
    assert!(problems.iter().all(|it| it.code.severity == Severity::Warning), "{problems:?}");
    ledger.claims = claims.into_iter().map(|claim| Claim { source: 0, ..claim }).collect();
    ledger.sources.push(Source {
        id: SourceId::new("post").unwrap(),
        path: "post.yaml".into(),
        outlet: "The Post".into(),
        title: None,
        url: None,
        archived: None,
        published: "2025-12-31".parse().unwrap(),
        lang: None,
        kept: None,
        tags: None,
        note: None,
    });
    ledger
}

/// Adds a lookup in vain.
pub(crate) fn looked(ledger: &mut Ledger, speaker: &str, topic: &str, on: &str) {
    ledger.lookups.push(Lookup {
        speaker: SpeakerId::new(speaker).unwrap(),
        topic: TopicId::new(topic).unwrap(),
        on: on.parse().unwrap(),
        place: "the ministry's page".into(),
        url: None,
        note: None,
    });
}

/// Asks a question of a ledger, and looks at the table.
pub(crate) fn ask<T>(question: Question, ledger: &Ledger, look: impl FnOnce(&Table<'_>) -> T) -> T {
    let (year, month, day) = TODAY;
    let timelines: Vec<Timeline<'_>> = timelines(ledger, |_, _| true);
    let context = Context::new(ledger, NaiveDate::from_ymd_opt(year, month, day).unwrap());
    let found = outcomes(&timelines, &context);
    look(&build(question, ledger, &timelines, &found, |_| true))
}
