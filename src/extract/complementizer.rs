//! What leads into the words after a cue: `that`, a mark, or nothing.

use super::before::is_title;
use super::clause::is_clause;
use super::cue::is_adverb;
use super::occasion::{is_aside, is_participle, that_behind};
use super::subject::is_finite;
use crate::language::grammar::noun_phrase::{Reach, is_personal, phrase_end};
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Line};

/// What leads into the words after a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Complementizer {
    /// `that`, or `whether` and its like.
    That,
    /// An opening quotation mark.
    Quote,
    /// A colon.
    Colon,
    /// Nothing: the clause itself.
    Bare,
}

/// How far after a cue the words may begin.
const FARTHEST: usize = 28;

/// Where the words begin that stand after a cue at `from`, and what leads into them. `told` says that somebody may
/// stand before them.
pub(super) fn begin(line: &Line<'_, '_>, from: usize, told: bool) -> Option<(usize, Complementizer)> {
    let mut at = from;
    if told {
        at = behind_addressee(line, at);
        // `told Oro’s “Selm This Morning” that`
        if let Some(title) = line.quotation_from(at).filter(|it| line.is(at - 1, "'s") && is_title(line, *it)) {
            at = title.end;
        }
        // `told the crews who sailed that`
        if let Some(that) = behind_relative(line, from, at) {
            return led(line, that);
        }
    }
    if let Some(found) = led(line, at) {
        return Some(found);
    }
    if line.is(at, "to") && (line.tag(at + 1) == Some(Tag::Verb) || line.quotation_from(at + 1).is_some()) {
        return Some((at, Complementizer::Bare));
    }
    // words about the saying itself may stand between: when, where, to whom
    let mut next = at;
    let mut bare = None;
    while next < line.end().min(from + FARTHEST) {
        // `said on the programme “Ships Today” that`
        if let Some(title) = line.quotation_from(next).filter(|it| next > at && is_title(line, *it)) {
            next = title.end;
            continue;
        }
        if !line.is_own(next) {
            break;
        }
        if let Some((start, complementizer)) = led(line, next) {
            // after words that are no part of the saying only a mark or `that` leads into what was said
            let is_plain = bare.unwrap_or(at) >= next;
            match complementizer {
                Complementizer::Quote if is_plain || start > next => return Some((start, complementizer)),
                Complementizer::Colon => return Some((start, complementizer)),
                Complementizer::That if line.is_any(next, &["that", "whether"]) => {
                    return Some((start, complementizer));
                }
                Complementizer::Quote => break,
                _ => {}
            }
        }
        if next > at && line.is(next, "to") && bare == Some(next) && line.tag(next + 1) == Some(Tag::Verb) {
            return Some((next, Complementizer::Bare));
        }
        let token = line.token(next);
        if let Some(end) = time_end(line, next) {
            // `said Monday was a holiday`, `said each year of work counts`: what is said begins with it
            let is_subject = line.is_in(from - 1, Class::Said) && line.tag(end) == Some(Tag::Auxiliary);
            if (is_subject || line.is(end, "of")) && line.is_own(end) && !line.is_in(next, Class::Occasion) {
                break;
            }
            next = end;
            bare = Some(next);
            continue;
        }
        // `said, however, that`
        if conjunct_end(line, next) > next {
            next = conjunct_end(line, next);
            continue;
        }
        // `said very quietly, “No”`
        let is_degree = line.tag(next) == Some(Tag::Adverb) && tells_how(line, next + 1);
        if is_degree && bare.is_none_or(|it| it == next) {
            next += 1;
            bare = bare.map(|_| next);
            continue;
        }
        if tells_how(line, next) && bare.is_none_or(|it| it == next) {
            next += 1;
            if next == at + 1 {
                bare = Some(next);
            }
            continue;
        }
        // `said in a statement released by the council the ships sail`
        if let Some(end) = made_end(line, next).filter(|_| bare == Some(next)) {
            next = end;
            bare = Some(end);
            continue;
        }
        // `insisted before a judge that`
        let leads = line.tag(next) == Some(Tag::Preposition) || line.is_in(next, Class::Connective);
        if leads && !token.is("as") {
            let end = phrase_end(line, next + 1, Reach::Far);
            if end > next + 1 {
                // `asked for a meeting because`: that is what was said
                if bare.is_none_or(|it| it == next) && !token.is("for") && is_of_saying(line, next, end) {
                    bare = Some(end);
                }
                next = end;
                continue;
            }
        }
        if is_finite(line, next) || matches!(token.text, ";" | "." | "?" | "!") {
            break;
        }
        // a thing after the verb is what is said; only somebody who was told may stand there as well
        if token.text != "," && !told || token.text == "," && is_participle(line, next + 1) {
            break;
        }
        next += 1;
    }
    let start = bare.filter(|it| *it > at).unwrap_or(at);
    let start = if line.is(start, ",") { start + 1 } else { start };
    // `said on Monday, citing a letter, that the ships sail`, but `said on Monday, adding that all is well`
    if start > at && line.is(start - 1, ",") && is_aside(line, start, start > at + 1) {
        return that_behind(line, start).map(|it| (it + 1, Complementizer::That));
    }
    if let Some(that) = behind_adjunct(line, start) {
        return Some((that, Complementizer::That));
    }
    (start < line.end()).then_some((start, Complementizer::Bare))
}

/// The place behind the `that` which leads into a clause behind words on when or where it was said: `said at the yearly fair that
/// the hops are dear`, but `warned of a risk that the hops are bad`, `said in a town that burned`.
fn behind_adjunct(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let that = (start + 1..line.end().min(start + FARTHEST))
        .take_while(|at| {
            line.is_own(*at) && !is_finite(line, *at) && !(line.is(*at, ",") && is_participle(line, at + 1))
        })
        .find(|at| line.is(*at, "that"))?;
    // `said, not for the first time, that`, `said, almost in a whisper, that`
    let first = start + usize::from(line.is(start, "not") || is_adverb(line, start));
    let is_apart = line.is(first, "for") && line.is(start - 1, ",");
    // `commented on a rule that Oro made`
    let leads = line.is_in(first, Class::Occasion | Class::Temporal) && !line.is(first, "on") || is_apart;
    (leads && !is_subject(line, that) && is_clause(line, that + 1)).then_some(that + 1)
}

/// The place after a word that joins the sentence to the one before, and stands at `at` with a comma before or behind it:
/// `, however,`.
fn conjunct_end(line: &Line<'_, '_>, at: usize) -> usize {
    let word = at + usize::from(line.is(at, ","));
    let is_apart = line.is(word + 1, ",") || word > at && line.is(word + 1, "that");
    let is_conjunct = line.is_own(word) && line.is_in(word, Class::Conjunct) && is_apart;
    if is_conjunct { word + 1 } else { at }
}

/// The place after a participle at `at` that tells more of what something was said in, and the phrase that belongs to it:
/// `released by the council`, `posted on Monday`.
fn made_end(line: &Line<'_, '_>, at: usize) -> Option<usize> {
    let is_participle = line.is_own(at) && (ends_in_ed(line.token(at)) || line.is_in(at, Class::IrregularParticiple));
    let is_led = line.tag(at + 1) == Some(Tag::Preposition) || line.is_any(at + 1, &["by", "to", "before", "after"]);
    let phrase = phrase_end(line, at + 2, Reach::Near);
    let end = time_end(line, at + 1).or_else(|| Some(phrase).filter(|it| is_led && *it > at + 2));
    end.filter(|_| is_participle)
}

/// Whether a phrase with a preposition tells how something was said, and is no part of what was: `in a statement`.
pub(super) fn is_of_saying(line: &Line<'_, '_>, from: usize, end: usize) -> bool {
    const OCCASIONS: [&str; 40] = [
        "statement",
        "interview",
        "tweet",
        "tweets",
        "speech",
        "conference",
        "letter",
        "email",
        "e-mail",
        "post",
        "message",
        "reporters",
        "rally",
        "remarks",
        "briefing",
        "Twitter",
        "Facebook",
        "debate",
        "hearing",
        "report",
        "memo",
        "call",
        "article",
        "testimony",
        "press",
        "crowd",
        "audience",
        "meeting",
        "event",
        "address",
        "TV",
        "television",
        "radio",
        "filing",
        "note",
        "op-ed",
        "column",
        "journalists",
        "response",
        "announcement",
    ];
    (from..end).any(|at| line.is_any(at, &OCCASIONS))
}

/// Whether words at `at` tell where or on what occasion something was said, and are no part of it: `in a statement`, but not
/// `in response to the storm`.
pub(super) fn tells_where(line: &Line<'_, '_>, at: usize) -> bool {
    line.is_own(at)
        && line.is_in(at, Class::Occasion)
        && !line.is(at + 1, "response")
        && is_of_saying(line, at, phrase_end(line, at + 1, Reach::Near))
}

/// Whether an adverb tells how or when something was said, and none that belongs to a figure: `more than`, `about`.
pub(super) fn tells_how(line: &Line<'_, '_>, at: usize) -> bool {
    is_adverb(line, at)
        && line.get(at).is_some_and(|it| {
            it.text.ends_with("ly") && !it.is_any(&["nearly", "only", "roughly", "possibly", "probably"])
                || it.is_any(&["again", "once", "twice", "then", "later", "earlier", "aloud", "also"])
        })
}

/// What leads into the words at `at`.
fn led(line: &Line<'_, '_>, at: usize) -> Option<(usize, Complementizer)> {
    let token = line.get(at)?;
    if !line.is_own(at) {
        return None;
    }
    if line.quotation_from(at).is_some() {
        return Some((at, Complementizer::Quote));
    }
    if matches!(token.text, "," | ":" | "\u{2014}" | "\u{2015}" | "-") && line.quotation_from(at + 1).is_some() {
        return Some((at + 1, Complementizer::Quote));
    }
    if token.is("this") && line.is(at + 1, ":") && line.quotation_from(at + 2).is_some() {
        return Some((at + 2, Complementizer::Quote));
    }
    if token.text == ":" {
        return (at + 1 < line.end()).then_some((at + 1, Complementizer::Colon));
    }
    if token.is("that") && at + 1 < line.end() {
        // `insisted that was no part of it`: a pronoun
        if is_subject(line, at) {
            return Some((at, Complementizer::That));
        }
        // `said that day`: a determiner
        let is_time = (line.is_in(at + 1, Class::CalendarUnit | Class::PartOfDay) || line.is(at + 1, "time"))
            && line.tag(at + 2) != Some(Tag::Noun);
        // `said that, in the end, the ships sailed`
        let start = conjunct_end(line, at + 1);
        let start = start + usize::from(line.is(start, ","));
        return (!is_time).then_some((start, Complementizer::That));
    }
    if token.is(",") && line.is(at + 1, "that") {
        return Some((at + 2, Complementizer::That));
    }
    // `said – on the radio, as it happens – that`
    if token.is_in(Class::Dash) {
        let dash =
            (at + 2..line.end().min(at + FARTHEST)).find(|it| line.is_own(*it) && line.is_in(*it, Class::Dash))?;
        return line.is(dash + 1, "that").then_some((dash + 2, Complementizer::That));
    }
    // what asks leads into a clause as `that` does, and belongs to it
    if token.is_in(Class::Interrogative) || token.is("if") {
        return Some((at, Complementizer::That));
    }
    None
}

/// Whether the `that` at `at` is the subject of the verb behind it: `that was no part of it`, but `that pay would rise`.
fn is_subject(line: &Line<'_, '_>, that: usize) -> bool {
    let Some(verb) = line.get(that + 1).filter(|_| line.is_own(that + 1)) else { return false };
    let is_inflected = ["s", "ed"].iter().any(|it| verb.text.ends_with(it)) || verb.is_in(Class::IrregularPast);
    let is_verb = line.tag(that + 1) == Some(Tag::Auxiliary) || is_finite(line, that + 1) && is_inflected;
    is_verb && (line.tag(that + 1) == Some(Tag::Auxiliary) || !is_finite(line, that + 2))
}

/// The `that` behind a clause with `who` that tells more of those between `from` and `at`.
fn behind_relative(line: &Line<'_, '_>, from: usize, at: usize) -> Option<usize> {
    let is_relative = at > from && line.is_own(at) && line.is(at, "who");
    let near = at..line.end().min(at + FARTHEST);
    near.take_while(|it| line.is_own(*it)).find(|it| is_relative && line.is(*it, "that") && !is_subject(line, *it))
}

/// The place after those whom something is told: `told reporters in Selm`, `told her`, `told the Courier`.
pub(super) fn behind_addressee(line: &Line<'_, '_>, from: usize) -> usize {
    if led(line, from).is_some() || line.is_in(from, Class::SubjectPronoun) {
        return from;
    }
    if line.get(from).is_some_and(|it| is_personal(it) || it.is_any(&["her", "reporters", "journalists"]))
        && line.is_own(from)
    {
        return from + 1;
    }
    let end = phrase_end(line, from, Reach::Near);
    // `told the court Tal had lied`
    if line.is_in(from, Class::Article) && is_finite(line, end) {
        let is_named = |at: &usize| line.tag(*at) == Some(Tag::Name) && line.tag(at - 1) == Some(Tag::Noun);
        if let Some(name) = (from + 2..end).find(is_named) {
            return name;
        }
    }
    // a phrase after which nothing is left was what was told, and `warned the ships would sail` is a clause
    if end < line.end() && line.tag(end) != Some(Tag::Auxiliary) { end } else { from }
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn when_and_where_it_was_said_may_stand_before_that() {
        check("The grower said at the yearly fair that apples are dear.", "The grower | said | apples are dear");
        check("The keeper said during a tour of the lake that he would retire.", "The keeper | said | he would retire");
        check(
            "Lena Frost said before leaving the clinic that two nurses had resigned.",
            "Lena Frost | said | two nurses had resigned",
        );
        check(
            "Quist had said in an interview recorded before the storm that the mill was safe.",
            "Quist | had said | the mill was safe",
        );
    }

    #[test]
    fn it_may_stand_between_commas() {
        check(
            "Frost suggested, not for the first time, that the mill be sold.",
            "Frost | suggested | the mill be sold",
        );
        check(
            "The grower said, almost in a whisper, that the orchard was lost.",
            "The grower | said | the orchard was lost",
        );
    }

    #[test]
    fn dashes_may_stand_around_it() {
        check(
            "The captain said \u{2013} on the radio, as it happens \u{2013} that the ferry was late.",
            "The captain | said | the ferry was late",
        );
    }

    #[test]
    fn what_is_described_may_be_how_it_came_about() {
        check(
            "Some nurses have described how the ward was run.",
            "Some nurses | have described | how the ward was run",
        );
        check("The vicar described where the bell had hung.", "The vicar | described | where the bell had hung");
        check("The league discussed why so few fans come.", "The league | discussed | why so few fans come");
        check(
            "The vicar described the bell that had hung there.",
            "The vicar | described | the bell that had hung there",
        );
    }

    #[test]
    fn who_is_told_ends_before_a_name_that_is_a_subject() {
        check("The clerk told the court Dace had lied.", "The clerk | told | Dace had lied");
        check("The clerk told the court pay was low.", "The clerk | told | pay was low");
    }
}
