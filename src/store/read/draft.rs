//! The drafts of a claim file as they stand there, whatever they still lack.

use std::path::Path;

use crate::store::Error;
use crate::store::form::{AnchorForm, ClaimForm};
use crate::store::write::edit;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;

/// A claim that nobody has accepted yet, as its file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftEntry {
    /// Its keys; one that is absent, or of a kind that the key does not hold, is empty.
    pub form: ClaimForm,
    /// The line on which it begins, counted from 1.
    pub line: usize,
}

/// The claims of a file's text that have `draft: true`, in order, whatever is missing or wrong in them.
///
/// # Errors
/// [`Error::NotChangeable`] where the text is no claim file that can be read.
pub fn drafts(path: &Path, text: &str) -> Result<Vec<DraftEntry>, Error> {
    Ok(entries(path, text)?.into_iter().filter(|it| it.form.draft).collect())
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
    Ok(items.iter().map(|it| DraftEntry { form: standing(it), line: it.place.line }).collect())
}

/// The key `claims` of a claim file, and what stands after it.
pub(in crate::store) fn claims_of<'n, 't>(root: &'n Node<'t>) -> Option<&'n (Node<'t>, Node<'t>)> {
    root.entry("claims")
}

/// The items of a list; none of anything else.
pub(in crate::store) fn items_of<'n, 't>(node: &'n Node<'t>) -> &'n [Node<'t>] {
    if let Value::List { items, .. } = &node.value { items } else { &[] }
}

/// The claim at a node as it stands there.
pub(in crate::store) fn standing(node: &Node<'_>) -> ClaimForm {
    let text = |node: &Node<'_>| match &node.value {
        Value::Text { text, .. } if !node.is_empty() => Some(text.clone().into_owned()),
        _ => None,
    };
    let of = |key: &str| node.entry(key).and_then(|(_, value)| text(value));
    let conditions = node.entry("if").and_then(|(_, value)| match &value.value {
        Value::List { items, .. } => Some(items.iter().filter_map(text).collect()),
        _ => text(value).map(|it| vec![it]),
    });
    let anchor = node.entry("anchor").map(|it| &it.1).filter(|it| matches!(it.value, Value::Map(_))).map(|it| {
        let of = |key: &str| it.entry(key).and_then(|(_, value)| text(value)).unwrap_or_default();
        AnchorForm { prefix: of("prefix"), suffix: of("suffix") }
    });
    ClaimForm {
        id: of("id").unwrap_or_default(),
        speaker: of("speaker").unwrap_or_default(),
        topic: of("topic").unwrap_or_default(),
        said: of("said").unwrap_or_default(),
        quote: of("quote"),
        says: of("says"),
        stance: of("stance"),
        conditions,
        deadline: of("by"),
        amount: of("amount"),
        certainty: of("certainty"),
        commitment: of("commitment").and_then(|it| it.parse().ok()),
        printed: of("printed"),
        capacity: of("as"),
        principal: of("for"),
        via: of("via"),
        verb: of("verb"),
        anchor,
        lang: of("lang"),
        translated_by: of("translated_by"),
        same_as: of("same_as"),
        draft: of("draft").is_some_and(|it| it == "true"),
        note: of("note"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_read_whatever_it_lacks() {
        let text = "\u{feff}claims:\n  - {id: one, quote: Yes.}\n  # the second\n  - id: two\n    topic:\n    said: soon\n    \
                    if: [x, 'y']\n    draft: true\n  - draft: true\n    by: {a: b}\n";
        let found = drafts(Path::new("page.yaml"), text).unwrap();
        let two = ClaimForm {
            id: "two".into(),
            said: "soon".into(),
            conditions: Some(vec!["x".into(), "y".into()]),
            draft: true,
            ..ClaimForm::default()
        };
        let third = ClaimForm { draft: true, ..ClaimForm::default() };
        assert_eq!(found, [DraftEntry { form: two, line: 4 }, DraftEntry { form: third, line: 9 }]);
    }

    #[test]
    fn what_is_no_yaml_has_no_drafts_and_says_so() {
        let error = drafts(Path::new("page.yaml"), "claims: [").unwrap_err();
        assert!(error.to_string().contains("page.yaml cannot be changed: it cannot be read"), "{error}");
    }
}
