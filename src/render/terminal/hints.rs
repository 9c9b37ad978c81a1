//! Hints on the terminal: apart from flags, each with how often its rule was right.

use super::super::printable;
use super::Style;
use super::change::quotation;
use crate::claim::Ledger;
use crate::diff::Hinted;

/// Hints, oldest first, below a line that says what they are; or that there are none.
#[must_use]
pub fn hints_terminal(hints: &[Hinted<'_>], ledger: &Ledger, style: Style) -> String {
    if hints.is_empty() {
        return "no hints\n".to_owned();
    }
    let said = "Hints: evidence too weak for a flag. Read the statements before you make anything of one.";
    let mut out = style.paragraph("", &style.strong(said));
    for it in hints {
        let lead = format!("{}  {}: {}", it.claim.said.in_words(), ledger.topic_name(&it.claim.topic), it.tag);
        out.push('\n');
        out.push_str(&style.heading(&style.strong(&printable(&lead))));
        out.push_str(&style.paragraph("  ", &printable(&it.sentence)));
        out.extend(it.earlier.map(|earlier| quotation(earlier, ledger, style)));
        out.push_str(&quotation(it.claim, ledger, style));
        out.push_str(&style.paragraph("  ", &style.faint(&format!("{}: {}", it.hint.id, it.hint.precision))));
    }
    out
}
