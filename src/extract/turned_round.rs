//! A subject behind its cue: `“We sail,” said the mayor`, `The ships will sail, said the mayor`.

use super::beside::behind;
use super::cue::Cue;
use super::speaker::is_title;
use super::subject::{Subject, insertion_start, is_finite, is_name, with_apposition};
use super::verb::Frame;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// The subject behind a cue, at the end of a quotation or of a clause.
pub(super) fn turned_round(line: &Line<'_, '_>, cue: &Cue) -> Option<Subject> {
    if cue.group.start != cue.at {
        return None;
    }
    let before = cue.at.checked_sub(1).filter(|it| *it >= line.start());
    let is_behind_quote =
        line.quotation_to(cue.at).is_some() || before.is_some_and(|it| line.is(it, ",") && line.is_own(it));
    if !is_behind_quote && before.is_some() {
        return None;
    }
    let is_quoted = line.quotation_to(cue.at).is_some();
    let end = if is_quoted { behind(line, cue.at + 1) } else { phrase_end(line, cue.at + 1, Reach::Far) };
    if end == cue.at + 1 {
        return None;
    }
    // a clause or an object after the verb is no subject
    // `said a sailor involved in it`, `said a sailor known for it`
    let describes = is_behind_quote
        && line.get(end).is_some_and(|it| it.text.ends_with("ed") || it.is_in(Class::IrregularParticiple));
    if line.is_own(end) && end < line.end() && is_finite(line, end) && !line.is(end, "said") && !describes {
        return None;
    }
    if !is_quoted {
        let is_last = line.get(end).is_none_or(|it| matches!(it.text, "." | "," | ";" | ":" | "\u{2014}" | "-" | ")"))
            || line.is_in(end, Class::Occasion | Class::Temporal)
            || line.is(end, "who")
            || line.is_in(end, Class::That | Class::Relative) && line.tag(end + 1) == Some(Tag::Auxiliary);
        let is_inserted = || before.is_some_and(|it| insertion_start(line, it).is_some());
        let may_be_told =
            cue.verb.takes(Frame::Told) || is_inserted() && !closes(line, TokenRange::new(cue.at + 1, end));
        // `Said the mayor, “…”`
        let opens = before.is_none()
            && (line.quotation_from(end + 1).is_some()
                || line.is(end, ":")
                || line.is(end, ",") && line.is_in(end + 1, Class::Relative));
        if !is_last || before.is_none() && !opens || may_be_told || line.is(cue.end, "that") {
            return None;
        }
    }
    let phrase = with_apposition(line, TokenRange::new(cue.at + 1, end));
    // `Said Ada Tal, who owns a ship, “…”`
    let is_relative = line.is(phrase.end, ",") && line.is_in(phrase.end + 1, Class::Relative);
    let leads = |at: &usize| line.is(*at, ",") && line.quotation_from(at + 1).is_some();
    let closing = (phrase.end + 1..line.end()).find(leads).filter(|_| is_relative && before.is_none());
    Some(Subject::new(phrase, closing.unwrap_or(phrase.end)))
}

/// Whether the name of somebody at the end of a sentence has no verb behind it, and so is not the subject of what is said.
fn closes(line: &Line<'_, '_>, phrase: TokenRange) -> bool {
    let has_title = phrase.into_iter().any(|at| is_title(line.token(at).text));
    // `Tal, who owns a ship, said Oro`: what stands before the insertion is no clause
    let mut earlier = (line.start()..phrase.start - 1).take_while(|at| !line.is_in(*at, Class::Relative));
    if !earlier.any(|at| line.is_own(at) && is_finite(line, at)) {
        return false;
    }
    let mut rest = (phrase.end..line.end()).take_while(|at| !line.is_in(*at, Class::Relative));
    (is_name(line, phrase) || has_title) && !rest.any(|at| !line.is_own(at) || is_finite(line, at))
}
