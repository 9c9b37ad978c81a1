//! `review`: going through drafts, one key each.

use std::path::{Path, PathBuf};

use gainsay::claim::Ledger;
use gainsay::review::{Session, State};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::review::{self, App, Theme, counts};
use crate::screen::Screen;

/// Go through drafts: accept, edit, give another topic or stance, reject, one key each
///
/// Every decision is written to its file at once. What is left when you quit is there the next time. `?` shows the keys.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay review                            all drafts, the oldest source first
  gainsay review 2025-05-15-anadolu.yaml    those of one file")]
pub(crate) struct ReviewArgs {
    /// The claim file, or its name without .yaml [default: all that have drafts]
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
}

pub(crate) fn run(own: &ReviewArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let folder = folder::find(global.claims.as_deref(), screen)?;
    let ledger = folder::load(Some(&folder), screen)?.ledger;
    let files = match &own.file {
        Some(file) => vec![on_file(file, &folder, &ledger)?],
        None => Vec::new(),
    };
    over_ledger(&folder, ledger, &files, global, screen)
}

/// Goes through the drafts of these files, relative to the claims folder; of all files where none is named.
pub(crate) fn over(
    folder: &Path,
    files: &[PathBuf],
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let ledger = gainsay::store::load(folder)?.ledger;
    over_ledger(folder, ledger, files, global, screen)
}

fn over_ledger(
    folder: &Path,
    ledger: Ledger,
    files: &[PathBuf],
    global: &GlobalArgs,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    if !review::is_possible() {
        return Err(Failure::new("review needs a terminal to show drafts on and to read keys from")
            .hinted("`gainsay check` lists the drafts")
            .hinted("by hand: remove `draft: true` from a claim to accept it, or the claim, which `record --add` finds again"));
    }
    let all;
    let files = if files.is_empty() {
        all = oldest_first(&ledger);
        &all
    } else {
        files
    };
    let session = Session::open(folder, ledger, files, global.today()).map_err(|why| Failure::new(why.to_string()))?;
    if session.drafts().is_empty() {
        let place = if let [file] = files { format!(" in {}", file.display()) } else { String::new() };
        screen.say(&format!("there is no draft{place} to go through"));
        return Ok(Exit::Answered);
    }
    let mut app = App::new(session);
    let shown = review::run(&mut app, Theme { color: screen.color() });
    let counts = counts(&app.session, &[State::Accepted, State::Rejected, State::Gone, State::Open]).join(", ");
    let more = if app.session.count(State::Open) > 0 { "; `gainsay review` goes on with them" } else { "" };
    screen.say(&format!("{counts}{more}"));
    shown.map_err(|error| {
        Failure::new(format!("the terminal is gone: {error}")).hinted("what was decided is on file")
    })?;
    Ok(Exit::Answered)
}

/// All claim files, the oldest source first.
pub(crate) fn oldest_first(ledger: &Ledger) -> Vec<PathBuf> {
    let mut sources: Vec<_> = ledger.sources.iter().collect();
    sources.sort_by_key(|it| (it.published.first(), &it.path));
    sources.into_iter().map(|it| it.path.clone()).collect()
}

/// The claim file that is meant, relative to the folder.
pub(super) fn on_file(file: &Path, folder: &Path, ledger: &Ledger) -> Result<PathBuf, Failure> {
    let full = file.canonicalize().ok();
    let is_meant = |path: &&PathBuf| {
        path.as_path() == file
            || path.file_name() == Some(file.as_os_str())
            || path.file_stem() == Some(file.as_os_str())
            || full.is_some() && folder.join(path).canonicalize().ok() == full
    };
    let found = ledger.sources.iter().map(|it| &it.path).find(is_meant);
    found.cloned().ok_or_else(|| {
        Failure::new(format!("{} is no claim file that can be read", file.display()))
            .hinted("`gainsay check` shows what is wrong with files")
    })
}
