//! One writer at a time: the lock of a claims folder, and who holds it.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::disk;
use crate::store::Error;

/// How long a writer waits for another one.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// The folder in a claims folder for what is gainsay's alone: whoever reads claims passes it by, and so does git.
const OWN: &str = ".gainsay";

/// A file of gainsay's own in a claims folder.
pub(in crate::store) fn own(folder: &Path, name: &str) -> PathBuf {
    folder.join(OWN).join(name)
}

/// Held until it is dropped, or its process ends in whatever way.
#[derive(Debug)]
pub(in crate::store) struct Lock(File);

impl Lock {
    /// Waits for the lock of a claims folder, and puts our name in it.
    ///
    /// # Errors
    /// [`Error::Locked`] where somebody else holds it all the while, [`Error::Io`] where there can be none.
    pub(in crate::store) fn take(folder: &Path, patience: Duration) -> Result<Self, Error> {
        make_own(folder)?;
        let (path, until) = (own(folder, "lock"), Instant::now() + patience);
        loop {
            let file = disk::open(&path).map_err(Error::io(&path))?;
            let mut file = match file.try_lock() {
                Ok(()) => file,
                Err(TryLockError::WouldBlock) => wait(file, (folder, &path), (until, patience))?,
                Err(TryLockError::Error(error)) => return Err(Error::io(path)(error)),
            };
            // Whoever tidied up meanwhile removed the file that is locked here, and the next one locks another.
            if is_at(&file, &path) {
                // Without the name it is a lock all the same.
                let _ = file.set_len(0);
                let _ = disk::write(&mut file, &path, format!("process {}", std::process::id()).as_bytes());
                return Ok(Self(file));
            }
        }
    }

    /// Whether nobody tidied its file away, so that the next one locks another.
    pub(super) fn is_held(&self, folder: &Path) -> bool {
        is_at(&self.0, &own(folder, "lock"))
    }
}

/// Makes the folder for what is gainsay's alone, which git passes by.
fn make_own(folder: &Path) -> Result<(), Error> {
    let (own_folder, ignore) = (folder.join(OWN), own(folder, ".gitignore"));
    if !own_folder.is_dir() {
        disk::make_folders(&own_folder).map_err(Error::io(own_folder))?;
    }
    let all = "*\n";
    if fs::read_to_string(&ignore).is_ok_and(|it| it == all) {
        return Ok(());
    }
    disk::open(&ignore).and_then(|mut it| disk::write(&mut it, &ignore, all.as_bytes())).map_err(Error::io(ignore))
}

/// Waits in a thread of its own: the system lets the waiting in one after the other, and has no time after which one
/// gives up. A lock that comes too late is given back with the file.
fn wait(file: File, (folder, path): (&Path, &Path), (until, patience): (Instant, Duration)) -> Result<File, Error> {
    let (sender, receiver) = channel();
    let waiting = move || {
        let locked = file.lock().map(|()| file);
        let _ = sender.send(locked);
    };
    thread::Builder::new().spawn(waiting).map_err(Error::io(path))?;
    match receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
        Ok(locked) => locked.map_err(Error::io(path)),
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
            let holder = fs::read_to_string(path).unwrap_or_default();
            let holder = if holder.is_empty() { "somebody else".to_owned() } else { holder };
            Err(Error::Locked { folder: folder.to_owned(), holder, seconds: patience.as_secs() })
        }
    }
}

/// Whether a file is the one of that name.
fn is_at(file: &File, path: &Path) -> bool {
    let (Ok(own), Ok(there)) = (file.metadata(), fs::metadata(path)) else { return false };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        (own.dev(), own.ino()) == (there.dev(), there.ino())
    }
    #[cfg(not(unix))]
    {
        // Elsewhere a file that is open cannot be removed.
        own.is_file() && there.is_file()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_waits_for_the_other_and_no_longer_than_is_stated() {
        let folder = tempfile::tempdir().unwrap();
        let held = Lock::take(folder.path(), PATIENCE).unwrap();
        let refused = Lock::take(folder.path(), Duration::from_millis(30)).unwrap_err().to_string();
        let holder = format!("process {}", std::process::id());
        assert!(refused.contains(&holder) && refused.contains("nothing was written"), "{refused}");
        let waiting = {
            let folder = folder.path().to_owned();
            thread::spawn(move || Lock::take(&folder, PATIENCE).is_ok())
        };
        thread::sleep(Duration::from_millis(30));
        drop(held);
        assert!(waiting.join().unwrap());
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_that_was_tidied_away_is_known_to_be_none() {
        let folder = tempfile::tempdir().unwrap();
        let held = Lock::take(folder.path(), PATIENCE).unwrap();
        assert!(held.is_held(folder.path()));
        fs::remove_dir_all(folder.path().join(OWN)).unwrap();
        let other = Lock::take(folder.path(), Duration::from_millis(30)).unwrap();
        assert_eq!((held.is_held(folder.path()), other.is_held(folder.path())), (false, true));
    }
}
