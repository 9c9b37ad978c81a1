//! A record as pages, each made when somebody asks for it: what every page needs is worked out once.

use std::collections::HashMap;
use std::ops::Deref;

use super::a_to_z::AToZ;
use super::frame::Has;
use super::parts::Parts;
use super::topic::OnTopic;
use super::{Frame, Live, Page, Record, STYLE, a_to_z, all, disputes, front, live, place, reports, topic};
use crate::claim::{Claim, ClaimId};
use crate::diff::{Printed, printed};
use crate::render::drawing::{Ways, page_rules};
use crate::reports::Utterance;

/// What a page shows.
#[derive(Debug, Clone, Copy)]
enum Sheet {
    /// Part of the changes, newest first; the first one is the front.
    Front(usize),
    /// Part of the topic at that place.
    Topic(usize, usize),
    Reports(usize),
    Disputes(usize),
    All(usize),
    AToZ(usize),
    Style,
    Script,
}

/// The pages of a record.
pub struct Site<'r, 'l> {
    record: &'r Record<'r, 'l>,
    /// What stands around every page.
    pub(super) frame: Frame,
    /// The statements that count, each once however many sources report it, oldest first.
    pub(super) statements: Vec<&'l Claim>,
    /// The topics with anything on file, in the order of the list.
    pub(super) topics: Vec<OnTopic<'r, 'l>>,
    /// What moved, oldest first.
    pub(super) changes: Vec<Printed<'r, 'l>>,
    /// The changes with which a statement has to do, by their places.
    changes_of: HashMap<&'l ClaimId, Vec<usize>>,
    /// The utterances of which reports differ.
    pub(super) differing: Vec<&'r Utterance<'l>>,
    /// Where the lists are cut that are no topic's: of what moved, newest first, of the rest in their order.
    pub(super) cut: Cut,
    /// What leads into the list of all statements where that has parts, and nothing answers a search.
    a_to_z: Option<AToZ<'l>>,
    /// Where on which page each statement stands.
    homes: HashMap<&'l ClaimId, String>,
    /// The page of its topic on which each change stands, by the change's id.
    moves: HashMap<String, String>,
    sheets: Vec<(String, Sheet)>,
}

/// Where lists are cut.
#[derive(Debug)]
pub(super) struct Cut {
    pub(super) newest: Parts,
    pub(super) reports: Parts,
    pub(super) disputes: Parts,
    pub(super) all: Parts,
}

impl<'r, 'l> Deref for Site<'r, 'l> {
    type Target = Record<'r, 'l>;

    fn deref(&self) -> &Self::Target {
        self.record
    }
}

impl<'r, 'l> Site<'r, 'l> {
    /// The pages of a dossier; those that are served where `live`.
    #[must_use]
    pub fn of(record: &'r Record<'r, 'l>, live: Option<Live>) -> Self {
        let own = record.timelines.iter().flat_map(|it| it.utterances.iter().map(|it| it.claim));
        let relayed = record.timelines.iter().flat_map(|it| it.set_aside.iter().map(|it| it.0));
        let mut statements: Vec<&Claim> = own.chain(relayed.filter(|it| !it.draft)).collect();
        // Within a day they stay in the order in which they are compared, here as on the pages of topics.
        statements.sort_by_key(|it| (it.said.first(), it.said.last()));
        let changes = printed(&record.found.changes, record.ledger);
        let mut changes_of: HashMap<&ClaimId, Vec<usize>> = HashMap::new();
        for (at, it) in changes.iter().enumerate() {
            it.told().for_each(|told| changes_of.entry(&told.claim.id).or_default().push(at));
        }
        let topics = topic::all(record, &changes);
        let mut homes = HashMap::with_capacity(statements.len());
        let mut moves = HashMap::with_capacity(changes.len());
        for on in &topics {
            for (at, (claim, _)) in on.statements.iter().enumerate() {
                let page = place::topic(on.id, on.said.holding(at));
                homes.insert(&claim.id, format!("{page}#{}", place::statement(claim)));
            }
            for (at, change) in on.changes.iter().enumerate() {
                moves.insert(changes[*change].id.clone(), place::topic(on.id, on.moved.holding(at)));
            }
        }
        let differs = |it: &&Utterance<'_>| it.others.iter().any(|it| !it.differences.is_empty());
        let differing: Vec<&Utterance<'_>> = record.utterances.iter().filter(differs).collect();
        let cut = Cut {
            newest: Parts::of(changes.iter().rev().map(|it| (place::bytes_of_change(it), it.day))),
            reports: Parts::of(differing.iter().map(|it| reports::bytes(it))),
            disputes: Parts::of(record.disputes.iter().map(disputes::bytes)),
            all: Parts::of(statements.iter().map(|it| all::bytes(it))),
        };
        let is_long = live.is_none() && cut.all.firsts().len() > 1;
        let a_to_z = is_long.then(|| AToZ::of(&statements, record.ledger));
        let has = Has { statements: statements.len(), differing: !differing.is_empty(), a_to_z: is_long };
        let frame = Frame::of(record, live, &has);
        let mut site = Self {
            record,
            frame,
            statements,
            topics,
            changes,
            changes_of,
            differing,
            cut,
            a_to_z,
            homes,
            moves,
            sheets: Vec::new(),
        };
        site.sheets = site.sheets();
        site
    }

    fn sheets(&self) -> Vec<(String, Sheet)> {
        let cut = &self.cut;
        // The front and the list of all statements are there also where there is nothing to show.
        let mut sheets: Vec<(String, Sheet)> =
            (0..cut.newest.firsts().len().max(1)).map(|n| (front::name(n), Sheet::Front(n))).collect();
        for (at, on) in self.topics.iter().enumerate() {
            sheets.extend((0..on.days().len()).map(|n| (place::topic(on.id, n), Sheet::Topic(at, n))));
        }
        sheets.extend((0..cut.reports.firsts().len()).map(|n| (reports::name(n), Sheet::Reports(n))));
        sheets.extend((0..cut.disputes.firsts().len()).map(|n| (disputes::name(n), Sheet::Disputes(n))));
        sheets.extend((0..cut.all.firsts().len().max(1)).map(|n| (all::name(n), Sheet::All(n))));
        let letters = self.a_to_z.as_ref().map_or(0, AToZ::pages);
        sheets.extend((0..letters).map(|n| (a_to_z::name(n), Sheet::AToZ(n))));
        sheets.push(("style.css".to_owned(), Sheet::Style));
        sheets.extend(self.frame.is_live().then(|| ("live.js".to_owned(), Sheet::Script)));
        sheets
    }

    /// The names of all pages, the front first, and of the style sheet.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        self.sheets.iter().map(|it| it.0.as_str()).collect()
    }

    /// The page of that name: the same record gives the same bytes. Nothing where there is none.
    #[must_use]
    pub fn page(&self, name: &str) -> Option<Page> {
        let (_, sheet) = self.sheets.iter().find(|it| it.0 == name)?;
        let file = |text: String| Page { name: name.to_owned(), text };
        Some(match *sheet {
            Sheet::Front(n) => front::page(self, n),
            Sheet::Topic(at, n) => topic::page(self, at, n),
            Sheet::Reports(n) => reports::page(self, n),
            Sheet::Disputes(n) => disputes::page(self, n),
            Sheet::All(n) => all::page(self, n),
            Sheet::AToZ(n) => a_to_z::page(self.a_to_z.as_ref()?, self, n),
            Sheet::Style => file(STYLE.to_owned() + &page_rules()),
            Sheet::Script => file(live::SCRIPT.to_owned()),
        })
    }

    /// The page of its topic on which a change stands.
    pub(super) fn page_of(&self, change: &Printed<'_, '_>) -> String {
        self.moves.get(&change.id).cloned().unwrap_or_else(|| place::topic(&change.earlier.claim.topic, 0))
    }

    /// Where a statement stands; the topic's page for a report of it that has no place of its own.
    pub(super) fn home(&self, claim: &Claim) -> String {
        self.homes.get(&claim.id).cloned().unwrap_or_else(|| place::topic(&claim.topic, 0))
    }

    /// The changes with which these statements have to do, oldest first.
    pub(super) fn moved_with<'c>(&self, claims: impl Iterator<Item = &'c ClaimId>) -> Vec<&Printed<'r, 'l>> {
        let mut moved: Vec<usize> = claims.filter_map(|it| self.changes_of.get(it)).flatten().copied().collect();
        moved.sort_unstable();
        moved.dedup();
        moved.into_iter().map(|at| &self.changes[at]).collect()
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
