//! A noun of saying, whose it is, and what was said.
//!
//! # Finds
//! ```text
//! Nobody believed the harbour master’s claim that the ships would sail.
//! => the harbour master | claim | the ships would sail
//! ```
//!
//! # Near miss
//! ```text
//! The claim that the ships would sail is old.
//! => nothing
//! ```
//!
//! # Not this when
//! - nobody owns the noun
//! - what was said does not follow: `her statement on Monday`

use super::super::attribution::Attribution;
use super::super::clause::is_clause;
use super::super::complementizer::tells_where;
use super::super::document::Document;
use super::super::end::trimmed;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::saying::saying;
use super::super::status::governs;
use super::super::subject::{before, group_of, is_finite, may_speak};
use crate::language::grammar::noun_phrase::{Reach, owner, phrase_end, phrase_start};
use crate::language::grammar::shape::may_be_participle;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "noun",
    title: "a noun of saying with its content",
    measured: Measured::Right { right: 14, proposed: 24 },
    room: include_str!("noun.rs"),
    relays: false,
    judge: Judge::Sentence(judge),
};

fn judge(_: &Document<'_>, line: &Line<'_, '_>) -> Vec<Attribution> {
    let read = |at: usize| {
        let (mention, content) = read(line, at, saying(line.token(at))?)?;
        Some(Attribution::new(&PATTERN, mention, TokenRange::one(at), content))
    };
    line.own().filter_map(read).collect()
}

/// The owner of the noun and what it says.
fn read(line: &Line<'_, '_>, at: usize, takes: &str) -> Option<(TokenRange, TokenRange)> {
    let mut mention = owner(line, at);
    if mention.is_none() && line.tag(at) == Some(Tag::Verb) {
        return None;
    }
    let mut next = at + 1;
    // `the announcement by the mayor`
    if line.is_any(next, &["by", "from"]) {
        let end = phrase_end(line, next + 1, Reach::Near);
        if end > next + 1 {
            mention = Some(TokenRange::new(next + 1, end));
            next = end;
        }
    }
    let takes = |what: &str| takes.split_whitespace().any(|it| it == what);
    let start = if takes("clause")
        && let Some(start) = clause_start(line, next)
    {
        start
    } else if line.is(next, "to") && line.tag(next + 1) == Some(Tag::Verb) && takes("infinitive") {
        next
    } else if line.is(next, "for") && takes("for")
        || line.is(next, "on") && takes("on") && time_end(line, next).is_none()
        || line.is(next, "of") && takes("of")
        || line.is(next, "about") && takes("about")
    {
        next + 1
    } else {
        return None;
    };
    let mention = mention.or_else(|| supporting(line, at));
    // `the proposal for talks came from the mayor`
    let limit = thing_end(line, start);
    let origin = limit + usize::from(line.is_any(limit, &["came", "come", "comes", "originated"]));
    if mention.is_none() && origin > limit && line.is(origin, "from") {
        let end = phrase_end(line, origin + 1, Reach::Far);
        return (end > origin + 1).then(|| (TokenRange::new(origin + 1, end), TokenRange::new(start, limit)));
    }
    let mention = mention?;
    let is_that = line.is(start - 1, "that") || line.is(start - 1, ",");
    let is_be = is_that && line.is_in(start - 2, Class::Be);
    let end = match line.quotation_from(start).filter(|_| is_that && !is_be) {
        Some(whole) => whole.end,
        None if is_be => trimmed(line, start, line.end()),
        None if is_that => end(line, start),
        None => thing_end(line, start),
    };
    // `his observation that, from there, it was small`
    let says = |at: usize| !line.is_own(at) || is_finite(line, at);
    if is_that && !(start..end).any(says) {
        return None;
    }
    (end > start + 1).then_some((mention, TokenRange::new(start, end)))
}

/// Where the clause begins behind the noun that ends before `from`: behind `that`, before which when and where it was said or a form
/// of *be* may stand (`her remark on Monday that`, `her answer was that`).
fn clause_start(line: &Line<'_, '_>, from: usize) -> Option<usize> {
    let place = if tells_where(line, from) { phrase_end(line, from + 1, Reach::Near) } else { from };
    let time = time_end(line, place).unwrap_or(place);
    let that = time + usize::from(line.is(time, "yet") || line.is_in(time, Class::Be));
    let start = that + 1 + usize::from(line.is(that + 1, ","));
    // a quotation that only begins the clause ends with no mark
    let is_closed = |it: TokenRange| {
        let ends = line.get(it.end).is_none_or(|it| it.kind == Kind::Punct);
        ends || line.token(it.end - 2).kind == Kind::Punct
    };
    let is_said = || line.quotation_from(start).map_or_else(|| is_clause(line, start), is_closed);
    (line.is_own(that) && line.is(that, "that") && is_said()).then_some(start)
}

/// The subject of the verb that says no more than that the noun was uttered: `Tal made a promise to sail`, `Tal heaped praise
/// on the crews` (support verbs: Quirk et al. 1985, 16.58).
fn supporting(line: &Line<'_, '_>, noun: usize) -> Option<TokenRange> {
    let start = phrase_start(line, noun + 1);
    let verb = start.checked_sub(1).filter(|it| *it > line.start() && line.is_own(*it))?;
    let group = group_of(line, verb);
    let is_denied = line.is(start, "no") || (group..verb).any(|at| line.is_in(at, Class::Negator | Class::NearNegator));
    let is_support = governs(line, verb, "uttered") && is_finite(line, verb) && !is_denied;
    let subject = before(line, group, 2).filter(|_| is_support)?;
    // `had not by noon issued a comment`
    let first = subject.phrase.start;
    let is_led = first > line.start() + 1 && line.tag(first - 1) == Some(Tag::Preposition);
    (!is_led && may_speak(line, subject.phrase)).then_some(subject.phrase)
}

/// Where the words end: with the clause, at a comma, or before the verb that the noun is the subject of.
fn end(line: &Line<'_, '_>, start: usize) -> usize {
    let limit = trimmed(line, start, line.end());
    let is_mark = |at: usize| line.is_own(at) && matches!(line.token(at).text, "," | ";" | ":" | "\u{2014}");
    let end = (start + 1..limit).find(|at| is_mark(*at)).map_or(limit, |at| trimmed(line, start, at));
    main_verb(line, start, end, None).map_or(end, |at| trimmed(line, start, at))
}

/// The verb that the noun is the subject of: the one behind `first`, or the second one behind `that`, where nothing joins it
/// to the first (`his claim that the ships sail drew laughter`).
fn main_verb(line: &Line<'_, '_>, start: usize, end: usize, first: Option<usize>) -> Option<usize> {
    let builds = |at: usize| {
        matches!(line.tag(at), Some(Tag::Auxiliary | Tag::Verb | Tag::Adverb | Tag::Particle)) || line.is(at, "only")
    };
    // `laws passed by the council`, `the United Ports`, `a so-called ferry`, `a good fit`
    let is_no_verb = |at: usize| {
        let describes = may_be_participle(line.token(at))
            && matches!(line.tag(at + 1), Some(Tag::Noun | Tag::Name | Tag::Adjective));
        line.token(at).is_capitalized()
            || line.is(at + 1, "by")
            || describes
            || line.tag(at - 1) == Some(Tag::Adjective) && line.tag(at - 2) == Some(Tag::Determiner)
            || line.is(at - 1, "-")
    };
    let mut first = first;
    // `crews who sail will tire`: the verb next to *who* is none of the two
    let mut is_relative = false;
    let mut at = start;
    while at < end {
        let joins = line.is_in(at, Class::Coordinator | Class::Contrast | Class::Subordinator | Class::Connective)
            || line.is_in(at, Class::Relative | Class::Interrogative | Class::That | Class::Hypothetical)
            || line.is_in(at, Class::Temporal);
        if joins {
            is_relative = first.is_none() && at > start && line.is_in(at, Class::Relative);
            first = None;
        } else if is_relative && line.is_own(at) && is_finite(line, at) {
            is_relative = false;
        } else if line.is_own(at) && is_finite(line, at) && !is_no_verb(at) {
            let group = at;
            // `will be changed`
            while line.is_own(at + 1) && line.tag(at) != Some(Tag::Verb) && builds(at + 1) {
                at += 1;
            }
            // `the plan presented by Tal would fail`
            let describes =
                |first: usize| line.token(first).text.ends_with("ed") && line.tag(group) == Some(Tag::Auxiliary);
            if first.is_some_and(|it| !describes(it)) {
                return Some(group);
            }
            first = Some(group);
        }
        at = line.next(at);
    }
    None
}

/// Where a thing or an infinitive ends: before the verb that it is the subject of.
fn thing_end(line: &Line<'_, '_>, start: usize) -> usize {
    let limit = end(line, start);
    main_verb(line, start + 2, limit, Some(start)).map_or(limit, |at| trimmed(line, start, at))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn who_says_it_owns_the_noun_or_stands_behind_it() {
        check("His calls for a new pier were heard.", "His | calls | a new pier");
        check(
            "The announcement by the mayor that the ships will sail was late.",
            "the mayor | announcement | the ships will sail",
        );
    }

    #[test]
    fn a_participle_before_its_noun_is_no_verb_of_the_noun() {
        check("Tal\u{2019}s promises to deport unpaid crews were heard.", "Tal | promises | to deport unpaid crews");
        check("His claim that it is safe drew laughter.", "His | claim | it is safe");
        check("His claim that it is a good fit drew laughter.", "His | claim | it is a good fit");
        check("His remarks on Monday were heard.", "");
        check("Oro condemned his call for a new pier.", "Oro | condemned | his call for a new pier");
        check(
            "Oro declined Tal\u{2019}s challenge to meet in Lune.",
            "Oro | declined | Tal\u{2019}s challenge to meet in Lune\nTal | challenge | to meet in Lune",
        );
    }

    #[test]
    fn what_is_called_for_ends_before_the_verb_of_the_noun() {
        check(
            "His call to keep laws passed by the council drew laughter.",
            "His | call | to keep laws passed by the council",
        );
        check("His call for a bridge to the United Ports failed.", "His | call | a bridge to the United Ports");
        check("Her promise to wait until the ships leave was kept.", "Her | promise | to wait until the ships leave");
    }

    #[test]
    fn the_subject_of_a_verb_that_only_utters_the_noun_says_it() {
        check("Tal has made several promises to sail.", "Tal | promises | to sail");
        check("Tal delivered a forceful promise to build a pier.", "Tal | promise | to build a pier");
        check("Tal issued a warning that the pier is old.", "Tal | warning | the pier is old");
        check("Tal heard a warning that the pier is old.", "");
        check("Tal did not make any promises to sail.", "");
        check("Tal has made no promises to sail.", "");
    }

    #[test]
    fn a_noun_that_nobody_owns_says_nothing() {
        check("The claim that the ships sail is old.", "");
    }

    #[test]
    fn what_was_not_yet_uttered_is_nobodys() {
        check("Tal had not by late afternoon issued a promise to sail.", "");
    }

    #[test]
    fn what_comments_are_about_is_not_what_they_say() {
        check("Tal took back her comments about the new pier.", "");
        check("Few heard her statement on the old ships.", "");
    }

    #[test]
    fn when_and_where_it_was_said_may_stand_before_what_was_said() {
        check(
            "Growers laughed at his statement on Wednesday that the weir was safe.",
            "his | statement | the weir was safe",
        );
        check(
            "The vote followed her remark last year that \u{201c}the mill must close.\u{201d}",
            "her | remark | the mill must close.",
        );
        check(
            "Quist offered her firmest promise yet that the mill would stay open.",
            "her | promise | the mill would stay open",
        );
        check("The potter kept his comments in the report that was lost.", "");
        check("The potter read his statement on the kiln.", "");
    }

    #[test]
    fn a_noun_may_be_said_to_be_what_was_said() {
        check("The warden\u{2019}s answer was that the weir is sound.", "The warden | answer | the weir is sound");
        check(
            "The club\u{2019}s argument was that fans who stand will tire, and that seats are cheap.",
            "The club | argument | fans who stand will tire, and that seats are cheap",
        );
    }

    #[test]
    fn the_verb_behind_who_is_none_of_the_clause() {
        check(
            "Dace\u{2019}s claim that nurses who leave should pay drew laughter.",
            "Dace | claim | nurses who leave should pay",
        );
    }
}
