//! The drafts of a claim file as they stand there, whatever they still lack.

use std::path::Path;

use crate::claim::Entry;
use crate::store::Error;
use crate::store::key::{CLAIM, Misread};
use crate::store::write::edit;
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;

/// A claim as its file has it, whatever is missing or wrong in it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftEntry {
    /// Its keys; one that cannot be read counts as absent.
    pub entry: Entry,
    /// What stands behind keys and is not what they hold.
    pub misread: Vec<Misread>,
    /// The line on which it begins, counted from 1.
    pub line: usize,
}

/// The claims of a file's text that have `draft: true`, in order, whatever is missing or wrong in them.
///
/// # Errors
/// [`Error::NotChangeable`] where the text is no claim file that can be read.
pub fn drafts(path: &Path, text: &str) -> Result<Vec<DraftEntry>, Error> {
    Ok(entries(path, text)?.into_iter().filter(|it| it.entry.draft).collect())
}

/// All claims of a file's text, accepted or not, in order, whatever is missing or wrong in them.
///
/// # Errors
/// [`Error::NotChangeable`] where the text is no claim file that can be read.
pub fn entries(path: &Path, text: &str) -> Result<Vec<DraftEntry>, Error> {
    let body = text.trim_start_matches('\u{feff}');
    let mut report = Report::new(path, body);
    let root = parse(body, &mut report).ok_or_else(|| edit::not_changeable(path, edit::UNREADABLE))?;
    let items = claims_of(&root).map_or(&[][..], |it| items_of(&it.1));
    Ok(items.iter().map(read).collect())
}

/// The key `claims` of a claim file, and what stands after it.
pub(in crate::store) fn claims_of<'n, 't>(root: &'n Node<'t>) -> Option<&'n (Node<'t>, Node<'t>)> {
    root.entry("claims")
}

/// The items of a list; none of anything else.
pub(in crate::store) fn items_of<'n, 't>(node: &'n Node<'t>) -> &'n [Node<'t>] {
    if let Value::List { items, .. } = &node.value { items } else { &[] }
}

/// The claim at a node as it stands there, without what cannot be read.
pub(in crate::store) fn standing(node: &Node<'_>) -> Entry {
    read(node).entry
}

fn read(node: &Node<'_>) -> DraftEntry {
    // The problems are told where the file is checked.
    let mut report = Report::new(Path::new(""), "");
    let fields = Fields::of(node, "a claim", &mut report);
    let entry = fields.map(|mut it| it.entry_of(CLAIM, true, &mut report)).unwrap_or_default();
    DraftEntry { entry, misread: report.into_misread(), line: node.place.line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Coded, Details, LocalId};

    #[test]
    fn a_draft_is_read_whatever_it_lacks() {
        let text = "\u{feff}claims:\n  - {id: one, quote: Yes.}\n  # the second\n  - id: two\n    topic:\n    said: soon\n    \
                    if: [x, 'y']\n    draft: true\n  - draft: true\n    by: {a: b}\n";
        let found = drafts(Path::new("page.yaml"), text).unwrap();
        let coded = Coded { conditions: Some(vec!["x".into(), "y".into()]), ..Coded::default() };
        let details = Details { coded, ..Details::default() };
        let two = Entry { id: LocalId::new("two").ok(), draft: true, details, ..Entry::default() };
        let third = Entry { draft: true, ..Entry::default() };
        let said: Vec<String> = found[0].misread.iter().map(ToString::to_string).collect();
        assert!(said[0].starts_with("line 6, column 11: `soon` is no date"), "{said:?}");
        let found: Vec<(Entry, usize)> = found.into_iter().map(|it| (it.entry, it.line)).collect();
        assert_eq!(found, [(two, 4), (third, 9)]);
    }

    #[test]
    fn what_is_no_yaml_has_no_drafts_and_says_so() {
        let error = drafts(Path::new("page.yaml"), "claims: [").unwrap_err();
        assert!(error.to_string().contains("page.yaml cannot be changed: it cannot be read"), "{error}");
    }
}
