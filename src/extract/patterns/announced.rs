//! A quotation behind a colon, of whoever is named before it.
//!
//! # Finds
//! ```text
//! The harbour master raised a glass: “Let us sail at dawn.”
//! => The harbour master | : | Let us sail at dawn.
//! ```
//!
//! # Near miss
//! ```text
//! For example: “Let us sail at dawn.”
//! => nothing
//! ```
//!
//! # Not this when
//! - a verb of saying leads to the quotation: that is `quote-behind`
//! - the quotation is a name, or one of a few words

use super::super::attribution::{Attribution, said};
use super::super::document::Document;
use super::super::nearest::nearest;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::saying::is_saying;
use super::super::subject::{is_finite, may_speak};
use super::super::verb::{Shape, verb};
use super::goes_on::with_more;
use crate::language::grammar::noun_phrase::{Reach, phrase_end, phrase_start};
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "announced",
    title: "a quotation behind a colon",
    measured: Measured::Never,
    room: include_str!("announced.rs"),
    relays: true,
    judge: Judge::Rest(judge),
};

/// Fewer tokens are a name.
const SHORTEST: usize = 5;
/// How often a verb may lead to another one's subject.
const DEEPEST: u8 = 4;

fn judge(document: &Document<'_>, found: &[Attribution]) -> Vec<Attribution> {
    let said = said(document, found);
    let colons = document.lines().flat_map(|line| {
        // `issued a statement, “…”`
        let is_behind_noun = move |at: usize| at > line.start() && line.is(at, ",") && is_saying(line.token(at - 1));
        let own = line.own().filter(move |at| line.token(*at).text == ":" || is_behind_noun(*at));
        own.map(move |colon| (line, colon)).collect::<Vec<_>>()
    });
    let read = |(line, colon): (Line<'_, '_>, usize)| {
        // in the same sentence, or in the next paragraph
        let next = document.lines_from(colon + 1).next()?;
        let whole =
            next.quotation_from(colon + 1).filter(|it| it.len() >= SHORTEST && !it.into_iter().any(|at| said[at]))?;
        // a name ends with no stop
        if !whole.into_iter().rev().take(2).any(|at| document.tokens[at].is_in(Class::Stop)) {
            return None;
        }
        let mention = named(&line, colon).filter(|it| may_speak(&line, *it))?;
        let cue = colon - usize::from(line.is(colon, ","));
        Some(with_more(document, Attribution::new(&PATTERN, mention, TokenRange::one(cue), whole)))
    };
    colons.filter_map(read).collect()
}

/// Whom the words before a colon name: the subject of their verb, or without one who stands first or behind `from`.
fn named(line: &Line<'_, '_>, colon: usize) -> Option<TokenRange> {
    if colon == line.start() {
        return None;
    }
    // `heard an officer yell:`
    let last = colon - 1;
    let start = phrase_start(line, last);
    let is_base = verb(line.token(last), None).is_some_and(|it| it.1 == Shape::Base);
    let is_heard = is_base && start < last && start > line.start() && is_finite(line, start - 1);
    if is_heard {
        return Some(TokenRange::new(start, last));
    }
    // `and here’s Tal in March:`
    if let Some(here) = (line.start()..last).find(|at| line.is_own(*at) && line.is(*at, "here"))
        && line.is_in(here + 1, Class::Be) | line.is(here + 1, "'s")
        && !(here + 2..colon).any(|at| line.is_own(at) && is_finite(line, at))
    {
        let start = here + 2;
        return Some(TokenRange::new(start, phrase_end(line, start, Reach::Near))).filter(|it| !it.is_empty());
    }
    // `NEW FERRIES — More from Tal:`
    let is_heading =
        |at: &usize| line.is_own(*at) && line.is_in(*at, Class::Dash) && !line.token(*at).touches(line.token(at + 1));
    let first = (line.start()..last).rev().find(is_heading).map_or(line.start(), |it| it + 1);
    let has_verb = (first..colon).any(|at| line.is_own(at) && is_finite(line, at));
    if (first == line.start() || has_verb)
        && let Some(subject) = nearest(line, colon, DEEPEST)
    {
        return Some(subject.phrase);
    }
    let from = (first..colon.min(first + 3)).find(|at| line.is(*at, "from"));
    let start = from.map_or(first, |it| it + 1);
    Some(TokenRange::new(start, phrase_end(line, start, Reach::Near))).filter(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn whoever_is_named_before_the_colon_speaks() {
        check("From Ada Tal: \u{201c}We sail at dawn.\u{201d}", "Ada Tal | : | We sail at dawn.");
        check(
            "Ada Tal released the following letter:\n\n\u{201c}We sail at dawn.\u{201d}",
            "Ada Tal | : | We sail at dawn.",
        );
    }

    #[test]
    fn whoever_is_shown_by_here_speaks() {
        check(
            "And yet here\u{2019}s the warden in March: \u{201c}The gate stays shut.\u{201d}",
            "the warden | : | The gate stays shut.",
        );
        check(
            "Here is Lena Frost of the choir: \u{201c}We sing on.\u{201d}",
            "Lena Frost of the choir | : | We sing on.",
        );
        check("Here is how the kiln works: \u{201c}Heat the clay for nine hours.\u{201d}", "");
    }

    #[test]
    fn a_verb_of_saying_has_its_quotation() {
        check("Tal said this: \u{201c}We sail at dawn.\u{201d}", "Tal | said | We sail at dawn.");
    }

    #[test]
    fn a_comma_behind_a_noun_of_saying_announces_as_a_colon_does() {
        check("Tal issued a statement, “Last night our hall burned.”", "Tal | statement | Last night our hall burned.");
    }

    #[test]
    fn who_is_heard_speaks() {
        check("Tal heard an officer yell: “Come down to the pier.”", "an officer | : | Come down to the pier.");
    }

    #[test]
    fn who_is_named_behind_the_dash_of_a_heading_speaks() {
        check(
            "ON THE LAKE — More from Harrow: “The ice is thin this year. Nobody should skate on it.”",
            "Harrow | : | The ice is thin this year. Nobody should skate on it.",
        );
        check(
            "THE ORCHARD VOTE — Lena Frost and Jim Dace: “We found that most growers were pleased.”",
            "Lena Frost and Jim Dace | : | We found that most growers were pleased.",
        );
    }
}
