//! The things that a noun phrase names: "the ban on night ferries" is the ban, and the ferries, on the other side.

use super::lexicon::{Among, Class as Predicate, Found};
use super::reader::Reader;
use super::tag::Tag;
use super::{Aspect, Attitude, Rule, Sign};
use crate::language::grammar::Class;
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;

/// The most tokens of a phrase that are looked at.
const LONGEST: usize = 24;

/// How many tokens of a clause that tells more of a thing are looked at.
const LONGEST_RELATIVE: usize = 8;

/// How many digits a year has.
const YEAR: usize = 4;

const HAPPENS: Among = Among::of(&[Predicate::Happen]);
const HEADS: Among = Among::of(&[
    Predicate::Deed,
    Predicate::More,
    Predicate::Pass,
    Predicate::Generic,
    Predicate::Aim,
    Predicate::Backing,
]);

impl Reader<'_, '_, '_> {
    /// Where the noun phrase ends that begins at `at`, at the latest at `end`.
    pub(super) fn phrase_end(&self, at: usize, end: usize) -> usize {
        let text = self.text;
        let end = end.min(at + LONGEST);
        let is_inside = |it: usize| match text.tag(it) {
            // "give the ferry our blessing"
            Tag::Determiner => it == at || text.tag(it - 1) != Tag::Noun,
            Tag::Noun | Tag::Adjective | Tag::Owner | Tag::Number | Tag::Preposition => true,
            Tag::Adverb => !text.is_any(it, &["instead", "rather"]) || text.is_any(it + 1, &["of", "than"]),
            Tag::Pronoun => it == at || text.tag(it - 1) == Tag::Preposition,
            Tag::Verb(Form::Ing) => it == at || !matches!(text.tag(it - 1), Tag::Noun | Tag::Number | Tag::Pronoun),
            Tag::Verb(Form::Past | Form::Participle) => {
                (it == at
                    || matches!(
                        text.tag(it - 1),
                        Tag::Determiner | Tag::Adjective | Tag::Coordinator | Tag::Adverb | Tag::Preposition
                    ))
                    && matches!(text.tag(it + 1), Tag::Noun | Tag::Adjective)
            }
            Tag::Coordinator => {
                it > at
                    && matches!(
                        text.tag(it + 1),
                        Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Number | Tag::Preposition | Tag::Adverb
                    )
            }
            Tag::Mark => {
                text.is_in(it, Class::QuotationMark)
                    || text.is_any(it, &["-", "%", "$", "/"])
                    || text.is(it, ",") && it > at
            }
            _ => false,
        };
        let mut last = (at..end).find(|it| !is_inside(*it)).unwrap_or(end);
        while last > at
            && matches!(text.tag(last - 1), Tag::Coordinator | Tag::Determiner | Tag::Adverb | Tag::Preposition)
        {
            last -= 1;
        }
        last
    }

    /// Takes that side on everything that the phrase names. Gives back where the phrase ends.
    pub(super) fn things(&mut self, at: usize, end: usize, sign: Sign, rule: Rule) -> usize {
        let last = self.phrase_end(at, end);
        self.phrase(TokenRange::new(at, last), sign, rule, 0);
        last
    }

    /// Takes that side on what these tokens name and nothing else.
    pub(super) fn phrase(&mut self, tokens: TokenRange, sign: Sign, rule: Rule, depth: u8) {
        if depth > 3 || tokens.is_empty() {
            return;
        }
        let text = self.text;
        // "and we reject it"
        if tokens.len() == 1 && text.is_any(tokens.start, &["it", "they", "them", "this", "that", "these", "those"]) {
            if let Some(referent) = self.referent.filter(|it| it.end <= tokens.start) {
                self.phrase(referent, sign, rule, depth + 1);
            }
            return;
        }
        // parts joined by commas and coordinators, each with its own prepositions: the last one takes what follows
        let core_end = tokens.into_iter().find(|it| text.tag(*it) == Tag::Preposition).unwrap_or(tokens.end);
        let mut sign = sign;
        let first = tokens.start;
        if text.lessens(first) || text.is(first, "neither") {
            sign = -sign;
        }
        for part in self.parts(TokenRange::new(tokens.start, core_end)) {
            let is_last = part.end == core_end;
            let tail = TokenRange::new(core_end, if is_last { tokens.end } else { core_end });
            self.part(part, tail, sign, rule, depth);
        }
    }

    /// The parts of a list: "ferries, boats and rafts". Two adjectives before one noun are one part: "clean and safe water".
    fn parts(&self, core: TokenRange) -> Vec<TokenRange> {
        let text = self.text;
        let mut parts: Vec<TokenRange> = Vec::new();
        let mut start = core.start;
        for at in core {
            let splits = text.tag(at) == Tag::Coordinator || text.is(at, ",");
            if splits && at > start && !matches!(text.tag(at - 1), Tag::Adjective | Tag::Coordinator | Tag::Mark) {
                parts.push(TokenRange::new(start, at));
                start = at + 1;
            }
        }
        if start < core.end {
            parts.push(TokenRange::new(start, core.end));
        }
        parts
    }

    /// One part with what prepositions add to it.
    fn part(&mut self, part: TokenRange, tail: TokenRange, sign: Sign, rule: Rule, depth: u8) {
        let text = self.text;
        let names = |at: &usize| matches!(text.tag(*at), Tag::Noun | Tag::Verb(_) | Tag::Adjective | Tag::Number);
        let is_noun = |at: &usize| matches!(text.tag(*at), Tag::Noun | Tag::Verb(Form::Ing));
        let Some(head) = part.into_iter().rev().find(is_noun).or_else(|| part.into_iter().rev().find(names)) else {
            return;
        };
        let before = || part.start..head;
        let links: Vec<TokenRange> = self.links(tail);
        // how many there are tells not which: "two ferries", but "the 2028 games"
        let counts = |at: &usize| text.tag(*at) == Tag::Number && text.tokens[*at].text.len() != YEAR;
        let tells =
            |at: &usize| names(at) && !counts(at) && text.find(*at, Among::of(&[Predicate::PlainModifier])).is_none();
        let mut others: Vec<u64> = before().filter(tells).map(|it| text.key(it)).collect();
        others.reverse();
        // of what else follows only names tell which one is meant: "the ferry to Selm"
        for link in &links {
            let is_of = text.is_any(link.start, &["of", "on"]);
            others.extend(
                (*link)
                    .into_iter()
                    .skip(1)
                    .filter(|it| tells(it) && (is_of || text.is_name(*it)))
                    .map(|it| text.key(it)),
            );
        }
        // "ferries that sail at night" are not all ferries
        let after = tail.end.max(part.end);
        if matches!(text.tag(after), Tag::That | Tag::Relative) {
            let clause = (after + 1..text.len().min(after + LONGEST_RELATIVE))
                .take_while(|it| text.tag(*it) != Tag::Mark && text.tag(*it) != Tag::Modal);
            others.extend(clause.filter(names).map(|it| text.key(it)));
        }
        let is_certain = |at: usize| {
            text.is_in(at, Class::Possessive | Class::Demonstrative | Class::That)
                || text.is_any(at, &["the", "both"])
                || text.tag(at) == Tag::Owner
        };
        let is_certain = (part.start..head).any(is_certain) || text.is_name(head);
        let is_told = text.find(head, Among::of(&[Predicate::Broad])).is_none()
            && !matches!(text.tag(after), Tag::That | Tag::Relative);
        let is_definite = is_certain || is_told || !others.is_empty();
        // "a mine that spares the lake" is not any mine, and not to build five ferries is not to build fewer
        let is_kind = !is_certain && matches!(text.tag(after), Tag::That | Tag::Relative)
            || sign == Sign::Against && !self.is_done_away && before().any(|it| counts(&it));
        let outer = self.is_limited;
        self.is_limited |= is_kind;
        self.take(head, others, is_definite, sign, rule, TokenRange::new(part.start, tail.end.max(part.end)));
        self.is_limited = outer;
        let class = text.find(head, HEADS);
        if let Some(class) = class
            .filter(|it| matches!(it.class, Predicate::Deed | Predicate::More | Predicate::Aim | Predicate::Generic))
        {
            // "a kite tax ban": what stands before the act is what it is done to
            let is_noun =
                |it: usize| matches!(text.tag(it), Tag::Noun | Tag::Verb(Form::Ing)) && text.tag(it + 1) != Tag::Owner;
            let least = if class.class == Predicate::Generic { 2 } else { 1 };
            if before().any(is_noun) && before().filter(names).count() >= least {
                self.inner_phrase(TokenRange::new(part.start, head), sign, class, rule, depth);
            }
        }
        // "the mayor's resignation"
        let owner = (part.start..head).rev().find(|it| text.tag(*it) == Tag::Owner);
        if let (Some(class), Some(owner)) = (class.filter(|_| text.has(head, Predicate::Going)), owner) {
            self.inner_phrase(TokenRange::new(part.start, owner), sign, class, rule, depth);
        }
        // "the decision to build it", "a verdict in favour of it"
        let after_tail = tail.end.max(part.end);
        let is_to = class.is_some_and(|it| it.class == Predicate::Aim) && text.tag(after_tail) == Tag::To;
        if is_to {
            // "the mayor's decision to resign", "the decision of the mayor to resign": who does it is the thing
            let whose = match owner {
                Some(owner) => Some(TokenRange::new(part.start, owner)),
                None if text.is(tail.start, "of") => Some(TokenRange::new(tail.start + 1, tail.end)),
                None => None,
            };
            let (verb, turns) = text.skip(after_tail + 1, text.len());
            let goes = text.find(verb, HAPPENS).filter(|it| !self.begins_phrase(verb + it.len));
            if let (Some(whose), Some(goes)) = (whose, goes) {
                let outer = std::mem::replace(&mut self.is_done_away, goes.sign == Sign::Against);
                self.phrase(whose, sign.turned(turns) * goes.sign, rule, depth + 1);
                self.is_done_away = outer;
                return;
            }
            if tail.is_empty() {
                let end = (verb..text.len()).find(|it| text.tag(*it) == Tag::Mark).unwrap_or(text.len());
                let cue = self.cue;
                self.cue = TokenRange::new(cue.start.min(head), cue.end.max(head + 1));
                self.act(verb, end, sign.turned(turns), rule, depth + 1);
                self.cue = cue;
            }
        }
        if text.is(tail.start, "in")
            && text.is_any(tail.start + 1, &["favour", "favor", "support"])
            && text.is(tail.start + 2, "of")
            && tail.len() > 3
        {
            self.phrase(TokenRange::new(tail.start + 3, tail.end), sign, rule, depth + 1);
            return;
        }
        let is_of_only = class.is_some_and(|it| matches!(it.class, Predicate::Pass | Predicate::Generic));
        let mut is_linked = class.is_some();
        for link in links {
            let preposition = link.start;
            // what the thing itself is of goes on to the end: "an end to the ban on kites"
            let inner = TokenRange::new(link.start + 1, tail.end);
            if text.is_any(preposition, &["of", "than"])
                && preposition > 0
                && text.is_any(preposition - 1, &["instead", "rather"])
            {
                self.phrase(inner, -sign, rule, depth + 1);
                break;
            }
            if !is_linked {
                continue;
            }
            if is_of_only && !text.is(preposition, "of") {
                break;
            }
            let found = class;
            let class = class.map_or(Sign::For, |it| it.sign);
            if text.is(preposition, "against") {
                self.phrase(inner, -sign, rule, depth + 1);
            } else if text.is_in(preposition, Class::Complement)
                || text.is(preposition, "about")
                || text.is(preposition, "in") && self.is_within(head)
            {
                if text.is_gerund(inner.start) {
                    self.act(inner.start, tail.end, sign * class, rule, depth + 1);
                } else if let Some(found) = found {
                    self.inner_phrase(inner, sign, found, rule, depth);
                }
            }
            is_linked = false;
        }
    }

    /// Takes that side on what an act is done to, where the act is a noun: "an increase in fares", "the end of the ban".
    fn inner_phrase(&mut self, tokens: TokenRange, sign: Sign, class: Found, rule: Rule, depth: u8) {
        if class.class == Predicate::More {
            self.amount(tokens, sign, class.sign, rule, depth + 1);
        } else {
            self.phrase(tokens, sign * class.sign, rule, depth + 1);
        }
    }

    /// More of it, or less, is wanted or not. Who wants more is for it, and so is who wants no less; who wants less may still be, and who wants no more
    /// says nothing of that.
    pub(super) fn amount(&mut self, tokens: TokenRange, wanted: Sign, way: Sign, rule: Rule, depth: u8) {
        let outer = std::mem::replace(&mut self.aspect, Aspect::Amount);
        self.phrase(tokens, wanted * way, rule, depth);
        self.aspect = outer;
        if wanted == Sign::For {
            let rule = if way == Sign::For { rule } else { rule.max(Rule::Less) };
            // who cuts 300 jobs does away with jobs
            let outer = std::mem::replace(&mut self.is_done_away, way == Sign::Against);
            self.phrase(tokens, way, rule, depth);
            self.is_done_away = outer;
        } else if way == Sign::Against && depth == 0 {
            // who will not cut it keeps it; who finds its regulation needless may be for it or not
            self.phrase(tokens, Sign::For, rule.max(Rule::Less), depth);
        }
    }

    /// Each preposition of a tail with what it leads to.
    fn links(&self, tail: TokenRange) -> Vec<TokenRange> {
        let text = self.text;
        let mut found: Vec<TokenRange> = Vec::new();
        for at in tail.into_iter().filter(|it| text.tag(*it) == Tag::Preposition) {
            if let Some(last) = found.last_mut() {
                last.end = at;
            }
            found.push(TokenRange::new(at, tail.end));
        }
        found
    }

    /// Whether the act that the noun names is done *in* its thing: "a cut in ferries".
    fn is_within(&self, head: usize) -> bool {
        self.text.has(head, Predicate::Within)
    }

    /// Takes a side on an act as a thing of its own, told by what it is done to.
    pub(super) fn take_act(&mut self, verb: usize, object: TokenRange, sign: Sign, rule: Rule) {
        let text = self.text;
        let names = |it: &usize| matches!(text.tag(*it), Tag::Noun | Tag::Adjective | Tag::Verb(Form::Ing));
        let others: Vec<u64> = object.into_iter().filter(names).map(|it| text.key(it)).collect();
        let outer = std::mem::replace(&mut self.aspect, Aspect::Act);
        self.take(verb, others, true, sign, rule, TokenRange::new(object.start.min(verb), object.end.max(verb + 1)));
        self.aspect = outer;
    }

    /// Takes a side on one thing.
    pub(super) fn take(
        &mut self,
        head: usize,
        others: Vec<u64>,
        is_definite: bool,
        sign: Sign,
        rule: Rule,
        thing: TokenRange,
    ) {
        if others.is_empty() && self.text.has(head, Predicate::Anybody) {
            return;
        }
        let tokens = TokenRange::new(self.cue.start.min(thing.start), self.cue.end.max(thing.end).max(head + 1));
        if self.aspect == Aspect::Being {
            self.last.get_or_insert(sign);
        }
        self.found.push(Attitude {
            head: self.text.key(head),
            others,
            is_definite,
            aspect: self.aspect,
            sign,
            holder: self.holder,
            rule,
            is_limited: self.is_limited,
            tokens,
        });
    }
}
