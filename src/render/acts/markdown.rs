//! Said and done as Markdown: a heading an act, a point for each statement beside it.

use super::super::change::escaped;
use super::super::markdown::linked;
use super::{compared, doubts, link, words};
use crate::acts::Deed;
use crate::claim::Ledger;

/// Acts, oldest first.
#[must_use]
pub fn deeds_markdown(deeds: &[Deed<'_>], ledger: &Ledger) -> String {
    let mut out = String::new();
    for deed in deeds {
        let act = deed.act;
        let subject = format!("{}, {}", ledger.speaker_name(&act.speaker), ledger.topic_name(&act.topic));
        out.push_str(&format!("### {}  {}\n\n", act.day.in_words(), escaped(&subject)));
        let outlet = linked(&ledger.source_of_act(act).outlet, link(deed, ledger));
        out.push_str(&format!("**{}:** {} — {outlet} (`{}`)\n\n", act.kind, escaped(&act.says), act.id));
        out.extend(act.note.iter().map(|it| format!("Note: {}\n\n", escaped(it))));
        out.extend(deed.gap().map(|it| format!("Not compared: {it}.\n\n")));
        for said in &deed.said {
            out.push_str(&format!("- **{}**\n  {}", escaped(&compared(said)), escaped(&words(said, ledger))));
            out.push_str(&format!(" (`{}`)\n", said.claim.id));
            out.extend(said.claim.note.iter().map(|it| format!("  Note: {}\n", escaped(it))));
            out.extend(doubts(said).map(|it| format!("  Doubtful: {}\n", escaped(&it))));
        }
        out.push('\n');
    }
    out
}
