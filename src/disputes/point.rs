//! The card of a point on which accounts can differ, and what it found.

use super::Pair;
use crate::amount::Amount;
use crate::claim::Claim;
use crate::reading::Basis;

/// One point that can be in dispute.
#[derive(Debug)]
pub struct Point {
    /// Its name everywhere: file, casebook, output.
    pub id: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// The text of its room, which begins with its page.
    pub room: &'static str,
    /// How it judges.
    pub judge: fn(&Pair<'_, '_>) -> Option<Evidence>,
}

/// What both sides say on the point, and what each rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What the one side says, as printed.
    pub says: String,
    /// What the other side says.
    pub but: String,
    /// What the former rests on.
    pub one: Basis,
    /// What the latter rests on.
    pub other: Basis,
    /// Both amounts with their bounds, where amounts are in dispute.
    pub amounts: Option<Box<[Amount; 2]>>,
    /// Why both cannot be so, in one sentence.
    pub reason: String,
}

impl Evidence {
    /// What both sides say as a sentence shows it, given the two claims: see [`Basis::told`].
    #[must_use]
    pub fn told(&self, one: &Claim, other: &Claim) -> (String, String) {
        (self.one.told(&self.says, one), self.other.told(&self.but, other))
    }
}

impl Point {
    /// Its page.
    #[must_use]
    pub fn page(&self) -> String {
        crate::room::page_of(self.room)
    }
}
