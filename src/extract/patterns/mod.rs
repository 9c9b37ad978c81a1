//! All cue patterns, in the order in which they are asked: the first to read a cue has it.

mod according; // according to the mayor
mod around; // the words before the cue, or on both sides of it
mod behind; // the words behind the cue

use std::ops::Range;

use super::cue::{Cue, cues};
use super::page::Page;
use super::phrase::Line;
use super::settle::Found;
use super::subject::{Subject, subject};

/// A cue with all that patterns ask of it.
pub(super) struct Place<'p, 't> {
    pub(super) line: Line<'p, 't>,
    pub(super) sentence: usize,
    pub(super) cue: &'p Cue,
    pub(super) subject: Option<&'p Subject>,
    /// The cues of the sentence, with the places where their subjects begin.
    pub(super) cues: &'p [(Cue, Option<usize>)],
}

/// Everything that the patterns find in a page.
pub(super) fn find(page: &Page<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for (at, sentence) in page.sentences.iter().enumerate() {
        if sentence.inside.is_some() {
            continue;
        }
        let line = Line { page, sentence };
        let cues = cues(&line);
        let subjects: Vec<Option<Subject>> = cues.iter().map(|it| subject(&line, it)).collect();
        let placed: Vec<(Cue, Option<usize>)> = cues
            .iter()
            .zip(&subjects)
            .map(|(cue, subject)| (cue.clone(), subject.as_ref().map(|it| it.whole.start)))
            .collect();
        for ((cue, _), subject) in placed.iter().zip(&subjects) {
            let place = Place { line, sentence: at, cue, subject: subject.as_ref(), cues: &placed };
            let read = around::find(&place).or_else(|| behind::find(&place));
            found.extend(read.map(|it| with_more(page, it)));
        }
        according::find(&line, at, &mut found);
    }
    found
}

impl Place<'_, '_> {
    fn source(&self) -> Option<Range<usize>> {
        self.subject.map(|it| it.phrase.clone())
    }
}

/// With the quotations that go on from it: whole sentences in quotation marks right behind, in the same paragraph, and
/// the paragraphs over which a quotation that was left open goes on.
fn with_more(page: &Page<'_>, mut found: Found) -> Found {
    let sentence = &page.sentences[found.sentence];
    // `The mayor wrote:` and the words in the next paragraph
    let announces = page.tokens[sentence.range.end - 1].text;
    let has_quotation = matches!(announces, ":" | ",") || found.content.last().is_some_and(|last| page.quoted[last.start..last.end].iter().any(Option::is_some));
    if !has_quotation {
        return found;
    }
    let mut last = sentence.range.end;
    for next in &page.sentences[found.sentence + 1..] {
        if next.inside.is_some() {
            continue;
        }
        let line = Line { page, sentence: next };
        let goes_on = if next.paragraph == sentence.paragraph || next.range.start == last && false {
            line.quotation_from(next.range.start).filter(|whole| whole.end == next.range.end)
        } else {
            None
        };
        let over = line.quotation_from(next.range.start).filter(|whole| {
            page.quotations.iter().any(|it| it.whole == **whole && it.goes_on)
        });
        let Some(whole) = goes_on.or(over) else { break };
        found.content.push(whole.clone());
        last = next.range.end;
        if whole.end < next.range.end {
            break;
        }
    }
    found
}
