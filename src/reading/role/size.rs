//! The size of a move: "raise it by 10 euros", "rise 4 percent", "three months later than planned", "200 fewer than promised", "ten more days",
//! "two feet shorter".

use super::Reader;
use super::deed::{Way, way};
use super::expression::{Expression, What};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;

/// How many tokens after the figure what it is measured against may stand: "200 fewer flats a year than planned".
const REACH: usize = 8;

/// What has grown by the figure before it.
const GREATER: &[&str] = &[
    "higher", "longer", "taller", "larger", "bigger", "wider", "deeper", "heavier", "dearer", "faster", "greater",
    "thicker",
];

/// What has shrunk by the figure before it.
const SMALLER: &[&str] =
    &["lower", "shorter", "smaller", "narrower", "shallower", "lighter", "cheaper", "slower", "thinner"];

impl Reader<'_, '_> {
    /// Which way something moves by so much as the expression says, if it is the size of a move.
    pub(super) fn size_of_move(
        &self,
        it: &Expression<'_>,
        part: TokenRange,
        preposition: Option<usize>,
    ) -> Option<Way> {
        let tokens = &self.words.tokens;
        let What::Figure(found) = it.what else { return None };
        let behind = &tokens[it.tokens.end..part.end];
        let is_planned = behind.iter().take(REACH).any(|it| it.is_in(Class::Prospective))
            && behind.iter().take(REACH).any(|it| it.is("than"));
        let change = found.amount.per.as_deref();
        if it.is_length() && behind.iter().take(3).any(|it| it.is_any(&["than", "of"])) {
            match behind.first() {
                Some(next) if next.is_any(&["earlier", "sooner"]) => return Some(Way::Earlier),
                Some(next) if next.is_any(&["later", "behind"]) => return Some(Way::Later),
                _ => {}
            }
        }
        match behind.first() {
            Some(next) if next.is_any(GREATER) => return Some(Way::Up),
            Some(next) if next.is_any(SMALLER) => return Some(Way::Down),
            _ => {}
        }
        match change {
            Some("more") if is_planned => return Some(Way::Up),
            Some("fewer") if is_planned => return Some(Way::Down),
            Some("more") if it.is_length() && self.is_granted(part, it.tokens.start) => return Some(Way::On),
            _ => {}
        }
        let is_by = preposition.is_some_and(|at| tokens[at].is("by"));
        let verb = || (part.start..it.tokens.start).rev().find_map(|at| way(tokens, at));
        if is_by { verb() } else { self.stands_at_move(it).filter(|_| found.amount.unit == "percent") }
    }

    /// Which way something moves, where the expression stands right behind the verb of the move: "fares will rise 4 percent".
    fn stands_at_move(&self, it: &Expression<'_>) -> Option<Way> {
        let tokens = &self.words.tokens;
        let start = it.tokens.start;
        let is_share = tokens.get(it.tokens.end).is_some_and(|it| it.is("of"));
        let verb =
            if start > 1 && tokens[start - 1].is_any(&["up", "down"]) { start - 2 } else { start.checked_sub(1)? };
        way(tokens, verb).filter(|it| matches!(it, Way::Up | Way::Down) && !is_share)
    }

    /// Whether more time is given or asked for.
    fn is_granted(&self, part: TokenRange, before: usize) -> bool {
        let mut verbs = self.verbs.iter().filter(|it| it.tokens.start >= part.start && it.tokens.end <= before);
        verbs.next_back().is_some_and(|it| {
            self.words.tokens[it.head].is_any(&[
                "give", "gives", "given", "giving", "grant", "granted", "need", "needs", "allow", "allowed", "get",
            ])
        })
    }
}
