//! A quotation in the paragraph behind the one that announces it.
//!
//! # Finds
//! ```text
//! The harbour master wrote in her diary:
//!
//! “We sail at dawn.”
//! => The harbour master | wrote | We sail at dawn.
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master read the list of ships:
//!
//! The Vane sails at dawn.
//! => nothing
//! ```
//!
//! # Not this when
//! - a clause stands between the cue and the colon: then it is said as well, and the quotation goes on from it

use super::super::attribution::Attribution;
use super::super::complementizer::tells_where;
use super::super::cue_site::CueSite;
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use super::super::verb::Frame;
use crate::language::grammar::Class;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "block",
    title: "a quotation in the next paragraph",
    measured: Measured::Right { right: 4, proposed: 6 },
    room: include_str!("block.rs"),
    relays: true,
    judge: Judge::Cue(judge),
};

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let last = line.end() - 1;
    // `Tal said in a statement. “We sail.”`
    let is_stopped = line.is(last, ".") && line.is_in(cue.at, Class::Said) && tells_where(line, cue.end);
    let ends = line.is_own(last) && (line.is_any(last, &[":", ","]) || is_stopped);
    let announces = ends && cue.verb.takes(Frame::Quote);
    let is_between = |at: usize| line.is_own(at) && !is_finite(line, at) && !line.is_any(at, &["that", ":"]);
    if !site.may_say || !announces || !(cue.end..last).all(is_between) {
        return None;
    }
    let next = site.document.lines_from(line.end()).next()?;
    site.found(&PATTERN, next.quotation_from(next.start())?)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_quotation_follows_its_announcement() {
        check("Tal tweeted from her own account:\n\u{201c}We sail.\u{201d}", "Tal | tweeted | We sail.");
        check("Tal stated,\n\n\"We sail. All of us.\"", "Tal | stated | We sail. All of us.");
    }

    #[test]
    fn a_stop_behind_the_place_of_the_saying_announces_as_well() {
        check("Ada Tal said in a statement. \u{201c}We sail.\u{201d}", "Ada Tal | said | We sail.");
        check("Tal blasted Oro in a statement. \u{201c}We sail.\u{201d}", "Tal | blasted | Oro");
    }

    #[test]
    fn what_stands_in_no_quotation_marks_is_not_announced() {
        check("Tal wrote:\n\nThe Vane sails at dawn.", "");
    }
}
