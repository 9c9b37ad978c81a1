//! What somebody says they will do, or speaks of doing.
//!
//! # Finds
//! ```text
//! The harbour master promised on Monday to keep the pier open.
//! => The harbour master | promised | to keep the pier open
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master refused the ship.
//! => nothing
//! ```
//!
//! # Not this when
//! - it is a refusal to speak of something (`declined to say why`): that is read at the verb of saying

use super::super::attribution::Attribution;
use super::super::cue_site::CueSite;
use super::super::end::{behind_adverbs, clause_end, deed_end, trimmed};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::verb::{Frame, verb};
use super::object::object;
use crate::language::grammar::shape::is_bare;
use crate::language::grammar::tag::Tag;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "deed",
    title: "something to be done by the source",
    measured: Measured::Right { right: 12, proposed: 16 },
    room: include_str!("deed.rs"),
    relays: false,
    judge: Judge::Cue(judge),
};

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let at = object(site)?;
    // `threatened not to sail`
    let to = at + usize::from(line.is(at, "not"));
    // `promised to fully restore it`
    let verb_at = behind_adverbs(line, to + 1);
    let is_infinitive = line.is(to, "to")
        && cue.verb.takes(Frame::Infinitive)
        && (matches!(line.tag(verb_at), Some(Tag::Verb | Tag::Auxiliary))
            || verb_at > to + 1 && line.get(verb_at).is_some_and(is_bare)
            || line.quotation_from(to + 1).is_some());
    // `declined to say why` is read at `say`
    let speaks = line.get(at + 1).is_some_and(|it| verb(it, None).is_some());
    let is_refused = cue.verb.takes(Frame::Refusal) && speaks && at + 2 < trimmed(line, at, line.end());
    // `declined to run` is a deed, and nothing that was said
    let is_act = cue.verb.base == "decline" && line.get(to + 1).is_none_or(|it| verb(it, None).is_none());
    let is_doing = line.is_own(at)
        && cue.verb.takes(Frame::Doing)
        && line.tag(at) == Some(Tag::Verb)
        && line.token(at).text.ends_with("ing");
    let is_promised = is_infinitive && !(is_refused || is_act);
    if !(is_promised || is_doing) {
        return None;
    }
    let whole = TokenRange::new(at, clause_end(line, at, cue, site.cues));
    site.found(&PATTERN, at..deed_end(line, whole))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_promise_and_a_denial_are_statements() {
        check("Tal refused to sail.", "Tal | refused | to sail");
        check("Tal vowed to sail.", "Tal | vowed | to sail");
        check("Tal threatened not to sail.", "Tal | threatened | not to sail");
        check("Tal vowed to “tear up” the deal.", "Tal | vowed | to “tear up” the deal");
        check(
            "Tal pledged to sail and Oro promised that the ships are safe.",
            "Tal | pledged | to sail\nOro | promised | the ships are safe",
        );
        check("Tal denied selling the ships.", "Tal | denied | selling the ships");
    }

    #[test]
    fn a_refusal_to_speak_is_a_statement() {
        check("Tal declined to comment.", "Tal | declined | to comment");
        check("Tal declined to comment on the plan.", "Tal | declined to comment | the plan");
        check("Tal declined to say why.", "Tal | declined to say | why");
        check("Tal declined to sail.", "");
    }

    #[test]
    fn an_adverb_may_stand_before_what_is_promised() {
        check("The grower promised to fully restore the hedge.", "The grower | promised | to fully restore the hedge");
        check("The nurses threatened to simply walk out.", "The nurses | threatened | to simply walk out");
    }

    #[test]
    fn a_hope_is_no_statement() {
        check("The brewers hope to open in May.", "");
    }
}
