//! Intercoder reliability: how far several people who coded the same claims agree, variable by variable.

mod alpha; // the coefficient
mod variable; // what is coded

pub use alpha::{Alpha, Metric, alpha};
pub use variable::{VARIABLES, Variable};

use std::collections::{BTreeMap, BTreeSet};

use crate::claim::{Claim, ClaimId, Ledger};

/// How far coders agree on one variable, and on which claims they do not.
#[derive(Debug)]
pub struct Agreement<'l> {
    /// Which one.
    pub variable: &'static Variable,
    /// How far; nothing where no claim was coded by two, or all values are the same.
    pub alpha: Option<Alpha>,
    /// The claims on which they differ, each with what every coder says, in their order.
    pub differing: Vec<(&'l ClaimId, Vec<Option<String>>)>,
}

/// The agreement of coders, each with a record of their own. A claim is the same where its id is; what a coder left out is
/// missing, and no value.
#[must_use]
pub fn agreements<'l>(coders: &[&'l Ledger]) -> Vec<Agreement<'l>> {
    let mut coded: BTreeMap<&str, (&'l ClaimId, Vec<Option<&'l Claim>>)> = BTreeMap::new();
    for (at, ledger) in coders.iter().enumerate() {
        for claim in &ledger.claims {
            let (_, of) = coded.entry(claim.id.as_str()).or_insert_with(|| (&claim.id, vec![None; coders.len()]));
            of[at] = Some(claim);
        }
    }
    let on = |variable: &'static Variable| {
        let values: Vec<(&'l ClaimId, Vec<Option<String>>)> = coded
            .values()
            .map(|(id, claims)| (*id, claims.iter().map(|it| it.and_then(variable.value)).collect()))
            .collect();
        let all: BTreeSet<&String> = values.iter().flat_map(|it| it.1.iter().flatten()).collect();
        let ranks: BTreeMap<&String, u32> = all.into_iter().zip(0..).collect();
        let units: Vec<Vec<u32>> =
            values.iter().map(|it| it.1.iter().flatten().map(|it| ranks[it]).collect()).collect();
        let alpha = alpha(&units, variable.metric);
        let differs = |it: &Vec<u32>| it.windows(2).any(|it| it[0] != it[1]);
        let differing = values.into_iter().zip(&units).filter(|it| differs(it.1)).map(|it| it.0).collect();
        Agreement { variable, alpha, differing }
    };
    VARIABLES.iter().map(on).collect()
}
