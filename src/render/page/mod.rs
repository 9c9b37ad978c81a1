//! A record as pages for people who look rather than read: no program, no script, nothing from elsewhere is needed.
//!
//! Every page is a template over the printed form of changes, and finds no words of its own for what moved.

mod a_to_z;
mod all;
mod card;
mod chart;
mod disputes;
mod flag;
mod frame;
mod front;
mod live;
mod matrix;
mod parts;
mod place;
mod reports;
mod side;
mod site;
mod statement;
mod topic;

pub use card::card_page;

use crate::acts::Deed;
use crate::claim::Ledger;
use crate::diff::{Outcome, Spoken};
use crate::disputes::Dispute;
use crate::reports::Utterance;
use crate::table::Table;

pub use frame::{Frame, Live};
pub use live::{
    Address, Answer, Facet, Hits, Judging, Moved, Recording, Reviewing, Served, Stale, Typed, Wrong, is_typed, named,
    offer_field, record, review, search, stale, told_in_keys, verdict,
};
pub use place::address;
pub use site::Site;

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
    pub timelines: &'r [Spoken<'l>],
    /// What changed, and what each step came to.
    pub found: &'r Outcome<'l>,
    /// Topics by speakers, with positions.
    pub table: &'r Table<'r>,
    /// The utterances that several sources report.
    pub utterances: &'r [Utterance<'l>],
    /// The facts that different speakers tell differently.
    pub disputes: &'r [Dispute<'l>],
    /// What was done, beside what was said.
    pub deeds: &'r [Deed<'l>],
}

impl<'r> Record<'r, '_> {
    /// What every page is headed with.
    fn heading(&self) -> &'r str {
        self.title.unwrap_or(self.name)
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
