//! Subjects with a verb of their own behind their noun: `those surveyed`, `officials whose laws were dropped`.

use super::subject::is_finite;
use crate::language::grammar::noun_phrase::phrase_start;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// How far before its end the clause may begin that tells whom a noun means.
const FARTHEST: usize = 16;

/// The phrase that a participle or a clause describes which ends before `end`, where no phrase ends there itself.
pub(super) fn postmodified(line: &Line<'_, '_>, end: usize) -> Option<TokenRange> {
    name(line, end).or_else(|| of_participle(line, end)).or_else(|| of_clause(line, end))
}

/// `Cook said`, `Will wrote`: a name that is a common word, where it begins the sentence.
fn name(line: &Line<'_, '_>, end: usize) -> Option<TokenRange> {
    let first = line.start();
    let is_word = matches!(line.tag(first), Some(Tag::Verb | Tag::Auxiliary | Tag::Preposition));
    (end == first + 1 && is_word && line.token(first).is_capitalized()).then(|| TokenRange::one(first))
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
    // `those who sailed`: nobody without the clause
    let points = start + 1 == relative && line.is_in(start, Class::Demonstrative);
    (has_verb && start < relative).then(|| TokenRange::new(start, if points { end } else { relative }))
}

/// Where a participle stands that describes the phrase before it, and has the one at `start` for its own: `a letter written by
/// Tal`, `a study published in the Courier`, `crews leaving the pier`.
pub(super) fn made_by(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let is_led = start > line.start() && (line.tag(start - 1) == Some(Tag::Preposition) || line.is(start - 1, "by"));
    let participle = start.checked_sub(if is_led { 2 } else { 1 }).filter(|it| *it > line.start())?;
    let token = line.token(participle);
    let is_participle = if is_led { !token.text.ends_with("ing") } else { token.text.ends_with("ing") };
    let is_noun = line.tag(participle - 1) == Some(Tag::Noun) || is_led && line.tag(participle - 1) == Some(Tag::Name);
    let is_verb = line.tag(participle) == Some(Tag::Verb) || token.is_in(Class::IrregularParticiple);
    let governs = line.is(start - 1, "by") || !token.is_in(Class::NoGovernor);
    let describes = line.is_own(participle) && is_noun && is_verb;
    (describes && is_participle && governs).then_some(participle)
}

/// Where an adjective stands that describes the noun before it, and has the phrase at `start` for its own: `a source close to
/// the talks`, `officials familiar with the plan`.
pub(super) fn described_by(line: &Line<'_, '_>, start: usize) -> Option<usize> {
    let adjective = start.checked_sub(2).filter(|it| *it > line.start() && line.is_own(*it))?;
    let is_led = line.tag(start - 1) == Some(Tag::Preposition) || line.is(start - 1, "to");
    let is_noun = line.tag(adjective - 1) == Some(Tag::Noun);
    (is_led && is_noun && line.tag(adjective) == Some(Tag::Adjective)).then_some(adjective)
}

/// The place before brackets that end before `end`; `end` where none do.
pub(super) fn before_brackets(line: &Line<'_, '_>, end: usize) -> usize {
    const LONGEST: usize = 8;
    let closes = end > line.start() && line.is_own(end - 1) && line.token(end - 1).text == ")";
    let mut near = (line.start().max(end.saturating_sub(LONGEST))..end).rev();
    near.find(|at| closes && line.token(*at).text == "(").unwrap_or(end)
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
        check("Crews leaving the pier said the ships sail.", "Crews | said | the ships sail");
        check("A letter seen by the Courier says the ships sail.", "A letter | says | the ships sail");
        check("A report written by the council says the ships sail.", "A report | says | the ships sail");
    }

    #[test]
    fn a_name_may_be_a_common_word() {
        check("Cook said the ships sail.", "Cook | said | the ships sail");
        check("Will wrote that the ships sail.", "Will | wrote | the ships sail");
    }
}
