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

use super::super::difference::NONE;
use super::super::{Comparison, Difference, Evidence};
use crate::claim::Conditions;
use crate::language::content::is_content;
use crate::language::token::tokens;
use crate::reading::words::word_key;
use crate::reading::{Basis, Told};

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
    let (one, other) = (compared.one.reading.conditions.as_ref(), compared.other.reading.conditions.as_ref());
    let is_stated = |it: Option<&Told<Conditions>>| it.is_some_and(|it| !it.value.is_empty());
    let silent = |it: &str| format!("{it} has no condition, in what is on file of it");
    let reason = match (is_stated(one), is_stated(other)) {
        (false, false) => return None,
        (true, true) if are_same(&one?.value, &other?.value) => return None,
        (true, true) => "the reports make it depend on something else".to_owned(),
        (true, false) => silent(&compared.other.source.outlet),
        (false, true) => silent(&compared.one.source.outlet),
    };
    let told = |it: Option<&Told<Conditions>>| {
        it.filter(|it| !it.value.is_empty()).map_or(NONE.to_owned(), |it| it.value.join("; "))
    };
    let basis = |it: Option<&Told<Conditions>>| vec![it.map_or(Basis::Key("if"), |it| it.basis.clone())];
    Some(Evidence { from: told(one), to: told(other), one: basis(one), other: basis(other), reason })
}

/// Whether two lists of conditions are about the same things: half of the words that say something are shared.
fn are_same(one: &Conditions, other: &Conditions) -> bool {
    let content = |conditions: &Conditions| -> Vec<u64> {
        let text = conditions.join(" ");
        tokens(&text).iter().filter(|it| is_content(it)).map(|it| word_key(it.text)).collect()
    };
    let (one, other) = (content(one), content(other));
    let shared = one.iter().filter(|it| other.contains(it)).count();
    shared * 2 >= one.len().min(other.len())
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
    fn expressly_unconditional_and_nothing_said_are_the_same() {
        check(
            "2025-03-02 {if: []}: We propose talks without any condition.
             2025-03-02: They propose talks.
             => alike",
        );
    }
}
