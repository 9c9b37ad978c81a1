//! What the narrator tells of the words before it, in the sentence that says them: `– a word that crews use`, `, which is
//! closed today`.

use super::clause::is_plain_clause;
use super::cue::Cue;
use super::end::{JOINS, behind_adverbs, is_parallel};
use super::subject::is_finite;
use super::verb::Shape;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::shape::is_past_in_ed;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// Whether a dash at `at` leads from the words that begin at `start` to what is told of them, and no second one ends that: `– a
/// word that crews use`, `– though few believe it`.
pub(super) fn is_behind_dash(line: &Line<'_, '_>, start: usize, at: usize) -> bool {
    let is_dash = |at: usize| {
        let is_free = at > line.start() && !line.token(at - 1).touches(line.token(at));
        line.is_own(at) && line.is_in(at, Class::Dash) && (is_free || !line.is(at, "-"))
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
        is_past_in_ed(token)
            || token.is_in(Class::PastAuxiliary | Class::IrregularPast)
            || token.is_in(Class::Modal) && !token.is_any(&["will", "can"])
    };
    let first = said.into_iter().find(|at| line.is_own(*at) && is_finite(line, *at));
    let next = said.end + 1;
    let verb = if line.is_any(next, &["which", "who"]) {
        behind_adverbs(line, next + 1)
    } else {
        let joins = next + usize::from(line.is(next, "even"));
        let subject = phrase_end(line, joins + 1, Reach::Far);
        let is_clause = (line.is_in(joins, JOINS) || line.is(joins, "as")) && subject > joins + 1;
        if is_clause { behind_adverbs(line, subject) } else { next }
    };
    let is_now = line.tag(verb) == Some(Tag::Auxiliary)
        && line.is_any(verb, &["is", "are", "has", "have", "does", "do", "will"]);
    verb > next && line.is_own(verb) && is_now && own.shape != Shape::Ing && first.is_some_and(is_past)
}

/// Whether behind the `and` or `but` at `at`, and words of which none is a verb that it could join to another, stands what the
/// speaker did next: `vowed to sail and left the room`, `calling for calm and waving a flag`.
pub(super) fn is_next_deed(line: &Line<'_, '_>, start: usize, at: usize, own: &Cue) -> bool {
    let verb = behind_adverbs(line, at + 1);
    let is_ing = |at: usize| line.tag(at) == Some(Tag::Verb) && line.token(at).text.ends_with("ing");
    // `that Tal misspoke and left`: a verb that is not known as one
    let is_clause = start > line.start() && line.is(start - 1, "that") || line.is_in(start, Class::SubjectPronoun);
    let may_join = |it: usize| is_finite(line, it) || own.shape == Shape::Ing && is_ing(it);
    let is_next = is_parallel(line, own, verb) || own.shape == Shape::Ing && line.is_own(verb) && is_ing(verb);
    // `flat wages and reduced hours`
    let describes = matches!(line.tag(verb + 1), Some(Tag::Noun | Tag::Adjective));
    line.is_any(at, &["and", "but"]) && is_next && !is_clause && !describes && !(start..at).any(may_join)
}

/// Whether the narrator calls what is said something by a noun behind the comma at its end, and tells more of it in a clause of its own:
/// `said the ships sail, a claim that few believe`, `…, a plan the crews have left`. A name before it would be the one described.
pub(super) fn is_told_of(line: &Line<'_, '_>, said: TokenRange) -> bool {
    let next = said.end + 1;
    let noun = phrase_end(line, next, Reach::Near);
    let has_verb = |words: TokenRange| words.into_iter().any(|at| line.is_own(at) && is_finite(line, at));
    let begins = line.is_in(noun, Class::That | Class::Relative) || is_plain_clause(line, noun);
    let is_named = line.tag(said.end - 1) == Some(Tag::Name);
    line.is_in(next, Class::IndefiniteArticle) && noun > next + 1 && begins && !is_named && has_verb(said)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn what_the_speaker_did_next_is_not_said() {
        check(
            "The archivist has vowed to keep the reading room open and repainted her own desk.",
            "The archivist | has vowed | to keep the reading room open",
        );
        check("The dentist denied the charges and countersued her partner.", "The dentist | denied | the charges");
        check(
            "The team spent the morning touting its new striker and booing the referee.",
            "The team | touting | its new striker",
        );
        check("Quist promised to repair the kiln, but sounded tired.", "Quist | promised | to repair the kiln");
    }

    #[test]
    fn what_and_joins_to_a_verb_or_a_noun_is_said() {
        check(
            "The baker says he fears the winter and is selling the mill.",
            "The baker | says | he fears the winter and is selling the mill",
        );
        check(
            "The airline reported flat sales and reduced bookings.",
            "The airline | reported | flat sales and reduced bookings",
        );
        check(
            "The warden said the snow and broken fences had cut the valley off.",
            "The warden | said | the snow and broken fences had cut the valley off",
        );
        check(
            "The coach suggested that the keeper slipped and hurt his knee.",
            "The coach | suggested | the keeper slipped and hurt his knee",
        );
        check(
            "The clinic pledged to open on Sundays and hire two nurses.",
            "The clinic | pledged | to open on Sundays and hire two nurses",
        );
    }

    #[test]
    fn what_the_narrator_calls_it_is_not_said() {
        check(
            "The surgeon said the ward needs twelve nurses, a figure that the clinic disputes.",
            "The surgeon | said | the ward needs twelve nurses",
        );
        check(
            "The choir announced it would sing outdoors, a plan the mayor has backed.",
            "The choir | announced | it would sing outdoors",
        );
        check(
            "The grower said the orchard was sold to Lena Frost, a cellist who lives in Oster.",
            "The grower | said | the orchard was sold to Lena Frost, a cellist who lives in Oster",
        );
    }

    #[test]
    fn what_others_do_as_well_is_not_said() {
        check(
            "The brewers said they will not raise their prices, as have most bakers.",
            "The brewers | said | they will not raise their prices",
        );
        check(
            "The league insists the match was fair even as it studies the film.",
            "The league | insists | the match was fair",
        );
        check(
            "The pilot warned that the club, even as a tenant, must pay for the roof.",
            "The pilot | warned | the club, even as a tenant, must pay for the roof",
        );
    }
}
