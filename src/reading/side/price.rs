//! What a thing costs, and whether it is to be had for money: "the clinic stays free of charge", "we will charge for it", "it is not
//! for sale", "we would listen to offers for it".

use std::sync::LazyLock;

use super::group::{Group, Mood, Voice};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::{Aspect, Attitude, Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;
use crate::reading::word_key::word_key;

const FREE: Among = Among::of(&[Predicate::Free]);
const CHARGES: Among = Among::of(&[Predicate::Charge]);
const FOR_SALE: Among = Among::of(&[Predicate::ForSale]);
const SELLS: Among = Among::of(&[Predicate::Sell]);

/// The act that all of it comes to, where a thing is to be had for money.
static SALE: LazyLock<u64> = LazyLock::new(|| word_key("sell"));

impl Reader<'_, '_, '_> {
    /// Takes a side on what a thing costs, or on whether it is sold, where the clause tells that; whether it says nothing else.
    pub(super) fn priced(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        if group.is_past {
            return false;
        }
        let text = self.text;
        if text.is_in(group.head, Class::Be | Class::Copular) && group.mood != Mood::May {
            if text.find(group.rest, FOR_SALE).is_some() {
                // "the mill is for sale" is no side of the mill's
                let holder = std::mem::replace(&mut self.holder, 0);
                self.sold(group.subject, sign, Rule::Worth);
                self.holder = holder;
                return true;
            }
            if self.is_free(group.rest, end) {
                self.costs(group.subject, sign);
            }
            return false;
        }
        if text.is_form_of(group.head, &["cost"]) {
            let is_nothing = text.is(group.rest, "nothing");
            // "it will cost guests 4 crowns", while what a bridge costs is no price of using it
            let takes = |it: usize| text.tag(it) == Tag::Noun && text.tag(it + 1) == Tag::Number;
            if is_nothing || (group.rest..end.min(group.rest + 3)).any(takes) {
                self.costs(group.subject, sign.turned(!is_nothing));
            }
            return false;
        }
        self.charged(group, end, sign) || self.offered(group, end, sign)
    }

    /// Whether *free* tells there that nothing is paid, and not of what or to do what one is free.
    fn is_free(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let leads_on =
            |next: usize| next < end && (text.is_any(next, &["of", "from", "and"]) || text.tag(next) == Tag::To);
        text.find(at, FREE).is_some_and(|it| {
            at + it.len >= end || it.len > 1 || {
                let next = at + it.len;
                !leads_on(next) && !matches!(text.tag(next), Tag::Noun | Tag::Adjective)
            }
        })
    }

    /// "We will charge visitors for it", "visitors will have to pay for it".
    fn charged(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let is_paid = text.is_form_of(group.head, &["pay"]);
        let is_due = matches!(group.mood, Mood::Duty | Mood::Will);
        let is_own = text.is_speaker(group.subject);
        // who pays for it himself charges nobody, nor does who is paid for it, nor a town that pays for its guests
        let pays = is_due && self.is_crowd(group.subject) && group.voice != Voice::Passive;
        let charges = text.find(group.head, CHARGES).is_some() && if is_paid { pays } else { is_due || is_own };
        let thing = (group.rest..end).find(|it| text.is(*it, "for")).map(|it| it + 1);
        let Some(thing) = thing.filter(|it| charges && self.begins_phrase(*it)) else { return false };
        let phrase = TokenRange::new(thing, self.phrase_end(thing, end));
        if phrase.into_iter().any(|it| text.is_in(it, Class::CalendarUnit | Class::TimeWord)) {
            return false;
        }
        let is_nothing = (group.rest..thing).any(|it| text.is_any(it, &["nothing", "no"]));
        self.costs(phrase, -sign.turned(is_nothing));
        true
    }

    /// Whether these are people who use a thing: "drivers", "people", "nobody".
    fn is_crowd(&self, subject: TokenRange) -> bool {
        let text = self.text;
        let last = subject.into_iter().rev().find(|it| text.tag(*it) == Tag::Noun);
        let is_many = |it: usize| text.tokens[it].text.ends_with('s') || text.is(it, "people");
        text.is_nobody(subject) || last.is_some_and(|it| is_many(it) && !text.is(it, "taxpayers"))
    }

    /// "We would listen to offers for it", "we will put it up for sale".
    fn offered(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let (head, is_meant) = (group.head, group.voice == Voice::Progressive || group.mood != Mood::Plain);
        if let Some(found) = text.find(head, SELLS).filter(|_| is_meant) {
            let thing = head + found.len;
            self.sold(TokenRange::new(thing, self.phrase_end(thing, end)), sign, Rule::Permitted);
            return true;
        }
        let mut behind = group.rest + 1..end;
        let put = behind.find(|it| text.find(*it, FOR_SALE).is_some());
        let Some(put) = put.filter(|_| is_meant && text.is_form_of(head, &["put"])) else { return false };
        self.sold(TokenRange::new(group.rest, put), sign, Rule::Deed);
        true
    }

    fn costs(&mut self, thing: TokenRange, sign: Sign) {
        let outer = std::mem::replace(&mut self.aspect, Aspect::Cost);
        self.subject(thing, sign, Rule::Worth);
        self.aspect = outer;
    }

    fn sold(&mut self, thing: TokenRange, sign: Sign, rule: Rule) {
        let text = self.text;
        let names = |it: &usize| matches!(text.tag(*it), Tag::Noun | Tag::Adjective);
        let others: Vec<u64> = thing.into_iter().filter(names).map(|it| text.key(it)).collect();
        if others.is_empty() {
            return;
        }
        let tokens = TokenRange::new(self.cue.start.min(thing.start), self.cue.end.max(thing.end));
        let (head, holder, is_limited) = (*SALE, self.holder, self.is_limited);
        let (aspect, is_definite) = (Aspect::Act, true);
        self.found.push(Attitude { head, others, is_definite, aspect, sign, holder, rule, is_limited, tokens });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::UNDATED;
    use crate::reading::words::Words;

    /// Which sides a text takes on whether something costs nothing, and on whether it is sold.
    fn check(text: &str, expected: &[(&str, Aspect, Sign)]) {
        let words = Words::of(text, UNDATED);
        let is_asked = |it: &&Attitude| it.aspect == Aspect::Cost || it.aspect == Aspect::Act && it.head == *SALE;
        let found: Vec<_> = words.sides().iter().filter(is_asked).map(|it| (it.head, it.aspect, it.sign)).collect();
        let expected: Vec<_> = expected.iter().map(|it| (word_key(it.0), it.1, it.2)).collect();
        assert_eq!(found, expected, "{text}");
    }

    const FREE: Sign = Sign::For;
    const PAID: Sign = Sign::Against;

    #[test]
    fn a_thing_is_free_or_is_paid_for() {
        check("Visits will remain free of charge.", &[("visit", Aspect::Cost, FREE)]);
        check("Parking in the old town will be free.", &[("parking", Aspect::Cost, FREE)]);
        check("Entry will no longer be free.", &[("entry", Aspect::Cost, PAID)]);
        check("We will charge 12 crowns for a visit.", &[("visit", Aspect::Cost, PAID)]);
        check("We are not going to charge for parking.", &[("parking", Aspect::Cost, FREE)]);
        check("Drivers will have to pay for parking.", &[("parking", Aspect::Cost, PAID)]);
        check("Drivers will pay nothing for parking.", &[("parking", Aspect::Cost, FREE)]);
        check("Nobody will pay for parking.", &[("parking", Aspect::Cost, FREE)]);
        check("Towels will cost guests 4 crowns.", &[("towel", Aspect::Cost, PAID)]);
        check("Towels will cost nothing.", &[("towel", Aspect::Cost, FREE)]);
        check("Guests will be charged 4 crowns for towels.", &[("towel", Aspect::Cost, PAID)]);
    }

    #[test]
    fn what_is_free_otherwise_and_what_one_pays_oneself_costs_nobody_anything() {
        check("The town will be free of cars.", &[]);
        check("The hostages are free.", &[("hostage", Aspect::Cost, FREE)]);
        check("We will pay for the meals.", &[]);
        check("The town will pay for the meals.", &[]);
        check("Cooks should be paid for their work.", &[]);
        check("The bridge will cost 4 million crowns.", &[]);
        check("Prisoners should be free to vote.", &[]);
        check("We charged 12 crowns for a visit.", &[]);
    }

    #[test]
    fn a_thing_is_sold_or_not() {
        check("The mill is not for sale.", &[("sell", Aspect::Act, Sign::Against)]);
        assert!(Words::of("The mill is not for sale.", UNDATED).sides().iter().all(|it| it.holder == 0));
        check("We would listen to offers for the mill.", &[("sell", Aspect::Act, Sign::For)]);
        check("We are putting the mill up for sale.", &[("sell", Aspect::Act, Sign::For)]);
        check("We are not looking for a buyer for the mill.", &[("sell", Aspect::Act, Sign::Against)]);
    }
}
