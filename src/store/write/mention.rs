//! Where an id stands in the files of a record, and another one put there: every byte around it stays.

use std::path::{Path, PathBuf};

use super::edit::{self, UNREADABLE, not_changeable};
use super::splice::yaml;
use crate::store::Error;
use crate::store::folder::{LISTS, SPEAKERS, TOPICS};
use crate::store::read::draft::items_of;
use crate::store::transaction::Transaction;
use crate::store::yaml::lines::Lines;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;

/// What an id is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A speaker.
    Speaker,
    /// A topic.
    Topic,
}

impl Named {
    /// What it is called, of one and of several: `speaker`, `speakers`.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Speaker => ("speaker", "speakers"),
            Self::Topic => ("topic", "topics"),
        }
    }

    /// The file that lists all of them.
    pub(super) fn list(self) -> &'static str {
        match self {
            Self::Speaker => SPEAKERS,
            Self::Topic => TOPICS,
        }
    }

    /// The lists in which entries name one, each with the key behind which it stands.
    fn places(self) -> &'static [Place] {
        match self {
            Self::Speaker => &[
                ("speakers", "id"),
                ("claims", "speaker"),
                ("claims", "via"),
                ("acts", "speaker"),
                ("lookups", "speaker"),
            ],
            Self::Topic => {
                &[("topics", "id"), ("topics", "parent"), ("claims", "topic"), ("acts", "topic"), ("lookups", "topic")]
            }
        }
    }
}

/// A list of a file, and a key of its entries.
pub(super) type Place = (&'static str, &'static str);

/// Where the ids of claims stand, by which they are cited from other files and entries.
pub(super) const CITED: &[Place] = &[
    ("claims", "same_as"),
    ("reviews", "earlier"),
    ("reviews", "later"),
    ("rejections", "claim"),
    ("outcomes", "claim"),
];

/// Puts `to` where a speaker or a topic is called `from`, in every file of the record. Returns how many places that are.
///
/// # Errors
/// [`Error::NotChangeable`] where a file that has the word cannot be read.
pub(super) fn replace_named(change: &mut Transaction, what: Named, from: &str, to: &str) -> Result<usize, Error> {
    replace_in(change, what.places(), from, to)
}

/// The same of these places.
pub(super) fn replace_in(change: &mut Transaction, places: &[Place], from: &str, to: &str) -> Result<usize, Error> {
    let files: Vec<PathBuf> = change.claim_files().chain(LISTS.iter().map(PathBuf::from)).collect();
    let mut all = 0;
    for path in files {
        let Some(text) = change.text(&path)?.filter(|it| it.contains(from)) else { continue };
        let (after, n) = replaced(&path, text, places, (from, to), everywhere)?;
        if n > 0 {
            change.write(&path, Some(after))?;
            all += n;
        }
    }
    Ok(all)
}

/// Every entry of every list.
pub(super) fn everywhere(_: &str, _: &Node<'_>) -> bool {
    true
}

/// The text of a file with `to` at these places, where `from` stands there in an entry that is meant, given its list, and how
/// many they are.
pub(super) fn replaced(
    path: &Path,
    text: &str,
    places: &[Place],
    (from, to): (&str, &str),
    is_meant: impl Fn(&str, &Node<'_>) -> bool,
) -> Result<(String, usize), Error> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let root = parse(body, &mut Report::new(path, body)).ok_or_else(|| not_changeable(path, UNREADABLE))?;
    let lines = Lines::new(body);
    let new = yaml(&to, path)?;
    let found = mentions(&root, places, from, is_meant);
    let edits: Vec<_> = found.iter().map(|it| (lines.range(it.place), new.trim_end().to_owned())).collect();
    let n = edits.len();
    let after = edit::applied(body, edits, "\n");
    if !parse(&after, &mut Report::new(path, &after)).is_some_and(|it| is_renamed(&root, &it, from, to)) {
        return Err(not_changeable(path, &format!("`{from}` cannot be told from what stands around it")));
    }
    Ok(([mark, &after].concat(), n))
}

/// An entry of a list, as its lines stand at the left edge, with another id.
pub(super) fn with_id(path: &Path, block: &str, id: &str) -> Result<String, Error> {
    let root = parse(block, &mut Report::new(path, block)).ok_or_else(|| not_changeable(path, UNREADABLE))?;
    let value = items_of(&root).first().and_then(|it| it.entry("id")).map(|it| &it.1);
    let value = value.ok_or_else(|| not_changeable(path, "one of its entries has no id"))?;
    let new = yaml(&id, path)?;
    Ok(edit::applied(block, vec![(Lines::new(block).range(value.place), new.trim_end().to_owned())], "\n"))
}

/// The values at these places that are this text.
fn mentions<'n, 't>(
    root: &'n Node<'t>,
    places: &[Place],
    text: &str,
    is_meant: impl Fn(&str, &Node<'_>) -> bool,
) -> Vec<&'n Node<'t>> {
    let at = |(list, key): &Place| {
        let items = root.entry(list).map_or(&[][..], |it| items_of(&it.1)).iter().filter(|it| is_meant(list, it));
        items.filter_map(|it| Some(&it.entry(key)?.1)).filter(|it| it.is(text)).collect::<Vec<_>>()
    };
    places.iter().flat_map(at).collect()
}

/// Whether a tree is another one with `to` in some places in which that has `from`.
fn is_renamed(old: &Node<'_>, new: &Node<'_>, from: &str, to: &str) -> bool {
    match (&old.value, &new.value) {
        (Value::List { items, .. }, Value::List { items: others, .. }) => {
            items.len() == others.len() && items.iter().zip(others).all(|(old, new)| is_renamed(old, new, from, to))
        }
        (Value::Map(entries), Value::Map(others)) => {
            let same = |(old, new): (&(Node<'_>, Node<'_>), &(Node<'_>, Node<'_>))| {
                old.0.same(&new.0) && is_renamed(&old.1, &new.1, from, to)
            };
            entries.len() == others.len() && entries.iter().zip(others).all(same)
        }
        _ => old.same(new) || old.is(from) && new.is(to),
    }
}
