//! What the speaker is, feels and does: "we are against it", "we have no objection to it", "we refuse to build it".

use super::group::{Group, Mood, Voice};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;

const ALLOWS: Among = Among::of(&[Predicate::Allow]);
const MINDED: Among = Among::of(&[Predicate::Minded]);
const BACKING: Among = Among::of(&[Predicate::Backing]);
const JUDGES: Among = Among::of(&[Predicate::Worth, Predicate::Verdict]);
const NEEDS: Among = Among::of(&[Predicate::Need]);
const VOICES: Among = Among::of(&[Predicate::Voice]);
const OWN: Among = Among::of(&[
    Predicate::Stand,
    Predicate::Allow,
    Predicate::Want,
    Predicate::GoOn,
    Predicate::Act,
    Predicate::Degree,
]);
const STANDS: Among = Among::of(&[Predicate::Stand, Predicate::Allow]);
const FEELS: Among = Among::of(&[Predicate::Stand, Predicate::Allow, Predicate::Want]);

impl Reader<'_, '_, '_> {
    /// What a clause whose subject is the speaker says of anything.
    pub(super) fn own(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let sign = sign.turned(group.is_denied);
        if self.stays(group, end, sign) || self.priced(group, end, sign) || self.leveled(group, end, sign) {
            return;
        }
        let is_phrase = text.find(group.head, OWN).is_some_and(|it| it.len > 1);
        let is_be = text.is_in(group.head, Class::Be) || text.is_in(group.head, Class::Copular) && !is_phrase;
        let is_never = (group.head..group.rest).any(|it| text.is(it, "never"));
        // what is told of somebody is told in the past
        let is_past = group.is_past && !is_never && !text.voice.is_told;
        if is_be && !is_past {
            self.is_minded(group.rest, end, sign);
            return;
        }
        if is_be {
            self.was_wrong(group.rest, end, sign);
            return;
        }
        if group.voice == Voice::Passive {
            // "we must be allowed to build it"
            let allows = text.find(group.head, ALLOWS).filter(|it| text.tag(group.head + it.len) == Tag::To);
            if let Some(allows) = allows.filter(|_| group.mood == Mood::Duty) {
                let (verb, turns) = text.skip(group.head + allows.len + 1, end);
                self.act(verb, end, (sign * allows.sign).turned(turns), Rule::Demand, 0);
                return;
            }
            // "we are opposed to it"
            self.is_minded(group.head, end, sign);
            return;
        }
        match group.mood {
            Mood::Duty => self.act(group.head, end, sign, Rule::Demand, 0),
            Mood::Will | Mood::Command => {
                if !self.has(group, end, sign) {
                    self.act(group.head, end, sign, Rule::Deed, 0);
                    self.goes(group, end, sign);
                }
            }
            // who cannot support it is against it; who can build it is not for it yet
            Mood::May if group.is_denied && text.is(group.head, "help") && text.is_gerund(group.rest) => {
                self.act(group.rest, end, -sign, Rule::Own, 0);
            }
            Mood::May => {
                let feels =
                    text.find(group.head, FEELS).is_some() || text.is_form_of(group.head, &["afford", "justify", "do"]);
                if group.is_denied && self.has(group, end, sign) {
                    return;
                }
                if group.is_denied && feels
                    || !group.is_denied && text.find(group.head, FEELS).is_some_and(|it| it.class != Predicate::Want)
                {
                    self.act(group.head, end, sign, Rule::Own, 0);
                }
            }
            Mood::Plain => {
                let is_history = group.is_past
                    && text.find(group.head, Among::of(&[Predicate::Act, Predicate::Degree])).is_some()
                    && text.find(group.head, FEELS).is_none();
                // "we told them" was said once
                let is_telling = group.is_past
                    && !text.voice.is_told
                    && self.begins_phrase(group.rest)
                    && text.find(group.head, STANDS).is_none()
                    && text.find(group.head, FEELS).is_some_and(|it| it.class == Predicate::Want && it.len == 1);
                if is_history || is_telling || self.has(group, end, sign) {
                    return;
                }
                let is_split = || {
                    self.begins_phrase(group.rest) && self.split(group.head, self.phrase_end(group.rest, end)).is_some()
                };
                if group.voice == Voice::Progressive || text.find(group.head, OWN).is_some() || is_split() {
                    let rule = if text.find(group.head, FEELS).is_some() { Rule::Own } else { Rule::Deed };
                    self.act(group.head, end, sign, rule, 0);
                }
            }
        }
    }

    /// "We will march", "we will strike on Friday": what is done to nothing is a thing by itself.
    fn goes(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let (head, next) = (group.head, text.skip(group.head + 1, end).0);
        let is_alone = next >= end || text.looks_ahead(TokenRange::new(next, end));
        if is_alone && !text.is_light(head) && text.find(head, OWN).is_none() {
            self.take_act(head, TokenRange::new(head, head), sign, Rule::Deed);
        }
    }

    /// "We were wrong to support it": who says so now does not.
    fn was_wrong(&mut self, at: usize, end: usize, sign: Sign) {
        let text = self.text;
        let (at, turns) = text.skip(at, end);
        let Some(found) = text.find(at, JUDGES).filter(|it| text.tag(at + it.len) == Tag::To) else { return };
        let (verb, more) = text.skip(at + found.len + 1, end);
        self.act(verb, end, (sign * found.sign).turned(turns ^ more), Rule::Own, 0);
    }

    /// What the speaker *is*: for it, against it, glad of it, a friend of it, ready to do it.
    fn is_minded(&mut self, at: usize, end: usize, sign: Sign) {
        let text = self.text;
        let (mut at, turns) = text.skip(at, end);
        let mut sign = sign.turned(turns);
        if text.is(at, "no") {
            (at, sign) = (at + 1, -sign);
        }
        while matches!(text.tag(at), Tag::Determiner | Tag::Adjective | Tag::Adverb)
            && text.find(at, MINDED).is_none()
            && text.find(at, BACKING).is_none()
            && at < end
        {
            at += 1;
        }
        let against =
            (at..end.min(at + 3)).find(|it| text.is(*it, "against") && *it > at && text.tag(at) != Tag::Preposition);
        if let Some(against) = against {
            self.object(against + 1, end, -sign);
            return;
        }
        if text.is_any(at, &["for", "against"]) {
            let sign = sign.turned(text.is(at, "against"));
            // "for five days" is a time
            if text.tag(at + 1) != Tag::Number {
                self.object(at + 1, end, sign);
            }
            return;
        }
        if let Some(found) = text.find(at, BACKING) {
            if text.tag(at + found.len) == Tag::Preposition {
                self.object(at + found.len + 1, end, sign * found.sign);
            }
            return;
        }
        let Some(found) = text.find(at, MINDED) else { return };
        let (next, turns) = text.skip(at + found.len, end);
        let sign = (sign * found.sign).turned(turns);
        match text.tag(next) {
            Tag::To => {
                let (verb, turns) = text.skip(next + 1, end);
                self.act(verb, end, sign.turned(turns), Rule::Own, 0);
            }
            Tag::Preposition => self.object(next + 1, end, sign),
            _ if found.len > 1 || text.is(at, "behind") => self.object(next, end, sign),
            _ => {}
        }
    }

    /// "We consider it wrong to build it", "we call it a mistake".
    pub(super) fn deemed(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let (start, turns) = text.skip(group.rest, end);
        let sign = sign.turned(turns);
        if !text.is(start, "it") {
            return self.made(group.head, end, sign, Rule::Own);
        }
        let judged = (start + 1..end.min(start + 6))
            .find_map(|it| text.find(it, JUDGES).map(|found| (it + found.len, found.sign)));
        let Some((after, value)) = judged else { return false };
        let Some(to) = (after..end.min(after + 4)).find(|it| text.tag(*it) == Tag::To) else { return false };
        let (verb, turns) = text.skip(to + 1, end);
        self.act(verb, end, (sign * value).turned(turns), Rule::Own, 0);
        true
    }

    /// A thing, or an act, on which that side is taken.
    fn object(&mut self, at: usize, end: usize, sign: Sign) {
        if self.text.is_gerund(at) {
            self.act(at, end, sign, Rule::Own, 0);
        } else {
            self.things(at, end, sign, Rule::Own);
        }
    }

    /// What the speaker *has* or says that he has: no objection to it, no plans for it, our support for it.
    fn has(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let (start, turns) = text.skip(group.rest, end);
        let sign = sign.turned(turns);
        let last = self.phrase_end(start, end);
        let core = (start..last).find(|it| text.tag(*it) == Tag::Preposition).unwrap_or(last);
        let noun = (start..core).rev().find(|it| text.tag(*it) == Tag::Noun);
        let Some(noun) = noun else { return false };
        let is_none = (start..noun).any(|it| text.is_any(it, &["no", "little", "few"])) && !text.is_any(start, &["a"]);
        if let Some(found) = text
            .find(noun, BACKING)
            .filter(|_| text.find(group.head, VOICES).is_some() || text.is_in(group.head, Class::Have))
        {
            if text.tag(noun + found.len) == Tag::Preposition {
                let against = text.is(noun + found.len, "against");
                self.object(
                    noun + found.len + 1,
                    end,
                    (sign * found.sign).turned(is_none).turned(against && found.sign == Sign::For),
                );
                return true;
            }
            // "give the dam our support": the thing stands before it
            return false;
        }
        let looks = text.is_in(group.head, Class::Have) || text.is_form_of(group.head, &["see", "find"]);
        if !looks {
            return false;
        }
        let is_idiom = text.find(noun, NEEDS).is_some_and(|it| it.len > 1);
        if text.has(noun, Predicate::Purpose) && !is_idiom {
            return self.purposed(noun, end, sign.turned(is_none));
        }
        let Some(found) = text.find(noun, NEEDS) else { return false };
        self.needed(noun + found.len, end, (sign * found.sign).turned(is_none))
    }

    /// What a plan or an intention is for: "plans to build it", "plans for it".
    pub(super) fn purposed(&mut self, noun: usize, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let next = noun + 1;
        match text.tag(next) {
            Tag::To => {
                let (verb, turns) = text.skip(next + 1, end);
                self.act(verb, end, sign.turned(turns), Rule::Own, 0);
            }
            Tag::Preposition => self.object(next + 1, end, sign),
            _ => return false,
        }
        true
    }

    /// What there is a need, a place, no reason for: what stands at `at`.
    pub(super) fn needed(&mut self, at: usize, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let (at, turns) = text.skip(at, end);
        let sign = sign.turned(turns);
        match text.tag(at) {
            Tag::To => {
                let (verb, turns) = text.skip(at + 1, end);
                self.act(verb, end, sign.turned(turns), Rule::Worth, 0);
            }
            Tag::Preposition => {
                let sign = sign.turned(text.is(at, "against"));
                if text.is_gerund(at + 1) {
                    self.act(at + 1, end, sign, Rule::Worth, 0);
                } else {
                    self.things(at + 1, end, sign, Rule::Worth);
                }
            }
            _ if text.is_gerund(at) => self.act(at, end, sign, Rule::Worth, 0),
            // "no way around it"
            _ if text.is_in(at - 1, Class::Preposition) && self.begins_phrase(at) => {
                self.things(at, end, sign, Rule::Worth);
            }
            _ => return false,
        }
        true
    }
}
