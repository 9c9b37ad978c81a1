//! The claims folder: where it is, and which files are in it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::Error;
use crate::problem::{Code, Problem};

/// What the folder is called when it is looked for.
pub const FOLDER_NAME: &str = "claims";

/// The files that are not claim files, by name, in the folder itself.
pub(super) const SPEAKERS: &str = "speakers.yaml";
pub(super) const TOPICS: &str = "topics.yaml";
pub(super) const LOOKUPS: &str = "lookups.yaml";
/// The file of editors' verdicts.
pub const REVIEWS: &str = "reviews.yaml";
/// The file of what became of promises.
pub(super) const OUTCOMES: &str = "outcomes.yaml";
/// The file of drafts that were rejected.
pub const REJECTIONS: &str = "rejections.yaml";

/// The file of what a record keeps besides claims.
pub(super) const SETTINGS: &str = "gainsay.toml";

/// The files beside the claims that belong to the record.
pub const LISTS: [&str; 6] = [SPEAKERS, TOPICS, LOOKUPS, REVIEWS, OUTCOMES, REJECTIONS];

/// Whether a path in the claims folder is one of them.
pub(super) fn is_list(path: &Path) -> bool {
    LISTS.iter().any(|it| path == Path::new(it))
}

/// The nearest folder called `claims` in `start` or above it, or `start` itself where it has a `speakers.yaml`.
#[must_use]
pub fn find_folder(start: &Path) -> Option<PathBuf> {
    start.ancestors().find_map(|folder| {
        if folder.join(SPEAKERS).is_file() {
            return Some(folder.to_owned());
        }
        let claims = folder.join(FOLDER_NAME);
        claims.is_dir().then_some(claims)
    })
}

/// Whether a folder is a claims folder: it has a `speakers.yaml`, whatever is wrong with that.
#[must_use]
pub fn is_claims_folder(folder: &Path) -> bool {
    folder.join(SPEAKERS).symlink_metadata().is_ok()
}

/// How many files that are no part of the record are told one by one.
const MOST_UNKNOWN: usize = 100;

/// The YAML files of a claims folder, relative to it and sorted, without the lists; and what is wrong with the rest.
///
/// # Errors
/// Where the folder itself cannot be read.
pub(super) fn claim_files(folder: &Path) -> Result<(Vec<PathBuf>, Vec<Problem>), Error> {
    std::fs::read_dir(folder).map_err(Error::io(folder))?;
    let (mut files, mut problems, mut unknown) = (Vec::new(), Vec::new(), 0);
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|it| it.depth() == 0 || !is_hidden(it.file_name())) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(unwalkable(folder, &error));
                continue;
            }
        };
        let path = entry.path().strip_prefix(folder).expect("the walk stays below its folder").to_owned();
        let is_yaml = matches!(path.extension().and_then(OsStr::to_str), Some("yaml" | "yml"));
        if is_list(&path) || path == Path::new(SETTINGS) || entry.file_type().is_dir() && !is_yaml {
            continue;
        }
        match path.extension().and_then(OsStr::to_str) {
            _ if is_yaml && entry.file_type().is_file() => files.push(path),
            _ if is_yaml => problems.push(no_file(path, entry.file_type().is_dir())),
            // Kept copies of articles, notes, and the schema that editors read.
            Some("txt" | "md" | "json") => {}
            _ => {
                unknown += 1;
                if unknown <= MOST_UNKNOWN {
                    problems.push(no_part(path, "This file is no part of the record".into()));
                }
            }
        }
    }
    if let Some(more @ 1..) = unknown.checked_sub(MOST_UNKNOWN) {
        let (s, are) = if more == 1 { ("", "is") } else { ("s", "are") };
        problems.push(no_part(".".into(), format!("{more} more file{s} {are} no part of the record")));
    }
    Ok((files, problems))
}

fn no_part(path: PathBuf, what: String) -> Problem {
    let remedy = "Claim files end in .yaml, kept copies of articles in .txt".into();
    Problem { code: Code::UNKNOWN_FILE, path, spot: None, what, remedy }
}

/// What is named like a file and is a folder, a pipe or a device.
pub(super) fn no_file(path: PathBuf, is_folder: bool) -> Problem {
    let is = if is_folder { "a folder" } else { "no ordinary file" };
    let what = format!("This is {is}, though its name ends like a claim file's");
    let remedy = "Give it another name, or move it out of the claims folder".into();
    Problem { code: Code::UNREADABLE, path, spot: None, what, remedy }
}

pub(super) fn is_hidden(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with('.')
}

fn unwalkable(folder: &Path, error: &walkdir::Error) -> Problem {
    let path = error.path().unwrap_or(folder);
    let path = path.strip_prefix(folder).unwrap_or(path).to_owned();
    let is_link = folder.join(&path).is_symlink();
    let (code, what, remedy) = if error.loop_ancestor().is_some() {
        (Code::LINK_LOOP, "This link leads back to a folder that it is in".to_owned(), "Remove the link")
    } else if is_link {
        (Code::UNREADABLE, "This link leads nowhere".to_owned(), "Remove the link, or restore what it points to")
    } else {
        let why = error.io_error().map_or("unknown".to_owned(), ToString::to_string);
        (
            Code::UNREADABLE,
            format!("This cannot be read: {why}"),
            "Change its permissions, or move it out of the claims folder",
        )
    };
    Problem { code, path, spot: None, what, remedy: remedy.into() }
}
