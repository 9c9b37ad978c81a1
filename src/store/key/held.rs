//! What a key can hold, by its type: how it is read from a file, typed by a person, and written.

use std::fmt;

use serde::{Serialize, Serializer};

use super::bad::{BadText, BadValue};
use super::text::InText;
use super::{BETWEEN, GAP, NONE};
use crate::claim::Anchor;
use crate::store::yaml::fields::{Fields, text_of, texts_of};
use crate::store::yaml::node::Node;
use crate::store::yaml::report::Report;

/// What is written behind a key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A text.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
    /// A number.
    Number(u8),
    /// Yes or no.
    Flag(bool),
    /// Keys below the key.
    #[serde(serialize_with = "as_map")]
    Pairs(Vec<(&'static str, String)>),
}

fn as_map<S: Serializer>(pairs: &[(&'static str, String)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(pairs.iter().map(|(key, value)| (key, value)))
}

/// In one line, as [`Key::put`](super::Key::put) takes it.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Texts(texts) if texts.is_empty() => f.write_str(NONE),
            Self::Texts(texts) => f.write_str(&texts.join(BETWEEN)),
            Self::Number(number) => number.fmt(f),
            Self::Flag(flag) => flag.fmt(f),
            Self::Pairs(pairs) => {
                let texts: Vec<&str> = pairs.iter().map(|it| it.1.as_str()).collect();
                f.write_str(&texts.join(GAP))
            }
        }
    }
}

/// How what a key holds is written.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// As any text.
    Text,
    /// As a day, a month, a year or a range.
    Date,
    /// As a text that this regular expression matches.
    Pattern(&'static str),
    /// As one of these words.
    Word(fn() -> Vec<&'static str>),
    /// As a number from 0 up to this one.
    Number(u8),
    /// As a list of texts.
    Texts,
    /// As `true` or `false`.
    Flag,
    /// As these keys below the key, each with what it holds.
    Pairs(&'static [(&'static str, &'static str)]),
}

/// What can stand behind a key.
pub(in crate::store) trait Held: Sized {
    /// How it is written.
    const SHAPE: Shape;
    /// Reads it as it stands behind `key` in a file; why it cannot be read is told to the report.
    fn read(key: &'static str, node: &Node<'_>, report: &mut Report<'_>) -> Option<Self>;
    /// Takes it as it is typed: in one line, or a list as a list.
    fn take(value: Value) -> Result<Self, BadText>;
    /// Writes it.
    fn write(&self) -> Value;
}

/// The field of an entry that belongs to a key.
pub(in crate::store) trait Slot {
    /// How it is written.
    const SHAPE: Shape;
    /// What it holds, if anything.
    fn get(&self) -> Option<Value>;
    /// Takes what stands behind `key` in a file.
    fn read(&mut self, key: &'static str, node: &Node<'_>, report: &mut Report<'_>);
    /// Takes what is typed; where that is wrong, it stays as it was.
    fn put(&mut self, value: Value) -> Result<(), BadText>;
    /// Loses what it holds.
    fn clear(&mut self);
}

/// How the field is written to which this leads.
pub(super) const fn shape<E, S: Slot>(_field: fn(&E) -> &S) -> Shape {
    S::SHAPE
}

impl<T: Held> Slot for Option<T> {
    const SHAPE: Shape = T::SHAPE;

    fn get(&self) -> Option<Value> {
        self.as_ref().map(T::write)
    }

    fn read(&mut self, key: &'static str, node: &Node<'_>, report: &mut Report<'_>) {
        *self = T::read(key, node, report);
    }

    fn put(&mut self, value: Value) -> Result<(), BadText> {
        *self = Some(T::take(value)?);
        Ok(())
    }

    fn clear(&mut self) {
        *self = None;
    }
}

/// Where the key is absent, `false` is meant.
impl Slot for bool {
    const SHAPE: Shape = Shape::Flag;

    fn get(&self) -> Option<Value> {
        self.then_some(Value::Flag(true))
    }

    fn read(&mut self, key: &'static str, node: &Node<'_>, report: &mut Report<'_>) {
        *self = Held::read(key, node, report).unwrap_or_default();
    }

    fn put(&mut self, value: Value) -> Result<(), BadText> {
        *self = Held::take(value)?;
        Ok(())
    }

    fn clear(&mut self) {
        *self = false;
    }
}

impl<T: InText> Held for T {
    const SHAPE: Shape = T::SHAPE;

    fn read(key: &'static str, node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        let text = text_of(key, node, report)?;
        let bad = |why| BadValue { key, text: text.to_owned(), why };
        T::parse(text).map_err(|why| report.bad(bad(why), node.place)).ok()
    }

    fn take(value: Value) -> Result<Self, BadText> {
        T::parse(&value.to_string())
    }

    fn write(&self) -> Value {
        InText::write(self)
    }
}

/// A list of texts, or one text alone.
impl Held for Vec<String> {
    const SHAPE: Shape = Shape::Texts;

    fn read(key: &'static str, node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        Some(texts_of(key, node, report).into_iter().map(|(text, _)| text.to_owned()).collect())
    }

    fn take(value: Value) -> Result<Self, BadText> {
        if let Value::Texts(texts) = value {
            return Ok(texts);
        }
        let line = value.to_string();
        let texts = line.split(BETWEEN.trim()).map(str::trim).filter(|it| !it.is_empty() && line != NONE);
        Ok(texts.map(str::to_owned).collect())
    }

    fn write(&self) -> Value {
        Value::Texts(self.clone())
    }
}

impl Held for Anchor {
    const SHAPE: Shape =
        Shape::Pairs(&[("prefix", "What stands right before it."), ("suffix", "What stands right after it.")]);

    fn read(_key: &'static str, node: &Node<'_>, report: &mut Report<'_>) -> Option<Self> {
        let mut fields = Fields::of(node, "an anchor", report)?;
        let prefix = fields.any_text("prefix", report).unwrap_or_default().to_owned();
        let suffix = fields.any_text("suffix", report).unwrap_or_default().to_owned();
        fields.finish(report);
        Some(Self { prefix, suffix })
    }

    fn take(value: Value) -> Result<Self, BadText> {
        if let Value::Pairs(pairs) = value {
            let of = |name: &str| pairs.iter().find(|it| it.0 == name).map(|it| it.1.clone()).unwrap_or_default();
            return Ok(Self { prefix: of("prefix"), suffix: of("suffix") });
        }
        let line = value.to_string();
        let (prefix, suffix) = line.split_once(GAP).ok_or(BadText::Anchor)?;
        Ok(Self { prefix: prefix.to_owned(), suffix: suffix.to_owned() })
    }

    fn write(&self) -> Value {
        Value::Pairs(vec![("prefix", self.prefix.clone()), ("suffix", self.suffix.clone())])
    }
}
