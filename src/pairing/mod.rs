//! Two articles: whose words each has, which statements of theirs are of one speaker and one subject, and what moved.
//!
//! Nothing needs to be on file for it. Statements are paired by the words that they share, weighed by how rare these are;
//! what moved is told by the engine behind gates of its own, by what the words make of an act, and by speakers who say
//! themselves that it is otherwise now.

mod announced; // speakers who say that it is otherwise now
mod backshift; // reported words as they were spoken
mod clause; // clauses of a statement
mod compared; // what their statements come to
mod comparison; // two articles as they are handed in
mod document; // an article as statements
mod duty; // allowed, advised, required, forbidden
mod first_person; // sources that are one speaker's own words
#[cfg(test)]
mod laws; // invented pairs: who speaks, how it is told, what changed
mod letter; // letters printed as a whole
mod moved; // what may be called moved
mod office; // somebody by a role, whom the other article names
mod pairs; // which statement answers which
mod position; // positions, counts, headings
mod speaker; // one speaker under two names
#[cfg(test)]
mod tests; // pairs of short articles: what moved between them
mod told; // moves that the later words tell
mod turn; // words that say that it is otherwise now
mod voice; // whose words a document is

pub use compared::{Compared, Reworded, compare};
pub use comparison::Comparison;
pub use document::{Document, Spoken};
pub use first_person::{FirstPerson, drafts};
pub use moved::Moved;
pub use pairs::Pair;
pub use speaker::Speaker;
pub use voice::Voice;
