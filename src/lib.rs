//! gainsay keeps a plain-text record of who said what, when and where it was reported, and says when a position changed.

pub mod amount;
pub mod date;
pub mod language;
