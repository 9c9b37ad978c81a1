//! Whether a clause stands somewhere: a subject with its verb.

use super::cue::is_adverb;
use super::subject::is_finite;
use crate::language::grammar::noun_phrase::{Reach, phrase_end};
use crate::language::grammar::shape::is_bare;
use crate::language::grammar::tag::Tag;
use crate::language::grammar::{Class, Classes, Line};
use crate::language::token::Kind;

/// What a clause begins with that is no part of its subject: `if`, `at dawn`, `there`.
const OPENS: Classes =
    Classes::of(&[Class::Subordinator, Class::Temporal, Class::Concessive, Class::Preposition, Class::Existential]);

/// Whether a clause with a verb of its own stands at `from`: a subject, and not far after it a finite verb.
pub(super) fn is_clause(line: &Line<'_, '_>, from: usize) -> bool {
    const FAR: usize = 22;
    if !line.is_own(from) {
        return false;
    }
    let Some(tag) = line.tag(from) else { return false };
    let token = line.token(from);
    let begins = matches!(
        tag,
        Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Number | Tag::Adjective | Tag::Adverb
    ) || tag == Tag::Verb
        // `pay was low`: behind a verb no auxiliary stands
        && (token.text.ends_with("ing") || token.is_capitalized() || line.tag(from + 1) == Some(Tag::Auxiliary))
        || token.is_in(OPENS) && !token.is("of")
        || token.is_any(&["more", "nearly", "even", "not", "neither", "either", "both", "up"]);
    if !begins {
        return false;
    }
    // `it falls`: nothing but a verb follows a pronoun that is a subject
    let is_word = |at: usize| matches!(line.tag(at), Some(Tag::Noun | Tag::Verb | Tag::Auxiliary)) && line.is_own(at);
    if (token.is_in(Class::SubjectPronoun) || token.is("it")) && is_word(from + 1) {
        return true;
    }
    let mut at = from;
    let first_end = phrase_end(line, from, Reach::Far).max(from);
    at = at.max(first_end);
    if at == from {
        at += 1;
    }
    // `the group runs a network`: no noun that another describes has a determiner right behind it
    let is_verb_like = at > from + 1 && line.tag(at - 1) == Some(Tag::Noun) && line.token(at - 1).text.ends_with('s');
    if is_verb_like && line.is_own(at) && line.tag(at) == Some(Tag::Determiner) && !line.is(at, "all") {
        return true;
    }
    // `the mayor plans to sail`
    let is_to_do = line.is(at, "to") && (line.tag(at + 1) == Some(Tag::Verb) || line.quotation_from(at + 1).is_some());
    if is_verb_like && is_to_do && matches!(line.tag(at - 2), Some(Tag::Noun | Tag::Name)) {
        return true;
    }
    while at < line.end().min(from + FAR) {
        // `it “ruins everything”`
        let begins = || (at + 1..at + 3).find(|it| !line.is_own(*it)).is_some_and(|it| is_finite(line, it));
        if at > from && line.quotation_from(at).is_some_and(|it| it.len() > 4 || at == first_end && begins()) {
            return true;
        }
        if line.is_own(at) {
            if is_finite(line, at) {
                return true;
            }
            // `stressed her worries on Sunday, and she left`
            let joins = line.is(at, ",") && line.is_in(at + 1, Class::Coordinator | Class::Contrast);
            if matches!(line.token(at).text, ";" | ":") || joins && line.is_in(at + 2, Class::SubjectPronoun) {
                return false;
            }
        }
        at = line.next(at);
    }
    false
}

/// Whether a subject and right after it its verb stand at `from`.
pub(super) fn is_plain_clause(line: &Line<'_, '_>, from: usize) -> bool {
    let mut at = phrase_end(line, from, Reach::Far);
    if at == from {
        return false;
    }
    while is_adverb(line, at) {
        at += 1;
    }
    // `a wide lead`: no base form follows one thing
    let is_one = line.is_in(from, Class::IndefiniteArticle);
    let is_inflected = || line.tag(at) == Some(Tag::Auxiliary) || line.token(at).text.ends_with('s');
    line.is_own(at) && is_finite(line, at) && !line.token(at).text.ends_with("ed") && (!is_one || is_inflected())
}

/// Where the clauses end that begin at `from`: at a semicolon with a clause behind it, or with the sentence; several of them part a
/// list.
pub(super) fn half_end(line: &Line<'_, '_>, from: usize) -> usize {
    let mut stops = (from..line.end()).filter(|at| line.is_own(*at) && line.is(*at, ";"));
    let first = stops.next().filter(|at| is_clause(line, at + 1));
    first.filter(|_| stops.next().is_none()).unwrap_or(line.end())
}

/// Whether a word that is mostly a noun may be the verb of the words at `from`, which are no thing that one says: one in -s behind a
/// noun in the singular and before another word of a thing (`the pitch ruins games`), or one without behind a plural (`old barrels leak`).
pub(super) fn has_hidden_verb(line: &Line<'_, '_>, from: usize) -> bool {
    let is_noun = |at: usize| matches!(line.tag(at), Some(Tag::Noun | Tag::Name)) && line.is_own(at);
    let is_lower = |at: usize| line.tag(at) == Some(Tag::Noun) && !line.token(at).is_capitalized() && line.is_own(at);
    let in_s = |at: usize| {
        let text = line.token(at).text;
        text.ends_with('s') && !["ss", "us", "is"].iter().any(|it| text.ends_with(it))
    };
    let is_several = |at: usize| line.is_in(at, Class::PluralNoun) || line.tag(at) == Some(Tag::Noun) && in_s(at);
    let begins = |at: usize| {
        matches!(
            line.tag(at),
            Some(Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun | Tag::Adjective | Tag::Number)
        )
    };
    let own = (from + 1..line.end()).take_while(|at| line.is_own(*at) && line.token(*at).kind != Kind::Punct);
    let is_verb = |at: usize| {
        let next = at + 1;
        let is_third = in_s(at) && is_noun(at - 1) && !is_several(at - 1) && begins(next);
        let is_base = !in_s(at) && is_bare(line.token(at)) && is_several(at - 1);
        is_lower(at) && (is_third || is_base)
    };
    own.into_iter().any(is_verb)
}

#[cfg(test)]
mod tests {
    use super::super::patterns::check;

    #[test]
    fn a_noun_before_an_infinitive_is_a_verb_behind_its_subject() {
        check(
            "Aides say the old grower plans to \u{201c}back\u{201d} the choir.",
            "Aides | say | the old grower plans to \u{201c}back\u{201d} the choir",
        );
        check("Aides say the vet hopes to open a clinic.", "Aides | say | the vet hopes to open a clinic");
    }

    #[test]
    fn what_somebody_says_may_have_a_verb_that_is_mostly_a_noun() {
        check("The coach said people misunderstand Quist.", "The coach | said | people misunderstand Quist");
        check("One grower says choir platform ignores singers.", "One grower | says | choir platform ignores singers");
        check("The brewer says old barrels leak.", "The brewer | says | old barrels leak");
        check("Quist said each year of training yields a bump.", "Quist | said | each year of training yields a bump");
        check("The vicar said goodbye to old friends.", "");
        check("The vicar said a few words about the bell.", "");
        check("The coach said many kind things about the keeper.", "");
    }

    #[test]
    fn what_is_said_around_a_cue_ends_and_begins_at_a_semicolon() {
        check(
            "There are 46 ducks; the figure, he conceded, was a guess.",
            "he | conceded | the figure \u{2026} was a guess",
        );
        check(
            "A petition, she announced, will open on Monday; the shop is ready.",
            "she | announced | A petition \u{2026} will open on Monday",
        );
        check(
            "According to the clerk, there are 46 ducks; the pond is small.",
            "the clerk | According to | there are 46 ducks",
        );
        check(
            "According to the clerk, the band has a flute; a drum; and it sings.",
            "the clerk | According to | the band has a flute; a drum; and it sings",
        );
    }
}
