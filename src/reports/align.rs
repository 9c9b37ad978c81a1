//! Two texts aligned word by word, each in its own characters: case, marks, space and house style do not count.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::house_style::Unit;
use crate::language::likeness::{Shared, WORTH_MARKING};
use crate::language::token::Token;

/// Two texts, cut into steps that are the same in both or differ.
#[derive(Debug, Clone)]
pub struct Alignment {
    steps: Vec<Step>,
    /// How many words stand in both in the same order.
    pub shared: Shared,
}

/// A stretch of both texts: places among their words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Whether it is the same in both.
    pub is_same: bool,
    /// Whether it differs in what an editor put into brackets.
    pub is_editors: bool,
    /// The words of the one, by place; empty where it has nothing here.
    pub one: Range<usize>,
    /// The words of the other.
    pub other: Range<usize>,
}

impl Alignment {
    /// Aligns two texts, given their units.
    #[must_use]
    pub fn of(one: &[Unit], other: &[Unit]) -> Self {
        let keys = |units: &[Unit]| -> Vec<String> { units.iter().map(|it| it.key.clone()).collect() };
        let steps = steps(&capture_diff_slices(Algorithm::Myers, &keys(one), &keys(other)), one, other);
        let both = steps.iter().filter(|it| it.is_same).map(|it| it.one.len().min(it.other.len())).sum();
        let len = |units: &[Unit]| units.last().map_or(0, |it| it.words.end);
        Self { shared: Shared { both, one: len(one), other: len(other) }, steps }
    }

    /// Every stretch in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The stretches that differ, in more than what an editor put into brackets.
    pub fn differing(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|it| !it.is_same && !it.is_editors)
    }

    /// Whether every word is the same.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.steps.iter().all(|it| it.is_same)
    }

    /// Whether the two have so much in common that it helps to mark what differs: half of the words of both, or
    /// all but the ends of the shorter one.
    #[must_use]
    pub fn is_close(&self) -> bool {
        self.shared.reaches(WORTH_MARKING) || self.is_inside()
    }

    /// Whether the one text stands in the other as one piece.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        let inside = |ends: &[Step]| {
            ends.iter().filter(|it| it.is_same).count() == 1
                && (ends.iter().filter(|it| !it.is_same).all(|it| it.one.is_empty())
                    || ends.iter().filter(|it| !it.is_same).all(|it| it.other.is_empty()))
        };
        self.steps.len() <= 3 && inside(&self.steps)
    }

    /// The stretches that differ, without what stands before the first shared word or after the last in one text
    /// alone: a quotation may begin and end where it likes.
    pub fn inner(&self) -> impl Iterator<Item = &Step> {
        let last = self.steps.len().saturating_sub(1);
        let is_end = move |at: usize, it: &Step| (at == 0 || at == last) && (it.one.is_empty() || it.other.is_empty());
        self.steps
            .iter()
            .enumerate()
            .filter(move |(at, it)| !it.is_same && !it.is_editors && !is_end(*at, it))
            .map(|(_, it)| it)
    }
}

/// The bytes of some words in a row; an empty row is the place where it would stand.
#[must_use]
pub fn bytes(words: &[Token<'_>], places: &Range<usize>) -> Range<usize> {
    match (words.get(places.start), places.end.checked_sub(1).and_then(|it| words.get(it))) {
        (Some(first), Some(last)) if !places.is_empty() => first.start..last.end,
        (Some(next), _) => next.start..next.start,
        (None, _) => words.last().map_or(0..0, |it| it.end..it.end),
    }
}

/// The steps of an alignment of units, by words. What is the same word for word is one step; where house style has more
/// words for it in one text than in the other, it is a step of its own.
fn steps(ops: &[DiffOp], one: &[Unit], other: &[Unit]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for op in ops {
        let (before, after) = (&one[op.old_range()], &other[op.new_range()]);
        if !matches!(op, DiffOp::Equal { .. }) {
            let editors = |units: &[Unit]| !units.is_empty() && units.iter().all(|it| it.is_editors);
            let is_editors = editors(before) || editors(after);
            let (one, other) = (span(one, op.old_range()), span(other, op.new_range()));
            steps.push(Step { is_same: false, is_editors, one, other });
            continue;
        }
        let mut goes_on = false;
        for (before, after) in before.iter().zip(after) {
            let (one, other) = (before.words.clone(), after.words.clone());
            let is_even = one.len() == other.len();
            match steps.last_mut().filter(|_| goes_on && is_even) {
                Some(last) => (last.one.end, last.other.end) = (one.end, other.end),
                None => steps.push(Step { is_same: true, is_editors: false, one, other }),
            }
            goes_on = is_even;
        }
    }
    steps
}

/// The words of some units in a row; an empty row is the place where it would stand.
fn span(units: &[Unit], places: Range<usize>) -> Range<usize> {
    let end = |at: usize| at.checked_sub(1).map_or(0, |at| units[at].words.end);
    let start = units.get(places.start).map_or_else(|| end(places.start), |it| it.words.start);
    start..end(places.end).max(start)
}

#[cfg(test)]
mod tests {
    use super::super::house_style::{units, words};
    use super::*;
    use crate::language::token::tokens;

    /// The differing stretches of both texts as `one>other`.
    fn check(one: &str, other: &str, expected: &[&str]) {
        let (ones, others) = (words(&tokens(one)), words(&tokens(other)));
        let aligned = Alignment::of(&units(&tokens(one)), &units(&tokens(other)));
        let found: Vec<String> = aligned
            .differing()
            .map(|it| format!("{}>{}", &one[bytes(&ones, &it.one)], &other[bytes(&others, &it.other)]))
            .collect();
        assert_eq!(found, expected, "{one} / {other}");
    }

    #[test]
    fn case_marks_dashes_and_space_do_not_differ() {
        check("“We won’t sail – yet.”", "we won't sail - \"yet\"", &[]);
        check("1,000 ships", "1000 ships", &[]);
    }

    #[test]
    fn what_differs_is_shown_in_its_own_characters() {
        check("The Mill stays open.", "the mill stays SHUT.", &["open>SHUT"]);
        check("We sail.", "We never sail.", &[">never"]);
        check("We will never sail.", "We sail", &["will never>"]);
    }

    #[test]
    fn a_trimmed_text_stands_inside_and_its_ends_are_no_difference() {
        let of = |one: &str, other: &str| Alignment::of(&units(&tokens(one)), &units(&tokens(other)));
        let trimmed = of("I told them the mill stays open.", "the mill stays open");
        assert!(trimmed.is_inside() && trimmed.is_close() && trimmed.inner().count() == 0);
        let altered = of("I told them the mill stays open.", "the mill is open");
        assert!(!altered.is_inside() && altered.inner().count() == 1);
        assert!(!of("No comment", "The mill burned down").is_close());
    }
}
