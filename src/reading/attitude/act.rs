//! What is done to a thing: which words are acts, whether one is done to what follows, and where its object begins.

use super::Sentence;
use super::cue::Frame;
use super::thing::{Part, is_part};
use crate::language::grammar::{Class, Classes};
use crate::language::token::Kind;

/// How far after a verb of allowing its `to` may stand: `allow shops in the old town to open`.
const LONGEST_OBJECT: usize = 7;
/// What an act is done to begins with one of these.
const DETERMINERS: Classes =
    Classes::of(&[Class::Article, Class::Possessive, Class::Demonstrative, Class::Quantifier, Class::Predeterminer]);

impl Sentence<'_, '_> {
    /// The side of the act at `at`.
    pub(super) fn act(&self, at: usize) -> Option<bool> {
        let sign = [Frame::Allow, Frame::Act, Frame::Stand].iter().find_map(|it| self.cues.sign(at, *it))?;
        let is_given_up = self.words.tokens.get(at + 1).is_some_and(|it| it.is("up")) && self.is_giving(at);
        Some(sign != is_given_up)
    }

    /// Where the object of the cue at `at` begins; of *allow X to do Y* that is Y.
    pub(super) fn object_of(&self, at: usize, last: usize) -> usize {
        let tokens = &self.words.tokens;
        let allows = self.cues.sign(at, Frame::Allow).is_some() || is_part(&tokens[at], Part::Plead);
        let to = (at + 1..last.min(at + LONGEST_OBJECT))
            .take_while(|it| tokens[*it].kind == Kind::Word)
            .find(|it| tokens[*it].is("to"));
        let Some(to) = to else { return at + 1 };
        let verb = (to + 1..last).find(|it| !tokens[*it].is_in(Class::Adverb));
        // "advocate for X to do Y"; of "spend more to do Y" that is only the purpose
        let is_for = tokens.get(at + 1).is_some_and(|it| it.is("for"));
        let is_verb = |verb: usize| {
            let is_act = [Frame::Allow, Frame::Act, Frame::Make].iter().any(|it| self.cues.sign(verb, *it).is_some());
            let is_object = tokens[verb].is_in(DETERMINERS) || tokens[verb].is_capitalized();
            (allows && !is_object) || (is_act && is_for && !self.leads_only(verb))
        };
        if to > at + 1 && verb.is_some_and(is_verb) { to + 1 } else { at + 1 }
    }

    /// Whether the word at `at` is a noun by what follows: "access to", "rights of".
    fn leads_only(&self, at: usize) -> bool {
        self.words.tokens.get(at + 1).is_some_and(|it| it.is("of"))
    }

    /// Whether the act at `at` is done to what follows, and is no part of a longer name ("the ban policy").
    pub(super) fn is_used(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let token = &tokens[at];
        let is_infinitive = at > 0
            && (tokens[at - 1].is("to") || tokens[at - 1].is_in(Class::Modal | Class::ClauseNegator | Class::Adverb));
        let has_object = tokens.get(at + 1).is_some_and(|it| it.kind != Kind::Punct);
        has_object && (token.text.ends_with("ing") || is_infinitive || self.leads(at))
    }

    fn leads(&self, at: usize) -> bool {
        self.words.tokens.get(at + 1).is_some_and(|it| it.is_in(DETERMINERS)) || self.links(at)
    }

    /// Whether the word at `at` links to what it is done to: "the ban on X", "the right to X" but not "the rights of Y".
    fn links(&self, at: usize) -> bool {
        let tokens = &self.words.tokens;
        let Some(next) = tokens.get(at + 1) else { return false };
        if tokens[at].is_any(&["right", "rights"]) {
            return tokens[at].is("right") && next.is("to");
        }
        next.is_in(Class::Complement)
            || (next.is("in") && is_part(&tokens[at], Part::Within))
            || (next.is("into") && tokens[at].text.starts_with("merg"))
    }

    pub(super) fn is_noun_of_act(&self, at: usize) -> bool {
        self.cues.sign(at, Frame::Act).is_some() && self.links(at)
    }

    /// Whether the word at `at` gives something to somebody: "X should be granted Y", "give up Y".
    pub(super) fn is_giving(&self, at: usize) -> bool {
        let token = &self.words.tokens[at];
        token.is_any(&[
            "give",
            "gives",
            "giving",
            "given",
            "grant",
            "granted",
            "offered",
            "awarded",
            "guaranteed",
            "paid",
            "denied",
            "provided",
        ])
    }
}
