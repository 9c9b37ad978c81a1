//! Builds the table: every claim comes into its cell once, every change into the cell of the claim that shows it.

use std::collections::{BTreeMap, HashMap};

use super::axis::Below;
use super::keys::Keys;
use super::{Cell, Content, Question, Table};
use crate::claim::{Claim, ClaimId, Ledger};
use crate::date::Date;
use crate::diff::{Change, Outcome, SetAside, Timeline};

/// Builds the table of all claims on the timelines that `takes` takes. `found` is what is to be shown on them.
#[must_use]
pub fn build<'t, R>(
    question: Question,
    ledger: &'t Ledger,
    timelines: &[Timeline<'t, R>],
    found: &'t Outcome<'t>,
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
    for change in &found.changes {
        draft.change(change);
    }
    for step in found.steps.iter().filter(|it| it.is_open() && takes(it.later)) {
        draft.cell(step.later, step.later.said).open.push(&step.later.id);
    }
    draft.finish(ledger)
}

/// What is in a cell before it is in order.
#[derive(Default)]
struct Contents<'t> {
    own: Vec<(&'t Claim, usize)>,
    relayed: Vec<&'t Claim>,
    changes: Vec<&'t Change<'t>>,
    open: Vec<&'t ClaimId>,
}

/// A table whose headings are not in order yet.
struct Draft<'t> {
    question: Question,
    rows: Keys<'t>,
    columns: Keys<'t>,
    cells: HashMap<(usize, usize), Contents<'t>>,
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
            let (claims, acts): (Vec<_>, Vec<_>) = std::mem::take(&mut contents.own).into_iter().unzip();
            let Contents { relayed, changes, open, .. } = contents;
            let mut cell = Cell { claims, relayed, changes, open, ..Cell::default() };
            cell.finish(&acts, question);
            let told = question.cells != Content::Changes || !cell.changes.is_empty() || (compared && cell.is_steady());
            if told {
                cells.push((at, cell));
            }
        }
        let (mut of_rows, mut of_columns): (HashMap<_, Below>, HashMap<_, Below>) = Default::default();
        for ((row, column), cell) in &cells {
            of_rows.entry(*row).or_default().add(cell, question.cells);
            of_columns.entry(*column).or_default().add(cell, question.cells);
        }
        let rows = self.rows.in_order(question.rows, &of_rows, ledger);
        let columns = self.columns.in_order(question.columns, &of_columns, ledger);
        let cells = cells.into_iter().map(|((row, column), cell)| ((rows.places[&row], columns.places[&column]), cell));
        let cells: BTreeMap<_, Cell<'t>> = cells.collect();
        let (speaker, topic) = (only(&cells, |it| &it.speaker), only(&cells, |it| &it.topic));
        Table { question, rows: rows.headings, columns: columns.headings, cells, speaker, topic }
    }
}

/// What all claims in all cells have in common.
fn only<'t, T: PartialEq>(
    cells: &BTreeMap<(usize, usize), Cell<'t>>,
    of: impl Fn(&'t Claim) -> &'t T,
) -> Option<&'t T> {
    let mut values = cells.values().flat_map(|it| it.claims.iter().chain(&it.relayed)).map(|it| of(it));
    let first = values.next()?;
    values.all(|it| it == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::Axis;
    use super::super::sample::{POSITIONS, ask, ledger, looked};
    use super::*;

    /// Each cell as `row/column: claims, marks`.
    fn cells(question: Question, ledger: &Ledger) -> Vec<String> {
        ask(question, ledger, |table| {
            let cell = |((row, column), cell): (&(usize, usize), &Cell<'_>)| {
                let ids: Vec<&str> = cell.claims.iter().map(|it| it.id.local()).collect();
                let marks: String = cell.marks.iter().map(|it| format!(" {}", it.name())).collect();
                format!("{}/{}: {}{marks}", table.rows[*row].id, table.columns[*column].id, ids.join(" "))
            };
            table.cells.iter().map(cell).collect()
        })
    }

    fn check(lines: &[&str], expected: &[&str]) {
        assert_eq!(cells(POSITIONS, &ledger(lines)), expected, "{lines:#?}");
    }

    #[test]
    fn the_latest_claim_comes_last_and_what_changed_is_marked() {
        check(
            &[
                "ada bridge 2025-03-01 {stance: oppose}: No bridge.",
                "ada bridge 2025-02-01 {stance: support}: A bridge!",
                "ben bridge 2025-02-02 {stance: support, if: [it is cheap]}: If it is cheap.",
            ],
            &["bridge/ada: c1 c0 changed", "bridge/ben: c2 conditional"],
        );
    }

    #[test]
    fn drafts_and_relayed_claims_are_no_positions() {
        check(
            &[
                "ada bridge 2025-02-01 {stance: support}: A bridge!",
                "ada bridge 2025-03-01 {stance: oppose, draft: true}: No bridge.",
                "ada bridge 2025-03-02 {stance: oppose, via: ben}: No bridge.",
                "ben ferry 2025-03-02 {via: ada}: Let it sail.",
                "ben bridge 2025-03-02 {draft: true}: Let it be.",
            ],
            &["bridge/ada: c0", "ferry/ben:  relayed"],
        );
    }

    #[test]
    fn two_claims_of_the_same_days_that_differ_have_no_order() {
        let month = "ada bridge 2025-03 {stance: oppose}: No bridge.";
        check(&[month, "ada bridge 2025-03-05 {stance: support}: A bridge!"], &["bridge/ada: c0 c1 order unknown"]);
        check(&[month, "ada bridge 2025-03-05 {stance: oppose}: No."], &["bridge/ada: c0 c1"]);
        check(&[month, "ada bridge 2025-04-05 {stance: oppose}: No."], &["bridge/ada: c0 c1"]);
    }

    #[test]
    fn silence_is_marked_until_something_is_said() {
        let mut quiet = ledger(&[
            "ada bridge 2025-02-01 {stance: support}: A bridge!",
            "ada ferry 2025-03-01 {}: The ferry sails.",
        ]);
        looked(&mut quiet, "ada", "bridge", "2025-04-01");
        assert_eq!(cells(POSITIONS, &quiet), ["bridge/ada: c0 silent", "ferry/ada: c1"]);
        let mut loud = ledger(&[
            "ada bridge 2025-02-01 {stance: support}: A bridge!",
            "ada ferry 2025-03-01 {}: The ferry sails.",
            "ada bridge 2025-05-01 {stance: support}: A bridge!",
        ]);
        looked(&mut loud, "ada", "bridge", "2025-04-01");
        assert_eq!(cells(POSITIONS, &loud), ["bridge/ada: c0 c2", "ferry/ada: c1"]);
    }

    #[test]
    fn a_change_on_another_topic_is_no_mark_on_the_position_shown() {
        let lines = ledger(&[
            "ada bridge 2025-03-01 {stance: support}: A bridge!",
            "ada bridge 2025-03-02 {stance: oppose}: No bridge.",
            "ada ferry 2025-03-03 {stance: support}: A ferry!",
        ]);
        let question = |cells| Question { rows: Axis::Month, columns: Axis::Speaker, cells };
        assert_eq!(cells(question(Content::Position), &lines), ["2025-03/ada: c0 c1 c2"]);
        assert_eq!(cells(question(Content::Count), &lines), ["2025-03/ada: c0 c1 c2 changed"]);
    }

    #[test]
    fn months_stand_in_order_and_a_date_across_several_is_its_own() {
        let lines = ledger(&[
            "ada bridge 2025-05-31/2025-06-02 {}: Well.",
            "ada bridge 2025-06-30 {}: Yes.",
            "ada bridge 2025-05 {}: Yes indeed.",
            "ada bridge 2024 {}: No.",
        ]);
        let question = Question { rows: Axis::Month, columns: Axis::Source, cells: Content::Count };
        let expected = ["2024/post: c3", "2025-05/post: c2", "2025-05-31/2025-06-02/post: c0", "2025-06/post: c1"];
        assert_eq!(cells(question, &lines), expected);
    }

    #[test]
    fn cells_of_changes_are_only_where_there_was_something_to_compare() {
        let lines = ledger(&[
            "ada bridge 2025-03-01 {stance: support}: A bridge!",
            "ada bridge 2025-03-02 {stance: oppose}: No bridge.",
            "ben bridge 2025-03-03 {stance: support}: A bridge!",
            "ben ferry 2025-03-03 {stance: support}: A ferry!",
            "ben ferry 2025-03-04 {stance: support}: A ferry, yes!",
        ]);
        let question = Question { cells: Content::Changes, ..POSITIONS };
        assert_eq!(cells(question, &lines), ["bridge/ada: c0 c1 changed", "ferry/ben: c3 c4"]);
    }
}
