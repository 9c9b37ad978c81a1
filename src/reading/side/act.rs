//! An act that is wanted or not, and what it is done to: "scrap the ban on ferries", "let the ferries sail", "stop building ferries".

use super::lexicon::{Among, Class as Predicate, Found};
use super::reader::Reader;
use super::tag::Tag;
use super::{Rule, Sign};
use crate::language::grammar::Class;
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;

const DOES: Among =
    Among::of(&[Predicate::Stand, Predicate::Act, Predicate::Degree, Predicate::Allow, Predicate::Change]);
const LEADS: Among = Among::of(&[
    Predicate::Want,
    Predicate::GoOn,
    Predicate::Allow,
    Predicate::Stand,
    Predicate::Act,
    Predicate::Degree,
]);
const CHAINS: Among = Among::of(&[Predicate::Want, Predicate::GoOn, Predicate::Allow]);
const JUDGES: Among = Among::of(&[Predicate::Status, Predicate::Worth, Predicate::Verdict]);
const HAPPENS: Among = Among::of(&[Predicate::Happen]);
const MAKES: Among = Among::of(&[Predicate::Make]);
/// What a demand demands: "it should lead to a treaty".
const BRINGS: Among = Among::of(&[Predicate::Effect, Predicate::Cause]);
const AIMS: Among = Among::of(&[Predicate::Aim]);
const TALKS: Among = Among::of(&[Predicate::Talk]);

/// How many acts may stand in one another: "try to stop building it".
const DEEPEST: u8 = 4;

impl Reader<'_, '_, '_> {
    /// Takes that side on the act whose verb stands at `at`, and on what it is done to.
    pub(super) fn act(&mut self, at: usize, end: usize, sign: Sign, rule: Rule, depth: u8) {
        let text = self.text;
        if depth > DEEPEST || at >= end {
            return;
        }
        // who is not to lose a thing is to keep it; who is to lose it is not, and who loses it says nothing of that
        if text.is_form_of(at, &["lose"]) && text.find(at, DOES).is_none_or(|it| it.len == 1) {
            if sign == Sign::Against || rule == Rule::Demand {
                self.things(text.skip(at + 1, end).0, end, -sign, rule);
            }
            return;
        }
        // who does not care about it is not against it
        if sign == Sign::Against && text.is_form_of(at, &["care"]) {
            return;
        }
        // "should have X": what one is to have is wanted
        let has = || {
            (text.is_in(at, Class::Have) && rule != Rule::Own).then_some(Found {
                class: Predicate::Act,
                sign: Sign::For,
                len: 1,
            })
        };
        let does = text.find(at, DOES).or_else(has).or_else(|| text.find(at, BRINGS));
        let chain = text.find(at, LEADS);
        let len = does.map_or(0, |it| it.len).max(chain.map_or(0, |it| it.len)).max(1);
        if text.find(at, TALKS).is_some_and(|it| it.len >= len) {
            return;
        }
        if does
            .is_some_and(|it| it.class == Predicate::Allow || it.len > 1 && text.is(at, "make"))
            .then_some(())
            .is_none()
            && text.find(at, MAKES).is_some()
            && self.made(at, end, sign, rule)
        {
            return;
        }
        // "agree to build it": the entry is that of "agree to it", and its last word leads to the verb
        let len = if len > 1 && text.tag(at + len - 1) == Tag::To { len - 1 } else { len };
        let (next, turns) = text.skip(at + len, end);
        match text.tag(next) {
            Tag::To if next < end => {
                let (verb, turns_inside) = text.skip(next + 1, end);
                let lead = text.find(at, CHAINS).or(chain);
                let Some(lead) = lead else { return };
                self.act(verb, end, (sign * lead.sign).turned(turns ^ turns_inside), rule, depth + 1);
                return;
            }
            Tag::Verb(Form::Ing) if next < end && !self.is_modifier(next) => {
                let Some(lead) = chain else { return };
                if does.is_some_and(|it| it.class != Predicate::Stand && it.len == 1) {
                    self.done(at, TokenRange::new(next, self.phrase_end(next, end)), sign, rule, None);
                }
                self.act(next, end, (sign * lead.sign).turned(turns), rule, depth + 1);
                return;
            }
            _ => {}
        }
        // "we advocate for it", "we protest against it"
        if let Some(stands) = does.filter(|it| it.class == Predicate::Stand && text.is_any(next, &["for", "against"])) {
            let stands = if text.is(next, "against") { Sign::Against } else { stands.sign };
            let sign = (sign * stands).turned(turns);
            if text.is_gerund(next + 1) {
                self.act(next + 1, end, sign, rule, depth + 1);
            } else {
                self.things(next + 1, end, sign, rule);
            }
            return;
        }
        if next >= end || !self.begins_phrase(next) {
            self.done(at, TokenRange::new(at + len, at + len), sign, rule, does);
            return;
        }
        let last = self.phrase_end(next, end);
        if last == next {
            return;
        }
        let sign = sign.turned(turns);
        if self.object_does(at, chain, next, last, end, sign, rule, depth) {
            return;
        }
        if let Some(second) = self.given(at, last, end) {
            self.done(at, second, sign, rule, does);
            return;
        }
        // "want to see it": who wants to see a thing wants it
        if depth > 0 && rule == Rule::Own && text.is_form_of(at, &["see", "have", "get"]) {
            self.phrase(TokenRange::new(next, last), sign, rule, 0);
            return;
        }
        // "call the plan off"
        let split = (len == 1).then(|| self.split(at, last)).flatten();
        let does = split.or(does);
        self.done(at, TokenRange::new(next, last), sign, rule, does);
    }

    /// Whether a gerund only tells which thing is meant: "swimming lessons".
    fn is_modifier(&self, at: usize) -> bool {
        let text = self.text;
        text.tag(at + 1) == Tag::Noun && text.find(at, DOES).is_none() && text.find(at, LEADS).is_none()
    }

    /// What somebody is given behind his name: "send the island more ferries".
    fn given(&self, at: usize, last: usize, end: usize) -> Option<TokenRange> {
        let text = self.text;
        let is_given =
            text.has(at, Predicate::Giving) && last < end && matches!(text.tag(last), Tag::Determiner | Tag::Number);
        let second = TokenRange::new(last, if is_given { self.phrase_end(last, end) } else { last });
        let is_time = second.into_iter().any(|it| text.is_in(it, Class::CalendarUnit | Class::TimeWord));
        (!second.is_empty() && !is_time).then_some(second)
    }

    /// Takes that side on an act as a thing of its own, and on its object what the act makes of that.
    fn done(&mut self, at: usize, object: TokenRange, sign: Sign, rule: Rule, does: Option<Found>) {
        let text = self.text;
        let names = |it: &usize| matches!(text.tag(*it), Tag::Noun | Tag::Adjective | Tag::Verb(Form::Ing));
        let is_act = does.is_none_or(|it| it.class != Predicate::Stand && it.len == 1);
        if is_act && !text.is_light(at) && (does.is_some() || object.into_iter().any(|it| names(&it))) {
            self.take_act(at, object, sign, rule);
        }
        if let Some(does) = does.filter(|it| it.class != Predicate::Change) {
            self.affect(object, sign, does, rule);
        }
    }

    /// What an act that is wanted or not makes of its object.
    pub(super) fn affect(&mut self, object: TokenRange, sign: Sign, does: Found, rule: Rule) {
        if does.class == Predicate::Degree {
            self.amount(object, sign, does.sign, rule, 0);
        } else {
            let is_done_away = sign == Sign::For && does.sign == Sign::Against;
            let outer = std::mem::replace(&mut self.is_done_away, is_done_away);
            self.phrase(object, sign * does.sign, rule, 0);
            self.is_done_away = outer;
        }
    }

    /// "let X die", "want X scrapped", "allow X to sail", "stop X from sailing": what the object is to do, or what is to be
    /// done to it.
    #[expect(clippy::too_many_arguments, reason = "one act with its object")]
    fn object_does(
        &mut self,
        at: usize,
        chain: Option<Found>,
        object: usize,
        last: usize,
        end: usize,
        sign: Sign,
        rule: Rule,
        depth: u8,
    ) -> bool {
        let text = self.text;
        let lead = text.find(at, CHAINS).or(chain);
        let (next, turns) = text.skip(last, end);
        if next >= end {
            return false;
        }
        // "give the ferry our blessing"
        if text.has(at, Predicate::Giving) && self.begins_phrase(next) {
            let second = self.phrase_end(next, end);
            let backing = (next..second).find_map(|it| text.find(it, Among::of(&[Predicate::Backing])));
            if let Some(backing) = backing {
                self.phrase(TokenRange::new(object, last), (sign * backing.sign).turned(text.is(next, "no")), rule, 0);
                return true;
            }
        }
        let lets = text.has(at, Predicate::Let);
        match text.tag(next) {
            // "regret the decision to close it": what follows is the decision, and nothing that it does
            Tag::To if text.find(last - 1, AIMS).is_some() => false,
            Tag::To => {
                let Some(lead) = lead else { return false };
                // who fights to keep it wants that, and who fights an attempt to keep it does not
                let is_fought = text.find(at, DOES).is_some_and(|it| it.sign == Sign::Against);
                if is_fought && lead.sign == Sign::For {
                    return false;
                }
                if !matches!(lead.class, Predicate::Want | Predicate::Allow | Predicate::Stand) {
                    return false;
                }
                let (verb, turns_inside) = text.skip(next + 1, end);
                let sign = (sign * lead.sign).turned(turns ^ turns_inside);
                self.infinitive(
                    verb,
                    TokenRange::new(object, last),
                    end,
                    sign,
                    rule,
                    depth,
                    lead.class == Predicate::Allow,
                )
            }
            _ if (text.has(next, Predicate::Gone) || text.is(next, "back")) && text.has(at, Predicate::Witness) => {
                let sign = if text.is(next, "back") { sign } else { -sign };
                self.phrase(TokenRange::new(object, last), sign, rule, 0);
                true
            }
            Tag::Verb(Form::Past | Form::Participle)
                if lead.is_some_and(|it| it.class == Predicate::Want) || text.has(at, Predicate::Witness) =>
            {
                let Some(done) = text.find(next, DOES) else { return true };
                let sign = lead.map_or(sign, |it| sign * it.sign);
                self.affect(TokenRange::new(object, last), sign.turned(turns), done, rule);
                true
            }
            Tag::Verb(_) if lets => {
                self.infinitive(next, TokenRange::new(object, last), end, sign.turned(turns), rule, depth, true)
            }
            Tag::Preposition if text.is(next, "from") && text.is_gerund(next + 1) => {
                let Some(lead) = chain.filter(|it| it.sign == Sign::Against) else { return false };
                self.act(next + 1, end, sign * lead.sign, rule, depth + 1);
                true
            }
            _ => false,
        }
    }

    /// What the object is to do, by the verb at `verb`.
    #[expect(clippy::too_many_arguments, reason = "one act with its object")]
    fn infinitive(
        &mut self,
        verb: usize,
        object: TokenRange,
        end: usize,
        sign: Sign,
        rule: Rule,
        depth: u8,
        is_let: bool,
    ) -> bool {
        let text = self.text;
        let (after, turns) = text.skip(verb + 1, end);
        if text.is_in(verb, Class::Be) && text.is_participle(after) {
            if let Some(done) = text.find(after, DOES) {
                self.affect(object, sign.turned(turns), done, rule);
            }
            return true;
        }
        let does = text.find(verb, DOES).map_or(0, |it| it.len);
        if let Some(happens) = text.find(verb, HAPPENS).filter(|it| {
            it.len >= does && (!self.begins_phrase(verb + it.len) || text.is_in(verb + it.len, Class::Preposition))
        }) {
            self.phrase(object, sign * happens.sign, rule, 0);
            return true;
        }
        if is_let {
            self.phrase(object, sign, Rule::Permitted.max(rule), 0);
        }
        self.act(verb, end, sign, rule, depth + 1);
        true
    }

    /// "make X illegal", "keep X open", "call X a mistake": what the object is made or called.
    pub(super) fn made(&mut self, at: usize, end: usize, sign: Sign, rule: Rule) -> bool {
        let text = self.text;
        let next = text.skip(at + 1, end).0;
        // "make it easier to build it"
        if text.is(next, "it") {
            let judged = (next + 1..end.min(next + 5))
                .find_map(|it| text.find(it, JUDGES).map(|found| (it + found.len, found.sign)));
            let Some((after, value)) = judged else { return false };
            let Some(to) = (after..end.min(after + 7)).find(|it| text.tag(*it) == Tag::To) else { return false };
            self.act(text.skip(to + 1, end).0, end, sign * value, rule, 1);
            return true;
        }
        if !self.begins_phrase(next) {
            return false;
        }
        let limit = end.min(next + 12);
        for value in next + 1..limit {
            let starts =
                matches!(text.tag(value), Tag::Adjective | Tag::Noun | Tag::Adverb | Tag::Determiner | Tag::Verb(_));
            if !starts || text.is_in(value - 1, Class::Preposition) {
                continue;
            }
            let follows = |len: usize| {
                value + len >= end
                    || !matches!(text.tag(value + len), Tag::Noun | Tag::Adjective | Tag::Verb(Form::Ing))
            };
            let Some(found) = text.find(value, JUDGES).filter(|it| follows(it.len)) else { continue };
            let is_noun = found.class == Predicate::Verdict;
            let article = value - 1;
            if is_noun && !matches!(text.tag(article), Tag::Determiner)
                || value == next + 1 && matches!(text.tag(next), Tag::Determiner)
            {
                continue;
            }
            let object_end = if is_noun { article } else { value };
            self.phrase(TokenRange::new(next, self.phrase_end(next, object_end)), sign * found.sign, rule, 0);
            return true;
        }
        false
    }

    /// The entry of a verb whose particle stands after its object: "call the plan off".
    pub(super) fn split(&self, at: usize, last: usize) -> Option<Found> {
        let particle = self.text.tokens.get(last)?;
        if !self.text.has(last, Predicate::Particle) && !self.text.has(last, Predicate::Complement) {
            return None;
        }
        let pair = [self.text.tokens[at], *particle];
        super::lexicon::longest(&pair, DOES).filter(|it| it.len == 2)
    }

    /// Whether a noun phrase may begin at `at`.
    pub(super) fn begins_phrase(&self, at: usize) -> bool {
        let text = self.text;
        match text.tag(at) {
            Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Number | Tag::Pronoun | Tag::Adverb => true,
            Tag::Verb(Form::Ing) => true,
            Tag::Verb(Form::Past | Form::Participle) => matches!(text.tag(at + 1), Tag::Noun | Tag::Adjective),
            Tag::Mark => text.is_in(at, Class::QuotationMark) && at + 1 < text.len() && text.tag(at + 1) != Tag::Mark,
            _ => false,
        }
    }
}
