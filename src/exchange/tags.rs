//! What an annotation has no field for, as tags that machines read as well: `stance:oppose`, `source.outlet:Radio Selm`.

use super::cell;
use super::column::{COLUMNS, Column};
use super::fields::Fields;
use super::record::Record;

/// The tags of a record: all of its columns but those that the annotation has in its own fields.
pub(super) fn tags(record: &mut Record, own: &[&str]) -> Vec<String> {
    let others = COLUMNS.iter().filter(|it| !own.contains(&it.name.as_str()));
    others.filter_map(|it| Some(format!("{}:{}", it.name, cell::cell(&it.get(record)?)))).collect()
}

/// Takes a tag of ours into the fields; tells whether it is one.
pub(super) fn take(tag: &str, fields: &mut Fields) -> bool {
    let Some((name, cell)) = tag.split_once(':').filter(|it| Column::named(it.0).is_some()) else { return false };
    fields.insert(name.to_owned(), cell.into());
    true
}

/// Takes somebody else's tags, which are labels of the claim; where it has some of ours, they are others.
pub(super) fn label(others: Vec<&str>, fields: &mut Fields) {
    if !others.is_empty() {
        let name = if fields.contains_key("tags") { "other tags" } else { "tags" };
        fields.insert(name.to_owned(), others.into());
    }
}
