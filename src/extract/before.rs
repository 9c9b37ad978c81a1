//! The words before a cue: where they end, and whether they end with a quotation.

use super::bracket::opened;
use super::clause::is_clause;
use super::closing::is_closed_by;
use super::complementizer::behind_addressee;
use super::cue::{Cue, Voice, is_adverb};
use super::cue_site::CueSite;
use super::end::JOINS;
use super::subject::is_finite;
use super::verb::Frame;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::time_end;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;

/// So many tokens may stand between `asked` and the question.
const ADDRESSEE: usize = 6;

/// What stands before a cue and its subject.
pub(super) struct Before {
    /// Where the words before end.
    pub(super) end: usize,
    /// The quotation, with its marks, that they end with.
    pub(super) quotation: Option<TokenRange>,
    /// The place after the cue and its subject.
    pub(super) last: usize,
}

impl Before {
    /// Nothing where no mark parts the words from the cue, or where what is said plainly stands after it.
    pub(super) fn of(site: &CueSite<'_, '_>) -> Option<Self> {
        let CueSite { line, cue, subject, .. } = site;
        if cue.voice != Voice::Active || !cue.verb.takes_any(&[Frame::Quote, Frame::Clause]) {
            return None;
        }
        let first = subject.whole.start.min(cue.group.start);
        let last = subject.phrase.end.max(cue.end);
        let is_mark = |at: usize| line.is_own(at) && (line.is(at, ",") || line.is_in(at, Class::Dash));
        // `The ships are old, as Tal noted`
        let is_as = cue.verb.takes(Frame::Clause)
            && !cue.verb.takes(Frame::Weak)
            && first > line.start() + 1
            && line.is_own(first - 1)
            && line.is(first - 1, "as")
            && is_mark(first - 2);
        let first = behind_quotation(line, first - usize::from(is_as));
        let has_mark = first > line.start() && is_mark(first - 1);
        let end = first - usize::from(has_mark);
        let quotation = line.quotation_to(end).or_else(|| line.quotation_to(first));
        if end == line.start() || quotation.is_none() && !has_mark {
            return None;
        }
        // `“Ships” director Ada Tal said`: the name of something describes who speaks
        let describes =
            |it: TokenRange| !has_mark && !is_closed_by(line, it, Class::Stop | Class::Comma) && is_title(line, it);
        if quotation.is_some_and(describes) {
            return None;
        }
        // `In his book “Ships,” he said that`, `Though they were “friends,” he said that`: what was said stands behind
        let is_led_in = quotation.is_some_and(|it| {
            let leads = is_title(line, it) || leads_in(line);
            it.start > line.start()
                && leads
                && (goes_on(line, cue, last) || announces(line, last) || names(line, cue, last))
        });
        // `said a sailor that owns a ship`
        let leads = line.is(last, "that") && (quotation.is_none() || subject.whole.start < cue.at);
        let is_others = quotation.is_some_and(|it| it.end == first && is_asked(line, it.start));
        (!leads && !is_led_in && !is_others).then_some(Self { end, quotation, last })
    }
}

/// Whether what leads into a clause stands right before `at`, with a comma between or without: `because, according to Tal, the
/// ships are old`, `that, Tal said, the ships are old`.
pub(super) fn is_led(line: &Line<'_, '_>, at: usize) -> bool {
    let comma = at > line.start() && line.is_own(at - 1) && line.is(at - 1, ",");
    let word = at.checked_sub(1 + usize::from(comma)).filter(|it| *it >= line.start() && line.is_own(*it));
    let leads = |it: usize| line.is_in(it, JOINS | Class::Temporal) || line.is_any(it, &["that", "because", ":"]);
    // `rents doubled at once, according to Tal`
    word.is_some_and(|it| leads(it) && !line.is(it, "once"))
}

/// Where the clause begins that a cue interrupts before its verb: behind the dash or the word that joins it to a clause before,
/// of which nobody says who said it (`the ships leak – and the pier, Tal said, is old`); otherwise at `from`.
pub(super) fn interrupted(line: &Line<'_, '_>, from: usize, end: usize) -> usize {
    let is_verb = |at: &usize| line.is_own(*at) && is_finite(line, *at);
    let joins = |at: usize| {
        let is_half_stop = || line.is(at, ";");
        let is_behind_comma = || line.is(at - 1, ",") && line.is_in(at, JOINS);
        let is_dash = || line.is_in(at, Class::Dash) && !line.token(at - 1).touches(line.token(at));
        line.is_own(at) && (is_dash() || is_half_stop() || line.is(at, "that") || is_behind_comma())
    };
    let verbless = (from + 1..end).rev().take_while(|at| !is_verb(at));
    let start = verbless.filter(|at| joins(*at)).last().filter(|at| (from..*at).any(|at| is_verb(&at)));
    start.map_or(from, |it| it + 1 + usize::from(line.is_in(it + 1, JOINS)))
}

/// Whether what was said plainly stands behind a cue: a clause, or what somebody is asked to do.
fn goes_on(line: &Line<'_, '_>, cue: &Cue, last: usize) -> bool {
    let told = if cue.verb.takes(Frame::Told) { behind_addressee(line, last) } else { last };
    let asked = phrase_end(line, last, Reach::Near);
    let is_order = cue.verb.takes(Frame::Order) && line.is(asked, "to") && line.tag(asked + 1) == Some(Tag::Verb);
    is_order || is_clause(line, told + usize::from(line.is(told, "that")))
}

/// Whether what was said stands behind a cue as a mere word or thing: `Asked if it was “safe,” he said yes`.
fn names(line: &Line<'_, '_>, cue: &Cue, last: usize) -> bool {
    let is_thing = matches!(line.tag(last), Some(Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun));
    let is_named = line.is_own(last) && (is_thing || line.is_any(last, &["yes", "no", "so"]));
    is_named && !cue.verb.takes(Frame::Told) && last == cue.end && time_end(line, last).is_none()
}

/// Whether somebody was asked what stands in quotation marks from `start` on: `Tal was asked, “Will you sail?” She answered`.
fn is_asked(line: &Line<'_, '_>, start: usize) -> bool {
    let before = start.checked_sub(1).filter(|it| *it > line.start() && line.is_any(*it, &[",", ":"]));
    let near = |comma: usize| (line.start().max(comma.saturating_sub(ADDRESSEE))..comma).rev();
    before.is_some_and(|comma| near(comma).any(|at| line.is_own(at) && line.is(at, "asked")))
}

/// The place behind a quotation from which only adverbs stand before `at`; `at` itself where none ends there: `“…,” | super PAC
/// chair Ada Tal said`.
fn behind_quotation(line: &Line<'_, '_>, at: usize) -> usize {
    let is_plain = |it: &usize| {
        line.is_own(*it)
            && is_adverb(line, *it)
            && !line.is_in(*it, Class::Temporal | Class::Relative | Class::Interrogative)
    };
    let first = (line.start()..at).rev().take_while(is_plain).last().unwrap_or(at);
    if line.quotation_to(first).is_some() { first } else { at }
}

/// Whether a quotation stands at `at`, or a mark that leads to one, behind it or in the next paragraph.
fn announces(line: &Line<'_, '_>, at: usize) -> bool {
    let is_mark = line.is_own(at) && line.is_any(at, &[",", ":"]);
    line.quotation_from(at).is_some() || is_mark && (at + 1 == line.end() || line.quotation_from(at + 1).is_some())
}

/// Whether a sentence begins with words that lead into it and say nothing by themselves: `Though …,`, `Citing …,`, `Asked whether …,`.
pub(super) fn leads_in(line: &Line<'_, '_>) -> bool {
    const LEADS: Classes = Classes::of(&[Class::Concessive, Class::Temporal, Class::Connective, Class::Preposition]);
    // `But even as …`
    let is_plain = |at: usize| line.is_in(at, Class::Coordinator | Class::Contrast) || line.is(at, "even");
    let first = (line.start()..line.end()).find(|at| !is_plain(*at)).unwrap_or(line.start());
    let is_participle = line.tag(first) == Some(Tag::Verb) && line.token(first).text.ends_with("ing");
    line.is_own(first) && (line.is(first, "asked") || line.is_in(first, LEADS) || is_participle)
}

/// Whether what stands in quotation marks is the name of something: every longer word of it has a capital letter.
pub(super) fn is_title(line: &Line<'_, '_>, quotation: TokenRange) -> bool {
    const LONGEST: usize = 6;
    let words =
        || quotation.into_iter().map(|at| line.token(at)).filter(|it| it.kind == Kind::Word && it.text.len() > 3);
    let begins = quotation.into_iter().map(|at| line.token(at)).find(|it| it.kind == Kind::Word);
    begins.is_some_and(|it| it.is_capitalized()) && words().count() <= LONGEST && words().all(|it| it.is_capitalized())
}

/// Where the words begin that end with a quotation which begins at `quotation`: with the sentence, unless another cue
/// stands between.
pub(super) fn begin_before(site: &CueSite<'_, '_>, quotation: usize) -> usize {
    let line = &site.line;
    // `the weir is old (it leaks, said Tal)`
    let first = opened(line, site.cue.at).map_or_else(|| behind_dateline(line), |it| it + 1);
    let has_other = site.cues.iter().any(|(cue, _)| cue.at < quotation && cue.at != site.cue.at);
    // `he called it “a sham,” Tal said`: words that the sentence goes on with
    let is_apart = || quotation == line.start() || line.token(quotation - 1).kind == Kind::Punct;
    if has_other && line.quotation_from(quotation).is_some() && is_apart() { quotation } else { first }
}

/// The place where a sentence begins after the place and day of its writing: `SELM, May 16 (Ilyan Press) – The ships sail`.
pub(super) fn behind_dateline(line: &Line<'_, '_>) -> usize {
    const LONGEST: usize = 14;
    let is_shouted = |text: &str| text.len() > 2 && text.chars().all(|c| c.is_uppercase());
    // `12:20 – “We sail”` in a ticker
    if let Some(clock) = clock_end(line) {
        return clock;
    }
    // `(Reuters) – The ships sail`
    if !line.get(line.start()).is_some_and(|it| is_shouted(it.text) || it.text == "(") {
        return line.start();
    }
    let dash = (line.start()..line.end().min(line.start() + LONGEST)).find(|at| line.is_in(*at, Class::Dash));
    let leads = |at: &usize| line.is_any(at - 1, &[")"]) || !line.is(line.start(), "(");
    dash.filter(leads).map_or(line.start(), |at| at + 1)
}

/// The place after the time of day and the dash that a message begins with: `12:20 – The ships sail`, `9.05 pm: `.
fn clock_end(line: &Line<'_, '_>) -> Option<usize> {
    const LONGEST: usize = 6;
    let is_own = |at: usize| at < line.end() && line.is_own(at);
    let is_part = |at: usize| {
        is_own(at)
            && (line.tag(at) == Some(Tag::Number) || line.is_any(at, &[":", "."]) || line.is_in(at, Class::ClockTime))
    };
    let dash = (line.start()..line.end().min(line.start() + LONGEST)).find(|at| !is_part(*at))?;
    // `20 – 30 ships`
    let is_clock = (line.start()..dash).any(|at| line.is_any(at, &[":"]) || line.is_in(at, Class::ClockTime))
        || line.token(line.start()).text.contains('.');
    (is_clock && is_own(dash) && line.is_in(dash, Class::Dash)).then_some(dash + 1)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn the_time_of_a_message_is_no_part_of_it() {
        check(
            "12:20 - \u{201c}I have full confidence in Dace,\u{201d} the warden tells reporters.",
            "the warden | tells | I have full confidence in Dace",
        );
        check("9:05 p.m. \u{2013} The kiln will stay shut, Quist says.", "Quist | says | The kiln will stay shut");
        check(
            "20 \u{2013} 30 boats were lost, the captain said.",
            "the captain | said | 20 \u{2013} 30 boats were lost",
        );
    }
}
