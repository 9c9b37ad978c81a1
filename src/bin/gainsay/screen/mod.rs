//! What a command prints on: answers go to stdout, everything else to stderr; colours and width as the terminal has them.

mod pager;

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use clap::builder::StyledStr;
use gainsay::render::{Style, for_terminal};

use crate::failure::Failure;
use pager::page;

/// When colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How wide an answer is set where no terminal says otherwise, and the narrowest that is tried.
const WIDTH: usize = 100;
const NARROWEST: usize = 40;

/// Where a command's answer goes.
pub(crate) struct Screen {
    color: bool,
    /// Whether what is longer than the screen goes through a pager.
    pages: bool,
    /// Why an answer could not be printed.
    failed: Option<io::Error>,
}

/// What is written on, and whether its reader had enough. Whoever writes a format tells that as an error of their own.
struct Watched<W> {
    out: W,
    is_closed: bool,
}

impl<W: Write> Write for Watched<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        self.is_closed |= written.as_ref().is_err_and(|it| it.kind() == ErrorKind::BrokenPipe);
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Screen {
    pub(crate) fn new(color: Color, pages: bool) -> Self {
        let color = match color {
            Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        };
        Self { color, pages, failed: None }
    }

    /// Whether an answer may have colours.
    pub(crate) fn color(&self) -> bool {
        self.color
    }

    /// How many columns an answer may take: what the user or the terminal says.
    pub(crate) fn width(&self) -> usize {
        let columns = std::env::var("COLUMNS").ok().and_then(|it| it.parse().ok());
        let terminal = || io::stdout().is_terminal().then(|| textwrap::Options::with_termwidth().width);
        columns.or_else(terminal).unwrap_or(WIDTH).max(NARROWEST)
    }

    /// How an answer looks here.
    pub(crate) fn style(&self) -> Style {
        Style { width: self.width(), color: self.color }
    }

    /// Prints the answer, or another part of it. A command that cannot print goes on to its end all the same: what it has
    /// to do, to say besides and to tell by its exit code does not depend on who reads.
    pub(crate) fn answer(&mut self, text: &str) {
        if self.failed.is_none() {
            let mut out = io::stdout().lock();
            let text = if out.is_terminal() { for_terminal(text) } else { text.into() };
            self.failed = out.write_all(text.as_bytes()).and_then(|()| out.flush()).err();
        }
    }

    /// Prints a whole answer that is for people: where it is longer than their screen, by their pager.
    pub(crate) fn show(&mut self, text: &str) {
        let is_paged = self.pages && io::stdout().is_terminal() && page(&for_terminal(text), self.width());
        if !is_paged {
            self.answer(text);
        }
    }

    /// Prints an answer that is written bit by bit. A terminal gets it when it is whole, as [`Screen::answer`] prints it; what
    /// is no text goes to none.
    pub(crate) fn pour(
        &mut self,
        is_binary: bool,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let out = io::stdout();
        if !out.is_terminal() {
            let mut out = BufWriter::new(Watched { out: out.lock(), is_closed: false });
            let written = write(&mut out).and_then(|()| out.flush());
            let is_closed = out.get_ref().is_closed;
            self.failed = written.err().map(|it| if is_closed { ErrorKind::BrokenPipe.into() } else { it });
            return Ok(());
        }
        if is_binary {
            return Err(Failure::new("this is no text that a terminal shows").hinted("end the line with `> FILE`"));
        }
        let mut bytes = Vec::new();
        write(&mut bytes).map_err(|error| Failure::new(format!("cannot write the answer: {error}")))?;
        self.answer(&String::from_utf8_lossy(&bytes));
        Ok(())
    }

    /// Whether nothing more of an answer can be printed.
    pub(crate) fn is_closed(&self) -> bool {
        self.failed.is_some()
    }

    /// Why the answer was not printed as a whole, where that is not because its reader had enough.
    pub(crate) fn unprinted(&self) -> Option<&io::Error> {
        self.failed.as_ref().filter(|it| it.kind() != io::ErrorKind::BrokenPipe)
    }

    /// Says something that has its own styles, where what it is said on has any.
    pub(crate) fn say_styled(&self, text: &StyledStr) {
        let is_plain = AutoStream::choice(&io::stderr()) == ColorChoice::Never;
        let text = if is_plain { text.to_string() } else { text.ansi().to_string() };
        self.say(text.trim_end_matches('\n'));
    }

    /// Says something that is not the answer. That nobody listens is no fault.
    pub(crate) fn say(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{}", for_terminal(text));
    }
}
