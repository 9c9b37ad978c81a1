//! The claims folder that a command works on: found, loaded, and what is wrong with it said on the side.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use gainsay::claim::Ledger;
use gainsay::diff::Context;
use gainsay::diff::kinds::KINDS;
use gainsay::problem::Severity;
use gainsay::render::counted;
use gainsay::store::{self, FOLDER_NAME, Index, Loaded, Outcome, Recovered, Transaction};

use crate::failure::Failure;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// A record whose claim files are smaller together, in bytes, is read in a moment and gets no index: a few hundred claims.
const SMALLEST_INDEXED: u64 = 150_000;

/// The folder that was named, or else the nearest one called `claims`, here or above. What was interrupted in it is
/// brought to an end. Whatever has no speakers is none, and is told before all that may be in it is walked.
pub(crate) fn find(named: Option<&Path>, screen: &Screen) -> Result<PathBuf, Failure> {
    let folder = named.map_or_else(nearest, |it| Ok(it.to_owned()))?;
    match store::recover(&folder) {
        Ok(recovered) => say_recovered(recovered.as_ref(), screen),
        Err(error) => screen.say(&format!("warning: what is on file may be half of a change: {error}")),
    }
    if store::is_claims_folder(&folder) {
        return Ok(folder);
    }
    let shown = folder.display();
    Err(Failure::new(format!("{shown} is no claims folder: it has no speakers.yaml"))
        .hinted(format!("`gainsay init {shown}` makes it one")))
}

/// The way to a folder from where one stands, so that what is told of it opens: `claims`, `../claims`, or what was named.
pub(crate) fn from_here(folder: &Path) -> PathBuf {
    let Ok(here) = std::env::current_dir() else { return folder.to_owned() };
    if folder == here {
        return PathBuf::new();
    }
    let ways = here.ancestors().enumerate().filter(|(_, it)| it.parent().is_some());
    let mut ways = ways.filter_map(|(up, above)| Some((up, folder.strip_prefix(above).ok()?)));
    let Some((up, below)) = ways.next() else { return folder.to_owned() };
    std::iter::repeat_n(Path::new(".."), up).chain([below]).collect()
}

/// Begins a change of the claims folder that is meant.
pub(crate) fn begin(global: &GlobalArgs, screen: &Screen) -> Result<Transaction, Failure> {
    change(&find(global.claims.as_deref(), screen)?, screen)
}

/// Begins a change of a claims folder, so that nobody else changes anything until it is made; errors in its files are
/// counted as [`load`] does.
pub(crate) fn change(folder: &Path, screen: &Screen) -> Result<Transaction, Failure> {
    let mut change = Transaction::begin(folder)?;
    change.check_kinds(&kinds());
    say_recovered(change.recovered(), screen);
    say_faults(change.loaded(), screen);
    Ok(change)
}

/// Says what became of a change that was interrupted.
pub(crate) fn say_recovered(recovered: Option<&Recovered>, screen: &Screen) {
    if let Some(recovered) = recovered {
        screen.say(&format!("note: {}", told(recovered)));
    }
}

/// What became of a change that was interrupted, in words.
pub(crate) fn told(Recovered { outcome, files }: &Recovered) -> String {
    let outcome = match outcome {
        Outcome::Finished => "a change that had been interrupted is finished",
        Outcome::Dropped => "a change was interrupted before anything was written, and is dropped",
        Outcome::TakenBack => "a change that had been interrupted is taken back, since a file was changed meanwhile",
    };
    let files: Vec<String> = files.iter().map(|it| it.display().to_string()).collect();
    let of = if files.is_empty() { String::new() } else { format!(": {}", files.join(", ")) };
    format!("{outcome}{of}")
}

fn nearest() -> Result<PathBuf, Failure> {
    let here =
        std::env::current_dir().map_err(|error| Failure::new(format!("cannot tell which folder this is: {error}")))?;
    store::find_folder(&here).ok_or_else(|| {
        Failure::new(format!("there is no folder `{FOLDER_NAME}` here or above"))
            .hinted("`gainsay init` makes one, and `gainsay demo` shows a story that comes with it")
            .hinted("`--claims DIR` or GAINSAY_CLAIMS names one elsewhere")
    })
}

/// The folder and what it holds.
pub(crate) fn read(global: &GlobalArgs, screen: &Screen) -> Result<(PathBuf, Loaded), Failure> {
    let folder = find(global.claims.as_deref(), screen)?;
    let loaded = load_once(&folder, global)?;
    Ok((folder, loaded))
}

/// What a claims folder holds, its reviews checked against the kinds of change that there are.
pub(crate) fn on_file(folder: &Path) -> Result<Loaded, Failure> {
    let mut loaded = store::load(folder)?;
    loaded.check_kinds(folder, &kinds());
    Ok(loaded)
}

/// The same with the help of the folder's index, where one is wanted and this program can be told from others.
pub(crate) fn with_index(folder: &Path, global: &GlobalArgs) -> Result<(Loaded, Option<Index>), Failure> {
    let Some(program) = (!global.no_index).then(program).flatten() else { return Ok((on_file(folder)?, None)) };
    let index = Index::open(folder, &program, SMALLEST_INDEXED);
    let mut loaded = store::load_with(folder, &index)?;
    loaded.check_kinds(folder, &kinds());
    Ok((loaded, Some(index)))
}

/// What the engine is told besides the timelines: of what is as it was, the index knows what was found.
pub(crate) fn context<'l>(ledger: &'l Ledger, index: Option<&'l Index>, global: &GlobalArgs) -> Context<'l> {
    let context = Context::new(ledger, global.today());
    match index {
        Some(index) => context.with_memo(index),
        None => context,
    }
}

/// What this program is called in an index: whatever another one has kept is none of it.
fn program() -> Option<String> {
    let path = std::env::current_exe().ok()?;
    let file = path.metadata().ok()?;
    let built = file.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {} {} {}", env!("CARGO_PKG_VERSION"), path.display(), file.len(), built.as_nanos()))
}

/// What a claims folder holds, kept in its index for whoever loads it next.
fn load_once(folder: &Path, global: &GlobalArgs) -> Result<Loaded, Failure> {
    let (loaded, index) = with_index(folder, global)?;
    index.iter().for_each(Index::save);
    Ok(loaded)
}

/// Loads the folder; errors in its files are counted on stderr, since what is left out could be what matters.
pub(crate) fn load(global: &GlobalArgs, screen: &Screen) -> Result<Loaded, Failure> {
    load_found(&find(global.claims.as_deref(), screen)?, global, screen)
}

/// The same of a folder that was found.
pub(crate) fn load_found(folder: &Path, global: &GlobalArgs, screen: &Screen) -> Result<Loaded, Failure> {
    let loaded = load_once(folder, global)?;
    say_faults(&loaded, screen);
    Ok(loaded)
}

/// The same beside the index, for what is found in it to be kept too.
pub(crate) fn load_with_index(global: &GlobalArgs, screen: &Screen) -> Result<(Loaded, Option<Index>), Failure> {
    let (loaded, index) = with_index(&find(global.claims.as_deref(), screen)?, global)?;
    say_faults(&loaded, screen);
    Ok((loaded, index))
}

fn kinds() -> Vec<&'static str> {
    KINDS.iter().map(|it| it.id).collect()
}

fn say_faults(loaded: &Loaded, screen: &Screen) {
    let errors = loaded.problems.iter().filter(|it| it.code.severity == Severity::Error).count();
    if errors > 0 {
        let faults = counted(errors, "fault");
        screen.say(&format!("warning: {faults} in the files; what has one is left out (`gainsay check` shows them)"));
    }
}

/// The same for commands that need no folder: nothing is on file where none was named and none is here or above.
pub(crate) fn load_if_any(global: &GlobalArgs, screen: &Screen) -> Result<Ledger, Failure> {
    if global.claims.is_none() && nearest().is_err() {
        return Ok(Ledger::default());
    }
    load(global, screen).map(|it| it.ledger)
}
