//! A thing that is said, denied, praised or asked for.
//!
//! # Finds
//! ```text
//! The harbour master called for a new pier.
//! => The harbour master | called | a new pier
//! ```
//!
//! # Near miss
//! ```text
//! The harbour master added a new pier.
//! => nothing
//! ```
//!
//! # Not this when
//! - it is somebody who is told to do something, or something that is called something

use super::super::attribution::Attribution;
use super::super::before::is_title;
use super::super::complementizer::tells_where;
use super::super::cue::{Voice, is_adverb};
use super::super::cue_site::CueSite;
use super::super::end::{JOINS, begins_clause, clause_end, closed_by_comma, is_parallel, next_attribution, trimmed};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use super::super::verb::{Frame, Shape};
use super::object::object;
use crate::language::grammar::Class;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::token_range::TokenRange;

/// The card.
pub(super) static PATTERN: Pattern = Pattern {
    id: "thing",
    title: "a thing that a cue is about",
    measured: Measured::Right { right: 122, proposed: 172 },
    room: include_str!("thing.rs"),
    relays: false,
    judge: Judge::Cue(judge),
};

const PREPOSITIONS: [(&str, Frame); 9] = [
    ("for", Frame::For),
    ("of", Frame::Of),
    ("on", Frame::On),
    ("upon", Frame::Upon),
    ("about", Frame::About),
    ("against", Frame::Against),
    ("to", Frame::To),
    ("with", Frame::With),
    ("at", Frame::At),
];

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let at = asked_about(site).or_else(|| apologised_for(site)).or_else(|| object(site))?;
    if let Some((_, frame)) = PREPOSITIONS.iter().find(|(word, _)| line.is(at, word)) {
        // `call for a pier`, `call on them to sail`
        let is_called_for = cue.verb.takes(Frame::Upon) && matches!(frame, Frame::For | Frame::On);
        let is_taken = (cue.verb.takes(*frame) || is_called_for) && at + 1 < line.end();
        return if is_taken { site.found_in_pieces(&PATTERN, pieces(site, at + 1)) } else { None };
    }
    // `attacked Oro for the delay`, `warned the crews against the storm`
    let somebody = phrase_end(line, at, Reach::Near);
    // `attacked Oro during the debate for the delay`
    let when = if line.is(somebody, "during") { phrase_end(line, somebody + 1, Reach::Near) } else { somebody };
    let reason = (when..line.end()).find(|it| !is_adverb(line, *it)).unwrap_or(when);
    // `called a meeting for Monday`
    let is_taken = line.is(reason, "for") && cue.verb.takes(Frame::For) && !cue.verb.takes(Frame::Called)
        || line.is(reason, "against") && cue.verb.takes(Frame::Against);
    if somebody > at && line.is_own(reason) && reason + 1 < line.end() && is_taken {
        return site.found(&PATTERN, at..thing_end(site, at));
    }
    // `the shares declined 2 percent`
    let is_figure = line.tag(at) == Some(Tag::Number) || line.tag(at + 1) == Some(Tag::Number);
    if cue.verb.takes(Frame::Refusal) && is_figure {
        return None;
    }
    let is_cause = cue.verb.takes(Frame::Cause)
        && matches!(cue.shape, Shape::Past | Shape::Participle)
        && !matches!(line.tag(at), Some(Tag::Name | Tag::Pronoun));
    let is_thing = is_cause || cue.verb.takes_any(&[Frame::Thing, Frame::Expressed]);
    // `cited “wet floors”`
    let is_quoted = line.quotation_from(at).is_some_and(|it| !is_title(line, it));
    if !is_thing || !is_quoted && phrase_end(line, at, Reach::Far) == at {
        return None;
    }
    // `expressed doubt on Monday that the ships sail`: the doubt is how it is said
    if cue.verb.takes(Frame::Expressed) {
        let mut next = phrase_end(line, at, Reach::Near);
        next = time_end(line, next).unwrap_or(next);
        if line.is_any(next, &["that", "regarding", "about", "over"]) && line.is_own(next) && next + 1 < line.end() {
            return site.found(&PATTERN, next + 1..clause_end(line, next + 1, cue, site.cues));
        }
    }
    site.found_in_pieces(&PATTERN, pieces(site, at))
}

/// A thing that begins at `start`, and what belongs to it behind the day on which it was said: `plans | on Tuesday | to close the
/// pier`, `herself | on Saturday | for leaving`.
fn pieces(site: &CueSite<'_, '_>, start: usize) -> Vec<TokenRange> {
    let line = &site.line;
    let end = thing_end(site, start);
    let first = TokenRange::new(start, end);
    let next = Some(end).filter(|it| line.is_own(*it)).and_then(|it| time_end(line, it));
    let goes_on = |at: &usize| {
        let is_doing = line.get(at + 1).is_some_and(|it| it.text.ends_with("ing")) || line.is(at + 1, "not");
        let is_reason = is_doing || line.is_in(at + 1, Class::Possessive);
        line.is_own(*at)
            && (line.is(*at, "to") && line.tag(at + 1) == Some(Tag::Verb)
                || line.is(*at, "for") && is_reason
                || line.is(*at, "of") && is_doing)
    };
    let rest = next.filter(goes_on).map(|at| TokenRange::new(at, thing_end(site, at)));
    std::iter::once(first).chain(rest).collect()
}

/// The `about` behind those who are told or asked, or behind who asks: `talked to the crews about the pier`, `was asked by Tal about
/// it`.
fn asked_about(site: &CueSite<'_, '_>) -> Option<usize> {
    let CueSite { line, cue, subject, .. } = site;
    let from = match cue.voice {
        Voice::Passive => subject.whole.end,
        _ => phrase_end(line, object(site).map(|at| at + usize::from(line.is_any(at, &["to", "with"])))?, Reach::Near),
    };
    let at = time_end(line, from).unwrap_or(from);
    (cue.verb.takes(Frame::About) && line.is_own(at) && line.is(at, "about")).then_some(at)
}

/// The `for` behind those to whom it is said: `apologised to the crews for the delay`.
fn apologised_for(site: &CueSite<'_, '_>) -> Option<usize> {
    let CueSite { line, cue, .. } = site;
    let to =
        object(site).filter(|it| line.is(*it, "to") && cue.verb.takes(Frame::For) && !cue.verb.takes(Frame::To))?;
    let at = phrase_end(line, to + 1, Reach::Near);
    (at > to + 1 && line.is_own(at) && line.is(at, "for")).then_some(at)
}

/// Where a thing ends that begins at `start`: it has no verb of its own that `and` could join to another.
fn thing_end(site: &CueSite<'_, '_>, start: usize) -> usize {
    let line = &site.line;
    let end = clause_end(line, start, site.cue, site.cues);
    // an expression of time that begins so may be a part of the thing: `the week`, `two days`
    let may_be_part = |at: usize| {
        line.is_in(at, Class::Article | Class::Demonstrative | Class::That | Class::Quantifier)
            || line.is_any(at, &["of", "next", "one"])
            || line.tag(at) == Some(Tag::Number)
    };
    let ends = |at: usize| {
        // `refused to condemn the plan and offered a prize`
        let is_past =
            || site.cue.voice == Voice::Infinitive && is_finite(line, at + 1) && ends_in_ed(line.token(at + 1));
        let joins = line.is_any(at, &["and", "but"]) && (is_parallel(line, site.cue, at + 1) || is_past());
        let is_over = joins
            || tells_where(line, at)
            || time_end(line, at).is_some() && !may_be_part(at)
            // `for the past week`
            && line.tag(at - 1) != Some(Tag::Determiner);
        // `the delay, but the ships sail`, `the delay, and Oro praised it`
        let begins = |start: usize| begins_clause(line, site.cue, start);
        let is_clause = || line.is(at, ",") && line.is_in(at + 1, JOINS) && begins(at + 2);
        // `the pier when it sank`
        let is_told = || line.is(at, "when") && begins(at + 1);
        // `asked for a day and Oro said`
        let is_said = || line.is_any(at, &["and", "but"]) && next_attribution(line, at + 1, site.cue, site.cues);
        line.is_own(at) && (is_over || is_clause() || is_told() || is_said())
    };
    let end = closed_by_comma(line, TokenRange::new(start, end));
    (start + 1..end).find(|at| ends(*at)).map_or(end, |at| trimmed(line, start, at))
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_thing_may_stand_behind_a_preposition() {
        check("Tal warned of a storm.", "Tal | warned | a storm");
        check("Tal spoke out against the pier.", "Tal | spoke out | the pier");
    }

    #[test]
    fn somebody_and_what_for_are_both_said() {
        check("Tal attacked Oro repeatedly for the delay.", "Tal | attacked | Oro repeatedly for the delay");
        check("Tal warned the crews against the storm.", "Tal | warned | the crews against the storm");
    }

    #[test]
    fn a_plan_is_backed_and_not_somebody() {
        check("Tal backed the new pier.", "Tal | backed | the new pier");
        check("Tal backed Oro.", "");
        check("Tal backed her.", "");
    }

    #[test]
    fn whom_somebody_spoke_with_is_no_part_of_what_was_said() {
        check("Tal spoke with Oro on Monday to condemn the attack.", "Tal | condemn | the attack");
    }

    #[test]
    fn a_figure_is_declined_by_nobody() {
        check("Output declined 5 percent in May.", "");
        check("The shares declined $2 on Monday.", "");
        check("Tal declined the offer.", "Tal | declined | the offer");
    }

    #[test]
    fn a_doubt_is_how_something_is_said() {
        check("Tal expressed doubt on Monday that the ships sail.", "Tal | expressed | the ships sail");
        check("Tal voiced a wish to sail.", "Tal | voiced | a wish to sail");
    }

    #[test]
    fn a_thing_within_other_words_is_a_part_of_these() {
        check("Tal said that Oro praised the plan.", "Tal | said | Oro praised the plan");
    }

    #[test]
    fn a_thing_ends_before_another_clause_and_where_it_was_said() {
        check("Tal blamed Oro for the delay, but the ships sail.", "Tal | blamed | Oro for the delay");
        check("Tal condemned the cuts in her speech.", "Tal | condemned | the cuts");
        check("Tal praised the plan, which many crews support.", "Tal | praised | the plan, which many crews support");
        check("Tal demanded money, food and a new pier.", "Tal | demanded | money, food and a new pier");
    }

    #[test]
    fn a_thing_ends_before_a_clause_with_a_verb_of_its_own() {
        check("A guest asked for a day and Tal said, “We sail.”", "A guest | asked | a day\nTal | said | We sail.");
        check("Tal called for a ban on ships, and others backed it.", "Tal | called | a ban on ships");
        check(
            "Tal stressed her worries on Sunday at a fair, and she raised them again.",
            "Tal | stressed | her worries",
        );
    }

    #[test]
    fn a_thing_ends_before_when_it_was_said_and_what_else_was_done() {
        check("Tal condemned the attack on Monday.", "Tal | condemned | the attack");
        check("Tal condemned the attack and has left.", "Tal | condemned | the attack");
    }

    #[test]
    fn a_time_may_be_a_part_of_the_thing() {
        check("Tal condemned Oro for the past decade of cuts.", "Tal | condemned | Oro for the past decade of cuts");
    }

    #[test]
    fn a_thing_may_stand_in_quotation_marks() {
        check("Tal cited “wet floors and dark stairs.”", "Tal | cited | wet floors and dark stairs.");
        check("Tal praised “The Pier.”", "");
    }

    #[test]
    fn who_is_told_or_asked_of_it_may_stand_before_it() {
        check("A nurse asked the surgeon about the new ward.", "A nurse | asked | about the new ward");
        check("Asked by Harrow on Friday about the drought, the farmer left.", "Harrow | Asked | the drought");
        check("The vet spoke to the farmers about the fever.", "The vet | spoke | the fever");
        check("The coach is talking with both clubs about a new pitch.", "The coach | is talking | a new pitch");
    }

    #[test]
    fn when_it_was_said_is_no_part_of_it() {
        check("The captain defended the keeper when the crowd booed.", "The captain | defended | the keeper");
        check(
            "Quist asked for a meeting because she wanted to clear the air.",
            "Quist | asked | a meeting because she wanted to clear the air",
        );
    }

    #[test]
    fn a_deed_may_be_admitted_to_and_somebody_called_upon() {
        check("Harrow admitted to setting fire to three barns.", "Harrow | admitted | setting fire to three barns");
        check("Harrow was admitted to the ward.", "");
        check("The vet called upon the mayor to close the fair.", "The vet | called | the mayor to close the fair");
        check(
            "Dace attacked Quist during the campaign for her ties to the mill.",
            "Dace | attacked | Quist during the campaign for her ties to the mill",
        );
    }

    #[test]
    fn what_tells_more_of_a_thing_belongs_to_it() {
        check(
            "The airline promised refunds to every passenger that missed a flight.",
            "The airline | promised | refunds to every passenger that missed a flight",
        );
    }

    #[test]
    fn what_belongs_to_a_thing_may_stand_behind_the_day() {
        check("Dace announced plans Tuesday to close the mill.", "Dace | announced | plans … to close the mill");
        check(
            "Both keepers floated the notion Sunday of leaving the league.",
            "Both keepers | floated | the notion … of leaving the league",
        );
        check("Bakers called on the town Monday to lower the tax.", "Bakers | called | the town … to lower the tax");
        check(
            "The singer defended herself on Saturday for leaving the choir.",
            "The singer | defended | herself … for leaving the choir",
        );
        check("The dentist criticised the board on Friday for the first time.", "The dentist | criticised | the board");
        check("The coach praised the keeper on Sunday and went home.", "The coach | praised | the keeper");
    }

    #[test]
    fn whom_it_is_said_to_is_no_part_of_what_it_was_for() {
        check("The club apologised to fans for the late kick-off.", "The club | apologised | the late kick-off");
    }
}
