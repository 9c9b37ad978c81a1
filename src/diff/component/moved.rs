//! How each component of one pair moved, found once: several kinds ask for the same, and each takes its part of it.

use std::cell::OnceCell;
use std::cmp::Ordering;

use super::Move;
use super::condition::Turn;
use crate::claim::Side;
use crate::diff::{Evidence, Pair};

/// What was found of a pair so far.
#[derive(Debug, Default)]
pub(in crate::diff) struct Moved {
    amounts: OnceCell<Vec<(Move, Evidence)>>,
    deadlines: OnceCell<Vec<(Move, Evidence)>>,
    conditions: OnceCell<Option<(Turn, Evidence)>>,
    side: OnceCell<Option<((Side, Side), Evidence)>>,
    strength: OnceCell<Option<(Ordering, Evidence)>>,
    extent: OnceCell<Option<(Ordering, Evidence)>>,
}

macro_rules! found_once {
    ($($of:ident in $room:ident: $type:ty;)+) => {
        $(
            pub(in crate::diff) fn $of(pair: &Pair<'_>) -> $type {
                // most pairs have nothing of it, and what is empty costs nothing to copy
                pair.moved.$of.get_or_init(|| super::$room::$of(pair)).clone()
            }
        )+
    };
}

found_once! {
    amounts in amount: Vec<(Move, Evidence)>;
    deadlines in deadline: Vec<(Move, Evidence)>;
    conditions in condition: Option<(Turn, Evidence)>;
    side in side: Option<((Side, Side), Evidence)>;
    strength in strength: Option<(Ordering, Evidence)>;
    extent in extent: Option<(Ordering, Evidence)>;
}
