//! What was read of one statement, component by component, in words: the value, and the key or the words that it rests on.

use crate::language::token_range::TokenRange;
use std::fmt::Display;
use std::ops::Range;

use super::side::{Aspect, Attitude, Sign};
use super::words::Words;
use super::{Basis, Component, Reading, Sourced};
use crate::claim::{Conditions, Stance};

/// Each component of which something was read, with what; what is not there was not read.
#[must_use]
pub fn summary(reading: &Reading<'_>) -> Vec<(Component, String)> {
    let words = reading.words.as_ref();
    let told = |component: Component| -> Option<String> {
        let keyed = match component {
            Component::Stance => sourced(reading.stance.as_ref(), words, |it: &Stance| it.to_string()),
            Component::Conditions => sourced(reading.conditions.as_ref(), words, conditions),
            Component::Amount => sourced(reading.amount.as_ref(), words, |it| or(it.as_ref(), "expressly none")),
            Component::Deadline => {
                sourced(reading.deadline.as_ref(), words, |it| or(it.map(|it| it.in_words()), "expressly none"))
            }
            Component::Certainty => sourced(reading.certainty.as_ref(), words, ToString::to_string),
            Component::Commitment => sourced(reading.commitment.as_ref(), words, |it| it.in_words().to_owned()),
            Component::Words => None,
        };
        keyed.or_else(|| Some(in_words(component, words?).join("; ")).filter(|it| !it.is_empty()))
    };
    Component::ALL.into_iter().filter_map(|it| Some((it, told(it)?))).collect()
}

/// A value and what it rests on.
fn sourced<T>(it: Option<&Sourced<T>>, words: Option<&Words<'_>>, value: impl Fn(&T) -> String) -> Option<String> {
    let it = it?;
    let basis = match &it.basis {
        Basis::Key(key) => format!("coded, `{key}`"),
        Basis::Told(key) => format!("read from `{key}`"),
        Basis::Words(range) => format!("“{}”", words.and_then(|it| it.text.get(range.clone())).unwrap_or_default()),
    };
    Some(format!("{} ({basis})", value(&it.value)))
}

fn or(value: Option<impl Display>, none: &str) -> String {
    value.map_or_else(|| none.to_owned(), |it| it.to_string())
}

fn conditions(all: &Conditions) -> String {
    if all.is_empty() { "expressly none".to_owned() } else { all.join("; ") }
}

/// What the words have of a component, where no key says it.
fn in_words(component: Component, words: &Words<'_>) -> Vec<String> {
    let tokens = |it: TokenRange| words.text_of(it);
    let bytes = |it: &Range<usize>| words.text.get(it.clone()).unwrap_or_default();
    match component {
        Component::Stance => {
            let side = |sign: Sign| if sign == Sign::For { "for what they name" } else { "against what they name" };
            let is_own = |it: &&Attitude| it.holder == 0 && it.aspect == Aspect::Being;
            let taken = words.sides().iter().filter(is_own);
            let mut told: Vec<String> =
                taken.map(|it| format!("{} (“{}”)", side(it.sign), tokens(it.tokens))).collect();
            told.dedup();
            told
        }
        Component::Conditions => words.conditions.iter().map(|it| format!("“{}”", tokens(it.tokens()))).collect(),
        Component::Amount => words.amounts.iter().map(|it| format!("“{}”", bytes(&it.range))).collect(),
        Component::Deadline => words.moments.iter().map(|it| format!("“{}”", bytes(&it.range))).collect(),
        Component::Certainty => {
            words.hedges.iter().map(|it| format!("{} (“{}”)", it.degree, tokens(it.range))).collect()
        }
        Component::Commitment => {
            let not = |is_refusal: bool| if is_refusal { "not " } else { "" };
            let told = words.commitments.iter();
            told.map(|it| format!("{}{} (“{}”)", not(it.is_refusal), it.rung.in_words(), tokens(it.range))).collect()
        }
        Component::Words => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Statement;
    use crate::date::Date;
    use crate::reading::matter::Matter;
    use crate::reading::read_statement;

    fn check(words: &str, expected: &[&str]) {
        let said = Date::day(chrono::NaiveDate::from_ymd_opt(2025, 3, 1).unwrap());
        let statement = Statement { words: words.to_owned(), said: Some(said) };
        let found: Vec<String> = summary(&read_statement(&statement, &Matter::default()))
            .into_iter()
            .map(|(it, told)| format!("{}: {told}", it.in_words()))
            .collect();
        assert_eq!(found, expected, "{words}");
    }

    #[test]
    fn what_was_read_stands_there_with_its_words() {
        check(
            "We will send 40 ships if the harbour is free.",
            &[
                "side: for what they name (“send 40 ships”)",
                "condition: “if the harbour is free”",
                "figure: “40 ships”",
                "firmness: set on it (“will”)",
            ],
        );
    }

    #[test]
    fn of_what_was_not_read_nothing_stands_there() {
        check("Nurses.", &[]);
    }
}
