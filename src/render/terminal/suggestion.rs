//! Topics that drafts have in common, for the terminal: what each may be called, and what would go there.

use super::super::{SuggestionView, counted, printable};
use super::Style;

/// So many drafts of each are shown; the rest are counted.
const SHOWN: usize = 4;

/// Every suggestion with its names, its proposition and some of what would go there.
#[must_use]
pub fn suggestions_terminal(suggestions: &[SuggestionView], style: Style) -> String {
    let one = |it: &SuggestionView| {
        let (name, others) = it.names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
        let others = if others.is_empty() { String::new() } else { format!("  or {}", others.join(", ")) };
        let number = format!("{:>3}  ", it.number);
        let head = format!("{}{}", style.strong(&printable(name)), printable(&others));
        let drafts = style.faint(&counted(it.drafts.len(), "draft"));
        let proposition = it
            .proposition
            .as_deref()
            .unwrap_or("nothing decided is said: it has no proposition yet, and --proposition gives one");
        let mut out = style.paragraph(&number, &format!("{head}   {drafts}"));
        out.push_str(&style.paragraph("       on: ", &printable(proposition)));
        out.extend(it.drafts.iter().take(SHOWN).map(|it| style.paragraph("       · ", &printable(&it.told()))));
        if let Some(more @ 1..) = it.drafts.len().checked_sub(SHOWN) {
            out.push_str(&style.paragraph("       ", &style.faint(&format!("and {more} more"))));
        }
        out
    };
    suggestions.iter().map(one).collect::<Vec<_>>().join("\n")
}
