//! The sides give different days for the same thing.
//!
//! # Looks at
//! The key `by` of both, or the only day that each side's words name, where they have enough words in common to be
//! about the same thing.
//!
//! # Not this when
//! - the proposition says what should be: another deadline is another demand
//! - one day lies in the period that the other side names
//!
//! # Fires
//! ```text
//! about The dam broke.
//! ada-roe 2025-03-20: “The dam broke on 3 March.”
//! ben-tal 2025-03-21: “The dam broke on 5 March.”
//! => day 3 March / 5 March
//! ```
//!
//! # Near miss
//! ```text
//! about The dam broke.
//! ada-roe 2025-03-20: “The dam broke in March.”
//! ben-tal 2025-03-21: “The dam broke on 5 March.”
//! => undisputed
//! ```

use super::super::{Account, Evidence, Pair, Point};
use crate::date::Date;
use crate::language::content::is_content;
use crate::language::likeness::Shared;
use crate::reading::Basis;
use crate::reading::word_key::word_key;
use crate::reading::words::Words;

/// The card.
pub(super) static POINT: Point =
    Point { id: "day", title: "other days for the same thing", room: include_str!("day.rs"), judge };

/// So many words that say something must be shared, the day itself apart.
const SHARED: usize = 2;

fn judge(pair: &Pair<'_, '_>) -> Option<Evidence> {
    if !pair.is_of_fact() {
        return None;
    }
    let (one, other) = (day(pair.one)?, day(pair.other)?);
    if one.date.overlaps(other.date) || one.is_of_words != other.is_of_words {
        return None;
    }
    if one.is_of_words && shared(pair) < SHARED {
        return None;
    }
    let place = |it: &Named| if let Basis::Words(range) = &it.basis { Some(range.clone()) } else { None };
    if !pair.is_of_one_deed(place(&one).as_ref(), place(&other).as_ref()) {
        return None;
    }
    let reason = "both name a day for the same thing, and no day is both".to_owned();
    Some(Evidence { says: one.text, but: other.text, one: one.basis, other: other.basis, amounts: None, reason })
}

struct Named {
    date: Date,
    text: String,
    basis: Basis,
    is_of_words: bool,
}

/// The day that an account names.
fn day(account: &Account<'_>) -> Option<Named> {
    if let Some(sourced) = account.reading.deadline.as_ref().filter(|it| matches!(it.basis, Basis::Key(_))) {
        let date = sourced.value?;
        return Some(Named { date, text: date.to_string(), basis: sourced.basis.clone(), is_of_words: false });
    }
    let words = account.reading.words.as_ref()?;
    let [only] = words.moments.as_slice() else { return None };
    let text = words.text.get(only.range.clone())?.to_owned();
    Some(Named { date: only.date, text, basis: Basis::Words(only.range.clone()), is_of_words: true })
}

/// How many words that say something both accounts have, those of their days apart.
fn shared(pair: &Pair<'_, '_>) -> usize {
    let keys = |words: &Words<'_>| -> Vec<u64> {
        let is_day = |start: usize| words.moments.iter().any(|it| it.range.contains(&start));
        words.tokens.iter().filter(|it| is_content(it) && !is_day(it.start)).map(|it| word_key(it.text)).collect()
    };
    let (Some(one), Some(other)) = (&pair.one.reading.words, &pair.other.reading.words) else { return 0 };
    Shared::of(keys(one), keys(other)).both
}

#[cfg(test)]
mod tests {
    use crate::casebook::disputes::check;

    #[test]
    fn days_of_different_things_are_not_compared() {
        check(
            "about The dam broke.
             ada-roe 2025-03-20: “Rain began on 3 March.”
             ben-tal 2025-03-21: “The dam broke on 5 March.”
             => undisputed",
        );
    }
}
