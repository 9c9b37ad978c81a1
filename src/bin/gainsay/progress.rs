//! How far a command is that takes its time: one line on the terminal, written over, and gone when all is done.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// What is over sooner shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far something is, of which several threads may do a part each.
pub(crate) struct Progress {
    what: &'static str,
    all: usize,
    done: AtomicUsize,
    begun: Instant,
    is_terminal: bool,
}

impl Progress {
    /// Begins `all` steps; `what` goes before the figures: `reading 3 of 20`.
    pub(crate) fn new(what: &'static str, all: usize) -> Self {
        let is_terminal = io::stderr().is_terminal();
        Self { what, all, done: AtomicUsize::new(0), begun: Instant::now(), is_terminal }
    }

    /// Another step is done.
    pub(crate) fn step(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.is_shown() {
            let _ = write!(io::stderr(), "\r{} {done} of {}", self.what, self.all);
        }
    }

    fn is_shown(&self) -> bool {
        self.is_terminal && self.begun.elapsed() > PATIENCE
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.is_shown() {
            let width = format!("{} {} of {}", self.what, self.all, self.all).len();
            let _ = write!(io::stderr(), "\r{:width$}\r", "");
        }
    }
}
