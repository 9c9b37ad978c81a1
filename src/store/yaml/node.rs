//! A YAML text as a tree in which every value knows its place.
//!
//! Values stay the text that the person typed: no `no` becomes `false`, no `1e3` a number. Anchors, aliases and tags
//! are refused, so that a claim can be read where it stands and no small file can grow into a large one.

use std::borrow::Cow;
use std::collections::HashSet;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, Span};
use serde::{Deserialize, Serialize};

use super::report::Report;
use super::syntax;
use crate::problem::Code;

/// How deep lists and mappings may be nested; a claim needs four.
pub(super) const DEEPEST: usize = 16;

/// One value with its place.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) struct Node<'t> {
    #[serde(borrow)]
    pub(in crate::store) value: Value<'t>,
    pub(in crate::store) place: Place,
}

/// What a node holds.
#[derive(Debug, Serialize, Deserialize)]
pub(in crate::store) enum Value<'t> {
    /// A scalar, as typed; `bare` when it had no quotation marks.
    Text {
        #[serde(borrow)]
        text: Cow<'t, str>,
        bare: bool,
    },
    /// A sequence; `flow` when it was written in brackets.
    List {
        #[serde(borrow)]
        items: Vec<Node<'t>>,
        flow: bool,
    },
    /// A mapping, in the order of the file; no key stands twice.
    Map(#[serde(borrow)] Vec<(Node<'t>, Node<'t>)>),
}

/// Where a node begins and ends, in characters of the text; its line counts from 1, its column from 0.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub(in crate::store) struct Place {
    pub(in crate::store) start: usize,
    pub(in crate::store) end: usize,
    pub(in crate::store) line: usize,
    pub(in crate::store) column: usize,
}

impl Place {
    fn between(start: Marker, end: Marker) -> Self {
        Self { start: start.index(), end: end.index(), line: start.line(), column: start.col() }
    }
}

impl<'t> Node<'t> {
    /// What it holds, where that is a text.
    pub(in crate::store) fn text(&self) -> Option<&Cow<'t, str>> {
        if let Value::Text { text, .. } = &self.value { Some(text) } else { None }
    }

    /// Whether it is this text.
    pub(in crate::store) fn is(&self, text: &str) -> bool {
        self.text().is_some_and(|it| it == text)
    }

    /// The key of that name with its value, where it is a mapping that has one.
    pub(in crate::store) fn entry(&self, key: &str) -> Option<&(Self, Self)> {
        let Value::Map(entries) = &self.value else { return None };
        entries.iter().find(|it| it.0.is(key))
    }

    /// Whether it holds the same as another, wherever each stands.
    pub(in crate::store) fn same(&self, other: &Node<'_>) -> bool {
        match (&self.value, &other.value) {
            (Value::Text { text, .. }, Value::Text { text: other_text, .. }) => {
                text == other_text && self.is_empty() == other.is_empty()
            }
            (Value::List { items, .. }, Value::List { items: others, .. }) => {
                items.len() == others.len() && items.iter().zip(others).all(|(it, other)| it.same(other))
            }
            (Value::Map(entries), Value::Map(others)) => {
                let same =
                    |(one, other): (&(Self, Self), &(Node<'_>, Node<'_>))| one.0.same(&other.0) && one.1.same(&other.1);
                entries.len() == others.len() && entries.iter().zip(others).all(same)
            }
            _ => false,
        }
    }

    /// What kind of value it is, as a message puts it.
    pub(super) fn shape(&self) -> &'static str {
        match &self.value {
            Value::Text { .. } => "a text",
            Value::List { .. } => "a list",
            Value::Map(_) => "a mapping",
        }
    }

    /// Whether it is a key with nothing after it.
    pub(in crate::store) fn is_empty(&self) -> bool {
        matches!(&self.value, Value::Text { text, bare: true } if matches!(text.as_ref(), "" | "~" | "null"))
    }
}

/// A list or mapping that is still open.
enum Open<'t> {
    List(Vec<Node<'t>>, Marker, bool),
    Map { entries: Vec<(Node<'t>, Node<'t>)>, key: Option<Node<'t>>, keys: HashSet<Cow<'t, str>>, start: Marker },
}

/// The first mark that git puts where it cannot join two versions, with the byte at which it stands. No YAML of a record
/// has one: what stands at the left edge is a key, a dash or a comment.
fn conflict(text: &str) -> Option<(usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').find_map(|line| {
        let here = at;
        at += line.len();
        let mark = line.get(..7).filter(|it| ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(it))?;
        line[7..].starts_with([' ', '\r', '\n']).then_some((here, mark))
    })
}

/// Parses one document. What is wrong with it goes to the report; then there is no tree, or one without the keys
/// that stood twice.
pub(in crate::store) fn parse<'t>(text: &'t str, report: &mut Report<'_>) -> Option<Node<'t>> {
    let mut open: Vec<Open<'t>> = Vec::new();
    let mut root: Option<Node<'t>> = None;
    let mut documents = 0;
    // The parser takes a NUL for the end of the text, and what stands after it would be lost without a word.
    if let Some(at) = text.find('\0') {
        let remedy = "Remove it; a file with many of them was probably saved as UTF-16 or is no text at all";
        report.at_byte(Code::NOT_YAML, at, "The character U+0000 stands here, and no text has it", remedy);
        return None;
    }
    if let Some((at, mark)) = conflict(text) {
        let what = format!("A merge left two versions here (`{mark}`), and nobody has chosen");
        report.at_byte(Code::CONFLICT, at, what, "Keep what is right of both, and remove the lines of marks");
        return None;
    }
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let (event, span) = match next {
            Ok(it) => it,
            Err(error) => {
                syntax::complain(&error, text, report);
                return None;
            }
        };
        let node = match event {
            Event::StreamStart | Event::Nothing | Event::DocumentEnd => continue,
            Event::StreamEnd => break,
            Event::DocumentStart(_) => {
                documents += 1;
                if documents > 1 {
                    let what = "A second YAML document begins here".to_owned();
                    report.at_mark(
                        Code::NOT_YAML,
                        &span.start,
                        what,
                        "Put its claims below those of the first one, or into a file of their own, and remove the line `---`",
                    );
                    return None;
                }
                continue;
            }
            Event::Alias(_) => {
                syntax::refuse(&span.start, report);
                return None;
            }
            Event::SequenceStart(anchor, ref tag) | Event::MappingStart(anchor, ref tag)
                if anchor > 0 || tag.is_some() =>
            {
                syntax::refuse(&span.start, report);
                return None;
            }
            Event::Scalar(value, style, anchor, tag) => {
                // A text that was meant to begin with `&` or `!` is one fault, and the rest can be read.
                if anchor > 0 || tag.is_some() {
                    syntax::refuse(&span.start, report);
                }
                let bare = style == ScalarStyle::Plain;
                Node { value: Value::Text { text: value, bare }, place: Place::between(span.start, span.end) }
            }
            Event::SequenceStart(..) | Event::MappingStart(..) if open.len() == DEEPEST => {
                syntax::too_deep(&span.start, report);
                return None;
            }
            Event::SequenceStart(..) => {
                open.push(Open::List(Vec::new(), span.start, !span.is_empty()));
                continue;
            }
            Event::MappingStart(..) => {
                open.push(Open::Map { entries: Vec::new(), key: None, keys: HashSet::new(), start: span.start });
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => close(open.pop()?, span),
        };
        match open.last_mut() {
            None => root = Some(node),
            Some(Open::List(items, ..)) => items.push(node),
            Some(Open::Map { entries, key, keys, .. }) => match key.take() {
                None => *key = Some(node),
                Some(key) => {
                    if is_new(&key, entries, keys, report) {
                        entries.push((key, node));
                    }
                }
            },
        }
    }
    // Comments and a bare `---` are a file without anything in it.
    let root = root.filter(|it| !it.is_empty());
    if root.is_none() {
        report.whole(Code::EMPTY_FILE, "There is nothing in this file", "Write into it, or remove it");
    }
    root
}

fn close(open: Open<'_>, span: Span) -> Node<'_> {
    match open {
        Open::List(items, start, flow) => {
            Node { value: Value::List { items, flow }, place: Place::between(start, span.end) }
        }
        Open::Map { entries, start, .. } => Node { value: Value::Map(entries), place: Place::between(start, span.end) },
    }
}

/// Up to how many keys are looked through one by one, before they are kept in a set.
const FEW: usize = 32;

/// Says that a key is not new, where it is not.
fn is_new<'t>(
    key: &Node<'t>,
    entries: &[(Node<'t>, Node<'t>)],
    keys: &mut HashSet<Cow<'t, str>>,
    report: &mut Report<'_>,
) -> bool {
    let Value::Text { text, .. } = &key.value else {
        let what = format!("A key is a word, but this is {}", key.shape());
        report.at(Code::WRONG_SHAPE, key.place, what, "Write `key: value`");
        return false;
    };
    let mut others = entries.iter().filter_map(|(it, _)| it.text());
    let new = if entries.len() < FEW {
        others.all(|it| it != text)
    } else {
        if keys.is_empty() {
            keys.extend(others.cloned());
        }
        keys.insert(text.clone())
    };
    if !new {
        let what = format!("`{text}` is given twice, and only one of them can be meant");
        report.at(Code::DUPLICATE_KEY, key.place, what, "Remove one of the two lines");
    }
    new
}
