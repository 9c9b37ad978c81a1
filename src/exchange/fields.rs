//! Fields under whatever names, as records: what is ours by its column's name, and what is not by a map that a person gives.

use std::collections::{BTreeMap, HashSet};

use dom_query::Document;
use serde_json::{Map, Value as Json};

use super::Unreadable;
use super::arrival::Told;
use super::cell;
use super::column::{COLUMNS, Column};
use super::record::Record;
use crate::article;
use crate::date::Date;
use crate::store::{Shape, Value};
use crate::suggest::suggest;

/// The fields of one record, by name; a field may hold fields.
pub type Fields = Map<String, Json>;

/// What a person says of the fields of a file that is not ours.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// Which field a column is read from.
    names: BTreeMap<&'static str, String>,
    /// What a column holds in every record.
    fixed: BTreeMap<&'static str, String>,
    /// The field below which the records stand.
    pub each: Option<String>,
    /// The fields whose text is written as HTML.
    pub html: Vec<String>,
}

impl Mapping {
    /// Takes `COLUMN=FIELD`: the field is read for the column. `author.name` is the field `name` of the field `author`,
    /// `tags.0` the first of several texts.
    ///
    /// # Errors
    /// Where there is no such column.
    pub fn name(&mut self, line: &str) -> Result<(), Unreadable> {
        let (column, field) = split(line)?;
        self.names.insert(column, field);
        Ok(())
    }

    /// Whether some column is read from a field of that name.
    pub(super) fn reads(&self, field: &str) -> bool {
        self.names.values().any(|it| it == field)
    }

    /// Takes `COLUMN=TEXT`: every record has the text there.
    ///
    /// # Errors
    /// As [`Mapping::name`].
    pub fn fix(&mut self, line: &str) -> Result<(), Unreadable> {
        let (column, text) = split(line)?;
        self.fixed.insert(column, text);
        Ok(())
    }
}

fn split(line: &str) -> Result<(&'static str, String), Unreadable> {
    let (name, other) = line.split_once('=').ok_or_else(|| {
        Unreadable::new(format!("`{line}` names no field"), "write COLUMN=FIELD, such as `speaker=Name`")
    })?;
    let column = Column::named(name).ok_or_else(|| {
        let names = || COLUMNS.iter().map(|it| it.name.as_str());
        let known = || format!("known are: {}", names().collect::<Vec<_>>().join(", "));
        let remedy = suggest(name, names()).map_or_else(known, |it| format!("did you mean `{it}`?"));
        Unreadable::new(format!("there is no column `{name}`"), remedy)
    })?;
    Ok((&column.name, other.to_owned()))
}

/// What a file holds, as records.
#[derive(Debug, Default)]
pub struct Incoming {
    /// Each record with its place in the file: `row 7`.
    pub records: Vec<(String, Record)>,
    /// What is no record.
    pub refused: Vec<Told>,
    /// What there is no place for, and how many records have it.
    pub left: BTreeMap<String, usize>,
    /// Whether the format has but the side of a stance, and every date as a day.
    pub is_coarse: bool,
}

impl Incoming {
    /// Takes in what another file holds as well, with the file's name before each place.
    pub fn join(&mut self, other: Self, file: Option<&str>) {
        let named = |place: String| file.map_or_else(|| place.clone(), |it| format!("{it}, {place}"));
        self.is_coarse |= other.is_coarse;
        self.records.extend(other.records.into_iter().map(|(place, it)| (named(place), it)));
        self.refused.extend(other.refused.into_iter().map(|it| Told { place: named(it.place), ..it }));
        other.left.into_iter().for_each(|(what, n)| *self.left.entry(what).or_default() += n);
    }

    /// Counts something of a record that there is no place for.
    pub(super) fn leave(&mut self, what: String) {
        *self.left.entry(what).or_default() += 1;
    }

    /// Turns something away.
    pub(super) fn refuse(&mut self, place: String, what: String, remedy: &str) {
        self.refused.push(Told { place, what, remedy: remedy.to_owned() });
    }

    /// Turns away a file that cannot be read.
    pub fn refuse_file(&mut self, name: &str, bad: Unreadable) {
        self.refused.push(Told { place: name.to_owned(), what: bad.what, remedy: bad.remedy });
    }

    /// Takes in the fields of one record, as [`cell`]s where they are from a table that we wrote.
    pub(super) fn take(&mut self, place: String, fields: &Fields, mapping: &Mapping, is_packed: bool) {
        let mut record = Record::default();
        let mut read: HashSet<&str> = HashSet::new();
        let refused = self.refused.len();
        for column in COLUMNS.iter() {
            let name = column.name.as_str();
            let mapped = mapping.names.get(name);
            let field = mapped.map_or(name, String::as_str);
            read.insert(field);
            let found = match mapping.fixed.get(name) {
                Some(text) => Ok(Some(Value::Text(text.clone()))),
                None => field_of(fields, field)
                    .map_or(Ok(None), |it| held(it, column.shape(), is_packed && mapped.is_none())),
            };
            let put = found.and_then(|found| {
                let Some(mut value) = found.map(|it| self.without_time(it, column.shape(), field)) else {
                    return Ok(());
                };
                if let Value::Text(html) = &value
                    && mapping.html.iter().any(|it| it == field)
                {
                    value = Value::Text(Document::from(html.as_str()).text().trim().to_owned());
                }
                column.put(&mut record, value).map_err(|bad| (bad.to_string(), bad.remedy()))
            });
            if let Err((what, remedy)) = put {
                self.refused.push(Told { place: format!("{place}, {field}"), what, remedy });
            }
        }
        for leaf in leaves(fields) {
            // What is read is the field itself, what holds it, or what it holds.
            let is_read = leaf.match_indices('.').map(|it| &leaf[..it.0]).any(|it| read.contains(it));
            if !is_read && !read.contains(leaf.as_str()) {
                self.leave(format!("the field `{leaf}`"));
            }
        }
        if self.refused.len() == refused {
            self.records.push((place, record));
        }
    }

    /// The day that a text names, however people and other tools write it; one that could be two days stays as it is.
    fn without_time(&mut self, value: Value, shape: Shape, field: &str) -> Value {
        let Value::Text(text) = &value else { return value };
        if !matches!(shape, Shape::Date) || text.parse::<Date>().is_ok() {
            return value;
        }
        let Some(day) = article::published(text) else { return value };
        // Midnight is how a day is written where there must be a time.
        if text.contains(':') && !text.contains("00:00:00") {
            self.leave(format!("the time of day in `{field}`"));
        }
        Value::Text(day.to_string())
    }
}

/// The field of that name, or the one that the name leads to step by step.
fn field_of<'f>(fields: &'f Fields, name: &str) -> Option<&'f Json> {
    if let Some(field) = fields.get(name) {
        return Some(field);
    }
    let mut steps = name.split('.');
    let first = fields.get(steps.next()?)?;
    steps.try_fold(first, |it, step| match it {
        Json::Object(fields) => fields.get(step),
        Json::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => None,
    })
}

/// What a field holds, for a column of that shape; else what is wrong and what to do.
fn held(field: &Json, shape: Shape, is_packed: bool) -> Result<Option<Value>, (String, String)> {
    let text = |it: &Json| match it {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(flag) => Some(flag.to_string()),
        _ => None,
    };
    Ok(match field {
        Json::Null => None,
        Json::String(text) if is_packed => cell::value(text, shape),
        Json::String(text) if text.trim().is_empty() => None,
        Json::Array(items) => {
            let texts: Vec<String> = items.iter().filter_map(text).collect();
            if texts.len() < items.len() {
                return Err(("it holds more than texts".into(), "name what is meant in it: `FIELD.0.name`".into()));
            }
            match (shape, &texts[..]) {
                (Shape::Texts, _) => Some(Value::Texts(texts)),
                (_, []) => None,
                (_, [one]) => Some(Value::Text(one.clone())),
                (_, several) => {
                    let what = format!("it holds {} texts, and one is wanted", several.len());
                    return Err((what, "name the one that is meant: `FIELD.0` is the first".into()));
                }
            }
        }
        Json::Object(fields) => {
            let Shape::Pairs(keys) = shape else {
                return Err((
                    "it holds fields, and a text is wanted".into(),
                    "name the one that is meant: `FIELD.name`".into(),
                ));
            };
            let of = |key: &str| fields.get(key).and_then(text).unwrap_or_default();
            Some(Value::Pairs(keys.iter().map(|it| (it.0, of(it.0))).collect()))
        }
        // One text alone is a list of it, whatever marks it has.
        _ => text(field).map(|it| if matches!(shape, Shape::Texts) { Value::Texts(vec![it]) } else { Value::Text(it) }),
    })
}

/// The names of all fields that hold something and hold no fields.
fn leaves(fields: &Fields) -> Vec<String> {
    fn walk(name: &str, field: &Json, found: &mut Vec<String>) {
        match field {
            Json::Null => {}
            Json::String(text) if text.trim().is_empty() => {}
            Json::Object(fields) => fields.iter().for_each(|(key, it)| walk(&format!("{name}.{key}"), it, found)),
            Json::Array(items) if items.iter().any(|it| it.is_object() || it.is_array()) => {
                items.iter().enumerate().for_each(|(n, it)| walk(&format!("{name}.{n}"), it, found));
            }
            Json::Array(items) if items.is_empty() => {}
            _ => found.push(name.to_owned()),
        }
    }
    let mut found = Vec::new();
    fields.iter().for_each(|(key, it)| walk(key, it, &mut found));
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn taken(fields: &Json, names: &[&str]) -> Incoming {
        let mut mapping = Mapping::default();
        names.iter().for_each(|it| mapping.name(it).unwrap());
        let mut incoming = Incoming::default();
        incoming.take("row 1".into(), fields.as_object().unwrap(), &mapping, false);
        incoming
    }

    #[test]
    fn a_field_of_a_field_is_read_by_the_way_to_it() {
        let fields = json!({
            "author": {"name": "Ada Roe", "born": 1961}, "tags": ["ferries", "ports"], "Statement": "No; never.",
            "when": "2025-03-01T10:00:00Z", "rating": "", "commitment": 5, "if": "x; y",
        });
        let found = taken(&fields, &["speaker=author.name", "topic=tags.0", "quote=Statement", "said=when"]);
        let claim = &found.records[0].1.claim;
        assert_eq!((claim.speaker.as_deref(), claim.topic.as_deref()), (Some("Ada Roe"), Some("ferries")));
        assert_eq!(
            (claim.quote.as_deref(), claim.said.unwrap().to_string().as_str()),
            (Some("No; never."), "2025-03-01")
        );
        assert_eq!(claim.coded.conditions, Some(vec!["x; y".to_owned()]));
        let left: Vec<&str> = found.left.keys().map(String::as_str).collect();
        assert_eq!(left, ["the field `author.born`", "the time of day in `when`"]);
    }

    #[test]
    fn what_is_not_what_its_column_holds_is_refused_with_its_place() {
        let check = |fields: Json, names: &[&str], what: &str| {
            let found = taken(&fields, names);
            let told: Vec<String> = found.refused.iter().map(|it| format!("{}: {}", it.place, it.what)).collect();
            assert_eq!((told, found.records.len()), (vec![what.to_owned()], 0));
        };
        check(
            json!({"said": "May"}),
            &[],
            "row 1, said: `May` is no date: a date is written 2025-05-16, 2025-05, 2025, 2025-06-18/2025-06-19 or ../2025-05-16",
        );
        check(json!({"tags": ["a", "b"]}), &["topic=tags"], "row 1, tags: it holds 2 texts, and one is wanted");
        check(json!({"who": {"name": "x"}}), &["speaker=who"], "row 1, who: it holds fields, and a text is wanted");
    }

    #[test]
    fn a_text_in_html_is_read_as_it_is_shown() {
        let fields = json!({"statement": "<p>&quot;No &amp; never.&quot;</p>\r\n"});
        let mut mapping = Mapping { html: vec!["statement".to_owned()], ..Mapping::default() };
        mapping.name("says=statement").unwrap();
        let mut incoming = Incoming::default();
        incoming.take("row 1".into(), fields.as_object().unwrap(), &mapping, false);
        assert_eq!(incoming.records[0].1.claim.says.as_deref(), Some("\"No & never.\""));
    }

    #[test]
    fn a_map_knows_the_columns() {
        let told = |line: &str| Mapping::default().name(line).unwrap_err();
        assert_eq!(told("speeker=Name").remedy, "did you mean `speaker`?");
        assert_eq!(told("speaker").what, "`speaker` names no field");
    }
}
