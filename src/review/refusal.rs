//! Why a draft cannot be accepted, or a decision was not written.

use std::path::PathBuf;

use crate::problem::Problem;
use crate::store::{self, BadValue};

/// Why nothing was written, for the person who decides. How to mend it depends on where they sit, and is not said here.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The draft is decided already, or gone.
    #[error("this is no draft any more")]
    NoDraft,
    /// The draft names nobody.
    #[error("the speaker is not known yet")]
    NoSpeaker,
    /// The draft names somebody who is not on file.
    #[error("the speaker {0} is not on file yet")]
    UnknownSpeaker(String),
    /// The draft has no topic.
    #[error("there is no topic yet")]
    NoTopic,
    /// The draft has a topic that is not on file.
    #[error("the topic {0} is not on file yet")]
    UnknownTopic(String),
    /// The file would not be sound.
    #[error("{}. {}", .0.what, .0.remedy)]
    Faulty(Box<Problem>),
    /// The draft has no id, and nobody can tell which entry of its file is meant.
    #[error("it has no id that can be cited")]
    NoId,
    /// What was typed cannot stand after its key.
    #[error("{}. {}", .0, .0.remedy())]
    BadValue(#[from] BadValue),
    /// The draft cannot be read as a claim, and no fault of the file says why.
    #[error("it cannot be read as a claim")]
    Unreadable,
    /// Somebody else wrote the file; it is read again.
    #[error("{} was changed by somebody else: it is read again, and nothing was written", .0.display())]
    ChangedMeanwhile(PathBuf),
    /// No step is left to take back.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// A step cannot be taken back.
    #[error("cannot undo “{what}”: {why}")]
    CannotUndo {
        /// The step.
        what: String,
        /// Why not.
        why: Box<Refusal>,
    },
    /// The file system, or the file as it stands, does not allow it.
    #[error(transparent)]
    Store(store::Error),
}

impl From<store::Error> for Refusal {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Faulty { mut problems, .. } if !problems.is_empty() => {
                Self::Faulty(Box::new(problems.swap_remove(0)))
            }
            other => Self::Store(other),
        }
    }
}
