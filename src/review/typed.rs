//! What can be typed of a draft: its keys, each with what is said beside it, and a draft with what was typed.

use crate::claim::Entry;
use crate::store::{BadValue, CLAIM, Key, Misread, Value};

/// The keys that can be typed, in the order in which they are asked for, each with what is expected in a few words.
pub const TYPED: &[(&str, &str)] = &[
    ("quote", "the words, letter for letter"),
    ("says", "a neutral paraphrase"),
    ("said", "2025-05-16, 2025-05, 2025 or 2025-06-18/2025-06-19"),
    ("stance", "on the topic's proposition"),
    ("if", "conditions, with ; between them; none"),
    ("by", "a deadline, or none"),
    ("amount", "1000 prisoners, 5 bn EUR/year, or none"),
    ("certainty", "how sure"),
    ("commitment", "0 none to 7 done"),
    ("printed", "the name exactly as printed"),
    ("as", "the capacity, where it is not the role on file"),
    ("for", "for whom, where it is not the principal on file"),
    ("via", "who relayed it"),
    ("verb", "the verb of saying, as printed"),
    ("page", "where in the source: a page, a timecode"),
    ("note", "anything"),
];

/// The key of a claim that is called so.
#[must_use]
pub fn key(name: &str) -> Option<&'static Key<Entry>> {
    CLAIM.iter().find(|it| it.name == name)
}

/// What stands behind a key of a draft, in one line, even where that cannot be read.
#[must_use]
pub fn value(key: &Key<Entry>, draft: &Entry, misread: &[Misread]) -> String {
    let wrong = || misread.iter().find(|it| it.bad.key == key.name).map(|it| it.bad.text.clone());
    key.value(draft).map(|it| it.to_string()).or_else(wrong).unwrap_or_default()
}

/// A draft with what was typed for some of its keys; nothing clears one.
///
/// # Errors
/// What is wrong with something that was typed.
pub fn typed<'t>(draft: &Entry, typed: impl Iterator<Item = (&'t str, Option<String>)>) -> Result<Entry, BadValue> {
    let mut entry = draft.clone();
    for (name, text) in typed {
        let Some(key) = key(name) else { continue };
        match text {
            Some(text) => key.put(&mut entry, Value::Text(text))?,
            None => key.clear(&mut entry),
        }
    }
    Ok(entry)
}
