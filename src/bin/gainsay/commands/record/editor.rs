//! The claim file in the user's editor, and what is wrong with it afterwards.

use std::path::Path;

use gainsay::problem::{Problem, Severity};
use gainsay::{render, store};

use crate::failure::Failure;
use crate::screen::Screen;

/// Where users name their editor, the first one first.
const NAMED: [&str; 2] = ["VISUAL", "EDITOR"];

/// Opens a claim file in the editor that the user named. Where none is named none opens: whoever has never chosen one
/// would be left in a program that asks which one, or that they cannot leave.
pub(super) fn open(folder: &Path, path: &Path, screen: &Screen) -> Result<(), Failure> {
    let full = folder.join(path);
    let named = NAMED.iter().filter_map(std::env::var_os).find(|it| !it.is_empty());
    if named.is_none_or(|it| it.to_string_lossy().trim().is_empty()) {
        return Ok(());
    }
    if let Err(error) = edit::edit_file(&full) {
        // What was written stays: an editor that fails costs nothing but itself.
        screen.say(&format!("note: the editor did not open {}: {error}", full.display()));
        screen.say("  hint: VISUAL or EDITOR names another one; --no-edit opens none");
        return Ok(());
    }
    let faults: Vec<Problem> = store::load(folder)?
        .problems
        .into_iter()
        .filter(|it| it.path == path && it.code.severity == Severity::Error)
        .collect();
    if !faults.is_empty() {
        screen.say(&format!("\n{}", render::problems_terminal(&faults, screen.color()).trim_end()));
    }
    Ok(())
}
