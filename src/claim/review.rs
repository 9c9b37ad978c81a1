//! What an editor found of a change that was flagged: kept beside the machine's word, never over it.

use std::fmt;
use std::str::FromStr;

use super::ClaimId;
use super::scale::words;
use crate::date::Date;

/// One entry of `reviews.yaml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The id of the kind of change.
    pub kind: String,
    /// The statement that the position changed from.
    pub earlier: ClaimId,
    /// The statement that it changed with; `None` where nothing was said.
    pub later: Option<ClaimId>,
    /// What the editor says of the flag.
    pub verdict: Ruling,
    /// How far the position turned, as the editor sees it.
    pub grade: Option<Grade>,
    /// Whether the speaker acknowledged the change.
    pub acknowledged: Option<bool>,
    /// Why.
    pub reason: Option<String>,
    /// Who reviewed it; all who agreed.
    pub by: Vec<String>,
    /// When.
    pub on: Date,
    /// The line of `reviews.yaml` on which it begins, counted from 1.
    pub line: usize,
}

/// By what a review is found again: the kind and the two claims.
pub type ReviewKey<'r> = (&'r str, &'r ClaimId, Option<&'r ClaimId>);

impl Review {
    /// The change that it is of.
    #[must_use]
    pub fn key(&self) -> ReviewKey<'_> {
        (&self.kind, &self.earlier, self.later.as_ref())
    }
}

/// An editor's verdict on a flag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// It is a change of position.
    Confirmed,
    /// It is none.
    Rejected,
    /// It was seen and need not be shown as new again; nothing is said of whether it is right.
    Accepted,
}

impl Ruling {
    /// Every verdict with the word that files use.
    pub const WORDS: &[(&str, Self)] =
        &[("confirmed", Self::Confirmed), ("rejected", Self::Rejected), ("accepted", Self::Accepted)];
}

/// How far a position turned, on the scale of PolitiFact's Flip-O-Meter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// "No significant change in position."
    NoFlip,
    /// "A partial change of position or inconsistent statements."
    HalfFlip,
    /// "A major reversal of position; a complete flip-flop."
    FullFlop,
}

impl Grade {
    /// Every grade with the word that files use.
    pub const WORDS: &[(&str, Self)] =
        &[("no-flip", Self::NoFlip), ("half-flip", Self::HalfFlip), ("full-flop", Self::FullFlop)];

    /// Its name in a sentence: `half flip`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoFlip => "no flip",
            Self::HalfFlip => "half flip",
            Self::FullFlop => "full flop",
        }
    }
}

words!(Ruling, "verdict");
words!(Grade, "grade");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for (word, ruling) in Ruling::WORDS {
            assert_eq!((word.parse(), ruling.to_string().as_str()), (Ok(*ruling), *word));
        }
        for (word, grade) in Grade::WORDS {
            assert_eq!((word.parse(), grade.to_string().as_str()), (Ok(*grade), *word));
            assert_eq!(grade.name(), word.replace('-', " "));
        }
    }
}
