//! `init`: a new claims folder.

use std::path::{Path, PathBuf};

use gainsay::render::counted;
use gainsay::store;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::Screen;
use crate::{folder, git};

/// Make a claims folder: lists of speakers and topics to fill in, and what git and editors need
///
/// Files that are there already stay as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  gainsay init my-story/claims\n  gainsay init --git")]
pub(crate) struct InitArgs {
    /// The folder [default: that of --claims, or else `claims`]
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,

    /// Have git join what two people add to one file, and show changes claim by claim; once in every clone
    #[arg(long)]
    git: bool,
}

pub(crate) fn run(own: &InitArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let folder = own.folder.clone().or_else(|| global.claims.clone()).unwrap_or_else(|| store::FOLDER_NAME.into());
    let mut change = store::init(&folder)?;
    if own.git {
        store::attribute(&mut change)?;
    }
    folder::say_recovered(change.recovered(), screen);
    let written = change.commit()?.edits;
    let lines: String = written.iter().map(|it| format!("{}\n", folder.join(&it.path).display())).collect();
    let n = written.len();
    screen.say(&match n {
        0 => "everything was there already".to_owned(),
        n => format!("{} written to {}", counted(n, "file"), folder.display()),
    });
    screen.answer(&lines);
    if own.git {
        screen.say("git joins and shows claim files by gainsay in this clone");
        if let Some(command) = teach(&folder)? {
            screen.say(&format!("note: git runs something of yours after a merge; add this to it: {command}"));
        }
    }
    if n > 0 {
        screen.say("next: `gainsay record ARTICLE --review`, or fill in speakers.yaml and topics.yaml first");
    }
    Ok(Exit::Done)
}

/// Tells the clone that a folder is in what joins and shows claim files, and what looks after citations: this very program.
/// Returns the command for after a merge where git runs another one then.
fn teach(folder: &Path) -> Result<Option<String>, Failure> {
    let program =
        std::env::current_exe().map_err(|error| Failure::new(format!("cannot tell where gainsay is: {error}")))?;
    // git hands the line to a shell.
    let quoted = |it: &Path| format!("'{}'", it.display().to_string().replace('\'', "'\\''"));
    let program = quoted(&program);
    git::configure(folder, "merge.gainsay.name", "claims, entry by entry")?;
    git::configure(folder, "merge.gainsay.driver", &format!("{program} git join %O %A %B %P"))?;
    git::configure(folder, "diff.gainsay.textconv", &format!("{program} git show"))?;
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    let command = format!("{program} --claims {} git follow", quoted(&whole));
    Ok(if git::run_after_merges(folder, &command)? { None } else { Some(command) })
}
