//! The grammar of English as far as small words tell it: classes of words, clauses, negation, tense, parts of speech.
//!
//! One table of classes is below everything: a word of the grammar is what its classes say. [`role`] is read from them alone,
//! and is what the words of a claim are read by. [`tag`] adds what the words with a meaning of their own are, by their most
//! common use and by the words next to them, and is what articles are read by.
//!
//! Both were tried on either side. With classes and shapes alone, articles lose two and a half of a hundred indirect
//! statements of political news (66.9 instead of 69.3), as verbs and nouns are confused; with Brill's rules of context on
//! top of the most common use nothing is gained (F1 78.9, and 79.1 without) and it takes twice the time. With tags, the
//! pairs of statements of eight test sets are read no differently in any figure, and it takes five hundredths more time.

mod adverb; // which words in -ly are adverbs
mod class; // classes of words, and sets of them
pub mod clause; // where a clause begins and ends
mod closed; // what part of speech the words of the grammar are
mod context; // what of its classes a word has only where it stands
mod known; // which words belong to which classes
mod line; // a sentence to be read, its quotations out of sight
pub mod negation; // what the words deny, and how far a denial reaches
mod neighbours; // what the words next to a word say of it
pub mod noun_phrase; // where a noun phrase begins and ends
pub mod refuted; // what is told only to say that it is not so
pub mod role; // what each word does in building a clause
pub mod shallow_parse; // the parts of speech of a text and its verbs, read once
pub mod shape; // what the ending of a word tells
pub mod tag; // parts of speech
pub(in crate::language) mod tense; // which way in time a clause looks
pub mod time_phrase; // expressions of time as parts of a sentence
mod usual; // what a word is most commonly
pub mod verb_group; // the verb of a clause with its auxiliaries

pub use class::{Class, Classes};
pub use closed::PERSONAL;
pub(in crate::language) use context::settle_classes;
pub(in crate::language) use known::classes;
pub use known::{is_word_in, words_of};
pub use line::Line;
pub use usual::counted;
