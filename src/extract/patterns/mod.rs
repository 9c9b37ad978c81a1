//! All cue patterns, in the order in which they are asked: the first to read a cue has it.

mod according; // according to the mayor
mod around; // the words before the cue, or on both sides of it
mod behind; // the words behind the cue
mod label; // a speaker's label
mod noun; // a noun of saying
mod pull_quote; // a name behind a dash
mod words_of; // in the words of

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
        words_of::find(&line, at, &mut found);
        noun::find(&line, at, &mut found);
        label::find(&line, at, &mut found);
        pull_quote::find(&line, at, &mut found);
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
    let Some(last) = found.content.last() else { return found };
    let announces = matches!(page.tokens[sentence.range.end - 1].text, ":" | ",") && last.end >= sentence.range.end - 1;
    if !announces && page.quoted[last.clone()].iter().all(Option::is_none) {
        return found;
    }
    let mut paragraph = page.sentences[found.sentence].paragraph;
    let last = last.end;
    for next in page.sentences[found.sentence + 1..].iter().filter(|it| it.range.end > last) {
        let line = Line { page, sentence: next };
        let Some(whole) = line.quotation_from(next.range.start) else { break };
        let quotation = page.quotations.iter().find(|it| it.whole == *whole);
        let is_next = next.paragraph == paragraph && whole.end == next.range.end;
        let goes_on = quotation.is_some_and(|it| it.goes_on);
        let is_block = announces && found.content.len() == 1 && next.paragraph == sentence.paragraph + 1;
        if !(is_next || goes_on || is_block) {
            break;
        }
        found.content.push(whole.clone());
        if whole.end < next.range.end {
            break;
        }
        paragraph = next.paragraph;
    }
    found
}
