//! English words: tokens, sentences, numbers and dates; nothing here knows what a claim is.

mod calendar_date; // dates as calendars print them
mod calendar_doubt; // whether words and figures of the calendar stand for it
mod calendar_sign; // what each token may mean in an expression of time
mod calendar_unit; // where a day lies in the calendar
mod calendar_word; // the words that expressions of time are made of
pub mod content; // words that say something
mod date_range; // two dates made one stretch
pub mod deadline; // by when something must be or will be done
pub mod duration; // lengths of time
pub mod lexicon; // word lists from text files, looked up by their longest match
pub mod moment; // every date that a text names, resolved on the day of speaking
pub mod number; // numbers in digits and in words
mod place; // what has no year or week, placed around the day of speaking
pub mod quantity; // amounts: how much of what, per what, with their bounds
mod relative_date; // dates counted from the day of speaking
pub mod sentence; // sentences as byte ranges
mod signs; // a text as a row of calendar signs
pub mod tag; // parts of speech
mod tense; // which way in time a clause looks
pub mod token; // words, numbers and marks, each with the bytes that it takes
pub mod word; // words compared and looked up whatever their case and apostrophes
mod yearly; // what comes round every year, and its parts
