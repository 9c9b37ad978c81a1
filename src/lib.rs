//! gainsay keeps a plain-text record of who said what, when and where it was reported, and says when a position changed,
//! how, and on which words that rests.
//!
//! A claims folder is loaded into a [ledger](claim::Ledger); what the ledger holds of one speaker on one topic is a
//! [timeline](diff::timelines); and every step of it is judged by every [kind of change](diff::kinds). A change says what
//! it rests on, down to the bytes of both statements, and borrows nothing but the ledger:
//!
//! ```
//! use gainsay::claim::Ledger;
//! use gainsay::date::Date;
//! use gainsay::diff::{Change, Context, all_changes, timelines};
//!
//! /// Every change of position on record, oldest first.
//! fn flags(ledger: &Ledger, today: Date) -> Vec<Change<'_>> {
//!     all_changes(&timelines(ledger, |_, _| true), &Context::new(ledger, today.last()))
//! }
//!
//! // Whatever is wrong in the files is told in `loaded.problems`, and hides nothing else.
//! let loaded = gainsay::store::load("claims".as_ref())?;
//! for flag in flags(&loaded.ledger, "2025-09-01".parse()?) {
//!     println!("{} {}: {} -> {}", flag.day, flag.kind.id, flag.evidence.from, flag.evidence.to);
//! }
//! # assert!(flags(&loaded.ledger, "2025-09-01".parse()?).len() > 10);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The other ways in: [`article::read`] and [`extract::Extractor`] draft claims from an article, [`diff::compare`] judges
//! two sentences, [`pairing::Comparison`] two articles, [`table::build`] compares everybody on everything, [`reports`] and [`disputes`] lay several sources
//! beside each other, [`verify`] finds quotations in a text, and [`render`] puts what was found into words. `examples/`
//! has two small programs; `src/README.md` is the map of the rooms below.
//!
//! The library has no clock, no network and no terminal: the day that counts as today is an argument, files are touched
//! by [`store`] alone, and what only the command line needs is behind the feature `cli`, which is on by default.

pub mod acts;
pub mod amount;
pub mod article;
pub mod claim;
pub mod corrections;
pub mod date;
pub mod diff;
pub mod disputes;
pub mod drafting;
pub mod exchange;
pub mod extract;
pub mod language;
pub mod memo;
pub mod pairing;
pub mod problem;
pub mod query;
pub mod reading;
pub mod reliability;
pub mod render;
pub mod reports;
pub mod review;
pub mod revision;
pub mod room;
pub mod safe;
pub mod status;
pub mod store;
pub mod suggest;
pub mod table;
pub mod topics;
pub mod verify;

// The rooms' own tests are cases too, written and read as those of `tests/it`, which know the library from outside.
#[cfg(test)]
extern crate self as gainsay;
#[cfg(test)]
#[path = "../tests/casebook/mod.rs"]
mod casebook;
