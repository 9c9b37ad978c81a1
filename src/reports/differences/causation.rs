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
use std::sync::LazyLock;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::language::content::is_content;
use crate::language::grammar::Class;
use crate::language::lexicon::Lexicon;
use crate::language::token::Token;
use crate::reading::word_key::word_key;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "causation",
    title: "cause and result change places",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("causation.rs"),
    judge,
};

static CAUSES: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../causes.txt")));

/// So many words may stand between what does it and the verb, and between the verb and what it is done for.
const BETWEEN: usize = 3;
/// A word of fewer letters is no thing that could do anything.
const SHORTEST: usize = 4;

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let swapped = |(one, other): (Range<usize>, Range<usize>)| (other, one);
    let (one, other) = (compared.one, compared.other);
    let stretch = turned(one, other).or_else(|| turned(other, one).map(swapped)).or_else(|| exchanged(one, other))?;
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

/// What stands before and behind a causal link, where cause and result of the one report are result and cause of the
/// other: the bytes of both.
fn exchanged(one: &Report<'_>, other: &Report<'_>) -> Option<(Range<usize>, Range<usize>)> {
    let (here, there) = (link(one)?, link(other)?);
    let meets = |one: &[u64], other: &[u64]| one.iter().any(|it| other.contains(it));
    let is_turned = meets(&here.cause, &there.result) && meets(&here.result, &there.cause);
    let is_kept = meets(&here.cause, &there.cause) || meets(&here.result, &there.result);
    (is_turned && !is_kept).then_some((here.bytes, there.bytes))
}

/// What a report makes the cause of what, by the stems of their words.
struct Link {
    cause: Vec<u64>,
    result: Vec<u64>,
    bytes: Range<usize>,
}

/// The first causal link of a report.
fn link(report: &Report<'_>) -> Option<Link> {
    let tokens = report.tokens();
    let (at, found) = (0..tokens.len()).find_map(|at| Some((at, CAUSES.longest(&tokens[at..])?)))?;
    let stems = |tokens: &[Token<'_>]| -> Vec<u64> {
        tokens.iter().filter(|it| is_content(it)).map(|it| word_key(it.text)).collect()
    };
    let (before, behind) = (&tokens[..at], &tokens[at + found.len..]);
    // "Because the mill closed, people left": the cause ends with its clause.
    let comma = behind.iter().position(|it| it.is_in(Class::Comma)).filter(|_| stems(before).is_empty());
    let (cause, result) = match (found.value, comma) {
        ("back", Some(comma)) => (stems(&behind[..comma]), stems(&behind[comma..])),
        ("back", None) => (stems(behind), stems(before)),
        _ => (stems(before), stems(behind)),
    };
    let words = report.words.first()?.start..report.words.last()?.end;
    Some(Link { cause, result, bytes: words })
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
    fn cause_and_result_change_places_around_a_link() {
        for (one, other) in [
            ("The cuts led to the strike.", "The strike led to the cuts."),
            ("The strike came because of the cuts.", "The cuts came because of the strike."),
            ("The drought caused the fire.", "The drought was caused by the fire."),
        ] {
            check(&format!("2025-03-02: {one}\n2025-03-02: {other}\n=> causation"));
        }
        check("2025-03-02: The cuts led to the strike.\n2025-03-02: The strike was caused by the cuts.\n=> alike");
    }

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
