//! Writing a file of the claims folder: one writer at a time, and the old file or the new one, never a part.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use crate::store::Error;

/// The file whose lock keeps two writers of one claims folder apart.
const LOCK: &str = ".gainsay.lock";

/// Replaces the text of the file `path` of `folder` by what `change` makes of it; `None` goes in where there is no such
/// file, and where `None` comes out nothing is written. Two calls at once wait for each other; a crash at any point
/// leaves the old file or the new one. Tells whether the file is new.
///
/// # Errors
/// [`Error::ChangedMeanwhile`] where somebody else changed the file, [`Error::Io`] where the disk says no, and what
/// `change` says. In every case nothing was written.
pub(in crate::store) fn rewrite(
    folder: &Path,
    path: &Path,
    change: impl FnOnce(Option<&str>) -> Result<Option<String>, Error>,
) -> Result<bool, Error> {
    let lock =
        File::options().create(true).append(true).open(folder.join(LOCK)).map_err(Error::io(folder.join(LOCK)))?;
    lock.lock().map_err(Error::io(folder.join(LOCK)))?;

    // A link is followed, so that the file that it points to is replaced and not the link.
    let full = fs::canonicalize(folder.join(path)).unwrap_or_else(|_| folder.join(path));
    let before = match fs::read_to_string(&full) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(Error::io(&full)(error)),
    };
    if let Some(after) = change(before.as_deref())? {
        write_whole(&full, before.as_deref(), &after)?;
    }
    Ok(before.is_none())
}

/// Replaces the text of the file `path` of `folder` by `text`, as long as it still has the text `expected`. Two calls at
/// once wait for each other; a crash at any point leaves the old file or the new one.
///
/// # Errors
/// [`Error::ChangedMeanwhile`] where the file has another text or is gone, [`Error::Io`] where the disk says no. In every
/// case nothing was written.
pub fn replace(folder: &Path, path: &Path, expected: &str, text: &str) -> Result<(), Error> {
    rewrite(folder, path, |before| match before {
        Some(before) if before == expected => Ok((text != expected).then(|| text.to_owned())),
        _ => Err(Error::ChangedMeanwhile { path: folder.join(path) }),
    })?;
    Ok(())
}

/// Replaces the file by one with the new text, unless it no longer has the old one.
fn write_whole(full: &Path, before: Option<&str>, after: &str) -> Result<(), Error> {
    let parent = full.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(Error::io(parent))?;
    let mut file = temporary().tempfile_in(parent).map_err(Error::io(parent))?;
    file.write_all(after.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(Error::io(full))?;
    match before {
        Some(before) => {
            let permissions = fs::metadata(full).map_err(Error::io(full))?.permissions();
            file.as_file().set_permissions(permissions).map_err(Error::io(full))?;
            if fs::read_to_string(full).map_err(Error::io(full))? != before {
                return Err(Error::ChangedMeanwhile { path: full.to_owned() });
            }
            file.persist(full).map_err(|error| Error::io(full)(error.error))?;
        }
        None => {
            let persisted = file.persist_noclobber(full);
            persisted.map_err(|error| match error.error.kind() {
                io::ErrorKind::AlreadyExists => Error::ChangedMeanwhile { path: full.to_owned() },
                _ => Error::io(full)(error.error),
            })?;
        }
    }
    // Until the folder is on disk the new name may not be; not every file system lets a folder be synced.
    let _ = File::open(parent).and_then(|it| it.sync_all());
    Ok(())
}

/// A temporary file that becomes as readable as any other new file; left alone it would be its owner's only.
fn temporary() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gainsay-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_somebody_changed_meanwhile_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.yaml");
        fs::write(&file, "old").unwrap();
        let changed = rewrite(folder.path(), Path::new("page.yaml"), |before| {
            assert_eq!(before, Some("old"));
            fs::write(&file, "an editor's").unwrap();
            Ok(Some("ours".into()))
        });
        assert!(matches!(changed, Err(Error::ChangedMeanwhile { .. })), "{changed:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "an editor's");
    }

    #[test]
    fn a_file_that_somebody_began_meanwhile_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page.yaml");
        let begun = rewrite(folder.path(), Path::new("page.yaml"), |_| {
            fs::write(&file, "an editor's").unwrap();
            Ok(Some("ours".into()))
        });
        assert!(matches!(begun, Err(Error::ChangedMeanwhile { .. })), "{begun:?}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "an editor's");
    }
}
