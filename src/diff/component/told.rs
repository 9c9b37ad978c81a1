//! What one statement tells of its speaker's own move: the values before and after, both in its own words.

use super::amount::step;
use super::deadline::moved;
use super::{Move, quoted};
use crate::claim::{Side, Sign};
use crate::diff::Evidence;
use crate::language::token_range::TokenRange;
use crate::reading::Reading;
use crate::reading::role::own_move::OwnMove;
use crate::reading::side::Attitude;
use crate::reading::turn::turn;
use crate::reading::words::Words;

/// The moves that a statement tells.
#[derive(Debug)]
pub(in crate::diff) struct Told<'p> {
    words: &'p Words<'p>,
    moves: Vec<OwnMove>,
    turn: Option<(&'p Attitude, TokenRange)>,
}

impl<'p> Told<'p> {
    /// What the words tell; `None` where they tell of no move. Most words have none of the signs by which such a move is
    /// told, and are not read for it.
    pub(in crate::diff) fn of(words: &'p Words<'p>) -> Option<Self> {
        let tokens = &words.tokens;
        if !OwnMove::may_be_told(words) {
            return None;
        }
        let moves =
            if words.amounts.len() + words.moments.len() > 0 { words.roles().own_moves.clone() } else { Vec::new() };
        let turn =
            if tokens.iter().any(|it| it.is("longer") || it.is_any(&["more", "anymore"])) { turn(words) } else { None };
        Self { words, moves, turn }.left()
    }

    /// The same, where it tells anything.
    fn left(self) -> Option<Self> {
        (!self.moves.is_empty() || self.turn.is_some()).then_some(self)
    }

    /// What is left without what an earlier statement has said already: a figure or a day that it names, a side that it takes.
    pub(in crate::diff) fn beyond(mut self, earlier: &Reading<'_>) -> Option<Self> {
        self.moves.retain(|it| !it.is_known(self.words, earlier));
        self.turn = self.turn.filter(|(side, _)| {
            let known = || earlier.words.iter().flat_map(|it| it.sides());
            earlier.stance.is_none() && !known().any(|it| it.sign == side.sign && it.is_about_the_same(side))
        });
        self.left()
    }

    /// What is left without a side on a thing that `is_of_topic` does not know.
    pub(in crate::diff) fn on(mut self, is_of_topic: impl Fn(u64) -> bool) -> Option<Self> {
        self.turn = self.turn.filter(|(side, _)| is_of_topic(side.head));
        self.left()
    }

    /// How the amounts moved.
    pub(super) fn amounts(&self) -> Vec<(Move, Evidence)> {
        let figure = |at: usize| &self.words.amounts[at];
        let evidence = |it: &OwnMove| match it {
            OwnMove::Figure { from, to } => {
                let (from, to) = (figure(*from), figure(*to));
                let (moved, reason) = step(from, to)?;
                Some((moved, self.evidence(&from.range, &to.range, reason)))
            }
            OwnMove::NoFigure { from, by } => {
                let from = figure(*from);
                let reason = format!("the figure is given up: {}", from.amount);
                Some((Move::Gone, self.evidence(&from.range, &self.words.bytes(*by), reason)))
            }
            _ => None,
        };
        self.moves.iter().filter_map(evidence).collect()
    }

    /// How the days moved.
    pub(super) fn deadlines(&self) -> Vec<(Move, Evidence)> {
        let moment = |at: usize| &self.words.moments[at];
        let evidence = |it: &OwnMove| match it {
            OwnMove::Day { from, to } => {
                let (from, to) = (moment(*from), moment(*to));
                let (moved, reason) = moved(Some(from.date), Some(to.date))?;
                Some((moved, self.evidence(&from.range, &to.range, reason)))
            }
            OwnMove::NoDay { from, by } => {
                let from = moment(*from);
                let reason = format!("the day is given up: {}", from.date);
                Some((Move::Gone, self.evidence(&from.range, &self.words.bytes(*by), reason)))
            }
            _ => None,
        };
        self.moves.iter().filter_map(evidence).collect()
    }

    /// From which side to which.
    pub(super) fn side(&self) -> Option<((Side, Side), Evidence)> {
        let (side, denial) = self.turn?;
        let sides = match side.sign {
            Sign::For => (Side::Against, Side::For),
            Sign::Against => (Side::For, Side::Against),
        };
        let held = TokenRange::new(side.tokens.start.max(denial.end), side.tokens.end);
        let said = TokenRange::new(side.tokens.start.min(denial.start), side.tokens.end);
        let (from, to) = (self.words.bytes(held), self.words.bytes(said));
        let reason = "the words say that a side held until now is held no longer".to_owned();
        Some((sides, self.evidence(&from, &to, reason)))
    }

    fn evidence(&self, from: &std::ops::Range<usize>, to: &std::ops::Range<usize>, reason: String) -> Evidence {
        quoted([self.words.text; 2], [from.clone(), to.clone()], reason)
    }
}
