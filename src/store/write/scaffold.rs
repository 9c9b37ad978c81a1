//! A new claims folder: lists to fill in, and what git and editors need. Nothing in it is on file yet.

use std::fs;
use std::path::Path;

use crate::store::Error;
use crate::store::folder::{REVIEWS, SPEAKERS, TOPICS, is_list};
use crate::store::key::{schema_of, schemas};
use crate::store::transaction::Transaction;

const FILES: &[(&str, &str)] = &[
    (SPEAKERS, include_str!("scaffold/speakers.yaml")),
    (TOPICS, include_str!("scaffold/topics.yaml")),
    (REVIEWS, include_str!("scaffold/reviews.yaml")),
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
        let schema = format!("# yaml-language-server: $schema={}\n", schema_of(path));
        ((*name).to_owned(), if is_list(path) { schema + text } else { (*text).to_owned() })
    });
    let schemas = schemas(&[], &[]).into_iter().map(|(name, schema)| (name, format!("{schema:#}\n")));
    for (name, text) in lists.chain(schemas) {
        if change.text(Path::new(&name))?.is_none() {
            change.write(Path::new(&name), Some(text))?;
        }
    }
    Ok(change)
}
