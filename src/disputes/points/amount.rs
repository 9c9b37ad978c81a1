//! The sides give different numbers of the same thing.
//!
//! # Looks at
//! Amounts from the key `amount`, or the only one of its unit in the words. Unit and denominator must be the same, and
//! no value may satisfy both: "339 children" and "thousands of children", not "40 ships" and "at least 30 ships".
//!
//! # Not this when
//! - the proposition says what should be: a demand for more is no other count
//! - the accounts are of different parts ("the second batch", "the third")
//! - another thing was done ("killed", "wounded"), at another place, or counted up to another day ("so far")
//! - one number is round and the other rounds to it, or the words say that it is not exact
//!
//! # Fires
//! ```text
//! about The flood took houses.
//! ada-roe 2025-03-02: “The flood took 41 houses.”
//! ben-tal 2025-03-05: “We counted 57 houses.”
//! => amount 41 houses / 57 houses
//! ```
//!
//! # Near miss
//! ```text
//! about The flood took houses.
//! ada-roe 2025-03-02: “The flood took at least 30 houses.”
//! ben-tal 2025-03-05: “We counted 57 houses.”
//! => undisputed
//! ```

use std::sync::LazyLock;

use super::super::event::{event_near, is_event};
use super::super::{Account, Evidence, Pair, Point};
use crate::amount::Amount;
use crate::language::lexicon::Lexicon;
use crate::language::number::{Sort, read_number};
use crate::language::quantity::amounts;
use crate::language::token::tokens;
use crate::reading::Basis;

/// The card.
pub(super) static POINT: Point =
    Point { id: "amount", title: "other numbers of the same thing", room: include_str!("amount.rs"), judge };

static COUNTED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::parse(include_str!("../counted.txt")));

/// What people are as they are counted, where nothing is said of what was done to them.
const CROWD: &str = "person in a crowd";

/// A number of no more digits that matter may be the other one rounded.
const ROUND: i32 = 2;
/// How far two numbers may be apart, as a share of the larger, where the words say that one of them is not exact.
const INEXACT: f64 = 0.1;

fn judge(pair: &Pair<'_, '_>) -> Option<Evidence> {
    if !pair.is_of_fact() || are_of_other_parts(pair) {
        return None;
    }
    let (ones, others) = (counts(pair.one), counts(pair.other));
    ones.iter().find_map(|one| {
        let other = others.iter().find(|it| is_comparable((pair.one, one), (pair.other, it)))?;
        let apart = one.amount.high < other.amount.low || other.amount.high < one.amount.low;
        let place = |it: &Count| if let Basis::Words(range) = &it.basis { Some(range.clone()) } else { None };
        let is_one_event = pair.is_of_one_event(place(one).as_ref(), place(other).as_ref());
        if !apart || may_be_one(one, other) || !is_one_event || pair.may_have_grown(one.amount.high, other.amount.high)
        {
            return None;
        }
        let (says, but) = (one.amount.to_string(), other.amount.to_string());
        let amounts = Some(Box::new([one.amount.clone(), other.amount.clone()]));
        let reason = "both count the same thing, and no number is both".to_owned();
        Some(Evidence { says, but, one: one.basis.clone(), other: other.basis.clone(), amounts, reason })
    })
}

/// Whether two counts are of the same thing in the same way.
fn is_comparable((one, count): (&Account<'_>, &Count), (other, beside): (&Account<'_>, &Count)) -> bool {
    let (thing, thing_there) = (thing(one, count), thing(other, beside));
    let in_one_way = Amount { unit: count.amount.unit.clone(), ..beside.amount.clone() };
    count.amount.is_comparable(&in_one_way) && !thing.is_empty() && thing == thing_there
}

/// What is counted: by one noun or another that means it (*homes*, *houses*), or people by what was done to them
/// (*12 were killed*, *12 people were killed*, *12 dead*).
fn thing(account: &Account<'_>, count: &Count) -> String {
    let unit = tokens(&count.amount.unit);
    let noun = COUNTED.longest(&unit).map_or(count.amount.unit.as_str(), |it| it.value);
    let is_person = unit.is_empty() || noun == CROWD || is_event(&unit);
    let done = if let Basis::Words(range) = &count.basis { event_near(account, range) } else { None };
    done.filter(|it| is_person && *it != "attendance").unwrap_or(noun).to_owned()
}

struct Count {
    amount: Amount,
    is_approximate: bool,
    basis: Basis,
}

/// What an account counts: its key, or those amounts of its words that are alone of their unit.
fn counts(account: &Account<'_>) -> Vec<Count> {
    if let Some(sourced) = &account.reading.amount {
        let is_approximate = |it: &Amount| amounts(&it.text, &tokens(&it.text)).iter().any(|it| it.is_approximate);
        let count = |it: &Amount| Count {
            amount: it.clone(),
            is_approximate: is_approximate(it),
            basis: sourced.basis.clone(),
        };
        return sourced.value.iter().map(count).collect();
    }
    let Some(words) = &account.reading.words else { return Vec::new() };
    let is_alone = |unit: &str| words.amounts.iter().filter(|it| it.amount.unit == unit).count() == 1;
    let counted = words.amounts.iter().filter(|it| is_alone(&it.amount.unit));
    counted
        .map(|it| Count {
            amount: it.amount.clone(),
            is_approximate: it.is_approximate,
            basis: Basis::Words(it.range.clone()),
        })
        .collect()
}

/// Whether two numbers may be one that somebody rounded or guessed.
fn may_be_one(one: &Count, other: &Count) -> bool {
    let (Some(small), Some(large)) = (exact(&one.amount), exact(&other.amount)) else { return false };
    let near = (small - large).abs() <= INEXACT * small.max(large);
    rounds_to(small, large) || rounds_to(large, small) || near && (one.is_approximate || other.is_approximate)
}

fn exact(amount: &Amount) -> Option<f64> {
    (amount.low.total_cmp(&amount.high).is_eq() && amount.low.is_finite()).then_some(amount.low)
}

/// Whether `value` rounds to `round`, which has few digits that matter.
fn rounds_to(value: f64, round: f64) -> bool {
    if round < 100.0 {
        return false;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a number has few digits")]
    let digits = round.log10().floor() as i32;
    let step = 10f64.powi(digits + 1 - ROUND);
    (round / step).fract().abs() < f64::EPSILON && ((value / step).round() * step).total_cmp(&round).is_eq()
}

/// Whether the accounts number their parts, and differently.
fn are_of_other_parts(pair: &Pair<'_, '_>) -> bool {
    let parts = |account: &Account<'_>| -> Vec<u64> {
        let texts = account.texts();
        let tokens = texts.iter().flat_map(|it| (0..it.tokens.len()).filter_map(|at| read_number(&it.tokens[at..])));
        tokens.filter(|it| it.sort == Sort::Ordinal).map(|it| it.value.to_bits()).collect()
    };
    let (one, other) = (parts(pair.one), parts(pair.other));
    !one.is_empty() && !other.is_empty() && !one.iter().any(|it| other.contains(it))
}

#[cfg(test)]
mod tests {
    use crate::casebook::disputes::check;

    #[test]
    fn three_more_is_another_number() {
        check(
            "about The crates were delivered.
             ada-roe 2025-03-02 {amount: 6057 crates}: “We have received them.”
             ben-tal 2025-03-02: “In all 6,060 crates were delivered.”
             => amount 6057 crates / 6,060 crates",
        );
    }

    #[test]
    fn a_round_number_may_be_the_exact_one() {
        check(
            "about The crates were delivered.
             ada-roe 2025-03-02: “We delivered 6,000 crates.”
             ben-tal 2025-03-02: “We received 6,012 crates.”
             => undisputed",
        );
    }

    #[test]
    fn parts_of_a_whole_are_counted_apart() {
        check(
            "about The crates were delivered.
             ada-roe 2025-03-02: “The second load had 307 crates.”
             ben-tal 2025-03-05: “The third load had 303 crates.”
             => undisputed",
        );
    }
}
