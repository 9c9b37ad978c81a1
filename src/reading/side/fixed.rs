//! Turns of phrase that take a side: "there is no need for it", "it is wrong to build it", "no to it", "what we need is it".

use super::clause::{Clause, End};
use super::group::{Group, Mood};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;

const NEEDS: Among = Among::of(&[Predicate::Need]);
const CRIES: Among = Among::of(&[Predicate::Cry]);
const JUDGES: Among =
    Among::of(&[Predicate::Worth, Predicate::Status, Predicate::Verdict, Predicate::Glad, Predicate::Goal]);

impl Reader<'_, '_, '_> {
    /// "We cannot sign without a guarantee": what nothing is done without is wanted.
    pub(super) fn without(&mut self, group: &Group, end: usize, turned: Sign) {
        let text = self.text;
        let is_wanted = turned == Sign::Against && group.is_denied && matches!(group.mood, Mood::Will | Mood::May);
        let at = (group.rest..end).find(|it| text.is(*it, "without"));
        if let Some(at) = at.filter(|it| is_wanted && !text.is_gerund(it + 1)) {
            self.things(at + 1, end, Sign::For, Rule::Worth);
        }
    }

    /// "There is no need for X", "there must be no X", "there should be X".
    pub(super) fn existential(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let (start, turns) = text.skip(group.rest, end);
        let sign = sign.turned(group.is_denied ^ turns);
        let is_none = text.lessens(start) || text.is_any(start, &["little", "hardly", "nothing"]);
        if is_none && group.mood != Mood::Plain && self.unaltered(start, end) {
            return;
        }
        let noun = (start..end.min(start + 6)).find(|it| text.find(*it, NEEDS).is_some());
        if let Some(noun) = noun {
            let len = text.find(noun, NEEDS).map_or((Sign::For, 1), |it| (it.sign, it.len));
            if self.needed(noun + len.1, end, (sign * len.0).turned(is_none)) {
                return;
            }
        }
        // that there are plans may be said of anybody's; that there are none is said for all
        let purpose = (start..end.min(start + 4)).find(|it| is_none && text.has(*it, Predicate::Purpose));
        if purpose.is_some_and(|it| !group.is_past && self.purposed(it, end, -sign)) {
            return;
        }
        let is_wanted = matches!(group.mood, Mood::Duty | Mood::Will)
            || is_none && group.mood != Mood::Plain
            || text.is_in(group.head, Class::Be) && group.mood == Mood::May && group.is_denied;
        if is_wanted {
            self.things(start, end, sign, if group.mood == Mood::Duty { Rule::Demand } else { Rule::Worth });
        }
    }

    /// "It is wrong to build X", "it makes sense to build X", "it is time to build X".
    pub(super) fn it_is(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let sign = sign.turned(group.is_denied);
        let start = group.rest;
        let is_none = text.is(start, "no");
        let limit = end.min(start + 6);
        let mut is_too = false;
        let judged = (start..limit).find_map(|it| {
            is_too |= text.is(it, "too");
            if text.is(it, "time") || text.is(it, "sense") {
                return Some((it + 1, Sign::For));
            }
            text.find(it, JUDGES).map(|found| (it + found.len, if is_too { Sign::Against } else { found.sign }))
        });
        let Some((after, value)) = judged else { return };
        let sign = (sign * value).turned(is_none);
        let Some(verb) = (after..end.min(after + 8)).find(|it| text.tag(*it) == Tag::To || text.is_gerund(*it)) else {
            if text.is(after, "for") {
                self.things(after + 1, end, sign, Rule::Worth);
            }
            return;
        };
        if text.is_gerund(verb) {
            self.act(verb, end, sign, Rule::Worth, 0);
            return;
        }
        let (verb, turns) = text.skip(verb + 1, end);
        // "it is time for the dam to go"
        if text.is(after, "for") && verb > after + 2 {
            let object = TokenRange::new(after + 1, verb - 1);
            self.infinitive_of(verb, object, end, sign.turned(turns));
            return;
        }
        self.act(verb, end, sign.turned(turns), Rule::Worth, 0);
    }

    fn infinitive_of(&mut self, verb: usize, object: TokenRange, end: usize, sign: Sign) {
        let text = self.text;
        if let Some(found) = text.find(verb, Among::of(&[Predicate::Happen])) {
            self.phrase(object, sign * found.sign, Rule::Worth, 0);
        } else {
            self.act(verb, end, sign, Rule::Worth, 0);
        }
    }

    /// "The ferry? No.": whether the clause answers what was asked by naming a thing.
    pub(super) fn answers(&mut self, clause: &Clause) -> bool {
        let text = self.text;
        let at = clause.tokens.start;
        let is_answer = text.is_any(at, &["yes", "no", "never"]) && clause.tokens.len() <= 2;
        let Some(referent) = self.referent.filter(|it| is_answer && it.end + 1 == at && text.is(it.end, "?")) else {
            return false;
        };
        self.cue = TokenRange::one(at);
        self.phrase(referent, Sign::For.turned(!text.is(at, "yes")), Rule::Cry, 0);
        true
    }

    /// "No to X", "no more X!", "yes to X": a clause without a verb.
    pub(super) fn cry(&mut self, clause: &Clause, sign: Sign) {
        let text = self.text;
        let start = clause.tokens.into_iter().find(|it| text.tag(*it) != Tag::Mark).unwrap_or(clause.tokens.start);
        let Some(found) = text.find(start, CRIES) else { return };
        if clause.end == End::That || start + found.len >= clause.tokens.end {
            return;
        }
        let next = start + found.len;
        // "for reasons of safety, …" is no cry
        let is_whole = clause.end == End::Stop && !clause.goes_on;
        let is_phrase = text.tag(start) == Tag::Preposition || text.is_any(start, &["time", "high"]);
        if is_phrase && !text.is_any(start + 1, &["of", "than"]) && !is_whole {
            return;
        }
        self.cue = TokenRange::new(start, next);
        let sign = sign * found.sign;
        if text.has(next, Predicate::NoCry) {
            return;
        }
        if text.is_gerund(next) {
            self.act(next, clause.tokens.end, sign, Rule::Cry, 0);
        } else {
            self.things(next, clause.tokens.end, sign, Rule::Cry);
        }
    }
}
