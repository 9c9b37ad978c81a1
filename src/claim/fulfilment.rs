//! What became of a promise: whether it was kept, and where that is written.

use std::fmt;
use std::str::FromStr;

use super::ClaimId;
use super::scale::words;
use crate::date::Date;

/// One entry of `outcomes.yaml`: whether a promise was fulfilled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fulfilment {
    /// The promise.
    pub claim: ClaimId,
    /// What became of it.
    pub outcome: Fate,
    /// The day on which that was so.
    pub on: Date,
    /// Where it is written: an address, or in words.
    pub source: String,
    /// Who found it so; all who agreed.
    pub by: Vec<String>,
    /// Why.
    pub reason: Option<String>,
}

/// What becomes of a promise. (The words are those of pledge research: kept, partly kept, broken; Thomson et al. 2017.)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was done.
    Kept,
    /// It was not done.
    Broken,
    /// A part of it was done.
    Partly,
    /// What it was about is no more, or something else was agreed on.
    Overtaken,
    /// It is not known yet.
    Open,
}

impl Fate {
    /// Every one with the word that files use.
    pub const WORDS: &[(&str, Self)] = &[
        ("kept", Self::Kept),
        ("broken", Self::Broken),
        ("partly", Self::Partly),
        ("overtaken", Self::Overtaken),
        ("open", Self::Open),
    ];

    /// In a sentence: `partly kept`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::Partly => "partly kept",
            Self::Overtaken => "overtaken",
            Self::Open => "open",
        }
    }
}

words!(Fate, "outcome");
