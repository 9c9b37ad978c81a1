//! `undo`: the last `rename` or `merge` taken back.

use gainsay::store;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Take back the last `rename` or `merge`
///
/// Every file of it gets the text that it had; where one was changed since, nothing is taken back.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay undo")]
pub(crate) struct UndoArgs {}

pub(crate) fn run(global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    let Some((what, files)) = store::take_back(&claims_folder)? else {
        return Err(
            Failure::new("there is nothing to take back").hinted("only the last `rename` or `merge` is kept for that")
        );
    };
    let shown = files.iter().map(|it| format!("{}\n", folder::from_here(&claims_folder.join(it)).display()));
    screen.answer(&shown.collect::<String>());
    screen.say(&format!("taken back: {what}"));
    Ok(Exit::Done)
}
