//! Why a query cannot be understood: what is wrong, where in it, and what to write.

use std::ops::Range;

/// A query that is refused. Nothing is guessed: what is not known is told with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct BadQuery {
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// Where, in a query that has more than this one name.
    pub place: Option<Place>,
}

/// A place in a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The query, as it was typed or saved.
    pub text: String,
    /// The bytes of it that are meant; none of them where something is missing.
    pub range: Range<usize>,
}

impl BadQuery {
    pub(super) fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into(), place: None }
    }

    /// The same with its place in `text`, unless it has one already.
    pub(super) fn at(mut self, text: &str, range: &Range<usize>) -> Self {
        self.place.get_or_insert_with(|| Place { text: text.to_owned(), range: range.clone() });
        self
    }
}
