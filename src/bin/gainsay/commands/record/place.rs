//! The claim file that claims go into.

use std::path::{Path, PathBuf};

use gainsay::claim::SourceEntry;
use gainsay::store::{self, Transaction};

use crate::failure::Failure;

/// The file to write to, relative to the claims folder.
pub(crate) fn path_of(
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
    Ok(known.map_or_else(|| store::new_claim_file(source), |it| it.path.clone()))
}
