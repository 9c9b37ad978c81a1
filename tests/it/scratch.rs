//! What several tests share: the views that show words, and a claims folder with one speaker, Ada Roe, and one topic, a
//! ban on ferries.

use std::fs;
use std::path::Path;

use gainsay::claim::{Entry, SourceEntry};
use gainsay::store::{self, Appended, Error, Transaction};
use tempfile::TempDir;

/// The views that need no query, in every format that shows words.
pub(super) const VIEWS: &[&[&str]] = &[
    &["diff", "--why"],
    &["diff", "--format", "markdown"],
    &["diff", "--format", "csv"],
    &["reports"],
    &["reports", "--format", "markdown"],
    &["reports", "--format", "csv"],
    &["reports", "--format", "json"],
    &["disputes"],
    &["disputes", "--format", "markdown"],
    &["disputes", "--format", "csv"],
    &["disputes", "--format", "json"],
    &["list"],
    &["list", "--format", "markdown"],
    &["list", "--format", "csv"],
    &["list", "--format", "json"],
];

pub(super) fn folder() -> TempDir {
    let folder = in_memory();
    let speakers = "version: 1\nspeakers:\n  - {id: ada-roe, name: Ada Roe}\n";
    fs::write(folder.path().join("speakers.yaml"), speakers).unwrap();
    let topics = "version: 1\ntopics:\n  - {id: ferry-ban, proposition: Night ferries should be banned.}\n";
    fs::write(folder.path().join("topics.yaml"), topics).unwrap();
    folder
}

/// A folder in memory, where there is such a thing: what is written there need not be waited for until it is on a disk.
pub(super) fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// Appends claims in a change of their own.
pub(super) fn append(
    folder: &Path,
    path: &Path,
    source: Option<&SourceEntry>,
    claims: &[Entry],
) -> Result<Appended, Error> {
    let mut change = Transaction::begin(folder)?;
    let appended = store::append(&mut change, path, source, claims)?;
    change.commit().map(|_| appended)
}
