//! The reports exchange what comes first and what follows from it.
//!
//! # Looks at
//! A verb that both reports have: in the one, something does it; in the other, it is done *for* that same thing, or
//! before or after it.
//!
//! # Not this when
//! - the other report only puts it in the passive ("created by the pause"): who does it stays
//!
//! # Fires
//! ```text
//! 2025-03-02: “A long pause will create the conditions for trade.”
//! 2025-03-02: “Conditions will be created for a long pause.”
//! => causation pause will create -> created for a long pause
//! => wording A long pause will create the conditions for trade. -> Conditions will be created for a long pause.
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “A long pause will create the conditions for trade.”
//! 2025-03-02: The conditions for trade will be created by a long pause.
//! => alike
//! ```

use std::ops::Range;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::language::grammar::Class;
use crate::language::token::Token;
use crate::reading::words::word_key;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "causation",
    title: "cause and result change places",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("causation.rs"),
    judge,
};

/// So many words may stand between what does it and the verb, and between the verb and what it is done for.
const BETWEEN: usize = 3;
/// A word of fewer letters is no thing that could do anything.
const SHORTEST: usize = 4;

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let swapped = |(one, other): (Range<usize>, Range<usize>)| (other, one);
    let (one, other) = (compared.one, compared.other);
    let stretch = turned(one, other).or_else(|| turned(other, one).map(swapped))?;
    let reason = "what brings it about in one report comes out of it in the other".to_owned();
    Some(Evidence::words(compared, vec![stretch], reason))
}

/// A thing that does something in the one report and for which it is done in the other: the bytes of both.
fn turned(one: &Report<'_>, other: &Report<'_>) -> Option<(Range<usize>, Range<usize>)> {
    (1..other.words.len().saturating_sub(1)).find_map(|done| {
        let is_done = is_participle(other.words[done].text)
            && other.words[done.saturating_sub(2)..done].iter().any(|it| it.is_in(Class::Be));
        if !is_done || !leads_whom(&other.words[done + 1]) {
            return None;
        }
        let thing = (done + 2..(done + 3 + BETWEEN).min(other.words.len())).rev().find_map(|at| {
            let doing = doer(&one.words, &other.words[at], &other.words[done])?;
            Some((doing, other.words[done].start..other.words[at].end))
        })?;
        Some(thing)
    })
}

/// Where `thing` does in the active what `participle` says: the bytes of both.
fn doer(words: &[Token<'_>], thing: &Token<'_>, participle: &Token<'_>) -> Option<Range<usize>> {
    if thing.text.len() < SHORTEST {
        return None;
    }
    let at = words.iter().position(|it| it.word == thing.word)?;
    let verb = (at + 1..(at + 1 + BETWEEN).min(words.len())).find(|verb| {
        word_key(words[*verb].text) == word_key(participle.text)
            && !words[at..*verb].iter().any(|it| it.is_in(Class::Be))
    })?;
    Some(words[at].start..words[verb].end)
}

/// Whether a word leads to the one for whom something is done, or after whom.
fn leads_whom(token: &Token<'_>) -> bool {
    let is_occasion = token.is_in(Class::Connective) && !token.is_any(&["as", "so"]);
    is_occasion || token.is_any(&["for", "toward", "towards"])
}

fn is_participle(word: &str) -> bool {
    word.len() > SHORTEST && word.to_lowercase().ends_with("ed")
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn it_is_seen_from_either_side() {
        check(
            "2025-03-02: Trust is needed for a vote.
             2025-03-02: The ferry runs.
             => alike",
        );
        check(
            "2025-03-02: The road will be cleared for the market.
             2025-03-02: The market will clear the road.
             => causation cleared for the market -> market will clear",
        );
    }
}
