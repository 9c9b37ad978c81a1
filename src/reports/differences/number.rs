//! The reports give another number.
//!
//! # Looks at
//! The amounts of both reports, from the key `amount` or read from the words, and numbers that stand in each other's
//! place. Nothing is converted: 1,000 each and 2,000 in all are two numbers, and the reader is told both.
//!
//! # Not this when
//! - the number is part of a date: that is `day`
//! - only one report has a number: a report may leave it out
//!
//! # Fires
//! ```text
//! 2025-03-02: “We counted 40 boats in the bay.”
//! 2025-03-02: “We counted 14 boats in the bay.”
//! => number 40 -> 14
//! ```
//!
//! # Near miss
//! ```text
//! 2025-03-02: “We counted 1,000 boats in the bay.”
//! 2025-03-02: “We counted 1000 boats in the bay.”
//! => alike
//! ```

use std::ops::Range;

use super::super::{Comparison, Difference, Evidence, Report};
use crate::language::number::{Sort, read_number};

/// The card.
pub(super) static DIFFERENCE: Difference = Difference {
    id: "number",
    title: "another number",
    yields_to: &[],
    takes_the_rest: false,
    room: include_str!("number.rs"),
    judge,
};

fn judge(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    amounts(compared).or_else(|| numbers(compared))
}

/// The amounts that both reports state.
fn amounts(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    let (one, other) = (compared.one.reading.amount.as_ref()?, compared.other.reading.amount.as_ref()?);
    let (from, to) = (one.value.as_ref()?, other.value.as_ref()?);
    if from.is_comparable(to) && (from.low, from.high) == (to.low, to.high) {
        return None;
    }
    let reason = if from.is_comparable(to) {
        format!("{from} and {to} are not the same amount")
    } else {
        format!("{from} and {to} are not counted in the same way; nothing is converted")
    };
    let (from, to) = (from.to_string(), to.to_string());
    Some(Evidence { from, to, one: vec![one.basis.clone()], other: vec![other.basis.clone()], reason })
}

/// Numbers that stand in each other's place, dates apart.
fn numbers(compared: &Comparison<'_, '_>) -> Option<Evidence> {
    if !compared.aligned.is_close() {
        return None;
    }
    let stretches: Vec<_> = compared
        .aligned
        .differing()
        .filter_map(|step| {
            let (from, one) = number_in(compared.one, &step.one)?;
            let (to, other) = number_in(compared.other, &step.other)?;
            (from.total_cmp(&to).is_ne()).then_some((one, other))
        })
        .collect();
    let reason = "one number stands in the other's place".to_owned();
    (!stretches.is_empty()).then(|| Evidence::words(compared, stretches, reason))
}

/// The first number among some words, and its bytes; none that is part of a date.
fn number_in(report: &Report<'_>, places: &Range<usize>) -> Option<(f64, Range<usize>)> {
    let dates = report.moments();
    places.clone().find_map(|at| {
        let number = read_number(report.words.get(at..)?)?;
        let range = report.words[at].start..report.words.get(at + number.len - 1)?.end;
        let is_date = dates.iter().any(|it| it.range.start < range.end && range.start < it.range.end);
        let is_amount = matches!(number.sort, Sort::Figure | Sort::Words | Sort::Part | Sort::Open);
        (is_amount && !is_date).then_some((number.value, range))
    })
}

#[cfg(test)]
mod tests {
    use crate::casebook::reports::check;

    #[test]
    fn each_and_in_all_are_two_ways_of_counting() {
        check(
            "2025-03-02 {amount: 500 sheep each}: “We agreed on five hundred for five hundred.”
             2025-03-02 {amount: 1000 sheep in total}: The two farms agreed to exchange 1,000 sheep.
             => number 500 sheep each -> 1000 sheep in total",
        );
    }

    #[test]
    fn a_number_in_words_is_the_same_number() {
        check(
            "2025-03-02: “We counted 40 boats.”
             2025-03-02: “We counted forty boats.”
             => alike",
        );
    }
}
