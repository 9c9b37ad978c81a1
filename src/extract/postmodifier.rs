//! Subjects with a verb of their own behind their noun: `those surveyed`, `officials whose laws were dropped`.

use super::saying::is_saying;
use super::speaker::{is_body_word, is_title};
use super::subject::is_finite;
use crate::language::grammar::noun_phrase::phrase_start;
use crate::language::grammar::shape::ends_in_ed;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::time_phrase::{is_time, time_end};
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// How far before its end the clause may begin that tells whom a noun means.
const FARTHEST: usize = 16;

/// The phrase that a participle or a clause describes which ends before `end`, where no phrase ends there itself.
pub(super) fn postmodified(line: &Line<'_, '_>, end: usize) -> Option<TokenRange> {
    name(line, end).or_else(|| of_participle(line, end)).or_else(|| of_clause(line, end))
}

/// `Cook said`, `Will wrote`: a name that is a common word, where it begins the sentence or stands behind a quotation.
fn name(line: &Line<'_, '_>, end: usize) -> Option<TokenRange> {
    let first = end.checked_sub(1).filter(|it| *it == line.start() || line.quotation_to(*it).is_some())?;
    let is_word = matches!(line.tag(first), Some(Tag::Verb | Tag::Auxiliary | Tag::Preposition));
    (is_word && line.token(first).is_capitalized()).then(|| TokenRange::one(first))
}

/// `those surveyed`, `half of the crews asked`: a past participle right behind the noun.
fn of_participle(line: &Line<'_, '_>, end: usize) -> Option<TokenRange> {
    let participle = end.checked_sub(1).filter(|it| *it > line.start() && line.is_own(*it))?;
    let token = line.token(participle);
    let is_past = token.text.ends_with("ed") || token.is_in(Class::IrregularParticiple);
    let start = phrase_start(line, participle);
    let is_described = line.tag(participle) == Some(Tag::Verb) && is_past && start < participle;
    is_described.then(|| TokenRange::new(start, end))
}

/// `officials whose laws were dropped`: a clause behind the noun, without commas around it.
fn of_clause(line: &Line<'_, '_>, end: usize) -> Option<TokenRange> {
    let near = line.start().max(end.saturating_sub(FARTHEST))..end;
    let is_mark = |at: &usize| !line.is_own(*at) || line.tag(*at) == Some(Tag::Mark);
    let mut inside = near.rev().take_while(|at| !is_mark(at));
    let relative = inside.find(|at| line.is_in(*at, Class::Relative | Class::That))?;
    let has_verb = (relative + 1..end).any(|at| is_finite(line, at));
    let start = phrase_start(line, relative);
    let end = if points(line, relative) { end } else { relative };
    (has_verb && start < relative).then(|| TokenRange::new(start, end))
}

/// Whether the clause that begins at `relative` is all that tells who is meant: `those who sailed`.
pub(super) fn points(line: &Line<'_, '_>, relative: usize) -> bool {
    let start = phrase_start(line, relative);
    start + 1 == relative && line.is_in(start, Class::Demonstrative)
}

/// Where the phrase begins that a relative clause behind `start..end` tells more of: with the name that a preposition hangs on a
/// noun for no person: `a meeting with | Ada Tal, who said`, but `a pilot for Tal, who said`.
pub(super) fn innermost(line: &Line<'_, '_>, start: usize, end: usize) -> usize {
    let is_link = |at: &usize| line.tag(*at) == Some(Tag::Preposition) && !line.is(*at, "of");
    let Some(link) = (start + 1..end).rev().find(is_link) else { return start };
    let head = line.token(link - 1);
    let is_body = is_body_word(head.text) || head.is_capitalized() || line.tag(link - 1) != Some(Tag::Noun);
    let speaks = is_body || is_title(head.text) || is_saying(head) || head.text.ends_with('s');
    let is_named = (link + 1..end).any(|at| line.tag(at) == Some(Tag::Name));
    if is_named && !speaks { link + 1 } else { start }
}

/// Where a participle stands that describes the phrase before it, and has the one at `start` for its own: `a letter written by
/// Tal`, `a study published in the Courier`, `crews leaving the pier`.
pub(super) fn made_by(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let is_led = start > line.start() && (line.tag(start - 1) == Some(Tag::Preposition) || line.is(start - 1, "by"));
    // `crews offering to sail the ships`
    let is_to_do = start > line.start() + 1 && line.is(start - 2, "to") && line.tag(start - 1) == Some(Tag::Verb);
    let words = if is_to_do { 3 } else { 1 + usize::from(is_led) };
    let participle = start.checked_sub(words).filter(|it| *it > line.start())?;
    let token = line.token(participle);
    let is_participle = if is_led { !token.text.ends_with("ing") } else { token.text.ends_with("ing") };
    let is_noun = line.tag(participle - 1) == Some(Tag::Noun) || is_led && line.tag(participle - 1) == Some(Tag::Name);
    let is_verb = line.tag(participle) == Some(Tag::Verb) || token.is_in(Class::IrregularParticiple);
    let governs = line.is(start - 1, "by") || !token.is_in(Class::NoGovernor);
    let describes = line.is_own(participle) && is_noun && is_verb;
    (describes && is_participle && governs).then_some(participle)
}

/// Where a participle stands before an expression of time at `start` that describes the noun before it: `a letter sent last
/// week`.
pub(super) fn made_when(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let participle = start.checked_sub(1).filter(|it| *it > line.start() && line.is_own(*it))?;
    let is_participle = is_past(line, participle) || line.is_in(participle, Class::Published);
    let first = phrase_start(line, participle);
    (is_participle && line.tag(participle - 1) == Some(Tag::Noun) && first < participle).then_some(participle)
}

/// Whether a word has the form of a past participle.
fn is_past(line: &Line<'_, '_>, at: usize) -> bool {
    ends_in_ed(line.token(at)) || line.is_in(at, Class::IrregularPast | Class::IrregularParticiple)
}

/// Where an adjective stands that describes the noun before it, and has the phrase at `start` for its own: `a source close to
/// the talks`, `officials familiar with the plan`.
pub(super) fn described_by(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    // `a source familiar with Tal's thinking`: read as a phrase with a name in it
    let is_first = start > line.start() && line.tag(start + 1) == Some(Tag::Preposition);
    if is_first && line.tag(start) == Some(Tag::Adjective) && line.tag(start - 1) == Some(Tag::Noun) {
        return Some(start);
    }
    let adjective = start.checked_sub(2).filter(|it| *it > line.start() && line.is_own(*it))?;
    let is_led = line.tag(start - 1) == Some(Tag::Preposition) || line.is(start - 1, "to");
    let is_noun = line.tag(adjective - 1) == Some(Tag::Noun);
    (is_led && is_noun && line.tag(adjective) == Some(Tag::Adjective)).then_some(adjective)
}

/// Where the phrase ends that the one at `start` only tells more of: as the object of a clause (`crews who sail the ships`) or
/// behind a preposition (`crews without a ship`).
pub(super) fn ruled_by(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let governor = start.checked_sub(1).filter(|it| *it > line.start() && line.is_own(*it))?;
    let is_led = line.tag(governor) == Some(Tag::Preposition) || line.is(governor, "to");
    if is_led
        && line.is_in(governor, Class::Preposition)
        && matches!(line.tag(governor - 1), Some(Tag::Noun | Tag::Name))
    {
        let first = phrase_start(line, governor);
        let begins = first == line.start()
            || matches!(line.tag(first - 1), Some(Tag::Mark | Tag::Coordinator))
            || line.is_in(first - 1, Class::That);
        if first == governor || is_time(line.token(governor - 1)) {
            return None;
        }
        // `the group that stands for crews across Selm`
        return if begins { Some(governor) } else { ruled_by(line, first) };
    }
    let verb = governor - usize::from(is_led);
    // `a pilot who left because of the storm`
    let is_object = line.is_own(verb)
        && (line.tag(verb) == Some(Tag::Verb) && !line.is_in(verb, Class::SaysThat) || line.is(verb, "because"));
    let near = line.start().max(verb.saturating_sub(FARTHEST))..verb;
    let is_mark = |at: &usize| !line.is_own(*at) || line.tag(*at) == Some(Tag::Mark);
    let relative =
        near.rev().take_while(|at| !is_mark(at)).find(|at| line.is_in(*at, Class::Relative | Class::That))?;
    let has_verb = (relative + 1..start).any(|at| is_finite(line, at));
    (is_object && has_verb && phrase_start(line, relative) < relative).then_some(relative)
}

/// The finite verb that has the phrase before `end` for its object, and no clause that only tells more of a noun.
pub(super) fn verb_of(line: &Line<'_, '_>, end: usize) -> Option<usize> {
    let start = phrase_start(line, end);
    let verb = start.checked_sub(1).filter(|it| start < end && *it > line.start() && line.is_own(*it))?;
    let governs = line.tag(verb) == Some(Tag::Verb) && is_finite(line, verb) && !line.is_in(verb, Class::SaysThat);
    (governs && ruled_by(line, start).is_none()).then_some(verb)
}

/// Whether the past form at `at` is a participle that describes the noun before it, which another verb has for its object:
/// `dropped a plan made by Tal`, `took up an offer made last week`.
pub(super) fn is_described(line: &Line<'_, '_>, at: usize) -> bool {
    let start = phrase_start(line, at);
    let Some(governor) = start.checked_sub(1).filter(|it| start < at && *it >= line.start() && line.is_own(*it)) else {
        return false;
    };
    let is_object = line.tag(governor) == Some(Tag::Verb) && !line.is_in(governor, Class::SaysThat);
    let leads = line.is(at + 1, "by")
        || is_object && (line.tag(at + 1) == Some(Tag::Preposition) || time_end(line, at + 1).is_some());
    is_past(line, at) && leads && (is_object || line.tag(governor) == Some(Tag::Preposition))
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn a_noun_speaks_with_what_describes_it() {
        check("Those surveyed say the ships sail.", "Those surveyed | say | the ships sail");
        check("Half of the crews asked said the ships sail.", "Half of the crews asked | said | the ships sail");
        check("The officials whose plans were dropped say the ships sail.", "The officials | say | the ships sail");
    }

    #[test]
    fn what_a_participle_tells_of_a_noun_does_not_speak() {
        check(
            "The authors of a study published in the Courier said the ships sail.",
            "The authors of a study | said | the ships sail",
        );
        check("A source close to the talks said the ships sail.", "A source | said | the ships sail");
        check("Officials familiar with the plan said the ships sail.", "Officials | said | the ships sail");
        check("The crews offering to sail the old ferry said it leaks.", "The crews | said | it leaks");
        check("A pilot who left because of the storm said the ships sail.", "A pilot | said | the ships sail");
        check("A source familiar with Tal’s thinking said the ships sail.", "A source | said | the ships sail");
        check("Crews leaving the pier said the ships sail.", "Crews | said | the ships sail");
        check("A letter seen by the Courier says the ships sail.", "A letter | says | the ships sail");
        check("A report written by the council says the ships sail.", "A report | says | the ships sail");
    }

    #[test]
    fn what_only_tells_more_of_a_noun_does_not_speak() {
        check("The crews who sail the ships said they are old.", "The crews | said | they are old");
        check(
            "Those who sailed from the pier say the ships sail.",
            "Those who sailed from the pier | say | the ships sail",
        );
        check("Officials of the port who sold the ships said they sail.", "Officials of the port | said | they sail");
        check("Pilots without links to Selm said the ships sail.", "Pilots | said | the ships sail");
        check(
            "Tal said a man who saw the ships told Oro that they sail.",
            "Tal | said | a man who saw the ships told Oro that they sail\na man | told | they sail",
        );
        check("In Selm officials said the ships sail.", "Selm officials | said | the ships sail");
        check("He left before officials said the ships sail.", "officials | said | the ships sail");
        check("A statement issued last month said the ships sail.", "A statement | said | the ships sail");
    }

    #[test]
    fn who_made_a_thing_is_not_who_goes_on_speaking() {
        check(
            "The crews rejected an offer made by Oro last week, saying it was low.",
            "The crews | rejected | an offer made by Oro\nThe crews | saying | it was low",
        );
        check(
            "Tal criticised a plan presented by Oro, adding that it was old.",
            "Tal | criticised | a plan presented by Oro\nTal | adding | it was old",
        );
    }

    #[test]
    fn a_name_may_be_a_common_word() {
        check("Cook said the ships sail.", "Cook | said | the ships sail");
        check("Will wrote that the ships sail.", "Will | wrote | the ships sail");
        check("“The ships sail at dawn,” Will wrote.", "Will | wrote | The ships sail at dawn");
    }

    #[test]
    fn a_group_that_stands_for_others_speaks_itself() {
        check(
            "The group that represents 900 crews across the country said in a letter that the ships sail.",
            "The group | said | the ships sail",
        );
    }

    #[test]
    fn a_relative_clause_tells_more_of_the_person_and_not_of_the_meeting() {
        check("He had a meeting with Ada Tal, who said the ships sail.", "Ada Tal | said | the ships sail");
        check(
            "A spokesman for Ada Tal, who said the ships sail, left.",
            "A spokesman for Ada Tal | said | the ships sail",
        );
    }

    #[test]
    fn what_somebody_did_in_a_row_is_one_persons() {
        check(
            "Tal has closed the pier, refused to condemn the crews and offered a prize.",
            "Tal | refused to condemn | the crews",
        );
    }
}
