//! The grammar of small words: which classes each word belongs to, and what it does in building a clause.

mod adverb; // which words in -ly are adverbs
mod class; // classes of words, and sets of them
mod known; // which words belong to which classes
mod line; // a sentence to be read, its quotations out of sight
pub mod role; // what each word does in building a clause

pub(in crate::language) use adverb::mark_adverbs;
pub use class::{Class, Classes};
pub(in crate::language) use known::classes;
pub use known::words_of;
pub use line::Line;
