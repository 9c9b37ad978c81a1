//! Which conditions were added and which dropped.

use super::evidence;
use super::tied::in_words;
use crate::diff::{Evidence, Pair, Value};
use crate::language::content::is_content;
use crate::language::grammar::negation::negations;
use crate::language::likeness::{Shared, WHOLE};
use crate::language::token::{Token, tokens};
use crate::language::word::letters;
use crate::reading::word_key::word_key;

/// What became of the conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Turn {
    /// Some were added, none dropped.
    Added,
    /// Some were dropped, none added.
    Dropped,
    /// Some were exchanged for others.
    Exchanged,
}

/// What became of the conditions, where they are not the same: of those on file, where both files list them; or else of
/// those in the words of two statements that are the same but for them.
pub(super) fn conditions(pair: &Pair<'_>) -> Option<(Turn, Evidence)> {
    match pair.conditions() {
        Some((earlier, later)) => {
            let (turn, reason) = turn(&earlier.value, &later.value)?;
            Some((
                turn,
                evidence(
                    (earlier, later),
                    (Value::conditions(&earlier.value), Value::conditions(&later.value)),
                    reason,
                ),
            ))
        }
        None => in_words(&pair.words()?),
    }
}

fn turn(earlier: &[String], later: &[String]) -> Option<(Turn, String)> {
    if earlier == later {
        return None;
    }
    let (added, dropped) = (without(later, earlier), without(earlier, later));
    match (added.is_empty(), dropped.is_empty()) {
        (true, true) => None,
        (false, true) => Some((Turn::Added, format!("a condition was added: {}", added.join("; ")))),
        (true, false) => Some((Turn::Dropped, format!("a condition was dropped: {}", dropped.join("; ")))),
        (false, false) => {
            Some((Turn::Exchanged, format!("{} took the place of {}", added.join("; "), dropped.join("; "))))
        }
    }
}

/// The texts that are not among `others`, in these or other words.
fn without<'t>(texts: &'t [String], others: &[String]) -> Vec<&'t str> {
    texts.iter().filter(|it| !others.iter().any(|other| is_same(it, other))).map(String::as_str).collect()
}

/// Whether two conditions are one: case, marks and space do not count, and one that is put otherwise, in the same
/// words that say something and with the same denials, is not exchanged.
fn is_same(one: &str, other: &str) -> bool {
    let matter = |tokens: &[Token<'_>]| -> Vec<u64> {
        tokens.iter().filter(|it| is_content(it)).map(|it| word_key(it.text)).collect()
    };
    let denials = |tokens: &[Token<'_>]| negations(tokens).len() % 2;
    let is_reworded = || {
        let (one, other) = (tokens(one), tokens(other));
        Shared::of(matter(&one), matter(&other)).reaches(WHOLE) && denials(&one) == denials(&other)
    };
    letters(one) == letters(other) || is_reworded()
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn a_condition_put_otherwise_is_the_same_and_a_denied_one_is_not() {
        for (one, other, expected) in [
            ("the towns pay half", "half is paid by the towns", true),
            ("the islanders pay half", "the mainland votes for it", false),
            ("the council agrees", "the council does not agree", false),
            ("The towns pay!", "the towns pay", true),
            ("both mayors sign the treaty", "the treaty is signed by both mayors", true),
            ("both mayors sign the treaty", "both mayors tear up the treaty in public today", false),
        ] {
            assert_eq!(is_same(one, other), expected, "{one} / {other}");
            assert_eq!(is_same(other, one), expected, "{other} / {one}");
        }
    }
}
