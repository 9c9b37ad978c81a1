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
use super::super::before::is_title;
use super::super::complementizer::tells_where;
use super::super::cue_site::CueSite;
use super::super::end::{JOINS, clause_end, closed_by_comma, deed_end};
use super::super::pattern::{Judge, Measured, Pattern};
use super::super::subject::is_finite;
use super::super::verb::Frame;
use super::object::object;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::shape::{ends_as_adjective_only, is_bare};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Line, counted};
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
/// How far after it what it is called may stand.
const FARTHEST_NAME: usize = 24;

fn judge(site: &CueSite<'_, '_>) -> Option<Attribution> {
    let CueSite { line, cue, .. } = site;
    let start = object(site)?;
    let end = thing_end(line, start);
    let verb = cue.verb;
    let near = || start + 1..line.end().min(start + FARTHEST);
    let has = |word: &'static str| near().any(|at| line.is_own(at) && line.is(at, word));
    let is_called = verb.takes(Frame::Called)
        && (is_name_for(line, behind_apposition(line, end))
            || is_named_later(line, start)
            || ends_as_judged(line, start, end));
    let is_judged = is_taken_out(site)
        || end > start && (is_called || verb.takes(Frame::As) && has("as") || verb.takes(Frame::Accused) && has("of"));
    if !is_judged {
        return None;
    }
    let end = match is_plainly_named(site) {
        // `in what crews called a sham that day`
        true => phrase_end(line, named_at(site), Reach::Far),
        false => clause_end(line, start, cue, site.cues),
    };
    // `the pilot whom crews call “the wall” left`
    let around = (start..end)
        .find(|at| line.is_own(*at) && at > &start && line.quotation_to(*at).is_some() && is_finite(line, *at));
    let end = around.unwrap_or(end);
    // `called the plan “a sham” in a letter`
    let quoted = (start..end).find(|at| !line.is_own(*at)).map_or(end, |it| line.next(it));
    let end = (quoted..end).find(|at| tells_where(line, *at)).unwrap_or(end);
    let end = deed_end(line, TokenRange::new(start, end));
    site.found(&PATTERN, start..closed_by_comma(line, TokenRange::new(start, end)))
}

/// Whether the thing stands before the cue and what it is called right behind it: `a pier that she described as “a sham”`, `what she
/// called a sham`.
fn is_taken_out(site: &CueSite<'_, '_>) -> bool {
    let quoted = site.line.quotation_from(named_at(site));
    is_led(site) && quoted.is_some_and(|it| !is_title(&site.line, it)) || is_plainly_named(site)
}

/// Whether that is so without quotation marks.
fn is_plainly_named(site: &CueSite<'_, '_>) -> bool {
    let (line, at) = (&site.line, named_at(site));
    let end = phrase_end(line, at, Reach::Far);
    // `what she called a true “sham”`
    let is_whole = end > at + 1 && line.is_own(end - 1) && line.quotation_from(end).is_none();
    is_led(site) && line.is_in(at, Class::IndefiniteArticle) && !is_count(line, at) && is_whole
}

/// Where the words begin that the thing before the cue is called by.
fn named_at(site: &CueSite<'_, '_>) -> usize {
    let CueSite { line, cue, .. } = site;
    cue.end + usize::from(cue.verb.takes(Frame::As) && line.is(cue.end, "as"))
}

/// Whether a relative leads to the subject of a verb that calls something a name.
fn is_led(site: &CueSite<'_, '_>) -> bool {
    let CueSite { line, cue, subject, .. } = site;
    let before = subject.whole.start.checked_sub(1).filter(|it| *it > line.start() && line.is_own(*it));
    let leads = before.is_some_and(|it| line.is_in(it, Class::Relative | Class::That) || line.is(it, "what"));
    leads && (named_at(site) > cue.end || cue.verb.takes(Frame::Called))
}

/// Where the thing ends that begins at `start`, and what tells when it was judged: `that report on Friday`.
fn thing_end(line: &Line<'_, '_>, start: usize) -> usize {
    let end = match phrase_end(line, start, Reach::Far) {
        // `called what she saw “a sham”`
        end if end == start && line.is(start, "what") => start + 1,
        // `called that “a sham”`
        end if end == start && line.is_in(start, Class::That) => phrase_end(line, start + 1, Reach::Far),
        end => end,
    };
    if end > start { time_end(line, end).unwrap_or(end) } else { end }
}

/// Whether words at `at` are what something is called: `a sham`, `her duty`, `“a sham”`, or `unusual` at the end.
fn is_name_for(line: &Line<'_, '_>, at: usize) -> bool {
    // what describes the thing may look as if it stood behind it: `the old harbour chief “a liar”`
    let quoted = (at..line.end().min(at + 2)).find(|it| line.quotation_from(*it).is_some());
    let is_near = quoted.is_some_and(|it| (at..it).all(|at| line.tag(at) == Some(Tag::Adjective)));
    let is_last = || line.get(at + 1).is_none_or(|it| it.kind == Kind::Punct);
    is_near
        || line.is_own(at)
            && (line.tag(at) == Some(Tag::Determiner) && !is_count(line, at)
                || line.is_in(at, Class::Possessive)
                || is_adjective(line, at) && is_last())
}

/// Whether the words that begin at `start` end with an adjective behind their noun, by its ending no noun: `the offer insulting`.
fn ends_as_judged(line: &Line<'_, '_>, start: usize, end: usize) -> bool {
    let last = (start + 1..end).next_back().filter(|it| matches!(line.tag(it - 1), Some(Tag::Noun | Tag::Name)));
    last.map(|it| line.token(it)).is_some_and(|it| {
        let ends = ends_as_adjective_only(it.text) || it.text.ends_with("ful") || it.text.ends_with("ing");
        // too rare to be counted: `unfit`
        let is_rare = it.text.starts_with("un") && !it.text.ends_with(['s', 'n']);
        (ends || it.text.starts_with("un")) && counted(it.word) == Some(Tag::Adjective)
            || is_rare && counted(it.word).is_none()
    })
}

/// Whether an adjective stands at `at`: `unusual`, `unqualified`.
fn is_adjective(line: &Line<'_, '_>, at: usize) -> bool {
    let word = line.token(at).text;
    line.tag(at) == Some(Tag::Adjective) || (word.starts_with("un") || word.contains('-')) && word.ends_with("ed")
}

/// Whether the thing that begins at `start` is called what stands far behind it, however long it is: in quotation marks
/// (`the council’s use of ships “careless”`), or behind `a` where nothing else can be (`the pilot who sank it a crook`).
fn is_named_later(line: &Line<'_, '_>, start: usize) -> bool {
    let near = start + 1..line.end().min(start + FARTHEST_NAME);
    let quotes = |at: usize| line.quotation_from(at).is_some();
    let near = near.take_while(|at| quotes(*at) || line.tag(*at) != Some(Tag::Mark));
    let has_clause = |end: usize| (start + 1..end).any(|at| line.is_in(at, Class::That | Class::Relative));
    // what a clause about the thing has for its object is no name for it: `the pilot who wrote “Ships”`
    let is_behind_noun = |at: usize| match line.tag(at - 1) {
        Some(Tag::Noun | Tag::Name | Tag::Number) => true,
        // a noun that may be a verb: `called the Selm speech a sham`
        Some(Tag::Verb) => !has_clause(at) && is_bare(line.token(at - 1)),
        _ => false,
    };
    let names = |at: usize| match line.quotation_from(at) {
        Some(it) => {
            let is_plain = line.is(start, "what") || !has_clause(at) && !(start..at).any(|at| is_finite(line, at));
            is_plain || is_behind_noun(at) && !is_title(line, it)
        }
        None => {
            let parts = || (start..at).any(|at| line.is(at, "to") || line.is_in(at, JOINS));
            let is_article = line.is_own(at) && line.is_in(at, Class::IndefiniteArticle);
            is_article && is_behind_noun(at) && !is_count(line, at) && !parts()
        }
    };
    line.tag(start) != Some(Tag::Preposition) && near.into_iter().any(names)
}

/// Whether `a` at `at` leads a time or a number of times: `called the crews a week ago`, `a second time`.
fn is_count(line: &Line<'_, '_>, at: usize) -> bool {
    let head = phrase_end(line, at, Reach::Near) - 1;
    time_end(line, at).is_some() || line.is_any(head, &["time", "times"])
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
    fn what_it_is_called_may_stand_far_behind_the_thing() {
        check("Tal called the Selm speech a big moment.", "Tal | called | the Selm speech a big moment");
        check("Tal called that report on Friday a lie.", "Tal | called | that report on Friday a lie");
        check("Tal called that “beyond repair.”", "Tal | called | that “beyond repair.”");
        check(
            "Tal called the pilot who sank the ferry a crook.",
            "Tal | called | the pilot who sank the ferry a crook",
        );
        check(
            "Tal called the fire that killed five crews “an attack on us,” but left.",
            "Tal | called | the fire that killed five crews “an attack on us,”",
        );
        check("Tal called the plan careless.", "Tal | called | the plan careless");
        check("Tal calls himself a friend of the crews.", "Tal | calls | himself a friend of the crews");
        check("Tal called the crews a second time.", "");
        check("Tal called the crews a week ago.", "");
        check("Tal called the pilot who owns “Ships of Selm.”", "");
    }

    #[test]
    fn a_verdict_ends_before_a_clause_of_its_own() {
        check("Tal left, calling Oro a “nice man” and he said no more.", "Tal | calling | Oro a “nice man”");
    }

    #[test]
    fn a_verdict_ends_before_where_it_was_given() {
        check("Tal called the plan “a sham” in a letter to the crews.", "Tal | called | the plan “a sham”");
    }

    #[test]
    fn what_is_judged_may_stand_before_the_cue() {
        check("Oro bought what Tal described as “a rare stamp.”", "Tal | described | as “a rare stamp.”");
        check("The pilot whom crews call “the wall” left.", "crews | call | the wall");
        check("The pilot whom crews call “The Wall” left.", "");
    }

    #[test]
    fn the_thing_may_be_a_relative_and_the_name_no_quotation() {
        check("The fire burned three barns in what the police called a crime.", "the police | called | a crime");
        check("The choir left for what it described as a warmer hall.", "it | described | as a warmer hall");
        check("The coach resigned after a match that fans have called a farce.", "fans | have called | a farce");
        check("The meeting that the warden called a week ago was short.", "");
        check("He arrived at what the guide called the old mill.", "");
    }

    #[test]
    fn what_it_is_called_may_be_an_adjective_at_the_end() {
        check("Dace called the offer insulting.", "Dace | called | the offer insulting");
        check("The vicar called the new plan short-sighted.", "The vicar | called | the new plan short-sighted");
        check("Critics have called the verdict shameful.", "Critics | have called | the verdict shameful");
        check("Dace called the outcome unfair.", "Dace | called | the outcome unfair");
        check("Dace called the village clerk.", "");
        check("Dace called the public hearing.", "");
        check("Dace called the morning meeting.", "");
    }

    #[test]
    fn a_judgment_too_rare_to_be_counted_is_told_by_what_it_begins_with() {
        check("The vet called the farm unsafe.", "The vet | called | the farm unsafe");
        check("Dace called the roof unfit.", "Dace | called | the roof unfit");
        check("Dace called the union.", "");
    }

    #[test]
    fn what_somebody_saw_may_be_called_something() {
        check("The grower called what she saw “terrible.”", "The grower | called | what she saw “terrible.”");
    }
}
