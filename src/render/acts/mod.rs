//! Said and done: an act, and below it the statements that it is held against.

mod markdown;
mod rows;
mod view;

pub use markdown::deeds_markdown;
pub use rows::deed_rows;
pub use view::DeedView;

use crate::acts::{Deed, Said};
use crate::claim::{Act, Ledger};

/// An act in one line: `vote: Voted against the ban. (The Selm Courier)`.
pub(in crate::render) fn act_in_words(act: &Act, ledger: &Ledger) -> String {
    format!("{}: {} ({})", act.kind, act.says, ledger.source_of_act(act).outlet)
}

/// What comparing an act with a statement came to: `done otherwise than said before (side: support, then oppose)`.
pub(in crate::render) fn compared(said: &Said<'_>) -> String {
    let (stated, done) = &said.values;
    let when = said.when.name();
    format!("{}; said {when} it ({}: {stated}; done: {done})", said.verdict.name(), said.on.name())
}

/// The statement's words with their day and outlet.
pub(in crate::render) fn words(said: &Said<'_>, ledger: &Ledger) -> String {
    let (claim, outlet) = (said.claim, &ledger.source_of(said.claim).outlet);
    format!("{}: {} ({outlet})", claim.said.in_words(), ledger.words_of(claim))
}

/// What is doubtful of a comparison, in one line; nothing where nothing is.
pub(in crate::render) fn doubts(said: &Said<'_>) -> Option<String> {
    let told: Vec<String> = said.doubts.iter().map(ToString::to_string).collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// Where an act itself is on record, or else what reports it.
pub(in crate::render) fn link<'l>(deed: &Deed<'l>, ledger: &'l Ledger) -> Option<&'l str> {
    deed.act.url.as_deref().or(ledger.source_of_act(deed.act).url.as_deref())
}
