//! The quotations of one claim file, verified against an article.

use std::path::Path;

use crate::claim::{Details, Entry, LocalId};
use crate::store::Error;
use crate::store::read::draft::{claims_of, items_of, standing};
use crate::store::write::edit;
use crate::store::yaml::node::{Node, Place, Value, parse};
use crate::store::yaml::report::Report;
use crate::verify::{Article, Finding, Verdict};

/// Words of a claim file that its article must have letter for letter, and what became of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Quoted {
    /// The id of its claim, where that has one.
    pub id: Option<LocalId>,
    /// The line of its key, counted from 1.
    pub line: usize,
    /// The words, as the file has them.
    pub quote: String,
    /// The verb that leads to them, where they are the outlet's and no quotation.
    pub verb: Option<String>,
    /// What became of them.
    pub finding: Finding,
}

impl Quoted {
    /// Whether the article says otherwise, or no more: words were altered, or there is nothing like it. Where marks, case
    /// or the shape of a figure differ, it says the same.
    #[must_use]
    pub fn is_otherwise(&self) -> bool {
        match self.finding.verdict {
            Verdict::Altered => !self.finding.is_of_form_alone(),
            Verdict::Gone => true,
            Verdict::Ok | Verdict::Moved | Verdict::Ambiguous => false,
        }
    }
}

/// Words as they stand in a claim file: a quotation, or the outlet's for what was said.
pub(super) struct Quotation {
    pub(in crate::store) id: Option<LocalId>,
    pub(in crate::store) quote: String,
    /// The verb that leads to them, where they are the outlet's and no quotation.
    pub(in crate::store) verb: Option<String>,
    details: Details,
    find: Find,
    /// Where its words stand, or its key, where they begin on another line.
    pub(in crate::store) place: Place,
}

/// How words of a claim are looked for in its article.
type Find = fn(&Article<'_>, &Details) -> Option<Finding>;

/// The keys whose words are letter for letter.
const VERBATIM: [(&str, Find); 2] =
    [("quote", |article, it| article.verify_quote(it)), ("reported", |article, it| article.verify_reported(it))];

impl Quotation {
    /// What became of it in an article.
    pub(super) fn verify(&self, article: &Article<'_>) -> Finding {
        (self.find)(article, &self.details).expect("the claim has these words")
    }
}

/// All words of a claim file that are letter for letter, those of drafts included.
pub(super) fn quotations(root: &Node<'_>) -> Vec<Quotation> {
    let items = claims_of(root).map_or(&[][..], |it| items_of(&it.1));
    items.iter().flat_map(|item| VERBATIM.iter().filter_map(|it| quotation(item, it))).collect()
}

fn quotation(item: &Node<'_>, (name, find): &(&str, Find)) -> Option<Quotation> {
    let (key, value) = item.entry(name)?;
    let Entry { id, details, .. } = standing(item);
    let (quote, verb) = match *name {
        "quote" => (details.quote.clone()?, None),
        _ => (details.reported.clone()?, Some(details.verb.clone().unwrap_or_default())),
    };
    let is_beside = value.place.line == key.place.line && matches!(value.value, Value::Text { .. });
    let place = if is_beside { value.place } else { key.place };
    Some(Quotation { id, quote, verb, details, find: *find, place })
}

/// Verifies every quotation of a claim file's text, those of drafts included, against the text of an article, in the
/// order of the file; the outlet's words for what was said likewise.
///
/// # Errors
/// [`Error::NotChangeable`] where the text is no claim file that can be read.
pub fn verified(path: &Path, text: &str, article: &str) -> Result<Vec<Quoted>, Error> {
    let body = text.trim_start_matches('\u{feff}');
    let root = parse(body, &mut Report::new(path, body)).ok_or_else(|| edit::not_changeable(path, edit::UNREADABLE))?;
    let article = Article::new(article);
    let verify = |it: Quotation| {
        let finding = it.verify(&article);
        Quoted { id: it.id, line: it.place.line, quote: it.quote, verb: it.verb, finding }
    };
    Ok(quotations(&root).into_iter().map(verify).collect())
}
