//! The last change that `undo` takes back, kept beside the journal.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::edit::Edit;
use super::lock::own;
use super::{Committed, change, disk};
use crate::store::Error;

/// The file that it is kept in, and the one that it is written to first.
const LAST: &str = "last";
const NEW: &str = "last.new";

/// A change with what it was, in words.
#[derive(Debug, Serialize, Deserialize)]
struct Last {
    what: String,
    edits: Vec<Edit>,
}

impl Committed {
    /// Keeps the change so that [`take_back`] finds it: `what` says in words what was done. One that was kept before goes.
    ///
    /// # Errors
    /// [`Error::Io`] where the disk says no; the change is made all the same.
    pub fn keep(&self, folder: &Path, what: &str) -> Result<(), Error> {
        let (path, new) = (own(folder, LAST), own(folder, NEW));
        let last = Last { what: what.to_owned(), edits: self.edits.clone() };
        let text = serde_json::to_string(&last).map_err(|it| Error::io(&path)(it.into()))?;
        let written = disk::remove(&new).and_then(|()| disk::write_new(&new, &text, None));
        written.and_then(|()| disk::rename(&new, &path)).map_err(Error::io(path))
    }
}

/// Takes back the last change that was kept: every file gets the text that it had. Says what had been done, and which files
/// are as they were; nothing where no change is kept.
///
/// # Errors
/// [`Error::ChangedMeanwhile`] where a file was changed since, and as for [`change`]; then nothing is taken back.
pub fn take_back(folder: &Path) -> Result<Option<(String, Vec<PathBuf>)>, Error> {
    let path = own(folder, LAST);
    let Some(bytes) = disk::read(&path).map_err(Error::io(&path))? else { return Ok(None) };
    let Last { what, edits } = serde_json::from_slice(&bytes).map_err(|it| Error::io(&path)(it.into()))?;
    let inverse: Vec<Edit> = edits.iter().map(Edit::inverse).collect();
    let files = change(folder, &inverse)?.edits.into_iter().map(|it| it.path).collect();
    disk::remove(&path).map_err(Error::io(path))?;
    Ok(Some((what, files)))
}
