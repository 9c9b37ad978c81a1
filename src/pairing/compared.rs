//! What comparing two articles comes to: what moved, what was put otherwise, what stands in one of them only.

use super::document::{Document, Spoken};
use super::moved::{Judge, Moved};
use super::pairs::{Pair, Statements};
use crate::language::likeness::{SAME_STATEMENT, Shared};
use crate::language::word::letters;

/// Two articles beside each other; statements go by their places among those of their article.
#[derive(Debug, Default)]
pub struct Compared {
    /// What moved, in the order of the later article.
    pub moved: Vec<Moved>,
    /// Statements of one subject in other words.
    pub reworded: Vec<Reworded>,
    /// Statements of one subject in nearly the same words.
    pub same: Vec<Reworded>,
    /// Statements of the earlier article that no statement of the later one answers.
    pub only_earlier: Vec<usize>,
    /// Statements of the later article that answer none.
    pub only_later: Vec<usize>,
}

/// Two statements of one subject of which nothing that moved can be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Reworded {
    /// The two.
    pub pair: Pair,
    /// Kinds of change that the words look like, for somebody to judge: between raw sentences they are no flag.
    pub hints: Vec<&'static str>,
}

/// Compares two articles, the earlier first.
#[must_use]
pub fn compare(earlier: &Document, later: &Document) -> Compared {
    let statements = Statements::of(&earlier.statements, &later.statements);
    let judge = Judge::of(earlier, later, &statements);
    let mut found = Compared::default();
    let (mut pairs, mut moved) = (Vec::new(), Vec::new());
    for pair in statements.pairs() {
        let judged = judge.pair(pair);
        moved.extend(judged.moved);
        pairs.push(Reworded { pair, hints: judged.hints });
    }
    moved.extend(judge.told());
    moved.extend(judge.announced());
    found.moved = one_each(moved);
    let is_moved =
        |it: &Pair| found.moved.iter().any(|moved| moved.pair.earlier == it.earlier && moved.pair.later == it.later);
    let (mut was, mut now) = (vec![false; earlier.statements.len()], vec![false; later.statements.len()]);
    for pair in pairs.iter().map(|it| it.pair).chain(found.moved.iter().map(|it| it.pair)) {
        (was[pair.earlier], now[pair.later]) = (true, true);
    }
    pairs.retain(|it| !is_moved(&it.pair));
    pairs.sort_by_key(|it| (it.pair.later, it.pair.earlier));
    let is_same =
        |it: &Reworded| is_nearly_the_same(&earlier.statements[it.pair.earlier], &later.statements[it.pair.later]);
    (found.same, found.reworded) = pairs.into_iter().partition(is_same);
    let left = |taken: &[bool]| (0..taken.len()).filter(|it| !taken[*it]).collect();
    (found.only_earlier, found.only_later) = (left(&was), left(&now));
    found
}

/// A later statement is one flag: that of the nearest earlier one.
fn one_each(mut all: Vec<Moved>) -> Vec<Moved> {
    all.sort_by(|one, other| other.pair.likeness.total_cmp(&one.pair.likeness));
    let mut found: Vec<Moved> = Vec::new();
    for it in all {
        if !found.iter().any(|known| known.pair.later == it.pair.later) {
            found.push(it);
        }
    }
    found.sort_by_key(|it| it.pair.later);
    found
}

fn is_nearly_the_same(earlier: &Spoken, later: &Spoken) -> bool {
    let words = |of: &Spoken| of.words.split_whitespace().map(letters).collect::<Vec<_>>();
    Shared::of(words(earlier), words(later)).reaches(SAME_STATEMENT)
}
