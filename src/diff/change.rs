//! One change of position: its kind, its two values, and what they rest on.

use serde::{Deserialize, Serialize};

use super::{Doubt, Kind, Value};
use crate::claim::{Claim, Lookup, Review};
use crate::date::Date;
use crate::reading::Basis;

/// What differs between two positions of one speaker on one topic.
#[derive(Debug, Clone)]
pub struct Change<'l> {
    /// How the position changed.
    pub kind: &'static Kind,
    /// The statement that it changed from.
    pub earlier: &'l Claim,
    /// The statement that it changed with; `None` where nothing was said (silent, lapsed), and the earlier one again where
    /// that one tells of the change itself.
    pub later: Option<&'l Claim>,
    /// When it changed: the day of the later statement, or the day since which nothing was said.
    pub day: Date,
    /// The two values and what they rest on.
    pub evidence: Evidence,
    /// What a reader must know before printing it.
    pub doubts: Vec<Doubt>,
    /// Where one looked in vain, for what rests on that.
    pub lookup: Option<&'l Lookup>,
    /// What an editor found of it.
    pub review: Option<&'l Review>,
}

/// The two values of what changed, and what each rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The earlier value.
    pub from: Value,
    /// The later value.
    pub to: Value,
    /// What the earlier value rests on.
    pub earlier: Basis,
    /// What the later value rests on; `None` where nothing was said.
    pub later: Option<Basis>,
    /// Why this is a change, in one sentence.
    pub reason: String,
}

impl Change<'_> {
    /// Whether one statement alone shows it, by telling of it: it stands on both sides then.
    #[must_use]
    pub fn is_own_telling(&self) -> bool {
        self.later.is_some_and(|it| it.id == self.earlier.id)
    }

    /// The claim that shows the change: the later one, or the only one.
    #[must_use]
    pub fn claim(&self) -> &Claim {
        self.later.unwrap_or(self.earlier)
    }
}
