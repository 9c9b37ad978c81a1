//! English words: tokens, sentences, numbers and dates; nothing here knows what a claim is.

pub mod calendar; // expressions of time
pub mod content; // words that say something
pub mod grammar; // classes of words, clauses, negation, tense, parts of speech
pub mod inflection; // the forms of verbs and nouns
pub mod lexicon; // word lists from text files, looked up by their longest match
pub mod likeness; // how much two texts have in common, and from how much on they are one
pub mod number; // numbers in digits and in words
mod paragraph; // where paragraphs end
pub mod plural; // plurals and their singulars
pub mod quantity; // amounts: how much of what, per what, with their bounds
pub mod quotation; // what stands between quotation marks
pub mod sentence; // sentences, each in its paragraph
pub mod shingle; // runs of words, by which versions of an article are known
pub mod token; // words, numbers and marks, each with the bytes that it takes
pub mod token_range; // stretches counted in tokens
pub mod word; // words compared and looked up whatever their case and apostrophes
mod word_bounds; // where words begin and end
pub mod word_table; // what is known of certain words
