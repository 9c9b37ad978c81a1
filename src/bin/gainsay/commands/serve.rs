//! `serve`: the pages of the record in a browser, live, on this computer only.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::review::ReaderArgs;
use crate::screen::Screen;
use crate::serve;

/// Show the record in a browser, live: the pages of a dossier, and forms to search, record, review and judge
///
/// The pages follow the files: whatever changes in the claims folder is on them within seconds. Nobody but this computer
/// can see them, and nothing leaves it. Ctrl-C ends it.
///
/// --reader has a program of your own read the drafts as well, as in `gainsay review`: what it says of a draft stands beside what
/// is offered, under its name, and is taken only where somebody checks it.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay serve                 http://127.0.0.1:4242/
  gainsay serve --port 8080
  gainsay serve --reader @mine  with the reader of your own that gainsay.toml has under that name")]
pub(crate) struct ServeArgs {
    /// The port; 0 takes any that is free
    #[arg(long, value_name = "NUMBER", default_value_t = 4242)]
    port: u16,

    #[command(flatten)]
    reader: ReaderArgs,
}

pub(crate) fn run(own: &ServeArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let folder = folder::find(global.claims.as_deref(), screen)?;
    serve::run(&folder, own.port, &own.reader, global, screen)
}
