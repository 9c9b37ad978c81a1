//! `redraft`: drafts on file whose words were cut off from their verb, written anew.

use std::path::PathBuf;

use gainsay::claim::Source;
use gainsay::drafting::redrafted;
use gainsay::extract::Extractor;
use gainsay::render::counted;
use gainsay::store::{self, Edit};

use super::review::on_file;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::folder;
use crate::options::GlobalArgs;
use crate::screen::Screen;

/// Write drafts anew whose words were cut off from the verb that leads to them
///
/// A draft of an older gainsay has what was said in `says`, without the verb: what was ruled out and what was demanded
/// look the same. This puts `verb` and `reported` in its place, from the kept copy of the article or from the text around
/// the words. Claims that were accepted, and whatever a person wrote, stay as they are.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  gainsay redraft\n  gainsay redraft 2025/2025-05-15-anadolu.yaml")]
pub(crate) struct RedraftArgs {
    /// Claim files [default: all]
    files: Vec<PathBuf>,
}

pub(crate) fn run(own: &RedraftArgs, global: &GlobalArgs, screen: &mut Screen) -> Result<Exit, Failure> {
    let claims_folder = folder::find(global.claims.as_deref(), screen)?;
    let mut change = folder::change(&claims_folder, screen)?;
    let meant: Result<Vec<PathBuf>, Failure> =
        own.files.iter().map(|it| on_file(it, &claims_folder, change.ledger())).collect();
    let meant = meant?;
    let all = change.ledger().sources.iter().filter(|it| meant.is_empty() || meant.contains(&it.path));
    let sources: Vec<Source> = all.cloned().collect();
    let mut pages = Vec::new();
    for source in sources {
        let text = change.text(&source.path)?.map(str::to_owned);
        pages.extend(text.map(|it| (source, it)));
    }
    let extractor = Extractor::new(change.ledger());
    let (mut edits, mut done, mut left) = (Vec::new(), 0, Vec::new());
    for (source, before) in pages {
        let copy = store::copy_of(&claims_folder, &source);
        let mut after = before.clone();
        for draft in store::drafts(&source.path, &before)? {
            let new = redrafted(&draft.entry, &extractor, copy.as_deref(), source.published);
            match (&draft.entry.id, new) {
                (Some(id), Some(new)) => {
                    after = store::with_claim(&source.path, &after, id, Some(&new))?;
                    done += 1;
                }
                (Some(id), None) if draft.entry.says.is_some() => left.push(format!("{}#{id}", source.id)),
                _ => {}
            }
        }
        if after != before {
            edits.push(Edit { path: source.path, before: Some(before), after: Some(after) });
        }
    }
    change.make(&edits)?;
    screen.say(&format!("{} written anew", counted(done, "draft")));
    if !left.is_empty() {
        screen.say(&format!("left as they are, since their words were not found again: {}", left.join(", ")));
    }
    Ok(Exit::Done)
}
