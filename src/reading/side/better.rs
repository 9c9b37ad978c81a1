//! What is set against another thing, and what alone is good for something: "A is better than B", "better off without it", "it
//! can only be met with A", "only A can save us".

use super::group::{Group, Mood};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Rule, Sign};
use crate::language::grammar::Class;

const MINDED: Among = Among::of(&[Predicate::Minded]);
const MAKES_GOOD: Among = Among::of(&[Predicate::Effect, Predicate::Cause]);
const ACTS: Among = Among::of(&[Predicate::Act]);

impl Reader<'_, '_, '_> {
    /// "The town is better off without it": what it is better off with is good, and what without it is not.
    pub(super) fn better_off(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let is_off = text.is_in(group.head, Class::Be | Class::Copular)
            && text.is_any(group.rest, &["better", "worse"])
            && text.is(group.rest + 1, "off");
        let Some(found) = text.find(group.rest, MINDED).filter(|it| is_off && it.len > 2) else { return false };
        self.things(group.rest + found.len, end, sign.turned(group.is_denied) * found.sign, Rule::Worth);
        true
    }

    /// "A is better than B": whatever side the adjective before *than* is on, what follows is on the other one.
    pub(super) fn than(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let Some(than) = (group.rest + 1..end.min(group.rest + 6)).find(|it| text.is(*it, "than")) else { return };
        let is_time = (than + 1..end).any(|it| text.is_in(it, Class::CalendarUnit | Class::TimeWord));
        if is_time || !matches!(text.tag(than + 1), Tag::Determiner | Tag::Noun | Tag::Adjective) {
            return;
        }
        self.things(than + 1, end, -sign, Rule::Effect);
    }

    /// "The demand can only be met with A", "it cannot be solved by A": whether it says by what alone something is done, or by what
    /// it is not.
    pub(super) fn means(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let only = (group.subject.end..group.head).find(|it| text.is(*it, "only"));
        let is_only = only.is_some_and(|it| text.tag(it - 1) != Tag::Negator);
        let serves = text.find(group.head, MAKES_GOOD).is_some()
            || text.find(group.head, ACTS).is_some_and(|it| it.sign == Sign::For)
            || text.is_form_of(group.head, &["meet", "do", "win"]);
        let is_undone = text.find(group.head, ACTS).is_some_and(|it| it.sign == Sign::Against);
        let (at, _) = text.skip(group.head + 1, end);
        let is_led = text.is_any(at, &["with", "through", "by"]);
        if group.mood != Mood::May || !(is_only || group.is_denied) || !serves || is_undone || !is_led {
            return false;
        }
        if text.is_gerund(at + 1) {
            self.act(at + 1, end, sign, Rule::Worth, 0);
        } else {
            self.things(at + 1, end, sign, Rule::Worth);
        }
        true
    }

    /// "Only A can save us": whether nothing but the subject does any good.
    pub(super) fn alone(&mut self, group: &Group, sign: Sign) -> bool {
        let text = self.text;
        let serves = text.find(group.head, MAKES_GOOD).is_some() || text.is_form_of(group.head, &["meet"]);
        let is_alone = text.is(group.subject.start, "only") && group.mood == Mood::May && !group.is_denied && serves;
        if is_alone {
            self.subject(group.subject, sign, Rule::Worth);
        }
        is_alone
    }
}
