//! What became of a record from one state of it to another: what was put on file, what was corrected, and which flags that
//! made or unmade. That a record is corrected is no change of anybody's position.

use std::collections::{HashMap, HashSet};

use crate::claim::{Claim, ClaimId, Ledger};
use crate::diff::Change;
use crate::store::Written;

/// The two states of a record beside each other.
#[derive(Debug)]
pub struct Corrections<'e, 'l> {
    /// Statements that count since: new ones, and drafts that were accepted.
    pub added: Vec<&'l Claim>,
    /// Statements that do not count any more.
    pub removed: Vec<&'e Claim>,
    /// Statements that are on file otherwise than they were.
    pub corrected: Vec<Corrected<'l>>,
    /// Flags that are there since, each with why.
    pub appeared: Vec<(Change<'l>, Cause)>,
    /// Flags that are gone, each with why.
    pub gone: Vec<(Change<'e>, Cause)>,
}

/// A statement that is on file otherwise than it was.
#[derive(Debug)]
pub struct Corrected<'l> {
    /// As it is now.
    pub claim: &'l Claim,
    /// The keys that differ: the name, what stood there, and what stands there.
    pub keys: Vec<(&'static str, Option<String>, Option<String>)>,
}

/// Why a flag is there, or is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// One of its statements was put on file, or taken off it.
    Said,
    /// Both were on file all the time, and one of them was corrected.
    Corrected,
    /// Neither was touched: something else was, such as a statement between them, a topic or a role.
    Around,
}

impl Cause {
    /// In words that go on from a flag.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Said => "since what is on file is not what was on file",
            Self::Corrected => "since the record was corrected: nobody said anything else",
            Self::Around => "since something around it is on file otherwise",
        }
    }
}

/// Compares the state `earlier` of a record, in which the flags `before` are found, with the state `later` and its flags
/// `after`. Drafts are not on file yet.
#[must_use]
pub fn corrections<'e, 'l>(
    (earlier, before): (&'e Ledger, Vec<Change<'e>>),
    (later, after): (&'l Ledger, Vec<Change<'l>>),
) -> Corrections<'e, 'l> {
    let (was, is) = (by_id(earlier), by_id(later));
    let added = later.claims.iter().filter(|it| !it.draft && !was.contains_key(&it.id)).collect();
    let removed = earlier.claims.iter().filter(|it| !it.draft && !is.contains_key(&it.id)).collect();
    let both = later.claims.iter().filter_map(|it| Some((*was.get(&it.id)?, is.get(&it.id).copied()?)));
    let corrected = both.filter_map(|(before, claim)| {
        let keys = differing(before, claim);
        (!keys.is_empty()).then_some(Corrected { claim, keys })
    });
    let corrected: Vec<Corrected<'l>> = corrected.collect();
    let touched: HashSet<&ClaimId> = corrected.iter().map(|it| &it.claim.id).collect();
    let cause = |it: &Change<'_>, other: &HashMap<&ClaimId, &Claim>| {
        let ids = || [Some(&it.earlier.id), it.later.map(|it| &it.id)].into_iter().flatten();
        if ids().any(|id| !other.contains_key(id)) {
            Cause::Said
        } else if ids().any(|id| touched.contains(id)) {
            Cause::Corrected
        } else {
            Cause::Around
        }
    };
    let [had, has] = [keys_of(&before), keys_of(&after)];
    let appeared = after
        .into_iter()
        .filter(|it| !had.contains(&key_of(it)))
        .map(|it| {
            let why = cause(&it, &was);
            (it, why)
        })
        .collect();
    let gone = before
        .into_iter()
        .filter(|it| !has.contains(&key_of(it)))
        .map(|it| {
            let why = cause(&it, &is);
            (it, why)
        })
        .collect();
    Corrections { added, removed, corrected, appeared, gone }
}

/// What is on file by its id, without drafts.
fn by_id(ledger: &Ledger) -> HashMap<&ClaimId, &Claim> {
    ledger.claims.iter().filter(|it| !it.draft).map(|it| (&it.id, it)).collect()
}

/// By what a flag is known again.
type FlagKey = (&'static str, ClaimId, Option<ClaimId>);

fn key_of(it: &Change<'_>) -> FlagKey {
    (it.kind.id, it.earlier.id.clone(), it.later.map(|it| it.id.clone()))
}

fn keys_of(changes: &[Change<'_>]) -> HashSet<FlagKey> {
    changes.iter().map(key_of).collect()
}

/// The keys of a claim that differ, with what stood there and what stands there.
fn differing(before: &Claim, after: &Claim) -> Vec<(&'static str, Option<String>, Option<String>)> {
    let [before, after] = [before, after].map(Written::from);
    let texts = |it: &Written| -> HashMap<&'static str, String> {
        it.iter().map(|(key, value)| (key, value.to_string())).collect()
    };
    let (old, new) = (texts(&before), texts(&after));
    let mut keys: Vec<&'static str> = after.iter().map(|it| it.0).collect();
    keys.extend(before.iter().map(|it| it.0).filter(|it| !new.contains_key(it)));
    let pair = |it: &'static str| (it, old.get(it).cloned(), new.get(it).cloned());
    keys.into_iter().map(pair).filter(|it| it.1 != it.2).collect()
}
