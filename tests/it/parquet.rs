//! Parquet: another reader finds in each cell what CSV has there, and days as days.

use std::fs::File;
use std::io::Write;

use gainsay::exchange::Format;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;

use super::exchanged::{HOSTILE, exported, hostile};

/// The text that CSV has of it; none where there is nothing.
fn cell(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.clone(),
        Field::Bool(flag) => flag.to_string(),
        Field::Int(number) => number.to_string(),
        Field::Date(days) => chrono::NaiveDate::from_epoch_days(*days).unwrap().to_string(),
        other => panic!("no column is of that type: {other}"),
    }
}

#[test]
fn each_cell_is_that_of_csv() {
    let texts: Vec<String> = HOSTILE.iter().map(|it| (*it).to_owned()).collect();
    let folder = hostile(&texts);
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&exported(folder.path(), Format::named("parquet").unwrap())).unwrap();
    let reader: SerializedFileReader<File> = SerializedFileReader::new(file).unwrap();
    let csv = exported(folder.path(), Format::named("csv").unwrap());
    let mut csv = csv::Reader::from_reader(csv.as_slice());
    let names = csv.headers().unwrap().clone();
    let mut rows = reader.get_row_iter(None).unwrap();
    let mut count = 0;
    for record in csv.records() {
        let (record, row) = (record.unwrap(), rows.next().unwrap().unwrap());
        let columns: Vec<(&String, &Field)> = row.get_column_iter().collect();
        for ((name, cell_of_csv), (column, field)) in names.iter().zip(&record).zip(&columns) {
            assert_eq!(name, *column);
            // CSV defuses what a spreadsheet would take for a formula
            let text = cell(field);
            assert!(cell_of_csv == text || cell_of_csv == format!("'{text}"), "{name}: {cell_of_csv} / {text}");
        }
        let days: Vec<(&str, String)> = columns[names.len()..].iter().map(|it| (it.0.as_str(), cell(it.1))).collect();
        let expected = if record[names.iter().position(|it| it == "said").unwrap()].starts_with("..") {
            [("said.first", ""), ("said.last", "2025-03-01")]
        } else {
            [("said.first", "2025-02-01"), ("said.last", "2025-02-28")]
        };
        assert_eq!(days, expected.map(|it| (it.0, it.1.to_owned())));
        count += 1;
    }
    assert_eq!(count, 2 * texts.len());
    assert!(rows.next().is_none());
}

#[test]
fn a_record_without_claims_is_a_table_without_rows() {
    let folder = super::scratch::folder();
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&exported(folder.path(), Format::named("parquet").unwrap())).unwrap();
    let reader: SerializedFileReader<File> = SerializedFileReader::new(file).unwrap();
    assert_eq!(reader.metadata().file_metadata().num_rows(), 0);
    assert!(reader.metadata().file_metadata().schema_descr().num_columns() > 20);
}
