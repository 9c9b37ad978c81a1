//! What comparing two statements came to: changed, held, or not compared, and then what was missing.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::align::LONGEST;
use super::unmatched::Unmatched;
use super::{Judgement, Passage};
use crate::reading::{Component, Reading};

/// What is known of two statements. That nothing moved is a finding, and takes as much as that something did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Finding {
    /// Something moved.
    Changed,
    /// Something was read on both sides and is the same, nothing that the engine knows of moved, and no word that the statement
    /// hangs on stands in one of the two alone.
    Held,
    /// Nothing was read on both sides that could be compared.
    NotCompared(Gap),
}

/// Why two statements could not be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gap {
    /// On which side of the proposition somebody stands could not be read.
    Side(Which),
    /// A gate stopped the words, for this reason.
    Stopped(String),
    /// One of them is no single statement.
    TooLong,
    /// A figure or a day took the place of another one, and one of them was not read, or they are of different units.
    FigureUnread,
    /// Words stand in one of the two alone and were not read.
    Unmatched(Unmatched),
    /// The words of the two are of different things.
    LittleInCommon,
}

/// Which of two statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Which {
    /// The earlier one.
    Earlier,
    /// The later one.
    Later,
    /// Both.
    Both,
}

impl Finding {
    /// What judging one pair came to, or several pairs with the same later statement; `gap` says what was missing.
    pub(super) fn of<'j>(judgements: impl IntoIterator<Item = &'j Judgement>, gap: impl FnOnce() -> Gap) -> Self {
        let mut is_held = false;
        for judgement in judgements {
            if !judgement.shifts.is_empty() {
                return Self::Changed;
            }
            is_held |= !judgement.compared.is_empty();
        }
        if is_held { Self::Held } else { Self::NotCompared(gap()) }
    }

    /// Its name in answers: `changed`, `held` or `not compared`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Held => "held",
            Self::NotCompared(_) => "not compared",
        }
    }

    /// What was missing.
    #[must_use]
    pub fn gap(&self) -> Option<&Gap> {
        if let Self::NotCompared(gap) = self { Some(gap) } else { None }
    }
}

impl Gap {
    /// What was missing between positions on one proposition, of which the earlier ones and the later one state a side.
    pub(super) fn of_sides(is_earlier_read: bool, later: &Reading<'_>) -> Self {
        Self::Side(match (is_earlier_read, later.states(Component::Stance)) {
            (true, _) => Which::Later,
            (false, true) => Which::Earlier,
            (false, false) => Which::Both,
        })
    }

    /// What was missing between two statements on no proposition that is known.
    pub(super) fn of_words(earlier: &str, later: &str, judgement: &Judgement) -> Self {
        let is_long = |it: &str| it.split_whitespace().count() > LONGEST;
        let stopped = judgement.passages.iter().find_map(|(gate, passage)| match passage {
            Passage::Stopped(reason) if gate.components.contains(&Component::Words) => Some(reason.clone()),
            _ => None,
        });
        match stopped {
            Some(reason) => Self::Stopped(reason),
            None if is_long(earlier) || is_long(later) => Self::TooLong,
            None => judgement.unread.clone().unwrap_or(Self::LittleInCommon),
        }
    }
}

/// In words that fit after "not compared:".
impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Side(Which::Earlier) => "on which side the earlier one stands could not be read",
            Self::Side(Which::Later) => "on which side the later one stands could not be read",
            Self::Side(Which::Both) => "on which side the two stand could not be read",
            Self::Stopped(reason) => reason,
            Self::TooLong => "too long to be compared word by word: give one statement at a time",
            Self::FigureUnread => "a figure or a day took the place of another one that it cannot be held against",
            Self::Unmatched(it) => return it.fmt(f),
            Self::LittleInCommon => "the two have too little in common to be one statement told twice",
        })
    }
}
