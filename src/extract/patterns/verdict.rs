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
use super::super::cue_site::CueSite;
use super::super::end::clause_end;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::verb::Frame;
use super::object::object;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;

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
    let is_called = verb.takes(Frame::Called)
        && (line.quotation_from(end).is_some() || line.tag(end) == Some(Tag::Determiner) && line.is_own(end));
    let is_judged =
        end > start && (is_called || verb.takes(Frame::As) && has("as") || verb.takes(Frame::Accused) && has("of"));
    if !is_judged {
        return None;
    }
    site.found(&PATTERN, start..clause_end(line, start, cue, site.cues))
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
    }
}
