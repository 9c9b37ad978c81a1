//! `in the words of the mayor, “we sail”`

use super::super::pattern::Pattern;
use super::super::phrase::{Line, phrase_end};
use super::super::settle::Found;

pub(super) static CARD: Pattern = Pattern { id: "words-of", title: "in the words of somebody", measured: (0, 0) };

pub(super) fn find(line: &Line<'_, '_>, sentence: usize, found: &mut Vec<Found>) {
    const LEADS: [&[&str]; 2] = [&["in", "the", "words", "of"], &["as", "told", "by"]];
    for at in line.start()..line.end() {
        let Some(lead) = LEADS.iter().find(|lead| lead.iter().enumerate().all(|(n, it)| line.is_own(at + n) && line.is(at + n, it))) else {
            continue;
        };
        let end = phrase_end(line, at + lead.len(), true);
        let quotation = (end..line.end().min(end + 8)).find_map(|it| line.quotation_from(it));
        if let Some(whole) = quotation.filter(|_| end > at + lead.len()) {
            found.push(Found { pattern: &CARD, source: Some(at + lead.len()..end), cue: at..at + lead.len(), content: vec![whole.clone()], sentence });
        }
    }
}
