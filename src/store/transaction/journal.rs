//! What a change is made of, written down before it is made, so that it is whole or not at all however it ends.
//!
//! First the journal is written under another name, and beside every file its new text. All that can run out of room
//! has done so then, and nothing is changed yet. Giving the journal its name decides the change. Only then do the new
//! texts take their places, one after the other, and the journal goes. What a crash leaves is finished or cleared away
//! by whoever begins next.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk;
use super::edit::{Edit, Standing};
use super::lock::own;
use crate::store::Error;

/// The journal of a change that is not decided yet, and of one that is.
const PLANNED: &str = "journal.new";
const DECIDED: &str = "journal";

/// A change: its files, and the folders that are made for them, the outer ones first.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    edits: Vec<Edit>,
    made: Vec<PathBuf>,
}

/// What became of a change that was interrupted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovered {
    /// What was done.
    pub outcome: Outcome,
    /// The files of the change, relative to the claims folder.
    pub files: Vec<PathBuf>,
}

/// How an interrupted change was brought to an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is made: it was decided already.
    Finished,
    /// It is not made: nothing of it had been written.
    Dropped,
    /// It is not made, since somebody else changed one of its files meanwhile.
    TakenBack,
}

impl Journal {
    /// Writes down a change, and its new texts beside their places. Nothing is changed yet.
    ///
    /// # Errors
    /// [`Error::ChangedMeanwhile`] where a file is not as it was, [`Error::Io`] where the disk says no; then all is as
    /// it was.
    pub(super) fn plan(folder: &Path, edits: Vec<Edit>) -> Result<Self, Error> {
        let journal = Self { made: missing(folder, &edits), edits };
        let planned = journal.write(folder).and_then(|()| journal.stage(folder));
        if let Err(error) = planned {
            // What cannot be cleared away now is by whoever begins next.
            let _ = journal.drop_plan(folder);
            return Err(error);
        }
        Ok(journal)
    }

    fn write(&self, folder: &Path) -> Result<(), Error> {
        let path = own(folder, PLANNED);
        let text = serde_json::to_string(self).map_err(|it| Error::io(&path)(it.into()))?;
        disk::write_new(&path, &text, None).map_err(Error::io(&path))
    }

    fn stage(&self, folder: &Path) -> Result<(), Error> {
        for (n, edit) in self.edits.iter().enumerate() {
            let full = edit.full(folder);
            if edit.standing(folder)? != Standing::Before {
                return Err(Error::ChangedMeanwhile { path: full });
            }
            stage(edit, &full, n)?;
        }
        Ok(())
    }

    /// Clears away what [`Journal::plan`] wrote.
    pub(super) fn drop_plan(&self, folder: &Path) -> Result<(), Error> {
        self.unstage(folder)?;
        self.remove_made(folder);
        remove(&own(folder, PLANNED))
    }

    fn unstage(&self, folder: &Path) -> Result<(), Error> {
        self.edits.iter().enumerate().try_for_each(|(n, it)| remove(&staged(&it.full(folder), n)))
    }

    /// Decides and makes a change that is planned.
    ///
    /// # Errors
    /// [`Error::ChangedMeanwhile`] where somebody else changed a file meanwhile, and the rest is as it was;
    /// [`Error::Io`] where the disk says no, and all is as it was; [`Error::Unfinished`] where not even that is possible,
    /// and whoever begins next makes the change.
    pub(super) fn make(&self, folder: &Path) -> Result<(), Error> {
        if let Err(error) = disk::rename(&own(folder, PLANNED), &own(folder, DECIDED)) {
            let _ = self.drop_plan(folder);
            return Err(Error::io(own(folder, DECIDED))(error));
        }
        let put = sync_around(&own(folder, DECIDED)).and_then(|()| self.put(folder));
        if matches!(put, Ok(None)) {
            return self.clear(folder).map_err(unfinished);
        }
        self.take_back(folder).and_then(|()| self.clear(folder)).map_err(unfinished)?;
        Err(put.map_or_else(|error| error, |path| Error::ChangedMeanwhile { path: path.unwrap_or_default() }))
    }

    /// Takes a change back that was made, by a change of its own.
    ///
    /// # Errors
    /// As for [`Journal::plan`] and [`Journal::make`], all of which is told as [`Error::Unfinished`].
    pub(super) fn undo(&self, folder: &Path) -> Result<(), Error> {
        let inverse = Self::plan(folder, self.edits.iter().map(Edit::inverse).collect());
        inverse.and_then(|it| it.make(folder)).map_err(unfinished)?;
        self.remove_made(folder);
        Ok(())
    }

    pub(super) fn edits(&self) -> &[Edit] {
        &self.edits
    }

    pub(super) fn into_edits(self) -> Vec<Edit> {
        self.edits
    }

    /// Removes the folders that were made, where nothing is in them.
    fn remove_made(&self, folder: &Path) {
        self.made.iter().rev().for_each(|it| disk::remove_folder(&folder.join(it)));
    }

    /// Puts the new texts in their places, save where somebody else changed a file: the first such file stops it.
    fn put(&self, folder: &Path) -> Result<Option<PathBuf>, Error> {
        for (n, edit) in self.edits.iter().enumerate() {
            if !put(edit, folder, n)? {
                return Ok(Some(edit.full(folder)));
            }
        }
        Ok(None)
    }

    /// Puts the old texts back, save where somebody else changed a file.
    fn take_back(&self, folder: &Path) -> Result<(), Error> {
        self.unstage(folder)?;
        for (n, edit) in self.edits.iter().enumerate() {
            put(&edit.inverse(), folder, n)?;
        }
        self.remove_made(folder);
        Ok(())
    }

    fn clear(&self, folder: &Path) -> Result<(), Error> {
        self.unstage(folder)?;
        remove(&own(folder, DECIDED))?;
        sync_around(&own(folder, DECIDED))
    }

    fn read(path: &Path) -> Result<Option<Self>, Error> {
        let Some(bytes) = disk::read(path).map_err(Error::io(path))? else { return Ok(None) };
        serde_json::from_slice(&bytes).map(Some).map_err(|error| {
            let why = format!("it is not what was written there ({error}); remove it to go on without it");
            Error::io(path)(io::Error::new(io::ErrorKind::InvalidData, why))
        })
    }
}

/// Whether a change was interrupted in a claims folder, or is being made just now.
pub(super) fn is_interrupted(folder: &Path) -> bool {
    [PLANNED, DECIDED].iter().any(|it| own(folder, it).symlink_metadata().is_ok())
}

/// Brings to an end what was interrupted; whoever calls it holds the lock.
///
/// # Errors
/// [`Error::Io`] where the disk says no.
pub(super) fn recover(folder: &Path) -> Result<Option<Recovered>, Error> {
    let files = |it: &Journal| it.edits.iter().map(|it| it.path.clone()).collect();
    if let Some(journal) = Journal::read(&own(folder, DECIDED))? {
        let mut outcome = Outcome::Finished;
        for edit in &journal.edits {
            if edit.standing(folder)? == Standing::Neither {
                outcome = Outcome::TakenBack;
            }
        }
        if outcome == Outcome::TakenBack || journal.put(folder)?.is_some() {
            outcome = Outcome::TakenBack;
            journal.take_back(folder)?;
        }
        journal.clear(folder)?;
        return Ok(Some(Recovered { outcome, files: files(&journal) }));
    }
    let planned = own(folder, PLANNED);
    match Journal::read(&planned) {
        Ok(None) => Ok(None),
        Ok(Some(journal)) => {
            journal.drop_plan(folder)?;
            Ok(Some(Recovered { outcome: Outcome::Dropped, files: files(&journal) }))
        }
        // It was not written to its end, and so nothing else was begun.
        Err(_) => {
            remove(&planned)?;
            Ok(Some(Recovered { outcome: Outcome::Dropped, files: Vec::new() }))
        }
    }
}

/// The folders of the edits that are not there yet, the outer ones first.
fn missing(folder: &Path, edits: &[Edit]) -> Vec<PathBuf> {
    let mut missing: Vec<PathBuf> = Vec::new();
    for edit in edits {
        let mut above: Vec<&Path> = edit.path.ancestors().skip(1).filter(|it| !it.as_os_str().is_empty()).collect();
        above.reverse();
        let new = above.into_iter().filter(|it| !folder.join(it).exists());
        let new: Vec<PathBuf> = new.map(Path::to_owned).filter(|it| !missing.contains(it)).collect();
        missing.extend(new);
    }
    missing
}

/// Where the new text of a file waits: beside it, so that it can take its place in one step.
fn staged(full: &Path, n: usize) -> PathBuf {
    full.with_file_name(format!(".gainsay-{n}"))
}

fn stage(edit: &Edit, full: &Path, n: usize) -> Result<(), Error> {
    let Some(text) = &edit.after else { return Ok(()) };
    let old = fs::metadata(full).ok();
    let around = disk::around(full);
    if !around.is_dir() {
        disk::make_folders(around).map_err(Error::io(around))?;
    }
    disk::write_new(&staged(full, n), text, old.as_ref()).map_err(Error::io(full))
}

/// Makes one edit, unless it is made already; tells whether nobody else changed the file.
fn put(edit: &Edit, folder: &Path, n: usize) -> Result<bool, Error> {
    let full = edit.full(folder);
    match edit.standing(folder)? {
        Standing::After => return Ok(true),
        Standing::Neither => return Ok(false),
        Standing::Before => {}
    }
    let Some(text) = &edit.after else {
        remove(&full)?;
        sync_around(&full)?;
        return Ok(true);
    };
    let staged = staged(&full, n);
    if disk::read(&staged).map_err(Error::io(&staged))?.as_deref() != Some(text.as_bytes()) {
        remove(&staged)?;
        stage(edit, &full, n)?;
    }
    let put = if edit.before.is_none() { disk::rename_new(&staged, &full) } else { disk::rename(&staged, &full) };
    match put {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        put => put.map_err(Error::io(&full)).and_then(|()| sync_around(&full)).map(|()| true),
    }
}

fn remove(path: &Path) -> Result<(), Error> {
    disk::remove(path).map_err(Error::io(path))
}

fn sync_around(path: &Path) -> Result<(), Error> {
    let around = disk::around(path);
    disk::sync_folder(around).map_err(Error::io(around))
}

fn unfinished(error: Error) -> Error {
    match error {
        Error::Io { path, source } => Error::Unfinished { path, source },
        error => error,
    }
}
