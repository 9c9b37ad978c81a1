//! Pages that are served: those of a dossier, and the ones that need an answer, such as a search.

mod field; // lines of a form
mod record; // what comes on file anew
mod review; // a draft, and the form that decides on it
mod search; // what is on file for a query
mod stale; // an edit of what was changed meanwhile
mod verdict; // an editor's verdict on a change

use super::flag::tags;
use super::{Frame, Live, Page, Record, Site, pages, place};
use crate::claim::{Claim, Ruling};
use crate::date::Date;
use crate::diff::printed;

pub use field::{Typed, is_typed};
pub use record::{Recording, Wrong, record};
pub use review::{Address, Reviewing, named, review};
pub use search::{Answer, Hits, search};
pub use stale::{Stale, stale};
pub use verdict::{Judging, verdict};

/// What every page runs where scripts are allowed; each page can be read and used without.
const SCRIPT: &str = include_str!("live.js");

/// The pages of a record as they are served, and where on them everything is.
#[derive(Debug)]
pub struct Served {
    /// Head and foot of the pages that are made when they are asked for.
    pub frame: Frame,
    /// The pages that do not depend on what is asked, the style sheet and the script.
    pub pages: Vec<Page>,
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

/// The pages of a record as they are served.
#[must_use]
pub fn served(record: &Record<'_, '_>, live: Live) -> Served {
    let site = Site::of(record, Some(live));
    let index = record.ledger.index();
    let at = |claim: &Claim| index[&claim.id];
    let changes = printed(&record.found.changes, record.ledger);
    let moved = changes.iter().map(|it| Moved {
        home: format!("{}#{}", site.page_of(it), place::change(&it.id)),
        id: it.id.clone(),
        day: it.day,
        changes: it.parts.iter().map(|it| (it.change.kind.id, it.change.review.map(|it| it.verdict))).collect(),
        tags: tags(it),
        sentence: it.parts[0].headline.sentence.clone(),
        earlier: at(it.earlier.claim),
        later: it.later.as_ref().map(|it| at(it.claim)),
    });
    let moved = moved.collect();
    let statements = site.statements.iter().map(|it| (at(it), site.home(it))).collect();
    let mut pages = pages(&site);
    pages.push(Page { name: "live.js".to_owned(), text: SCRIPT.to_owned() });
    Served { frame: site.frame, pages, statements, moved }
}
