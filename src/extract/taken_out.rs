//! What was taken out of a clause and stands before its cue: `a letter that he said was old`, `at a pier he said was closed`.
//!
//! The verb right behind the cue has no subject there (Huddleston and Pullum 2002, chapter 12: relativisation out of a content
//! clause).

use super::cue_site::CueSite;
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
    let leads = cue.verb.takes(Frame::Bare) && !cue.verb.takes(Frame::Thing);
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
}
