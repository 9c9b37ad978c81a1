//! Disputes as JSON has them.

use serde::Serialize;

use super::super::view::{BasisView, ClaimView};
use crate::amount::Amount;
use crate::claim::Ledger;
use crate::disputes::{Account, Dispute, Finding};

/// One dispute with every side.
#[derive(Debug, Serialize)]
pub struct DisputeView {
    topic: String,
    proposition: String,
    first_day: String,
    last_day: String,
    sides: Vec<SideView>,
    points: Vec<PointView>,
}

#[derive(Debug, Serialize)]
struct SideView {
    teller: String,
    relayed: bool,
    #[serde(flatten)]
    claim: ClaimView,
}

/// One point; its sides by their ids.
#[derive(Debug, Serialize)]
struct PointView {
    id: &'static str,
    title: &'static str,
    says: String,
    but: String,
    reason: String,
    one: String,
    other: String,
    one_rests_on: BasisView,
    other_rests_on: BasisView,
    /// The bounds of both amounts, where amounts are in dispute; a bound that is open is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    bounds: Option<[BoundsView; 2]>,
}

#[derive(Debug, Serialize)]
struct BoundsView {
    low: Option<f64>,
    high: Option<f64>,
    unit: String,
    per: Option<String>,
}

impl BoundsView {
    fn of(amount: &Amount) -> Self {
        let bound = |it: f64| it.is_finite().then_some(it);
        Self { low: bound(amount.low), high: bound(amount.high), unit: amount.unit.clone(), per: amount.per.clone() }
    }
}

impl DisputeView {
    /// The view of a dispute.
    #[must_use]
    pub fn of(dispute: &Dispute<'_>, ledger: &Ledger) -> Self {
        let side = |it: &Account<'_>| SideView {
            teller: it.teller.to_owned(),
            relayed: it.is_relayed(),
            claim: ClaimView::of(it.claim, ledger),
        };
        Self {
            topic: dispute.topic.id.to_string(),
            proposition: dispute.topic.proposition.clone(),
            first_day: dispute.days.first().to_string(),
            last_day: dispute.days.last().to_string(),
            sides: dispute.sides.iter().map(side).collect(),
            points: dispute.findings.iter().map(|it| point(it, dispute)).collect(),
        }
    }
}

fn point(finding: &Finding, dispute: &Dispute<'_>) -> PointView {
    let (one, other) = (dispute.sides[finding.one].claim, dispute.sides[finding.other].claim);
    let evidence = &finding.evidence;
    PointView {
        id: finding.point.id,
        title: finding.point.title,
        says: evidence.says.clone(),
        but: evidence.but.clone(),
        reason: evidence.reason.clone(),
        one: one.id.to_string(),
        other: other.id.to_string(),
        one_rests_on: BasisView::of(&evidence.one, one),
        other_rests_on: BasisView::of(&evidence.other, other),
        bounds: evidence.amounts.as_ref().map(|it| [BoundsView::of(&it[0]), BoundsView::of(&it[1])]),
    }
}
