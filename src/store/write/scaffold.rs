//! A new claims folder: speakers, topics, an example to replace, and what git and editors need.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::store::Error;
use crate::store::folder::{REVIEWS, SPEAKERS, TOPICS};
use crate::store::key::schema;

const FILES: &[(&str, &str)] = &[
    (SPEAKERS, include_str!("scaffold/speakers.yaml")),
    (TOPICS, include_str!("scaffold/topics.yaml")),
    (REVIEWS, include_str!("scaffold/reviews.yaml")),
    ("2025/2025-03-01-example.yaml", include_str!("scaffold/example.yaml")),
    (".gitattributes", include_str!("scaffold/gitattributes")),
    (".gitignore", ".gainsay.lock\n"),
];

/// The schema's file, beside the lists.
const SCHEMA: &str = "claim-file.schema.json";

/// Makes a claims folder and returns what was written. Files that are there already stay as they are.
///
/// # Errors
/// Where something cannot be written.
pub fn init(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let schema = format!("{:#}\n", schema());
    let files = FILES.iter().copied().chain([(SCHEMA, schema.as_str())]);
    let mut written = Vec::new();
    // A folder that has claims needs no example.
    let has_claims = folder.join(SPEAKERS).exists();
    for (name, text) in files {
        if has_claims && name.contains("example") {
            continue;
        }
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(Error::io(parent))?;
        match fs::File::create_new(&path).and_then(|mut file| io::Write::write_all(&mut file, text.as_bytes())) {
            Ok(()) => written.push(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::io(path)(error)),
        }
    }
    Ok(written)
}
