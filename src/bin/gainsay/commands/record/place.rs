//! The claim file that claims go into.

use std::path::{Path, PathBuf};

use gainsay::claim::{SourceEntry, slug};
use gainsay::store::{self, Transaction};

use crate::failure::Failure;

/// The file to write to, relative to the claims folder.
pub(super) fn path_of(
    into: Option<&Path>,
    source: Option<&SourceEntry>,
    change: &Transaction,
) -> Result<PathBuf, Failure> {
    if let Some(into) = into {
        return Ok(store::claim_file(change.folder(), into)?);
    }
    let Some(source) = source else {
        return Err(Failure::new("which source reports this?")
            .hinted("--into FILE names a claim file; --outlet and --published begin a new one"));
    };
    let known = change.ledger().sources.iter().find(|it| source.url.is_some() && it.url == source.url);
    Ok(known.map_or_else(|| new_path(source), |it| it.path.clone()))
}

/// `2025/2025-05-15-anadolu-us-does-not-have.yaml`
pub(super) fn new_path(source: &SourceEntry) -> PathBuf {
    let first_words = |name: &Option<String>| {
        let slug = slug(name.as_deref().unwrap_or_default());
        slug.split('-').take(4).collect::<Vec<_>>().join("-")
    };
    let published = source.published.map(|it| it.to_string()).unwrap_or_default();
    let parts = [published.replace('/', "-"), first_words(&source.outlet), first_words(&source.title)];
    let name = parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-");
    let year: String = published.chars().take(4).collect();
    Path::new(&year).join(name + ".yaml")
}
