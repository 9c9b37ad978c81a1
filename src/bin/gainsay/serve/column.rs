//! What statements are told apart by, a column each: how many have which value is counted without looking at a claim.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;

use chrono::Datelike;
use gainsay::claim::{Claim, Ledger};

/// What each of many statements has of one key.
#[derive(Debug)]
pub(super) struct Column {
    /// What it is.
    pub(super) of: &'static str,
    /// The key by which a query asks for it.
    pub(super) key: &'static str,
    values: Vec<Value>,
    /// The value of each statement, by its place among `values`.
    at: Vec<Option<usize>>,
}

/// A value that statements have.
#[derive(Debug)]
pub(super) struct Value {
    /// Its name, for people.
    pub(super) name: String,
    /// The value, as a query has it.
    pub(super) value: String,
}

impl Column {
    /// The columns of these claims: speaker, topic, side and year.
    pub(super) fn all<'c>(claims: &[&'c Claim], ledger: &'c Ledger) -> [Self; 4] {
        [
            Self::new(("speaker", "speaker"), claims.iter().map(|it| Some(&it.speaker)), |it| ledger.speaker_name(it)),
            Self::new(("topic", "topic"), claims.iter().map(|it| Some(&it.topic)), |it| ledger.topic_name(it)),
            Self::new(("side", "stance"), claims.iter().map(|it| it.coded.stance), ToString::to_string),
            Self::new(("year", "said"), claims.iter().map(|it| Some(it.said.first().year())), ToString::to_string),
        ]
    }

    fn new<V: Copy + Eq + Hash + Display, N: Into<String>>(
        (of, key): (&'static str, &'static str),
        each: impl Iterator<Item = Option<V>>,
        name: impl Fn(&V) -> N,
    ) -> Self {
        let (mut places, mut values) = (HashMap::new(), Vec::new());
        let mut place = |it: V| {
            *places.entry(it).or_insert_with(|| {
                values.push(Value { name: name(&it).into(), value: it.to_string() });
                values.len() - 1
            })
        };
        let at = each.map(|it| it.map(&mut place)).collect();
        Self { of, key, values, at }
    }

    /// The values that these statements have (by their places), with how many have each: the commonest first, then by name.
    pub(super) fn counted(&self, statements: &[usize]) -> Vec<(&Value, usize)> {
        let mut counts = vec![0; self.values.len()];
        statements.iter().filter_map(|it| self.at[*it]).for_each(|it| counts[it] += 1);
        let mut counted: Vec<_> = self.values.iter().zip(counts).filter(|(_, n)| *n > 0).collect();
        counted.sort_by(|(one, n), (other, m)| {
            (Reverse(n), &one.name, &one.value).cmp(&(Reverse(m), &other.name, &other.value))
        });
        counted
    }
}
