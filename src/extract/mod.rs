//! An article in, draft claims out: every statement that the text attributes to somebody, with the words that say so.

mod day; // when a statement was made
mod draft; // one attributed statement, proposed
mod pattern; // one way to attribute words
mod prose; // a text taken apart once
mod topic; // what a statement may be about
mod who; // who a source is

pub use day::{Days, Statement};
pub use draft::{Basis, Draft, Form, Guess, Said, Skipped, Span, Who};
pub use pattern::Pattern;
pub use prose::{Prose, Sentence};
pub use topic::Topics;
pub use who::{Cast, Mention, Names, Proposal, ProposedRole};

use chrono::NaiveDate;

use crate::claim::Ledger;

/// What was found in a text.
#[derive(Debug, Default)]
pub struct Extracted {
    /// Every statement, in the order of the text.
    pub drafts: Vec<Draft>,
    /// What was left out, and why.
    pub skipped: Vec<Skipped>,
}

/// Reads articles against one ledger: what is looked up in it is prepared once.
#[derive(Debug)]
pub struct Extractor<'l> {
    _ledger: &'l Ledger,
}

impl<'l> Extractor<'l> {
    /// For the speakers, topics and earlier claims of `ledger`.
    #[must_use]
    pub fn new(ledger: &'l Ledger) -> Self {
        Self { _ledger: ledger }
    }

    /// The drafts of a text that was published on the day `published`.
    #[must_use]
    pub fn read(&self, _text: &str, _published: Option<NaiveDate>) -> Extracted {
        Extracted::default()
    }
}
