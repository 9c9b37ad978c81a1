//! The files of a folder at one time: as long as that is the same, so is all that is made of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use walkdir::WalkDir;

/// Every file in order, with its size and when it was changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Files(Vec<(PathBuf, u64, Option<SystemTime>)>);

impl Files {
    /// The state of a folder now. A file that cannot be looked at is as one that is not there: loading tells of it.
    pub(crate) fn of(folder: &Path) -> Self {
        let is_ours = |name: &str| !name.starts_with('.');
        let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        let entries = walk.filter_entry(|it| it.depth() == 0 || it.file_name().to_str().is_none_or(is_ours));
        let files = entries.filter_map(|it| {
            let entry = it.ok()?;
            let about = fs::metadata(entry.path()).ok().filter(fs::Metadata::is_file)?;
            Some((entry.into_path(), about.len(), about.modified().ok()))
        });
        Self(files.collect())
    }
}
