//! One cell: the claims in it, the latest of them, what changed, and the marks that a reader needs.

use super::{Content, Question};
use crate::claim::{Claim, ClaimId};
use crate::date::Date;
use crate::diff::{Change, Doubt, Kind};
use crate::reading::{Reading, read_keys};

/// What is on record in one row and column.
#[derive(Debug, Default)]
pub struct Cell<'t> {
    /// The speakers' own claims, oldest first; of one day, in the order of the files.
    pub claims: Vec<&'t Claim>,
    /// How many acts of saying these report.
    pub utterances: usize,
    /// What the latest claim says; nothing where there is none.
    pub position: Option<Reading<'t>>,
    /// The changes, oldest first.
    pub changes: Vec<&'t Change<'t>>,
    /// The statements that could not be compared with those before them.
    pub open: Vec<&'t ClaimId>,
    /// What somebody else relayed, oldest first: no position of the speaker.
    pub relayed: Vec<&'t Claim>,
    /// What must be seen at once.
    pub marks: Vec<Mark>,
}

/// What a reader must see of a cell at once.
#[derive(Debug, Clone, Copy)]
pub enum Mark {
    /// The position changed at some time.
    Changed,
    /// The latest position is held under a condition only.
    Conditional,
    /// The latest statement could not be compared with those before it.
    NotCompared,
    /// The latest claim shares its days with another one that says otherwise.
    OrderUnknown,
    /// There is nothing but what somebody else relayed.
    Relayed,
    /// After the latest claim nothing was said, and this kind of change finds that telling; since or on this day.
    Ended(&'static Kind, Date),
}

impl Mark {
    /// Its name, in one or two words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Conditional => "conditional",
            Self::NotCompared => "not compared",
            Self::OrderUnknown => "order unknown",
            Self::Relayed => "relayed",
            Self::Ended(kind, _) => kind.id,
        }
    }
}

impl<'t> Cell<'t> {
    /// The latest claim.
    #[must_use]
    pub fn latest(&self) -> Option<&'t Claim> {
        self.claims.last().copied()
    }

    /// The claim to cite: the latest, or else the latest that was relayed.
    #[must_use]
    pub fn cited(&self) -> Option<&'t Claim> {
        self.latest().or_else(|| self.relayed.last().copied())
    }

    /// Whether there is more than one statement, and no change among them.
    #[must_use]
    pub fn is_steady(&self) -> bool {
        self.utterances > 1 && self.changes.is_empty()
    }

    /// Reads the latest claim and sets the marks. `utterance_of` tells for each claim which act of saying it reports;
    pub(super) fn finish(&mut self, utterance_of: &[usize], question: Question) {
        let day = |it: &&Claim| (it.said.first(), it.said.last());
        self.relayed.sort_by_key(day);
        let mut acts = utterance_of.to_vec();
        acts.sort_unstable();
        acts.dedup();
        self.utterances = acts.len();
        self.position = self.latest().map(read_keys);
        // What changed on another topic is no mark on the position that the cell shows.
        let is_told_of = |it: &Change<'_>| match self.latest() {
            Some(shown) if question.cells != Content::Count => {
                (&it.earlier.speaker, &it.earlier.topic) == (&shown.speaker, &shown.topic)
            }
            _ => true,
        };
        let is_change = |it: &Change<'_>| it.later.is_some() && !it.doubts.contains(&Doubt::OrderUnknown);
        if self.changes.iter().any(|it| is_change(it) && is_told_of(it)) {
            self.marks.push(Mark::Changed);
        }
        let (Some(latest), Some(position)) = (self.latest(), &self.position) else {
            if !self.relayed.is_empty() {
                self.marks.push(Mark::Relayed);
            }
            return;
        };
        if position.conditions.as_ref().is_some_and(|it| !it.value.is_empty()) {
            self.marks.push(Mark::Conditional);
        }
        if question.cells != Content::Count && self.open.contains(&&latest.id) {
            self.marks.push(Mark::NotCompared);
        }
        let act = utterance_of.last();
        let rival = |(claim, other): (&&Claim, &usize)| {
            Some(other) != act && !claim.said.is_before(latest.said) && contradicts(&read_keys(claim), position)
        };
        if question.is_of_positions() && self.claims.iter().zip(utterance_of).any(rival) {
            self.marks.push(Mark::OrderUnknown);
        }
        for change in self.changes.iter().filter(|it| it.later.is_none() && it.earlier.id == latest.id) {
            self.marks.retain(|it| !matches!(it, Mark::Ended(kind, _) if kind.id == change.kind.id));
            self.marks.push(Mark::Ended(change.kind, change.day));
        }
    }
}

/// Whether both state something that a cell shows, and not the same.
fn contradicts(one: &Reading, other: &Reading) -> bool {
    fn differ<T: PartialEq>(one: Option<&T>, other: Option<&T>) -> bool {
        one.zip(other).is_some_and(|(one, other)| one != other)
    }
    differ(one.stance.as_ref().map(|it| &it.value), other.stance.as_ref().map(|it| &it.value))
        || differ(one.conditions.as_ref().map(|it| &it.value), other.conditions.as_ref().map(|it| &it.value))
        || differ(one.deadline.as_ref().map(|it| &it.value), other.deadline.as_ref().map(|it| &it.value))
        || differ(one.amount.as_ref().map(|it| &it.value), other.amount.as_ref().map(|it| &it.value))
}
