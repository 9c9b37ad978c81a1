//! Changes as Markdown: a heading a change, both quotations as block quotes, the marked words bold.

use std::fmt::Write;

use super::super::markdown::linked;
use super::super::printable;
use super::super::review::{beside, footing};
use crate::claim::Ledger;
use crate::diff::{Change, Told, printed};

/// Changes, oldest first.
#[must_use]
pub fn changes_markdown(changes: &[Change<'_>], ledger: &Ledger) -> String {
    let mut out = String::new();
    for it in printed(changes, ledger) {
        let subject = escaped(&format!("{}, {}", it.speaker, it.topic));
        line(&mut out, &format!("### {}  {subject}: {}\n", it.day.in_words(), escaped(&it.tags())));
        for (n, part) in it.parts.iter().enumerate() {
            let text = if n == 0 { &part.headline.sentence } else { &part.headline.detail };
            line(&mut out, &format!("{}\n", escaped(text)));
        }
        it.told().for_each(|told| quotation(&mut out, told, ledger));
        for doubt in &it.doubts {
            line(&mut out, &format!("- **but** {}", escaped(doubt)));
        }
        for note in &it.notes {
            line(&mut out, &format!("- note: {}", escaped(note)));
        }
        for (label, text) in beside(&it) {
            line(&mut out, &format!("- {label}: {}", escaped(&text)));
        }
        line(&mut out, &format!("- {}", escaped(&footing(&it))));
        out.push('\n');
    }
    out
}

fn quotation(out: &mut String, told: &Told<'_>, ledger: &Ledger) {
    let claim = told.claim;
    let text = claim.words();
    let (mut words, mut at) = (String::new(), 0);
    for range in &told.moved {
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
    let (before, after) = ledger.around(claim);
    let shown = format!("{}{words}{}", escaped(&before), escaped(&after));
    let says = told.says.map_or(String::new(), |it| format!("> {} (our paraphrase)\n", escaped(it)));
    line(out, &format!("> {shown}\n{says}> — {}, {outlet} (`{}`)\n", claim.said.in_words(), claim.id));
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
