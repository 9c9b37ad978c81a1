//! A quotation behind its cue.
//!
//! # Finds
//! ```text
//! The harbour master told reporters on Monday, “We sail at dawn.”
//! => The harbour master | told | We sail at dawn.
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master said the plan was “a sham” from the start.
//! => nothing
//! ```
//!
//! # Not this when
//! - a clause leads to the quotation: that is `clause-behind`, and has the quotation in it

use super::super::attribution::Attribution;
use super::super::before::is_title;
use super::super::closing::is_closed_by;
use super::super::complementizer::Complementizer;
use super::super::cue::Voice;
use super::super::cue_site::CueSite;
use super::super::end::{clause_end, is_simple, next_attribution, trimmed};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use super::super::verb::Frame;
use crate::language::grammar::Class;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "quote-behind",
    title: "a quotation behind its cue",
    measured: Measured::Right { right: 77, proposed: 89 },
    room: include_str!("quote_behind.rs"),
    relays: true,
    judge: Judge::Cue(judge),
};

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let (start, complementizer) = site.behind.filter(|_| cue.verb.takes(Frame::Quote) && !names(site))?;
    let end = match complementizer {
        Complementizer::Quote => quoted_end(site, line.quotation_from(start)?),
        // `confirmed by a test: a rare fever`, `for several reasons: they are old`
        Complementizer::Colon if cue.voice == Voice::Passive || is_noun(site) => return None,
        Complementizer::Colon => trimmed(line, start, line.end()),
        Complementizer::That | Complementizer::Bare => return None,
    };
    site.found(&PATTERN, start..end)
}

/// Whether a cue right before a colon is a noun, by the word before it: `several reasons:`, `three states:`.
fn is_noun(site: &CueSite<'_, '_>) -> bool {
    let CueSite { line, cue, .. } = site;
    let before = cue.at.checked_sub(1).filter(|it| *it >= line.start() && line.is_own(*it));
    let describes = |at: usize| {
        matches!(line.tag(at), Some(Tag::Determiner | Tag::Number | Tag::Adjective))
            || line.token(at).text.ends_with("ing")
    };
    line.is(cue.end, ":") && before.is_some_and(describes)
}

/// Whether the quotation only names the noun before the cue, whose verb follows or which is led by a preposition: `a ferry
/// called “Hope” sank`, `at a fair dubbed “Hope”`.
fn names(site: &CueSite<'_, '_>) -> bool {
    let CueSite { line, cue, subject, .. } = site;
    let first = subject.phrase.start;
    let is_led = first > line.start() && line.tag(first - 1) == Some(Tag::Preposition);
    let named = line.quotation_from(cue.end).filter(|_| cue.verb.takes(Frame::Called));
    // `told “Selm This Morning” host Ada Oro`
    let is_told = |it: &TokenRange| cue.verb.takes(Frame::Told) && is_title(line, *it) && line.is_own(it.end);
    let goes_on = |it: TokenRange| matches!(line.tag(it.end), Some(Tag::Noun | Tag::Name | Tag::Preposition));
    if line.quotation_from(cue.end).filter(is_told).is_some_and(goes_on) {
        return true;
    }
    named.is_some_and(|it| is_led || line.is_own(it.end) && is_finite(line, it.end))
}

/// Where words end that begin with a quotation: what goes on after it belongs to them, unless it tells when and where they were said.
fn quoted_end(site: &CueSite<'_, '_>, quotation: TokenRange) -> usize {
    let end = quotation.end;
    let line = &site.line;
    let is_closed = is_closed_by(line, quotation, Class::Comma | Class::Stop);
    // `said “the ships” and swears they sail`, `said “no” and vowing to sail`, `said “no” and others said “yes”`
    let next = line.is_any(end, &["and", "but"])
        && (is_simple(line, site.cue, end + 1)
            || is_finite(line, end + 1)
            || line.get(end + 1).is_some_and(|it| it.text.ends_with("ing"))
            || next_attribution(line, end + 1, site.cue, site.cues));
    let joins = line.is_in(end, Class::Coordinator) && line.quotation_from(end + 1).is_some();
    if is_closed && !joins || next {
        return end;
    }
    let is_part = matches!(
        line.tag(end),
        Some(Tag::Preposition | Tag::Noun | Tag::Name | Tag::Verb | Tag::Auxiliary | Tag::Particle)
    );
    let tells_when = line.is_in(end, Class::Occasion | Class::Temporal) || line.is(end, "to");
    // `said “there may be” a line that`, but `said “we sail” a day later`
    let is_count = || line.is_in(phrase_end(line, end, Reach::Near) - 1, Class::CalendarUnit);
    let is_thing = line.tag(end) == Some(Tag::Determiner) && time_end(line, end).is_none() && !is_count();
    let joins = line.is_any(end, &["and", "that", "or", "if", "because", "unless", "where"]);
    let goes_on = line.is_own(end) && (is_part || is_thing || joins) && !tells_when;
    if goes_on { clause_end(line, end, site.cue, site.cues) } else { end }
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn words_on_the_saying_may_stand_between() {
        check("Tal said in a letter to the crews: \u{201c}We sail.\u{201d}", "Tal | said | We sail.");
        check("Tal told the Selm Courier on Monday, \u{201c}We sail.\u{201d}", "Tal | told | We sail.");
    }

    #[test]
    fn the_source_may_stand_behind_the_cue() {
        check("Said Tal, \u{201c}We sail at dawn.\u{201d}", "Tal | Said | We sail at dawn.");
    }

    #[test]
    fn a_colon_leads_into_what_is_said_without_marks() {
        check("Tal left for several reasons: the ships are old.", "");
        check("Tal sailed to three early states: Oster and Selm.", "");
        check("Tal added: we sail at dawn.", "Tal | added | we sail at dawn");
    }

    #[test]
    fn a_name_is_not_what_was_said() {
        check("A ferry called \u{201c}Hope\u{201d} sank.", "");
    }

    #[test]
    fn words_that_lead_in_end_before_the_clause_around() {
        check(
            "After proposing \u{201c}a day\u{201d} of sailing, Tal left the old pier.",
            "Tal | proposing | \u{201c}a day\u{201d} of sailing",
        );
        check(
            "Referring to her \u{201c}friends,\u{201d} Tal declared, \u{201c}We sail at dawn.\u{201d}",
            "Tal | declared | We sail at dawn.",
        );
        check(
            "Though Tal said she saw \u{201c}old ships,\u{201d} she left the pier.",
            "Tal | said | she saw \u{201c}old ships,\u{201d}",
        );
        check("Tal insisted before a judge that the ships sail.", "Tal | insisted | the ships sail");
    }

    #[test]
    fn what_the_speaker_or_others_do_next_is_no_part_of_it() {
        check("Tal says \u{201c}the ships\u{201d} and vowed to sail.", "Tal | says | the ships\nTal | vowed | to sail");
        check(
            "Of them, 21 said \u{201c}not likely\u{201d} and 14 said \u{201c}not at all.\u{201d}",
            "21 | said | not likely\n14 | said | not at all.",
        );
    }

    #[test]
    fn when_it_was_said_is_no_part_of_it() {
        check("Tal said \u{201c}we sail\u{201d} during a speech.", "Tal | said | we sail");
        check(
            "Tal said \u{201c}we sail\u{201d} and \u{201c}we return.\u{201d}",
            "Tal | said | \u{201c}we sail\u{201d} and \u{201c}we return.\u{201d}",
        );
    }

    #[test]
    fn what_is_named_so_in_passing_says_nothing() {
        check("Tal left during a fair dubbed “The Hope of Selm.”", "");
        check("Tal dubbed the fair “a hope.”", "Tal | dubbed | the fair “a hope.”");
    }

    #[test]
    fn how_it_was_said_may_stand_before_the_quotation() {
        check("Tal said almost incredulously, “The ships sail.”", "Tal | said | The ships sail.");
    }

    #[test]
    fn the_name_of_a_programme_is_not_said() {
        check("Tal told “Selm This Morning” host Ada Oro the news.", "");
        check("Tal told Oro’s “Selm This Morning” the news.", "");
        check("Tal told Oro’s “Selm This Morning” that the crews left.", "Tal | told | the crews left");
        check("“Ships” director Ada Tal said the crews are tired.", "director Ada Tal | said | the crews are tired");
    }

    #[test]
    fn a_quotation_that_begins_a_clause_goes_on_with_it() {
        check(
            "Frost said “there could be” a line that the clinic will not cross.",
            "Frost | said | “there could be” a line that the clinic will not cross",
        );
        check(
            "The coach admitted “it will be hard” if the keeper does not recover.",
            "The coach | admitted | “it will be hard” if the keeper does not recover",
        );
        check(
            "The grower says “the orchard is lost” because the frost came in May.",
            "The grower | says | “the orchard is lost” because the frost came in May",
        );
        check(
            "The warden said “nobody should walk” the ridge before the snow melts.",
            "The warden | said | “nobody should walk” the ridge before the snow melts",
        );
        for when in
            ["a day later", "the following week", "when asked about the school", "as he left the hall", "three times"]
        {
            check(&format!("The vicar said “it hurts me” {when}."), "The vicar | said | it hurts me");
        }
    }
}
