//! Words that stand against each other: raise and cut, accept and reject, open and closed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::word_key;

/// Where a word stands on an axis of opposites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pole {
    /// The axis; words of different axes are no opposites.
    pub axis: &'static str,
    /// The end of it: `+` or `-`, or `0` for its middle.
    pub end: char,
}

static POLES: LazyLock<HashMap<u64, Pole>> = LazyLock::new(|| {
    let entry = |line: &'static str| {
        let (word, value) = line.split_once(" = ")?;
        let (axis, end) = value.split_once(' ')?;
        Some((word_key(word), Pole { axis, end: end.chars().next()? }))
    };
    include_str!("lexicon/opposites.txt").lines().filter_map(entry).collect()
});

/// Where the word of that stem stands, where it stands against another one.
#[must_use]
pub fn pole(key: u64) -> Option<Pole> {
    POLES.get(&key).copied()
}

impl Pole {
    /// Whether the two stand against each other: at different places of one axis.
    #[must_use]
    pub fn is_against(self, other: Self) -> bool {
        self.axis == other.axis && self.end != other.end
    }
}
