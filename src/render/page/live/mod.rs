//! Pages that are served: those of a dossier, and the ones that need an answer, such as a search.

mod field; // lines of a form
mod record; // what comes on file anew
mod review; // a draft, and the form that decides on it
mod search; // what is on file for a query
mod stale; // an edit of what was changed meanwhile
mod verdict; // an editor's verdict on a change

use super::{Frame, Site, place};
use crate::claim::{Claim, Ruling};
use crate::date::Date;

pub use field::{Typed, is_typed};
pub use record::{Recording, Wrong, record};
pub use review::{Address, Reviewing, named, offer_field, review, told_in_keys};
pub use search::{Answer, Facet, Hits, search};
pub use stale::{Stale, stale};
pub use verdict::{Judging, verdict};

/// What every page runs where scripts are allowed; each page can be read and used without.
pub(super) const SCRIPT: &str = include_str!("live.js");

/// What pages that are made for what is asked need of all others, and where on those everything is.
#[derive(Debug)]
pub struct Served {
    /// Head and foot of the pages that are made when they are asked for.
    pub frame: Frame,
    /// The statements that count, each by its place in [`Ledger::claims`](crate::claim::Ledger::claims) and where it
    /// stands, oldest first.
    pub statements: Vec<(usize, String)>,
    /// What moved, oldest first.
    pub moved: Vec<Moved>,
}

/// A change as a list has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Names it for good.
    pub id: String,
    /// Where it stands.
    pub home: String,
    /// When it moved.
    pub day: Date,
    /// The ids of the kinds of what moved, each with what an editor said of it.
    pub changes: Vec<(&'static str, Option<Ruling>)>,
    /// What moved, in two or three words.
    pub tags: String,
    /// What moved, in a sentence.
    pub sentence: String,
    /// The statement before, by its place in the ledger.
    pub earlier: usize,
    /// The one after, where something was said.
    pub later: Option<usize>,
}

impl Site<'_, '_> {
    /// Where on the pages everything is.
    #[must_use]
    pub fn served(&self) -> Served {
        let index = self.ledger.index();
        let at = |claim: &Claim| index[&claim.id];
        let moved = self.changes.iter().map(|it| Moved {
            home: format!("{}#{}", self.page_of(it), place::change(&it.id)),
            id: it.id.clone(),
            day: it.day,
            changes: it.parts.iter().map(|it| (it.change.kind.id, it.change.review.map(|it| it.verdict))).collect(),
            tags: it.tags(),
            sentence: it.parts[0].headline.sentence.clone(),
            earlier: at(it.earlier.claim),
            later: it.later.as_ref().map(|it| at(it.claim)),
        });
        let statements = self.statements.iter().map(|it| (at(it), self.home(it))).collect();
        Served { frame: self.frame.clone(), statements, moved: moved.collect() }
    }
}
