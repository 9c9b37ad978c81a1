//! One claim of a file changed or removed as text: every byte that is not its own stays.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::Path;

use super::splice::yaml;
use crate::claim::{Entry, LocalId};
use crate::store::Error;
use crate::store::key::{self, CLAIM, Written};
use crate::store::read::draft::{claims_of, items_of, standing};
use crate::store::yaml::lines::Lines;
use crate::store::yaml::node::{Node, Value, parse};
use crate::store::yaml::report::Report;
use crate::store::yaml::written::to_yaml;

/// What is said of a file that cannot be read.
pub(in crate::store) const UNREADABLE: &str = "it cannot be read as it stands (see `gainsay check`)";

/// Why a file was left as it is.
pub(in crate::store) fn not_changeable(path: &Path, why: &str) -> Error {
    Error::NotChangeable { path: path.to_owned(), why: why.to_owned() }
}

/// Bytes of a text with what stands there instead.
pub(super) type Edit = (Range<usize>, String);

/// A key with its value.
type Pair<'t> = (Node<'t>, Node<'t>);

/// The text of a claim file in which the claim `id` is as `new` has it, or is removed. Only the keys that differ are
/// touched, where that is possible, and comments on lines of their own stay; whatever stands elsewhere stays as it is.
/// It is not checked whether `new` has faults that `check` would tell.
///
/// # Errors
/// [`Error::NotChangeable`] where the file cannot be read, has no claim of that id, or is written in a way in which the
/// claim cannot be changed without touching others.
pub fn with_claim(path: &Path, text: &str, id: &LocalId, new: Option<&Entry>) -> Result<String, Error> {
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let root = parse(body, &mut Report::new(path, body)).ok_or_else(|| not_changeable(path, UNREADABLE))?;
    let none = || not_changeable(path, &format!("it has no claim `{id}`"));
    let (key, list) = claims_of(&root).ok_or_else(none)?;
    let items = items_of(list);
    let at = items.iter().position(|it| it.entry("id").is_some_and(|it| it.1.is(id.as_str()))).ok_or_else(none)?;
    let lines = Lines::new(body);
    if lines.is_flow(list) {
        let why = "its claims are written in brackets; write them as lines that begin with `- `";
        return Err(not_changeable(path, why));
    }
    let place = Item { lines: &lines, item: &items[at] };
    let ways = match new {
        Some(new) => {
            vec![place.by_key(new), place.is_known().then_some(vec![place.whole(&yaml(&Written::from(new), path)?)])]
        }
        None if items.len() == 1 => vec![Some(vec![(behind(lines.colon(key)), " []".into()), place.whole("")])],
        None => vec![Some(vec![place.whole("")])],
    };
    let newline = if body.contains("\r\n") { "\r\n" } else { "\n" };
    let mut after = ways.into_iter().flatten().map(|edits| applied(body, edits, newline));
    let right = after.find(|it| is_right(&root, it, at, new));
    let why = format!("what it would say of `{id}` cannot be told from the rest");
    right.map(|it: String| [mark, &it].concat()).ok_or_else(|| not_changeable(path, &why))
}

/// The text of a claim file in which several claims are as they are to be, or are removed, as [`with_claim`] has it of one.
/// The file is read once, however many they are, as long as they can be changed side by side.
///
/// # Errors
/// As [`with_claim`].
pub fn with_claims(path: &Path, text: &str, changes: &[(&LocalId, Option<&Entry>)]) -> Result<String, Error> {
    let one_by_one = || changes.iter().try_fold(text.to_owned(), |text, (id, new)| with_claim(path, &text, id, *new));
    let (mark, body) = text.strip_prefix('\u{feff}').map_or(("", text), |body| ("\u{feff}", body));
    let root = parse(body, &mut Report::new(path, body)).ok_or_else(|| not_changeable(path, UNREADABLE))?;
    let (lines, items) = (Lines::new(body), claims_of(&root).map_or(&[][..], |it| items_of(&it.1)));
    let is_flow = claims_of(&root).is_some_and(|it| lines.is_flow(&it.1));
    let removed = changes.iter().filter(|it| it.1.is_none()).count();
    if is_flow || changes.len() < 2 || removed == items.len() {
        return one_by_one();
    }
    let place = |at: usize| Some((items[at].entry("id")?.1.text()?.as_ref(), at));
    let mut places: HashMap<&str, usize> = HashMap::new();
    // Of two by one id the first is meant.
    (0..items.len()).rev().filter_map(place).for_each(|(id, at)| {
        places.insert(id, at);
    });
    let (mut edits, mut becomes): (Vec<Edit>, HashMap<usize, Option<&Entry>>) = Default::default();
    for (id, new) in changes {
        let Some(at) = places.get(id.as_str()).copied().filter(|at| !becomes.contains_key(at)) else {
            return one_by_one();
        };
        let place = Item { lines: &lines, item: &items[at] };
        match new.map_or_else(|| Some(vec![place.whole("")]), |new| place.by_key(new)) {
            Some(own) => edits.extend(own),
            None => return one_by_one(),
        }
        becomes.insert(at, *new);
    }
    let after = applied(body, edits, if body.contains("\r\n") { "\r\n" } else { "\n" });
    if are_right(&root, &after, &becomes) { Ok([mark, &after].concat()) } else { one_by_one() }
}

/// Whether a text says what the old one said, with some of its claims as they should be.
fn are_right(old: &Node<'_>, text: &str, becomes: &HashMap<usize, Option<&Entry>>) -> bool {
    let Some(root) = parse(text, &mut Report::new(Path::new(""), text)) else { return false };
    let items = |root| claims_of(root).map_or(&[][..], |it| items_of(&it.1));
    let mut rest = items(&root).iter();
    let is_kept = |(at, old): (usize, &Node<'_>)| match becomes.get(&at) {
        None => rest.next().is_some_and(|it| old.same(it)),
        Some(None) => true,
        Some(Some(new)) => rest.next().is_some_and(|it| standing(it) == **new),
    };
    items(old).iter().enumerate().all(is_kept) && rest.next().is_none() && is_same_around(old, &root)
}

/// The place of what is put in at a byte.
fn behind(byte: usize) -> Range<usize> {
    byte..byte
}

/// The text with its edits, of which no two are of the same bytes.
pub(super) fn applied(text: &str, mut edits: Vec<Edit>, newline: &str) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let (mut after, mut from) = (String::with_capacity(text.len() + 64), 0);
    for (range, new) in edits {
        after.push_str(text.get(from..range.start).unwrap_or_default());
        // Behind a last line without an end a new one begins only where that is said.
        if range.start == text.len() && !new.is_empty() && !text.ends_with('\n') {
            after.push_str(newline);
        }
        if newline == "\n" {
            after.push_str(&new)
        } else {
            after.push_str(&new.replace("\r\n", "\n").replace('\n', newline))
        }
        from = range.end;
    }
    after.push_str(text.get(from..).unwrap_or_default());
    after
}

/// Whether a text says what the old one said, with the claim at `at` as it should be.
fn is_right(old_root: &Node<'_>, text: &str, at: usize, new: Option<&Entry>) -> bool {
    let Some(root) = parse(text, &mut Report::new(Path::new(""), text)) else { return false };
    let items = |root| claims_of(root).map_or(&[][..], |it| items_of(&it.1));
    let (old, items) = (items(old_root), items(&root));
    let rest = at + usize::from(new.is_some());
    let behind = items.get(rest..).unwrap_or_default();
    is_same_around(old_root, &root)
        && items.len() >= rest
        && behind.len() == old.len() - at - 1
        && old[..at].iter().zip(items).all(|(old, it)| old.same(it))
        && old[at + 1..].iter().zip(behind).all(|(old, it)| old.same(it))
        && new.is_none_or(|new| standing(&items[at]) == *new)
}

/// Whether all that stands around the claims is the same.
fn is_same_around(old: &Node<'_>, new: &Node<'_>) -> bool {
    let (Value::Map(old_keys), Value::Map(keys)) = (&old.value, &new.value) else { return false };
    let is_claims = |key: &Node<'_>| key.is("claims");
    old_keys.len() == keys.len()
        && old_keys.iter().zip(keys).all(|(old, new)| old.0.same(&new.0) && (is_claims(&new.0) || old.1.same(&new.1)))
}

/// The claim that is changed.
struct Item<'e, 't> {
    lines: &'e Lines<'t>,
    item: &'e Node<'t>,
}

impl Item<'_, '_> {
    /// Whether all that stands there could be read, so that nothing is lost when it is written anew.
    fn is_known(&self) -> bool {
        let (Value::Map(entries), old) = (&self.item.value, Written::from(&standing(self.item))) else { return false };
        entries.iter().all(|it| it.1.is_empty() || it.0.text().is_some_and(|key| old.get(key).is_some()))
    }

    /// All its lines replaced by an entry, or by nothing; its comments go before it.
    fn whole(&self, yaml: &str) -> Edit {
        let (first, last) = (self.lines.dash(self.item), self.lines.last(self.item, 0));
        let column = self.lines.dash_column(self.item);
        let mut new = self.lines.comments(self.item, first..last + 1, column);
        let mut lines = indented(yaml, column + 2);
        if !lines.is_empty() {
            lines.replace_range(column..=column, "-");
        }
        new.push_str(&lines);
        (self.lines.start(first)..self.lines.start(last + 1), new)
    }

    /// Only the keys that differ; nothing where the claim is no mapping.
    fn by_key(&self, new: &Entry) -> Option<Vec<Edit>> {
        let Value::Map(entries) = &self.item.value else { return None };
        let (old, new) = (Written::from(&standing(self.item)), Written::from(new));
        let has = |of: &Written, key: &Node<'_>| key.text().is_some_and(|key| of.get(key).is_some());
        let is_gone = |key: &Node<'_>| has(&old, key) && !has(&new, key);
        let staying: Vec<&Pair<'_>> = entries.iter().filter(|it| !is_gone(&it.0)).collect();
        let is_flow = self.lines.is_flow(self.item);
        let mut edits = if is_flow { self.gone_in_braces(entries, is_gone) } else { self.gone(entries, is_gone) };
        for (key, value) in new.iter().filter(|(key, value)| old.get(key) != Some(value)) {
            let edit = match self.item.entry(key) {
                Some(entry) => self.changed(entry, value)?,
                None => self.added(&staying, entries, key, value)?,
            };
            edits.push(edit);
        }
        Some(edits)
    }

    /// The lines of the keys that go.
    fn gone(&self, entries: &[Pair<'_>], is_gone: impl Fn(&Node<'_>) -> bool) -> Vec<Edit> {
        // A dash on a line of its own stays where it is.
        let is_behind_dash = entries.first().is_some_and(|it| it.0.place.line == self.lines.dash(self.item));
        let stays = entries.iter().position(|it| !is_gone(&it.0)).filter(|_| is_behind_dash).unwrap_or_default();
        let mut edits = Vec::new();
        if stays > 0 {
            // The dash goes on to the first key that stays.
            let (first, next) = (&entries[0].0, &entries[stays].0);
            let column = self.lines.dash_column(self.item);
            let comments = self.lines.comments(self.item, first.place.line..next.place.line, column);
            let dash = self.lines.start(self.lines.dash(self.item));
            edits.push((dash..dash, comments));
            edits.push((self.lines.range(first.place).start..self.lines.range(next.place).start, String::new()));
        }
        for (key, value) in entries.iter().skip(stays).filter(|it| is_gone(&it.0)) {
            let last = self.lines.last_of(key, value);
            let comments = self.lines.comments(self.item, key.place.line..last + 1, key.place.column);
            edits.push((self.lines.start(key.place.line)..self.lines.start(last + 1), comments));
        }
        edits
    }

    /// The same in braces.
    fn gone_in_braces(&self, entries: &[Pair<'_>], is_gone: impl Fn(&Node<'_>) -> bool) -> Vec<Edit> {
        let stays = entries.iter().position(|it| !is_gone(&it.0)).unwrap_or_default();
        let start = |n: usize| self.lines.range(entries[n].0.place).start;
        let end = |n: usize| self.lines.range(entries[n].1.place).end;
        let mut edits = vec![(start(0)..start(stays), String::new())];
        let gone = (stays + 1..entries.len()).filter(|n| is_gone(&entries[*n].0));
        edits.extend(gone.map(|n| (end(n - 1)..end(n), String::new())));
        edits
    }

    /// Another value after a key that is there.
    fn changed(&self, (key, value): &Pair<'_>, new: &key::Value) -> Option<Edit> {
        let name = key.text()?;
        let is_flow = self.lines.is_flow(self.item);
        let range = self.lines.range(value.place);
        let line = if is_flow { in_braces(name, new)? } else { block(name, new)? };
        let is_one_line = line.trim_end().lines().count() == 1;
        if let Some(scalar) = line.trim_end().strip_prefix(&format!("{name}:")).filter(|_| is_one_line) {
            if value.is_empty() {
                return Some((behind(self.lines.colon(key)), scalar.into()));
            }
            let last = self.lines.last_of(key, value);
            if is_flow || last == key.place.line && last == value.place.line {
                return Some((range, scalar.trim_start().into()));
            }
        }
        let last = self.lines.last_of(key, value);
        let mut lines = indented(&line, key.place.column);
        if let Some(comment) = self.lines.comment_behind(range.end) {
            push_line(&mut lines, key.place.column, comment);
        }
        lines.push_str(&self.lines.comments(self.item, key.place.line..last + 1, key.place.column));
        let start = self.lines.range(key.place).start;
        Some((start..self.lines.start(last + 1), lines.trim_start_matches(' ').to_owned()))
    }

    /// A key that is not there yet, after the one of those that stay that it follows.
    fn added(&self, staying: &[&Pair<'_>], all: &[Pair<'_>], name: &str, new: &key::Value) -> Option<Edit> {
        if self.lines.is_flow(self.item) {
            let end = self.lines.range(all.last()?.1.place).end;
            return Some((end..end, format!(", {}", in_braces(name, new)?)));
        }
        let rank = |name: &str| CLAIM.iter().position(|it| it.name == name);
        let rank_of = |it: &Pair<'_>| it.0.text().and_then(|it| rank(it));
        let before = staying.iter().filter(|it| rank_of(it).is_some_and(|it| Some(it) < rank(name)));
        let (key, value) = before.max_by_key(|it| rank_of(it)).or(staying.first())?;
        let at = self.lines.start(self.lines.last_of(key, value) + 1);
        Some((at..at, indented(&block(name, new)?, key.place.column)))
    }
}

/// A key with its value as it is written on lines of its own.
fn block(name: &str, value: &key::Value) -> Option<String> {
    to_yaml(&BTreeMap::from([(name, value)])).ok()
}

/// A key with its value as it is written in braces: in quotation marks, unless it is a word.
fn in_braces(name: &str, value: &key::Value) -> Option<String> {
    let plain = to_yaml(value).ok()?;
    let is_word = plain.trim_end().chars().all(|c| c.is_alphanumeric() || "-_. ".contains(c));
    let value = if is_word { plain.trim_end().to_owned() } else { serde_json::to_string(value).ok()? };
    Some(format!("{name}: {value}"))
}

fn indented(lines: &str, column: usize) -> String {
    let mut indented = String::new();
    lines.lines().for_each(|line| push_line(&mut indented, column, line));
    indented
}

/// A line indented by so many columns; a blank one stays blank.
fn push_line(text: &mut String, column: usize, line: &str) {
    if !line.is_empty() {
        text.extend(std::iter::repeat_n(' ', column));
        text.push_str(line);
    }
    text.push('\n');
}

#[cfg(test)]
mod tests;
