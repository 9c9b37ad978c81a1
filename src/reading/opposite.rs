//! Words that stand against each other: raise and cut, accept and reject, open and closed.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::word_key::word_key;

/// Where a word stands on its axes of opposites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pole(&'static [Place]);

/// An axis, and the end of it: `+` or `-`, or `0` for its middle.
type Place = (&'static str, char);

/// Places by stem, and by whether the word is denied: "no change" is a place of its own.
static POLES: LazyLock<HashMap<(u64, bool), Vec<Place>>> = LazyLock::new(|| {
    let mut poles: HashMap<(u64, bool), Vec<Place>> = HashMap::new();
    let entry = |line: &'static str| {
        let (word, value) = line.split_once(" = ")?;
        let (axis, end) = value.split_once(' ')?;
        let denied = word.strip_prefix("not ");
        Some(((word_key(denied.unwrap_or(word)), denied.is_some()), (axis, end.chars().next()?)))
    };
    for (key, place) in include_str!("lexicon/opposites.txt").lines().filter_map(entry) {
        poles.entry(key).or_default().push(place);
    }
    poles
});

/// Where the word of that stem, denied or not, stands, where it stands against another one.
#[must_use]
pub fn pole(key: u64, is_denied: bool) -> Option<Pole> {
    POLES.get(&(key, is_denied)).map(|it| Pole(it))
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
        let poles = [one, other].map(|it| {
            let denied = it.strip_prefix("not ");
            pole(word_key(denied.unwrap_or(it)), denied.is_some())
        });
        let found = matches!(poles, [Some(one), Some(other)] if one.is_against(other));
        assert_eq!(found, expected, "{one}, {other}");
    }

    #[test]
    fn a_word_may_stand_on_several_axes() {
        check("raise", "cut", true);
        check("not change", "raise", true);
        check("not change", "unchanged", false);
        check("lift", "lower", true);
        check("lift", "impose", true);
        check("keep", "abolish", true);
        check("keep", "maintain", false);
        check("raise", "impose", false);
        check("cut", "open", false);
    }
}
