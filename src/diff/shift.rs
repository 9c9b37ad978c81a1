//! What moved from one statement to a later one, whoever made them.

use super::{Change, Doubt, Evidence, Kind};
use crate::claim::Claim;

/// What differs between two positions: a kind, and what it rests on. Between two claims it is a [`Change`].
#[derive(Debug, Clone)]
pub struct Shift {
    /// How the position changed.
    pub kind: &'static Kind,
    /// The two values and what they rest on.
    pub evidence: Evidence,
    /// What a reader must know before printing it.
    pub doubts: Vec<Doubt>,
}

impl Shift {
    /// The change of position that it is between two claims, with the doubts on what they rest on.
    pub(super) fn between<'l>(self, earlier: &'l Claim, later: &'l Claim) -> Change<'l> {
        let Self { kind, evidence, mut doubts } = self;
        doubts.extend(Doubt::on_evidence(&evidence, earlier, Some(later)));
        let day = later.said;
        Change { kind, earlier, later: Some(later), day, evidence, doubts, lookup: None, review: None }
    }
}
