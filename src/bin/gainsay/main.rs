//! The command line: arguments in, one command run, an exit code out.

mod args;
mod commands;
mod complete;
mod exit;
mod failure;
mod fetch;
mod files;
mod folder;
mod git;
mod input;
mod json_lines;
mod options;
mod pages;
mod progress;
mod review;
mod screen;
mod serve;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Args, typed};
use screen::Screen;

/// Readings and comparisons are made and dropped by the million, on all cores.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    complete::answer(Args::command);
    let args = match Args::try_parse_from(typed(std::env::args_os())) {
        Ok(args) => args,
        Err(told) => return exit::untyped(&told),
    };
    let mut screen = Screen::new(args.global.color, !args.global.no_pager);
    exit::code(commands::run(args.command.as_ref(), &args.global, Args::command, &mut screen), &screen)
}
