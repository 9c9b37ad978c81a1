//! Somebody who is quoted by somebody else as saying something.
//!
//! # Finds
//! ```text
//! The Selm Courier quoted the harbour master as saying, “We sail at dawn.”
//! => The Selm Courier | quoted | We sail at dawn.
//! => the harbour master | saying | We sail at dawn.
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master took the letter as saying nothing.
//! => nothing
//! ```
//!
//! # Not this when
//! - nobody quotes: what is only read so (`took it as saying`) was not said

use super::super::attribution::Attribution;
use super::super::complementizer::{Complementizer, begin};
use super::super::document::Document;
use super::super::end::trimmed;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::{before, group_of};
use super::super::verb::{Frame, Shape, verb};
use super::goes_on::with_more;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "as-saying",
    title: "somebody quoted by somebody else as saying it",
    measured: Measured::Never,
    room: include_str!("as_saying.rs"),
    relays: true,
    judge: Judge::Sentence(judge),
};

/// How far before `as saying` the verb of quoting may stand.
const FARTHEST: usize = 24;

/// Verbs of quoting.
const QUOTING: &[&str] = &["quoted", "quotes", "quoting", "quote", "cited"];

fn judge(document: &Document<'_>, line: &Line<'_, '_>) -> Vec<Attribution> {
    let found = line.own().filter(|at| is_cue(line, *at)).flat_map(|at| read(line, at));
    found.map(|it| with_more(document, it)).collect()
}

/// Whether the verb at `at` is the one of quoting or of saying in what this pattern reads.
pub(super) fn is_part(line: &Line<'_, '_>, at: usize) -> bool {
    let quotes = |at: usize| line.is_own(at) && line.is_any(at, QUOTING);
    let says = || at > line.start() && is_cue(line, at - 1) && near(line, at).any(quotes);
    says() || quotes(at) && (at + 1..line.end().min(at + FARTHEST)).any(|it| is_cue(line, it))
}

/// The places before `at` where the verb of quoting may stand.
fn near(line: &Line<'_, '_>, at: usize) -> std::ops::Range<usize> {
    line.start().max(at.saturating_sub(FARTHEST))..at
}

/// Whether `as saying` stands at `at`.
fn is_cue(line: &Line<'_, '_>, at: usize) -> bool {
    let says = |it: usize| {
        verb(line.token(it), None)
            .is_some_and(|(it, shape)| shape == Shape::Ing && it.takes_any(&[Frame::Clause, Frame::Quote]))
    };
    line.is(at, "as") && line.is_own(at + 1) && line.get(at + 1).is_some() && says(at + 1)
}

/// What is said behind the `as saying` at `at`, by whom, and who quotes it.
fn read(line: &Line<'_, '_>, at: usize) -> Vec<Attribution> {
    let is_quoting = |it: &usize| line.is_own(*it) && line.is_any(*it, QUOTING);
    let Some(quoting) = near(line, at).rev().find(is_quoting) else { return Vec::new() };
    let subject = before(line, group_of(line, quoting), 2);
    // `“We sail,” Tal was quoted as saying`
    let quoted = subject.as_ref().and_then(|it| line.quotation_to(it.whole.start));
    let Some(content) = quoted.or_else(|| content(line, at + 2)) else { return Vec::new() };
    let own = |mention: TokenRange| Attribution::new(&PATTERN, mention, TokenRange::one(at + 1), content);
    let relayed = |mention: TokenRange| Attribution::new(&PATTERN, mention, TokenRange::one(quoting), content);
    let phrase =
        |from: usize| Some(TokenRange::new(from, phrase_end(line, from, Reach::Far))).filter(|it| !it.is_empty());
    let subject = subject.map(|it| it.phrase);
    // `was quoted by the Courier as saying`
    let is_passive = quoting > line.start() && line.is_in(quoting - 1, Class::Be) || line.is(quoting + 1, "by");
    let (said_by, quoted_by) = if is_passive {
        let by = (quoting + 1..at + 3).find(|it| line.is(*it, "by")).and_then(|it| phrase(it + 1));
        (subject, by)
    } else {
        (phrase(quoting + 1), subject)
    };
    quoted_by.map(relayed).into_iter().chain(said_by.map(own)).collect()
}

/// The words that begin behind `from`.
fn content(line: &Line<'_, '_>, from: usize) -> Option<TokenRange> {
    let (start, complementizer) = begin(line, from, false)?;
    let end = match complementizer {
        Complementizer::Quote => line.quotation_from(start)?.end,
        _ => trimmed(line, start, line.end()),
    };
    (end > start).then(|| TokenRange::new(start, end))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn who_is_quoted_speaks_and_who_quotes_relays_it() {
        check(
            "Ada Tal was quoted by the Selm Courier as saying that the ships sail.",
            "the Selm Courier | quoted | the ships sail\nAda Tal | saying | the ships sail",
        );
        check("Ada Tal was quoted as saying: \u{201c}We sail.\u{201d}", "Ada Tal | saying | We sail.");
    }

    #[test]
    fn what_somebody_is_quoted_for_may_stand_before() {
        check(
            "“We sail,” Ada Tal was quoted as saying by the Courier. “All is well.”",
            "the Courier | quoted | We sail … All is well.\nAda Tal | saying | We sail … All is well.",
        );
    }
}
