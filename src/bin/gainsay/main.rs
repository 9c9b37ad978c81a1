//! The command line: arguments in, one command run, an exit code out.

mod args;
mod commands;
mod failure;
mod fetch;
mod folder;
mod input;
mod options;
mod review;
mod screen;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::Args;
use screen::Screen;

fn main() -> ExitCode {
    let args = Args::parse();
    let mut screen = Screen::new(args.global.color);
    match commands::run(&args.command, &args.global, Args::command, &mut screen) {
        Ok(code) => code,
        // Whoever closed the pipe has read enough.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            screen.say(&failure.to_string());
            ExitCode::from(2)
        }
    }
}
