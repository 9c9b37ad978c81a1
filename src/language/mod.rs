//! English words: tokens, sentences, numbers and dates; nothing here knows what a claim is.
pub mod quantity;
