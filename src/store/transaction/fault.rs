//! Faults that a test asks for, in builds with debug assertions: the program ends, or is refused, at a chosen operation.
//!
//! `GAINSAY_TEST_FAULT` says which: `kill:7` ends the program before the seventh operation, `broken:7` fails that one
//! with an I/O error, `gone:7` removes what it is about to touch; `full:7` and `read-only:7` refuse it and all after it
//! that a full or write-protected disk refuses. `log:FILE` writes the operations into a file, one a line. Tests in this
//! folder ask for one in their own thread.

use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What is done to the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operation {
    MakeFolder,
    Create,
    Write,
    Sync,
    Link,
    Rename,
    Remove,
    Read,
}

/// What was asked for.
#[derive(Debug, Clone)]
pub(super) enum Fault {
    Kill(usize),
    Broken(usize),
    Gone(usize),
    Full(usize),
    ReadOnly(usize),
    Log(PathBuf),
}

static ASKED: LazyLock<Option<Fault>> = LazyLock::new(|| asked(&std::env::var("GAINSAY_TEST_FAULT").ok()?));

/// How many operations there were.
static MET: AtomicUsize = AtomicUsize::new(0);

fn asked(text: &str) -> Option<Fault> {
    let (kind, at) = text.split_once(':')?;
    let n = || at.parse().ok();
    match kind {
        "kill" => n().map(Fault::Kill),
        "broken" => n().map(Fault::Broken),
        "gone" => n().map(Fault::Gone),
        "full" => n().map(Fault::Full),
        "read-only" => n().map(Fault::ReadOnly),
        "log" => Some(Fault::Log(at.into())),
        _ => None,
    }
}

/// Meets the fault that was asked for, where it is due before this operation.
pub(super) fn meet(operation: Operation, path: &Path) -> io::Result<()> {
    if !cfg!(debug_assertions) {
        return Ok(());
    }
    #[cfg(test)]
    if let Some((fault, now)) = tests::next() {
        return fault.strike(now, operation, path, || std::panic::panic_any(tests::Killed));
    }
    let Some(fault) = &*ASKED else { return Ok(()) };
    let now = MET.fetch_add(1, Ordering::Relaxed) + 1;
    fault.strike(now, operation, path, || std::process::abort())
}

/// Whether nothing need be waited for until it is on the disk: what a program has written outlives its end, though not
/// that of its machine, and no test ends that.
pub(super) fn spares_the_disk() -> bool {
    cfg!(test) || cfg!(debug_assertions) && ASKED.is_some()
}

impl Fault {
    /// What happens before operation number `now`.
    fn strike(&self, now: usize, operation: Operation, path: &Path, kill: impl FnOnce()) -> io::Result<()> {
        match self {
            Self::Kill(at) if now == *at => kill(),
            Self::Broken(at) if now == *at => return Err(io::Error::other("the disk does not answer (a test's)")),
            Self::Gone(at) if now == *at => {
                let _ = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
            }
            Self::Full(at) if now >= *at && operation.needs_room() => return Err(ErrorKind::StorageFull.into()),
            Self::ReadOnly(at) if now >= *at && operation != Operation::Read => {
                return Err(ErrorKind::ReadOnlyFilesystem.into());
            }
            Self::Log(file) => {
                let mut log = OpenOptions::new().create(true).append(true).open(file)?;
                writeln!(log, "{operation:?} {}", path.display())?;
            }
            _ => {}
        }
        Ok(())
    }
}

impl Operation {
    /// Whether a full disk refuses it.
    fn needs_room(self) -> bool {
        matches!(self, Self::MakeFolder | Self::Create | Self::Write | Self::Sync | Self::Link)
    }
}

/// A fault in one thread, for tests of this folder.
#[cfg(test)]
pub(super) mod tests {
    use std::cell::RefCell;
    use std::panic::{self, AssertUnwindSafe};

    use super::Fault;

    /// What ends a change in the middle of it.
    pub(super) struct Killed;

    thread_local! {
        static OWN: RefCell<Option<(Fault, usize)>> = const { RefCell::new(None) };
    }

    /// The fault of this thread, and the number of the operation that comes next.
    pub(super) fn next() -> Option<(Fault, usize)> {
        OWN.with_borrow_mut(|own| {
            let (fault, met) = own.as_mut()?;
            *met += 1;
            Some((fault.clone(), *met))
        })
    }

    /// How many operations something takes.
    pub(in crate::store::transaction) fn count(run: impl FnOnce()) -> usize {
        OWN.set(Some((Fault::Kill(usize::MAX), 0)));
        run();
        OWN.take().map(|it| it.1).unwrap_or_default()
    }

    /// Runs something with a fault; nothing comes back where it was killed.
    pub(in crate::store::transaction) fn with<T>(fault: Fault, run: impl FnOnce() -> T) -> Option<T> {
        OWN.set(Some((fault, 0)));
        let ended = panic::catch_unwind(AssertUnwindSafe(run));
        OWN.set(None);
        ended.map_err(|it| if it.is::<Killed>() { it } else { panic::resume_unwind(it) }).ok()
    }
}
