//! What somebody may do or must: "has the right to keep it", "should be allowed to fish", "nobody should have to pay for it".

use super::group::{Group, Mood};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Reach, Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;

const HAPPENS: Among = Among::of(&[Predicate::Happen]);

impl Reader<'_, '_, '_> {
    /// "X has the right to do Y", "X should be able to do Y": whether it is about what X may or is to do.
    pub(super) fn entitled(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let is_due = |at: usize| text.has(at, Predicate::Due) || text.has(at, Predicate::Compelled);
        let has = text.is_in(group.head, Class::Have) || text.is_in(group.head, Class::Be) && group.mood == Mood::Duty;
        let Some(due) = (group.rest..end.min(group.rest + 4)).find(|it| is_due(*it)).filter(|_| has && !group.is_past)
        else {
            return false;
        };
        let sign = sign.turned(text.is(group.rest, "no"));
        if text.tag(due + 1) == Tag::To {
            let (verb, turns) = text.skip(due + 2, end);
            let sign = sign.turned(turns);
            if text.has(due, Predicate::Compelled) {
                self.compelled(verb, end, sign, Rule::Demand);
            } else {
                self.permitted(verb, end, group.subject, sign, Rule::Demand);
            }
            return true;
        }
        if text.is_any(due + 1, &["to", "of"]) && text.is_in(group.head, Class::Have) {
            self.things(due + 2, end, sign, Rule::Demand);
            return true;
        }
        false
    }

    /// What `bearer` may do, or not, by the verb at `verb`: the act, and what it is done to, as far as it is theirs to do. What
    /// islanders may do is not what guests may do; what everybody may do has no limit.
    pub(super) fn permitted(&mut self, verb: usize, end: usize, bearer: TokenRange, sign: Sign, rule: Rule) {
        let text = self.text;
        self.subject(bearer, sign, Rule::Permitted.max(rule));
        if let Some(happens) = text.find(verb, HAPPENS).filter(|it| !self.begins_phrase(verb + it.len)) {
            self.subject(bearer, sign * happens.sign, rule);
            return;
        }
        let is_one = |at: usize| text.tag(at) == Tag::Noun && !text.has(at, Predicate::Everybody);
        let is_everybody = !bearer.into_iter().any(is_one)
            && bearer
                .into_iter()
                .any(|at| text.is_in(at, Class::Universal | Class::Nonassertive | Class::WholeDeterminer));
        let outer = (self.bearer, self.reach);
        self.bearer = bearer.into_iter().any(is_one).then_some(bearer).filter(|it| !text.is_speaker(*it));
        if is_everybody && self.reach == Reach::Open {
            self.reach = Reach::Whole;
        }
        self.act_by_name(verb, end, sign, rule, 1);
        (self.bearer, self.reach) = outer;
    }

    /// Takes that side on an act and on what it is done to; where it is done to nothing ("the right to smoke"), on the act by its name.
    pub(super) fn act_by_name(&mut self, verb: usize, end: usize, sign: Sign, rule: Rule, depth: u8) {
        let text = self.text;
        let taken = self.found.len();
        self.act(verb, end, sign, rule, depth);
        let is_light = text.is_in(verb, Class::Be | Class::Have | Class::Do) || text.has(verb, Predicate::Light);
        if self.found.len() == taken && !is_light && text.is_verb(verb) {
            self.take_act(verb, TokenRange::new(verb, verb), sign, rule);
        }
    }

    /// What somebody must do, by the verb at `verb`. Who is against the duty is not against what it is to be done to: nobody
    /// should have to pay for a ferry that all want.
    pub(super) fn compelled(&mut self, verb: usize, end: usize, sign: Sign, rule: Rule) {
        if sign == Sign::For {
            self.act(verb, end, sign, rule, 1);
            return;
        }
        let (start, _) = self.text.skip(verb + 1, end);
        self.take_act(verb, TokenRange::new(start, self.phrase_end(start, end).max(start)), sign, rule);
    }
}
