//! `completions`: what a shell needs to complete commands.

use clap_complete::Shell;

use crate::complete::registration;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Print what has a shell complete commands, with the names that are on file
///
/// The shell asks gainsay then what may follow: commands and options, speakers, topics, claims and sources of the record
/// that is meant, what a query can ask, saved queries. Read it anew after an update.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  source <(gainsay completions bash)         # in ~/.bashrc
  source <(gainsay completions zsh)          # in ~/.zshrc, below compinit
  gainsay completions fish | source          # in ~/.config/fish/completions/gainsay.fish")]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(crate) fn run(own: &CompletionsArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    screen.answer(&registration(own.shell));
    Ok(Exit::Answered)
}
