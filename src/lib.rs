//! gainsay keeps a plain-text record of who said what, when and where it was reported, and says when a position changed.

pub mod amount;
pub mod article;
pub mod casebook;
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
