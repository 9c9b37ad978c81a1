//! `status`: what is on file, what waits, and what to do next.

use gainsay::store::Index;
use gainsay::{render, status};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Show what is on file, what waits, and what to do next; the same as `gainsay` alone
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay status")]
pub(crate) struct StatusArgs {}

pub(crate) fn run(global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let (loaded, index) = folder::with_index(&folder::find(global.claims.as_deref(), screen)?, global)?;
    let context = folder::context(&loaded.ledger, index.as_ref(), global);
    let status = status::status(&context, &loaded.problems);
    index.iter().for_each(Index::save);
    screen.answer(&render::status_terminal(&status, &loaded.ledger, screen.style()));
    Ok(Exit::Answered)
}
