//! Drafts as claims: what extraction proposes, in the form in which it waits on file for somebody to accept it.

mod again; // which drafts are on file already
mod claim; // one draft as a claim
mod id; // the id that it is cited by
mod newcomers; // speakers whom the source lists
mod redrafted; // a draft of old as it would be drafted today
mod unknown; // speakers who are not on file

pub use again::{TellsOfAnother, is_same_text, new_among, told_of_another};
pub use claim::{Origin, claims, relayed_by};
pub use newcomers::newcomers;
pub use redrafted::redrafted;
pub use unknown::unknown;
