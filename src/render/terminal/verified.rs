//! Quotations that were verified against an article: which are no longer as they were, and how they stand now.

use std::ops::Range;
use std::path::Path;

use super::super::printable;
use super::Style;
use crate::claim::LocalId;
use crate::store::Quoted;
use crate::verify::{Change, Verdict};

/// The quotations that are not ok, each with what became of it; empty where all are.
#[must_use]
pub fn verified_terminal(quoted: &[Quoted], path: &Path, article: &str, style: Style) -> String {
    let mut text = String::new();
    for it in quoted.iter().filter(|it| it.finding.verdict != Verdict::Ok) {
        let verdict = it.finding.verdict;
        let word = if verdict >= Verdict::Altered { style.bad(verdict.word()) } else { style.doubt(verdict.word()) };
        let at = format!("{}:{}", path.display(), it.line);
        let says = it.finding.says(&it.quote, article);
        text.push_str(&style.heading(&format!(
            "{} {}: {word}: {}",
            style.strong(it.id.as_ref().map_or("", LocalId::as_str)),
            style.faint(&printable(&at)),
            printable(&says)
        )));
        let was: Vec<Range<usize>> = changes(it).map(|it| it.was.clone()).collect();
        let on_file = marked(&it.quote, 0..it.quote.len(), &was, style);
        text.push_str(&match &it.verb {
            None => style.paragraph("  on file “", &format!("{on_file}”")),
            Some(verb) => style.paragraph("  on file ", &format!("{} {on_file}", printable(verb))),
        });
        for place in it.finding.altered.iter() {
            let now: Vec<Range<usize>> = place.changes.iter().map(|it| it.now.clone()).collect();
            let there = marked(article, place.range.clone(), &now, style);
            text.push_str(&match it.verb {
                None => style.paragraph("  article “", &format!("{there}”")),
                Some(_) => style.paragraph("  article ", &there),
            });
        }
    }
    text
}

fn changes(quoted: &Quoted) -> impl Iterator<Item = &Change> {
    quoted.finding.altered.iter().flat_map(|it| &it.changes)
}

/// A stretch of a text on one line, its changed words marked.
fn marked(text: &str, stretch: Range<usize>, changed: &[Range<usize>], style: Style) -> String {
    let spaced = |range: Range<usize>| {
        let text = printable(&text[range]).replace(|c: char| c.is_ascii_whitespace(), " ");
        text.replace("  ", " ")
    };
    let (mut marked, mut from) = (String::new(), stretch.start);
    for range in changed.iter().filter(|it| !it.is_empty()) {
        marked.push_str(&spaced(from..range.start));
        marked.push_str(&style.changed(&spaced(range.clone())));
        from = range.end;
    }
    marked + &spaced(from..stretch.end)
}
