//! Changes on the terminal.

use std::ops::Range;

use rayon::prelude::*;

use super::super::printable;
use super::super::review::{beside, footing};
use super::super::words::{Piece, alike};
use super::Style;
use crate::claim::{Claim, Ledger, Statement, Wording};
use crate::diff::{Change, Headline, Part, Printed, Shift, Told, moved, printed_together};

/// How far the quotations stand in.
const INDENT: &str = "  ";

/// Changes, oldest first, a block for each pair of claims; with `words`, also the two quotations as one, word by word.
#[must_use]
pub fn changes_terminal(changes: &[Change<'_>], ledger: &Ledger, style: Style, words: bool) -> String {
    let each: Vec<_> = printed_together(changes).collect();
    each.par_iter().map(|it| block(&Printed::of(it, ledger), ledger, style, words)).collect::<Vec<_>>().join("\n")
}

/// What moved between two statements that nobody has put on file; nothing where nothing did.
#[must_use]
pub fn compared_terminal(shifts: &[Shift], earlier: &Statement, later: &Statement, style: Style) -> String {
    let mut out: String = shifts
        .iter()
        .map(|it| {
            let moved = format!("{} → {}", it.evidence.from.in_words(), it.evidence.to.in_words());
            style.heading(&format!("{}, {}", style.strong(it.kind.id), printable(&moved)))
        })
        .collect();
    if shifts.is_empty() {
        return out;
    }
    let before = moved(shifts.iter().map(|it| &it.evidence.earlier));
    let after = moved(shifts.iter().filter_map(|it| it.evidence.later.as_ref()));
    for (label, statement, marks) in [("  earlier  ", earlier, before), ("  later    ", later, after)] {
        out.push_str(&style.paragraph(label, &format!("“{}”", marked(&statement.words, &marks, style))));
    }
    for shift in shifts {
        out.push_str(&style.paragraph("  because  ", &printable(&shift.evidence.reason)));
    }
    out
}

fn block(it: &Printed<'_, '_>, ledger: &Ledger, style: Style, words: bool) -> String {
    let lead = format!("{}  {}: {}", it.day.in_words(), it.topic, it.tags());
    let mut out = style.heading(&style.strong(&printable(&lead)));
    for (n, Part { headline, .. }) in it.parts.iter().enumerate() {
        let text = if n == 0 { printable(&headline.sentence).into_owned() } else { tagged(headline, style) };
        out.push_str(&style.paragraph(INDENT, &text));
    }
    let lead = it.told().map(|it| it.claim.said.in_words().len()).max().unwrap_or_default();
    out.extend(it.told().map(|told| statement(told, lead, ledger, style)));
    for doubt in &it.doubts {
        out.push_str(&style.paragraph(&format!("{INDENT}but      "), &style.doubt(&printable(doubt))));
    }
    for note in &it.notes {
        out.push_str(&style.paragraph(&format!("{INDENT}note     "), &printable(note)));
    }
    for (label, text) in beside(it) {
        out.push_str(&style.paragraph(&format!("{INDENT}{label:<9}"), &printable(&text)));
    }
    if let (true, Some(later)) = (words && !it.is_own_telling(), &it.later) {
        let words = |it: &Claim| it.wording().in_cell(ledger.speaker_name(&it.speaker), &ledger.source_of(it).outlet);
        let text = merged(&words(it.earlier.claim), &words(later.claim), style);
        out.push_str(&style.paragraph(&format!("{INDENT}words    "), &text));
    }
    out.push_str(&style.paragraph(INDENT, &style.faint(&printable(&footing(it)))));
    for told in it.told() {
        let link = ledger.source_of(told.claim).url.as_deref().unwrap_or("no link");
        // An address is one piece, however wide the terminal is.
        out.push_str(&format!("{INDENT}{}\n", style.faint(&printable(&format!("{} {link}", told.claim.id)))));
    }
    out
}

/// What moved, in one line: the tag, and the sentence without the proposition.
pub(super) fn in_one_line(change: &Change<'_>, ledger: &Ledger, style: Style) -> String {
    tagged(&change.headline(ledger), style)
}

fn tagged(headline: &Headline, style: Style) -> String {
    format!("{}: {}", style.strong(&printable(&headline.tag)), printable(&headline.detail))
}

/// A statement of a flag: its day, its words with their outlet, and after a quotation what it `says` besides.
fn statement(told: &Told<'_>, lead: usize, ledger: &Ledger, style: Style) -> String {
    let first = format!("{INDENT}{:<lead$}  ", told.claim.said.in_words());
    let says = told.says.map_or(String::new(), |it| format!(" · {} (our paraphrase)", printable(it)));
    style.paragraph(&first, &format!("{}{says}", words_with_outlet(told.claim, &told.moved, ledger, style)))
}

/// A claim's words with its day, outlet, link and id.
pub(super) fn quotation(claim: &Claim, ledger: &Ledger, style: Style) -> String {
    let source = ledger.source_of(claim);
    let first = format!("{INDENT}{}  ", claim.said.in_words());
    let mut out = style.paragraph(&first, &words_with_outlet(claim, &[], ledger, style));
    let link = source.url.as_deref().unwrap_or("no link");
    let cited = format!("{} {}", claim.id, printable(link));
    out.push_str(&style.paragraph(&" ".repeat(first.len()), &style.faint(&cited)));
    out
}

/// The words with their marks, whose they are, and the outlet, which reported words name already.
fn words_with_outlet(claim: &Claim, marks: &[Range<usize>], ledger: &Ledger, style: Style) -> String {
    let (before, after) = ledger.around(claim);
    let outlet = match claim.wording() {
        Wording::Reported { .. } => String::new(),
        Wording::Quoted(_) | Wording::Paraphrased(_) => format!(" {}", printable(&ledger.source_of(claim).outlet)),
    };
    format!("{}{}{}{outlet}", printable(&before), marked(claim.words(), marks, style), printable(&after))
}

/// A text with its marks.
pub(super) fn marked(text: &str, marks: &[Range<usize>], style: Style) -> String {
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
