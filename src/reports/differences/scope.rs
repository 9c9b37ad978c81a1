//! The reports let it cover more or less: "secondary tariffs" or "tariffs", "rail and road" or "rail road".
//!
//! # Looks at
//! Words that limit or widen a noun which stands in both reports, and an "and" that makes two things of one.
//!
//! # Not this when
//! - the noun itself is another one: that is `wording`
//! - the word stands behind its noun, or limits something that the other report does not mention
//!
//! # Fires
//! ```text
//! 2025-03-02: “We will close all mills for a week.”
//! 2025-03-02: The mills close for a week.
//! => scope all mills -> mills
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “We will close all mills for a week.”
//! 2025-03-02: Work stops for a week.
//! => alike
//! ```

use std::ops::Range;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::language::token::Token;
use crate::reading::limit::{joined_in_one_only, limits};
use crate::reading::word_key::word_key;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "scope",
    title: "covers more, or less",
    yields_to: &["trimmed"],
    takes_the_rest: false,
    room: include_str!("scope.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (compared.one, compared.other);
    let swapped = |(one, other): (Range<usize>, Range<usize>)| (other, one);
    let limited = limited_in_one(one, other).or_else(|| limited_in_one(other, one).map(swapped));
    if let Some(stretch) = limited {
        let reason = "a word that limits or widens it stands in one report only".to_owned();
        return Some(Evidence::words(compared, vec![stretch], reason));
    }
    let joined = joined_in_one_only(&one.words, &other.words)
        .or_else(|| joined_in_one_only(&other.words, &one.words).map(swapped))?;
    Some(Evidence::words(compared, vec![joined], "one ‘and’ makes two things of one".to_owned()))
}

/// Words that the one report limits or widens and the other has without that: the bytes of both.
fn limited_in_one(one: &Report<'_>, other: &Report<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let limited = limits(&other.words);
    limits(&one.words).iter().find_map(|limit| {
        let (word, group) = (&one.words[limit.at], limit.group.of(&one.words));
        let is_same =
            |it: &[Token<'_>]| it.iter().zip(group).all(|(it, word)| word_key(it.text) == word_key(word.text));
        let at = other.words.windows(group.len()).position(is_same)?;
        let is_limited =
            limited.iter().any(|it| it.group.contains(at)) || other.words.iter().any(|it| it.word == word.word);
        let end = at + group.len() - 1;
        (!is_limited).then(|| (word.start..group[group.len() - 1].end, other.words[at].start..other.words[end].end))
    })
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn one_and_changes_the_scope() {
        check(
            "2025-03-02: A pause on rail and harbour works.
             2025-03-02: A pause on rail harbour works.
             => scope rail and harbour -> rail harbour",
        );
    }

    #[test]
    fn the_same_limit_in_other_words_is_no_difference() {
        check(
            "2025-03-02: All mills close.
             2025-03-02: The mills close, all of them.
             => alike",
        );
    }
}
