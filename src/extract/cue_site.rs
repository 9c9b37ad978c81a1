//! A cue with all that a pattern asks of it: its subject, the words after it, and the other cues of its sentence.

use super::attribution::Attribution;
use super::complementizer::{Complementizer, begin};
use super::cue::{Cue, Voice};
use super::document::Document;
use super::pattern::Pattern;
use super::subject::{Subject, may_speak};
use super::verb::Frame;
use crate::language::grammar::Line;
use crate::language::token_range::TokenRange;

/// A cue in its sentence.
pub(super) struct CueSite<'p, 't> {
    pub(super) document: &'p Document<'t>,
    pub(super) line: Line<'p, 't>,
    pub(super) cue: &'p Cue,
    pub(super) subject: &'p Subject,
    /// The cues of the sentence, with the places where their subjects begin.
    pub(super) cues: &'p [(Cue, Option<usize>)],
    /// Whether the subject may speak.
    pub(super) may_say: bool,
    /// Where the words after the cue begin, and what leads into them; nothing where its subject is nobody who speaks.
    pub(super) behind: Option<(usize, Complementizer)>,
}

impl<'p, 't> CueSite<'p, 't> {
    pub(super) fn of(
        document: &'p Document<'t>,
        line: Line<'p, 't>,
        cue: &'p Cue,
        subject: &'p Subject,
        cues: &'p [(Cue, Option<usize>)],
    ) -> Self {
        let may_say = may_speak(&line, subject.phrase) && !line.is(subject.phrase.start, "you");
        // `said the mayor that`, but `Saying that …, the mayor left`
        let is_turned = subject.whole.start >= cue.end && cue.voice != Voice::Participle;
        let behind = if is_turned { subject.whole.end } else { cue.end };
        let behind = if may_say { begin(&line, behind, cue.verb.takes(Frame::Told)) } else { None };
        Self { document, line, cue, subject, cues, may_say, behind }
    }

    /// A statement of the cue's subject, in one piece.
    pub(super) fn found(&self, pattern: &'static Pattern, content: impl Into<TokenRange>) -> Option<Attribution> {
        self.found_in_pieces(pattern, vec![content.into()])
    }

    /// A statement of the cue's subject.
    pub(super) fn found_in_pieces(&self, pattern: &'static Pattern, content: Vec<TokenRange>) -> Option<Attribution> {
        (!content.iter().all(|it| it.is_empty())).then(|| Attribution {
            pattern,
            mention: Some(self.subject.phrase),
            cue: TokenRange::new(self.cue.group.start, self.cue.end),
            content,
        })
    }
}
