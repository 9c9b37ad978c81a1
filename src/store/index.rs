//! The index: what was worked out from the files before, kept beside them under the hash of what it was made of.
//!
//! It is a cache and nothing else. The files are read whole each time and hashed, so that it is never believed over them; one
//! that is torn, of another program or of another machine is passed by and made anew, and it may be deleted at any time.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use blake3::Hasher;

use super::transaction::disk;
use super::transaction::lock::{Lock, own};
use crate::memo::{Ingredients, Key, Memo};

/// What it begins with; the number is that of its form.
const MARK: &[u8] = b"gainsay index 2\n";
/// How many bytes a hash has.
const HASH: usize = 32;
/// The largest index that is read, in bytes: some two million claims.
const LARGEST: u64 = 1 << 30;
/// How many bytes are written at once.
const AT_ONCE: usize = 1 << 20;

/// What was worked out from a claims folder before, and what has been worked out since.
#[derive(Debug)]
pub struct Index {
    folder: PathBuf,
    /// How large the claim files must be together, in bytes.
    smallest: u64,
    /// The mark, and the hash of the program's name.
    head: Vec<u8>,
    bytes: Vec<u8>,
    entries: Vec<Entry>,
    places: HashMap<Key, usize>,
    /// What is kept for the next time; nothing once it has been saved.
    new: Mutex<Option<HashMap<Key, Box<[u8]>>>>,
    sources: OnceLock<Vec<Key>>,
}

/// One thing that was worked out before.
#[derive(Debug)]
struct Entry {
    key: Key,
    bytes: Range<usize>,
    /// Whether somebody asked for it this time.
    is_used: AtomicBool,
}

impl Index {
    /// The index of a claims folder, as `program` wrote it: a name that no other version on no other machine has. It is
    /// empty where there is none, or none that can be believed. Claim files that are smaller than `smallest` together, in
    /// bytes, are read without it, and nothing is kept of them.
    #[must_use]
    pub fn open(folder: &Path, program: &str, smallest: u64) -> Self {
        let mut name = Ingredients::of("a program");
        name.add(program);
        let head = [MARK, &name.key().0].concat();
        let mut index = Self {
            folder: folder.to_owned(),
            smallest,
            head,
            bytes: Vec::new(),
            entries: Vec::new(),
            places: HashMap::new(),
            new: Mutex::new(Some(HashMap::new())),
            sources: OnceLock::new(),
        };
        let read = disk::read_up_to(&own(folder, "index"), LARGEST).ok().flatten();
        if let Some((bytes, entries)) = read.and_then(|bytes| entries(&bytes, &index.head).map(|it| (bytes, it))) {
            index.places = entries.iter().enumerate().map(|(at, entry)| (entry.key, at)).collect();
            (index.bytes, index.entries) = (bytes, entries);
        }
        index
    }

    /// Whether claim files, by their paths in the folder, are large enough together.
    pub(super) fn is_worth_while<'f>(&self, files: impl Iterator<Item = &'f Path>) -> bool {
        let mut sizes = files.map(|it| self.folder.join(it).metadata().map_or(0, |it| it.len()));
        let mut together = 0;
        sizes.any(|size| {
            together += size;
            together >= self.smallest
        })
    }

    /// Takes note of what the files of the sources hold, in the order of the ledger.
    pub(super) fn know_sources(&self, sources: Vec<Key>) {
        let _ = self.sources.set(sources);
    }

    /// Keeps what has been worked out since it was opened for the next time, once. Where it cannot be written, or somebody
    /// else is writing to the claims folder, it stays as it is.
    ///
    /// What nobody asked for this time is kept as long as it is no more than what somebody did.
    pub fn save(&self) {
        let new = self.new.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(new) = new.filter(|it| !it.is_empty()) else { return };
        let new = &new;
        let old = |is_used: bool| {
            let is_meant =
                move |it: &&Entry| it.is_used.load(Ordering::Relaxed) == is_used && !new.contains_key(&it.key);
            self.entries.iter().filter(is_meant).map(|it| (it.key, &self.bytes[it.bytes.clone()]))
        };
        let mut kept: Vec<(Key, &[u8])> = new.iter().map(|it| (*it.0, &**it.1)).collect();
        // not in the order of a hash table
        kept.sort_unstable_by_key(|it| it.0.0);
        kept.extend(old(true));
        let mut room: usize = kept.iter().map(|it| it.1.len()).sum();
        kept.extend(old(false).take_while(|it| {
            let fits = it.1.len() <= room;
            room = room.saturating_sub(it.1.len());
            fits
        }));
        // A cache is worth no waiting, and no word where it cannot be written.
        if let Ok(_lock) = Lock::take(&self.folder, Duration::ZERO) {
            let _ = self.write(&kept);
        }
    }

    fn write(&self, kept: &[(Key, &[u8])]) -> std::io::Result<()> {
        let (new, path) = (own(&self.folder, "index.new"), own(&self.folder, "index"));
        let mut file = disk::create(&new)?;
        let (mut hash, mut ready) = (Hasher::new(), self.head.clone());
        for (key, bytes) in kept {
            let Ok(length) = u32::try_from(bytes.len()) else { continue };
            ready.extend_from_slice(&key.0);
            ready.extend_from_slice(&length.to_le_bytes());
            ready.extend_from_slice(bytes);
            if ready.len() >= AT_ONCE {
                hash.update(&ready);
                disk::write(&mut file, &new, &ready)?;
                ready.clear();
            }
        }
        hash.update(&ready);
        ready.extend_from_slice(hash.finalize().as_bytes());
        disk::write(&mut file, &new, &ready)?;
        disk::rename(&new, &path)
    }
}

impl Memo for Index {
    fn source(&self, source: usize) -> Option<Key> {
        self.sources.get()?.get(source).copied()
    }

    fn recall(&self, key: Key) -> Option<&[u8]> {
        let entry = &self.entries[*self.places.get(&key)?];
        entry.is_used.store(true, Ordering::Relaxed);
        Some(&self.bytes[entry.bytes.clone()])
    }

    fn keep(&self, key: Key, bytes: Vec<u8>) {
        if let Some(new) = &mut *self.new.lock().unwrap_or_else(PoisonError::into_inner) {
            new.insert(key, bytes.into());
        }
    }
}

/// The entries of an index with this head; none where it is another one, or torn.
fn entries(bytes: &[u8], head: &[u8]) -> Option<Vec<Entry>> {
    let (body, hash) = bytes.split_last_chunk::<HASH>()?;
    if !body.starts_with(head) || blake3::hash(body).as_bytes() != hash {
        return None;
    }
    let (mut entries, mut at) = (Vec::new(), head.len());
    while at < body.len() {
        let (key, rest) = body[at..].split_first_chunk::<HASH>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let (from, length) = (body.len() - rest.len(), usize::try_from(u32::from_le_bytes(*length)).ok()?);
        at = from.checked_add(length).filter(|it| *it <= body.len())?;
        entries.push(Entry { key: Key(*key), bytes: from..at, is_used: AtomicBool::new(false) });
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn key(name: &str) -> Key {
        Ingredients::of(name).key()
    }

    fn kept(folder: &Path, program: &str, name: &str) -> Option<Vec<u8>> {
        Index::open(folder, program, 0).recall(key(name)).map(<[u8]>::to_vec)
    }

    fn keep(folder: &Path, name: &str) {
        let index = Index::open(folder, "this", 0);
        index.keep(key(name), name.as_bytes().to_vec());
        index.save();
    }

    #[test]
    fn what_is_kept_is_there_the_next_time_for_the_same_program_alone() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), "one");
        keep(folder.path(), "two");
        assert_eq!(kept(folder.path(), "this", "two").as_deref(), Some(&b"two"[..]));
        assert_eq!(kept(folder.path(), "this", "one").as_deref(), Some(&b"one"[..]));
        assert_eq!(kept(folder.path(), "another", "one"), None);
    }

    #[test]
    fn what_is_kept_anew_takes_the_place_of_what_was_kept() {
        let folder = tempfile::tempdir().unwrap();
        for bytes in ["before", "now"] {
            let index = Index::open(folder.path(), "this", 0);
            let _ = index.recall(key("one"));
            index.keep(key("one"), bytes.as_bytes().to_vec());
            index.save();
        }
        assert_eq!(kept(folder.path(), "this", "one").as_deref(), Some(&b"now"[..]));
    }

    #[test]
    fn whatever_is_cut_off_or_altered_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), "one");
        let path = own(folder.path(), "index");
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut altered = whole.clone();
            altered[at] ^= 1;
            for torn in [&whole[..at], &altered] {
                fs::write(&path, torn).unwrap();
                assert_eq!(kept(folder.path(), "this", "one"), None, "byte {at}");
            }
        }
        keep(folder.path(), "one");
        assert_eq!(fs::read(&path).unwrap(), whole);
    }

    #[test]
    fn what_nobody_asks_for_goes_when_it_is_more_than_what_is_used() {
        let folder = tempfile::tempdir().unwrap();
        keep(folder.path(), "quite a long name of something");
        keep(folder.path(), "short");
        assert!(kept(folder.path(), "this", "quite a long name of something").is_none());
        keep(folder.path(), "brief");
        assert!(kept(folder.path(), "this", "short").is_some());
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let _lock = Lock::take(folder.path(), Duration::ZERO).unwrap();
        keep(folder.path(), "one");
        assert_eq!(kept(folder.path(), "this", "one"), None);
        keep(&folder.path().join("nowhere"), "one");
    }
}
