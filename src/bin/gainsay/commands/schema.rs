//! `schema`: the JSON Schema of a claim file.

use gainsay::{render, store};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Print the JSON Schema of a claim file, for editors
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay schema > claims/claim-file.schema.json")]
pub(crate) struct SchemaArgs {}

pub(crate) fn run(_own: &SchemaArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    screen.answer(&render::json(&store::schema())?);
    Ok(Exit::Answered)
}
