//! What a command prints on: answers go to stdout, everything else to stderr; colours and width as the terminal has them.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;
use gainsay::render::Style;

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
}

impl Screen {
    pub(crate) fn new(color: Color) -> Self {
        let color = match color {
            Color::Auto => AutoStream::choice(&io::stdout()) != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        };
        Self { color }
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

    /// Prints the answer.
    pub(crate) fn answer(&mut self, text: &str) -> io::Result<()> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Says something that is not the answer. That nobody listens is no fault.
    pub(crate) fn say(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }
}
