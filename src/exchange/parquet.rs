//! Parquet, for DuckDB, data frames and clusters: a row a claim, a column for every key as in CSV, and besides the first and
//! the last day on which it can have been said as days that one can count with.

use std::io::{self, Write};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use parquet::basic::{Compression, LogicalType, Type as Physical};
use parquet::data_type::{BoolType, ByteArrayType, DataType, Int32Type};
use parquet::errors::Result;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type, TypePtr};

use super::column::{COLUMNS, Column};
use super::record::Record;
use super::{BESIDE_KEYS, Format, Outgoing, cell};
use crate::date::Date;
use crate::store::{Shape, Value};

pub(super) const PARQUET: Format = Format {
    id: "parquet",
    title: "Parquet, for DuckDB and data frames",
    lacks: BESIDE_KEYS,
    export: Some(|outgoing, out| export(outgoing, out).map(|()| 0).map_err(io::Error::other)),
    import: None,
    is_binary: true,
};

/// How many claims are written at once: so many are in memory twice, and no more.
const AT_ONCE: usize = 1 << 15;

/// A column of days, and the day that it takes of when a claim was said.
type Days = (&'static str, fn(Date) -> Option<NaiveDate>);

/// The columns that stand behind those of the record. Of what was said on a day at the latest nobody knows the first.
const DAYS: [Days; 2] =
    [("said.first", |it| (!it.is_at_latest()).then(|| it.first())), ("said.last", |it| Some(it.last()))];

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> Result<()> {
    let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
    let mut writer = SerializedFileWriter::new(Vec::new(), schema()?, Arc::new(properties))?;
    let mut claims = outgoing.claims().peekable();
    while claims.peek().is_some() {
        let mut records: Vec<Record> =
            claims.by_ref().take(AT_ONCE).map(|it| Record::of(it, outgoing.ledger)).collect();
        let mut rows = writer.next_row_group()?;
        COLUMNS.iter().try_for_each(|it| fill(it, &mut records, &mut rows))?;
        for (_, day) in DAYS {
            let days = records.iter().map(|it| it.claim.said.and_then(day).map(since_1970));
            cells::<Int32Type>(days, &mut rows)?;
        }
        rows.close()?;
        writer.flush()?;
        out.write_all(&std::mem::take(writer.inner_mut()))?;
    }
    out.write_all(&writer.into_inner()?)?;
    Ok(())
}

/// What each column is; any of them may be empty in any row.
fn schema() -> Result<TypePtr> {
    let column = |name: &str, physical, logical| {
        Type::primitive_type_builder(name, physical).with_logical_type(logical).build().map(Arc::new)
    };
    let of_record = COLUMNS.iter().map(|it| match it.shape() {
        Shape::Flag => column(&it.name, Physical::BOOLEAN, None),
        Shape::Number(_) => column(&it.name, Physical::INT32, None),
        _ => column(&it.name, Physical::BYTE_ARRAY, Some(LogicalType::String)),
    });
    let days = DAYS.iter().map(|it| column(it.0, Physical::INT32, Some(LogicalType::Date)));
    let columns = of_record.chain(days).collect::<Result<_>>()?;
    Type::group_type_builder("claim").with_fields(columns).build().map(Arc::new)
}

/// Writes what some records have in a column.
fn fill(column: &Column, records: &mut [Record], rows: &mut SerializedRowGroupWriter<'_, Vec<u8>>) -> Result<()> {
    let values = records.iter_mut().map(|it| column.get(it));
    match column.shape() {
        Shape::Flag => cells::<BoolType>(values.map(|it| Some(matches!(it?, Value::Flag(true)))), rows),
        Shape::Number(_) => {
            let number = |it| if let Value::Number(number) = it { Some(i32::from(number)) } else { None };
            cells::<Int32Type>(values.map(|it| it.and_then(number)), rows)
        }
        _ => cells::<ByteArrayType>(values.map(|it| it.map(|it| cell::cell(&it).into_bytes().into())), rows),
    }
}

/// Writes the next column of some rows.
fn cells<T: DataType>(
    cells: impl Iterator<Item = Option<T::T>>,
    rows: &mut SerializedRowGroupWriter<'_, Vec<u8>>,
) -> Result<()> {
    let (mut values, mut is_there) = (Vec::new(), Vec::new());
    for cell in cells {
        is_there.push(i16::from(cell.is_some()));
        values.extend(cell);
    }
    let mut column = rows.next_column()?.expect("the schema has as many columns as are written");
    column.typed::<T>().write_batch(&values, Some(&is_there), None)?;
    column.close()
}

fn since_1970(day: NaiveDate) -> i32 {
    day.num_days_from_ce() - NaiveDate::default().num_days_from_ce()
}
