//! What stands in place of the answer to a JSON line that cannot be read: the rest goes on.

use serde::Serialize;
use serde_json::Value;

/// Which line it was, by its number and, where it has one, by its `id`; and why it cannot be read.
#[derive(Debug, Serialize)]
pub(crate) struct Unread {
    id: Value,
    line: usize,
    error: String,
}

impl Unread {
    /// The line with this number, counted from 0.
    pub(crate) fn of(text: &str, number: usize, error: String) -> Self {
        let id = serde_json::from_str::<Value>(text).ok().and_then(|mut it| it.get_mut("id").map(Value::take));
        Self { id: id.unwrap_or_default(), line: number + 1, error }
    }
}
