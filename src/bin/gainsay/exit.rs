//! How a command ends, and its exit code: 0 done, 1 the answer is "yes, there is something", 2 could not run.

use std::process::ExitCode;

use crate::failure::Failure;
use crate::screen::{Color, Screen};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// It has answered.
    Answered,
    /// It has answered "yes, there is something".
    Found,
    /// It has changed something, which is so whether or not anybody can be told.
    Done,
}

/// The exit code where no command is run: the help was asked for, or what was typed is none.
pub(crate) fn untyped(told: &clap::Error) -> ExitCode {
    let mut screen = Screen::new(Color::Auto, false);
    if told.use_stderr() {
        screen.say_styled(&told.render());
        return ExitCode::from(2);
    }
    let help = told.render();
    screen.answer(&if screen.color() { help.ansi().to_string() } else { help.to_string() });
    code(Ok(Exit::Answered), &screen)
}

/// The exit code of a command. Whoever closes the pipe has read enough, and changes nothing of how it ended; an answer
/// that cannot be printed for another reason is none.
pub(crate) fn code(ended: Result<Exit, Failure>, screen: &Screen) -> ExitCode {
    let unprinted = screen.unprinted();
    if let Some(error) = unprinted {
        screen.say(&format!("error: cannot write the answer: {error}"));
    }
    match ended {
        Ok(Exit::Found) => ExitCode::from(1),
        Ok(Exit::Answered) if unprinted.is_some() => ExitCode::from(2),
        Ok(Exit::Answered | Exit::Done) => ExitCode::SUCCESS,
        Err(failure) => {
            screen.say(&failure.to_string());
            ExitCode::from(2)
        }
    }
}
