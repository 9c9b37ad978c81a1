//! The role of every figure and day in a text: whether it belongs to the position, or to what is told beside it.
//!
//! Tense, preposition, frame and head noun tell it; where they do not it is unknown, and nothing is compared. The order
//! of decisions is that of `decide`: the first that speaks wins.

mod beside; // names, ages, periods, counts, what held before
mod decide; // which role an expression has
pub mod deed; // what words do with a figure or a day beside them
mod expression; // a figure or a day, and what stands right around it
mod given_up; // where a plan, an offer or a day is given up
mod governor; // the verb that governs it
pub mod own_move; // what the speaker says of himself that it moved
mod phrase; // phrases that tell the role of everything in their clause
mod size; // the size of a move: by so much

use crate::language::token_range::TokenRange;
use std::fmt;
use std::ops::Range;

use super::words::Words;
use crate::language::grammar::clause::is_stop;
use crate::language::grammar::shallow_parse::ShallowParse;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::verb_group::VerbGroup;
pub use decide::{DUE, moves_ask};
use deed::Way;
use expression::{Expression, What};
use own_move::OwnMove;
use phrase::{Phrase, Tells};

/// What a figure or a day is in a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A day by which, or until which, something is to be.
    Deadline,
    /// The day of something to come.
    Planned,
    /// How much is planned, wanted, offered, demanded, promised or set.
    Amount,
    /// How much there is, plainly said in the present.
    Asserted,
    /// It is told of what is over.
    Past,
    /// The stretch of time that something is reported or planned for.
    Period,
    /// How it was or is on a named day.
    Snapshot,
    /// A count that goes on.
    Tally,
    /// It names something: a year before a noun, the number of what is known beforehand.
    Reference,
    /// How long or how often it has been.
    Elapsed,
    /// An age.
    Age,
    /// Somebody else's view.
    Others,
    /// What held before a move that the text tells.
    Earlier,
    /// It belongs to nothing that could change.
    Other,
    /// The words do not tell.
    Unknown,
}

impl Role {
    /// Whether it is a part of the position, so that another value later is another position.
    #[must_use]
    pub fn is_of_position(self) -> bool {
        matches!(self, Self::Deadline | Self::Planned | Self::Amount)
    }

    /// Its name in answers.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Deadline => "deadline-of-position",
            Self::Planned => "planned-event",
            Self::Amount => "amount-of-position",
            Self::Asserted => "asserted",
            Self::Past => "past-event",
            Self::Period => "reporting-period",
            Self::Snapshot => "snapshot",
            Self::Tally => "tally",
            Self::Reference => "reference",
            Self::Elapsed => "elapsed-or-count",
            Self::Age => "age-rank-ordinal",
            Self::Others => "others-view",
            Self::Earlier => "from-value",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }
}

/// The role in the words of a sentence: "it tells of a past event".
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Deadline => "a deadline",
            Self::Planned => "the day of a plan",
            Self::Amount => "an amount of the position",
            Self::Asserted => "how it is",
            Self::Past => "told of what is over",
            Self::Period => "a period",
            Self::Snapshot => "how it is on one day",
            Self::Tally => "a running count",
            Self::Reference => "part of a name or a reference",
            Self::Elapsed => "how long or how often it has been",
            Self::Age => "an age",
            Self::Others => "somebody else's view",
            Self::Earlier => "what held before",
            Self::Other => "beside the matter",
            Self::Unknown => "of no known role",
        })
    }
}

/// A figure or a day with its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens.
    pub tokens: TokenRange,
    /// What it is.
    pub role: Role,
    /// The tokens of its part of the sentence, up to the marks around it.
    pub part: TokenRange,
    /// The preposition that leads it, if any.
    pub preposition: Option<usize>,
    /// Which way something moves by so much, where it is the size of a move: "by 10 euros", "three months later than
    /// planned".
    pub moves: Option<Way>,
}

/// The roles of everything in a text that can have one.
#[derive(Debug, Default)]
pub struct Roles {
    /// Of each of [`Words::amounts`].
    pub amounts: Vec<Mention>,
    /// Of each of [`Words::moments`].
    pub moments: Vec<Mention>,
    /// Of each of [`Words::clocks`].
    pub clocks: Vec<Mention>,
    /// Of each of [`Words::deadlines`].
    pub deadlines: Vec<Mention>,
    /// Where the text gives up what was planned, offered or set before: "no longer plans", "suspended indefinitely".
    pub void: Option<TokenRange>,
    /// What the speaker says of himself that it moved.
    pub own_moves: Vec<OwnMove>,
}

impl Roles {
    /// The roles in a text.
    #[must_use]
    pub fn of(words: &Words<'_>) -> Self {
        let ShallowParse { tags, verbs } = words.parse();
        let reader = Reader { words, tags, verbs, phrases: phrase::phrases(&words.tokens) };
        let mention = |what: What<'_>, range: &Range<usize>| reader.mention(what, range);
        let amounts: Vec<Mention> = words.amounts.iter().map(|it| mention(What::Figure(it), &it.range)).collect();
        let moments: Vec<Mention> = words.moments.iter().map(|it| mention(What::Day(it), &it.range)).collect();
        let clocks = words.clocks.iter().map(|it| mention(What::Clock, &it.range)).collect();
        let deadlines = words.deadlines.iter().map(|it| mention(What::Deadline(it), &it.range)).collect();
        let told = reader.phrases.iter().find(|it| it.tells == Tells::Void).map(|it| it.tokens);
        let void = told.or_else(|| reader.given_up());
        let own_moves = reader.own_moves(&amounts, &moments, void);
        Self { amounts, moments, clocks, deadlines, void, own_moves }
    }
}

/// Reads the roles of one text.
struct Reader<'w, 't> {
    words: &'w Words<'t>,
    tags: &'w [Tag],
    verbs: &'w [VerbGroup],
    phrases: Vec<Phrase>,
}

impl<'w> Reader<'w, '_> {
    fn mention(&self, what: What<'w>, range: &Range<usize>) -> Mention {
        let expression = Expression::new(self.words, what, range);
        let part = self.part(expression.tokens);
        let role = self.decide(&expression, part);
        let preposition = expression.preposition(&self.words.tokens, part.start);
        let moves = self.size_of_move(&expression, part, preposition);
        Mention { tokens: expression.tokens, role, part, preposition, moves }
    }

    /// The part of the sentence around some tokens, from mark to mark; commas do not end it.
    fn part(&self, tokens: TokenRange) -> TokenRange {
        let all = &self.words.tokens;
        let ends = |at: &usize| is_stop(all, *at);
        let start = (0..tokens.start).rev().find(ends).map_or(0, |it| it + 1);
        let end = (tokens.end..all.len()).find(ends).unwrap_or(all.len());
        TokenRange::new(start, end)
    }
}

#[cfg(test)]
mod tests;
