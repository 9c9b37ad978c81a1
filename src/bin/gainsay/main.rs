//! The command line: arguments in, one command run, an exit code out.

mod args;
mod commands;
mod failure;
mod folder;
mod handed;
mod page;
mod review;
mod screen;

use std::process::ExitCode;

use clap::Parser;

use args::Args;
use screen::Screen;

fn main() -> ExitCode {
    let args = Args::parse();
    let mut screen = Screen::new(args.color);
    match commands::run(args, &mut screen) {
        Ok(code) => code,
        // Whoever closed the pipe has read enough.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            screen.say(&failure.to_string());
            ExitCode::from(2)
        }
    }
}
