//! What a group shares stays the group's: mode and owner of a file that takes another one's place, and of what is new in a
//! folder that the group may write to.
//!
//! All of it is done as far as the system lets us: who may not give a file away still writes it.

use std::fs::{File, Metadata};
use std::path::Path;

/// Gives a new file the mode and the owner of the one whose place it takes; where there is none, the group of the `folder`,
/// and the right to write for it where it may write to the folder.
#[cfg(unix)]
pub(super) fn share(file: &File, old: Option<&Metadata>, folder: &Path) {
    use std::fs::{Permissions, metadata};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};

    let Ok(own) = file.metadata() else { return };
    let Some(like) = old.cloned().or_else(|| metadata(folder).ok()) else { return };
    let is_shared = like.mode() & WRITABLE != 0;
    let mode = match old {
        Some(old) => old.mode(),
        None if is_shared => own.mode() | (own.mode() & READABLE_BY_OWNER) >> 3 | (own.mode() & WRITABLE_BY_OWNER) >> 3,
        None => return,
    };
    // Owners first: giving a file away may take rights from it.
    let uid = old.map(MetadataExt::uid).filter(|it| *it != own.uid());
    let gid = Some(like.gid()).filter(|it| *it != own.gid());
    if fchown(file, uid, gid).is_err() {
        let _ = fchown(file, None, gid);
    }
    if mode != own.mode() {
        let _ = file.set_permissions(Permissions::from_mode(mode & 0o7777));
    }
}

/// The bit of a mode by which a group may write, and those by which the owner may read and write.
#[cfg(unix)]
const WRITABLE: u32 = 0o020;
#[cfg(unix)]
const READABLE_BY_OWNER: u32 = 0o400;
#[cfg(unix)]
const WRITABLE_BY_OWNER: u32 = 0o200;

#[cfg(not(unix))]
pub(super) fn share(file: &File, old: Option<&Metadata>, _folder: &Path) {
    let _ = old.map(|it| file.set_permissions(it.permissions()));
}

/// Gives a new folder the group and the mode of the one that it is in, where that is a group's.
#[cfg(unix)]
pub(super) fn share_folder(path: &Path) {
    use std::fs::{Permissions, metadata, set_permissions};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

    let Some(Ok(around)) = path.parent().map(metadata) else { return };
    if around.mode() & WRITABLE != 0 {
        let _ = chown(path, None, Some(around.gid()));
        let _ = set_permissions(path, Permissions::from_mode(around.mode() & 0o7777));
    }
}

#[cfg(not(unix))]
pub(super) fn share_folder(_path: &Path) {}
