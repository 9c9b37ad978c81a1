//! CSV and TSV (RFC 4180): a header, a row a claim, a column for every key. No cell becomes a formula, and none loses a
//! character by that: what was added on the way out is taken away on the way in.

use std::io::{self, Write};

use csv::{ReaderBuilder, StringRecord, Terminator, WriterBuilder};
use serde_json::Value as Json;

use super::column::{COLUMNS, Column};
use super::fields::{Fields, Incoming};
use super::record::Record;
use super::{BESIDE_KEYS, Format, Input, Outgoing, Unreadable, cell};
use crate::safe::{from_spreadsheet, spreadsheet};

pub(super) const CSV: Format = Format {
    id: "csv",
    title: "CSV (RFC 4180), a row a claim; somebody else's with --map",
    lacks: BESIDE_KEYS,
    export: Some(|outgoing, out| export(outgoing, b',', out)),
    import: Some(import),
    is_binary: false,
};

pub(super) const TSV: Format = Format {
    id: "tsv",
    title: "the same with tabs",
    export: Some(|outgoing, out| export(outgoing, b'\t', out)),
    ..CSV
};

/// What may stand between the cells of somebody else's table.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

fn export(outgoing: &Outgoing<'_>, separator: u8, out: &mut dyn Write) -> io::Result<usize> {
    if outgoing.mark {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let separator = outgoing.separator.unwrap_or(separator);
    let mut writer = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(out);
    writer.write_record(COLUMNS.iter().map(|it| it.name.as_str()))?;
    for claim in outgoing.claims() {
        let mut record = Record::of(claim, outgoing.ledger);
        let texts = COLUMNS.iter().map(|it| it.get(&mut record).map_or(String::new(), |it| cell::cell(&it)));
        let texts: Vec<String> = texts.collect();
        writer.write_record(texts.iter().map(|it| spreadsheet(it).into_owned()))?;
    }
    writer.flush()?;
    Ok(0)
}

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let text = input.text()?;
    let separator = input.separator.unwrap_or_else(|| separator_of(text));
    let mut reader = ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let is_named = |it: &str| Column::named(it).is_some() || input.mapping.reads(it);
    if !header.iter().any(is_named) {
        let names = header.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        let remedy = format!("its columns are {names}: `--map quote=COLUMN` says what each of them is");
        return Err(Unreadable::new(format!("{} has none of the columns of a claim", input.name), remedy));
    }
    let mut incoming = Incoming::default();
    for (n, row) in reader.records().enumerate() {
        // As a spreadsheet counts them, the header among them.
        let place = format!("row {}", n + 2);
        match row {
            Ok(row) => take(place, (&header, &row), input, &mut incoming),
            Err(error) => incoming.refuse(place, error.to_string(), "correct it there"),
        }
    }
    Ok(incoming)
}

fn take(place: String, (header, row): (&StringRecord, &StringRecord), input: &Input<'_>, incoming: &mut Incoming) {
    if row.len() != header.len() {
        let what = format!("it has {} cells, and the header {}", row.len(), header.len());
        return incoming.refuse(place, what, "quote a cell that has the separator or a line break in it");
    }
    // A table of somebody else's has no apostrophe before a formula that is not their own.
    let cell = |name: &str, cell: &str| {
        let is_ours = Column::named(name).is_some() && !input.mapping.reads(name);
        Json::from(if is_ours { from_spreadsheet(cell) } else { cell })
    };
    let fields: Fields = header.iter().zip(row).map(|(name, it)| (name.to_owned(), cell(name, it))).collect();
    incoming.take(place, &fields, input.mapping, true);
}

/// What stands between the cells of the first row: whatever cuts it into most of them.
fn separator_of(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let cells = |separator: &u8| {
        let mut reader = ReaderBuilder::new().delimiter(*separator).from_reader(first.as_bytes());
        reader.headers().map_or(0, StringRecord::len)
    };
    // The first of equals: a comma.
    SEPARATORS.into_iter().rev().max_by_key(cells).unwrap_or(b',')
}
