//! Where claims are read from: nothing is written where whoever loads the folder does not look.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::claim::{SourceEntry, SourceId, slug};
use crate::store::Error;
use crate::store::folder::{is_hidden, is_list};

/// The claim file that somebody means by a path, relative to the claims folder: one that is there, named from here or
/// from the folder, or a new one, named from the folder.
///
/// # Errors
/// [`Error::NotRead`] where claims that are written there would not be read, with the path that was probably meant.
pub fn claim_file(folder: &Path, named: &Path) -> Result<PathBuf, Error> {
    let root = folder.canonicalize().map_err(Error::io(folder))?;
    if !is_claim_file(named) {
        return Err(not_read(named, "claim files end in .yaml"));
    }
    let there = [named.to_owned(), folder.join(named)].into_iter().find(|it| it.symlink_metadata().is_ok());
    if let Some(there) = there {
        check_ordinary(&there)?;
        let full = there.canonicalize().map_err(Error::io(&there))?;
        let path = full.strip_prefix(&root).map_err(|_| outside(named, folder))?.to_owned();
        return check(&root, &path).map(|()| path);
    }
    let path = named.strip_prefix(folder).or_else(|_| named.strip_prefix(&root)).unwrap_or(named);
    if path.is_absolute() || path.components().any(|it| it == Component::ParentDir) {
        return Err(outside(named, folder));
    }
    let path: PathBuf = path.components().filter(|it| *it != Component::CurDir).collect();
    if let Some(meant) = from_here(named, &root).filter(|it| *it != path) {
        let why = "a new file is named from the claims folder on";
        return Err(Error::NotRead { path: named.to_owned(), why: why.to_owned(), instead: Some(meant) });
    }
    check(&root, &path).map(|()| path)
}

/// Where a new claim file of a source goes, by its day, outlet and title: `2025/2025-05-15-anadolu-us-does-not-have.yaml`.
#[must_use]
pub fn new_claim_file(source: &SourceEntry) -> PathBuf {
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

/// The path in the claims folder that a path of a new file means from outside of it.
fn from_here(named: &Path, root: &Path) -> Option<PathBuf> {
    let here = std::env::current_dir().and_then(fs::canonicalize).ok().filter(|it| !it.starts_with(root))?;
    let (there, rest) = existing(&here.join(named))?;
    let inside = there.strip_prefix(root).ok()?;
    Some(inside.join(rest))
}

/// The part of a path that is there, with its links resolved, and the rest.
fn existing(path: &Path) -> Option<(PathBuf, PathBuf)> {
    path.ancestors().find_map(|it| {
        let there = it.canonicalize().ok()?;
        Some((there, path.strip_prefix(it).ok()?.to_owned()))
    })
}

/// Makes sure that a claim file at a path relative to the claims folder is read from there.
pub(in crate::store) fn check(folder: &Path, path: &Path) -> Result<(), Error> {
    let shown = folder.join(path);
    if path.is_absolute() || path.components().any(|it| !matches!(it, Component::Normal(_))) {
        return Err(outside(path, folder));
    }
    if path.iter().any(is_hidden) {
        return Err(not_read(&shown, "what begins with a dot is passed by"));
    }
    if is_list(path) {
        return Err(not_read(&shown, "it is a list of the record, and no claim file"));
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    if let Err(bad) = SourceId::new(&stem) {
        return Err(not_read(&shown, &format!("`{stem}` cannot be cited: {bad}")));
    }
    let root = folder.canonicalize().map_err(Error::io(folder))?;
    let above = path.parent().unwrap_or(Path::new(""));
    if let Some((there, rest)) = existing(&root.join(above)) {
        match there.strip_prefix(&root) {
            Ok(inside) if inside.join(&rest) == above => {}
            Ok(inside) => {
                let why = "its folder is a link to another one of the record".to_owned();
                let instead = inside.join(rest).join(path.file_name().unwrap_or_default());
                return Err(Error::NotRead { path: shown, why, instead: Some(instead) });
            }
            Err(_) => return Err(not_read(&shown, "its folder is a link out of the claims folder")),
        }
        if !there.is_dir() {
            return Err(not_read(&shown, &format!("{} is no folder", there.display())));
        }
    }
    check_ordinary(&shown)
}

/// Makes sure that what is there of that name, if anything, is a file.
pub(in crate::store) fn check_ordinary(full: &Path) -> Result<(), Error> {
    if full.symlink_metadata().is_err() {
        return Ok(());
    }
    match fs::metadata(full) {
        Ok(it) if it.is_file() => Ok(()),
        Ok(it) if it.is_dir() => Err(not_read(full, "it is a folder")),
        Ok(_) => Err(not_read(full, "it is a pipe or a device, and no file")),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(not_read(full, "it is a link that leads nowhere")),
        Err(error) => Err(Error::io(full)(error)),
    }
}

/// Whether a name is a claim file's.
pub(in crate::store) fn is_claim_file(path: &Path) -> bool {
    matches!(path.extension().and_then(OsStr::to_str), Some("yaml" | "yml"))
}

fn not_read(path: &Path, why: &str) -> Error {
    Error::NotRead { path: path.to_owned(), why: why.to_owned(), instead: None }
}

fn outside(path: &Path, folder: &Path) -> Error {
    not_read(path, &format!("it is not in the claims folder {}", folder.display()))
}
