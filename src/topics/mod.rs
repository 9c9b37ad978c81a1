//! What statements speak of: how near two are in subject, and topics grown from statements that have none.
//!
//! A statement leaves out what the one before it named, and so it is taken with its neighbours in its text. Statements
//! grow into groups (average linkage, Sokal and Michener 1958); a person takes a group under a name, and then all are placed
//! by the topics that have one, where they fit one plainly better than the next.

mod cluster; // which statements hang together
mod group; // groups of statements, and where a statement belongs
mod naming; // what a group may be called
mod proposition; // what one may be for or against
mod subject; // how near two statements are
mod vector; // a statement as directions

pub use group::{Group, Statement, Statements};
pub use proposition::proposition;
pub use subject::{heads, keys, likeness, likeness_of, shared};
