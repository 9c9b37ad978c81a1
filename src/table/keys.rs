//! The keys of an axis while its table is built: each gets a place when it first comes up, and its final one at the end.

use std::collections::HashMap;

use super::axis::{Below, Key};
use super::{Axis, Heading};
use crate::claim::Ledger;

/// What a table's rows or columns stand for, in the order in which it first came up.
#[derive(Default)]
pub(super) struct Keys<'t> {
    keys: Vec<Key<'t>>,
    places: HashMap<Key<'t>, usize>,
}

impl<'t> Keys<'t> {
    /// The place of a key, known or new.
    pub(super) fn place(&mut self, key: Key<'t>) -> usize {
        *self.places.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.keys.len() - 1
        })
    }

    /// The headings in order, and where each key of old stands now; keys without a cell are left out.
    pub(super) fn in_order(&self, axis: Axis, below: &HashMap<usize, Below>, ledger: &Ledger) -> Ordered {
        let used: Vec<usize> = (0..self.keys.len()).filter(|at| below.contains_key(at)).collect();
        let weighed: Vec<(Key<'t>, &Below)> = used.iter().map(|at| (self.keys[*at], &below[at])).collect();
        let found = axis.headings(&weighed, ledger);
        let places = found.iter().enumerate().map(|(now, (at, _))| (used[*at], now)).collect();
        Ordered { headings: found.into_iter().map(|it| it.1).collect(), places }
    }
}

/// Headings in order.
pub(super) struct Ordered {
    pub(super) headings: Vec<Heading>,
    /// For each place of old, the place now.
    pub(super) places: HashMap<usize, usize>,
}
