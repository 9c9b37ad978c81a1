//! CSL-JSON: the sources, for a bibliography in Zotero, Pandoc or any other program of the Citation Style Language.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate};
use serde_json::{Map, Value as Json, json};

use super::{Format, Outgoing};
use crate::claim::Source;
use crate::date::{Date, Precision};
use crate::safe;

pub(super) const CSL: Format = Format {
    id: "csl",
    title: "CSL-JSON: the sources as a bibliography",
    lacks: "claims; of sources the kept copy",
    export: Some(export),
    import: None,
    is_binary: false,
};

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let sources: Vec<Json> = outgoing.sources().map(item).collect();
    out.write_all(safe::json(&sources)?.as_bytes())?;
    Ok(0)
}

fn item(source: &Source) -> Json {
    // A record does not say whether it is a newspaper's, a ministry's or a station's.
    let kind = if source.url.is_some() { "webpage" } else { "article" };
    let mut item = Map::new();
    let texts = [
        ("id", Some(source.id.as_str())),
        ("type", Some(kind)),
        ("title", source.title.as_deref()),
        ("container-title", Some(source.outlet.as_str())),
        ("URL", source.url.as_deref()),
        ("archive_location", source.archived.as_deref()),
        ("language", source.lang.as_deref()),
        ("note", source.note.as_deref()),
    ];
    for (name, text) in texts {
        item.extend(text.map(|it| (name.to_owned(), it.into())));
    }
    item.insert("issued".to_owned(), json!({"date-parts": date_parts(source.published)}));
    Json::Object(item)
}

/// A date as precise as it is: year, month and day, or less; both ends of a range.
fn date_parts(date: Date) -> Vec<Vec<i64>> {
    let parts = |day: NaiveDate| vec![i64::from(day.year()), i64::from(day.month()), i64::from(day.day())];
    let first = parts(date.first());
    match date.precision() {
        Precision::Year => vec![first[..1].to_vec()],
        Precision::Month => vec![first[..2].to_vec()],
        Precision::Day | Precision::AtLatest => vec![first],
        Precision::Range => vec![first, parts(date.last())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_no_more_precise_than_its_source() {
        let check = |text: &str, expected: &[&[i64]]| assert_eq!(date_parts(text.parse().unwrap()), expected);
        check("2025", &[&[2025]]);
        check("2025-06", &[&[2025, 6]]);
        check("2025-06-18", &[&[2025, 6, 18]]);
        check("2025-06-18/2025-06-19", &[&[2025, 6, 18], &[2025, 6, 19]]);
    }
}
