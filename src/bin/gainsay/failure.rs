//! Why a command could not run: a message, and hints on what to do.

use std::fmt;

use gainsay::query::BadQuery;
use gainsay::{render, store};

/// A command that could not run.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    hints: Vec<String>,
    /// The place in what was typed, set as it is.
    place: String,
    /// Problems, set as they are.
    shown: String,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), hints: Vec::new(), place: String::new(), shown: String::new() }
    }

    pub(crate) fn hinted(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Shows the place in what was typed right below the message.
    pub(crate) fn placed(mut self, place: &str) -> Self {
        place.clone_into(&mut self.place);
        self
    }

    /// What is wrong, in one sentence, and what can be done.
    pub(crate) fn told(&self) -> (&str, &[String]) {
        (&self.message, &self.hints)
    }

    /// Shows problems below the message.
    pub(crate) fn shown(mut self, problems: &str) -> Self {
        problems.trim_end().clone_into(&mut self.shown);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", render::printable(&self.message))?;
        self.place.lines().try_for_each(|line| write!(f, "\n  {line}"))?;
        self.hints.iter().try_for_each(|hint| write!(f, "\n  hint: {}", render::printable(hint)))?;
        if self.shown.is_empty() { Ok(()) } else { write!(f, "\n\n{}", self.shown) }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::new(format!("cannot write JSON: {error}"))
    }
}

impl From<BadQuery> for Failure {
    fn from(bad: BadQuery) -> Self {
        let failure = Self::new(bad.what);
        let failure = match &bad.place {
            Some(it) => failure.placed(&render::query_place(it)),
            None => failure,
        };
        failure.hinted(bad.remedy)
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
            store::Error::NotRead { instead: Some(path), .. } => {
                Self::new(message).hinted(format!("write {}", path.display()))
            }
            store::Error::NameTaken { .. } => Self::new(message).hinted("--into FILE gives the new file another name"),
            store::Error::Locked { .. } => {
                Self::new(message).hinted("Run the same command again, or end the other one where it hangs")
            }
            store::Error::Unfinished { .. } => {
                Self::new(message).hinted("Do not run the same command again before `gainsay check`")
            }
            _ => Self::new(message),
        }
    }
}
