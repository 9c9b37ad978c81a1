//! What cites a claim by an id that it lost when two versions of a record were joined, brought to the id that it has now.

use std::path::{Path, PathBuf};

use super::mention::{CITED, replaced};
use crate::store::Error;
use crate::store::folder::LISTS;
use crate::store::read::draft::items_of;
use crate::store::transaction::Transaction;
use crate::store::yaml::node::{Node, parse};
use crate::store::yaml::report::Report;

/// A claim that has another id since a join: its whole id in their version, and the one that it has now.
pub type Renamed = (String, String);

/// Brings every entry that is theirs alone to cite these claims by the ids that they have now; what ours has as well cites
/// ours. `versions` gives a file as ours and theirs had it, each empty where that had none. Returns in how many places that is.
///
/// # Errors
/// [`Error::NotChangeable`] where a file that cites one of them cannot be read.
pub fn follow(
    change: &mut Transaction,
    renamed: &[Renamed],
    versions: impl Fn(&Path) -> [String; 2],
) -> Result<usize, Error> {
    let files: Vec<PathBuf> = change.claim_files().chain(LISTS.iter().map(PathBuf::from)).collect();
    let mut all = 0;
    for path in files {
        let Some(text) = change.text(&path)?.map(str::to_owned) else { continue };
        let meant: Vec<&Renamed> = renamed.iter().filter(|it| text.contains(&it.0)).collect();
        if meant.is_empty() {
            continue;
        }
        let [ours, theirs] = versions(&path);
        let [ours, theirs] = [&ours, &theirs].map(|it| tree(&path, it));
        let has = |root: &Option<Node<'_>>, list: &str, item: &Node<'_>| {
            let items = root.as_ref().and_then(|it| it.entry(list));
            items.is_some_and(|it| items_of(&it.1).iter().any(|it| it.same(item)))
        };
        let is_theirs = |list: &str, item: &Node<'_>| has(&theirs, list, item) && !has(&ours, list, item);
        let mut after = text;
        for (old, new) in meant {
            let (text, n) = replaced(&path, &after, CITED, (old, new), is_theirs)?;
            all += n;
            after = text;
        }
        change.write(&path, Some(after))?;
    }
    Ok(all)
}

fn tree<'t>(path: &Path, text: &'t str) -> Option<Node<'t>> {
    parse(text.trim_start_matches('\u{feff}'), &mut Report::new(path, ""))
}
