//! A cue with all that a pattern asks of it: its subject, the words after it, and the other cues of its sentence.

use std::ops::Range;

use super::complementizer::{Complementizer, begin};
use super::cue::Cue;
use super::found::Found;
use super::line::Line;
use super::pattern::Pattern;
use super::subject::{Subject, may_speak};
use super::verb::Frame;

/// A cue in its sentence.
pub(super) struct Place<'p, 't> {
    pub(super) line: Line<'p, 't>,
    pub(super) cue: &'p Cue,
    pub(super) subject: &'p Subject,
    /// The cues of the sentence, with the places where their subjects begin.
    pub(super) cues: &'p [(Cue, Option<usize>)],
    /// Whether the subject may speak and is not only supposed to.
    pub(super) may_say: bool,
    /// Where the words after the cue begin, and what leads into them; nothing where the cue only supposes words.
    pub(super) behind: Option<(usize, Complementizer)>,
}

impl<'p, 't> Place<'p, 't> {
    pub(super) fn of(line: Line<'p, 't>, cue: &'p Cue, subject: &'p Subject, cues: &'p [(Cue, Option<usize>)]) -> Self {
        let may_say =
            may_speak(&line, &subject.phrase) && !is_supposed(&line, cue) && !line.is(subject.phrase.start, "you");
        let behind = if subject.whole.start >= cue.end { subject.phrase.end } else { cue.end };
        let behind = if may_say { begin(&line, behind, cue.verb.takes(Frame::Told)) } else { None };
        Self { line, cue, subject, cues, may_say, behind }
    }

    /// A statement of the cue's subject, in one piece.
    pub(super) fn found(&self, pattern: &'static Pattern, content: Range<usize>) -> Option<Found> {
        self.found_in_pieces(pattern, std::iter::once(content).collect())
    }

    /// A statement of the cue's subject.
    pub(super) fn found_in_pieces(&self, pattern: &'static Pattern, content: Vec<Range<usize>>) -> Option<Found> {
        (!content.iter().all(Range::is_empty)).then(|| Found {
            pattern,
            mention: Some(self.subject.phrase.clone()),
            cue: self.cue.group.start..self.cue.end,
            content,
            sentence: self.line.nth,
        })
    }
}

/// Whether the saying is only supposed: `would say`, `may ask`. A refusal is not: `would not say`.
fn is_supposed(line: &Line<'_, '_>, cue: &Cue) -> bool {
    const MODALS: [&str; 11] = ["would", "will", "could", "can", "may", "might", "should", "must", "'ll", "'d", "ca"];
    let has = |words: &[&'static str]| cue.group.clone().any(|at| line.is_any(at, words));
    has(&MODALS) && !has(&["not", "n't", "have"])
}
