//! Words that stand against each other: raise and cut, accept and reject, open and closed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::words::word_key;

/// Where a word stands on its axes of opposites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pole(&'static [Place]);

/// An axis, and the end of it: `+` or `-`, or `0` for its middle.
type Place = (&'static str, char);

static POLES: LazyLock<HashMap<u64, Vec<Place>>> = LazyLock::new(|| {
    let mut poles: HashMap<u64, Vec<Place>> = HashMap::new();
    let entry = |line: &'static str| {
        let (word, value) = line.split_once(" = ")?;
        let (axis, end) = value.split_once(' ')?;
        Some((word_key(word), (axis, end.chars().next()?)))
    };
    for (key, place) in include_str!("lexicon/opposites.txt").lines().filter_map(entry) {
        poles.entry(key).or_default().push(place);
    }
    poles
});

/// Where the word of that stem stands, where it stands against another one.
#[must_use]
pub fn pole(key: u64) -> Option<Pole> {
    POLES.get(&key).map(|it| Pole(it))
}

impl Pole {
    /// Whether the two stand against each other: at different places of one axis, and nowhere at the same place.
    #[must_use]
    pub fn is_against(self, other: Self) -> bool {
        let faces = |one: &Place| other.0.iter().any(|it| it.0 == one.0 && it.1 != one.1);
        self.0.iter().any(faces) && !self.0.iter().any(|one| other.0.contains(one))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, expected: bool) {
        let poles = [one, other].map(|it| pole(word_key(it)));
        let found = matches!(poles, [Some(one), Some(other)] if one.is_against(other));
        assert_eq!(found, expected, "{one}, {other}");
    }

    #[test]
    fn a_word_may_stand_on_several_axes() {
        check("raise", "cut", true);
        check("lift", "lower", true);
        check("lift", "impose", true);
        check("keep", "abolish", true);
        check("keep", "maintain", false);
        check("raise", "impose", false);
        check("cut", "open", false);
    }
}
