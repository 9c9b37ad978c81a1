//! The keys that an entry has, with what they hold: what a file says of it, and JSON.

use serde::{Serialize, Serializer};

use super::{ACT, CLAIM, Key, SOURCE, Value};
use crate::claim::{Act, ActEntry, Claim, Entry, Source, SourceEntry};

/// The keys of an entry in the order in which they are written, as any format of serde writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written(Vec<(&'static str, Value)>);

impl Written {
    fn of<E>(entry: &E, keys: &[Key<E>]) -> Self {
        Self(keys.iter().filter_map(|it| Some((it.name, it.value(entry)?))).collect())
    }

    /// What stands behind a key.
    pub(in crate::store) fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|it| it.0 == name).map(|it| &it.1)
    }

    /// Every key with what stands behind it.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }
}

impl From<&Entry> for Written {
    fn from(entry: &Entry) -> Self {
        Self::of(entry, CLAIM)
    }
}

impl From<&SourceEntry> for Written {
    fn from(entry: &SourceEntry) -> Self {
        Self::of(entry, SOURCE)
    }
}

impl From<&Claim> for Written {
    fn from(claim: &Claim) -> Self {
        Self::from(&Entry::from(claim))
    }
}

impl From<&Act> for Written {
    fn from(act: &Act) -> Self {
        Self::of(&ActEntry::from(act), ACT)
    }
}

impl From<&Source> for Written {
    fn from(source: &Source) -> Self {
        Self::from(&SourceEntry::from(source))
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}
