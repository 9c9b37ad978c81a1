//! Two sentences straight from the command line: what moved between them, as if one speaker had said both on one topic.

use super::align::LONGEST;
use super::precedence::apply_precedence;
use super::{Pair, Position, Shift, Verdicts, judge_pair};
use crate::claim::Statement;
use crate::reading::{Component, read_statement};

/// What comparing two statements came to.
#[derive(Debug)]
pub struct Comparison {
    /// What moved from the earlier to the later one.
    pub shifts: Vec<Shift>,
    /// Whether that is an answer.
    pub finding: Finding,
    /// What every gate and kind said, where that was asked for.
    pub verdicts: Option<Verdicts>,
}

/// What is known of two statements. That nothing moved is a finding, and takes as much as that something did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Something moved.
    Changed,
    /// The two are one statement, or state one component alike, and nothing that the engine knows of moved.
    Held,
    /// Nothing was read on both sides that could be compared; why, in a sentence.
    NotCompared(&'static str),
}

impl Finding {
    /// Its name in answers: `changed`, `held` or `not compared`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Held => "held",
            Self::NotCompared(_) => "not compared",
        }
    }
}

/// Compares two statements; with `why`, also tells what every gate and kind said of them.
#[must_use]
pub fn compare(earlier: &Statement, later: &Statement, why: bool) -> Comparison {
    let readings = (read_statement(earlier), read_statement(later));
    let pair = Pair::of(Position::stated(earlier, &readings.0), Position::stated(later, &readings.1));
    let (mut shifts, verdicts) = judge_pair(&pair, why);
    apply_precedence(&mut shifts, |it| it.kind);
    let is_long = |it: &Statement| it.words.split_whitespace().count() > LONGEST;
    let is_read = pair.components.iter().any(|it| *it != Component::Words);
    let finding = match () {
        () if !shifts.is_empty() => Finding::Changed,
        () if is_read || pair.words().is_some_and(|it| it.alignment.is_one_statement()) => Finding::Held,
        () if is_long(earlier) || is_long(later) => {
            Finding::NotCompared("too long to be compared word by word: give one statement at a time")
        }
        () => Finding::NotCompared("the two have too little in common to be one statement told twice"),
    };
    Comparison { shifts, finding, verdicts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    fn check(earlier: &str, later: &str, expected: &str) {
        let day = |day: u32| Date::day(chrono::NaiveDate::from_ymd_opt(2025, 3, day).unwrap());
        let statement = |words: &str, on| Statement { words: words.to_owned(), said: day(on) };
        let found = compare(&statement(earlier, 1), &statement(later, 2), false);
        assert_eq!(found.finding.name(), expected, "{earlier} / {later}");
    }

    #[test]
    fn what_moved_is_changed() {
        check("We will send 40 ships.", "We will send 55 ships.", "changed");
    }

    #[test]
    fn the_same_in_other_words_is_held() {
        check("The harbour will open at noon.", "At noon the harbour will open.", "held");
    }

    #[test]
    fn what_has_nothing_in_common_is_not_compared() {
        check("The harbour will open at noon.", "Nurses deserve better pay.", "not compared");
        check("The harbour will open at noon.", "", "not compared");
    }
}
