//! The quotations of one claim file, verified against an article.

use std::path::Path;

use crate::claim::{Anchor, Details, Entry, LocalId};
use crate::store::Error;
use crate::store::read::draft::{claims_of, items_of, standing};
use crate::store::write::edit;
use crate::store::yaml::node::{Node, Place, Value, parse};
use crate::store::yaml::report::Report;
use crate::verify::{Article, Finding};

/// One quotation of a claim file, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Quoted {
    /// The id of its claim, where that has one.
    pub id: Option<LocalId>,
    /// The line of its key, counted from 1.
    pub line: usize,
    /// The words, as the file has them.
    pub quote: String,
    /// What became of them.
    pub finding: Finding,
}

/// A quotation as it stands in a claim file.
pub(super) struct Quotation {
    pub(in crate::store) id: Option<LocalId>,
    pub(in crate::store) quote: String,
    pub(in crate::store) anchor: Option<Anchor>,
    /// Where its words stand, or its key, where they begin on another line.
    pub(in crate::store) place: Place,
}

/// Every quotation of a claim file, those of drafts included.
pub(super) fn quotations(root: &Node<'_>) -> Vec<Quotation> {
    let items = claims_of(root).map_or(&[][..], |it| items_of(&it.1));
    let read = |item: &Node<'_>| {
        let (key, value) = item.entry("quote")?;
        let Entry { id, details: Details { quote, anchor, .. }, .. } = standing(item);
        let is_beside = value.place.line == key.place.line && matches!(value.value, Value::Text { .. });
        let place = if is_beside { value.place } else { key.place };
        Some(Quotation { id, quote: quote?, anchor, place })
    };
    items.iter().filter_map(read).collect()
}

/// Verifies every quotation of a claim file's text, those of drafts included, against the text of an article, in the
/// order of the file.
///
/// # Errors
/// [`Error::NotChangeable`] where the text is no claim file that can be read.
pub fn verified(path: &Path, text: &str, article: &str) -> Result<Vec<Quoted>, Error> {
    let body = text.trim_start_matches('\u{feff}');
    let root = parse(body, &mut Report::new(path, body)).ok_or_else(|| edit::not_changeable(path, edit::UNREADABLE))?;
    let article = Article::new(article);
    let verify = |it: Quotation| {
        let finding = article.verify(&it.quote, it.anchor.as_ref());
        Quoted { id: it.id, line: it.place.line, quote: it.quote, finding }
    };
    Ok(quotations(&root).into_iter().map(verify).collect())
}
