//! What is done to a thing, said of the thing: "it should be scrapped", "it will be built", "it is welcomed".

use super::group::{Group, Mood};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Rule, Sign};
use crate::language::token_range::TokenRange;

const ACTS: Among = Among::of(&[Predicate::Act]);
const ALLOWS: Among = Among::of(&[Predicate::Allow]);
const DONE: Among =
    Among::of(&[Predicate::Stand, Predicate::Allow, Predicate::Act, Predicate::Degree, Predicate::Change]);
const EFFECTS: Among = Among::of(&[Predicate::Effect]);
const HAPPENS: Among = Among::of(&[Predicate::Happen]);
const STANDS: Among = Among::of(&[Predicate::Stand]);
const WANTS: Among = Among::of(&[Predicate::Want]);
const WORTH: Among = Among::of(&[Predicate::Worth]);

impl Reader<'_, '_, '_> {
    /// "X should be scrapped", "X will be built", "X is welcome".
    pub(super) fn passive(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let (subject, head) = (group.subject, group.head);
        // what is left is left to somebody, or as it is
        let found = text.find(head, DONE).filter(|it| it.len > 1 || !text.is_form_of(head, &["leave"]));
        let wanted = matches!(group.mood, Mood::Duty | Mood::Will) || group.mood == Mood::May && group.is_denied;
        if wanted {
            let rule = if group.mood == Mood::Duty { Rule::Demand } else { Rule::Worth };
            let next = head + found.map_or(1, |it| it.len);
            let allows = text.find(head, ALLOWS);
            if let Some(allows) = allows
                && (text.tag(next) == Tag::To || text.is(next, "from") && text.is_gerund(next + 1))
            {
                let (verb, turns) = text.skip(next + 1, end);
                let sign = (sign * allows.sign).turned(turns);
                self.subject(subject, sign, Rule::Permitted.max(rule));
                if let Some(happens) = text.find(verb, HAPPENS).filter(|it| !self.begins_phrase(verb + it.len)) {
                    self.subject(subject, sign * happens.sign, rule);
                } else {
                    self.act(verb, end, sign, rule, 1);
                }
                return;
            }
            // "should be required to pay"
            if let Some(wants) = text.find(head, WANTS).filter(|it| text.tag(head + it.len) == Tag::To) {
                let (verb, turns) = text.skip(head + wants.len + 1, end);
                self.act(verb, end, (sign * wants.sign).turned(turns), rule, 1);
                return;
            }
            if let Some(worth) = text.find(head, WORTH) {
                self.subject(subject, sign * worth.sign, rule);
            }
            let found = found.or_else(|| text.find(head, EFFECTS));
            // "must be held accountable", "must be kept out"
            if text.has(head, Predicate::Make) && matches!(text.tag(next), Tag::Adjective | Tag::Adverb)
                || text.is_any(head, &["held", "made"]) && text.tag(next) == Tag::Noun
            {
                if let Some((value, rule)) = self.quality(next, end, true) {
                    self.subject(subject, sign * value, rule.max(Rule::Demand));
                    return;
                }
                if found.is_none_or(|it| it.len == 1) {
                    return;
                }
            }
            if found.is_none_or(|it| it.class != Predicate::Stand)
                && subject.into_iter().any(|it| text.tag(it) == Tag::Noun)
            {
                self.take_act(head, subject, sign, rule);
            }
            if let Some(found) = found.filter(|it| it.class != Predicate::Change) {
                if found.class == Predicate::Degree {
                    let last = self.phrase_end(subject.start, subject.end);
                    self.amount(TokenRange::new(subject.start, last), sign, found.sign, rule, 0);
                } else {
                    self.done_to(subject, sign, found.sign, rule);
                }
            }
            return;
        }
        if group.is_past {
            return;
        }
        // "it may be scrapped": nobody says that it will or should be
        if group.mood == Mood::May {
            let may = (subject.end..head).any(|it| text.is_any(it, &["may", "might", "could"]));
            if let Some(found) = text.find(head, ACTS).filter(|_| may) {
                self.subject(subject, sign * found.sign, Rule::Possible);
            }
            return;
        }
        // "it has been called off": who says so takes it as settled
        let ends = text.find(head, ACTS).filter(|it| it.sign == Sign::Against && text.is(head - 1, "been"));
        if let Some(ends) = ends {
            self.subject(subject, sign * ends.sign, Rule::Worth);
            return;
        }
        if let Some(worth) = text.find(head, WORTH) {
            self.subject(subject, sign * worth.sign, Rule::Worth);
        } else if let Some(stands) =
            text.find(head, STANDS).filter(|_| group.mood == Mood::Plain && !text.is(head + 1, "by"))
        {
            self.subject(subject, sign * stands.sign, Rule::Worth);
        }
    }
}
