//! The verb of a clause with its subject, its auxiliaries and what denies it.

use super::clause::Clause;
use super::lexicon::{Among, Class as Predicate};
use super::tag::Tag;
use super::text::Text;
use crate::language::grammar::Class;
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;

/// Nouns of which *is to* tells what they are.
const GOALS: Among = Among::of(&[Predicate::Goal]);
/// What looks like a deed and is a frame of mind: *willing*.
const MINDED: Among = Among::of(&[Predicate::Minded]);

/// The verb of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// The tokens of its subject, empty where it has none.
    pub(super) subject: TokenRange,
    /// The main verb; *be* where an adjective or a noun follows.
    pub(super) head: usize,
    /// What follows it, after its adverbs and negators.
    pub(super) rest: usize,
    pub(super) mood: Mood,
    pub(super) voice: Voice,
    /// Whether it is denied: by one word, or by three.
    pub(super) is_denied: bool,
    /// Whether it tells of the past.
    pub(super) is_past: bool,
}

/// How a verb is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mood {
    /// It is so.
    Plain,
    /// It is to be so: *should*, *has to*.
    Duty,
    /// It will be so.
    Will,
    /// It can or may be so.
    May,
    /// A command.
    Command,
}

/// Who does it to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    Active,
    /// It is done to the subject.
    Passive,
    /// The subject is doing it.
    Progressive,
}

impl Text<'_, '_> {
    /// The verb of a clause, where it has one; of a clause that goes on from `before` its mood and subject are taken from there.
    pub(super) fn group(&self, clause: &Clause, before: Option<&Group>) -> Option<Group> {
        let tokens = &clause.tokens;
        let end = tokens.end;
        let doing = || self.goes_on_doing(clause, before);
        let Some(first) = self.first_verb(*tokens) else { return doing() };
        let mut subject = TokenRange::new(tokens.start, first);
        let mut is_denied = self.denies(subject);
        let at = first;
        // "under no circumstances will we", "nor do we"
        let is_auxiliary = self.tag(first) == Tag::Modal || self.is_in(first, Class::Be | Class::Have | Class::Do);
        if is_auxiliary
            && self.is_inverted(clause, first)
            && let Some(behind) = self.subject_behind(first, *tokens)
        {
            is_denied = !self.is(first - 1, "only");
            subject = behind;
            let after = subject.end;
            return self.complete(first, after, end, subject, is_denied);
        }
        if let Some(subject) = clause.subject {
            return self.complete(first, at.max(first), end, subject, is_denied);
        }
        let is_bare = subject.into_iter().all(|it| matches!(self.tag(it), Tag::Adverb | Tag::Negator | Tag::Mark));
        if is_bare && clause.goes_on {
            let before = before?;
            let mut group = self.complete(at, at, end, before.subject, is_denied)?;
            let is_base = matches!(self.tag(first), Tag::Verb(Form::Base | Form::Participle | Form::Past))
                && group.mood == Mood::Plain
                && !self.is_in(first, Class::Be);
            if is_base && self.tag(first) == Tag::Verb(Form::Base) && before.mood != Mood::Plain {
                // "should not close A and open B" may mean either
                if before.is_denied && !self.is_any(tokens.start.wrapping_sub(1), &["or", "nor"]) {
                    return None;
                }
                group.mood = before.mood;
                group.is_denied ^= before.is_denied;
            }
            return Some(group);
        }
        if is_bare && self.tag(first) == Tag::Verb(Form::Base) {
            let mut group = self.complete(at, at, end, TokenRange::new(first, first), is_denied)?;
            group.mood = Mood::Command;
            return Some(group);
        }
        self.complete(first, at, end, subject, is_denied)
    }

    /// The verb of a clause that goes on with what is being done: "we are recalling them | and closing it".
    fn goes_on_doing(&self, clause: &Clause, before: Option<&Group>) -> Option<Group> {
        let before = before.filter(|it| clause.goes_on && it.voice == Voice::Progressive && !it.is_denied)?;
        let (head, is_denied) = self.skip(clause.tokens.start, clause.tokens.end);
        let is_doing = head < clause.tokens.end && self.is_gerund(head);
        is_doing.then(|| Group { head, rest: head + 1, is_denied, ..before.clone() })
    }

    /// The first verb of a clause that is finite, or at least a participle: `Ferries banned`.
    fn first_verb(&self, tokens: TokenRange) -> Option<usize> {
        let is_finite = |it: &usize| matches!(self.tag(*it), Tag::Modal | Tag::Verb(Form::Base | Form::Third));
        let is_past = |it: &usize| matches!(self.tag(*it), Tag::Verb(Form::Past));
        // a verb joined to an infinitive is one too: "to build and to keep"
        let is_infinitive = |it: &usize| {
            *it > 0
                && (self.tag(it - 1) == Tag::To
                    || self.tag(it - 1) == Tag::Coordinator && self.follows_infinitive(*it, tokens.start))
        };
        tokens
            .into_iter()
            .find(|it| (is_finite(it) || is_past(it)) && !(self.tag(*it) == Tag::Verb(Form::Base) && is_infinitive(it)))
    }

    /// Whether the verb before the coordinator that the one at `at` follows is an infinitive.
    fn follows_infinitive(&self, at: usize, start: usize) -> bool {
        let before = (start..at - 1).rev().find(|it| matches!(self.tag(*it), Tag::Verb(_) | Tag::Modal));
        before.is_some_and(|it| it > 0 && self.tag(it - 1) == Tag::To)
    }

    /// Whether a word before the auxiliary at `first` turns it round: `never will we`, `nor do we`.
    fn is_inverted(&self, clause: &Clause, first: usize) -> bool {
        let turns = |it: usize| self.is_in(it, Class::Negator | Class::NearNegator);
        clause.lead.into_iter().chain(clause.tokens.start..first).any(turns)
    }

    /// The subject that stands behind the auxiliary at `first`: a pronoun, or a noun phrase where none stands before it.
    fn subject_behind(&self, first: usize, clause: TokenRange) -> Option<TokenRange> {
        if self.tag(first + 1) == Tag::Pronoun {
            return Some(TokenRange::new(first + 1, first + 2));
        }
        let is_led = self.tag(clause.start) == Tag::Preposition;
        let is_bare = |it: usize| matches!(self.tag(it), Tag::Adverb | Tag::Negator | Tag::Mark);
        let is_inside = |it: &usize| {
            matches!(
                self.tag(*it),
                Tag::Determiner | Tag::Noun | Tag::Adjective | Tag::Owner | Tag::Number | Tag::Preposition
            )
        };
        let verb = (first + 1..clause.end).find(|it| !is_inside(it)).filter(|it| self.is_verb(*it))?;
        let has_noun = (first + 1..verb).any(|it| self.tag(it) == Tag::Noun);
        (has_noun && (is_led || (clause.start..first).all(is_bare))).then(|| TokenRange::new(first + 1, verb))
    }

    /// Whether the subject denies the whole clause: *nobody*, *no council*, *none of us*.
    fn denies(&self, subject: TokenRange) -> bool {
        let Some(first) = subject.into_iter().find(|it| !matches!(self.tag(*it), Tag::Adverb)) else {
            return false;
        };
        let is_none =
            self.is_in(first, Class::Nobody) || self.is_any(first, &["no", "neither"]) && !self.is(first + 1, "longer");
        let is_not = self.tag(first) == Tag::Negator && self.is_any(first + 1, &["one", "a", "all", "every"]);
        // "we never", "the council no longer"
        let is_bare = subject.into_iter().all(|it| matches!(self.tag(it), Tag::Adverb | Tag::Negator | Tag::Mark));
        let beside = if is_bare { 0 } else { 1 };
        let last = subject.into_iter().skip(beside).filter(|it| self.tag(*it) == Tag::Negator).count();
        (is_none || is_not) ^ (last % 2 == 1)
    }

    /// The group whose first verb or auxiliary stands at `first` and that goes on at `at`.
    fn complete(&self, first: usize, at: usize, end: usize, subject: TokenRange, denied: bool) -> Option<Group> {
        let mut is_denied = denied;
        let (mut mood, mut voice) = (Mood::Plain, Voice::Active);
        let mut is_past = self.tag(first) == Tag::Verb(Form::Past);
        let mut at = at;
        // "that the dam be scrapped"
        if self.is(first, "be") && !subject.is_empty() {
            mood = Mood::Duty;
        }
        if self.tag(first) == Tag::Modal {
            mood = self.mood(first);
            is_denied ^= self.is(first, "cannot");
            at = at.max(first + 1);
            at = self.pass(at, end, &mut is_denied);
            if self.is(at, "to") {
                at = self.pass(at + 1, end, &mut is_denied); // "ought to"
            }
            if self.is(first, "'d") && self.is(first + 1, "better")
                || self.is(first, "would") && self.is_any(first + 1, &["rather", "sooner"])
            {
                at = self.pass(first + 2, end, &mut is_denied);
            }
        } else if at > first {
            at = self.pass(at, end, &mut is_denied);
        }
        // auxiliaries
        for _ in 0..4 {
            let next = self.pass_peek(at, end);
            let (after, turns) = next;
            if !self.is_verb(at) {
                break;
            }
            if self.is_in(at, Class::Have) {
                if self.tag(after) == Tag::To || self.is(after, "got") && self.tag(after + 1) == Tag::To {
                    let to = if self.tag(after) == Tag::To { after } else { after + 1 };
                    is_denied ^= turns;
                    (mood, is_past) = (Mood::Duty, false);
                    at = self.pass(to + 1, end, &mut is_denied);
                    continue;
                }
                if self.is_participle(after) || self.is(after, "been") {
                    is_denied ^= turns;
                    is_past = false;
                    at = after;
                    continue;
                }
                break;
            }
            if self.is_in(at, Class::Be) {
                if self.tag(after) == Tag::To
                    && !self.is(after + 1, "to")
                    && !subject.into_iter().any(|it| self.find(it, GOALS).is_some())
                {
                    is_denied ^= turns;
                    mood = if self.is_speaker(subject) { Mood::Will } else { Mood::Duty };
                    at = self.pass(after + 1, end, &mut is_denied);
                    continue;
                }
                if (self.is_in(after, Class::LooksAhead) || self.is_any(after, &["about", "bound"]))
                    && self.is(after + 1, "to")
                    && self.tag(after + 1) == Tag::To
                {
                    is_denied ^= turns;
                    mood = if mood == Mood::Plain { Mood::Will } else { mood };
                    at = self.pass(after + 2, end, &mut is_denied);
                    continue;
                }
                if self.is_in(after, Class::Be) {
                    is_denied ^= turns;
                    at = after;
                    continue;
                }
                if self.is_participle(after) {
                    is_denied ^= turns;
                    (at, voice) = (after, Voice::Passive);
                } else if self.is_gerund(after) && self.find(after, MINDED).is_none() {
                    is_denied ^= turns;
                    (at, voice) = (after, Voice::Progressive);
                }
                break;
            }
            if self.is_in(at, Class::Do) {
                let is_help = self.tag(after) == Tag::Verb(Form::Base);
                if is_help {
                    is_denied ^= turns;
                    at = after;
                    continue;
                }
                // the subject stands between: "nor do we support"
                break;
            }
            if self.is_form_of(at, &["need"]) && self.tag(after) == Tag::To && !turns {
                (mood, is_past) = (Mood::Duty, false);
                at = self.pass(after + 1, end, &mut is_denied);
                continue;
            }
            if self.is_form_of(at, &["get"]) && self.is_participle(after) {
                (at, voice) = (after, Voice::Passive);
            }
            break;
        }
        if mood == Mood::Plain
            && voice == Voice::Active
            && self.is_in(at, Class::Be)
            && self.tag(self.skip(at + 1, end).0) == Tag::To
            && subject.into_iter().any(|it| self.find(it, GOALS).is_some())
        {
            // "our goal is to build it" is no duty of the goal
            let (rest, turns) = self.skip(at + 1, end);
            return Some(Group { subject, head: at, rest, mood, voice, is_denied: is_denied ^ turns, is_past });
        }
        if at >= end {
            return None;
        }
        let (rest, turns) = self.skip(at + 1, end);
        // what denies a complement is counted with it
        let counts = self.is_in(at, Class::Be) || self.is_in(at, Class::Have | Class::Do);
        Some(Group {
            subject,
            head: at,
            rest: if counts { rest } else { at + 1 },
            mood,
            voice,
            is_denied: is_denied ^ (turns && counts),
            is_past,
        })
    }

    /// After the adverbs and negators from `at` on.
    fn pass(&self, at: usize, end: usize, is_denied: &mut bool) -> usize {
        let (next, turns) = self.skip(at, end);
        *is_denied ^= turns;
        next
    }

    fn pass_peek(&self, at: usize, end: usize) -> (usize, bool) {
        self.skip(at + 1, end)
    }

    fn mood(&self, modal: usize) -> Mood {
        if self.is_in(modal, Class::Obligation) {
            Mood::Duty
        } else if self.is_in(modal, Class::Volition) || self.is(modal, "'d") {
            Mood::Will
        } else {
            Mood::May
        }
    }
}
