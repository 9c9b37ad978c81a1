//! The claims folder that a command works on: found, loaded, and what is wrong with it said on the side.

use std::path::{Path, PathBuf};

use gainsay::claim::Ledger;
use gainsay::diff::kinds::KINDS;
use gainsay::problem::Severity;
use gainsay::store::{self, FOLDER_NAME, Loaded};

use crate::failure::Failure;
use crate::screen::Screen;

/// The folder that was named, or else the nearest one called `claims`, here or above. Whatever has no speakers is none,
/// and is told before all that may be in it is walked.
pub(crate) fn find(named: Option<&Path>) -> Result<PathBuf, Failure> {
    let folder = named.map_or_else(nearest, |it| Ok(it.to_owned()))?;
    if store::is_claims_folder(&folder) {
        return Ok(folder);
    }
    let shown = folder.display();
    Err(Failure::new(format!("{shown} is no claims folder: it has no speakers.yaml"))
        .hinted(format!("`gainsay init {shown}` makes it one")))
}

fn nearest() -> Result<PathBuf, Failure> {
    let here =
        std::env::current_dir().map_err(|error| Failure::new(format!("cannot tell which folder this is: {error}")))?;
    store::find_folder(&here).ok_or_else(|| {
        Failure::new(format!("there is no folder `{FOLDER_NAME}` here or above"))
            .hinted("`gainsay init` makes one")
            .hinted("`--claims DIR` or GAINSAY_CLAIMS names one elsewhere")
    })
}

/// The folder and what it holds, its reviews checked against the kinds of change that there are.
pub(crate) fn read(named: Option<&Path>) -> Result<(PathBuf, Loaded), Failure> {
    let folder = find(named)?;
    let mut loaded = store::load(&folder)?;
    loaded.check_kinds(&folder, &KINDS.iter().map(|it| it.id).collect::<Vec<_>>());
    Ok((folder, loaded))
}

/// Loads the folder; errors in its files are counted on stderr, since what is left out could be what matters.
pub(crate) fn load(named: Option<&Path>, screen: &Screen) -> Result<Loaded, Failure> {
    let (_, loaded) = read(named)?;
    let errors = loaded.problems.iter().filter(|it| it.code.severity == Severity::Error).count();
    if errors > 0 {
        let s = if errors == 1 { "" } else { "s" };
        screen.say(&format!(
            "warning: {errors} fault{s} in the files; what has one is left out (`gainsay check` shows them)"
        ));
    }
    Ok(loaded)
}

/// The same for commands that need no folder: nothing is on file where none was named and none is here or above.
pub(crate) fn load_if_any(named: Option<&Path>, screen: &Screen) -> Result<Ledger, Failure> {
    if named.is_none() && find(None).is_err() {
        return Ok(Ledger::default());
    }
    load(named, screen).map(|it| it.ledger)
}
