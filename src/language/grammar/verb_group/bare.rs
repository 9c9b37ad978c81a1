//! Verbs without auxiliaries: what is in a tense of its own, what belongs to a noun, and what is to be done to an object.

use super::{Reader, Time, VerbGroup};
use crate::language::grammar::class::{Class, Classes};
use crate::language::grammar::shape::{ends_in_ed, is_past_in_ed};
use crate::language::grammar::tag::Tag;
use crate::language::token::Kind;

impl Reader<'_, '_> {
    /// A verb without auxiliaries.
    pub(super) fn plain(&self, at: usize, found: &[VerbGroup]) -> Option<VerbGroup> {
        let token = &self.tokens[at];
        if token.kind != Kind::Word || token.is_in(Class::NoGovernor) || token.text.contains('-') {
            return None;
        }
        let is_lower = !token.is_capitalized();
        let is_led = at > self.first && self.is_in(at - 1, Class::Article | Class::Possessive | Class::Demonstrative);
        // "we no longer plan"
        let is_denied = at > self.first + 2 && self.is(at - 1, "longer") && self.is(at - 2, "no");
        let before = if is_denied { at - 2 } else { at };
        let has_subject = before > self.first
            && self.is_in(before - 1, Class::SubjectPronoun | Class::CommonPronoun | Class::Relative);
        let is_verb = self.tag(at) == Some(Tag::Verb);
        if is_lower && !is_led && self.is_participle(at) && self.is_wanted(at, found) {
            return self.group(at, at, Time::Infinitive, true);
        }
        if is_lower && (ends_in_ed(token) || is_verb && is_past_in_ed(token)) {
            return self.in_ed(at, is_led, has_subject, found);
        }
        if is_led {
            return None;
        }
        if token.is_in(Class::IrregularPast) && is_lower {
            return self.group(at, at, Time::Past, false);
        }
        if token.text.ends_with("ing") {
            return if is_verb { self.group(at, at, Time::Participle, false) } else { None };
        }
        // "will publish its new forecast": within the object of a verb stands no other
        let is_noun = token.is_in(Class::UnchangedVerb | Class::Prospective) && self.is_in_object(at, found);
        if is_noun {
            return None;
        }
        let is_finite = token.is_in(Class::FiniteVerb) || is_verb || has_subject && self.tag(at) != Some(Tag::Adverb);
        let is_object = self.is_in(at.wrapping_sub(1), Class::Preposition);
        let is_plain = is_lower || at == self.first;
        let is_grammar = token.is_in(GRAMMAR);
        (is_finite && is_plain && !is_object && !is_grammar).then(|| self.group(at, at, Time::Present, false))?
    }

    /// Whether it is to be done to the object of a verb of wanting: "want the fee cut" (Quirk et al. 1985, 16.42).
    fn is_wanted(&self, at: usize, found: &[VerbGroup]) -> bool {
        let Some(verb) = found.last().filter(|it| self.tokens[it.head].is_any(WANTS)) else { return false };
        let is_inside = |it: usize| {
            self.tag(it).is_some_and(Tag::is_of_noun_phrase) || self.tokens[it].is_any(&["it", "this", "them"])
        };
        let is_object = (verb.tokens.end..at).all(is_inside);
        // "want the cut tree", "want dried fruit"
        let is_modifier = matches!(self.tag(at + 1), Some(Tag::Noun | Tag::Name | Tag::Adjective));
        at > verb.tokens.end && is_object && !is_modifier
    }

    /// Whether a determiner leads to the word at `at`, with nothing but nouns and adjectives between, and a verb to that.
    fn is_in_object(&self, at: usize, found: &[VerbGroup]) -> bool {
        let is_noun = |it: &usize| matches!(self.tag(*it), Some(Tag::Noun | Tag::Adjective | Tag::Name));
        let between = (self.first..at).rev().take_while(is_noun).count();
        let Some(determiner) = (at - between).checked_sub(1) else { return false };
        let leads = self.is_in(determiner, Class::Article | Class::Possessive | Class::Demonstrative);
        leads && found.last().is_some_and(|it| it.tokens.end == determiner)
    }

    /// A word in -ed: a verb of the past, or a participle that belongs to a noun.
    fn in_ed(&self, at: usize, is_led: bool, has_subject: bool, found: &[VerbGroup]) -> Option<VerbGroup> {
        let next = self.tag(at + 1);
        let has_object = self.is_in(at + 1, OBJECT)
            || matches!(next, Some(Tag::Preposition | Tag::Number | Tag::Mark | Tag::Particle) | None);
        if is_led || !has_subject && !has_object && self.tag(at) != Some(Tag::Verb) {
            return None;
        }
        let is_attribute = !has_subject
            && matches!(next, Some(Tag::Noun | Tag::Adjective))
            && matches!(
                self.tag(at - usize::from(at > self.first)),
                Some(Tag::Preposition | Tag::Adjective | Tag::Verb | Tag::Coordinator)
            );
        if is_attribute {
            return None;
        }
        // "taxes expected until March", "a launch planned for May"
        let follows_noun = at > self.first && matches!(self.tag(at - 1), Some(Tag::Noun)) && !has_subject;
        let is_bare = self.is_in(at, Class::Prospective)
            && follows_noun
            && self.is_in(at + 1, Class::Preposition | Class::Connective | Class::Complement);
        // "will have the bridge repaired": the verb before it tells
        if found.last().is_some_and(|it| self.tokens[it.head].is_any(&["have", "get"])) && !has_subject {
            return None;
        }
        // "was shot and wounded": the auxiliary goes for both
        let joins = at > self.first && self.is_in(at - 1, Class::Coordinator);
        let passive = joins && found.last().is_some_and(|it| it.is_passive && it.tokens.end + 1 == at);
        let time = if is_bare { Time::Ahead } else { Time::Past };
        self.group(at, at, time, is_bare || passive)
    }

    /// The verb of a sentence in which none is known: a word in -s after a noun.
    pub(super) fn unknown(&self) -> Option<VerbGroup> {
        let is_verb = |at: &usize| {
            let text = self.tokens[*at].text;
            let is_plural_like =
                text.len() > 3 && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with('\u{2019}');
            let is_behind = matches!(self.tag(*at - 1), Some(Tag::Noun | Tag::Name | Tag::Pronoun));
            let goes_on =
                matches!(self.tag(*at + 1), Some(Tag::Preposition | Tag::Determiner | Tag::Number | Tag::Adverb));
            is_plural_like && is_behind && goes_on && !self.tokens[*at].is_capitalized()
        };
        let at = (self.first + 1..self.tokens.len()).find(is_verb)?;
        self.group(at, at, Time::Present, false)
    }
}

/// Verbs of wanting that take an object and what is to be done to it.
const WANTS: &[&str] = &["want", "wants", "wanted", "like", "need", "needs"];

/// Small words that a tagger may take for verbs.
const GRAMMAR: Classes = Classes::of(&[
    Class::Preposition,
    Class::Connective,
    Class::Subordinator,
    Class::Coordinator,
    Class::Article,
    Class::Quantifier,
    Class::Adverb,
    Class::Negator,
]);

/// What the object of a verb begins with.
const OBJECT: Classes = Classes::of(&[
    Class::Article,
    Class::Possessive,
    Class::Demonstrative,
    Class::That,
    Class::ObjectPronoun,
    Class::Quantifier,
    Class::Preposition,
    Class::Complement,
    Class::Connective,
]);
