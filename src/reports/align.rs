//! Two texts aligned word by word, each in its own characters: case, quotation marks, dashes and space are folded.

use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::language::likeness::{Shared, WORTH_MARKING};
use crate::language::token::{Kind, Token};

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
    /// The words of the one, by place; empty where it has nothing here.
    pub one: Range<usize>,
    /// The words of the other.
    pub other: Range<usize>,
}

impl Alignment {
    /// Aligns two texts, given their words as [`words`] has them.
    #[must_use]
    pub fn of(one: &[Token<'_>], other: &[Token<'_>]) -> Self {
        let (folded_one, folded_other): (Vec<String>, Vec<String>) =
            (one.iter().map(fold).collect(), other.iter().map(fold).collect());
        let ops = capture_diff_slices(Algorithm::Myers, &folded_one, &folded_other);
        let steps: Vec<Step> = ops.iter().map(step).collect();
        let both = steps.iter().filter(|it| it.is_same).map(|it| it.one.len()).sum();
        Self { steps, shared: Shared { both, one: one.len(), other: other.len() } }
    }

    /// Every stretch in order.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The stretches that differ.
    pub fn differing(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|it| !it.is_same)
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
        self.steps.iter().enumerate().filter(move |(at, it)| !it.is_same && !is_end(*at, it)).map(|(_, it)| it)
    }
}

/// The words and numbers of a text, without marks; signs that carry a meaning stay.
#[must_use]
pub fn words<'t>(tokens: &[Token<'t>]) -> Vec<Token<'t>> {
    tokens.iter().filter(|it| it.kind != Kind::Punct || matches!(it.text, "%" | "$" | "€" | "£")).copied().collect()
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

/// A word without case, shape of apostrophe and hyphen, and a number without its separators.
fn fold(token: &Token<'_>) -> String {
    let plain = |c: char| match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' => '\'',
        '\u{2010}'..='\u{2015}' => '-',
        c => c,
    };
    let is_number = token.kind == Kind::Number;
    let kept = token.text.chars().filter(|c| !is_number || *c != ',');
    kept.flat_map(char::to_lowercase).map(plain).collect()
}

fn step(op: &DiffOp) -> Step {
    Step { is_same: matches!(op, DiffOp::Equal { .. }), one: op.old_range(), other: op.new_range() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::token::tokens;

    /// The differing stretches of both texts as `one>other`.
    fn check(one: &str, other: &str, expected: &[&str]) {
        let (ones, others) = (words(&tokens(one)), words(&tokens(other)));
        let aligned = Alignment::of(&ones, &others);
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
        let of = |one: &str, other: &str| Alignment::of(&words(&tokens(one)), &words(&tokens(other)));
        let trimmed = of("I told them the mill stays open.", "the mill stays open");
        assert!(trimmed.is_inside() && trimmed.is_close() && trimmed.inner().count() == 0);
        let altered = of("I told them the mill stays open.", "the mill is open");
        assert!(!altered.is_inside() && altered.inner().count() == 1);
        assert!(!of("No comment", "The mill burned down").is_close());
    }
}
