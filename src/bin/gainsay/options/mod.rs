//! Options that several commands share; each command's own stand in its file.

mod format; // the formats of answers
mod global; // what every command takes
mod template; // an answer by the reader's own template

pub(crate) use format::{Format, FormatArgs, separator};
pub(crate) use global::{GlobalArgs, now, today};

/// What a query is, in the help of every command that takes one.
pub(crate) const WHICH: &str = "Which: names, words, and KEY:VALUE with speaker, topic, said, source, outlet, published, \
                                stance, amount, by, via, kind, verdict, outcome, tag, draft, has; joined by and, or, not and brackets; \
                                @NAME for a saved query";

/// Reads a day.
pub(crate) fn day(text: &str) -> Result<chrono::NaiveDate, String> {
    let date: gainsay::date::Date = text.parse().map_err(|error: gainsay::date::BadDate| error.to_string())?;
    Ok(date.first())
}
