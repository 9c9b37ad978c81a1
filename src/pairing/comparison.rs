//! Two articles as they are handed in: what they are to each other, and what that comes to.

use super::compared::{Compared, compare};
use super::document::Document;
use crate::article::Article;
use crate::extract::Extractor;
use crate::revision::{Kinship, Revision, kinship};

/// Two articles beside each other, the earlier first.
#[derive(Debug)]
pub struct Comparison<'a> {
    /// The earlier article, and its statements.
    pub earlier: (&'a Article, Document),
    /// The later one.
    pub later: (&'a Article, Document),
    /// What they are to each other.
    pub kinship: Kinship,
    /// What moved between their statements; nothing between versions, of which nobody said the later one later.
    pub compared: Compared,
    /// What was altered, between versions.
    pub revision: Revision,
}

impl<'a> Comparison<'a> {
    /// Of two articles, read against the ledger of `extractor`.
    #[must_use]
    pub fn of(earlier: &'a Article, later: &'a Article, extractor: &Extractor<'_>) -> Self {
        let [one, other] = Document::both([earlier, later], extractor);
        let kinship = kinship(earlier, later);
        let (compared, revision) = match kinship {
            Kinship::Versions => (Compared::default(), Revision::of(&earlier.text, &later.text)),
            Kinship::Articles | Kinship::OtherArticle => (compare(&one, &other), Revision::default()),
        };
        Self { earlier: (earlier, one), later: (later, other), kinship, compared, revision }
    }

    /// Whether anything moved, or words were altered, came or went.
    #[must_use]
    pub fn is_found(&self) -> bool {
        !self.compared.moved.is_empty() || !self.revision.is_of_form_alone()
    }
}
