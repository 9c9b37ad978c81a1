//! An article as it is handed in: its text, letter for letter, and what is known of where it was published.

use crate::date::Date;

/// An article. Every offset that is told of it counts bytes of its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Article {
    /// The text, with a blank line between paragraphs where the article was no plain text.
    pub text: String,
    /// Its title, where that is known apart from the text.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Its address: the canonical one where the page names one.
    pub url: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// Its language (BCP 47).
    pub lang: Option<String>,
    /// The encoding that it was decoded from, where that was not UTF-8.
    pub decoded_from: Option<&'static str>,
}
