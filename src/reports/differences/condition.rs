//! One report leaves the condition out, or has another one.
//!
//! # Looks at
//! The key `if` of both claims, or the conditions that their words state.
//!
//! # Not this when
//! - the condition is the same in other words
//! - one report says expressly that there is no condition, and the other says nothing of it
//!
//! # Fires
//! ```text
//! 2025-03-02 {if: [the rain stops]}: “We play, but only if the rain stops.”
//! 2025-03-02: They do not mind playing.
//! => condition the rain stops -> none
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02 {if: [the rain stops]}: “We play, but only if the rain stops.”
//! 2025-03-02 {if: [the rain has stopped]}: They play if the rain has stopped.
//! => alike
//! ```

use crate::language::token_range::TokenRange;
use std::ops::Range;

use super::super::difference::NONE;
use super::super::{Comparison, Difference, Evidence, Report};
use crate::language::content::is_content;
use crate::language::likeness::{ONE_TOLD_CONDITION, Shared};
use crate::language::token::tokens;
use crate::reading::Basis;
use crate::reading::condition::conditions;
use crate::reading::word_key::word_key;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "condition",
    title: "a condition left out, or another one",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("condition.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (stated(compared.one), stated(compared.other));
    let is_tied = |it: &Stated| !it.conditions.is_empty();
    let silent = |it: &Report<'_>| format!("{} has no condition, in what is on file of it", it.source.outlet);
    let reason = match (is_tied(&one), is_tied(&other)) {
        (false, false) => return None,
        (true, true) if are_same(&one.conditions, &other.conditions, compared.is_quoted()) => return None,
        (true, true) => "the reports make it depend on something else".to_owned(),
        (true, false) => silent(compared.other),
        (false, true) => silent(compared.one),
    };
    let told = |it: &Stated| if is_tied(it) { it.conditions.join("; ") } else { NONE.to_owned() };
    Some(Evidence { from: told(&one), to: told(&other), one: vec![one.basis], other: vec![other.basis], reason })
}

/// The conditions that a report states, and what that rests on.
struct Stated {
    conditions: Vec<String>,
    basis: Basis,
}

fn stated(report: &Report<'_>) -> Stated {
    if let Some(sourced) = &report.reading.conditions {
        return Stated { conditions: sourced.value.clone(), basis: sourced.basis.clone() };
    }
    let tokens = report.tokens();
    let bytes = |places: TokenRange| tokens[places.start].start..tokens[places.end - 1].end;
    let found = conditions(tokens).into_iter().filter(|it| it.kind.is_condition() && !it.clause.is_empty());
    let clauses: Vec<Range<usize>> = found.map(|it| bytes(it.clause)).collect();
    let basis = clauses.first().map_or(Basis::Words(0..0), |it| Basis::Words(it.clone()));
    Stated { conditions: clauses.iter().map(|it| report.slice(it).to_owned()).collect(), basis }
}

/// Whether two lists of conditions are about the same things: half of the words that say something are shared, or any
/// of them where one report tells it in words of its own.
fn are_same(one: &[String], other: &[String], is_quoted: bool) -> bool {
    let content = |conditions: &[String]| -> Vec<u64> {
        let text = conditions.join(" ");
        tokens(&text).iter().filter(|it| is_content(it)).map(|it| word_key(it.text)).collect()
    };
    let (one, other) = (content(one), content(other));
    let says_nothing = one.is_empty() || other.is_empty();
    let shared = Shared::of(one, other);
    if is_quoted { says_nothing || shared.reaches(ONE_TOLD_CONDITION) } else { shared.both > 0 }
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn a_condition_may_be_exchanged_for_another() {
        check(
            "2025-03-02 {if: [there is no deal]}: “The toll rises if there is no deal.”
             2025-03-02 {if: [no truce is reached]}: The toll rises if no truce is reached.
             => condition there is no deal -> no truce is reached",
        );
    }

    #[test]
    fn the_words_state_conditions_too() {
        check(
            "2025-03-02: “We will open the gate only if the other side opens theirs.”
             2025-03-02: “We will open the gate”
             => condition the other side opens theirs -> none
             => trimmed only if the other side opens theirs -> none",
        );
    }

    #[test]
    fn expressly_unconditional_and_nothing_said_are_the_same() {
        check(
            "2025-03-02 {if: []}: We propose talks without any condition.
             2025-03-02: They propose talks.
             => alike",
        );
    }
}
