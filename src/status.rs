//! Where a record stands: what is on file, and what waits for somebody.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use crate::claim::Claim;
use crate::date::Date;
use crate::diff::{Change, Context, outcomes_of};
use crate::problem::{Code, Problem, Severity};

/// A deadline is told of from this many days before it.
pub const AHEAD: u64 = 14;

/// What is on file, and what waits.
#[derive(Debug)]
pub struct Status<'l> {
    /// How many sources there are.
    pub sources: usize,
    /// How many claims count.
    pub claims: usize,
    /// How many speakers have a claim that counts.
    pub speakers: usize,
    /// How many topics have one.
    pub topics: usize,
    /// The day of the claim that was said last.
    pub latest: Option<Date>,
    /// How many drafts nobody has decided on.
    pub drafts: usize,
    /// The changes of position that no editor has reviewed, newest last.
    pub new: Vec<Change<'l>>,
    /// The claims whose deadline ends within [`AHEAD`] days, the nearest first.
    pub ahead: Vec<&'l Claim>,
    /// How many errors there are in the files; what has one is left out.
    pub errors: usize,
    /// How many warnings, drafts apart.
    pub warnings: usize,
}

/// Where a record stands on the day that counts as today.
#[must_use]
pub fn status<'l>(context: &Context<'l>, problems: &[Problem]) -> Status<'l> {
    let (ledger, today) = (context.ledger, context.today);
    let counting = || ledger.claims.iter().filter(|it| !it.draft);
    let mut new = outcomes_of(context, |_, _| true).changes;
    new.retain(|it| it.review.is_none());
    let until = today.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    let mut ahead: Vec<&Claim> =
        counting().filter(|it| deadline(it).is_some_and(|it| (today..=until).contains(&it.last()))).collect();
    ahead.sort_by_key(|it| deadline(it).map(Date::last));
    // A draft is a warning of its own, those included that lack too much to be among the claims.
    let (drafts, faults): (Vec<&Problem>, Vec<&Problem>) = problems.iter().partition(|it| it.code == Code::DRAFT);
    let faults = |severity| faults.iter().filter(|it| it.code.severity == severity).count();
    Status {
        sources: ledger.sources.len(),
        claims: counting().count(),
        speakers: counting().map(|it| &it.speaker).collect::<HashSet<_>>().len(),
        topics: counting().map(|it| &it.topic).collect::<HashSet<_>>().len(),
        latest: counting().map(|it| it.said).max_by_key(|it| it.last()),
        drafts: drafts.len(),
        new,
        ahead,
        errors: faults(Severity::Error),
        warnings: faults(Severity::Warning),
    }
}

/// The deadline of a claim, where one is coded.
#[must_use]
pub fn deadline(claim: &Claim) -> Option<Date> {
    claim.coded.deadline.flatten()
}
