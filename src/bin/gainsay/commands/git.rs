//! What git runs by itself, where `init --git` has told it to: joining two versions of a file, showing one, and looking after
//! what cites a claim that a merge gave another id.

use std::fs;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use gainsay::render::{self, counted};
use gainsay::store::{self, Written};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::git;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// What git runs by itself, where `gainsay init --git` has told it to
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  gainsay git show 2025-03-01-courier.yaml")]
pub(crate) struct GitArgs {
    #[command(subcommand)]
    command: GitCommand,
}

#[derive(Debug, Subcommand)]
enum GitCommand {
    /// Join two versions of a file that grew from a third; the first gets what both have
    Join {
        /// The file as it was
        base: PathBuf,
        /// The file as we have it, which is written
        ours: PathBuf,
        /// The file as they have it
        theirs: PathBuf,
        /// What it is called
        path: PathBuf,
    },
    /// Have what cites a claim that the last merge gave another id cite it by that
    Follow,
    /// Show the claims of a file, each key on a line of its own
    Show {
        /// The file
        path: PathBuf,
    },
}

pub(crate) fn run(own: &GitArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    match &own.command {
        GitCommand::Follow => follow(&folder::find(global.claims.as_deref(), screen)?, screen),
        GitCommand::Join { base, ours, theirs, path } => join([base, ours, theirs], path, screen),
        GitCommand::Show { path } => {
            screen.answer(&shown(path, &read(path)?));
            Ok(Exit::Answered)
        }
    }
}

/// Joins entry by entry; where that cannot be done, line by line, with git's own marks.
fn join([base, ours, theirs]: [&PathBuf; 3], path: &Path, screen: &Screen) -> Result<Exit, Failure> {
    match store::join(path, &read(base)?, &read(ours)?, &read(theirs)?) {
        Ok(joined) => {
            fs::write(ours, joined.text)
                .map_err(|error| Failure::new(format!("cannot write {}: {error}", ours.display())))?;
            for (old, new) in joined.renamed {
                screen.say(&format!("{}: theirs `{old}` is `{new}` now, since ours has one of that id; `gainsay git follow` has whatever of theirs cites it know after the merge", path.display()));
            }
            Ok(Exit::Done)
        }
        Err(why) => {
            screen.say(&format!("{why}: joined line by line"));
            Ok(if git::merge_lines(ours, base, theirs)? { Exit::Done } else { Exit::Found })
        }
    }
}

/// Looks which claims of theirs have another id since the last merge, and has what cites them know. Of a merge that gave none,
/// nothing is said.
fn follow(claims: &Path, screen: &Screen) -> Result<Exit, Failure> {
    let Some(merge) = git::Merge::last(claims) else { return Ok(Exit::Done) };
    let mut renamed = Vec::new();
    for path in merge.changed_by_both(claims)? {
        let [base, ours, theirs] = merge.versions(claims, &path);
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let joined = store::join(&path, &base, &ours, &theirs).map(|it| it.renamed).unwrap_or_default();
        renamed.extend(joined.into_iter().map(|(old, new)| (format!("{stem}#{old}"), format!("{stem}#{new}"))));
    }
    if renamed.is_empty() {
        return Ok(Exit::Done);
    }
    let mut change = folder::change(claims, screen)?;
    // What was joined otherwise has no such id.
    renamed.retain(|it| change.ledger().claims.iter().any(|claim| claim.id.as_str() == it.1));
    let n = store::follow(&mut change, &renamed, |path| {
        let [_, ours, theirs] = merge.versions(claims, path);
        [ours, theirs]
    })?;
    change.commit()?;
    if n > 0 {
        screen.say(&format!("{} of theirs cited by another id now: commit that as well", counted(n, "claim")));
    }
    Ok(Exit::Done)
}

/// The claims of a file as texts that can be compared line by line; what is no claim file, as it stands.
fn shown(path: &Path, text: &str) -> String {
    let entries = store::entries(path, text).unwrap_or_default();
    if entries.is_empty() {
        return text.to_owned();
    }
    let (head, _) = text.split_once("\nclaims:").unwrap_or((text, ""));
    let claim = |it: &store::DraftEntry| -> String {
        let id = it.entry.id.as_ref().map_or("?", |it| it.as_str());
        let keys = Written::from(&it.entry)
            .iter()
            .map(|(key, value)| format!("{id}  {key}: {}\n", render::printable(&value.to_string()).replace('\n', " ")))
            .collect::<String>();
        format!("\n{keys}")
    };
    format!("{head}\n{}", entries.iter().map(claim).collect::<String>())
}

fn read(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::new(format!("cannot read {}: {error}", path.display())))?;
    String::from_utf8(bytes).map_err(|_| Failure::new(format!("{} is not UTF-8", path.display())))
}
