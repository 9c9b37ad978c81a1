//! `init`: a new claims folder.

use std::path::PathBuf;

use gainsay::render::counted;
use gainsay::store;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Make a claims folder: lists of speakers and topics to fill in, and what git and editors need
///
/// Files that are there already stay as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay init my-story/claims")]
pub(crate) struct InitArgs {
    /// The folder [default: that of --claims, or else `claims`]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(crate) fn run(own: &InitArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let folder = own.folder.clone().or_else(|| global.claims.clone()).unwrap_or_else(|| store::FOLDER_NAME.into());
    let change = store::init(&folder)?;
    folder::say_recovered(change.recovered(), screen);
    let written = change.commit()?.edits;
    let lines: String = written.iter().map(|it| format!("{}\n", folder.join(&it.path).display())).collect();
    let (n, folder) = (written.len(), folder.display());
    screen.say(&match n {
        0 => "everything was there already".to_owned(),
        n => format!("{} written to {folder}", counted(n, "file")),
    });
    screen.answer(&lines);
    if n > 0 {
        screen.say("next: `gainsay record ARTICLE --review`, or fill in speakers.yaml and topics.yaml first");
    }
    Ok(Exit::Done)
}
