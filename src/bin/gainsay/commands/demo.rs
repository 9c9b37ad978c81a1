//! `demo`: the story that comes with gainsay, from inside the program.

use clap::Parser;
use include_dir::{Dir, include_dir};

use super::Command;
use crate::args::{Args, typed};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::{Color, Screen};

static STORY: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/claims");

/// Try any command on the story that comes with gainsay, without a claims folder of your own
///
/// Nothing of it is kept: what a command writes is gone when it ends.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay demo                               what changed in it
  gainsay demo table
  gainsay demo timeline speaker:trump topic:deadline")]
pub(crate) struct DemoArgs {
    /// The command, with what it takes [default: diff]
    #[arg(value_name = "COMMAND", trailing_var_arg = true, allow_hyphen_values = true)]
    command: Vec<String>,
}

pub(crate) fn run(
    own: &DemoArgs,
    global: &GlobalArgs,
    parser: fn() -> clap::Command,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let unpacked = |error: std::io::Error| {
        Failure::new(format!("cannot unpack the story: {error}")).hinted("TMPDIR names a folder with room")
    };
    let folder = tempfile::tempdir().map_err(unpacked)?;
    STORY.extract(folder.path()).map_err(unpacked)?;
    let command = if own.command.is_empty() { &["diff".to_owned()][..] } else { &own.command };
    let arguments = ["gainsay".to_owned()].into_iter().chain(command.iter().cloned());
    let args = Args::try_parse_from(typed(arguments.map(Into::into))).map_err(|it| Failure::new(first_line(&it)))?;
    if let Some(Command::Demo(_)) = args.command {
        return Err(Failure::new("this is the demo already").hinted("gainsay demo table"));
    }
    let claims = Some(folder.path().to_owned());
    let (today, no_pager) = (args.global.today.or(global.today), global.no_pager || args.global.no_pager);
    let color = if args.global.color == Color::Auto { global.color } else { args.global.color };
    // What is said behind the inner command is said of the screen as well.
    *screen = Screen::new(color, !no_pager);
    // what is gone when the demo ends needs no index
    let global = GlobalArgs { claims, color, no_pager, no_index: true, today };
    super::run(args.command.as_ref(), &global, parser, screen)
}

/// What was wrong with the command, without the help that follows.
fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned()
}
