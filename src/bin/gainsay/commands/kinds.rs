//! `kinds`: what the engine looks for, one line a kind.

use gainsay::render;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// List the kinds of change and the gates before them, the differences between reports and the points in dispute
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay kinds")]
pub(crate) struct KindsArgs {}

pub(crate) fn run(_own: &KindsArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    screen.answer(&render::kinds_table(screen.style()));
    Ok(Exit::Answered)
}
