//! `man`: the manual pages.

use std::fs;
use std::path::PathBuf;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Print the manual page, or write one page a command into a folder
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay man | man -l -\n  gainsay man ~/.local/share/man/man1")]
pub(crate) struct ManArgs {
    /// Write all pages there
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(crate) fn run(own: &ManArgs, parser: fn() -> clap::Command, screen: &mut Screen) -> Result<Exit, Failure> {
    match &own.folder {
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(parser())
                .render(&mut page)
                .map_err(|error| Failure::new(format!("cannot make the manual page: {error}")))?;
            screen.answer(&String::from_utf8_lossy(&page));
        }
        Some(folder) => {
            let unwritable = |error| Failure::new(format!("cannot write to {}: {error}", folder.display()));
            fs::create_dir_all(folder).map_err(unwritable)?;
            clap_mangen::generate_to(parser(), folder).map_err(unwritable)?;
        }
    }
    Ok(Exit::Answered)
}
