//! The few operations by which anything in a claims folder is written: no other code of the library touches the disk.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;

use super::fault::Operation::{Create, Link, MakeFolder, Read as Reading, Remove, Rename, Sync, Write as Writing};
use super::fault::{self, meet};
use super::sharing::{share, share_folder};

/// Makes a folder and those above it, where they are not there: they are the group's whose the folder around them is.
pub(super) fn make_folders(path: &Path) -> io::Result<()> {
    meet(MakeFolder, path)?;
    let new: Vec<&Path> = path.ancestors().take_while(|it| !it.as_os_str().is_empty() && !it.is_dir()).collect();
    fs::create_dir_all(path)?;
    new.into_iter().rev().for_each(share_folder);
    Ok(())
}

/// Opens a file that belongs to gainsay alone, which is made where it is not there; everybody may write to it who may write
/// to its folder.
pub(super) fn open(path: &Path) -> io::Result<File> {
    meet(Create, path)?;
    let file = File::options().create(true).truncate(false).read(true).write(true).open(path)?;
    share(&file, None, around(path));
    Ok(file)
}

/// Makes a file that is gainsay's alone in the place of what had that name: a link there leads nowhere any more.
pub(in crate::store) fn create(path: &Path) -> io::Result<File> {
    remove(path)?;
    meet(Create, path)?;
    let file = File::create_new(path)?;
    share(&file, None, around(path));
    Ok(file)
}

/// Writes a file that is not there yet, as a whole and onto the disk. It takes the place of `old`, where there is one.
pub(super) fn write_new(path: &Path, text: &str, old: Option<&Metadata>) -> io::Result<()> {
    meet(Create, path)?;
    let mut file = File::create_new(path)?;
    write(&mut file, path, text.as_bytes())?;
    share(&file, old, around(path));
    meet(Sync, path)?;
    if fault::spares_the_disk() { Ok(()) } else { file.sync_all() }
}

/// Writes into a file; in two parts, so that a test can end the program between them.
pub(in crate::store) fn write(file: &mut File, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (head, tail) = bytes.split_at(bytes.len() / 2);
    for part in [head, tail] {
        meet(Writing, path)?;
        file.write_all(part)?;
    }
    Ok(())
}

/// Gives a file another name, under which there may be another one: that is gone then.
pub(in crate::store) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    meet(Rename, to)?;
    fs::rename(from, to)
}

/// Gives a file a name that no other one has.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    meet(Link, to)?;
    match fs::hard_link(from, to) {
        Ok(()) => remove(from),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        // Not every file system has links.
        Err(_) if to.symlink_metadata().is_ok() => Err(ErrorKind::AlreadyExists.into()),
        Err(_) => rename(from, to),
    }
}

/// Removes a file, if it is there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    meet(Remove, path)?;
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

/// Removes a folder that has nothing in it; any other stays.
pub(super) fn remove_folder(path: &Path) {
    if meet(Remove, path).is_ok() {
        let _ = fs::remove_dir(path);
    }
}

/// Until a folder is on the disk, new names in it may not be. Not every file system lets a folder be synced.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    meet(Sync, path)?;
    if !fault::spares_the_disk() {
        let _ = File::open(path).and_then(|it| it.sync_all());
    }
    Ok(())
}

/// The folder that a file is in.
pub(super) fn around(path: &Path) -> &Path {
    path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The bytes of a file; nothing where it is not there.
///
/// # Errors
/// Where it cannot be read, and where it is no ordinary file: a pipe would be waited for, and a device never ends.
pub(super) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    read_up_to(path, u64::MAX)
}

/// The same of a file of so many bytes at most.
pub(in crate::store) fn read_up_to(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    meet(Reading, path)?;
    let file = match fs::metadata(path) {
        Ok(it) if it.is_file() => File::open(path)?,
        Ok(_) => return Err(io::Error::new(ErrorKind::InvalidInput, "it is no ordinary file")),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let length = file.metadata()?.len();
    if length > most {
        return Err(io::Error::new(ErrorKind::FileTooLarge, "it is too large"));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    file.take(most).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
