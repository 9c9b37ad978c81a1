//! `init`: a new claims folder.

use std::path::PathBuf;
use std::process::ExitCode;

use gainsay::store;

use crate::failure::Failure;
use crate::screen::Screen;

/// Make a claims folder: speakers, topics, an example, and what git and editors need
///
/// Files that are there already stay as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay init my-story/claims")]
pub(crate) struct InitArgs {
    /// The folder
    #[arg(value_name = "DIR", default_value = store::FOLDER_NAME)]
    folder: PathBuf,
}

pub(crate) fn run(own: &InitArgs, screen: &mut Screen) -> Result<ExitCode, Failure> {
    let written = store::init(&own.folder)?;
    let lines: String = written.iter().map(|it| format!("{}\n", it.display())).collect();
    screen.answer(&lines)?;
    let next = if written.is_empty() {
        "everything was there already"
    } else {
        "next: edit speakers.yaml and topics.yaml, then `gainsay check` and `gainsay diff`"
    };
    screen.say(next);
    Ok(ExitCode::SUCCESS)
}
