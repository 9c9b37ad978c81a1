//! JSON, one array of records, and JSON Lines, one record a line: every key of claims and sources under its own name.

use std::io::{self, Write};

use serde_json::{Deserializer, Map, Value as Json};

use super::column::COLUMNS;
use super::fields::{Fields, Incoming};
use super::record::Record;
use super::{BESIDE_KEYS, Format, Input, Outgoing, Unreadable};
use crate::safe;
use crate::store::Value;

pub(super) const JSON: Format = Format {
    id: "json",
    title: "JSON: an array of records; also what `list --format json` prints, and anybody else's with --map",
    lacks: BESIDE_KEYS,
    export: Some(export),
    import: Some(import),
    is_binary: false,
};

pub(super) const LINES: Format = Format {
    id: "jsonl",
    title: "JSON Lines: a record a line",
    lacks: BESIDE_KEYS,
    export: Some(export_lines),
    import: Some(import_lines),
    is_binary: false,
};

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let mut before = "[\n";
    for claim in outgoing.claims() {
        let line = safe::json_line(&fields(Record::of(claim, outgoing.ledger)))?;
        write!(out, "{before}{}", line.trim_end())?;
        before = ",\n";
    }
    out.write_all(if before == "[\n" { b"[]\n" } else { b"\n]\n" })?;
    Ok(0)
}

fn export_lines(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    for claim in outgoing.claims() {
        out.write_all(line(Record::of(claim, outgoing.ledger))?.as_bytes())?;
    }
    Ok(0)
}

/// A record as one line.
pub(super) fn line(record: Record) -> serde_json::Result<String> {
    safe::json_line(&fields(record))
}

/// The fields of a record; a dot in a column's name makes a field of a field.
fn fields(mut record: Record) -> Fields {
    let mut fields = Map::new();
    for column in COLUMNS.iter() {
        let Some(value) = column.get(&mut record) else { continue };
        let value = json(value);
        match column.name.split_once('.') {
            Some((outer, inner)) => {
                let outer = fields.entry(outer).or_insert_with(|| Json::Object(Map::new()));
                if let Json::Object(outer) = outer {
                    outer.insert(inner.to_owned(), value);
                }
            }
            None => {
                fields.insert(column.name.clone(), value);
            }
        }
    }
    fields
}

fn json(value: Value) -> Json {
    match value {
        Value::Text(text) => text.into(),
        Value::Texts(texts) => texts.into(),
        Value::Number(number) => number.into(),
        Value::Flag(flag) => flag.into(),
        Value::Pairs(pairs) => {
            pairs.into_iter().map(|(key, text)| (key.to_owned(), text.into())).collect::<Fields>().into()
        }
    }
}

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let all: Json = serde_json::from_str(input.text()?).map_err(|error| bad(input, &error))?;
    let mut incoming = Incoming::default();
    let below = |all: Json, name: &str| name.split('.').try_fold(all, |mut it, step| it.get_mut(step).map(Json::take));
    let records = match &input.mapping.each {
        Some(name) => below(all, name).ok_or_else(|| {
            Unreadable::new(
                format!("{} has no field `{name}`", input.name),
                "--each names the field below which the records stand",
            )
        })?,
        None => all,
    };
    let records = match records {
        Json::Array(records) => records,
        one @ Json::Object(_) => vec![one],
        _ => return Err(Unreadable::new(format!("{} holds no records", input.name), "an array of objects is wanted")),
    };
    for (n, record) in records.into_iter().enumerate() {
        take(format!("record {}", n + 1), record, input, &mut incoming);
    }
    Ok(incoming)
}

fn import_lines(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let mut incoming = Incoming::default();
    for (n, line) in input.text()?.lines().enumerate().filter(|it| !it.1.trim().is_empty()) {
        let place = format!("line {}", n + 1);
        match serde_json::from_str(line) {
            Ok(record) => take(place, record, input, &mut incoming),
            Err(error) => incoming.refuse(place, format!("this is no JSON: {error}"), "write one object a line"),
        }
    }
    Ok(incoming)
}

fn take(place: String, record: Json, input: &Input<'_>, incoming: &mut Incoming) {
    match record {
        Json::Object(fields) => incoming.take(place, &unfolded(fields), input.mapping, false),
        other => {
            incoming.refuse(place, format!("this is no object, but `{other}`"), "a record is an object with fields")
        }
    }
}

/// The fields of a record; those of what `list --format json` prints are those of the claim in it. Its line is where it
/// stood in another file.
fn unfolded(mut fields: Fields) -> Fields {
    if let (Some(Json::Object(claim)), Some(Json::Object(_)), Some(path)) =
        (fields.get("claim").cloned(), fields.get("source"), fields.get("path").cloned())
    {
        fields.retain(|key, _| !["claim", "path", "line"].contains(&key.as_str()));
        fields.insert("source.path".to_owned(), path);
        let own = claim.into_iter().filter(|(key, _)| key != "id");
        fields.extend(own);
    }
    fields
}

fn bad(input: &Input<'_>, error: &serde_json::Error) -> Unreadable {
    let remedy = if Deserializer::from_slice(input.bytes).into_iter::<Json>().take(2).filter(Result::is_ok).count() > 1
    {
        "one object a line is `jsonl`"
    } else {
        "correct it there, or export it once more"
    };
    Unreadable::new(format!("{} is no JSON: {error}", input.name), remedy)
}
