//! Quotations of one utterance in columns: what stands below each other is the same word, or took its place.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Alignment, Report, Utterance};

/// Quotations side by side.
#[derive(Debug)]
pub struct Columns<'u, 'l> {
    /// The reports, the one that stands for the utterance first; only quotations that are close to it.
    pub reports: Vec<&'u Report<'l>>,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
}

/// One column: what each report has in it.
#[derive(Debug)]
pub struct Column {
    /// The bytes of each report's words; empty where a report has nothing here.
    pub cells: Vec<Range<usize>>,
    /// Whether all reports have the same.
    pub is_same: bool,
    /// Whether it follows the column before it without a space.
    pub is_joined: bool,
}

/// The close quotations of an utterance in columns; `None` where there is nothing to lay beside the first report.
#[must_use]
pub fn columns<'u, 'l>(utterance: &'u Utterance<'l>) -> Option<Columns<'u, 'l>> {
    let close = utterance.others.iter().filter(|it| it.report.is_quoted() && it.aligned.is_close());
    let close: Vec<(&Report<'l>, &Alignment)> = close.map(|it| (&it.report, &it.aligned)).collect();
    let one = &utterance.one;
    if !one.is_quoted() || close.is_empty() {
        return None;
    }
    let reports = std::iter::once(one).chain(close.iter().map(|it| it.0)).collect();
    let mut bounds: BTreeSet<usize> = [0, one.words.len()].into();
    let steps = || close.iter().flat_map(|it| it.1.steps());
    bounds.extend(steps().flat_map(|it| [it.one.start, it.one.end]));
    // What is the same in all is cut into words, so that a line may break anywhere.
    let differs = |at: usize| steps().any(|it| !it.is_same && it.one.contains(&at));
    bounds.extend((0..one.words.len()).filter(|at| !differs(*at)).flat_map(|at| [at, at + 1]));
    let bounds: Vec<usize> = bounds.into_iter().collect();
    let mut columns = Vec::new();
    for (n, start) in bounds.iter().enumerate() {
        let inserted: Vec<Range<usize>> = close.iter().map(|it| inserted_at(it.1, *start)).collect();
        if inserted.iter().any(|it| !it.is_empty()) {
            columns.push(column(one, *start..*start, &close, &inserted, false));
        }
        let Some(end) = bounds.get(n + 1) else { break };
        let cells: Vec<Range<usize>> = close.iter().map(|it| beside(it.1, *start..*end)).collect();
        columns.push(column(one, *start..*end, &close, &cells, !differs(*start)));
    }
    Some(Columns { reports, columns })
}

fn column(
    one: &Report<'_>,
    words: Range<usize>,
    close: &[(&Report<'_>, &Alignment)],
    others: &[Range<usize>],
    is_same: bool,
) -> Column {
    let cells = std::iter::once((one, &words)).chain(close.iter().map(|it| it.0).zip(others));
    let is_joined = cells.clone().any(|(report, words)| {
        let before = words.start.checked_sub(1).and_then(|it| report.words.get(it));
        let first = report.words.get(words.start).filter(|_| !words.is_empty());
        before.zip(first).is_some_and(|(before, first)| before.touches(first))
    });
    Column { cells: cells.map(|(report, words)| cell(report, words)).collect(), is_same, is_joined }
}

/// The bytes of some words, with the marks that stand after them.
fn cell(report: &Report<'_>, words: &Range<usize>) -> Range<usize> {
    if words.is_empty() {
        return 0..0;
    }
    let start = if words.start == 0 { 0 } else { report.words[words.start].start };
    let end = report.words.get(words.end).map_or(report.text().len(), |next| next.start);
    start..start + report.text()[start..end].trim_end().len()
}

/// The words that a report has before the place `at` of the one, where the one has none.
fn inserted_at(aligned: &Alignment, at: usize) -> Range<usize> {
    let inserted = aligned.differing().find(|it| it.one.is_empty() && it.one.start == at);
    inserted.map_or(0..0, |it| it.other.clone())
}

/// The words that a report has beside some words of the one. What took the place of several columns stands in the
/// first of them.
fn beside(aligned: &Alignment, words: Range<usize>) -> Range<usize> {
    let step = aligned.steps().iter().find(|it| it.one.contains(&words.start));
    match step {
        Some(it) if it.is_same => {
            let from = it.other.start + (words.start - it.one.start);
            from..from + words.len()
        }
        Some(it) if it.one.start == words.start => it.other.clone(),
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::utterances;
    use super::*;
    use crate::casebook::reports::Case;

    /// Each report's row with `|` between the columns that differ from those beside them.
    fn check(reports: &str, expected: &[&str]) {
        let ledger = Case::parse(reports).unwrap().ledger;
        let all = utterances(&ledger, |_| true);
        let laid = columns(&all[0]).unwrap();
        let row = |n: usize| -> String {
            let mut row = String::new();
            for column in &laid.columns {
                let text = laid.reports[n].slice(&column.cells[n]).to_owned();
                let text = if column.is_same { text } else { format!("[{text}]") };
                row += if row.is_empty() || column.is_joined { "" } else { " " };
                row += &text;
            }
            row
        };
        let rows: Vec<String> = (0..laid.reports.len()).map(row).collect();
        assert_eq!(rows, expected, "{reports}");
    }

    #[test]
    fn what_stands_below_each_other_belongs_together() {
        check(
            "2025-03-02: “The gate is now in their hands.”
             2025-03-02: “The gate is in Harrow's hands!”
             2025-03-02: “The old gate is now in their hands”",
            &[
                "The [] gate is [now] in [their] hands.",
                "The [] gate is [] in [Harrow's] hands!",
                "The [old] gate is [now] in [their] hands",
            ],
        );
    }

    #[test]
    fn parts_of_one_word_stay_together() {
        check(
            "2025-03-02: “The mayor does open it.”\n2025-03-02: “The mayor doesn't open it.”",
            &["The mayor does[] open it.", "The mayor does[n't] open it."],
        );
    }
}
