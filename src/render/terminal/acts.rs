//! Said and done on the terminal: an act, and below it the statements that it is held against.

use super::super::acts::{act_in_words, compared, doubts, link, words};
use super::super::printable;
use super::Style;
use crate::acts::{Deed, Verdict};
use crate::claim::Ledger;

const INDENT: &str = "  ";

/// Acts, oldest first, each with whose it is and on what.
#[must_use]
pub fn deeds_terminal(deeds: &[Deed<'_>], ledger: &Ledger, style: Style) -> String {
    let one = |deed: &Deed<'_>| {
        let act = deed.act;
        let subject = format!("{}, {}", ledger.speaker_name(&act.speaker), ledger.topic_name(&act.topic));
        let head = style.paragraph("", &style.strong(&printable(&subject)));
        let cited = format!("{} {}", act.id, link(deed, ledger).unwrap_or("no link"));
        format!(
            "{head}{}{}",
            deed_in_line(deed, ledger, style),
            style.paragraph(INDENT, &style.faint(&printable(&cited)))
        )
    };
    deeds.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// An act with its day, without whose it is.
pub(super) fn deed_in_line(deed: &Deed<'_>, ledger: &Ledger, style: Style) -> String {
    let first = format!("■ {}  ", deed.act.day.in_words());
    let mut out = style.paragraph(&first, &printable(&act_in_words(deed.act, ledger)));
    let mut below = |text: String| out.push_str(&style.paragraph(&format!("{INDENT}{INDENT}"), &text));
    deed.act.note.iter().for_each(|it| below(printable(&format!("note: {it}")).into_owned()));
    deed.gap().into_iter().for_each(|it| below(style.faint(&format!("not compared: {it}"))));
    for said in &deed.said {
        let text = printable(&compared(said)).into_owned();
        below(if said.verdict == Verdict::Otherwise { style.strong(&text) } else { text });
        below(printable(&words(said, ledger)).into_owned());
        said.claim.note.iter().for_each(|it| below(printable(&format!("note: {it}")).into_owned()));
        doubts(said).into_iter().for_each(|it| below(style.doubt(&printable(&it))));
    }
    out
}
