//! A–Z: speakers, topics and words of a record that is too long for one list, each with the ways to its statements.

use std::collections::{BTreeMap, HashMap, HashSet};

use maud::{Markup, html};
use rayon::prelude::*;

use super::frame::{page as framed, text};
use super::parts::Parts;
use super::{Page, Site, parts, place};
use crate::claim::{Claim, Ledger, SpeakerId, TopicId};
use crate::language::content::is_content;
use crate::language::token::tokens;
use crate::render::counted;

/// A word leads to so many statements; one that is in more leads to their topics.
const FEW: usize = 20;
/// Under one heading stand so many topics, those with most statements.
const TOPICS: usize = 40;

/// What a heading takes, and each way below it.
const HEADING: usize = 120;
const WAY: usize = 190;

/// What stands under a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of<'l> {
    Topic(&'l TopicId),
    Speaker(&'l SpeakerId),
    Word,
}

/// A heading, and the statements below it by their places among all.
#[derive(Debug)]
struct Entry<'l> {
    /// What it is sorted by: a word in lower case.
    under: String,
    heading: String,
    of: Of<'l>,
    at: Vec<usize>,
}

/// All headings, and where they are cut.
#[derive(Debug)]
pub(super) struct AToZ<'l> {
    entries: Vec<Entry<'l>>,
    parts: Parts<String>,
    /// Each letter with the part that has its first heading.
    letters: Vec<(String, usize)>,
}

impl<'l> AToZ<'l> {
    /// What leads to these statements.
    pub(super) fn of(statements: &[&'l Claim], ledger: &'l Ledger) -> Self {
        let mut entries = names(statements, ledger);
        entries.extend(words(statements));
        // What is a name comes before the word.
        entries.sort_by(|one, other| (&one.under, one.of, &one.heading).cmp(&(&other.under, other.of, &other.heading)));
        let parts = Parts::of(entries.iter().map(|it| (HEADING + WAY * it.ways(), it.under.clone())));
        let mut letters: Vec<(String, usize)> = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let letter = letter(&entry.under);
            if letters.last().is_none_or(|it| it.0 != letter) {
                letters.push((letter, parts.holding(at)));
            }
        }
        Self { entries, parts, letters }
    }

    /// How many pages it has.
    pub(super) fn pages(&self) -> usize {
        self.parts.firsts().len()
    }
}

impl Entry<'_> {
    /// How many ways stand below it, at most.
    fn ways(&self) -> usize {
        match self.of {
            Of::Topic(_) => 1,
            Of::Speaker(_) => self.at.len().min(TOPICS),
            Of::Word => self.at.len().min(TOPICS.max(FEW)),
        }
    }
}

/// Speakers and topics, each under every word of the name.
fn names<'l>(statements: &[&'l Claim], ledger: &'l Ledger) -> Vec<Entry<'l>> {
    let mut by_speaker: BTreeMap<&SpeakerId, Vec<usize>> = BTreeMap::new();
    let mut by_topic: BTreeMap<&TopicId, Vec<usize>> = BTreeMap::new();
    for (at, claim) in statements.iter().enumerate() {
        by_speaker.entry(&claim.speaker).or_default().push(at);
        by_topic.entry(&claim.topic).or_default().push(at);
    }
    let speakers = by_speaker.into_iter().map(|(id, at)| (ledger.speaker_name(id), Of::Speaker(id), at));
    let topics = by_topic.into_iter().map(|(id, at)| (ledger.topic_name(id), Of::Topic(id), at));
    let under = |(name, of, at): (&str, Of<'l>, Vec<usize>)| {
        let found: HashSet<String> = of_content(name).map(str::to_lowercase).collect();
        // A name in which nothing is a word stands under itself.
        let found = if found.is_empty() { HashSet::from([name.to_lowercase()]) } else { found };
        let entry = |under| Entry { under, heading: name.to_owned(), of, at: at.clone() };
        found.into_iter().map(entry).collect::<Vec<_>>()
    };
    speakers.chain(topics).flat_map(under).collect()
}

/// The words that say something, each with the statements in which it stands.
fn words<'l>(statements: &[&'l Claim]) -> impl Iterator<Item = Entry<'l>> {
    /// How a word is written, and where it stands.
    type Found = (String, Vec<usize>);
    let of_claim = |claim: &&'l Claim| {
        let beside = [claim.says.as_deref(), claim.note.as_deref()];
        let texts = std::iter::once(claim.words()).chain(beside.into_iter().flatten());
        texts.flat_map(of_content).map(|it| (it.to_lowercase(), it)).collect::<BTreeMap<String, &str>>()
    };
    let mut all: HashMap<String, Found> = HashMap::new();
    for (at, found) in statements.par_iter().map(of_claim).collect::<Vec<_>>().into_iter().enumerate() {
        for (word, written) in found {
            let (heading, places) = all.entry(word).or_insert_with(|| (written.to_owned(), Vec::new()));
            places.push(at);
            // A capital that stands only where a sentence begins is none of the word.
            if written.starts_with(char::is_lowercase) {
                written.clone_into(heading);
            }
        }
    }
    all.into_iter().map(|(under, (heading, at))| Entry { under, heading, of: Of::Word, at })
}

/// The words of a text that say something.
fn of_content(text: &str) -> impl Iterator<Item = &str> {
    let found: Vec<&str> = tokens(text).iter().filter(|it| is_content(it)).map(|it| it.text).collect();
    found.into_iter().filter(|it| it.starts_with(char::is_alphanumeric))
}

/// Under which letter a word stands: all figures stand together.
fn letter(word: &str) -> String {
    match word.chars().next() {
        Some(c) if c.is_alphabetic() => c.to_uppercase().collect(),
        Some(c) if c.is_numeric() => "0–9".to_owned(),
        _ => "#".to_owned(),
    }
}

/// The place of a letter on its page.
fn anchor(letter: &str) -> String {
    format!("letter-{}", letter.replace(|c: char| !c.is_alphanumeric(), ""))
}

/// The name of part `n`.
pub(super) fn name(n: usize) -> String {
    place::numbered("a-z", n)
}

/// Part `n` of the list.
pub(super) fn page(all: &AToZ<'_>, record: &Site<'_, '_>, n: usize) -> Page {
    let shown = all.parts.part(&all.entries, n);
    let main = html! {
        p.kicker { "The whole record" }
        h1 { "A–Z" }
        p.lede {
            "Speakers, topics and words, and where they stand in " (counted(record.statements.len(), "statement"))
            ". A name stands under each of its words."
        }
        nav.jump aria-label="Letters" { ul { @for (letter, on) in &all.letters {
            li { a href=(format!("{}#{}", name(*on), anchor(letter))) { (text(letter)) } }
        } } }
        (parts::all(all.parts.firsts(), n, name))
        @for part in shown.chunk_by(|one, next| letter(&one.under) == letter(&next.under)) {
            @let letter = letter(&part[0].under);
            section {
                h2 id=(anchor(&letter)) { (text(&letter)) }
                dl.notc { @for entry in part { (headed(entry, record)) } }
            }
        }
        (parts::beside(all.parts.firsts(), n, name))
    };
    framed(record, &name(n), "A–Z", &main)
}

fn headed(entry: &Entry<'_>, record: &Site<'_, '_>) -> Markup {
    html! {
        dt { @match entry.of {
            Of::Topic(id) => { a href=(place::topic(id, 0)) { (text(&entry.heading)) } span.lab { "topic" } },
            Of::Speaker(_) => { (text(&entry.heading)) span.lab { "speaker" } },
            Of::Word => (text(&entry.heading)),
        } }
        dd { @match entry.of {
            Of::Topic(_) => (counted(entry.at.len(), "statement")),
            Of::Word if entry.at.len() <= FEW => (statements(entry, record)),
            Of::Word | Of::Speaker(_) => (topics(entry, record)),
        } }
    }
}

/// Who said it, and on which days: each day leads to the statement.
fn statements(entry: &Entry<'_>, record: &Site<'_, '_>) -> Markup {
    let mut by_speaker: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
    for claim in entry.at.iter().map(|at| record.statements[*at]) {
        by_speaker.entry(record.ledger.speaker_name(&claim.speaker)).or_default().push(claim);
    }
    html! { @for (n, (speaker, claims)) in by_speaker.iter().enumerate() {
        @if n > 0 { "; " } (text(speaker)) " "
        @for (n, claim) in claims.iter().enumerate() {
            @if n > 0 { ", " } a href=(record.home(claim)) { (claim.said.in_words()) }
        }
    } }
}

/// On which topics, those with most statements first: each leads to the first of these.
fn topics(entry: &Entry<'_>, record: &Site<'_, '_>) -> Markup {
    let mut by_topic: BTreeMap<&TopicId, (usize, &Claim)> = BTreeMap::new();
    for claim in entry.at.iter().map(|at| record.statements[*at]) {
        by_topic.entry(&claim.topic).or_insert((0, claim)).0 += 1;
    }
    let mut all: Vec<_> = by_topic.into_iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.1.0));
    html! {
        @for (n, (topic, (count, first))) in all.iter().take(TOPICS).enumerate() {
            @if n > 0 { ", " } a href=(record.home(first)) { (text(record.ledger.topic_name(topic))) } " " span.dim { (count) }
        }
        @if all.len() > TOPICS { " and " (all.len() - TOPICS) " more topics" }
    }
}
