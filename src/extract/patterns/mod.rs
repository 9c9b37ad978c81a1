//! All cue patterns: one room each, and the one table that everything else is read from.

mod according;
mod announced;
mod as_saying;
mod block;
mod clause_before;
mod clause_behind;
mod deed;
mod follow_on;
mod goes_on; // quotations that go on from a statement
mod label;
mod noun;
mod object; // where the object of a cue begins
mod order;
mod pull_quote;
mod quote_before;
mod quote_behind;
mod thing;
mod verdict;
mod words_of;

use super::attribution::Attribution;
use super::cue::{Cue, Voice, cues};
use super::cue_site::CueSite;
use super::document::Document;
use super::draft::Skipped;
use super::overlap::resolve_overlaps;
use super::pattern::{Judge, Pattern};
use super::status::unsaid;
use super::subject::{Subject, subject};
use crate::language::grammar::Line;
use goes_on::with_more;

/// Every pattern, in the order in which they are asked: the first that reads a cue has it.
pub static PATTERNS: &[&Pattern] = &[
    &quote_before::PATTERN,
    &clause_before::PATTERN,
    &block::PATTERN,
    &order::PATTERN,
    &quote_behind::PATTERN,
    &clause_behind::PATTERN,
    &deed::PATTERN,
    &verdict::PATTERN,
    &thing::PATTERN,
    &according::PATTERN,
    &words_of::PATTERN,
    &noun::PATTERN,
    &as_saying::PATTERN,
    &label::PATTERN,
    &pull_quote::PATTERN,
    &announced::PATTERN,
    &follow_on::PATTERN,
];

/// More words outside of quotations are no sentence but a list or a table, and take time that grows with their square.
const LONGEST: usize = 600;

/// Everything that the patterns find in a page, each statement once and in order; cues without a statement are added to
/// `skipped`.
pub(super) fn find(document: &Document<'_>, skipped: &mut Vec<Skipped>) -> Vec<Attribution> {
    let mut found = Vec::new();
    for line in document.lines() {
        let own = line.own().count();
        if own > LONGEST {
            let span = document.bytes(line.range());
            skipped.push(Skipped { span, why: "it is too long for a sentence" });
            continue;
        }
        at_cues(document, &line, &mut found, skipped);
        for pattern in PATTERNS {
            if let Judge::Sentence(judge) = pattern.judge {
                found.extend(judge(document, &line));
            }
        }
    }
    for pattern in PATTERNS {
        if let Judge::Text(judge) = pattern.judge {
            found.extend(judge(document));
        }
    }
    let mut found = resolve_overlaps(document, found, skipped);
    for pattern in PATTERNS {
        if let Judge::Rest(judge) = pattern.judge {
            found.extend(judge(document, &found));
            found.sort_by_key(|it| (it.content[0].start, it.cue.start));
        }
    }
    found
}

/// What the patterns find at the cues of a sentence.
fn at_cues(document: &Document<'_>, line: &Line<'_, '_>, found: &mut Vec<Attribution>, skipped: &mut Vec<Skipped>) {
    let mut skip = |cue: &Cue, why| skipped.push(Skipped { span: document.bytes(cue.group), why });
    let cues = cues(line);
    let subjects: Vec<Option<Subject>> = cues.iter().map(|it| subject(line, it)).collect();
    let starts = subjects.iter().map(|it| it.as_ref().map(|it| it.whole.start));
    let placed: Vec<(Cue, Option<usize>)> = cues.into_iter().zip(starts).collect();
    for ((cue, _), subject) in placed.iter().zip(&subjects) {
        let Some(subject) = subject.as_ref().filter(|_| !is_relay(line, cue)) else {
            skip(cue, "nobody is found who says it");
            continue;
        };
        if let Some(why) = unsaid(line, cue, subject) {
            skip(cue, why);
            continue;
        }
        let site = CueSite::of(document, *line, cue, subject, &placed);
        let read = PATTERNS.iter().find_map(|pattern| match pattern.judge {
            Judge::Cue(judge) => judge(&site),
            Judge::Sentence(_) | Judge::Text(_) | Judge::Rest(_) | Judge::Told => None,
        });
        match read {
            Some(it) => found.push(with_more(document, it)),
            None if !site.may_say => skip(cue, "its subject is nobody who speaks"),
            None => skip(cue, "no words stand with it that could be what was said"),
        }
    }
}

/// Whether the cue only hands on what its speaker is quoted for: `according to the Courier, quoting the mayor,`, `quoted the
/// mayor as saying`.
fn is_relay(line: &Line<'_, '_>, cue: &Cue) -> bool {
    let near = line.start()..cue.at;
    as_saying::is_part(line, cue.at)
        || cue.voice == Voice::Participle
            && matches!(cue.verb.base, "quote" | "cite")
            && near.into_iter().any(|at| line.is(at, "according") && line.is(at + 1, "to"))
}

/// Fails where the statements of a text are not the expected ones: speaker, cue and content on a line each, with ` … `
/// between the pieces of the content.
#[cfg(test)]
pub(super) fn check(text: &str, expected: &str) {
    use crate::language::token_range::TokenRange;

    let document = Document::read(text);
    let words = |range: TokenRange| &text[document.bytes(range)];
    let show = |it: &Attribution| {
        let pieces: Vec<&str> = it.words(&document).into_iter().map(words).collect();
        format!("{} | {} | {}", it.mention.map_or("", words), words(it.cue), pieces.join(" \u{2026} "))
    };
    let found: Vec<String> = find(&document, &mut Vec::new()).iter().map(show).collect();
    assert_eq!(found.join("\n"), expected, "{text}");
}
