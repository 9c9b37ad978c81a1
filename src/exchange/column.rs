//! The columns of a record: every key of a claim, every key of its source, what its speaker and topic are called, and what became of it.

use std::path::Path;
use std::sync::LazyLock;

use super::record::Record;
use crate::claim::{Entry, SourceEntry};
use crate::store::{BadValue, CLAIM, Key, SOURCE, Shape, Value};

/// One column of a record.
#[derive(Debug)]
pub(super) struct Column {
    /// Its name. A dot stands where JSON has an object: `source.outlet`.
    pub(super) name: String,
    field: Field,
}

/// What a column holds.
#[derive(Debug)]
enum Field {
    Claim(&'static Key<Entry>),
    Source(&'static Key<SourceEntry>),
    Path,
    /// A text of the record itself.
    Text(fn(&mut Record) -> &mut Option<String>),
    /// Several.
    Texts(fn(&mut Record) -> &mut Option<Vec<String>>),
}

/// Every column, in the order in which they are written: a new key of a claim is a new column.
pub(super) static COLUMNS: LazyLock<Vec<Column>> = LazyLock::new(|| {
    let text = |name: &str, field| Column { name: name.to_owned(), field: Field::Text(field) };
    let texts = |name: &str, field| Column { name: name.to_owned(), field: Field::Texts(field) };
    let mut columns = vec![text(ID, |it| &mut it.id)];
    let of_claim = CLAIM.iter().filter(|it| it.name != ID);
    columns.extend(of_claim.map(|it| Column { name: it.name.to_owned(), field: Field::Claim(it) }));
    columns.extend(SOURCE.iter().map(|it| Column { name: format!("source.{}", it.name), field: Field::Source(it) }));
    columns.extend([
        Column { name: "source.path".to_owned(), field: Field::Path },
        text("speaker_name", |it| &mut it.speaker_name),
        text("speaker_kind", |it| &mut it.speaker_kind),
        text("topic_name", |it| &mut it.topic_name),
        text("topic_proposition", |it| &mut it.proposition),
        text("topic_sign", |it| &mut it.sign),
        texts("topic_against", |it| &mut it.against),
        text("outcome.outcome", |it| &mut it.outcome.outcome),
        text("outcome.on", |it| &mut it.outcome.on),
        text("outcome.source", |it| &mut it.outcome.source),
        texts("outcome.by", |it| &mut it.outcome.by),
        text("outcome.reason", |it| &mut it.outcome.reason),
    ]);
    columns
});

/// The column of the id, which is the whole one: `<file stem>#<id>`.
const ID: &str = "id";

impl Column {
    /// The column of that name.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        COLUMNS.iter().find(|it| it.name == name)
    }

    /// How what it holds is written.
    pub(super) fn shape(&self) -> Shape {
        match self.field {
            Field::Claim(key) => key.shape,
            Field::Source(key) => key.shape,
            Field::Path | Field::Text(_) => Shape::Text,
            Field::Texts(_) => Shape::Texts,
        }
    }

    /// What a record has there.
    pub(super) fn get(&self, record: &mut Record) -> Option<Value> {
        match self.field {
            Field::Claim(key) => key.value(&record.claim),
            Field::Source(key) => key.value(&record.source),
            Field::Path => record.path.as_ref().map(|it| Value::Text(it.to_string_lossy().replace('\\', "/"))),
            Field::Text(field) => field(record).clone().map(Value::Text),
            Field::Texts(field) => field(record).clone().map(Value::Texts),
        }
    }

    /// Gives a record what it has there.
    pub(super) fn put(&self, record: &mut Record, value: Value) -> Result<(), BadValue> {
        match self.field {
            Field::Claim(key) => key.put(&mut record.claim, value)?,
            Field::Source(key) => key.put(&mut record.source, value)?,
            Field::Path => record.path = Some(Path::new(&value.to_string()).to_owned()),
            Field::Text(field) => *field(record) = Some(value.to_string()),
            Field::Texts(field) => {
                *field(record) = Some(if let Value::Texts(texts) = value { texts } else { vec![value.to_string()] });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_column_once() {
        let has = |name: &str| COLUMNS.iter().filter(|it| it.name == name).count();
        assert!(CLAIM.iter().all(|it| has(it.name) == 1));
        assert!(SOURCE.iter().all(|it| has(&format!("source.{}", it.name)) == 1));
        assert_eq!((COLUMNS[0].name.as_str(), COLUMNS.len()), ("id", CLAIM.len() + SOURCE.len() + 12));
    }
}
