//! What goes out: the claims of a ledger that a query selects, and how they are to be written.

use std::collections::HashSet;

use chrono::NaiveDate;

use crate::claim::{Claim, Ledger, Source};
use crate::query::Query;

/// What goes out, and how.
#[derive(Debug)]
pub struct Outgoing<'l> {
    /// All that is on file.
    pub ledger: &'l Ledger,
    /// Which of it goes out.
    pub query: &'l Query,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// What stands between the cells of a row [default: the format's own].
    pub separator: Option<u8>,
    /// Whether a byte order mark stands first.
    pub mark: bool,
    /// The address at which it is published.
    pub site: Option<&'l str>,
}

impl<'l> Outgoing<'l> {
    /// The claims that go out, in the order in which they are on file.
    pub fn claims(&self) -> impl Iterator<Item = &'l Claim> {
        self.ledger.claims.iter().filter(|it| self.query.matches(it, self.ledger))
    }

    /// The sources of these.
    pub(super) fn sources(&self) -> impl Iterator<Item = &'l Source> {
        let asked: HashSet<usize> = self.claims().map(|it| it.source).collect();
        self.ledger.sources.iter().enumerate().filter(move |it| asked.contains(&it.0)).map(|it| it.1)
    }
}
