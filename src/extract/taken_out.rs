//! What was taken out of a clause and stands before its cue: `a letter that he said was old`, `at a pier he said was closed`.
//!
//! The verb right behind the cue has no subject there (Huddleston and Pullum 2002, chapter 12: relativisation out of a content
//! clause).

use super::cue::is_adverb;
use super::cue_site::CueSite;
use super::end::JOINS;
use super::subject::is_finite;
use super::verb::Frame;
use crate::language::grammar::noun_phrase::phrase_start;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Line};
use crate::language::token_range::TokenRange;

/// What the verb at `start`, right behind the cue, tells of; empty where a relative stands for it, and nothing where it is no
/// verb, or one of the sentence around.
pub(super) fn taken_out(site: &CueSite<'_, '_>, start: usize) -> Option<TokenRange> {
    let CueSite { line, cue, subject, .. } = site;
    let first = subject.whole.start;
    // nothing but a verb is an auxiliary, and no thing that was said
    let is_verb = line.tag(start) == Some(Tag::Auxiliary)
        && cue.verb.takes(Frame::Clause)
        && !cue.verb.takes(Frame::Weak)
        && (cue.verb.takes(Frame::Bare) || !cue.verb.takes(Frame::Thing));
    let leads = is_verb || cue.verb.takes(Frame::Bare) && !cue.verb.takes(Frame::Thing);
    if !leads || start != cue.end || !is_finite(line, start) || first <= line.start() + 1 || !line.is_own(first - 1) {
        return None;
    }
    let before = first - 1;
    if line.is_any(before, &["that", "which", "who"]) {
        let is_noun = matches!(line.tag(before - 1), Some(Tag::Noun | Tag::Name))
            || line.is_in(before - 1, Class::Comma | Class::Dash | Class::OpeningBracket);
        return is_noun.then_some(TokenRange::new(before, before));
    }
    // `led to what he said was a delay`, `ended what he said was a row`, but `what he said was a lie`
    let is_led = || {
        matches!(line.tag(before - 1), Some(Tag::Preposition | Tag::Verb)) || line.is_in(before - 1, Class::Connective)
    };
    if line.is(before, "what") && is_led() {
        return Some(TokenRange::one(before));
    }
    is_contact(line, first).then(|| TokenRange::new(noun_start(line, first), first))
}

/// Where a clause without a subject ends that begins at `start`, and ends before `end`: before a second verb that has no subject
/// in it, which is that of the clause around (`the vase that he says is real | was sold`).
pub(super) fn taken_out_end(line: &Line<'_, '_>, start: usize, end: usize) -> usize {
    let is_second = |at: &usize| {
        let before = at - 1;
        let is_subject = matches!(line.tag(before), Some(Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Determiner))
            || matches!(line.tag(before), Some(Tag::Auxiliary | Tag::Particle))
            || line.is_in(before, JOINS | Class::Comma | Class::Relative | Class::That);
        line.is_own(*at) && line.tag(*at) == Some(Tag::Auxiliary) && !is_subject && !is_adverb(line, before)
    };
    (start + 2..end).find(is_second).unwrap_or(end)
}

/// Whether a clause begins at `first` that tells more of the noun before it, with nothing between them that relates the two, and
/// that noun is no subject of a verb to come: `at a pier he said was closed`, `a pier, a place he said was closed`, but `at the
/// end, the words he said were old`.
fn is_contact(line: &Line<'_, '_>, first: usize) -> bool {
    let begins =
        matches!(line.tag(first), Some(Tag::Determiner | Tag::Pronoun)) || line.is_in(first, Class::Possessive);
    let noun = noun_start(line, first);
    let hangs = |at: usize| {
        let is_apposed = || line.is_in(at, Class::Comma | Class::Dash) && line.is_in(noun, Class::IndefiniteArticle);
        line.tag(at) == Some(Tag::Preposition) || line.is_in(at, Class::Be) || is_apposed()
    };
    let is_noun = line.tag(first - 1) == Some(Tag::Noun) && line.start() < noun && noun < first;
    begins && is_noun && hangs(noun - 1)
}

/// Where the noun begins that ends before `end`, without what it hangs on: `crews in | a hall`.
fn noun_start(line: &Line<'_, '_>, end: usize) -> usize {
    let start = phrase_start(line, end);
    let links = |at: &usize| line.tag(*at) == Some(Tag::Preposition) && !line.is(*at, "of");
    (start..end).rev().find(links).map_or(start, |it| it + 1)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn a_relative_may_stand_before_whoever_says_it() {
        check(
            "The choir sang in the hall, which several critics say was too small.",
            "several critics | say | was too small",
        );
        check("The bridge (which engineers said was unsafe) opened in May.", "engineers | said | was unsafe");
        check(
            "The fair has no budget, a gap that several bakers say makes it unsafe.",
            "several bakers | say | makes it unsafe",
        );
        check(
            "The dancers left early, showing what teachers said was a lack of respect.",
            "teachers | said | what … was a lack of respect",
        );
    }

    #[test]
    fn what_was_taken_out_of_a_clause_belongs_to_it() {
        check("Tal met crews in a hall the guards said was unsafe.", "the guards | said | a hall \u{2026} was unsafe");
        check("It is a danger the crews say was known.", "the crews | say | a danger \u{2026} was known");
        check("Oro left after what Tal said was a fall.", "Tal | said | what \u{2026} was a fall");
        check("What Tal said was false.", "");
        check("Everything Tal said was false.", "");
        check("The words she said were harsh.", "");
    }

    #[test]
    fn it_ends_before_the_verb_of_the_sentence_around() {
        check("The vase that the museum insists is real was sold.", "the museum | insists | is real");
        check("The path which walkers complain is too steep will be moved.", "walkers | complain | is too steep");
        check("Rents fell, a trend that the bank predicts will continue.", "the bank | predicts | will continue");
        check(
            "It is a rule the vicar suggests should be dropped.",
            "the vicar | suggests | a rule \u{2026} should be dropped",
        );
        check(
            "The hall, which the vicar says was cold when it was full, is shut.",
            "the vicar | says | was cold when it was full",
        );
    }
}
