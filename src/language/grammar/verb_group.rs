//! Verb groups: the verb of a clause with its auxiliaries, and where in time they put what it tells.
//!
//! There is no parser here: auxiliaries are closed classes (Quirk et al. 1985, 3.21-3.56), and parts of speech tell the
//! rest. What a participle before a noun is (`planned revisions`) or a preposition (`compared with`) governs nothing.

use super::class::{Class, Classes};
use super::clause::{is_infinitive, is_stop};
use super::role::is_adverb;
use super::shape::{ends_in_ed, is_past_in_ed};
use super::tag::Tag;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// Where in time a verb group puts what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// It is still to come: `will sail`, `is due to sail`, `has to sail`.
    Ahead,
    /// It was to come: `was due to sail`, `had hoped to sail`.
    Unfulfilled,
    /// `sailed`, `was sold`.
    Past,
    /// `has sailed`.
    Perfect,
    /// `sails`, `is sold`.
    Present,
    /// `to sail`: the verb before it tells.
    Infinitive,
    /// `sailing`, likewise.
    Participle,
}

/// A verb with its auxiliaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerbGroup {
    /// All its tokens, with the adverbs in it.
    pub tokens: TokenRange,
    /// The verb itself.
    pub head: usize,
    /// Where in time it is.
    pub time: Time,
    /// Whether its subject undergoes it: `was set`.
    pub is_passive: bool,
}

impl VerbGroup {
    /// Whether it is in a tense, and neither an infinitive nor a participle.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        !matches!(self.time, Time::Infinitive | Time::Participle)
    }
}

/// The verb groups of a text in order, given its tokens and the part of speech of each.
#[must_use]
pub fn verb_groups(tokens: &[Token<'_>], tags: &[Tag]) -> Vec<VerbGroup> {
    let mut found: Vec<VerbGroup> = Vec::new();
    let mut first = 0;
    for at in 0..tokens.len() {
        if at + 1 == tokens.len() || (tokens[at].is_in(Class::Stop) && is_stop(tokens, at)) {
            let end = at + 1;
            let reader = Reader { tokens: &tokens[..end], first, tags: &tags[..end] };
            let groups = reader.groups();
            if groups.is_empty() {
                found.extend(reader.unknown());
            }
            found.extend(groups);
            first = end;
        }
    }
    found
}

/// Reads one sentence, which begins at `first`; places are those of the text.
struct Reader<'s, 't> {
    tokens: &'s [Token<'t>],
    first: usize,
    tags: &'s [Tag],
}

impl Reader<'_, '_> {
    fn tag(&self, at: usize) -> Option<Tag> {
        self.tags.get(at).filter(|_| at >= self.first).copied()
    }

    fn is_in(&self, at: usize, classes: impl Into<Classes>) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is_in(classes))
    }

    fn is(&self, at: usize, word: &'static str) -> bool {
        self.tokens.get(at).is_some_and(|it| it.is(word))
    }

    /// The place after the adverbs and denials that stand at `at`.
    fn skip(&self, at: usize) -> usize {
        let is_between = |it: &&Token<'_>| is_adverb(it) || it.is_in(Class::ClauseNegator | Class::NearNegator);
        at + self.tokens[at.min(self.tokens.len())..].iter().take(3).take_while(is_between).count()
    }

    fn is_participle(&self, at: usize) -> bool {
        let is_one = |it: &Token<'_>| {
            let is_known = it.is_in(Class::IrregularPast | Class::IrregularParticiple | Class::UnchangedVerb);
            it.kind == Kind::Word
                && !it.text.contains('-')
                && (is_known || ends_in_ed(it) || it.text.ends_with("en") && self.tag(at) == Some(Tag::Verb))
        };
        self.tokens.get(at).is_some_and(is_one)
    }

    fn is_progressive(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|it| it.text.ends_with("ing")) && self.tag(at) == Some(Tag::Verb)
    }

    fn groups(&self) -> Vec<VerbGroup> {
        let mut found: Vec<VerbGroup> = Vec::new();
        let mut at = self.first;
        while at < self.tokens.len() {
            let group = self.auxiliary(at).or_else(|| self.infinitive(at, &found)).or_else(|| self.plain(at, &found));
            at = group.as_ref().map_or(at + 1, |it| it.tokens.end.max(at + 1));
            found.extend(group);
        }
        found
    }

    fn group(&self, from: usize, head: usize, time: Time, is_passive: bool) -> Option<VerbGroup> {
        let head = head.min(self.tokens.len() - 1);
        Some(VerbGroup { tokens: TokenRange::new(from, head + 1), head, time, is_passive })
    }

    /// A group that an auxiliary begins.
    fn auxiliary(&self, at: usize) -> Option<VerbGroup> {
        let token = &self.tokens[at];
        let is_name = at > self.first && matches!(token.text, "May" | "Will");
        if token.is_in(Class::Modal) && !is_name {
            return self.modal(at);
        }
        let is_past = token.is_in(Class::PastAuxiliary) || token.is("'d");
        if token.is_in(Class::Have) || token.is("'d") {
            return self.have(at, is_past);
        }
        let is_owner = token.is("'s") && !matches!(self.tag(at.wrapping_sub(1)), Some(Tag::Pronoun));
        if token.is_in(Class::Be) && !token.is_any(&["been", "being", "ai"]) && !is_owner {
            return self.be(at, is_past);
        }
        if token.is_in(Class::Do) && token.is_any(&["do", "does", "did"]) {
            let head = self.skip(at + 1);
            let time = if is_past { Time::Past } else { Time::Present };
            return self.group(at, if self.tag(head) == Some(Tag::Verb) { head } else { at }, time, false);
        }
        None
    }

    fn modal(&self, at: usize) -> Option<VerbGroup> {
        let next = self.skip(at + 1);
        if self.is(next, "have") && (self.is(next + 1, "been") || self.is_participle(self.skip(next + 1))) {
            // "will have sailed" is still to come
            let time = if self.is_in(at, Class::Future) { Time::Ahead } else { Time::Past };
            return self.group(at, self.skip(next + 1), time, false);
        }
        let head = self.skip(next + 1);
        let is_passive = self.is(next, "be") && self.is_participle(head);
        let goes_on =
            self.is(next, "be") && (is_passive || self.is_progressive(head) || self.is_in(head, Class::Prospective));
        self.group(at, if goes_on { head } else { next }, Time::Ahead, is_passive)
    }

    fn have(&self, at: usize, is_past: bool) -> Option<VerbGroup> {
        let next = self.skip(at + 1);
        let told = if is_past { Time::Past } else { Time::Perfect };
        if self.is(next, "to") && self.tokens.len() > next + 1 {
            return self.group(at, next + 1, if is_past { Time::Past } else { Time::Ahead }, false);
        }
        if self.is(next, "been") {
            let head = self.skip(next + 1);
            let goes_on = self.is_participle(head) || self.is_progressive(head);
            return self.group(at, if goes_on { head } else { next }, told, self.is_participle(head));
        }
        if self.is_participle(next) {
            let is_hope = is_past && self.is_in(next, Class::Prospective);
            return self.group(at, next, if is_hope { Time::Unfulfilled } else { told }, false);
        }
        self.group(at, at, if is_past { Time::Past } else { Time::Present }, false)
    }

    fn be(&self, at: usize, is_past: bool) -> Option<VerbGroup> {
        let next = self.skip(at + 1);
        let leads_on = || self.is(next + 1, "to") || self.is_in(next + 1, Class::Preposition) || self.is(next, "going");
        if self.is_in(next, Class::Prospective) && (!is_past || leads_on()) {
            return self.group(at, next, if is_past { Time::Unfulfilled } else { Time::Ahead }, false);
        }
        if self.is(next, "to") && matches!(self.tag(next + 1), Some(Tag::Verb | Tag::Auxiliary)) {
            let head = if self.is(next + 1, "be") && self.is_participle(next + 2) { next + 2 } else { next + 1 };
            return self.group(at, head, if is_past { Time::Unfulfilled } else { Time::Ahead }, head > next + 1);
        }
        let time = match () {
            () if is_past => Time::Past,
            () if self.is(at, "be") => Time::Infinitive,
            () => Time::Present,
        };
        let next = if self.is(next, "being") { self.skip(next + 1) } else { next };
        let is_passive = self.is_participle(next) && self.tag(next) != Some(Tag::Adjective)
            || self.is_participle(next) && ends_in_ed(&self.tokens[next]);
        let goes_on = is_passive || self.is_progressive(next);
        self.group(at, if goes_on { next } else { at }, time, is_passive)
    }

    fn infinitive(&self, at: usize, found: &[VerbGroup]) -> Option<VerbGroup> {
        let next = self.skip(at + 1);
        let token = self.tokens.get(next)?;
        let is_known = matches!(self.tag(next), Some(Tag::Verb | Tag::Auxiliary)) || token.is_in(Class::UnchangedVerb);
        // "due to open", "plan to land": what the tagger takes for something else is a verb after a verb
        let hangs_on = || found.last().is_some_and(|it| it.tokens.end == at) && is_infinitive(self.tokens, at);
        if !self.is(at, "to") || !(is_known || hangs_on()) || token.is_capitalized() || token.text.ends_with("ing") {
            return None;
        }
        if token.is("have") && self.is_participle(next + 1) {
            return self.group(at, next + 1, Time::Past, false);
        }
        let head = self.skip(next + 1);
        let is_passive = token.is("be") && self.is_participle(head);
        self.group(at, if is_passive { head } else { next }, Time::Infinitive, is_passive)
    }

    /// A verb without auxiliaries.
    fn plain(&self, at: usize, found: &[VerbGroup]) -> Option<VerbGroup> {
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
    fn unknown(&self) -> Option<VerbGroup> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::grammar::tag::text_tags;
    use crate::language::token::tokens;

    /// `expected` has the head and the time of each group.
    fn check(text: &str, expected: &[(&str, Time)]) {
        let tokens = tokens(text);
        let found: Vec<_> =
            verb_groups(&tokens, &text_tags(&tokens)).into_iter().map(|it| (tokens[it.head].text, it.time)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn auxiliaries_tell_the_time() {
        use Time::{Ahead, Past, Perfect, Present, Unfulfilled};
        check("The ferry will not be sold.", &[("sold", Ahead)]);
        check("They have to sail.", &[("sail", Ahead)]);
        check("The ferry was sold.", &[("sold", Past)]);
        check("The ferry has been sold.", &[("sold", Perfect)]);
        check("They\u{2019}ll sail.", &[("sail", Ahead)]);
        check("She could have sailed.", &[("sailed", Past)]);
        check("The ferry is blue.", &[("is", Present)]);
        check("The ferry was due to open.", &[("due", Unfulfilled), ("open", Time::Infinitive)]);
        check("The pier is set to open.", &[("set", Ahead), ("open", Time::Infinitive)]);
    }

    #[test]
    fn verbs_stand_alone_too() {
        check("The harbour closed on Monday.", &[("closed", Time::Past)]);
        check("We sold 40 ferries.", &[("sold", Time::Past)]);
        check("They plan to build a pier.", &[("plan", Time::Present), ("build", Time::Infinitive)]);
        check("The pool reopens in July.", &[("reopens", Time::Present)]);
        check("We need a pier, and you used it.", &[("need", Time::Present), ("used", Time::Past)]);
        check("We no longer plan to sail.", &[("plan", Time::Present), ("sail", Time::Infinitive)]);
    }

    #[test]
    fn participles_before_nouns_govern_nothing() {
        check("The planned revisions will help.", &[("help", Time::Ahead)]);
        check("Compared with 2019, sales will rise.", &[("rise", Time::Ahead)]);
    }

    #[test]
    fn a_participle_after_a_noun_may_look_ahead() {
        check("The launch planned for May is off.", &[("planned", Time::Ahead), ("is", Time::Present)]);
    }
}
