//! What was worked out before, under the hash of all that it was made of: what was made of the same need not be made again.

use std::fmt::Debug;

use blake3::Hasher;

/// The hash of all that something is made of (BLAKE3): whatever of that changes, the key is another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key(pub [u8; 32]);

/// What something is made of, part by part.
#[derive(Debug)]
pub struct Ingredients(Hasher);

impl Ingredients {
    /// Those of a sort of thing, of which there are none yet.
    #[must_use]
    pub fn of(sort: &str) -> Self {
        let mut all = Self(Hasher::new());
        all.add(sort);
        all
    }

    /// Adds a part. Where one ends and the next begins counts.
    pub fn add(&mut self, part: impl AsRef<[u8]>) {
        let part = part.as_ref();
        self.0.update(&(part.len() as u64).to_le_bytes());
        self.0.update(part);
    }

    /// Adds a part by all that is to be seen of it: what is added to its type later counts by itself.
    pub fn add_seen(&mut self, part: impl Debug) {
        self.add(format!("{part:?}"));
    }

    /// The key of a thing that is made of these.
    #[must_use]
    pub fn key(self) -> Key {
        Key(*self.0.finalize().as_bytes())
    }
}

/// Where what was worked out is kept. It may forget anything at any time, and whoever asks can do without.
pub trait Memo: Debug + Sync {
    /// What the file of the source at this place of the ledger holds, where that is known.
    fn source(&self, source: usize) -> Option<Key>;

    /// What was kept under a key.
    fn recall(&self, key: Key) -> Option<&[u8]>;

    /// Keeps something under a key, for whoever asks next time.
    fn keep(&self, key: Key, bytes: Vec<u8>);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(parts: &[&str]) -> Key {
        let mut all = Ingredients::of("a timeline");
        parts.iter().for_each(|it| all.add(it));
        all.key()
    }

    #[test]
    fn other_parts_make_another_key() {
        assert_eq!(key(&["ada", "ferry"]), key(&["ada", "ferry"]));
        for other in [&["adaferry"][..], &["ada", "ferry", ""], &["ferry", "ada"], &["adaf", "erry"]] {
            assert_ne!(key(&["ada", "ferry"]), key(other), "{other:?}");
        }
        assert_ne!(key(&[]), Ingredients::of("a file").key());
    }
}
