//! `rename`: another id for a speaker, a topic or a claim, wherever it stands.

use clap::ValueEnum;
use gainsay::claim::{ClaimId, Ledger, LocalId};
use gainsay::query::{speaker_named, topic_named};
use gainsay::render::counted;
use gainsay::store::{self, Named, Transaction};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Give a speaker, a topic or a claim another id, in all files at once
///
/// Only the id itself is changed, wherever it stands; verdicts on a claim stay with it. `gainsay undo` takes it back.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  gainsay rename speaker roe ada-roe
  gainsay rename topic ferries night-ferries --dry-run
  gainsay rename claim 2025-03-01-courier#draft-2 roe-no-ban")]
pub(crate) struct RenameArgs {
    /// What it is
    #[arg(value_enum)]
    what: What,

    /// The id that it has, or a name of it
    old: String,

    /// The id that it is to have
    new: String,

    /// Say what would be changed, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// What can have another id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Speaker,
    Topic,
    Claim,
}

pub(crate) fn run(own: &RenameArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let mut change = folder::begin(global, screen)?;
    let named = match own.what {
        What::Speaker => Named::Speaker,
        What::Topic => Named::Topic,
        What::Claim => return rename_claim(own, change, screen),
    };
    let old = id_of(named, &own.old, change.ledger())?;
    let n = store::rename(&mut change, named, &old, &own.new)?;
    make(change, (&format!("{old} is called {} now", own.new), n), &old, own.dry_run, screen)
}

fn rename_claim(own: &RenameArgs, mut change: Transaction, screen: &mut Screen) -> Result<Exit, Failure> {
    let bad =
        |_| Failure::new(format!("`{}` is no claim's id", own.old)).hinted("write FILE#ID, as `gainsay list` shows it");
    let old = ClaimId::parse(&own.old).map_err(bad)?;
    let bad = |bad| Failure::new(format!("`{}` cannot be cited: {bad}", own.new));
    let n = store::rename_claim(&mut change, &old, &LocalId::new(&own.new).map_err(bad)?)?;
    let old = old.to_string();
    make(change, (&format!("{old} is called {} now", own.new), n), &old, own.dry_run, screen)
}

/// The id of the speaker or the topic that is meant by an id or a name of it.
///
/// # Errors
/// Where nothing on file is called so, or several are.
pub(super) fn id_of(what: Named, called: &str, ledger: &Ledger) -> Result<String, Failure> {
    Ok(match what {
        Named::Speaker => speaker_named(called, ledger)?.to_string(),
        Named::Topic => topic_named(called, ledger)?.to_string(),
    })
}

/// Makes a change of `n` places that can be taken back, or says what it would be.
pub(super) fn make(
    change: Transaction,
    (what, n): (&str, usize),
    old: &str,
    is_dry_run: bool,
    screen: &mut Screen,
) -> Result<Exit, Failure> {
    let claims_folder = change.folder().to_owned();
    let named: Vec<String> =
        change.ledger().queries.iter().filter(|it| it.1.contains(old)).map(|it| format!("@{}", it.0)).collect();
    let shown = |files: &mut dyn Iterator<Item = &store::Edit>| -> String {
        files.map(|it| format!("{}\n", folder::from_here(&claims_folder.join(&it.path)).display())).collect()
    };
    if is_dry_run {
        screen.answer(&shown(&mut change.planned()));
        screen.say(&format!("{what}: {} would be changed in these files", counted(n, "place")));
        return Ok(Exit::Answered);
    }
    let committed = change.commit()?;
    screen.answer(&shown(&mut committed.edits.iter()));
    screen.say(&format!("{what}: {} changed in {}", counted(n, "place"), counted(committed.edits.len(), "file")));
    match committed.keep(&claims_folder, what) {
        Ok(()) => screen.say("`gainsay undo` takes it back"),
        Err(error) => screen.say(&format!("warning: `gainsay undo` cannot take it back: {error}")),
    }
    if !named.is_empty() {
        screen.say(&format!("note: saved queries in gainsay.toml may name it as it was: {}", named.join(", ")));
    }
    Ok(Exit::Done)
}
