//! `According to the mayor, the ships sail`, and the same behind the words.

use super::super::content::{bare, trimmed};
use super::super::pattern::Pattern;
use super::super::phrase::{Line, phrase_end};
use super::super::settle::Found;

pub(super) static CARD: Pattern = Pattern { id: "according", title: "according to somebody", measured: (0, 0) };

pub(super) fn find(line: &Line<'_, '_>, sentence: usize, found: &mut Vec<Found>) {
    let mut at = line.start();
    while at + 2 < line.end() {
        if line.is_own(at) && line.is_any(at, &["according", "per"]) && line.is(at + 1, "to") {
            let end = phrase_end(line, at + 2, true);
            if end > at + 2 {
                let content = if at <= line.start() + 1 {
                    let comma = (end..line.end()).find(|it| line.is_own(*it) && line.token(*it).text == ",");
                    comma.map(|comma| comma + 1..trimmed(line, comma + 1, line.end()))
                } else {
                    Some(bare(line, line.start()..at))
                };
                if let Some(content) = content.filter(|it| it.len() > 2) {
                    found.push(Found {
                        pattern: &CARD,
                        source: Some(at + 2..end),
                        cue: at..at + 2,
                        content: vec![content],
                        sentence,
                    });
                }
            }
        }
        at = line.behind_quotation(at);
    }
}
