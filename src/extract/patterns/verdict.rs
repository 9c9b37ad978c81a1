//! What somebody calls something, describes it as, or accuses somebody of.
//!
//! # Finds
//! ```text
//! The harbour master described the new pier as a waste of money.
//! => The harbour master | described | the new pier as a waste of money
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master called her daughter.
//! => nothing
//! ```
//!
//! # Not this when
//! - somebody is called by telephone: nothing says what they are called

use super::super::attribution::Attribution;
use super::super::complementizer::tells_where;
use super::super::cue_site::CueSite;
use super::super::end::{clause_end, closed_by_comma};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use super::super::verb::Frame;
use super::object::object;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "verdict",
    title: "what something is called, or somebody accused of",
    measured: Measured::Right { right: 34, proposed: 55 },
    room: include_str!("verdict.rs"),
    relays: true,
    judge: Judge::Cue(judge),
};

/// How far after the thing `as` and `of` may stand.
const FARTHEST: usize = 14;

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let start = object(site)?;
    let end = phrase_end(line, start, Reach::Far);
    let verb = cue.verb;
    let near = || start + 1..line.end().min(start + FARTHEST);
    let has = |word: &'static str| near().any(|at| line.is_own(at) && line.is(at, word));
    let is_called =
        verb.takes(Frame::Called) && (is_name_for(line, behind_apposition(line, end)) || is_quoted_for(line, start));
    let is_judged =
        end > start && (is_called || verb.takes(Frame::As) && has("as") || verb.takes(Frame::Accused) && has("of"));
    if !is_judged {
        return None;
    }
    let end = clause_end(line, start, cue, site.cues);
    // `called the plan “a sham” in a letter`
    let quoted = (start..end).find(|at| !line.is_own(*at)).map_or(end, |it| line.next(it));
    let end = (quoted..end).find(|at| tells_where(line, *at)).unwrap_or(end);
    site.found(&PATTERN, start..closed_by_comma(line, TokenRange::new(start, end)))
}

/// Whether words at `at` are what something is called: `a sham`, `her duty`, `“a sham”`, or `unusual` at the end.
fn is_name_for(line: &Line<'_, '_>, at: usize) -> bool {
    // what describes the thing may look as if it stood behind it: `the old harbour chief “a liar”`
    let quoted = (at..line.end().min(at + 2)).find(|it| line.quotation_from(*it).is_some());
    let is_near = quoted.is_some_and(|it| (at..it).all(|at| line.tag(at) == Some(Tag::Adjective)));
    let is_last = || line.get(at + 1).is_none_or(|it| it.kind == Kind::Punct);
    is_near
        || line.is_own(at)
            && (line.tag(at) == Some(Tag::Determiner)
                || line.is_in(at, Class::Possessive)
                || line.tag(at) == Some(Tag::Adjective) && is_last())
}

/// Whether the thing that begins at `start` is called what stands in quotation marks, however long it is: `the council’s use
/// of ships “careless”`.
fn is_quoted_for(line: &Line<'_, '_>, start: usize) -> bool {
    let quoted = (start + 1..line.end().min(start + FARTHEST)).find(|at| line.quotation_from(*at).is_some());
    let parts = |at: usize| line.tag(at) == Some(Tag::Mark) || is_finite(line, at) || line.is(at, "that");
    quoted.is_some_and(|it| line.tag(start) != Some(Tag::Preposition) && !(start..it).any(parts))
}

/// The place after what stands between commas at `at`: `the harbour master, Ada Tal, “a liar”`.
fn behind_apposition(line: &Line<'_, '_>, at: usize) -> usize {
    let end = phrase_end(line, at + 1, Reach::Near);
    let is_apposed = line.is(at, ",") && end > at + 1 && line.is(end, ",");
    if is_apposed { end + 1 } else { at }
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn the_thing_and_what_it_is_called_are_both_said() {
        check("Tal called the plan \u{201c}a sham.\u{201d}", "Tal | called | the plan \u{201c}a sham.\u{201d}");
        check(
            "Tal called the plan \u{201c}a sham\u{201d} and demanded that it be dropped.",
            "Tal | called | the plan \u{201c}a sham\u{201d}\nTal | demanded | it be dropped",
        );
        check("Tal called the plan an insult.", "Tal | called | the plan an insult");
        check("Tal accused Oro of lying.", "Tal | accused | Oro of lying");
        check("Tal called it her \u{201c}duty.\u{201d}", "Tal | called | it her \u{201c}duty.\u{201d}");
        check(
            "Tal called the port chief, Ben Oro, \u{201c}a liar.\u{201d}",
            "Tal | called | the port chief, Ben Oro, \u{201c}a liar.\u{201d}",
        );
        check(
            "Tal called the use of ships for the fair \u{201c}careless,\u{201d} but sails.",
            "Tal | called | the use of ships for the fair \u{201c}careless,\u{201d}",
        );
        check("Tal called Oro\u{2019}s plan unusual.", "Tal | called | Oro\u{2019}s plan unusual");
    }

    #[test]
    fn a_verdict_ends_before_where_it_was_given() {
        check("Tal called the plan “a sham” in a letter to the crews.", "Tal | called | the plan “a sham”");
    }
}
