//! The reports give another day.
//!
//! # Looks at
//! The day on which it was said, the deadline, and days that the words name in each other's place.
//!
//! # Not this when
//! - the days overlap: a month that holds the other report's day is only less precise
//! - it was published later: that is another day by its nature, and never compared
//!
//! # Fires
//! ```text
//! 2025-03-02: “The bridge opens in May.”
//! 2025-03-04: “The bridge opens in May.”
//! => day 2025-03-02 -> 2025-03-04
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “The bridge opens in May.”
//! 2025-03: “The bridge opens in May.”
//! => alike
//! ```

use super::super::{Comparison, Difference, Evidence, Step};
use crate::language::calendar::moment::Moment;

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "day",
    title: "another day",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("day.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (from, to) = (compared.one.claim.said, compared.other.claim.said);
    if !from.overlaps(to) {
        return Some(Evidence::keys((from, to), "said", "the reports date the same words differently".to_owned()));
    }
    deadlines(compared).or_else(|| named_days(compared))
}

/// The deadlines that both reports state.
fn deadlines(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (compared.one.reading.deadline.as_ref()?, compared.other.reading.deadline.as_ref()?);
    let (from, to) = (one.value?, other.value?);
    let reason = "the deadline is another one".to_owned();
    let (bases, others) = (vec![one.basis.clone()], vec![other.basis.clone()]);
    let evidence = Evidence { from: from.to_string(), to: to.to_string(), one: bases, other: others, reason };
    (!from.overlaps(to)).then_some(evidence)
}

/// Days that the words name in each other's place.
fn named_days(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if !compared.aligned.is_close() {
        return None;
    }
    let (ones, others) = (compared.one.moments(), compared.other.moments());
    let at = |moments: &[Moment], range: &std::ops::Range<usize>| {
        moments.iter().find(|it| it.range.start < range.end && range.start < it.range.end).cloned()
    };
    let stretches: Vec<_> = compared
        .aligned
        .differing()
        .filter_map(|step: &Step| {
            let (one, other) = compared.bytes(step);
            let (one, other) = (at(ones, &one)?, at(others, &other)?);
            (!one.date.overlaps(other.date)).then_some((one.range, other.range))
        })
        .collect();
    let reason = "the words name another day".to_owned();
    (!stretches.is_empty()).then(|| Evidence::words(compared, stretches, reason))
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn a_day_named_in_the_words_is_another_one() {
        check(
            "2025-03-02: “The market must open on 12 May.”
             2025-03-02: “The market must open on 13 May.”
             => day 12 May -> 13 May",
        );
    }

    #[test]
    fn the_same_day_named_otherwise_is_wording() {
        check(
            "2025-03-02: “The market opens tomorrow.”
             2025-03-02: “The market opens on 3 March.”
             => wording tomorrow -> on 3 March",
        );
    }
}
