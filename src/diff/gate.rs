//! The card of a gate: what must hold before two positions may be compared.

use super::{Doubt, Pair};
use crate::reading::Component;

/// One gate.
#[derive(Debug)]
pub struct Gate {
    /// Its name: file and `--why`.
    pub id: &'static str,
    /// What it asks, in a few words.
    pub title: &'static str,
    /// The components for which it can stop a pair.
    pub components: &'static [Component],
    /// The text of its room, which begins with its page.
    pub room: &'static str,
    /// Lets a pair pass, or not.
    pub judge: fn(&Pair<'_>) -> Passage,
}

/// Whether a pair may pass a gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passage {
    /// It may.
    Open,
    /// It may, and the change says so.
    Doubtful(Doubt),
    /// It may not, for this reason.
    Stopped(String),
}

impl Gate {
    /// Its page.
    #[must_use]
    pub fn page(&self) -> String {
        crate::room::page_of(self.room)
    }
}

impl std::fmt::Display for Passage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Open => f.write_str("open"),
            Self::Doubtful(doubt) => write!(f, "open, but {doubt}"),
            Self::Stopped(reason) => write!(f, "stops: {reason}"),
        }
    }
}
