//! Why a command could not run: a message, and hints on what to do.

use std::fmt;
use std::io;

use gainsay::query::BadQuery;
use gainsay::{render, store};

/// A command that could not run.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    hints: Vec<String>,
    /// Problems, set as they are.
    shown: String,
    closed_pipe: bool,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hints: Vec::new(), shown: String::new(), closed_pipe: false }
    }

    pub(crate) fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Shows problems below the message.
    pub(crate) fn shown(mut self, problems: &str) -> Self {
        problems.trim_end().clone_into(&mut self.shown);
        self
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        self.closed_pipe
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", render::printable(&self.message))?;
        self.hints.iter().try_for_each(|hint| write!(f, "\n  hint: {}", render::printable(hint)))?;
        if self.shown.is_empty() { Ok(()) } else { write!(f, "\n\n{}", self.shown) }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self {
            closed_pipe: error.kind() == io::ErrorKind::BrokenPipe,
            ..Self::new(format!("cannot write the answer: {error}"))
        }
    }
}

impl From<BadQuery> for Failure {
    fn from(bad: BadQuery) -> Self {
        Self::new(bad.what).hinted(bad.remedy)
    }
}

impl From<store::Error> for Failure {
    fn from(error: store::Error) -> Self {
        let message = error.to_string();
        match error {
            store::Error::Faulty { problems, .. } => {
                Self::new(message).shown(&render::problems_terminal(&problems, false))
            }
            store::Error::ChangedMeanwhile { .. } => Self::new(message).hinted("Run the same command again"),
            _ => Self::new(message),
        }
    }
}
