//! `completions`: what a shell needs to complete commands.

use clap_complete::Shell;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Print completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay completions bash > ~/.local/share/bash-completion/completions/gainsay")]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(own: &CompletionsArgs, parser: fn() -> clap::Command, screen: &mut Screen) -> Result<Exit, Failure> {
    let mut text = Vec::new();
    clap_complete::generate(own.shell, &mut parser(), "gainsay", &mut text);
    screen.answer(&String::from_utf8_lossy(&text));
    Ok(Exit::Answered)
}
