//! `According to the mayor, the ships sail`, and the same behind the words.

use std::ops::Range;

use super::super::content::{bare, is_clause, trimmed};
use super::super::pattern::Pattern;
use super::super::phrase::{Line, phrase_end};
use super::super::settle::Found;

pub(super) static CARD: Pattern = Pattern { id: "according", title: "according to somebody", measured: (0, 0) };

/// Fewer words before the cue are no statement.
const SHORTEST: usize = 3;

pub(super) fn find(line: &Line<'_, '_>, sentence: usize, found: &mut Vec<Found>) {
    let mut at = line.start();
    while at + 2 < line.end() {
        if line.is_own(at) && line.is(at, "according") && line.is(at + 1, "to") {
            let end = phrase_end(line, at + 2, true);
            if let Some(content) = content(line, at, end).filter(|_| end > at + 2) {
                found.push(Found { pattern: &CARD, source: Some(at + 2..end), cue: at..at + 2, content: vec![content], sentence });
            }
        }
        at = line.behind_quotation(at);
    }
}

/// The words that are attributed to the phrase that ends before `end` by the cue at `at`.
fn content(line: &Line<'_, '_>, at: usize, end: usize) -> Option<Range<usize>> {
    let before = bare(line, clause_start(line, at)..at);
    let leads = before.len() < SHORTEST || at > line.start() && line.is_any(at - 1, &["that", "and", "but", "because", "while"]);
    let content = if leads {
        let start = match line.get(end) {
            Some(it) if it.text == "," => end + 1,
            _ if is_clause(line, end) => end,
            _ => (end..line.end()).find(|it| line.is_own(*it) && line.token(*it).text == ",")? + 1,
        };
        start..trimmed(line, start, line.end())
    } else {
        before
    };
    (content.len() >= SHORTEST).then_some(content)
}

/// Where the clause begins that ends before `end`: behind what joins it to another one.
fn clause_start(line: &Line<'_, '_>, end: usize) -> usize {
    for at in (line.start() + 1..end.saturating_sub(SHORTEST)).rev() {
        if !line.is_own(at) {
            continue;
        }
        let joins = line.is_any(at, &["and", "but", "while", "though", "although"]) && line.is(at - 1, ",");
        if (joins || line.token(at).text == ";") && is_clause(line, at + 1) {
            return at + 1;
        }
    }
    line.start()
}
