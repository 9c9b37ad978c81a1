//! What is said of the thing before: "X must be abolished", "X is vital", "X would harm the economy", "X prevents crime".

use super::cue::Frame;
use super::own::is_helper;
use super::thing::{Part, is_part};
use super::{Attitude, Link, Reach, Sentence};
use crate::language::grammar::{Class, Classes};
use crate::language::token::{Kind, Token};
use crate::language::token_range::TokenRange;

/// What ought to be.
const DUTIES: Classes = Classes::of(&[Class::Obligation, Class::NeedTo, Class::Future]);
/// What says what something is.
const COPULAS: Classes = Classes::of(&[Class::Be, Class::Copular]);
/// What a subject does not begin with; *after* and *before* lead a part of one as often.
const OPENINGS: Classes = Classes::of(&[Class::Coordinator, Class::Contrast, Class::Subordinator, Class::That]);
/// What leads a clause about what stands before it.
const RELATIVES: &[&str] = &["who", "which"];
/// Words after which *that* leads a clause of its own, besides those of saying and thinking.
const ENSURING: &[&str] = &[
    "demand",
    "propose",
    "want",
    "ensure",
    "hold",
    "find",
    "fact",
    "idea",
    "opinion",
    "recommend",
    "urge",
    "support",
    "welcome",
    "guarantee",
    "is",
];
/// Verbs of which what may be done is not the matter, but who does it: "X should be allowed to open".
const BEING: &[&str] = &["open", "operate", "exist", "remain", "stay"];

impl Sentence<'_, '_> {
    /// "X must be abolished", "X should be available"; of "X should be allowed to do Y" the thing is Y.
    pub(super) fn passive(&self, at: usize, sign: bool, allows: bool) -> Option<Attitude> {
        let tokens = &self.words.tokens;
        let duty = (0..at).rev().take(8).find(|it| tokens[*it].is_in(DUTIES) || is_to_be(tokens, *it))?;
        let between = &tokens[duty + 1..at];
        let is_be = |it: &Token<'_>| it.is("be") || it.is_in(Class::Copular);
        let fits = |it: &Token<'_>| {
            is_be(it)
                || is_helper(it)
                || it.is_any(&["continue", "more", "made", "only", "further", "a", "the", "standard", "fully"])
        };
        if !between.iter().any(is_be) || !between.iter().all(fits) || self.is_supposed(duty) {
            return None;
        }
        if tokens[at - 1].is("to") || (duty > 0 && tokens[duty - 1].is_any(RELATIVES)) {
            return None;
        }
        let is_denied = self.is_denied(at);
        let is_given =
            |next: &Token<'_>| next.kind == Kind::Word && !is_part(next, Part::Stop) && !next.is_in(Class::Adverb);
        let link = if self.is_giving(at) && tokens.get(at + 1).is_some_and(is_given) {
            self.chain(at + 1, tokens.len(), true)?
        } else if allows && tokens.get(at + 1).is_some_and(|it| it.is("to")) {
            let verb = at + 2;
            if tokens.get(verb).is_some_and(|it| it.is_any(BEING)) {
                self.subject(duty)?
            } else {
                self.chain(at + 1, tokens.len(), true)?
            }
        } else if tokens[..duty].last().is_some_and(|it| it.is("it")) {
            let next = tokens.get(at + 1)?;
            if !next.is("to") {
                return None;
            }
            self.chain(at + 1, tokens.len(), true)?
        } else {
            self.subject(duty)?
        };
        let end = at.max(link.thing.end) + 1;
        let reach = if self.is_limited(duty, end) || tokens.get(at + 1).is_some_and(|it| it.is_any(&["only"])) {
            Reach::Limited
        } else {
            link.reach
        };
        self.attitude(TokenRange::new(duty, at + 1), &Link { is_for: link.is_for == sign, reach, ..link }, is_denied)
    }

    /// "X is vital", "it is wrong to do X".
    pub(super) fn worth(&self, at: usize, sign: bool) -> Option<Attitude> {
        let tokens = &self.words.tokens;
        let copula = (0..at).rev().take(6).find(|it| tokens[*it].is_in(COPULAS))?;
        let is_marked =
            tokens[copula + 1..at].iter().any(|it| it.kind == Kind::Punct || is_part(it, Part::Stop) && !it.is("not"));
        // "is the right of", "is an important day"
        let modifies = tokens
            .get(at + 1)
            .is_some_and(|it| it.kind == Kind::Word && !is_part(it, Part::Stop) && !is_part(it, Part::Lead));
        let is_noun = self.cues.sign(at, Frame::Act).is_some() || self.cues.sign(at, Frame::Value).is_some();
        if is_marked || (modifies && !self.is_noun_phrase(at)) || self.is_supposed(copula) {
            return None;
        }
        // "is right", "is a right", "is in the right"
        if is_noun && tokens[at].is("right") && !tokens[copula + 1..at].iter().any(|it| it.is_any(&["a", "an", "the"]))
        {
            return None;
        }
        let subject = (0..copula).rev().find(|it| !is_helper(&tokens[*it]))?;
        // "those who are required", "is required to pay"
        let is_duty = tokens[at].text.ends_with("ed") && tokens.get(at + 1).is_some_and(|it| it.is("to"));
        if tokens[subject].is_any(&["who", "which"]) || is_duty {
            return None;
        }
        let is_denied = self.is_denied(at);
        let reach = if tokens[copula + 1..at]
            .iter()
            .any(|it| it.is_any(&["absolute", "unrestricted", "basic", "fundamental", "human"]))
        {
            Reach::Whole
        } else {
            Reach::Open
        };
        let link = if tokens[subject].is("it")
            || tokens[subject].is_in(Class::Demonstrative | Class::That | Class::Existential)
        {
            // "It is irresponsible to increase X": what it is lies ahead.
            let next = tokens.get(at + 1)?;
            if !next.is("to") {
                return None;
            }
            self.chain(at + 1, tokens.len(), true)?
        } else {
            self.subject(subject + 1)?
        };
        self.attitude(TokenRange::new(copula, at + 1), &Link { is_for: link.is_for == sign, reach, ..link }, is_denied)
    }

    /// Whether the word at `at` describes a noun that says no more than the word: "a reasonable part", "a vital step".
    fn is_noun_phrase(&self, at: usize) -> bool {
        let next = self.words.tokens.get(at + 1);
        next.is_some_and(|it| {
            it.is_any(&[
                "part",
                "step",
                "element",
                "tool",
                "instrument",
                "measure",
                "means",
                "way",
                "contribution",
                "pillar",
                "goal",
                "asset",
                "thing",
                "idea",
                "decision",
            ])
        })
    }

    /// "X would harm the economy".
    pub(super) fn effect(&self, at: usize, sign: bool) -> Option<Attitude> {
        let link = self.doer(at)?;
        self.attitude(TokenRange::one(at), &Link { is_for: link.is_for == sign, ..link }, self.is_denied(at))
    }

    /// "X leads to mistrust", "X prevents crime", "X brings more harm than good".
    pub(super) fn cause(&self, at: usize, sign: bool) -> Option<Attitude> {
        let tokens = &self.words.tokens;
        let ends = |it: &usize| {
            tokens[*it].kind == Kind::Punct
                || tokens[*it].is_in(OPENINGS | Class::Relative)
                || tokens[*it].is_any(&["by", "through"])
        };
        let value = (at + 1..tokens.len())
            .take(8)
            .take_while(|it| !ends(it))
            .find_map(|it| Some((it, self.cues.sign(it, Frame::Value)?)));
        let (_, value) = value?;
        let link = self.doer(at)?;
        self.attitude(TokenRange::one(at), &Link { is_for: (link.is_for == sign) == value, ..link }, self.is_denied(at))
    }

    /// What does what the verb at `at` says.
    fn doer(&self, at: usize) -> Option<Link> {
        let tokens = &self.words.tokens;
        let last = (0..at).rev().find(|it| !is_helper(&tokens[*it]))?;
        let is_helped = last + 1 < at;
        let is_verb = is_helped
            || (tokens[at].text.ends_with('s')
                && tokens.get(at + 1).is_some_and(|it| {
                    it.kind == Kind::Word && (it.is_any(&["to", "in"]) || !(is_part(it, Part::Stop) || is_helper(it)))
                }));
        let before = &tokens[last];
        if !is_verb
            || before.kind != Kind::Word
            || is_part(before, Part::Lead)
            || is_part(before, Part::Stop)
            || tokens[last + 1..at].iter().any(|it| it.is_any(&["to", "be", "been"]))
            || self.is_supposed(at)
        {
            return None;
        }
        self.subject(last + 1)
    }

    /// The thing named right before `end`, from the beginning of its clause to its first preposition, and what is done to
    /// it there.
    pub(super) fn subject(&self, end: usize) -> Option<Link> {
        let tokens = &self.words.tokens;
        let is_mark = |it: &Token<'_>| {
            it.is_in(Class::Stop | Class::HalfStop | Class::Comma | Class::OpeningBracket | Class::ClosingBracket)
        };
        let mut start = 0;
        for at in 0..end {
            // "parks and gardens must stay" has one subject, "we grow and parks must stay" has two.
            let joins = tokens[at].is_any(&["and", "but", "or"])
                && !tokens[start..at].iter().any(|it| it.is_any(&["we", "i"]) || it.is_in(COPULAS) || it.is_in(DUTIES));
            // "states that break rules", unlike "we think that states"
            let is_relative = tokens[at].is("that")
                && at > 0
                && !(tokens[at - 1].is_in(Class::SaysThat) || tokens[at - 1].is_any(ENSURING));
            if is_mark(&tokens[at])
                || ((tokens[at].is_in(OPENINGS) || tokens[at].is_any(&["as", "since"])) && !joins && !is_relative)
            {
                start = at + 1;
            }
        }
        let lead = tokens[start..end].iter().take_while(|it| it.is_any(&["we", "i", "think", "believe", "consider"]));
        self.chain(start + lead.count(), end, true)
    }
}

/// "X is to be abolished".
fn is_to_be(tokens: &[Token<'_>], at: usize) -> bool {
    let is = |at: usize, word: &'static str| tokens.get(at).is_some_and(|it| it.is(word));
    tokens[at].is_any(&["is", "are"])
        && ((is(at + 1, "to") && is(at + 2, "be")) || (is(at + 1, "not") && is(at + 2, "to") && is(at + 3, "be")))
}
