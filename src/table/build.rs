//! Builds the table: every claim comes into its cell once, every change into the cell of the claim that shows it.

use std::collections::HashMap;

use super::axis::{Key, Weight};
use super::{Axis, Cell, Content, Question, Table};
use crate::claim::{Claim, Ledger};
use crate::date::Date;
use crate::diff::{Change, SetAside, Timeline};

/// Builds the table of all claims on the timelines that `takes` takes. `changes` are those to be shown, oldest first.
#[must_use]
pub fn build<'t>(
    question: Question,
    ledger: &'t Ledger,
    timelines: &'t [Timeline<'t>],
    changes: &'t [Change<'t>],
    takes: impl Fn(&Claim) -> bool,
) -> Table<'t> {
    let mut draft = Draft::new(question);
    let mut act = 0;
    for timeline in timelines {
        for utterance in &timeline.utterances {
            act += 1;
            // The report that stands for the utterance comes last, so that it is the latest of its day.
            let others = utterance.reports.iter().copied().filter(|it| it.id != utterance.claim.id);
            for claim in others.chain([utterance.claim]).filter(|it| takes(it)) {
                draft.cell(claim, claim.said).own.push((claim, act));
            }
        }
        if matches!(question.cells, Content::Position | Content::Latest) {
            let relayed = timeline.set_aside.iter().filter(|it| it.1 == SetAside::Relayed && takes(it.0));
            for (claim, _) in relayed {
                draft.cell(claim, claim.said).relayed.push(claim);
            }
        }
    }
    for change in changes {
        draft.change(change);
    }
    draft.finish(ledger)
}

/// What is in a cell before it is in order.
#[derive(Default)]
struct Contents<'t> {
    own: Vec<(&'t Claim, usize)>,
    relayed: Vec<&'t Claim>,
    changes: Vec<&'t Change<'t>>,
}

/// A table whose headings are not in order yet.
struct Draft<'t> {
    question: Question,
    rows: Keys<'t>,
    columns: Keys<'t>,
    cells: HashMap<(usize, usize), Contents<'t>>,
}

#[derive(Default)]
struct Keys<'t> {
    keys: Vec<Key<'t>>,
    places: HashMap<Key<'t>, usize>,
}

impl<'t> Keys<'t> {
    fn place(&mut self, key: Key<'t>) -> usize {
        *self.places.entry(key).or_insert_with(|| {
            self.keys.push(key);
            self.keys.len() - 1
        })
    }

    /// The headings in order, and where each key of old stands now; keys without weight or cells are left out.
    fn in_order(&self, axis: Axis, weights: &HashMap<usize, Weight>, ledger: &Ledger) -> Ordered {
        let used: Vec<usize> = (0..self.keys.len()).filter(|at| weights.contains_key(at)).collect();
        let weighed: Vec<(Key<'t>, Weight)> = used.iter().map(|at| (self.keys[*at], weights[at])).collect();
        let found = axis.headings(&weighed, ledger);
        let places = found.iter().enumerate().map(|(now, (at, _))| (used[*at], now)).collect();
        Ordered { headings: found.into_iter().map(|it| it.1).collect(), places }
    }
}

struct Ordered {
    headings: Vec<super::Heading>,
    places: HashMap<usize, usize>,
}

impl<'t> Draft<'t> {
    fn new(question: Question) -> Self {
        Self { question, rows: Keys::default(), columns: Keys::default(), cells: HashMap::new() }
    }

    fn at(&mut self, claim: &'t Claim, day: Date) -> (usize, usize) {
        let row = self.rows.place(self.question.rows.key(claim, day));
        (row, self.columns.place(self.question.columns.key(claim, day)))
    }

    fn cell(&mut self, claim: &'t Claim, day: Date) -> &mut Contents<'t> {
        let at = self.at(claim, day);
        self.cells.entry(at).or_default()
    }

    /// A change makes a cell only where cells show changes: it may be of a day on which nothing was said.
    fn change(&mut self, change: &'t Change<'t>) {
        let at = self.at(change.later.unwrap_or(change.earlier), change.day);
        match (self.question.cells, self.cells.get_mut(&at)) {
            (_, Some(cell)) => cell.changes.push(change),
            (Content::Changes, None) => self.cells.entry(at).or_default().changes.push(change),
            _ => {}
        }
    }

    fn finish(self, ledger: &Ledger) -> Table<'t> {
        let question = self.question;
        let compared = question.is_of_positions();
        let mut cells: Vec<((usize, usize), Cell<'t>)> = Vec::with_capacity(self.cells.len());
        for (at, mut contents) in self.cells {
            contents.own.sort_by_key(|(claim, _)| (claim.said.first(), claim.said.last()));
            let (claims, acts): (Vec<_>, Vec<_>) = contents.own.into_iter().unzip();
            let mut cell = Cell { claims, relayed: contents.relayed, changes: contents.changes, ..Cell::default() };
            cell.finish(&acts, compared);
            let told = question.cells != Content::Changes || !cell.changes.is_empty() || (compared && cell.held());
            if told {
                cells.push((at, cell));
            }
        }
        let (mut of_rows, mut of_columns): (HashMap<_, Weight>, HashMap<_, Weight>) = Default::default();
        for ((row, column), cell) in &cells {
            let weight = question.weight(cell);
            of_rows.entry(*row).or_default().add(weight);
            of_columns.entry(*column).or_default().add(weight);
        }
        let rows = self.rows.in_order(question.rows, &of_rows, ledger);
        let columns = self.columns.in_order(question.columns, &of_columns, ledger);
        let cells = cells.into_iter().map(|((row, column), cell)| ((rows.places[&row], columns.places[&column]), cell));
        Table { question, cells: cells.collect(), rows: rows.headings, columns: columns.headings }
    }
}
