//! The disputes on file: accounts of one topic within a window, by different tellers, that cannot both be so.

use std::collections::BTreeMap;

use chrono::Days;
use rayon::prelude::*;

use super::points::POINTS;
use super::{Account, Evidence, Pair, Point};
use crate::claim::{Claim, Ledger, Topic, Wording};
use crate::date::Date;
use crate::reading::{Basis, Utterances};

/// How many days may lie between two accounts of one thing, where nobody says otherwise.
pub const WINDOW: Days = Days::new(30);

/// A later account is held against so many last ones of each other teller.
const LAST: usize = 4;

/// Accounts of one topic that cannot all be so.
#[derive(Debug)]
pub struct Dispute<'l> {
    /// On what.
    pub topic: &'l Topic,
    /// From the first day of the first account to the last day of the last one.
    pub days: Date,
    /// Every side, oldest first.
    pub sides: Vec<Account<'l>>,
    /// The points on which two of them differ.
    pub findings: Vec<Finding>,
}

/// One point on which two sides differ.
#[derive(Debug)]
pub struct Finding {
    /// The point.
    pub point: &'static Point,
    /// The place of the one side in [`Dispute::sides`].
    pub one: usize,
    /// The place of the other side.
    pub other: usize,
    /// What both say.
    pub evidence: Evidence,
}

/// The disputes of which `select` takes at least one side, oldest first. Drafts are no accounts; of several reports of
/// one utterance the one that stands for it is.
pub fn disputes<'l>(ledger: &'l Ledger, window: Days, select: impl Fn(&Claim) -> bool) -> Vec<Dispute<'l>> {
    let utterances = Utterances::of(ledger);
    let mut by_topic: BTreeMap<&str, Vec<&Claim>> = BTreeMap::new();
    for (at, claim) in ledger.claims.iter().enumerate() {
        if utterances.root(at) == at && !claim.draft {
            by_topic.entry(claim.topic.as_str()).or_default().push(claim);
        }
    }
    let topics: Vec<Vec<&Claim>> = by_topic.into_values().filter(|it| it.len() > 1).collect();
    let mut all: Vec<Dispute<'l>> =
        topics.into_par_iter().flat_map_iter(|claims| on_topic(ledger, claims, window)).collect();
    all.retain(|it| it.sides.iter().any(|side| select(side.claim)));
    all.sort_by_key(|it| (it.days.first(), it.days.last()));
    all
}

/// The disputes on one topic.
fn on_topic<'l>(ledger: &'l Ledger, mut claims: Vec<&'l Claim>, window: Days) -> Vec<Dispute<'l>> {
    let Some(topic) = claims.first().and_then(|it| ledger.topic(&it.topic)) else { return Vec::new() };
    claims.sort_by_key(|it| (it.said.first(), it.said.last()));
    let accounts: Vec<Account<'l>> = claims.into_iter().map(|it| Account::of(it, ledger)).collect();
    let mut last: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    let mut findings = Vec::new();
    for (other, account) in accounts.iter().enumerate() {
        let rivals = last.iter().filter(|it| it.0.0 != account.teller).flat_map(|it| it.1);
        for one in rivals.copied().filter(|one| is_within(accounts[*one].claim.said, account.claim.said, window)) {
            let pair = Pair { topic, one: &accounts[one], other: account };
            let judged = POINTS.iter().filter_map(|point| Some((*point, (point.judge)(&pair)?)));
            let judged = judged.filter(|it| is_more_than_paraphrase(&pair, &it.1));
            findings.extend(judged.map(|(point, evidence)| Finding { point, one, other, evidence }));
        }
        let own = last.entry((account.teller, account.speaker)).or_default();
        if own.len() == LAST {
            own.remove(0);
        }
        own.push(other);
    }
    let place = |it: &Finding| POINTS.iter().position(|point| point.id == it.point.id);
    findings.sort_by_key(|it| (place(it), it.one, it.other));
    gather(topic, accounts, findings)
}

/// Whether the speaker's or the outlet's words, or what was coded by hand, bear a finding on one side at least: how we put
/// it ourselves proves nothing.
fn is_more_than_paraphrase(pair: &Pair<'_, '_>, evidence: &Evidence) -> bool {
    let bears = |basis: &Basis, account: &Account<'_>| match basis {
        Basis::Key(_) => true,
        Basis::Told(_) => false,
        Basis::Words(_) => !matches!(account.claim.wording(), Wording::Paraphrased(_)),
    };
    bears(&evidence.one, pair.one) || bears(&evidence.other, pair.other)
}

fn is_within(earlier: Date, later: Date, window: Days) -> bool {
    earlier.last().checked_add_days(window).is_none_or(|end| later.first() <= end)
}

/// Findings that share a side are one dispute.
fn gather<'l>(topic: &'l Topic, accounts: Vec<Account<'l>>, findings: Vec<Finding>) -> Vec<Dispute<'l>> {
    let mut group: Vec<usize> = (0..accounts.len()).collect();
    for finding in &findings {
        let (from, to) = (group[finding.one], group[finding.other]);
        group.iter_mut().filter(|it| **it == from).for_each(|it| *it = to);
    }
    let mut groups: BTreeMap<usize, Dispute<'l>> = BTreeMap::new();
    let mut places = vec![0; accounts.len()];
    let is_side = |at: usize| findings.iter().any(|it| it.one == at || it.other == at);
    let sides: Vec<bool> = (0..accounts.len()).map(is_side).collect();
    for (at, account) in accounts.into_iter().enumerate().filter(|it| sides[it.0]) {
        let said = account.claim.said;
        let dispute = groups.entry(group[at]).or_insert_with(|| Dispute {
            topic,
            days: said,
            sides: Vec::new(),
            findings: Vec::new(),
        });
        let last = dispute.days.last().max(said.last());
        dispute.days = Date::range(dispute.days.first(), last).unwrap_or(said);
        places[at] = dispute.sides.len();
        dispute.sides.push(account);
    }
    for finding in findings {
        let (one, other) = (places[finding.one], places[finding.other]);
        let dispute = groups.get_mut(&group[finding.one]);
        dispute.expect("a finding has sides").findings.push(Finding { one, other, ..finding });
    }
    groups.into_values().collect()
}
