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
    let reports: Vec<&Report<'l>> = std::iter::once(one).chain(close.iter().map(|it| it.0)).collect();
    let mut bounds: BTreeSet<usize> = [0, one.words.len()].into();
    let steps = || close.iter().flat_map(|it| it.1.steps());
    bounds.extend(steps().flat_map(|it| [it.one.start, it.one.end]));
    // What is the same in all is cut into words, so that a line may break anywhere.
    let differs = |at: usize| steps().any(|it| !it.is_same && it.one.contains(&at));
    bounds.extend((0..one.words.len()).filter(|at| !differs(*at)).flat_map(|at| [at, at + 1]));
    let bounds: Vec<usize> = bounds.into_iter().collect();
    let mut stretches: Vec<Stretch> = Vec::new();
    for (n, start) in bounds.iter().enumerate() {
        let inserted: Vec<Range<usize>> = close.iter().map(|it| inserted_at(it.1, *start)).collect();
        if inserted.iter().any(|it| !it.is_empty()) {
            stretches
                .push(Stretch { words: std::iter::once(*start..*start).chain(inserted).collect(), is_same: false });
        }
        let Some(end) = bounds.get(n + 1) else { break };
        let cells = close.iter().map(|it| beside(it.1, *start..*end));
        stretches
            .push(Stretch { words: std::iter::once(*start..*end).chain(cells).collect(), is_same: !differs(*start) });
    }
    let columns = whole(stretches, &reports).into_iter().map(|it| column(&reports, &it)).collect();
    Some(Columns { reports, columns })
}

/// What each report has in a column, as words.
struct Stretch {
    words: Vec<Range<usize>>,
    is_same: bool,
}

/// Stretches that end where every report has a space: what is one word in any of them stands in one column.
fn whole(stretches: Vec<Stretch>, reports: &[&Report<'_>]) -> Vec<Stretch> {
    let mut whole: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        // The first of the columns that a word of this one hangs on to.
        let hangs_on = |(report, words): (&&Report<'_>, &Range<usize>)| {
            let is_torn = !words.is_empty() && words.start > 0 && gap(report, words.start).is_none();
            let holds = |it: &Stretch, at: usize| it.words[at].contains(&(words.start - 1));
            let place = reports.iter().position(|it| it.id() == report.id())?;
            is_torn.then(|| whole.iter().rposition(|it| holds(it, place))).flatten()
        };
        match reports.iter().zip(&stretch.words).filter_map(hangs_on).min() {
            None => whole.push(stretch),
            Some(first) => {
                let joined = whole.drain(first..).chain([stretch]).reduce(joined);
                whole.extend(joined);
            }
        }
    }
    whole
}

fn joined(before: Stretch, after: Stretch) -> Stretch {
    let both =
        before.words.into_iter().zip(after.words).map(|(before, after)| match (before.is_empty(), after.is_empty()) {
            (_, true) => before,
            (true, false) => after,
            (false, false) => before.start..after.end,
        });
    Stretch { words: both.collect(), is_same: before.is_same && after.is_same }
}

fn column(reports: &[&Report<'_>], stretch: &Stretch) -> Column {
    let cells = reports.iter().zip(&stretch.words).map(|(report, words)| cell(report, words));
    Column { cells: cells.collect(), is_same: stretch.is_same }
}

/// The bytes of some words with the marks that stand at them.
fn cell(report: &Report<'_>, words: &Range<usize>) -> Range<usize> {
    if words.is_empty() {
        return 0..0;
    }
    let start = if words.start == 0 {
        0
    } else {
        gap(report, words.start).map_or(report.words[words.start].start, |it| it.end)
    };
    let end = if words.end == report.words.len() {
        report.text().len()
    } else {
        gap(report, words.end).map_or(report.words[words.end - 1].end, |it| it.start)
    };
    let text = report.slice(&(start..end));
    start + text.len() - text.trim_start().len()..start + text.trim_end().len()
}

/// The last space between a word and the one before it; none where the two hang together.
fn gap(report: &Report<'_>, word: usize) -> Option<Range<usize>> {
    let (from, to) = (report.words[word - 1].end, report.words[word].start);
    let between = report.slice(&(from..to));
    let (at, space) = between.char_indices().rev().find(|it| it.1.is_whitespace())?;
    let start = between[..at].trim_end().len();
    Some(from + start..from + at + space.len_utf8())
}

/// The words that a report has before the place `at` of the one, where the one has none.
fn inserted_at(aligned: &Alignment, at: usize) -> Range<usize> {
    let inserted = aligned.steps().iter().find(|it| !it.is_same && it.one.is_empty() && it.one.start == at);
    inserted.map_or(0..0, |it| it.other.clone())
}

/// The words that a report has beside some words of the one. What took the place of several columns stands in the
/// first of them.
fn beside(aligned: &Alignment, words: Range<usize>) -> Range<usize> {
    let step = aligned.steps().iter().find(|it| it.one.contains(&words.start));
    match step {
        // What house style tells in another number of words stands in the first of its columns.
        Some(it) if it.is_same && it.one.len() == it.other.len() => {
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
                row += if row.is_empty() { "" } else { " " };
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
    fn a_column_ends_where_every_report_has_a_space() {
        check(
            "2025-03-02: “We intend to open it.”\n2025-03-02: “We'll open it.”",
            &["[We intend to] open it.", "[We'll] open it."],
        );
        check(
            "2025-03-02: “The \"gate\" – at last – is open.”\n2025-03-02: “The \"gate\" – at last – was open.”",
            &["The \"gate\" – at last – [is] open.", "The \"gate\" – at last – [was] open."],
        );
    }

    #[test]
    fn parts_of_one_word_stay_together() {
        check(
            "2025-03-02: “The mayor does open it.”\n2025-03-02: “The mayor doesn't open it.”",
            &["The mayor [does] open it.", "The mayor [doesn't] open it."],
        );
    }
}
