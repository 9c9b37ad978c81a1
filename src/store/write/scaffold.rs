//! A new claims folder: lists to fill in, and what git and editors need. Nothing in it is on file yet.

use std::fs;
use std::path::Path;

use super::heading::schema_line;
use crate::claim::Ledger;
use crate::store::Error;
use crate::store::folder::{REVIEWS, SETTINGS, SPEAKERS, TOPICS, is_list};
use crate::store::key::schemas;
use crate::store::transaction::Transaction;

const FILES: &[(&str, &str)] = &[
    (SPEAKERS, include_str!("scaffold/speakers.yaml")),
    (TOPICS, include_str!("scaffold/topics.yaml")),
    (REVIEWS, include_str!("scaffold/reviews.yaml")),
    (SETTINGS, include_str!("scaffold/gainsay.toml")),
    (ATTRIBUTES, include_str!("scaffold/gitattributes")),
];

/// The file by which git knows what to do with others, and the line that has it join and show claim files by `gainsay git`.
const ATTRIBUTES: &str = ".gitattributes";
const JOINED: &str = "*.yaml merge=gainsay diff=gainsay\n";

/// Has git join and show claim files by `gainsay git`, as far as the folder says so: a clone must be told what that is.
///
/// # Errors
/// [`Error::Io`] where the file cannot be read.
pub fn attribute(change: &mut Transaction) -> Result<(), Error> {
    let path = Path::new(ATTRIBUTES);
    let text = change.text(path)?.unwrap_or_default();
    if text.contains("merge=gainsay") {
        return Ok(());
    }
    let newline = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    let after = format!("{text}{newline}{JOINED}");
    change.write(path, Some(after))
}

/// The change that makes a folder a claims folder. Files that are there already stay as they are.
///
/// # Errors
/// Where something cannot be written.
pub fn init(folder: &Path) -> Result<Transaction, Error> {
    fs::create_dir_all(folder).map_err(Error::io(folder))?;
    let mut change = Transaction::begin(folder)?;
    let lists = FILES.iter().map(|(name, text)| {
        let path = Path::new(name);
        ((*name).to_owned(), if is_list(path) { schema_line(path) + text } else { (*text).to_owned() })
    });
    for (name, text) in lists.chain(schema_files(&Ledger::default())) {
        if change.text(Path::new(&name))?.is_none() {
            change.write(Path::new(&name), Some(text))?;
        }
    }
    Ok(change)
}

/// Writes the schema of every kind of file, with the ids that are on file. Returns their names.
///
/// # Errors
/// [`Error::Io`] where one that is there cannot be read.
pub fn write_schemas(change: &mut Transaction) -> Result<Vec<String>, Error> {
    let files = schema_files(change.ledger());
    for (name, text) in &files {
        change.write(Path::new(name), Some(text.clone()))?;
    }
    Ok(files.into_iter().map(|it| it.0).collect())
}

/// The schema of every kind of file as it is written, by the name of its own file.
fn schema_files(ledger: &Ledger) -> Vec<(String, String)> {
    let speakers: Vec<&str> = ledger.speakers().iter().map(|it| it.id.as_str()).collect();
    let topics: Vec<&str> = ledger.topics().iter().map(|it| it.id.as_str()).collect();
    let all = schemas(&speakers, &topics).into_iter();
    all.map(|(name, schema)| (name, format!("{schema:#}\n"))).collect()
}
