//! Two versions of one file of a record that grew from a third, joined entry by entry.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::edit::{self, Edit, UNREADABLE, not_changeable};
use super::mention::with_id;
use super::splice::with_blocks;
use crate::claim::LocalId;
use crate::store::Error;
use crate::store::read::draft::items_of;
use crate::store::yaml::lines::Lines;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Joined {
    /// The text that has what both have.
    pub text: String,
    /// Claims of theirs whose id is another one's in ours: the id that they had, and the one that they have now.
    pub renamed: Vec<(String, String)>,
}

/// Joins `ours` and `theirs`, which both grew from `base`: what is new or changed in theirs comes into ours, each entry as it
/// is written there. Where both gave one id to a new claim, theirs is given another.
///
/// # Errors
/// [`Error::NotChangeable`] where one of the three cannot be read, and where both changed one entry, each in another way:
/// that is for a person to say.
pub fn join(path: &Path, base: &str, ours: &str, theirs: &str) -> Result<Joined, Error> {
    // Where there was nothing yet, both began the file.
    let base = if base.trim().is_empty() { "{}" } else { base };
    let [base, ours, theirs] = [base, ours, theirs].map(|it| it.trim_start_matches('\u{feff}'));
    let read = |text| parse(text, &mut Report::new(path, "")).ok_or_else(|| not_changeable(path, UNREADABLE));
    let (before, root, other) = (read(base)?, read(ours)?, read(theirs)?);
    let Value::Map(keys) = &other.value else { return Err(not_changeable(path, "it is no mapping of keys")) };
    let mut joining = Joining {
        path,
        ours: Lines::new(ours),
        theirs: (theirs, Lines::new(theirs)),
        edits: Vec::new(),
        renamed: Vec::new(),
    };
    // What is new to each list, and how many entries it has then.
    let (mut new, mut left) = (Vec::new(), Vec::new());
    for (key, theirs) in keys {
        let name = key.text().map_or("", |it| it.as_ref());
        let [was, is] = [&before, &root].map(|it| it.entry(name).map(|it| &it.1));
        if [was, is].iter().flatten().any(|it| it.same(theirs)) {
            continue;
        }
        let is_list = |it: &Node<'_>| matches!(it.value, Value::List { .. }) || it.is_empty();
        if !is_list(theirs)
            && let (Some(was), Some((own_key, own))) = (was, root.entry(name))
            && own.same(was)
            && !joining.ours.is_flow(&root)
            && !joining.theirs.1.is_flow(&other)
        {
            let lines = |lines: &Lines<'_>, key: &Node<'_>, value| {
                lines.start(key.place.line)..lines.start(lines.last_of(key, value) + 1)
            };
            let text = joining.theirs.0[lines(&joining.theirs.1, key, theirs)].to_owned();
            joining.edits.push((lines(&joining.ours, own_key, own), text));
            continue;
        }
        if !is_list(theirs) || [was, is].iter().flatten().any(|it| !is_list(it)) {
            return Err(not_changeable(path, &format!("both versions changed its `{name}`")));
        }
        let items = [was, is, Some(theirs)].map(|it| it.map_or(&[][..], items_of));
        let in_brackets = [(&joining.ours, is), (&joining.theirs.1, Some(theirs))];
        if in_brackets.iter().any(|(lines, it)| it.is_some_and(|it| lines.is_flow(it) && !items_of(it).is_empty())) {
            return Err(not_changeable(path, &format!("its {name} are written in brackets")));
        }
        let gone = joining.edits.len();
        let blocks = joining.list(name, items)?;
        let gone = joining.edits[gone..].iter().filter(|it| it.1.is_empty()).count();
        left.push((name, items[1].len() - gone + blocks.len()));
        new.push((name, blocks));
    }
    let mut text = edit::applied(ours, joining.edits, if ours.contains("\r\n") { "\r\n" } else { "\n" });
    for (name, blocks) in new.iter().filter(|it| !it.1.is_empty()) {
        text = with_blocks(path, &text, name, blocks)?;
    }
    let all = read(&text)?;
    let is_whole = |(name, n): &(&str, usize)| all.entry(name).map_or(0, |it| items_of(&it.1).len()) == *n;
    if !left.iter().all(is_whole) {
        return Err(not_changeable(path, "what is new in it cannot be told from what stands around it"));
    }
    Ok(Joined { text, renamed: joining.renamed })
}

/// The lists of a claim file: each entry has an id that nobody else there has.
const CITED: [&str; 2] = ["claims", "acts"];

/// The files as they are joined.
struct Joining<'t> {
    path: &'t Path,
    ours: Lines<'t>,
    theirs: (&'t str, Lines<'t>),
    /// What becomes of entries that ours has.
    edits: Vec<Edit>,
    renamed: Vec<(String, String)>,
}

impl Joining<'_> {
    /// Joins one list, given its entries in all three versions; returns those that are new to ours, as text.
    fn list(&mut self, name: &str, [was, is, theirs]: [&[Node<'_>]; 3]) -> Result<Vec<String>, Error> {
        let by_key =
            |items| -> HashMap<String, &Node<'_>> { <[Node<'_>]>::iter(items).map(|it| (key(it), it)).collect() };
        let (base, own, others) = (by_key(was), by_key(is), by_key(theirs));
        let mut taken: HashSet<LocalId> =
            is.iter().chain(theirs).filter_map(id).filter_map(|it| LocalId::new(it).ok()).collect();
        let both =
            |key: &str| not_changeable(self.path, &format!("both versions changed `{key}`, each in another way"));
        let mut new = Vec::new();
        for it in theirs {
            let key = key(it);
            match (base.get(&key), own.get(&key)) {
                (Some(base), _) if base.same(it) => {}
                (_, Some(own)) if own.same(it) => {}
                (Some(base), Some(own)) if own.same(base) => {
                    let block = self.block(it, self.theirs.1.dash(it), self.ours.dash_column(own));
                    self.edits.push((lines(&self.ours, own), block));
                }
                (None, None) => new.push(self.block(it, self.commented(it), 0)),
                (None, Some(_)) if CITED.contains(&name) => {
                    let free = LocalId::free(&[&key], &mut taken).to_string();
                    new.push(with_id(self.path, &self.block(it, self.commented(it), 0), &free)?);
                    self.renamed.push((key, free));
                }
                _ => return Err(both(&key)),
            }
        }
        for it in was.iter().filter(|it| !others.contains_key(&key(it))) {
            match own.get(&key(it)) {
                None => {}
                Some(own) if own.same(it) => self.edits.push((lines(&self.ours, own), String::new())),
                Some(_) => return Err(both(&key(it))),
            }
        }
        Ok(new)
    }

    /// The line of the first comment right above an entry of theirs, or else its own.
    fn commented(&self, item: &Node<'_>) -> usize {
        let (text, lines) = &self.theirs;
        let is_comment = |n: &usize| text[lines.start(*n)..lines.start(n + 1)].trim_start().starts_with('#');
        let first = lines.dash(item);
        (1..first).rev().take_while(is_comment).last().unwrap_or(first)
    }

    /// The lines of an entry of theirs from this one on, its dash so far in.
    fn block(&self, item: &Node<'_>, from: usize, column: usize) -> String {
        let (text, lines) = &self.theirs;
        let (indent, last) = (lines.dash_column(item), lines.last(item, lines.dash_column(item)));
        let line = |n: usize| &text[lines.start(n)..lines.start(n + 1)];
        let moved = |n: usize| {
            let line = line(n).trim_end_matches(['\r', '\n']);
            let bare = line.trim_start_matches(' ');
            let inside = (line.len() - bare.len()).saturating_sub(indent);
            if bare.is_empty() { "\n".to_owned() } else { format!("{}{bare}\n", " ".repeat(column + inside)) }
        };
        (from..=last).map(moved).collect()
    }
}

/// The bytes of the lines of an entry.
fn lines(lines: &Lines<'_>, item: &Node<'_>) -> std::ops::Range<usize> {
    lines.start(lines.dash(item))..lines.start(lines.last(item, lines.dash_column(item)) + 1)
}

fn id<'n>(item: &'n Node<'_>) -> Option<&'n str> {
    item.entry("id")?.1.text().map(|it| it.as_ref())
}

/// By what an entry is known again: its id, or else all of it.
fn key(item: &Node<'_>) -> String {
    fn spelled(node: &Node<'_>, out: &mut String) {
        match &node.value {
            Value::Text { text, .. } => out.push_str(&format!("{text:?}")),
            Value::List { items, .. } => items.iter().for_each(|it| {
                out.push('-');
                spelled(it, out);
            }),
            Value::Map(entries) => entries.iter().for_each(|(key, value)| {
                spelled(key, out);
                out.push(':');
                spelled(value, out);
            }),
        }
    }
    id(item).map_or_else(
        || {
            let mut out = String::new();
            spelled(item, &mut out);
            out
        },
        str::to_owned,
    )
}
