//! Changes as Markdown: a heading a change, both quotations as block quotes, the marked words bold.

use std::fmt::Write;
use std::ops::Range;

use super::super::markdown::linked;
use super::super::printable;
use super::super::review::beside;
use super::{doubts, grouped, marks, paraphrases, rests_on};
use crate::claim::{Claim, Ledger};
use crate::diff::Change;

/// Changes, oldest first.
#[must_use]
pub fn changes_markdown(changes: &[Change<'_>], ledger: &Ledger) -> String {
    let mut out = String::new();
    for group in grouped(changes) {
        for change in group {
            let subject = format!(
                "{}, {}",
                ledger.speaker_name(&change.earlier.speaker),
                ledger.topic_name(&change.earlier.topic)
            );
            let (from, to) = (escaped(&change.evidence.from), escaped(&change.evidence.to));
            line(&mut out, &format!("### {}  {}: {}, {from} → {to}\n", change.day, escaped(&subject), change.kind.id));
        }
        let (earlier, later) = marks(group);
        let (says_earlier, says_later) = paraphrases(group);
        quotation(&mut out, group[0].earlier, &earlier, says_earlier, ledger);
        if let Some(claim) = group[0].later {
            quotation(&mut out, claim, &later, says_later, ledger);
        }
        for change in group {
            let basis = rests_on(change).map_or(String::new(), |it| format!(" (rests on {it})"));
            line(&mut out, &format!("- because {}{basis}", escaped(&change.evidence.reason)));
        }
        for doubt in doubts(group) {
            line(&mut out, &format!("- **but** {}", escaped(&doubt)));
        }
        for (label, text) in beside(group) {
            line(&mut out, &format!("- {label}: {}", escaped(&text)));
        }
        out.push('\n');
    }
    out
}

fn quotation(out: &mut String, claim: &Claim, marks: &[Range<usize>], says: Option<&str>, ledger: &Ledger) {
    let text = claim.words();
    let (mut words, mut at) = (String::new(), 0);
    for range in marks {
        let (Some(before), Some(marked)) = (text.get(at..range.start), text.get(range.clone())) else { continue };
        words.push_str(&escaped(before));
        // Marks may not have a space inside them, or they are no marks; and a space that is a control character is none.
        let marked = escaped(marked);
        let inner = marked.trim();
        let lead = &marked[..marked.len() - marked.trim_start().len()];
        let trail = &marked[marked.trim_end().len()..];
        if inner.is_empty() {
            words.push_str(&marked);
        } else {
            words.push_str(&format!("{lead}**{inner}**{trail}"));
        }
        at = range.end;
    }
    words.push_str(&escaped(&text[at..]));
    let source = ledger.source_of(claim);
    let outlet = linked(&source.outlet, source.url.as_deref());
    let shown = if claim.quote.is_some() { format!("“{words}”") } else { format!("{words} (paraphrase)") };
    let says = says.map_or(String::new(), |it| format!("> {} (paraphrase)\n", escaped(it)));
    line(out, &format!("> {shown}\n{says}> — {}, {outlet} (`{}`)\n", claim.said, claim.id));
}

fn line(out: &mut String, text: &str) {
    writeln!(out, "{text}").expect("a string takes all that is written to it");
}

/// The text with what Markdown would take for markup made plain.
pub(in crate::render) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in printable(text).chars() {
        if "\\`*_[]<>|#".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
