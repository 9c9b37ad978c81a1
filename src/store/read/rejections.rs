//! `rejections.yaml`: the drafts that were rejected, so that they do not come back.

use super::lists::entries;
use crate::claim::{Anchor, ClaimId, Rejection};
use crate::date::Date;
use crate::problem::Code;
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::Node;
use crate::store::yaml::report::Report;

/// Reads `rejections.yaml`; nothing where that is no list at all.
pub(in crate::store) fn read(text: &str, report: &mut Report<'_>) -> Option<Vec<Rejection>> {
    entries(text, ("rejections", "a list of rejections"), rejection, report)
}

fn rejection(node: &Node<'_>, report: &mut Report<'_>) -> Option<Rejection> {
    let mut fields = Fields::of(node, "a rejection", report)?;
    let claim = fields.needed_value::<ClaimId>("claim", report);
    let quote = fields.value::<String>("quote", report);
    let reported = fields.value::<String>("reported", report);
    let says = fields.value::<String>("says", report);
    let anchor = fields.value::<Anchor>("anchor", report);
    let on = fields.needed_value::<Date>("on", report);
    let is_told = ["quote", "reported", "says", "anchor"].iter().any(|it| fields.has(it));
    if !is_told {
        let what = "Nothing says what was rejected: neither `quote` nor `reported` nor `says` nor `anchor` is given";
        report.at(
            Code::NO_WORDS,
            fields.place(),
            what,
            "Add `quote:`, `reported:` or `says:` with its words, or remove the entry",
        );
    }
    fields.finish(report);
    Some(Rejection { claim: claim?, quote, reported, says, anchor, on: on? }).filter(|_| is_told)
}
