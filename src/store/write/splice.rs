//! Entries into the list of a YAML file as text: every byte that was there stays.

use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use crate::problem::{Problem, Severity};
use crate::store::Error;
use crate::store::yaml::lines::Lines;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;
use crate::store::yaml::written::to_yaml;

/// Why a file was left as it is.
pub(super) fn not_extendable(path: &Path, why: &str) -> Error {
    Error::NotExtendable { path: path.to_owned(), why: why.to_owned() }
}

/// What is written, as YAML.
pub(super) fn yaml(form: &impl Serialize, path: &Path) -> Result<String, Error> {
    to_yaml(form).map_err(|error| not_extendable(path, &error.to_string()))
}

/// The text with the entries after the last one of the list `key`.
pub(super) fn spliced(path: &Path, text: &str, key: &str, entries: &[impl Serialize]) -> Result<String, Error> {
    let block = |entry| {
        let text = yaml(entry, path)?;
        let line = |(n, line): (usize, &str)| match (n, line) {
            // A blank line inside a quotation stays blank.
            (_, "") => "\n".to_owned(),
            (0, line) => format!("- {line}\n"),
            (_, line) => format!("  {line}\n"),
        };
        Ok(text.lines().enumerate().map(line).collect())
    };
    with_blocks(path, text, key, &entries.iter().map(block).collect::<Result<Vec<String>, Error>>()?)
}

/// The text with entries after the last one of the list `key`, each as its lines stand at the left edge.
pub(super) fn with_blocks(path: &Path, text: &str, key: &str, blocks: &[String]) -> Result<String, Error> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let mut report = Report::new(path, body);
    let root = parse(body, &mut report)
        .ok_or_else(|| not_extendable(path, "it cannot be read as it stands (see `gainsay check`)"))?;
    let place = insertion(path, body, &root, key)?;
    let mut new = String::new();
    if place.needs_key {
        new.push_str(key);
        new.push_str(":\n");
    }
    for line in blocks.iter().flat_map(|it| it.lines()) {
        if !line.is_empty() {
            new.extend(std::iter::repeat_n(' ', place.indent));
            new.push_str(line);
        }
        new.push('\n');
    }
    let (head, tail) = body.split_at(place.at);
    let head = &[&head[..place.brackets.start], &head[place.brackets.end..]].concat();
    if !head.is_empty() && !head.ends_with('\n') {
        new.insert(0, '\n');
    }
    if body.contains("\r\n") {
        new = new.replace('\n', "\r\n");
    }
    Ok([mark, head, &new, tail].concat())
}

/// Where entries go: the byte, the columns before the dash, and whether the list's key is still to be written.
struct Insertion {
    at: usize,
    indent: usize,
    needs_key: bool,
    /// The brackets of a list that is empty: they go.
    brackets: Range<usize>,
}

fn insertion(path: &Path, text: &str, root: &Node<'_>, key: &str) -> Result<Insertion, Error> {
    let Value::Map(entries) = &root.value else {
        return Err(not_extendable(path, &format!("it has no place for `{key}:`")));
    };
    let is_list = |it: &Node<'_>| matches!(&it.value, Value::Text { text, .. } if text == key);
    let Some(at) = entries.iter().position(|(it, _)| is_list(it)) else {
        return Ok(Insertion { at: text.len(), indent: 0, needs_key: true, brackets: 0..0 });
    };
    let mut brackets = 0..0;
    let indent = match &entries[at].1.value {
        Value::List { items, flow: true } if items.is_empty() => {
            let lines = Lines::new(text);
            brackets = lines.colon(&entries[at].0)..lines.range(entries[at].1.place).end;
            2
        }
        Value::List { flow: true, .. } => {
            let why = format!("its {key} are written in brackets; write them as lines that begin with `- `");
            return Err(not_extendable(path, &why));
        }
        Value::List { items, .. } => items.first().map_or(2, |item| dash_column(text, item)),
        _ if entries[at].1.is_empty() => 2,
        _ => return Err(not_extendable(path, &format!("what stands behind `{key}:` is no list"))),
    };
    let at = entries.get(at + 1).map_or(text.len(), |(next, _)| before_comments(text, next.place.line));
    Ok(Insertion { at, indent, needs_key: false, brackets })
}

/// The column of the dash that begins a list's item.
fn dash_column(text: &str, item: &Node<'_>) -> usize {
    let line = text.lines().nth(item.place.line - 1).unwrap_or_default();
    line.find('-').unwrap_or_default()
}

/// The byte at which a key's line begins (lines from 1), or the comments and blank lines that stand right above it.
fn before_comments(text: &str, line: usize) -> usize {
    let mut at = text.len();
    let mut starts = Vec::new();
    let mut offset = 0;
    for (n, it) in text.split_inclusive('\n').enumerate() {
        if n + 1 > line {
            break;
        }
        starts.push((offset, it));
        offset += it.len();
    }
    while let Some((start, it)) = starts.pop() {
        let bare = it.trim();
        if at != text.len() && !bare.is_empty() && !bare.starts_with('#') {
            break;
        }
        at = start;
    }
    at
}

/// Makes sure that the new text says all that the old one said, and what was added besides, and nothing that is wrong.
/// `read` gives the entries of a text and what is wrong with it.
pub(super) fn verify<T: PartialEq>(
    path: &Path,
    (before, after): (Option<&str>, &str),
    added: &[T],
    read: impl Fn(&str) -> (Vec<T>, Vec<Problem>),
) -> Result<(), Error> {
    let read = |text: &str| read(text.trim_start_matches('\u{feff}'));
    let (old, old_problems) = before.map(read).unwrap_or_default();
    let (new, problems) = read(after);
    if new.iter().eq(old.iter().chain(added)) {
        return Ok(());
    }
    let problems: Vec<_> =
        problems.into_iter().filter(|it| it.code.severity == Severity::Error && !old_problems.contains(it)).collect();
    if problems.is_empty() {
        return Err(not_extendable(path, "its entries cannot be told from what would be appended"));
    }
    Err(Error::Faulty { path: path.to_owned(), problems })
}
