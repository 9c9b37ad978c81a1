//! One file of a change: what stands in it before, and what after.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use crate::store::Error;

/// One file of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The file, relative to the claims folder.
    pub path: PathBuf,
    /// Its text before; nothing where it was not there.
    pub before: Option<String>,
    /// Its text after; nothing where it goes.
    pub after: Option<String>,
}

/// How a file stands to an edit of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Before,
    After,
    /// Somebody else changed it.
    Neither,
}

impl Edit {
    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { path: self.path.clone(), before: self.after.clone(), after: self.before.clone() }
    }

    /// The full path. A link is followed, so that the file that it points to is replaced and not the link.
    pub(super) fn full(&self, folder: &Path) -> PathBuf {
        full(folder, &self.path)
    }

    pub(super) fn standing(&self, folder: &Path) -> Result<Standing, Error> {
        let full = self.full(folder);
        let now = disk::read(&full).map_err(Error::io(full))?;
        let is = |text: &Option<String>| now.as_deref() == text.as_deref().map(str::as_bytes);
        Ok(match (is(&self.after), is(&self.before)) {
            (true, _) => Standing::After,
            (false, true) => Standing::Before,
            (false, false) => Standing::Neither,
        })
    }
}

pub(super) fn full(folder: &Path, path: &Path) -> PathBuf {
    let plain = folder.join(path);
    fs::canonicalize(&plain).unwrap_or(plain)
}
