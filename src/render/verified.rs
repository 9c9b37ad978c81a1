//! Quotations that were verified against an article, as JSON has them.

use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::store::Quoted;

/// A verified quotation as JSON has it.
#[derive(Debug, Serialize)]
pub struct QuotedView {
    id: String,
    path: String,
    line: usize,
    verdict: &'static str,
    says: String,
    quote: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    verb: Option<String>,
    /// The passages of the article: where it stands, or what is near.
    places: Vec<PlaceView>,
}

/// A passage of an article.
#[derive(Debug, Serialize)]
struct PlaceView {
    start: usize,
    end: usize,
    text: String,
}

impl QuotedView {
    /// The view of a quotation of the claim file `path`; its places count bytes of the article.
    #[must_use]
    pub fn of(quoted: &Quoted, path: &Path, article: &str) -> Self {
        let place =
            |it: &Range<usize>| PlaceView { start: it.start, end: it.end, text: article[it.clone()].to_owned() };
        Self {
            id: quoted.id.as_ref().map_or_else(String::new, ToString::to_string),
            path: path.to_string_lossy().into_owned(),
            line: quoted.line,
            verdict: quoted.finding.verdict.word(),
            says: quoted.finding.says(&quoted.quote, article),
            quote: quoted.quote.clone(),
            verb: quoted.verb.clone(),
            places: quoted.finding.places.iter().map(place).collect(),
        }
    }
}
