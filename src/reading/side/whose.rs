//! Whose view it is: the speaker's, somebody else's, or nobody's, and what that makes of the clause that follows.

use super::Sign;
use super::clause::{Clause, End};
use super::group::{Group, Mood, Voice as Diathesis};
use super::lexicon::{Among, Class as Predicate};
use super::reader::{Reader, Then};
use super::tag::Tag;
use crate::language::grammar::Class;
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;

const CAUSES: Among = Among::of(&[Predicate::Effect, Predicate::Cause]);
const GLAD: Among = Among::of(&[Predicate::Glad]);
const MINDED: Among = Among::of(&[Predicate::Minded]);
const REFUTES: Among = Among::of(&[Predicate::Refute]);
const SAYS: Among = Among::of(&[Predicate::Say, Predicate::Wish]);
const STANDS: Among = Among::of(&[Predicate::Stand]);
const SURE: Among = Among::of(&[Predicate::Sure]);
const SURE_OR_WORTH: Among = Among::of(&[Predicate::Sure, Predicate::Worth]);
const TELLS: Among = Among::of(&[Predicate::Tell]);
const WANTS: Among = Among::of(&[Predicate::Want]);
const WISHES: Among = Among::of(&[Predicate::Wish]);

impl Reader<'_, '_, '_> {
    /// Whether the sentence is told as somebody else's: "according to the islanders, …", "…, critics say".
    pub(super) fn is_told_by_others(&self, clauses: &[Clause]) -> bool {
        let text = self.text;
        let Some(first) = clauses.first() else { return false };
        let start = first.tokens.start;
        if text.is(start, "according") && text.is(start + 1, "to")
            || text.is(start, "contrary") && text.is(start + 1, "to")
        {
            return !text.is_any(start + 2, &["me", "us"]);
        }
        let sentence = clauses
            .iter()
            .position(|it| matches!(it.end, End::Stop | End::Question))
            .map_or(clauses.len(), |it| it + 1);
        clauses[..sentence].iter().skip(1).any(|it| {
            let (last, len) = (it.tokens.end.saturating_sub(1), it.tokens.len());
            let is_short = len > 1 && len < 8 && it.lead.is_none();
            is_short
                && text.is_verb(last)
                && text.find(last, TELLS).is_some()
                && !text.is_speaker(TokenRange::new(it.tokens.start, last))
        })
    }

    /// Whether the verb takes a side of its subject's own: *the league opposes it*, *the league wants to build it*.
    pub(super) fn takes_side(&self, group: &Group) -> bool {
        let text = self.text;
        let is_minded = text.is_in(group.head, Class::Be)
            && (text.find(group.rest, MINDED).is_some() || text.is_any(group.rest, &["for", "against"]));
        // what it needs is no side that it takes
        let needs = text.is_form_of(group.head, &["need"]);
        let is_plain = group.mood == Mood::Plain && group.voice != Diathesis::Passive && !needs;
        is_plain
            && (is_minded
                || text.find(group.head, STANDS).is_some() && text.find(group.head, CAUSES).is_none()
                || text.find(group.head, WANTS).is_some_and(|it| {
                    let last = group.head + it.len - 1;
                    text.tag(last + 1) == Tag::To || text.tag(last) == Tag::To
                }))
    }

    /// "It is wrong that", "it is a lie that", "it would be wrong to say that".
    pub(super) fn it_is_that(&self, group: &Group, end: usize, sign: Sign) -> Then {
        let text = self.text;
        let tail = group.head..end;
        let says = |it: usize| text.tag(it) == Tag::To && text.find(it + 1, SAYS).is_some();
        if tail.clone().any(|it| text.find(it, REFUTES).is_some() || says(it)) {
            return Then::Skips;
        }
        if group.is_denied && group.rest >= end {
            return Then::Skips;
        }
        if let Some(glad) = tail.clone().find_map(|it| text.find(it, GLAD)) {
            return Then::Wishes(sign * glad.sign);
        }
        let found = tail.clone().find_map(|it| text.find(it, SURE_OR_WORTH));
        Then::Governs(found.map_or(sign, |it| sign * it.sign))
    }

    /// "We believe that", "we are not convinced that", "we regret that".
    pub(super) fn says_that(&self, group: &Group, end: usize, sign: Sign) -> Option<Then> {
        let text = self.text;
        if text.is_in(group.head, Class::Be) || group.voice == Diathesis::Passive {
            let from = if group.voice == Diathesis::Passive { group.head } else { group.rest };
            let (at, turns) = text.skip(from, end);
            if let Some(glad) = (at..end.min(at + 3)).find_map(|it| text.find(it, GLAD)) {
                return Some(Then::Wishes((sign * glad.sign).turned(turns)));
            }
            let found = (at..end.min(at + 3)).find_map(|it| text.find(it, SURE))?;
            return Some(Then::Governs((sign * found.sign).turned(turns)));
        }
        let found = text.find(group.head, SAYS)?;
        let has_object = (group.rest.max(group.head + found.len)..end).any(|it| text.tag(it) == Tag::Noun);
        if has_object && !text.is_form_of(group.head, &["tell", "make", "see"]) {
            return Some(Then::Skips);
        }
        let is_wish = text.find(group.head, WISHES).is_some();
        // who never said it has not denied it; who does not think it has
        let is_raised = is_wish || text.is_in(group.head, Class::NegRaising) || found.sign == Sign::Against;
        if group.is_denied && !is_raised {
            return Some(Then::Skips);
        }
        Some(if is_wish { Then::Wishes(sign * found.sign) } else { Then::Governs(sign * found.sign) })
    }

    /// Whether a subject with its own verb follows a verb of saying: "I think the dam is needed".
    pub(super) fn leads_clause(&self, group: &Group, end: usize) -> bool {
        let text = self.text;
        let is_finite = |at: usize| {
            matches!(text.tag(at), Tag::Modal | Tag::Verb(Form::Third | Form::Base))
                || text.is_in(at, Class::Be | Class::Have) && text.is_verb(at)
        };
        let start = group.rest;
        // "said she opposed it"
        if text.is_in(start, Class::SubjectPronoun) && text.tag(text.skip(start + 1, end).0) == Tag::Verb(Form::Past) {
            return true;
        }
        self.begins_phrase(start) && (start + 1..end).take_while(|it| text.tag(*it) != Tag::To).any(is_finite)
    }
}
