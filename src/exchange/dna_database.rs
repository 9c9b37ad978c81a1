//! Discourse Network Analyzer's own database (SQLite, version 3): statements with their variables, and the passages of the
//! documents that they mark.

use std::collections::HashMap;

use chrono::DateTime;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::dna;
use super::fields::{Fields, Incoming};
use super::{Format, Input, Unreadable, database};

pub(super) const DNA_DATABASE: Format = Format {
    id: "dna-sqlite",
    title: "Discourse Network Analyzer: its database file (.dna)",
    lacks: "coders, colours, attributes of persons and organizations, notes on documents",
    export: None,
    import: Some(import),
    is_binary: true,
};

/// The tables in which a statement has its variables, each with the value to take.
const VARIABLES: &[&str] = &[
    "SELECT d.StatementId, v.Variable, e.Value FROM DATASHORTTEXT d JOIN VARIABLES v ON v.ID = d.VariableId \
     JOIN ENTITIES e ON e.ID = d.Entity",
    "SELECT d.StatementId, v.Variable, d.Value FROM DATALONGTEXT d JOIN VARIABLES v ON v.ID = d.VariableId",
    "SELECT d.StatementId, v.Variable, d.Value FROM DATABOOLEAN d JOIN VARIABLES v ON v.ID = d.VariableId",
    "SELECT d.StatementId, v.Variable, d.Value FROM DATAINTEGER d JOIN VARIABLES v ON v.ID = d.VariableId",
];

/// The statements with their documents, in the order in which they were made.
const STATEMENTS: &str = "SELECT s.ID, s.Start, s.Stop, d.Text, d.Date, d.Title, d.Author, d.Source, d.Section, d.Type \
                          FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId ORDER BY d.Date, d.ID, s.Start, s.ID";

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let bad = |error: rusqlite::Error| {
        let what = format!("{} is no database of Discourse Network Analyzer: {error}", input.name);
        Unreadable::new(what, "it is the `.dna` file of version 3; export an older one as an event list")
    };
    let database = database::opened(input.bytes).map_err(bad)?;
    read(&database, input).map_err(bad)
}

fn read(database: &Connection, input: &Input<'_>) -> rusqlite::Result<Incoming> {
    let mut variables: HashMap<i64, Vec<(String, String)>> = HashMap::new();
    for query in VARIABLES {
        let mut query = database.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            variables.entry(row.get(0)?).or_default().push((row.get(1)?, text(row, 2)?));
        }
    }
    let mut incoming = Incoming { is_coarse: true, ..Incoming::default() };
    let mut query = database.prepare(STATEMENTS)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let place = format!("statement {id}");
        let mut fields = Fields::new();
        fields.extend(variables.remove(&id).unwrap_or_default().into_iter().map(|(name, it)| (name, it.into())));
        let document: String = row.get(3)?;
        let Some(passage) = passage(&document, row.get(1)?, row.get(2)?) else {
            incoming.refuse(place, "its passage is not in its document".to_owned(), "mark it once more there");
            continue;
        };
        let seconds: i64 = row.get(4)?;
        let day = DateTime::from_timestamp(seconds, 0).map(|it| it.format("%Y-%m-%d").to_string());
        fields.insert("text".to_owned(), passage.into());
        fields.extend(day.map(|it| ("time".to_owned(), it.into())));
        for (at, name) in ["title", "author", "source", "section", "type"].iter().enumerate() {
            fields.insert(format!("document_{name}"), text(row, at + 5)?.into());
        }
        dna::take(place, fields, input, &mut incoming);
    }
    Ok(incoming)
}

/// What stands in a cell, whatever its type.
fn text(row: &Row<'_>, at: usize) -> rusqlite::Result<String> {
    Ok(match row.get_ref(at)? {
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        ValueRef::Null => String::new(),
    })
}

/// The passage between two carets, which count UTF-16 units as Java does.
fn passage(document: &str, start: i64, stop: i64) -> Option<String> {
    let (start, stop) = (usize::try_from(start).ok()?, usize::try_from(stop).ok()?);
    let units: Vec<u16> = document.encode_utf16().skip(start).take(stop.checked_sub(start)?).collect();
    (units.len() == stop - start).then(|| String::from_utf16(&units).ok()).flatten().filter(|it| !it.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_found_behind_characters_that_java_counts_twice() {
        assert_eq!(passage("👩 says no.", 3, 10), Some("says no".to_owned()));
        assert_eq!(passage("No.", 0, 4), None);
        assert_eq!(passage("No.", 2, 1), None);
    }
}
