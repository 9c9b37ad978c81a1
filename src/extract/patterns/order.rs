//! Somebody who is told to do something.
//!
//! # Finds
//! ```text
//! The harbour master urged the crews to sail at dawn.
//! => The harbour master | urged | the crews to sail at dawn
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master told the crews about the storm.
//! => nothing
//! ```
//!
//! # Not this when
//! - a clause follows: that is `clause-behind`, and leaves out whom it was told

use super::super::attribution::Attribution;
use super::super::cue::Voice;
use super::super::cue_site::CueSite;
use super::super::end::{clause_end, deed_end};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::verb::Frame;
use super::object::object;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "order",
    title: "somebody told to do something",
    measured: Measured::Right { right: 18, proposed: 26 },
    room: include_str!("order.rs"),
    relays: false,
    judge: Judge::Cue(judge),
};

/// How far after those who are told the infinitive may stand.
const FARTHEST: usize = 3;

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    if !cue.verb.takes(Frame::Order) || cue.voice == Voice::Passive {
        return None;
    }
    let start = object(site)?;
    let end = phrase_end(line, start, Reach::Far);
    let to = (end..line.end().min(end + FARTHEST)).find(|at| line.is_own(*at) && line.is(*at, "to"))?;
    if end == start || line.tag(to + 1) != Some(Tag::Verb) && line.tag(to + 1) != Some(Tag::Auxiliary) {
        return None;
    }
    let whole = TokenRange::new(start, clause_end(line, start, cue, site.cues));
    site.found(&PATTERN, start..deed_end(line, whole))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn whom_and_what_are_both_said() {
        check("Tal asked the old crews to be patient.", "Tal | asked | the old crews to be patient");
        check("Tal has repeatedly urged Oro to resign.", "Tal | has repeatedly urged | Oro to resign");
    }

    #[test]
    fn what_is_to_be_done_ends_before_a_clause_of_the_article() {
        check("Oro urged Tal to sail faster and the crews know the pier is old.", "Oro | urged | Tal to sail faster");
        check("Oro urged Tal to sail and help the crews.", "Oro | urged | Tal to sail and help the crews");
        check(
            "Oro told Tal to say the ships and the crews are late.",
            "Oro | told | Tal to say the ships and the crews are late",
        );
    }
}
