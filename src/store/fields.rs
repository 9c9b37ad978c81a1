//! One mapping of a file, read key by key; what is missing, unknown or of the wrong kind is reported where it stands.

use std::str::FromStr;

use super::node::{Node, Place, Value};
use super::report::Report;
use crate::problem::Code;
use crate::suggest::suggest;

/// A mapping from which keys are taken one by one.
pub(super) struct Fields<'n, 't> {
    /// What the mapping is, for messages: "a claim".
    what: &'static str,
    place: Place,
    entries: &'n [(Node<'t>, Node<'t>)],
    asked: Vec<&'static str>,
}

impl<'n, 't> Fields<'n, 't> {
    /// The fields of `node`, where it is a mapping.
    pub(super) fn of(node: &'n Node<'t>, what: &'static str, report: &mut Report<'_>) -> Option<Self> {
        let Value::Map(entries) = &node.value else {
            let message = format!("Expected {what} (`key: value` lines), found {}", node.shape());
            report.at(Code::WRONG_SHAPE, node.place, message, "Check the indent: its keys stand below each other");
            return None;
        };
        Some(Self { what, place: node.place, entries, asked: Vec::with_capacity(24) })
    }

    /// Where the mapping begins.
    pub(super) fn place(&self) -> Place {
        self.place
    }

    /// The value of `key`, whatever it is; an empty one is reported and counts as absent.
    pub(super) fn node(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n Node<'t>> {
        self.asked.push(key);
        let (_, value) =
            self.entries.iter().find(|(it, _)| matches!(&it.value, Value::Text { text, .. } if text == key))?;
        if value.is_empty() {
            let message = format!("`{key}` has no value");
            report.at(Code::EMPTY_VALUE, value.place, message, "Write one behind it, or remove the line");
            return None;
        }
        Some(value)
    }

    /// The text behind `key`.
    pub(super) fn text(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n str> {
        let node = self.node(key, report)?;
        let Value::Text { text, .. } = &node.value else {
            let message = format!("`{key}` is a text, but this is {}", node.shape());
            report.at(
                Code::WRONG_SHAPE,
                node.place,
                message,
                "Write the text behind the colon, in quotation marks if need be",
            );
            return None;
        };
        if let Some(control) = text.chars().find(|c| c.is_control() && !"\n\t".contains(*c)) {
            let message = format!("`{key}` has the control character U+{:04X} in it", u32::from(control));
            report.at(
                Code::CONTROL_CHARACTER,
                node.place,
                message,
                "Remove it; it is never sent to a terminal as it is",
            );
        }
        Some(text)
    }

    /// The text behind `key` as something owned.
    pub(super) fn owned(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<String> {
        self.text(key, report).map(str::to_owned)
    }

    /// The text behind `key`, which must be there.
    pub(super) fn needed(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<&'n str> {
        let before = report.problems.len();
        let text = self.text(key, report);
        // What has been said of the value already (that it is empty, or a list) is not said again.
        if text.is_none() && report.problems.len() == before {
            let message = format!("{} needs `{key}`", capitalized(self.what));
            report.at(Code::MISSING_KEY, self.place, message, format!("Add a line `{key}: …`"));
        }
        text
    }

    /// The text behind `key`, understood as a `T`; `complain` says what is wrong with one that is not understood.
    pub(super) fn parsed<T, E>(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
        parse: impl FnOnce(&str) -> Result<T, E>,
        complain: impl FnOnce(&str, E) -> (&'static Code, String, String),
    ) -> Option<T> {
        let text = self.text(key, report)?;
        parse(text)
            .map_err(|error| {
                let (code, what, remedy) = complain(text, error);
                report.at(code, self.value_place(key), what, remedy);
            })
            .ok()
    }

    /// The texts behind `key`: a list, or one text alone.
    pub(super) fn texts(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<Vec<(&'n str, Place)>> {
        let node = self.node(key, report)?;
        let one = std::slice::from_ref(node);
        let items = if let Value::List { items, .. } = &node.value { items } else { one };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match &item.value {
                Value::Text { text, .. } if !item.is_empty() => texts.push((text.as_ref(), item.place)),
                _ => {
                    let message = format!("`{key}` is a list of texts, but this is {}", item.shape());
                    report.at(
                        Code::WRONG_SHAPE,
                        item.place,
                        message,
                        "Write one text an entry, in quotation marks if need be",
                    );
                }
            }
        }
        Some(texts)
    }

    /// The items of the list behind `key`.
    pub(super) fn items(&mut self, key: &'static str, report: &mut Report<'_>) -> &'n [Node<'t>] {
        let Some(node) = self.node(key, report) else { return &[] };
        let Value::List { items, .. } = &node.value else {
            let message = format!("`{key}` is a list, but this is {}", node.shape());
            report.at(Code::WRONG_SHAPE, node.place, message, "Begin each entry on a line of its own with `- `");
            return &[];
        };
        items
    }

    /// Whether `key` is `true`; absent is `false`.
    pub(super) fn flag(&mut self, key: &'static str, report: &mut Report<'_>) -> bool {
        self.answer(key, report).unwrap_or_default()
    }

    /// Whether `key` is `true` or `false`, where it is given.
    pub(super) fn answer(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<bool> {
        let parse = |text: &str| text.parse::<bool>();
        let complain = |text: &str, _| {
            (Code::BAD_FLAG, format!("`{text}` is neither true nor false"), "Write `true`, or remove the line".into())
        };
        self.parsed(key, report, parse, complain)
    }

    /// One of the words of a scale.
    pub(super) fn word<T: FromStr>(
        &mut self,
        key: &'static str,
        code: &'static Code,
        words: impl Iterator<Item = &'static str> + Clone,
        report: &mut Report<'_>,
    ) -> Option<T> {
        self.parsed(key, report, str::parse::<T>, |text, _| {
            let meant = suggest(text, words.clone()).map_or(String::new(), |it| format!("Did you mean `{it}`? "));
            let known = words.collect::<Vec<_>>().join(", ");
            (code, format!("`{text}` is no {key}"), format!("{meant}Known are: {known}"))
        })
    }

    /// Where the value of `key` stands; where the mapping does, when the key is not there.
    pub(super) fn value_place(&self, key: &str) -> Place {
        self.entries
            .iter()
            .find(|(it, _)| matches!(&it.value, Value::Text { text, .. } if text == key))
            .map_or(self.place, |(_, value)| value.place)
    }

    /// Reports every key that nobody asked for. The keys that were asked for are the format.
    pub(super) fn finish(self, report: &mut Report<'_>) {
        for (key, _) in self.entries {
            let Value::Text { text, .. } = &key.value else { continue };
            if self.asked.iter().any(|it| it == text) {
                continue;
            }
            let remedy = match suggest(text, self.asked.iter().copied()) {
                Some(meant) => format!("Did you mean `{meant}`?"),
                None => format!("Known here are: {}", self.asked.join(", ")),
            };
            report.at(Code::UNKNOWN_KEY, key.place, format!("`{text}` is no key of {}", self.what), remedy);
        }
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_uppercase().chain(chars).collect())
}
