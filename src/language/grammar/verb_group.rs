//! Verb groups: the verb of a clause with its auxiliaries, and where in time they put what it tells.
//!
//! There is no parser here: auxiliaries are closed classes (Quirk et al. 1985, 3.21-3.56), and parts of speech tell the
//! rest. What a participle before a noun is (`planned revisions`) or a preposition (`compared with`) governs nothing.

mod bare; // verbs without auxiliaries

use super::class::{Class, Classes};
use super::clause::{is_infinitive, is_stop};
use super::role::is_adverb;
use super::shape::ends_in_ed;
use super::tag::Tag;
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// Where in time a verb group puts what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
}

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
    fn what_is_wanted_done_is_not_over() {
        use Time::{Infinitive, Past, Present};
        check("We want the fee cut by half.", &[("want", Present), ("cut", Infinitive)]);
        check("They would like all wages raised in May.", &[("like", Time::Ahead), ("raised", Infinitive)]);
        check("I need it paid by Friday.", &[("need", Present), ("paid", Infinitive)]);
        check("We want the pier, and they sold it.", &[("want", Present), ("sold", Past)]);
        check("They want dried fruit.", &[("want", Present)]);
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
