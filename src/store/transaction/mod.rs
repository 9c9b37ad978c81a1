//! Every change of what is on file, of one file or of many: whole or not at all, one after the other, and read back.

pub(super) mod disk; // the few operations by which anything is written
mod edit; // one file of a change
mod fault; // faults that a test asks for
mod journal; // what a change is made of, before it is made
pub(super) mod last; // the last change that can be taken back
pub(super) mod lock; // one writer at a time
pub(super) mod place; // where claims are read from
mod sharing; // what a group shares stays the group's
#[cfg(test)]
mod tests; // whatever happens in the middle of a change

pub use edit::Edit;
pub use journal::{Outcome, Recovered};

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::copy::kept::copy_path;
use super::read::load::{self, Loaded};
use super::read::text::LARGEST;
use super::{Error, folder::is_list};
use crate::claim::{Claim, Entry, Ledger, Speaker, Topic};
use crate::problem::Code;
use journal::Journal;
use lock::Lock;

/// A change that is being put together. Nobody else changes anything in the claims folder until it is made or dropped;
/// where it is dropped, nothing is written.
#[derive(Debug)]
pub struct Transaction {
    folder: PathBuf,
    lock: Lock,
    loaded: Loaded,
    /// The claim files that there were, those included that cannot be read, by the name that claims are cited by.
    files: HashMap<OsString, Vec<PathBuf>>,
    recovered: Option<Recovered>,
    /// The files that were asked for, each as it was and as it will be.
    edits: BTreeMap<PathBuf, Edit>,
}

/// A change that was made.
#[derive(Debug)]
pub struct Committed {
    /// Its files. [`Edit::inverse`] takes one back.
    pub edits: Vec<Edit>,
    /// All that is on file now.
    pub loaded: Loaded,
    /// What had been interrupted before, and was brought to an end.
    pub recovered: Option<Recovered>,
}

/// Makes a change of files whose texts are known.
///
/// # Errors
/// As for [`Transaction::begin`], [`Transaction::replace`] and [`Transaction::commit`].
pub fn change(folder: &Path, edits: &[Edit]) -> Result<Committed, Error> {
    Transaction::begin(folder)?.make(edits)
}

/// Brings to an end what was interrupted in a claims folder; waits where a change is being made just now.
///
/// # Errors
/// [`Error::Locked`] where that takes too long, [`Error::Io`] where the disk says no.
pub fn recover(folder: &Path) -> Result<Option<Recovered>, Error> {
    if !journal::is_interrupted(folder) {
        return Ok(None);
    }
    let _lock = Lock::take(folder, lock::PATIENCE)?;
    journal::recover(folder)
}

impl Transaction {
    /// Begins a change of a claims folder: waits until nobody else makes one, brings to an end what was interrupted, and
    /// loads what is on file then.
    ///
    /// # Errors
    /// [`Error::Locked`] where somebody else's change takes too long, [`Error::Io`] where the disk says no.
    pub fn begin(folder: &Path) -> Result<Self, Error> {
        // Whatever is no folder must not become one by being locked.
        fs::read_dir(folder).map_err(Error::io(folder))?;
        let lock = Lock::take(folder, lock::PATIENCE)?;
        let recovered = journal::recover(folder)?;
        let (loaded, all) = load::with_files(folder)?;
        check_means(folder, &loaded)?;
        let mut files: HashMap<OsString, Vec<PathBuf>> = HashMap::with_capacity(all.len());
        for path in all {
            files.entry(path.file_stem().unwrap_or_default().to_owned()).or_default().push(path);
        }
        Ok(Self { folder: folder.to_owned(), lock, loaded, files, recovered, edits: BTreeMap::new() })
    }

    /// The claims folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// What was on file when this began, with what is wrong with it.
    #[must_use]
    pub fn loaded(&self) -> &Loaded {
        &self.loaded
    }

    /// Leaves out the reviews whose kind is none of `kinds`, and reports them.
    pub fn check_kinds(&mut self, kinds: &[&str]) {
        self.loaded.check_kinds(&self.folder, kinds);
    }

    /// The ledger of that.
    #[must_use]
    pub fn ledger(&self) -> &Ledger {
        &self.loaded.ledger
    }

    /// Whether a new claim file may have this path: there is none, no kept copy of one, and no other file of its name.
    #[must_use]
    pub fn is_free(&self, path: &Path) -> bool {
        let is_staged = |it: &Path| self.edits.get(it).is_some_and(|it| it.after.is_some());
        let is_there = |it: &Path| is_staged(it) || self.folder.join(it).symlink_metadata().is_ok();
        !is_there(path) && !is_there(&copy_path(path)) && self.namesakes(path).is_empty()
    }

    /// Takes speakers and topics for known, which this change adds to their lists.
    pub(super) fn know(&mut self, speakers: Vec<Speaker>, topics: Vec<Topic>) {
        self.loaded.ledger.know(speakers, topics);
    }

    /// The claim files that there were of the name that a path has, those included that cannot be read.
    pub(super) fn namesakes(&self, path: &Path) -> &[PathBuf] {
        path.file_stem().and_then(|it| self.files.get(it)).map_or(&[], Vec::as_slice)
    }

    /// The claim files that there were, those included that cannot be read.
    pub(super) fn claim_files(&self) -> impl Iterator<Item = PathBuf> {
        let mut files: Vec<PathBuf> = self.files.values().flatten().cloned().collect();
        files.sort();
        files.into_iter()
    }

    /// What had been interrupted before, and was brought to an end.
    #[must_use]
    pub fn recovered(&self) -> Option<&Recovered> {
        self.recovered.as_ref()
    }

    /// The text of a file as this change leaves it so far; nothing where there is no such file.
    ///
    /// # Errors
    /// [`Error::Io`] where it cannot be read, [`Error::NotRead`] where nobody who loads the folder would read it.
    pub fn text(&mut self, path: &Path) -> Result<Option<&str>, Error> {
        Ok(self.edit(path)?.after.as_deref())
    }

    /// Gives a file another text, or removes it, as long as it has the text that is expected.
    ///
    /// # Errors
    /// [`Error::ChangedMeanwhile`] where it has another one, and as for [`Transaction::text`].
    pub fn replace(&mut self, edit: &Edit) -> Result<(), Error> {
        if self.text(&edit.path)? != edit.before.as_deref() {
            return Err(Error::ChangedMeanwhile { path: self.folder.join(&edit.path) });
        }
        self.write(&edit.path, edit.after.clone())
    }

    /// Gives a file another text, or removes it.
    pub(super) fn write(&mut self, path: &Path, text: Option<String>) -> Result<(), Error> {
        let full = self.folder.join(path);
        let edit = self.edit(path)?;
        check_size(&full, text.as_ref().map_or(0, String::len), "it would be")?;
        edit.after = text;
        Ok(())
    }

    /// What becomes of a file, which is read where it was not yet.
    fn edit(&mut self, path: &Path) -> Result<&mut Edit, Error> {
        if !self.edits.contains_key(path) {
            let full = self.folder.join(path);
            place::check_ordinary(&full)?;
            let bytes = disk::read(&full).map_err(Error::io(&full))?;
            check_size(&full, bytes.as_ref().map_or(0, Vec::len), "it is")?;
            let not_utf8 = |_| Error::io(&full)(io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"));
            let before = bytes.map(String::from_utf8).transpose().map_err(not_utf8)?;
            let edit = Edit { path: path.to_owned(), after: before.clone(), before };
            self.edits.insert(path.to_owned(), edit);
        }
        Ok(self.edits.get_mut(path).expect("it was put there where it was not yet"))
    }

    /// The files that this changes so far.
    pub fn planned(&self) -> impl Iterator<Item = &Edit> {
        self.edits.values().filter(|it| it.before != it.after)
    }

    /// Makes the change with these files besides.
    ///
    /// # Errors
    /// As for [`Transaction::replace`] and [`Transaction::commit`].
    pub fn make(mut self, edits: &[Edit]) -> Result<Committed, Error> {
        edits.iter().try_for_each(|it| self.replace(it))?;
        self.commit()
    }

    /// Makes the change, and reads it back as everybody does who loads the folder.
    ///
    /// # Errors
    /// [`Error::ChangedMeanwhile`] where somebody else changed one of the files, [`Error::Io`] where the disk says no,
    /// [`Error::NotReadBack`] where a file is not read as it was written; all is as it was then. [`Error::Unfinished`]
    /// where not even that is possible, and the change is made by whoever begins next.
    pub fn commit(self) -> Result<Committed, Error> {
        let Self { folder, lock, loaded, edits, recovered, .. } = self;
        let edits: Vec<Edit> = edits.into_values().filter(|it| it.before != it.after).collect();
        if edits.is_empty() {
            return Ok(Committed { edits, loaded, recovered });
        }
        let journal = Journal::plan(&folder, edits)?;
        if !lock.is_held(&folder) {
            journal.drop_plan(&folder)?;
            return Err(Error::ChangedMeanwhile { path: lock::own(&folder, "lock") });
        }
        journal.make(&folder)?;
        let error = match load::load(&folder) {
            Ok(now) => match not_read_back(journal.edits(), &folder, (&loaded, &now)) {
                None => return Ok(Committed { edits: journal.into_edits(), loaded: now, recovered }),
                Some(lost) => Error::NotReadBack { path: folder.join(lost) },
            },
            Err(error) => error,
        };
        journal.undo(&folder)?;
        Err(error)
    }
}

/// The first file that whoever loads the folder does not read as it was written, or does not read any more since the
/// change was made.
fn not_read_back<'e>(edits: &'e [Edit], folder: &Path, (before, now): (&'e Loaded, &Loaded)) -> Option<&'e Path> {
    let ledger = &now.ledger;
    let sources: HashMap<&Path, usize> = ledger.sources.iter().enumerate().map(|(n, it)| (&*it.path, n)).collect();
    let is_lost = |edit: &&Edit| {
        if edit.standing(folder).ok() != Some(edit::Standing::After) {
            return true;
        }
        let Some(text) = edit.after.as_ref().filter(|_| place::is_claim_file(&edit.path) && !is_list(&edit.path))
        else {
            return false;
        };
        // What has faults was written with them, and is told of where the folder is loaded.
        let (page, _) = load::read_whole(&edit.path, text.trim_start_matches('\u{feff}'), ledger);
        let Some((id, page)) = page else { return false };
        let Some(source) = sources.get(&*edit.path) else { return true };
        let claims: Vec<Claim> = page.claims.into_iter().filter_map(|it| it.on_file(&id, *source).ok()).collect();
        let from = ledger.claims.partition_point(|it| it.source < *source);
        let found = ledger.claims[from..].iter().take_while(|it| it.source == *source);
        !found.map(Entry::from).eq(claims.iter().map(Entry::from))
    };
    let edited: HashSet<&Path> = edits.iter().map(|it| &*it.path).collect();
    let hidden = before.ledger.sources.iter().map(|it| &*it.path);
    // What somebody removed meanwhile is not our doing.
    let mut hidden = hidden.filter(|it| !sources.contains_key(it) && !edited.contains(it) && folder.join(it).is_file());
    edits.iter().find(is_lost).map(|it| &*it.path).or_else(|| hidden.next())
}

/// What could not be read for want of means may be the very thing that something new must be unlike.
fn check_means(folder: &Path, loaded: &Loaded) -> Result<(), Error> {
    for problem in loaded.problems.iter().filter(|it| it.code == Code::UNREADABLE) {
        let full = folder.join(&problem.path);
        // A pipe is not opened: that would wait for whoever writes to it.
        let read = match fs::metadata(&full) {
            Ok(there) if there.is_file() => {
                File::open(&full).and_then(|_| Err(io::Error::other("it could not be read a moment ago")))
            }
            Ok(there) if there.is_dir() => fs::read_dir(&full).map(drop),
            _ => Ok(()),
        };
        if let Err(error) = read
            && error.kind() != io::ErrorKind::PermissionDenied
        {
            return Err(Error::io(full)(error));
        }
    }
    Ok(())
}

fn check_size(path: &Path, bytes: usize, is: &str) -> Result<(), Error> {
    if bytes as u64 <= LARGEST {
        return Ok(());
    }
    let why = format!("{is} larger than {} MiB", LARGEST >> 20);
    Err(Error::NotRead { path: path.to_owned(), why, instead: None })
}
