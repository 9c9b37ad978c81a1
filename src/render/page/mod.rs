//! A record as pages for people who look rather than read: no program, no script, nothing from elsewhere is needed.
//!
//! Every page is a template over the printed form of changes, and finds no words of its own for what moved.

mod all;
mod card;
mod chart;
mod disputes;
mod flag;
mod frame;
mod front;
mod live;
mod matrix;
mod place;
mod reports;
mod side;
mod statement;
mod topic;

pub use card::card_page;

use std::collections::HashMap;
use std::ops::Deref;

use crate::claim::{Claim, ClaimId, Ledger, TopicId};
use crate::diff::{Outcome, Printed, Timeline, printed};
use crate::disputes::Dispute;
use crate::render::drawing::{Ways, page_rules};
use crate::reports::Utterance;
use crate::table::Table;

pub use frame::{Frame, Live};
pub use live::{
    Address, Answer, Hits, Judging, Moved, Recording, Reviewing, Served, Stale, Typed, Wrong, is_typed, named, record,
    review, search, served, stale, verdict,
};
pub use place::address;

/// The style sheet that every page links to.
const STYLE: &str = include_str!("style.css");

/// All that the pages show.
#[derive(Debug)]
pub struct Record<'r, 'l> {
    /// The name of its folder.
    pub name: &'r str,
    /// What the pages are headed with, instead of that name.
    pub title: Option<&'r str>,
    /// What is on file.
    pub ledger: &'l Ledger,
    /// Every speaker on every topic.
    pub timelines: &'r [Timeline<'l>],
    /// What changed, and what each step came to.
    pub found: &'r Outcome<'l>,
    /// Topics by speakers, with positions.
    pub table: &'r Table<'r>,
    /// The utterances that several sources report.
    pub utterances: &'r [Utterance<'l>],
    /// The facts that different speakers tell differently.
    pub disputes: &'r [Dispute<'l>],
}

impl<'r, 'l> Record<'r, 'l> {
    /// What every page is headed with.
    fn heading(&self) -> &'r str {
        self.title.unwrap_or(self.name)
    }

    /// The utterances of which reports differ.
    fn differing(&self) -> Vec<&'r Utterance<'l>> {
        let differs = |it: &&Utterance<'_>| it.others.iter().any(|it| !it.differences.is_empty());
        self.utterances.iter().filter(differs).collect()
    }
}

/// One file of a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its name; all lie in one folder.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Every page of a record, the front first, and the style sheet. The same record gives the same bytes.
#[must_use]
pub fn dossier(record: &Record<'_, '_>) -> Vec<Page> {
    pages(&Site::of(record, None))
}

fn pages(site: &Site<'_, '_>) -> Vec<Page> {
    let mut pages = front::pages(site);
    pages.extend(topic::pages(site));
    pages.extend((!site.differing().is_empty()).then(|| reports::page(site)));
    pages.extend((!site.disputes.is_empty()).then(|| disputes::page(site)));
    pages.extend(all::pages(site));
    pages.push(Page { name: "style.css".to_owned(), text: STYLE.to_owned() + &page_rules() });
    pages
}

/// A record with what every page asks of it, worked out once.
struct Site<'r, 'l> {
    record: &'r Record<'r, 'l>,
    /// What stands around every page.
    frame: Frame,
    /// The statements that count, each once however many sources report it, oldest first.
    statements: Vec<&'l Claim>,
    /// The topics with anything on file in the order of the list, each with how many statements.
    topics: Vec<(&'l TopicId, usize)>,
    /// Where on which page each statement stands.
    homes: HashMap<&'l ClaimId, String>,
    /// The page of its topic on which each change stands, by the change's id.
    moves: HashMap<String, String>,
}

impl<'r, 'l> Deref for Site<'r, 'l> {
    type Target = Record<'r, 'l>;

    fn deref(&self) -> &Self::Target {
        self.record
    }
}

impl<'r, 'l> Site<'r, 'l> {
    fn of(record: &'r Record<'r, 'l>, live: Option<Live>) -> Self {
        let own = record.timelines.iter().flat_map(|it| it.utterances.iter().map(|it| it.claim));
        let relayed = record.timelines.iter().flat_map(|it| it.set_aside.iter().map(|it| it.0));
        let mut statements: Vec<&Claim> = own.chain(relayed.filter(|it| !it.draft)).collect();
        // Within a day they stay in the order in which they are compared, here as on the pages of topics.
        statements.sort_by_key(|it| (it.said.first(), it.said.last()));
        let mut counts: HashMap<&TopicId, usize> = HashMap::new();
        let mut homes = HashMap::with_capacity(statements.len());
        for claim in &statements {
            let before = counts.entry(&claim.topic).or_default();
            let page = place::topic(&claim.topic, *before / place::STATEMENTS);
            *before += 1;
            homes.insert(&claim.id, format!("{page}#{}", place::statement(claim)));
        }
        let listed = record.ledger.topics().iter().map(|it| &it.id);
        let topics = listed.filter_map(|it| Some((it, *counts.get(it)?))).collect();
        let mut changes: HashMap<&TopicId, usize> = HashMap::new();
        let mut moves = HashMap::new();
        for change in printed(&record.found.changes, record.ledger) {
            let before = changes.entry(&change.earlier.claim.topic).or_default();
            moves.insert(change.id, place::topic(&change.earlier.claim.topic, *before / place::CHANGES));
            *before += 1;
        }
        let frame = Frame::of(record, statements.len(), live);
        Self { record, frame, statements, topics, homes, moves }
    }

    /// The page of its topic on which a change stands.
    fn page_of(&self, change: &Printed<'_, '_>) -> String {
        self.moves.get(&change.id).cloned().unwrap_or_else(|| place::topic(&change.earlier.claim.topic, 0))
    }

    /// Where a statement stands; the topic's page for a report of it that has no place of its own.
    fn home(&self, claim: &Claim) -> String {
        self.homes.get(&claim.id).cloned().unwrap_or_else(|| place::topic(&claim.topic, 0))
    }
}

/// On a page a label leads to its statement and a pill to its change.
impl Ways for Site<'_, '_> {
    fn statement(&self, claim: &Claim) -> Option<String> {
        Some(self.home(claim))
    }

    fn change(&self, change: &Printed<'_, '_>) -> Option<String> {
        let page = self.moves.get(&change.id)?;
        Some(format!("{page}#{}", place::change(&change.id)))
    }

    fn whole(&self, _: &Claim) -> Option<String> {
        None
    }
}
