//! What is said of a thing: what it is worth, what becomes of it, what it does to others.

use super::group::{Group, Mood};
use super::lexicon::{Among, Class as Predicate, longest};
use super::reader::Reader;
use super::tag::Tag;
use super::{Rule, Sign};
use crate::language::grammar::Class;
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;

const FATES: Among = Among::of(&[Predicate::Fate]);
const POSSIBLE: Among = Among::of(&[Predicate::Possible]);
const JUDGES: Among = Among::of(&[Predicate::Worth, Predicate::Status, Predicate::Verdict]);
const ADJECTIVES: Among = Among::of(&[Predicate::Worth, Predicate::Status]);
const NOUNS: Among = Among::of(&[Predicate::Verdict]);
const MAKES: Among = Among::of(&[Predicate::Makes]);
const EFFECTS: Among = Among::of(&[Predicate::Effect]);
const CAUSES: Among = Among::of(&[Predicate::Cause]);
const VALUES: Among = Among::of(&[Predicate::Value]);
const LEADS: Among = Among::of(&[Predicate::Want, Predicate::GoOn]);
const BACKING: Among = Among::of(&[Predicate::Backing]);

/// What is said of the subject, and by which rule.
pub(super) type Verdict = (Sign, Rule);

impl Reader<'_, '_, '_> {
    /// What the verb of a group says of its subject.
    pub(super) fn verdict(&self, group: &Group, end: usize) -> Option<Verdict> {
        let text = self.text;
        let turned = |it: Verdict| (it.0.turned(group.is_denied), it.1);
        if text.is_in(group.head, Class::Be)
            || text.is_in(group.head, Class::Copular)
            || text.is_form_of(group.head, &["prove", "represent", "constitute"])
        {
            // an idiom may have the negator inside: "not an option"
            let after = group.head + 1;
            if let Some(found) = text.find(after, FATES).filter(|_| text.tag(after) == Tag::Negator) {
                let before = group.is_denied ^ true;
                return Some((found.sign.turned(before), Rule::Worth));
            }
            let is_too = (group.head..group.rest).any(|it| text.is(it, "too"));
            let found = self.quality(
                group.rest,
                end,
                matches!(group.mood, Mood::Duty | Mood::Will) || text.is_form_of(group.head, &["stay", "remain"]),
            );
            if is_too {
                return Some((Sign::Against.turned(group.is_denied), Rule::Worth));
            }
            return found.map(turned);
        }
        self.does(group.head, group.rest, end).map(turned)
    }

    /// What stands after *be*: "wrong", "a mistake", "off the table", "too expensive".
    pub(super) fn quality(&self, at: usize, end: usize, is_due: bool) -> Option<Verdict> {
        let text = self.text;
        let mut at = at;
        let mut is_turned = false;
        if let Some(found) =
            text.find(at, FATES).filter(|it| at < end.max(at + it.len) && !matches!(text.tag(at + it.len), Tag::Noun))
        {
            return Some((found.sign, Rule::Worth));
        }
        if let Some(found) = text.find(at, POSSIBLE) {
            let rule = if found.sign == Sign::For { Rule::Permitted } else { Rule::Possible };
            return Some((found.sign, rule));
        }
        if text.is_any(at, &["against", "contrary", "beyond"]) && !text.is(at + 1, "the") {
            return Some((Sign::Against, Rule::Effect));
        }
        if text.is(at, "no") {
            (at, is_turned) = (at + 1, true);
        }
        if text.is(at, "anything") && text.is(at + 1, "but") || text.is(at, "far") && text.is(at + 1, "from") {
            (at, is_turned) = (at + 2, !is_turned);
        }
        let limit = end.min(at + 8);
        let mut is_too = false;
        while at < limit {
            // what is legal is not good by that; what should be legal is wanted
            let found =
                text.find(at, JUDGES).filter(|it| at + it.len <= end && (is_due || it.class != Predicate::Status));
            if let Some(found) = found {
                let next = at + found.len;
                let is_head = !matches!(text.tag(next), Tag::Noun | Tag::Adjective | Tag::Owner) || next >= end;
                let is_adjective = matches!(found.class, Predicate::Worth | Predicate::Status);
                // "a good idea", "a dangerous thing": what it is called is no better than how
                let describes = is_adjective && next < end && self.is_plain_noun(next, end);
                if is_adjective && !is_head && !describes && next < end && self.is_any_noun(next, end) {
                    return Some((found.sign.turned(is_turned), Rule::Effect));
                }
                let inner = !is_head && !describes;
                if !inner {
                    let sign = if is_too { Sign::Against } else { found.sign };
                    return Some((sign.turned(is_turned), Rule::Worth));
                }
                if !is_adjective && is_head {
                    return Some((found.sign.turned(is_turned), Rule::Worth));
                }
            }
            match text.tag(at) {
                Tag::Adverb | Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Owner => {
                    is_too |= text.is(at, "too");
                    is_turned ^= text.is_any(at, &["less", "least", "hardly"]);
                    // a noun that says nothing of its worth, and is the head
                    if text.has(at, Predicate::Sort) && text.is(at + 1, "of") {
                        at += 2;
                        continue;
                    }
                    if text.tag(at) == Tag::Noun && !matches!(text.tag(at + 1), Tag::Noun | Tag::Owner) {
                        return None;
                    }
                    if is_too && text.tag(at) == Tag::Adjective {
                        return Some((Sign::Against.turned(is_turned), Rule::Worth));
                    }
                }
                Tag::Verb(Form::Past | Form::Participle | Form::Ing) => {
                    let done = || text.find(at, Among::of(&[Predicate::Allow, Predicate::Act])).filter(|_| is_due);
                    return text.find(at, ADJECTIVES).or_else(done).map(|it| (it.sign.turned(is_turned), Rule::Worth));
                }
                _ => return None,
            }
            at += 1;
        }
        None
    }

    /// Whether the noun at `at` is the head and says no more than the adjective before it: "a good idea", "a vital step".
    fn is_plain_noun(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let is_head = at + 1 >= end || !matches!(text.tag(at + 1), Tag::Noun | Tag::Owner);
        is_head && (text.has(at, Predicate::PlainNoun) || text.find(at, NOUNS).is_some())
    }

    /// Whether the noun at `at` is the head, and none that is bad or good in itself: "an outdated institution".
    fn is_any_noun(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let is_head = at + 1 >= end || !matches!(text.tag(at + 1), Tag::Noun | Tag::Owner | Tag::Adjective);
        is_head && text.tag(at) == Tag::Noun && text.find(at, VALUES).is_none()
    }

    /// What a verb other than *be* says of its subject: "makes sense", "harms the town", "reduces crime".
    pub(super) fn does(&self, at: usize, rest: usize, end: usize) -> Option<Verdict> {
        let text = self.text;
        let makes = text.find(at, MAKES).filter(|it| it.len > 1 || !self.begins_phrase(rest) || rest >= end);
        if let Some(found) = makes {
            return Some((found.sign, Rule::Worth));
        }
        let (rest, turns) = text.skip(rest.max(at + 1), end);
        let clause_follows = matches!(text.tag(rest), Tag::To) && rest < end;
        if clause_follows {
            let lead = text.find(at, LEADS)?;
            let (sign, rule) = self.does(rest + 1, rest + 2, end)?;
            return Some(((sign * lead.sign).turned(turns), rule.max(Rule::Effect)));
        }
        if text.is_form_of(at, &["help"]) && text.is_verb(rest) && rest < end {
            return self.does(rest, rest + 1, end).map(|it| (it.0, it.1.max(Rule::Effect)));
        }
        // "makes us safer", "makes life better"
        if text.is_form_of(at, &["make", "render"]) {
            let value = (rest..end.min(rest + 8)).find_map(|it| {
                let found = text.find(it, ADJECTIVES)?;
                let next = it + found.len;
                (next >= end || !matches!(text.tag(next), Tag::Noun | Tag::Adjective)).then_some(found.sign)
            });
            if let Some(sign) = value {
                return Some((sign, Rule::Effect));
            }
        }
        // "drives people away": what stands behind the object goes with the verb
        let behind = self.phrase_end(rest, end);
        if rest < behind && behind < text.len() && text.has(behind, Predicate::Particle) {
            return longest(&[text.tokens[at], text.tokens[behind]], EFFECTS)
                .filter(|it| it.len == 2)
                .map(|it| (it.sign, Rule::Effect));
        }
        let object = |len: usize| {
            let (start, turns) = text.skip(at + len, end);
            (start < end && self.begins_phrase(start)).then_some((start, turns))
        };
        let (effect, cause) = (text.find(at, EFFECTS), text.find(at, CAUSES));
        let value = |len: usize| {
            let (start, turns) = object(len)?;
            Some(self.value(start, end)?.turned(turns))
        };
        if let Some(effect) = effect {
            let worth = value(effect.len);
            if let (Some(cause), Some(worth)) = (cause, worth)
                && worth == Sign::Against
            {
                return Some((cause.sign * worth, Rule::Cause));
            }
            // to promote something is as good as that is
            let passes = cause.is_some_and(|it| it.sign == effect.sign && effect.sign == Sign::For);
            if object(effect.len).is_some() && !(passes && worth.is_none()) {
                let sign = if worth == Some(Sign::Against) { -effect.sign } else { effect.sign };
                return Some((sign, Rule::Effect));
            }
        }
        let cause = cause.filter(|_| !text.is_taken_back(end))?;
        Some((cause.sign * value(cause.len)?, Rule::Cause))
    }

    /// What the phrase at `at` is worth in itself: "crime", "less crime", "a safer town".
    fn value(&self, at: usize, end: usize) -> Option<Sign> {
        let text = self.text;
        let last = self.phrase_end(at, end);
        let core = (at..last).find(|it| text.tag(*it) == Tag::Preposition).unwrap_or(last);
        let mut is_turned = text.lessens(at) || text.is_any(at, &["little", "few"]);
        let head = (at..core).rev().find(|it| text.tag(*it) == Tag::Noun)?;
        let found = (at..=head).find_map(|it| {
            let found = text.find(it, VALUES)?;
            (it + found.len > head).then_some(found.sign)
        });
        if let Some(sign) = found {
            return Some(sign.turned(is_turned));
        }
        // "a reduction of crime"
        let deed = text.find(head, Among::of(&[Predicate::Deed]));
        if let Some(deed) = deed
            && text.is_any(core, &["of", "in"])
        {
            let sign = self.value(core + 1, end)?;
            return Some((sign * deed.sign).turned(is_turned));
        }
        let adjective = (at..head).find_map(|it| text.find(it, ADJECTIVES).map(|it| it.sign));
        is_turned &= adjective.is_some();
        adjective.map(|it| it.turned(is_turned))
    }

    /// "has our support", "deserves no support from us": how the speaker stands to the subject.
    pub(super) fn backed(&self, group: &Group, end: usize) -> Option<Sign> {
        let text = self.text;
        let has = text.has(group.head, Predicate::Gain);
        if !has || group.mood == Mood::May {
            return None;
        }
        let last = self.phrase_end(group.rest, end);
        let noun = (group.rest..last).find_map(|it| text.find(it, BACKING).map(|found| (it, found.sign)))?;
        let is_ours = text.has_own(TokenRange::new(group.rest, noun.0))
            || (noun.0..last).any(|it| text.is_in(it, Class::FirstPerson));
        is_ours.then(|| noun.1.turned(group.is_denied ^ text.is(group.rest, "no")))
    }
}
