//! `outcomes.yaml`: what became of promises, read and checked against what is on file.

use std::collections::{HashMap, HashSet};

use super::lists::entries;
use crate::claim::{ClaimId, Fate, Fulfilment, Ledger};
use crate::date::Date;
use crate::problem::Code;
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::{Node, Place};
use crate::store::yaml::report::Report;
use crate::suggest::suggest;

/// The entries of `outcomes.yaml` as they stand there, whatever is on file.
pub(in crate::store) fn listed(text: &str, report: &mut Report<'_>) -> Vec<Fulfilment> {
    let read = entries(text, LIST, outcome, report).unwrap_or_default();
    read.into_iter().map(|it| it.0).collect()
}

const LIST: (&str, &str) = ("outcomes", "a list of outcomes");

/// Reads `outcomes.yaml`; nothing where that is no list at all. Of one promise several may be told: the last counts.
pub(super) fn read(text: &str, ledger: &Ledger, report: &mut Report<'_>) -> Option<HashMap<ClaimId, Fulfilment>> {
    let read = entries(text, LIST, outcome, report)?;
    let on_file: HashSet<&ClaimId> = ledger.claims.iter().map(|it| &it.id).collect();
    let mut is_right = |(outcome, place): &(Fulfilment, Place)| {
        let id = &outcome.claim;
        let is_there = on_file.contains(id);
        if !is_there {
            let alike =
                ledger.claims.iter().map(|it| &it.id).filter(|it| it.stem() == id.stem() || it.local() == id.local());
            let remedy = suggest(id.as_str(), alike.map(ClaimId::as_str))
                .map_or("Look the id up with `gainsay list`".to_owned(), |it| format!("Did you mean `{it}`?"));
            report.at(Code::UNKNOWN_CLAIM, *place, format!("No claim `{id}` is on file"), remedy);
        }
        is_there
    };
    Some(read.into_iter().filter(|it| is_right(it)).map(|it| (it.0.claim.clone(), it.0)).collect())
}

fn outcome(node: &Node<'_>, report: &mut Report<'_>) -> Option<(Fulfilment, Place)> {
    let mut fields = Fields::of(node, "an outcome", report)?;
    let claim = fields.needed_value::<ClaimId>("claim", report);
    let outcome = fields.needed_value::<Fate>("outcome", report);
    let on = fields.needed_value::<Date>("on", report);
    let source = fields.needed_value::<String>("source", report);
    let by = fields.value::<Vec<String>>("by", report).unwrap_or_default();
    let reason = fields.value::<String>("reason", report);
    let place = fields.value_place("claim");
    fields.finish(report);
    Some((Fulfilment { claim: claim?, outcome: outcome?, on: on?, source: source?, by, reason }, place))
}
