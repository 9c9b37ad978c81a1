//! Every clause of a text in turn: whose it is, whether it is held, and what it says of what.

use super::clause::{Clause, End, clauses};
use super::group::{Group, Mood, Voice as Diathesis};
use super::lexicon::{Among, Class as Predicate};
use super::tag::Tag;
use super::text::Text;
use super::{Aspect, Attitude, Rule, Sign, Voice};
use crate::language::grammar::Class;
use crate::language::inflection::Form;
use crate::language::token_range::TokenRange;
use crate::reading::bounded::bound;
use crate::reading::words::Words;

const STANDS: Among = Among::of(&[Predicate::Stand]);
const SAYS: Among = Among::of(&[Predicate::Say, Predicate::Wish]);
const TELLS: Among = Among::of(&[Predicate::Tell]);
const ACCUSES: Among = Among::of(&[Predicate::Accuse]);
const CAUSES: Among = Among::of(&[Predicate::Effect, Predicate::Cause]);
const DEEMS: Among = Among::of(&[Predicate::Deem]);

/// The most clauses of a text that are read.
const MOST: usize = 200;

/// Reads a text.
pub(super) fn read(words: &Words<'_>, voice: &Voice) -> Vec<Attitude> {
    let text = Text::of(words, voice);
    let mut reader = Reader {
        text: &text,
        found: Vec::new(),
        cue: TokenRange::new(0, 0),
        holder: 0,
        aspect: Aspect::Being,
        referent: None,
        last: None,
        is_governed: false,
        is_limited: false,
        is_done_away: false,
        was_absent: false,
    };
    reader.read();
    reader.found
}

/// A text on its way through the reader.
pub(super) struct Reader<'r, 'w, 't> {
    pub(super) text: &'r Text<'w, 't>,
    pub(super) found: Vec<Attitude>,
    /// The words that take the side.
    pub(super) cue: TokenRange,
    /// Who takes it; 0 for the speaker.
    pub(super) holder: u64,
    pub(super) aspect: Aspect,
    /// What *it* means.
    pub(super) referent: Option<TokenRange>,
    /// The side that the clause takes first.
    pub(super) last: Option<Sign>,
    /// Whether the clause is what the speaker says, thinks or wishes.
    is_governed: bool,
    /// Whether the thing at hand is one that an act which is wanted does away with: who closes five schools closes schools, while
    /// who does not build five may build four.
    pub(super) is_done_away: bool,
    /// Whether the subject of the sentence's first verb was absent, as that of what is told of the speaker: *wants it, and asks for it*.
    was_absent: bool,
    /// Whether the clause, or the thing at hand, takes a side only so far.
    pub(super) is_limited: bool,
}

/// What a clause means for the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// It stands by itself.
    Nothing,
    /// What it governs is held to be so, or not.
    Governs(Sign),
    /// What it governs is wanted, or not.
    Wishes(Sign),
    /// What follows is not the speaker's view.
    Skips,
}

impl Reader<'_, '_, '_> {
    fn read(&mut self) {
        let clauses = clauses(self.text);
        let (mut then, mut before): (Then, Option<Group>) = (Then::Nothing, None);
        let mut skipping = false;
        let mut is_text_start = true;
        for (n, clause) in clauses.iter().enumerate().take(MOST) {
            let is_first = n == 0 || matches!(clauses[n - 1].end, End::Stop | End::Question);
            if is_first {
                (skipping, before) = (self.is_told_by_others(&clauses[n..]), None);
                if n > 0 && clauses[n - 1].end != End::Question {
                    self.referent = None;
                }
                self.last = None;
            }
            let follows_that = n > 0
                && clauses[n - 1].end == End::That
                && clause.lead.is_some_and(|it| self.text.tag(it) == Tag::That);
            let governing = std::mem::replace(&mut then, Then::Nothing);
            if !is_text_start && governing == Then::Skips && !is_first {
                skipping = true;
            }
            is_text_start = false;
            if skipping && clause.lead.is_some_and(|it| self.text.is(it, "but")) {
                skipping = false;
            }
            let starts = clause.tokens;
            if clause.end == End::Question
                && starts.into_iter().any(|it| self.text.tag(it) == Tag::Noun)
                && !starts.into_iter().any(|it| self.text.is_verb(it))
            {
                self.referent = Some(starts);
            }
            if skipping || self.is_unstated(clause, &clauses[n..]) {
                continue;
            }
            if self.answers(clause) {
                continue;
            }
            self.last = self.last.filter(|_| clause.goes_on);
            if self.text.is_denied_in_part(clause.tokens) {
                continue;
            }
            self.is_limited = bound(self.text.tokens, clause.tokens).is_some();
            let is_wish = matches!(governing, Then::Wishes(_));
            let sign = match governing {
                Then::Governs(sign) | Then::Wishes(sign) if follows_that => sign,
                // a clause of a noun ("the idea that"), or one that tells more of it
                _ if follows_that => continue,
                _ => Sign::For,
            };
            let group = self.text.group(clause, before.as_ref());
            match group {
                Some(mut group) => {
                    if is_wish && group.mood == Mood::Plain {
                        (group.mood, group.is_past) = (Mood::Duty, false);
                    }
                    self.is_governed = matches!(governing, Then::Governs(_) | Then::Wishes(_)) && follows_that;
                    then = self.clause(clause, &group, sign, is_first);
                    let is_noun = group.subject.into_iter().any(|it| self.text.tag(it) == Tag::Noun);
                    if is_noun && !self.text.is_speaker(group.subject) {
                        self.referent = Some(group.subject);
                    } else if let Some(object) = self.last_phrase(TokenRange::new(group.rest, clause.tokens.end)) {
                        self.referent.get_or_insert(object);
                    }
                    before = Some(group);
                }
                // "bridges, not ferries"
                None if clause.goes_on && self.text.tag(clause.tokens.start) == Tag::Negator => {
                    if let Some(last) = self.last {
                        self.things(clause.tokens.start + 1, clause.tokens.end, -last, Rule::Own);
                    }
                }
                None if clause.goes_on && before.is_some() => {}
                None => self.cry(clause, sign),
            }
        }
    }

    /// The last noun phrase of these tokens.
    fn last_phrase(&self, tokens: TokenRange) -> Option<TokenRange> {
        let text = self.text;
        let last = tokens.into_iter().rev().find(|it| text.tag(*it) == Tag::Noun)?;
        let is_inside = |it: &usize| {
            matches!(text.tag(*it), Tag::Noun | Tag::Adjective | Tag::Determiner | Tag::Owner | Tag::Number)
        };
        let start = (tokens.start..=last).rev().take_while(is_inside).last()?;
        Some(TokenRange::new(start, last + 1))
    }

    /// Whether nobody states the clause: it is supposed, asked, or tells more of a noun.
    fn is_unstated(&self, clause: &Clause, rest: &[Clause]) -> bool {
        let text = self.text;
        let asks = rest
            .iter()
            .find(|it| matches!(it.end, End::Stop | End::Question))
            .is_some_and(|it| it.end == End::Question);
        let Some(lead) = clause.lead else { return asks };
        asks || text.is_in(lead, Class::Subordinator) && !text.is(lead, "because") || text.tag(lead) == Tag::Relative
    }

    /// One clause that is stated, with its verb.
    fn clause(&mut self, clause: &Clause, group: &Group, sign: Sign, is_first: bool) -> Then {
        let text = self.text;
        let end = clause.tokens.end;
        self.cue = TokenRange::one(group.head);
        let (subject, head) = (&group.subject, group.head);
        let last =
            (*subject).into_iter().rev().find(|it| !matches!(text.tag(*it), Tag::Adverb | Tag::Negator | Tag::Mark));
        let is_bare = last.is_none();
        // "Will cause harm" is told of a thing
        let begins = |it: usize| match text.tag(it) {
            Tag::Modal => text.find(head, CAUSES).is_none(),
            it => matches!(it, Tag::Verb(Form::Third | Form::Past)),
        };
        let is_open = is_first || clause.goes_on && self.was_absent;
        let is_absent = is_bare && text.voice.is_told && is_open && begins(text.skip(clause.tokens.start, end).0);
        if is_first {
            self.was_absent = is_absent;
        }
        // "said that it would build the dam": of what is told of somebody the pronoun is the same one
        let is_same = self.is_governed
            && text.voice.is_told
            && subject.len() == 1
            && (text.is(subject.start, "they") || text.is(subject.start, "it") && !text.is_in(head, Class::Be));
        let is_own = is_absent || is_same || text.is_speaker(*subject);
        let governs = clause.end == End::That;
        let turned = sign.turned(group.is_denied);
        // "I don't think you need it" says of everybody what it says
        if self.is_governed && last.is_some_and(|it| text.is(it, "you")) && text.is_form_of(head, &["need"]) {
            let (start, turns) = text.skip(group.rest, end);
            self.things(start, end, turned.turned(turns), Rule::Worth);
            return Then::Nothing;
        }
        if let Some(at) = last
            && (text.is(at, "you")
                || text.is_nobody(*subject)
                    && text.find(head, STANDS).is_some()
                    && !is_own
                    && !text.is_form_of(head, &["need", "want"]))
        {
            return Then::Nothing;
        }
        // "we are accused of", "it is claimed that"
        // "guests are charged 4 crowns for it" accuses nobody
        let is_fee = text.is_form_of(head, &["charge"]) && !text.is(group.rest, "with");
        if group.voice == Diathesis::Passive && text.find(head, ACCUSES).is_some() && !is_fee
            || !is_own && text.find(head, ACCUSES).is_some() && text.is_form_of(head, &["accuse"])
        {
            return Then::Skips;
        }
        let is_it = !is_same && last.is_some_and(|it| text.is(it, "it")) && subject.len() <= 3;
        if is_it && governs {
            return self.it_is_that(group, end, turned);
        }
        if is_own
            && governs
            && let Some(then) = self.says_that(group, end, turned)
        {
            // "rejects the truce that the others offer": the clause tells more of the object
            if then == Then::Skips && text.tag(end - 1) == Tag::Noun {
                self.own(group, end, sign);
            }
            return then;
        }
        if is_own && text.find(head, SAYS).is_some() && self.leads_clause(group, end) {
            let found = text.find(head, SAYS);
            let sign = found.map_or(turned, |it| turned * it.sign);
            self.inner(group.rest, end, sign);
            return Then::Nothing;
        }
        if !is_own && (text.find(head, TELLS).is_some()) && !is_bare {
            let quotes =
                governs || text.is(end, ",") || text.is_in(end, Class::QuotationMark) || self.leads_clause(group, end);
            let is_finding = governs && text.has(head, Predicate::Finding);
            if quotes && !is_finding {
                return Then::Skips;
            }
        }
        // "had backed it", "once backed it": whether he still does is not told
        let is_over = |it: usize| {
            text.is(it, "had") && text.tag(it + 1) != Tag::To || group.is_past && text.has(it, Predicate::Former)
        };
        if is_own && text.voice.is_told && (clause.tokens.start..head).any(is_over) {
            return Then::Nothing;
        }
        if is_own {
            self.without(group, end, turned);
            if text.find(head, DEEMS).is_some() && self.deemed(group, end, turned) {
                return Then::Nothing;
            }
            self.own(group, end, sign);
            return Then::Nothing;
        }
        // a body that is named, and not the speaker: its side is its own
        if let Some(holder) = last.filter(|at| {
            text.tag(*at) == Tag::Noun
                && !counts(text, TokenRange::new(clause.tokens.start, *at))
                && self.takes_side(group)
        }) {
            self.holder = text.key(holder);
            self.own(group, end, sign);
            self.holder = 0;
            return Then::Nothing;
        }
        if last.is_some_and(|it| text.is(it, "there")) {
            self.existential(group, end, sign);
            return Then::Nothing;
        }
        if is_it && (text.is_in(head, Class::Be) || text.is_form_of(head, &["make", "do"])) {
            self.it_is(group, end, sign);
            return Then::Nothing;
        }
        if is_bare {
            if group.mood == Mood::Command {
                self.act(head, end, turned, Rule::Demand, 0);
            }
            return Then::Nothing;
        }
        // "the bishop will step down", "she has resigned": what is said of somebody is a side of his or hers too
        let is_somebody = |at: usize| text.tag(at) == Tag::Noun || text.is_any(at, &["he", "she"]);
        if let Some(name) = last.filter(|at| is_somebody(*at) && matches!(group.mood, Mood::Will | Mood::Plain)) {
            self.holder = text.key(name);
            self.stays(group, end, turned);
            self.holder = 0;
        }
        self.of_thing(group, end, sign);
        Then::Nothing
    }

    /// Reads a clause within another one.
    fn inner(&mut self, start: usize, end: usize, sign: Sign) {
        let clause =
            Clause { lead: None, tokens: TokenRange::new(start, end), end: End::Stop, goes_on: false, subject: None };
        if let Some(group) = self.text.group(&clause, None).filter(|it| it.head > start) {
            self.is_governed = true;
            self.clause(&clause, &group, sign, false);
        }
    }
}

/// Whether a subject is some of many: "a third of our members", "four out of five residents".
fn counts(text: &Text<'_, '_>, subject: TokenRange) -> bool {
    let is_of = |at: usize| text.is_any(at, &["of", "out", "in"]);
    let is_part = |at: usize| text.is_any(at, &["third", "thirds", "half", "quarter", "majority", "minority"]);
    subject.into_iter().any(|at| (text.tag(at) == Tag::Number || is_part(at)) && is_of(at + 1))
}
