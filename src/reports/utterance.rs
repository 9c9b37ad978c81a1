//! The utterances that several sources report, each with the report that stands for it and what the others have.

use std::collections::BTreeMap;

use super::{Alignment, Comparison, Named, Report, Surroundings, differences};
use crate::claim::{Claim, Ledger};
use crate::reading::Utterances;

/// One act of saying that more than one claim reports.
#[derive(Debug)]
pub struct Utterance<'l> {
    /// The report that the others name, or the longest quotation: the others are held against it.
    pub one: Report<'l>,
    /// The other reports, in the order of the files.
    pub others: Vec<Compared<'l>>,
}

/// One of the other reports, and how it differs.
#[derive(Debug)]
pub struct Compared<'l> {
    /// The report.
    pub report: Report<'l>,
    /// Its words beside those of the report that stands for the utterance.
    pub aligned: Alignment,
    /// What differs, by name.
    pub differences: Vec<Named>,
}

/// The utterances with more than one report of which `select` takes at least one, oldest first.
pub fn utterances<'l>(ledger: &'l Ledger, select: impl Fn(&Claim) -> bool) -> Vec<Utterance<'l>> {
    let known = Utterances::of(ledger);
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in 0..ledger.claims.len() {
        groups.entry(known.root(at)).or_default().push(at);
    }
    groups.retain(|_, reports| reports.len() > 1 && reports.iter().any(|at| select(&ledger.claims[*at])));
    let around = Surroundings::of(ledger);
    let report = |at: usize| around.report(&ledger.claims[at], known.is_found(at));
    let mut all: Vec<Utterance<'l>> = groups
        .into_iter()
        .map(|(root, reports)| {
            let one = report(root);
            let others = reports.into_iter().filter(|at| *at != root).map(|at| compare(&one, report(at))).collect();
            Utterance { one, others }
        })
        .collect();
    all.sort_by_key(|it| (it.one.claim.said.first(), it.one.claim.said.last()));
    all
}

fn compare<'l>(one: &Report<'l>, report: Report<'l>) -> Compared<'l> {
    let aligned = Alignment::of(&one.units, &report.units);
    let differences = differences(&Comparison { one, other: &report, aligned: &aligned });
    Compared { report, aligned, differences }
}

impl<'l> Utterance<'l> {
    /// All reports, the one that stands for the utterance first.
    pub fn reports(&self) -> impl Iterator<Item = &Report<'l>> {
        std::iter::once(&self.one).chain(self.others.iter().map(|it| &it.report))
    }
}
