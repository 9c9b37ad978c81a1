//! Changes on the terminal.

use std::ops::Range;

use rayon::prelude::*;

use super::super::change::{doubts, grouped, marks, marks_of, paraphrases, rests_on};
use super::super::printable;
use super::super::review::beside;
use super::super::words::{Piece, alike};
use super::Style;
use crate::claim::{Claim, Ledger, Statement};
use crate::diff::{Change, Evidence, Kind, Shift};

/// How far the quotations stand in.
const INDENT: &str = "  ";

/// Changes, oldest first, a block for each pair of claims; with `words`, also the two quotations as one, word by word.
#[must_use]
pub fn changes_terminal(changes: &[Change<'_>], ledger: &Ledger, style: Style, words: bool) -> String {
    let groups: Vec<_> = grouped(changes).collect();
    groups.into_par_iter().map(|group| block(group, ledger, style, words)).collect::<Vec<_>>().join("\n")
}

/// What moved between two statements that nobody has put on file; nothing where nothing did.
#[must_use]
pub fn compared_terminal(shifts: &[Shift], earlier: &Statement, later: &Statement, style: Style) -> String {
    if shifts.is_empty() {
        return String::new();
    }
    let headings = shifts.iter().map(|it| style.heading(&headline(it.kind, &it.evidence, style)));
    let mut out: String = headings.collect();
    let marks = marks_of(shifts.iter().map(|it| &it.evidence), &earlier.words, Some(&later.words));
    for (label, statement, marks) in [("  earlier  ", earlier, marks.0), ("  later    ", later, marks.1)] {
        out.push_str(&style.paragraph(label, &format!("“{}”", marked(&statement.words, &marks, style))));
    }
    for shift in shifts {
        out.push_str(&style.paragraph("  because  ", &printable(&shift.evidence.reason)));
    }
    out
}

fn block(group: &[Change<'_>], ledger: &Ledger, style: Style, words: bool) -> String {
    let mut out = String::new();
    for change in group {
        let subject =
            format!("{}, {}", ledger.speaker_name(&change.earlier.speaker), ledger.topic_name(&change.earlier.topic));
        let day = style.strong(&change.day.to_string());
        out.push_str(&style.heading(&format!(
            "{day}  {}: {}",
            printable(&subject),
            headline(change.kind, &change.evidence, style)
        )));
    }
    let (earlier, later) = marks(group);
    let (says_earlier, says_later) = paraphrases(group);
    out.push_str(&quotation(group[0].earlier, &earlier, says_earlier, ledger, style));
    if let Some(claim) = group[0].later {
        out.push_str(&quotation(claim, &later, says_later, ledger, style));
    }
    let mut seen = Vec::new();
    for change in group {
        let basis = rests_on(change).map_or(String::new(), |it| format!(" (rests on {it})"));
        let reason = format!("{}{basis}", change.evidence.reason);
        if !seen.contains(&reason) {
            out.push_str(&style.paragraph(&format!("{INDENT}because  "), &printable(&reason)));
            seen.push(reason);
        }
    }
    for doubt in doubts(group) {
        out.push_str(&style.paragraph(&format!("{INDENT}but      "), &style.doubt(&printable(&doubt))));
    }
    for (label, text) in beside(group) {
        out.push_str(&style.paragraph(&format!("{INDENT}{label:<9}"), &printable(&text)));
    }
    if let (true, Some(claim)) = (words, group[0].later) {
        out.push_str(
            &style.paragraph(&format!("{INDENT}words    "), &merged(group[0].earlier.words(), claim.words(), style)),
        );
    }
    out
}

/// What moved, in one line: `hastened, 2025-09-02 → 2025-08-08`.
pub(super) fn headline(kind: &Kind, evidence: &Evidence, style: Style) -> String {
    let (from, to) = (printable(&evidence.from), printable(&evidence.to));
    format!("{}, {from} → {to}", style.strong(kind.id))
}

/// A claim's words with its day, outlet, link and id, and under a quotation what it `says` besides.
pub(super) fn quotation(
    claim: &Claim,
    marks: &[Range<usize>],
    says: Option<&str>,
    ledger: &Ledger,
    style: Style,
) -> String {
    let source = ledger.source_of(claim);
    let first = format!("{INDENT}{:<10} ", claim.said.to_string());
    let mut out = style.paragraph(&first, &words_of(claim, marks, style));
    let under = " ".repeat(first.len());
    out.extend(says.map(|it| style.paragraph(&under, &format!("{} (paraphrase)", printable(it)))));
    let link = source.url.as_deref().unwrap_or("no link");
    out.push_str(
        &style.paragraph(&under, &format!("{}, {}", printable(&source.outlet), style.faint(&printable(link)))),
    );
    out.push_str(&style.paragraph(&under, &style.faint(claim.id.as_str())));
    out
}

/// The quotation in quotation marks, or the paraphrase without and saying so.
fn words_of(claim: &Claim, marks: &[Range<usize>], style: Style) -> String {
    let out = marked(claim.words(), marks, style);
    if claim.quote.is_some() { format!("“{out}”") } else { format!("{out} (paraphrase)") }
}

/// A text with its marks.
fn marked(text: &str, marks: &[Range<usize>], style: Style) -> String {
    let mut out = String::new();
    let mut at = 0;
    for range in marks {
        let (Some(before), Some(marked)) = (text.get(at..range.start), text.get(range.clone())) else { continue };
        out.push_str(&printable(before));
        // Word by word, so that a line may break between them.
        let words: Vec<String> = printable(marked).split(' ').map(|word| style.changed(word)).collect();
        out.push_str(&words.join(" "));
        at = range.end;
    }
    out.push_str(&printable(&text[at..]));
    out
}

/// Two texts as one: what is gone in `[-…-]`, what is new in `{+…+}`; or that this would tell nothing.
fn merged(earlier: &str, later: &str, style: Style) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Same(text) => printable(&text).into_owned(),
        Piece::Gone(text) => style.bad(&format!("[-{}-]", printable(&text))),
        Piece::New(text) => style.good(&format!("{{+{}+}}", printable(&text))),
    };
    match alike(earlier, later) {
        Some(pieces) => pieces.into_iter().map(piece).collect(),
        None => "the two have too little in common to be shown as one".to_owned(),
    }
}
