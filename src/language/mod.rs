//! English words: tokens, sentences, numbers and dates; nothing here knows what a claim is.

pub mod token; // words, numbers and marks, each with the bytes that it takes
