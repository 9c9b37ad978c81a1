//! What the narrator tells of the words before it, in the sentence that says them: `– a word that crews use`, `, which is
//! closed today`.

use super::cue::{Cue, is_adverb};
use super::end::JOINS;
use super::subject::is_finite;
use super::verb::Shape;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// Whether a dash at `at` leads from the words that begin at `start` to what is told of them, and no second one ends that: `– a
/// word that crews use`, `– though few believe it`.
pub(super) fn is_behind_dash(line: &Line<'_, '_>, start: usize, at: usize) -> bool {
    let is_dash = |at: usize| {
        let is_free = at > line.start() && !line.token(at - 1).touches(line.token(at));
        line.is_own(at) && (line.is_any(at, &["\u{2014}", "\u{2013}"]) || is_free && line.is(at, "-"))
    };
    let next = at + 1 + usize::from(line.is(at + 1, "-"));
    let leads =
        line.is_in(next, Class::IndefiniteArticle | Class::Concessive) || line.is_any(next, &["something", "even"]);
    is_dash(at) && leads && !(start..at).chain(next..line.end()).any(is_dash)
}

/// Whether the clause behind the comma at the end of `said` is in the present, while what is said was put into the past for a cue
/// that is past itself: `said the pier was old, but it is open again`. By the sequence of tenses (Quirk et al. 1985, 14.31) it was
/// not said then.
pub(super) fn is_present(line: &Line<'_, '_>, said: TokenRange, own: &Cue) -> bool {
    let is_past = |at: usize| {
        let token = line.token(at);
        token.text.ends_with("ed")
            || token.is_in(Class::PastAuxiliary | Class::IrregularPast)
            || token.is_in(Class::Modal) && !token.is_any(&["will", "can"])
    };
    let first = said.into_iter().find(|at| line.is_own(*at) && is_finite(line, *at));
    let next = said.end + 1;
    let behind = |at: usize| (at..line.end()).find(|it| !is_adverb(line, *it)).unwrap_or(at);
    let verb = if line.is_any(next, &["which", "who"]) {
        behind(next + 1)
    } else {
        let joins = next + usize::from(line.is(next, "even"));
        let subject = phrase_end(line, joins + 1, Reach::Far);
        let is_clause = (line.is_in(joins, JOINS) || line.is(joins, "as")) && subject > joins + 1;
        if is_clause { behind(subject) } else { next }
    };
    let is_now = line.tag(verb) == Some(Tag::Auxiliary)
        && line.is_any(verb, &["is", "are", "has", "have", "does", "do", "will"]);
    verb > next && line.is_own(verb) && is_now && own.shape != Shape::Ing && first.is_some_and(is_past)
}
