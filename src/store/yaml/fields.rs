//! One mapping of a file, read key by key; what is missing, unknown or of the wrong kind is reported where it stands.

use super::node::{Node, Place, Value};
use super::report::{Report, shortened};
use crate::problem::Code;
use crate::store::key::{Held, Key, Need};
use crate::suggest::suggest;

/// A mapping from which keys are taken one by one.
pub(in crate::store) struct Fields<'n, 't> {
    /// What the mapping is, for messages: "a claim".
    what: &'static str,
    place: Place,
    entries: &'n [(Node<'t>, Node<'t>)],
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
}

/// What a line that is missing could look like.
const EXAMPLES: &[(&str, &str)] = &[
    ("day", "day: 2025-05-16"),
    ("id", "id:` with a name of its own, in letters, digits and hyphens"),
    ("name", "name: Ada Roe"),
    ("on", "on: 2025-05-16"),
    ("outcome", "outcome: kept"),
    ("outlet", "outlet: The Daily Ferry"),
    ("published", "published: 2025-05-16"),
    ("role", "role: Minister of Transport"),
    ("said", "said: 2025-05-16"),
    ("says", "says: Voted against the ban."),
    ("source", "source:` with `outlet:` and `published:` below it, each two spaces further in"),
    ("speaker", "speaker:` with an id from speakers.yaml"),
    ("topic", "topic:` with an id from topics.yaml"),
    ("version", "version: 1"),
    ("where", "where: The ministry's page of 16 May 2025"),
];

impl<'n, 't> Fields<'n, 't> {
    /// The fields of `node`, where it is a mapping.
    pub(in crate::store) fn of(node: &'n Node<'t>, what: &'static str, report: &mut Report<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            let message = format!("Expected {what} (`key: value` lines), found {}", node.shape());
            let remedy =
                "Write a colon and a space behind every key, and check the indent: keys stand below each other";
            report.at(Code::WRONG_SHAPE, node.place, message, remedy);
            return None;
        };
        Some(Self { what, place: node.place, entries, asked: Vec::with_capacity(24), missing: Vec::new() })
    }

    /// Where the mapping begins.
    pub(in crate::store) fn place(&self) -> Place {
        self.place
    }

    /// Whether `key` is there, whatever stands after it.
    pub(in crate::store) fn has(&self, key: &str) -> bool {
        self.entry(key).is_some()
    }

    fn entry(&self, key: &str) -> Option<&'n (Node<'t>, Node<'t>)> {
        self.entries.iter().find(|(it, _)| matches!(&it.value, Value::Text { text, .. } if text == key))
    }

    /// The value of `key`, whatever it is; an empty one is reported and counts as absent.
    pub(in crate::store) fn node(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n Node<'t>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let (key_node, value) = self.entry(key)?;
        if value.is_empty() {
            empty(key, key_node.place, report);
            return None;
        }
        Some(value)
    }

    /// The value of `key`, which must be there.
    pub(in crate::store) fn needed_node(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n Node<'t>> {
        self.note_missing(key);
        self.node(key, report)
    }

    /// The text after `key`; a blank one is reported and counts as absent.
    pub(in crate::store) fn text(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n str> {
        text_of(key, self.node(key, report)?, report)
    }

    /// The text after `key`, even a blank one in quotation marks.
    pub(in crate::store) fn any_text(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n str> {
        any_text_of(key, self.node(key, report)?, report)
    }

    /// Whether `text` stands after `key`.
    pub(in crate::store) fn says(&self, key: &str, text: &str) -> bool {
        self.entry(key).is_some_and(|(_, value)| matches!(&value.value, Value::Text { text: own, .. } if own == text))
    }

    /// The text after `key`, which must be there.
    pub(in crate::store) fn needed(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n str> {
        self.note_missing(key);
        self.text(key, report)
    }

    /// What stands after `key`, understood as a `T`.
    pub(in crate::store) fn value<T: Held>(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<T> {
        T::read(key, self.node(key, report)?, report)
    }

    /// What stands after `key`, which must be there, understood as a `T`.
    pub(in crate::store) fn needed_value<T: Held>(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<T> {
        self.note_missing(key);
        self.value(key, report)
    }

    /// The entry that the mapping is, with the keys of a table; a draft may leave some of them empty.
    pub(in crate::store) fn entry_of<E: Default>(
        &mut self,
        keys: &'static [Key<E>],
        is_draft: bool,
        report: &mut Report<'_>,
    ) -> E {
        let mut entry = E::default();
        for key in keys {
            let may_lack = match key.need {
                Need::Always => false,
                Need::Accepted => is_draft,
                Need::Words | Need::Optional => true,
            };
            if !may_lack {
                self.note_missing(key.name);
            }
            self.asked.push(key.name);
            let Some((key_node, value)) = self.entry(key.name) else { continue };
            if !value.is_empty() {
                key.read(&mut entry, value, report);
            } else if !(is_draft && key.need == Need::Accepted) {
                empty(key.name, key_node.place, report);
            }
        }
        entry
    }

    fn note_missing(&mut self, key: &'static str) {
        if !self.has(key) {
            self.missing.push(key);
        }
    }

    /// The texts after `key`: a list, or one text alone.
    pub(in crate::store) fn texts(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Vec<(&'n str, Place)>> {
        Some(texts_of(key, self.node(key, report)?, report))
    }

    /// The items of the list after `key`.
    pub(in crate::store) fn items(&mut self, key: &'static str, report: &mut Report<'_>) -> &'n [Node<'t>] {
        let Some(node) = self.node(key, report) else { return &[] };
        let Value::List { items, .. } = &node.value else {
            let message = format!("`{key}` is a list, but this is {}", node.shape());
            report.at(Code::WRONG_SHAPE, node.place, message, "Begin each entry on a line of its own with `- `");
            return &[];
        };
        items
    }

    /// Where the value of `key` stands; where the mapping does, when the key is not there.
    pub(in crate::store) fn value_place(&self, key: &str) -> Place {
        self.entry(key).map_or(self.place, |(_, value)| value.place)
    }

    /// Reports every key that is needed and missing, and every key that nobody asked for. The keys that were asked for
    /// are the format.
    pub(in crate::store) fn finish(mut self, report: &mut Report<'_>) {
        let absent: Vec<&str> = self.asked.iter().copied().filter(|it| !self.has(it)).collect();
        for (key, _) in self.entries {
            let Value::Text { text, .. } = &key.value else { continue };
            if self.asked.iter().any(|it| it == text) {
                continue;
            }
            // What is missing is what is meant first of all, and then it is not missing.
            let missing = suggest(text, self.missing.iter().copied());
            self.missing.retain(|it| Some(*it) != missing);
            let meant = missing
                .or_else(|| suggest(text, absent.iter().copied()))
                .or_else(|| suggest(text, self.asked.iter().copied()));
            let remedy = match meant {
                Some(meant) => format!("Did you mean `{meant}`?"),
                None => format!("Known here are: {}", self.asked.join(", ")),
            };
            let what = format!("`{}` is no key of {}", shortened(text), self.what);
            report.at(Code::UNKNOWN_KEY, key.place, what, remedy);
        }
        for key in &self.missing {
            let example = EXAMPLES.iter().find(|it| it.0 == *key).map_or(*key, |it| it.1);
            // An example that goes on in words has its own quotation marks.
            let close = if example.contains('`') { "" } else { "`" };
            let message = format!("{} needs `{key}`", capitalized(self.what));
            report.at(Code::MISSING_KEY, self.place, message, format!("Add a line such as `{example}{close}"));
        }
    }
}

/// The text that a node is; a blank one is reported and counts as absent.
pub(in crate::store) fn text_of<'n>(key: &str, node: &'n Node<'_>, report: &mut Report<'_>) -> Option<&'n str> {
    let text = any_text_of(key, node, report)?;
    if text.trim().is_empty() {
        empty(key, node.place, report);
        return None;
    }
    Some(text)
}

/// The text that a node is, even a blank one.
fn any_text_of<'n>(key: &str, node: &'n Node<'_>, report: &mut Report<'_>) -> Option<&'n str> {
    let Some(text) = node.text() else {
        let message = format!("`{key}` is a text, but this is {}", node.shape());
        let remedy = "Write the text behind the colon; one that begins with `[` or `{` needs quotation marks";
        report.at(Code::WRONG_SHAPE, node.place, message, remedy);
        return None;
    };
    check_characters(key, text, node.place, report);
    Some(text)
}

/// The texts of a list, or one text alone, each with its place; an entry that is none is reported and left out.
pub(in crate::store) fn texts_of<'n>(key: &str, node: &'n Node<'_>, report: &mut Report<'_>) -> Vec<(&'n str, Place)> {
    let one = std::slice::from_ref(node);
    let items = if let Value::List { items, .. } = &node.value { items } else { one };
    let mut texts = Vec::with_capacity(items.len());
    for item in items {
        match &item.value {
            Value::Text { text, .. } if item.is_empty() || text.trim().is_empty() => {
                let message = format!("An entry of `{key}` has nothing in it");
                report.at(Code::EMPTY_VALUE, item.place, message, "Write a text behind the dash, or remove it");
            }
            Value::Text { text, .. } => {
                check_characters(key, text, item.place, report);
                texts.push((text.as_ref(), item.place));
            }
            _ => {
                let message = format!("`{key}` is a list of texts, but this is {}", item.shape());
                let remedy = "Write one text an entry; one with a colon and a space in it needs quotation marks";
                report.at(Code::WRONG_SHAPE, item.place, message, remedy);
            }
        }
    }
    texts
}

fn empty(key: &str, place: Place, report: &mut Report<'_>) {
    report.at(
        Code::EMPTY_VALUE,
        place,
        format!("`{key}` has no value"),
        "Write one behind the colon, or remove the line",
    );
}

/// Reports characters that show nothing, or that make a text read other than it is.
fn check_characters(key: &str, text: &str, place: Place, report: &mut Report<'_>) {
    let overrides = ['\u{202d}', '\u{202e}'];
    if let Some(control) = text.chars().find(|c| c.is_control() && !"\n\t".contains(*c) || overrides.contains(c)) {
        let what = format!("`{key}` has the invisible character U+{:04X} in it", u32::from(control));
        report.at(Code::CONTROL_CHARACTER, place, what, "Remove it; it is never sent to a terminal as it is");
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
