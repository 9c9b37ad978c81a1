//! One sum told in parts: 40 this year and 60 next year are 100, and 2 billion a year are 10 billion over five years.

use crate::language::number::read_number;
use crate::language::quantity::{Found, months};
use crate::language::token_range::TokenRange;
use crate::reading::role::Mention;
use crate::reading::words::Words;

/// Whether several figures come to a whole together.
pub(super) fn add_up(parts: &[&Found], whole: &Found) -> bool {
    let sum: f64 = parts.iter().map(|it| it.meant.0).sum();
    parts.len() > 1 && (whole.meant.0..=whole.meant.1).contains(&sum)
}

/// How many tokens after a figure the next part of its sum may stand: "two in 2026 and three in 2027".
const NEXT_PART: usize = 6;

/// Whether a figure is only the first part of a sum whose other parts are bare numbers that nobody could read.
pub(super) fn goes_on(words: &Words<'_>, figure: &Mention) -> bool {
    let end = figure.part.end.min(figure.tokens.end + NEXT_PART);
    let is_read = |at: usize| {
        let start = words.tokens[at].start;
        words.amounts.iter().any(|it| it.range.contains(&start))
            || words.moments.iter().any(|it| it.range.contains(&start))
    };
    let is_bare = |at: usize| at + 1 < end && read_number(&words.tokens[at + 1..]).is_some() && !is_read(at + 1);
    (figure.tokens.end..end).any(|at| words.tokens[at].is("and") && is_bare(at))
}

/// By how much the number of the one is multiplied to be told as the other is, where the one is so much a year and the other
/// so much over several years, or the other way round.
pub(super) fn spread(one: (&Words<'_>, &Found), other: (&Words<'_>, &Found)) -> Option<f64> {
    if one.1.amount.unit != other.1.amount.unit {
        return None;
    }
    let rate = |it: &Found| it.amount.per.as_deref().and_then(months);
    let is_whole = |it: &Found| it.amount.per.as_deref().is_none_or(|it| it == "total");
    match (rate(one.1), rate(other.1)) {
        (Some(rate), None) if is_whole(other.1) => Some(span(other.0, other.1)? / rate),
        (None, Some(rate)) if is_whole(one.1) => Some(rate / span(one.0, one.1)?),
        _ => None,
    }
}

/// How many tokens may stand between a sum and the years over which it is spread: "10 billion for the roads over five years".
const REACH: usize = 6;

/// A month in days.
const MONTH: f64 = 365.25 / 12.0;

/// Over how many months a sum is spread: "over five years", "over the next five years", "between 2026 and 2030".
fn span(words: &Words<'_>, sum: &Found) -> Option<f64> {
    let roles = words.roles();
    let own = words.amounts.iter().zip(&roles.amounts).find(|it| std::ptr::eq(it.0, sum))?.1;
    let is_near = |it: &Mention| {
        let behind = TokenRange::new(own.tokens.end, own.tokens.end + REACH);
        it.part == own.part && behind.contains(it.tokens.start)
    };
    let is_led = |it: &Mention, by: &[&'static str]| it.preposition.is_some_and(|at| words.tokens[at].is_any(by));
    let lengths = words.amounts.iter().zip(&roles.amounts).filter(|it| is_near(it.1) && is_led(it.1, &["over", "in"]));
    let told = lengths.into_iter().find_map(|(it, _)| {
        let is_exact = it.amount.per.is_none() && it.amount.low == it.amount.high;
        Some(months(&it.amount.unit)? * it.amount.low).filter(|_| is_exact)
    });
    told.or_else(|| {
        let mut stretches = words.moments.iter().zip(&roles.moments).filter(|it| is_near(it.1));
        let date = stretches.find(|it| is_led(it.1, &["over", "between", "from"]))?.0.date;
        Some(days(date.last() - date.first()) / MONTH)
    })
}

#[expect(clippy::cast_precision_loss, reason = "no plan is of so many days")]
fn days(length: chrono::TimeDelta) -> f64 {
    length.num_days() as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casebook::check;
    use chrono::NaiveDate;

    #[test]
    fn what_parts_come_to_is_no_other_figure() {
        for (one, other) in [
            ("We will hire 40 cooks this year and 60 next year.", "We will hire 100 cooks within two years."),
            ("The mill will get 2 million a year.", "The mill will get 10 million over five years."),
            (
                "The mill will get 500,000 crowns a month.",
                "The mill will get 12 million crowns over the next two years.",
            ),
        ] {
            for (one, other) in [(one, other), (other, one)] {
                check(&format!("2025-01-01: {one}\n2025-02-01: {other}\n=> held"));
            }
        }
    }

    #[test]
    fn what_they_do_not_come_to_is_one() {
        check(
            "2025-01-01: The mill will get 2 million a year.
             2025-02-01: The mill will get 8 million over five years.
             => lowered 2 million a year -> 8 million",
        );
        check(
            "2025-01-01: We will hire 40 cooks this year and 60 next year.
             2025-02-01: We will hire 150 cooks within two years.
             => raised 40 cooks -> 150 cooks",
        );
    }

    #[test]
    fn a_sum_is_spread_over_what_the_words_say() {
        let of = |text: &str| {
            let words = Words::of(text, NaiveDate::from_ymd_opt(2025, 3, 10).unwrap());
            span(&words, &words.amounts[0]).map(f64::round)
        };
        assert_eq!(of("We will spend 10 billion over five years."), Some(60.0));
        assert_eq!(of("We will spend 10 billion on the roads over the next five years."), Some(60.0));
        assert_eq!(of("We will spend 10 billion between 2026 and 2030."), Some(60.0));
        assert_eq!(of("We will spend 10 billion."), None);
        assert_eq!(of("We will spend 10 billion by 2030."), None);
    }
}
