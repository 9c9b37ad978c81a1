//! gainsay keeps a plain-text record of who said what, when and where it was reported, and says when a position changed.

pub mod amount;
pub mod article;
pub mod claim;
pub mod date;
pub mod diff;
pub mod disputes;
pub mod drafting;
pub mod extract;
pub mod language;
pub mod problem;
pub mod query;
pub mod reading;
pub mod render;
pub mod reports;
pub mod review;
pub mod room;
pub mod store;
pub mod suggest;
pub mod table;
pub mod verify;

// The rooms' own tests are cases too, written and read as those of `tests/it`, which know the library from outside.
#[cfg(test)]
extern crate self as gainsay;
#[cfg(test)]
#[path = "../tests/casebook/mod.rs"]
mod casebook;
