//! The user's pager, for an answer that is longer than the screen.

use std::env;
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};

use ratatui::crossterm::terminal::size;

/// What pages where nobody says otherwise, and how `less` behaves then: colours as they are, and the text left on the screen.
const PAGER: &str = "less";
const LESS: &str = "FRX";

/// Shows a text by `$PAGER` where it is longer than the screen; tells whether it did. An empty one, or `cat`, is none.
pub(crate) fn page(text: &str, width: usize) -> bool {
    let Ok((_, rows)) = size() else { return false };
    let takes = |line: &str| textwrap::core::display_width(line).div_ceil(width).max(1);
    if text.lines().map(takes).sum::<usize>() < usize::from(rows) {
        return false;
    }
    let pager = env::var("PAGER").unwrap_or_else(|_| PAGER.to_owned());
    let mut words = pager.split_whitespace();
    let Some(program) = words.next().filter(|it| *it != "cat") else { return false };
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped());
    if env::var_os("LESS").is_none() {
        command.env("LESS", LESS);
    }
    // One that is not there is not missed: the answer is printed as it is.
    let Ok(mut child) = command.spawn() else { return false };
    // Whoever has read enough closes it.
    let written = child.stdin.take().map_or(Ok(()), |mut it| it.write_all(text.as_bytes()));
    let is_closed = written.err().is_none_or(|it| it.kind() == ErrorKind::BrokenPipe);
    child.wait().is_ok() && is_closed
}
