//! English words: tokens, sentences, numbers and dates; nothing here knows what a claim is.

pub mod lexicon; // word lists from text files, looked up by their longest match
pub mod sentence; // sentences as byte ranges
pub mod token; // words, numbers and marks, each with the bytes that it takes
