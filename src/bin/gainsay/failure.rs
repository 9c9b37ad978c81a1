//! Why a command could not run: a message, and hints on what to do.

use std::fmt;
use std::io;

use gainsay::problem::Problem;
use gainsay::query::BadQuery;
use gainsay::{render, store};

/// A command that could not run.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    hints: Vec<String>,
    closed_pipe: bool,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hints: Vec::new(), closed_pipe: false }
    }

    pub(crate) fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    pub(crate) fn is_closed_pipe(&self) -> bool {
        self.closed_pipe
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", render::printable(&self.message))?;
        self.hints.iter().try_for_each(|hint| write!(f, "\n  hint: {}", render::printable(hint)))
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
                problems.iter().fold(Self::new(message), |it, problem| it.hinted(fault(problem)))
            }
            store::Error::ChangedMeanwhile { .. } => Self::new(message).hinted("Run the same command again"),
            _ => Self::new(message),
        }
    }
}

fn fault(problem: &Problem) -> String {
    format!("{}. {}", problem.what, problem.remedy)
}
