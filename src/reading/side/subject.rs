//! What a clause says of its subject: what becomes of it, what it is worth, what it may and is to do.

use super::group::{Group, Mood, Voice as Diathesis};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::tag::Tag;
use super::text::Text;
use super::{Rule, Sign};
use crate::language::grammar::Class;
use crate::language::token_range::TokenRange;

const BACKING: Among = Among::of(&[Predicate::Backing]);
const DONE: Among =
    Among::of(&[Predicate::Stand, Predicate::Allow, Predicate::Act, Predicate::Degree, Predicate::Change]);
const GOALS: Among = Among::of(&[Predicate::Goal]);
/// What becomes of a thing, in several words: "off the table".
const IDIOMS: Among = Among::of(&[Predicate::Fate, Predicate::Possible]);
const NEEDS: Among = Among::of(&[Predicate::Need]);
const HAPPENS: Among = Among::of(&[Predicate::Happen]);
const VERDICTS: Among = Among::of(&[Predicate::Verdict]);
const WANTS: Among = Among::of(&[Predicate::Want]);
const AIMS: Among = Among::of(&[Predicate::Aim]);

/// The last token of a subject that is no adverb.
fn last_of(text: &Text<'_, '_>, subject: TokenRange) -> Option<usize> {
    subject.into_iter().rev().find(|it| !matches!(text.tag(*it), Tag::Adverb | Tag::Negator | Tag::Mark))
}

impl Reader<'_, '_, '_> {
    /// What is said of a thing, and what is to be done to it or with it.
    pub(super) fn of_thing(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let turned = sign.turned(group.is_denied);
        let (subject, head) = (group.subject, group.head);
        if self.priced(group, end, turned) || self.leveled(group, end, turned) {
            return;
        }
        if text.has_own(TokenRange::new(subject.start, subject.end.min(subject.start + 2)))
            && self.ours(group, end, turned)
        {
            return;
        }
        if group.voice == Diathesis::Passive {
            self.passive(group, end, turned);
            return;
        }
        if self.argued(group, end, turned) {
            return;
        }
        if let Some(backed) = self.backed(group, end) {
            self.cue = TokenRange::new(head, self.phrase_end(group.rest, end));
            self.subject(subject, sign * backed, Rule::Own);
            return;
        }
        let happens = text.find(head, HAPPENS).filter(|it| {
            let after = head + it.len;
            let (after, _) = text.skip(after, end);
            let is_alone = after >= end || !self.begins_phrase(after) && text.tag(after) != Tag::To;
            // "will go to the island" is no end of anything
            let leads_on = text.is_form_of(head, &["go"]) && text.is_any(after, &["to", "into", "from"]);
            // "stays open" tells how, "stays on the list" that it stays
            let tells_how = text.is_in(head, Class::Copular) && after < end && text.tag(after) != Tag::Preposition;
            it.len > 1 || is_alone && !leads_on && !tells_how
        });
        // "nothing can replace it", "nobody needs it"
        if last_of(text, subject).is_some_and(|it| text.is_in(it, Class::Nobody)) || text.is_nobody(subject) {
            let needs = text.is_form_of(head, &["need", "want", "justify"]);
            // "nobody intends to build it" is said for all
            let plans = !group.is_past && text.find(head, WANTS).is_some_and(|it| text.tag(head + it.len) == Tag::To);
            if needs || plans || group.mood != Mood::Plain {
                self.act(head, end, turned, Rule::Worth, 0);
            }
            return;
        }
        match (group.mood, happens) {
            (Mood::May, Some(found)) if group.is_denied => {
                return self.subject(subject, turned * found.sign, Rule::Worth);
            }
            (Mood::Duty, Some(found)) => return self.done_to(subject, turned, found.sign, Rule::Demand),
            (Mood::Will, Some(found)) if !text.is_form_of(head, &["fall", "rise", "grow"]) => {
                return self.done_to(subject, turned, found.sign, Rule::Worth);
            }
            // "the fair goes ahead", "the tower stays": what is so from now on is said of now
            (Mood::Plain, Some(found))
                if !group.is_past
                    && group.voice == Diathesis::Active
                    && (text.is_form_of(head, &["stay"])
                        || found.len > 1 && text.is_form_of(head, &["go"])
                        || subject.into_iter().any(|it| text.find(it, AIMS).is_some())) =>
            {
                return self.subject(subject, turned * found.sign, Rule::Worth);
            }
            _ => {}
        }
        if group.voice == Diathesis::Progressive {
            if let Some((value, rule)) =
                self.does(head, group.rest, end).filter(|_| group.mood == Mood::Plain && !group.is_past)
            {
                self.subject(subject, turned * value, rule.max(Rule::Effect));
                return;
            }
            if let Some(found) = happens.filter(|it| it.len > 1 || text.is_any(head, &["staying", "coming", "going"])) {
                self.subject(subject, turned * found.sign, Rule::Worth);
            }
            return;
        }
        // "the island needs its own police", "shops must stay closed"
        if text.is_form_of(head, &["need", "require", "deserve"])
            && group.mood != Mood::May
            && !group.is_past
            && self.begins_phrase(group.rest)
        {
            self.things(text.skip(group.rest, end).0, end, turned, Rule::Demand);
            return;
        }
        if self.entitled(group, end, turned) {
            return;
        }
        self.judged(group, end, sign);
    }

    /// "Our goal is to build it", "our opposition to it stands": what the speaker's own subject says.
    fn ours(&mut self, group: &Group, end: usize, turned: Sign) -> bool {
        let text = self.text;
        let (subject, head) = (group.subject, group.head);
        let has =
            |among: Among| subject.into_iter().find(|it| text.find(*it, among).is_some() && text.tag(*it) == Tag::Noun);
        if text.is_in(head, Class::Be) && !group.is_past && has(GOALS).is_some() {
            let (at, turns) = text.skip(group.rest, end);
            match text.tag(at) {
                Tag::To => {
                    let (verb, more) = text.skip(at + 1, end);
                    self.act(verb, end, turned.turned(turns ^ more), Rule::Own, 0);
                }
                // "our answer to it is no"
                _ if text.is_any(at, &["yes", "no"]) => {
                    let to = subject.into_iter().find(|it| text.is(*it, "to")).unwrap_or(subject.start);
                    self.things(to + 1, subject.end, turned.turned(text.is(at, "no")), Rule::Own);
                }
                _ => {
                    self.things(at, end, turned.turned(turns), Rule::Own);
                }
            }
            return true;
        }
        let Some(noun) = has(BACKING) else { return false };
        let ends = text.find(head, HAPPENS).is_some_and(|it| it.sign == Sign::Against)
            || text.is_in(head, Class::Be)
                && self.quality(group.rest, end, false).is_some_and(|it| it.0 == Sign::Against);
        let found = text.find(noun, BACKING).filter(|_| !group.is_past && text.is_any(noun + 1, &["to", "for", "of"]));
        if let Some(found) = found {
            self.things(noun + 2, subject.end, (turned * found.sign).turned(ends), Rule::Own);
        }
        true
    }

    /// What it is worth, what it does, and what somebody is to do: the rest of what a clause says of its subject.
    fn judged(&mut self, group: &Group, end: usize, sign: Sign) {
        let text = self.text;
        let turned = sign.turned(group.is_denied);
        let (subject, head) = (group.subject, group.head);
        if text.is_in(head, Class::Be | Class::Copular) {
            let len = text.find(group.rest, IDIOMS).map_or(1, |it| it.len);
            self.cue = TokenRange::new(head, (group.rest + len).min(end).max(head + 1));
        }
        let makes = text.find(head, Among::of(&[Predicate::Makes])).filter(|it| it.len > 1);
        if let Some(makes) = makes {
            self.subject(subject, turned * makes.sign, Rule::Worth);
            return;
        }
        if group.mood != Mood::May || group.is_denied || text.is_in(head, Class::Be) {
            let is_never = (head..group.rest).any(|it| text.is(it, "never"));
            // what was a mistake is held to be one
            let is_past = group.is_past && !is_never && !self.is_regretted(group, end);
            let is_wish = group.mood == Mood::Duty && !text.is_in(head, Class::Be | Class::Copular);
            if let Some((value, rule)) = self.verdict(group, end).filter(|_| !is_past && !is_wish) {
                let rule = if group.mood == Mood::May { rule.max(Rule::Effect) } else { rule };
                if group.is_denied {
                    self.subject(subject, sign * value, rule);
                } else {
                    self.done_to(subject, sign, value, rule);
                }
                if group.mood != Mood::Duty {
                    return;
                }
            }
        } else if let Some((value, rule)) = self.verdict(group, end) {
            self.subject(subject, sign * value, rule.max(Rule::Effect));
            return;
        }
        if group.mood == Mood::Duty && !text.is_in(head, Class::Be) {
            self.act(head, end, turned, Rule::Demand, 0);
            // "the presidents should meet": there is nobody but the subject to do it to
            if !self.begins_phrase(group.rest) && text.tag(group.rest) != Tag::To && text.find(head, DONE).is_none() {
                self.take_act(head, subject, turned, Rule::Demand);
            }
            return;
        }
        // "the answer is the ferry", "the last thing that we need is a ferry"
        if text.is_in(head, Class::Be) && self.begins_phrase(group.rest) {
            let verdict = subject.into_iter().find_map(|it| {
                text.find(it, VERDICTS).filter(|found| text.tag(it + found.len - 1) == Tag::Noun || found.len > 1)
            });
            if let Some(verdict) = verdict {
                self.things(group.rest, end, turned * verdict.sign, Rule::Worth);
            }
        }
    }

    /// Whether something is called by a noun that condemns it: "was a blunder".
    fn is_regretted(&self, group: &Group, end: usize) -> bool {
        let condemns = |it: usize| self.text.find(it, VERDICTS).is_some_and(|found| found.sign == Sign::Against);
        self.text.is_in(group.head, Class::Be)
            && !group.is_denied
            && (group.rest..end.min(group.rest + 4)).any(condemns)
    }

    /// "The case for it is strong": what is said of what speaks for a thing is said of the thing.
    fn argued(&mut self, group: &Group, end: usize, turned: Sign) -> bool {
        let text = self.text;
        if !text.is_in(group.head, Class::Be) || group.is_past {
            return false;
        }
        let needs = |at: usize| text.find(at, NEEDS).filter(|_| text.tag(at) == Tag::Noun).map(|found| (at, found));
        let Some((noun, found)) = group.subject.into_iter().find_map(needs) else { return false };
        let next = noun + found.len;
        let is_whole = text.is(next - 1, "against");
        if !is_whole && !text.is_any(next, &["for", "against"]) {
            return false;
        }
        let Some((value, _)) = self.quality(group.rest, end, true) else { return true };
        let start = if is_whole { next } else { next + 1 };
        let sign = (turned * value * found.sign).turned(!is_whole && text.is(next, "against"));
        self.things(start, group.subject.end, sign, Rule::Worth);
        true
    }

    /// "X has the right to do Y", "X should be able to do Y": whether it is about what X may or is to do.
    fn entitled(&mut self, group: &Group, end: usize, sign: Sign) -> bool {
        let text = self.text;
        let is_due = |at: usize| text.has(at, Predicate::Due);
        let has = text.is_in(group.head, Class::Have) || text.is_in(group.head, Class::Be) && group.mood == Mood::Duty;
        let Some(due) = (group.rest..end.min(group.rest + 4)).find(|it| is_due(*it)).filter(|_| has && !group.is_past)
        else {
            return false;
        };
        if text.tag(due + 1) == Tag::To {
            let (verb, turns) = text.skip(due + 2, end);
            let sign = sign.turned(turns ^ text.is(group.rest, "no"));
            self.subject(group.subject, sign, Rule::Permitted);
            self.act(verb, end, sign, Rule::Demand, 1);
            return true;
        }
        if text.is_any(due + 1, &["to", "of"]) && text.is_in(group.head, Class::Have) {
            self.things(due + 2, end, sign.turned(text.is(group.rest, "no")), Rule::Demand);
            return true;
        }
        false
    }

    /// Takes that side on what is done to the subject, or becomes of it: who says that five schools will close does away with schools,
    /// while who says that five will not be built may build four.
    pub(super) fn done_to(&mut self, subject: TokenRange, sign: Sign, done: Sign, rule: Rule) {
        let is_done_away = sign == Sign::For && done == Sign::Against;
        let outer = std::mem::replace(&mut self.is_done_away, is_done_away);
        self.subject(subject, sign * done, rule);
        self.is_done_away = outer;
    }

    /// Takes a side on a subject; of an act ("banning X"), on the act.
    pub(super) fn subject(&mut self, subject: TokenRange, sign: Sign, rule: Rule) {
        let text = self.text;
        let start = subject
            .into_iter()
            .find(|it| !matches!(text.tag(*it), Tag::Adverb | Tag::Mark | Tag::Negator))
            .unwrap_or(subject.start);
        if text.is_gerund(start)
            && !(text.tag(start + 1) == Tag::Noun && start + 2 == subject.end && text.find(start, DONE).is_none())
        {
            self.act(start, subject.end, sign, rule.max(Rule::Doing), 0);
            return;
        }
        let is_none = text.is_any(start, &["no", "neither", "none"]);
        // the denial of a subject was counted with the clause
        let start = if is_none { start + 1 } else { text.behind_bound(start) };
        if matches!(text.tag(start), Tag::Pronoun | Tag::Relative) && start + 1 == subject.end {
            // "I was wrong about the fair, and it should stay"
            if text.is_any(start, &["it", "they"]) {
                self.phrase(TokenRange::one(start), sign, rule, 0);
            }
            return;
        }
        let last = self.phrase_end(start, subject.end);
        self.phrase(TokenRange::new(start, last), sign, rule, 0);
    }
}
