//! The only place that knows YAML and the claims folder: it loads what is on file, appends to it, and changes a draft.

mod copy; // kept copies of articles
mod folder; // which files are in the claims folder
mod index; // what was worked out before
mod key; // the keys of a claim and of a source
mod read; // files as data
mod transaction; // a change whole or not at all
mod write; // data into files
mod yaml; // YAML as a tree

pub use copy::kept::{Checked, copy_of, copy_path, hash_of, keep, renew};
pub use copy::recorded::{How, Recorded, nearest, recorded};
pub use copy::verified::{Quoted, verified};
pub use folder::{FOLDER_NAME, LISTS, REJECTIONS, REVIEWS, find_folder, is_claims_folder};
pub use index::Index;
pub use key::{ACT, BadText, BadValue, CLAIM, Key, Misread, Need, SOURCE, Shape, Value, Written, schemas};
pub use read::draft::{DraftEntry, drafts, entries};
pub use read::input::{Input, is_claims, read_input};
pub use read::load::{Loaded, glimpse, load, load_with, read_page};
pub use read::text::text_of;
pub use transaction::last::take_back;
pub use transaction::place::{claim_file, new_claim_file};
pub use transaction::{Committed, Edit, Outcome, Recovered, Transaction, change, recover};
pub use write::add_entry::{NewTopic, introduce, with_speaker, with_topic};
pub use write::append::{Appended, append, page_text};
pub use write::edit::{with_claim, with_claims};
pub use write::follow::{Renamed, follow};
pub use write::join::{Joined, join};
pub use write::lookups::append_lookup;
pub use write::mention::Named;
pub use write::merge::merge;
pub use write::outcomes::append_outcomes;
pub use write::rejections::with_rejections;
pub use write::rename::{rename, rename_claim};
pub use write::reviews::append_reviews;
pub use write::scaffold::{attribute, init, write_schemas};
pub use write::speaker::{NewRole, NewSpeaker, speaker_lines};

use std::io;
use std::path::PathBuf;

/// What can go wrong with the world, as opposed to the user's data.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file or folder could not be read or written.
    #[error("{path}: {source}", path = path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Somebody changed the file between reading and writing it; nothing was written.
    #[error("{path} was changed by somebody else in the meantime; nothing was written", path = path.display())]
    ChangedMeanwhile {
        /// Which one.
        path: PathBuf,
    },
    /// The file cannot be extended as it stands; nothing was written.
    #[error("{path} cannot be extended: {why}; nothing was written", path = path.display())]
    NotExtendable {
        /// Which one.
        path: PathBuf,
        /// Why, in words that fit after a colon.
        why: String,
    },
    /// What was asked cannot be changed in the file as it stands; nothing was written.
    #[error("{path} cannot be changed: {why}; nothing was written", path = path.display())]
    NotChangeable {
        /// Which one.
        path: PathBuf,
        /// Why, in words that fit after a colon.
        why: String,
    },
    /// Another text is kept under that name; nothing was written.
    #[error("{path} is the kept copy of another text; nothing was written", path = path.display())]
    OtherCopy {
        /// Which one.
        path: PathBuf,
    },
    /// Somebody else makes a change, and takes longer than one waits; nothing was written.
    #[error("{holder} is writing to {folder}, and was not done within {seconds} seconds; nothing was written", folder = folder.display())]
    Locked {
        /// The claims folder.
        folder: PathBuf,
        /// Who, as they say themselves: `process 4711`.
        holder: String,
        /// How long one waited.
        seconds: u64,
    },
    /// Whoever loads the claims folder would not read it from there; nothing was written.
    #[error("{path} is not where claims are read from: {why}; nothing was written", path = path.display())]
    NotRead {
        /// Which place.
        path: PathBuf,
        /// Why, in words that fit after a colon.
        why: String,
        /// The path that was probably meant, relative to the claims folder.
        instead: Option<PathBuf>,
    },
    /// Two claim files would have one name, by which claims are cited; nothing was written.
    #[error("{path} has the name of {other}, and claims are cited by it; nothing was written", path = path.display(), other = other.display())]
    NameTaken {
        /// The one that would be new.
        path: PathBuf,
        /// The one that is on file.
        other: PathBuf,
    },
    /// Whoever loads the claims folder does not read what was written; it is taken back.
    #[error("what was written to {path} is not read back, and is taken back", path = path.display())]
    NotReadBack {
        /// Which file.
        path: PathBuf,
    },
    /// The disk failed in the middle of a change, and would not even take it back.
    #[error("{path}: {source}; the change could not be brought to an end, and whoever uses this claims folder next does so", path = path.display())]
    Unfinished {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What would be written has faults of its own; nothing was written.
    #[error("what would be written to {path} has {n} fault{s}; nothing was written", path = path.display(), n = problems.len(), s = if problems.len() == 1 { "" } else { "s" })]
    Faulty {
        /// Which file.
        path: PathBuf,
        /// The faults, in the text as it would have stood.
        problems: Vec<crate::problem::Problem>,
    },
}

impl Error {
    fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}
