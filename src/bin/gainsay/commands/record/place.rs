//! The claim file that claims go into.

use std::path::{Component, Path, PathBuf};

use gainsay::claim::{Ledger, SourceEntry, slug};

use crate::failure::Failure;

/// The file to write to, relative to the claims folder.
pub(super) fn path_of(
    into: Option<&Path>,
    source: Option<&SourceEntry>,
    folder: &Path,
    ledger: &Ledger,
) -> Result<PathBuf, Failure> {
    if let Some(into) = into {
        return inside(into, folder);
    }
    let Some(source) = source else {
        return Err(Failure::new("which source reports this?")
            .hinted("--into FILE names a claim file; --outlet and --published begin a new one"));
    };
    let known = ledger.sources.iter().find(|it| source.url.is_some() && it.url == source.url);
    Ok(known.map_or_else(|| new_path(source), |it| it.path.clone()))
}

/// Makes sure that no other claim file has the name of this one.
pub(super) fn check_name(path: &Path, ledger: &Ledger) -> Result<(), Failure> {
    let Some(other) = ledger.sources.iter().find(|it| it.path != path && it.path.file_stem() == path.file_stem())
    else {
        return Ok(());
    };
    let message = format!("{} has the name of {}, and claims are cited by it", path.display(), other.path.display());
    Err(Failure::new(message).hinted("--into FILE gives the new file another name"))
}

/// A path as given, from here or from the claims folder, as one from the claims folder.
pub(super) fn inside(into: &Path, folder: &Path) -> Result<PathBuf, Failure> {
    let outside = || Failure::new(format!("{} is not in the claims folder {}", into.display(), folder.display()));
    let root =
        folder.canonicalize().map_err(|error| Failure::new(format!("cannot read {}: {error}", folder.display())))?;
    let is_yaml = into.extension().is_some_and(|it| it == "yaml" || it == "yml");
    if !is_yaml {
        return Err(Failure::new(format!("{} is no claim file", into.display())).hinted("claim files end in .yaml"));
    }
    if let Ok(full) = into.canonicalize() {
        return full.strip_prefix(&root).map(Path::to_owned).map_err(|_| outside());
    }
    let relative = into.strip_prefix(folder).unwrap_or(into);
    let steps_out = relative.is_absolute() || relative.components().any(|it| it == Component::ParentDir);
    if steps_out { Err(outside()) } else { Ok(relative.to_owned()) }
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
