//! What comes of it if a thing is done: "shops would suffer if we introduce it", "it would be a disaster if it closed".

use super::clause::{Clause, End};
use super::group::{Mood, Voice};
use super::lexicon::{Among, Class as Predicate};
use super::reader::Reader;
use super::{Rule, Sign};
use crate::language::grammar::Class;

const EFFECTS: Among = Among::of(&[Predicate::Effect]);
const HAPPENS: Among = Among::of(&[Predicate::Happen]);
const VALUES: Among = Among::of(&[Predicate::Value]);
const GLAD: Among = Among::of(&[Predicate::Glad]);

impl Reader<'_, '_, '_> {
    /// Reads the clause `if` leads by what the clause beside it says would come of it.
    pub(super) fn consequence(&mut self, clauses: &[Clause], n: usize) {
        let text = self.text;
        let clause = &clauses[n];
        let is_end = |it: &Clause| matches!(it.end, End::Stop | End::Question);
        let begins = n == 0 || is_end(&clauses[n - 1]);
        let asks = clauses[n..].iter().find(|it| is_end(it)).is_some_and(|it| it.end == End::Question);
        if asks || !clause.lead.is_some_and(|it| text.is(it, "if")) {
            return;
        }
        let main = if begins { clauses.get(n + 1).filter(|_| !is_end(clause)) } else { clauses.get(n - 1) };
        let worth = main.filter(|it| it.lead.is_none()).and_then(|it| self.outcome(it));
        let (Some((worth, rule)), Some(mut group)) = (worth, text.group(clause, None)) else { return };
        // what would have come of it is past
        if clause.tokens.into_iter().any(|it| text.is(it, "had")) {
            return;
        }
        (group.mood, group.is_past) = (Mood::Duty, false);
        let outer = std::mem::replace(&mut self.at_best, rule);
        self.cue = main.map_or(self.cue, |it| it.tokens);
        if text.is_speaker(group.subject) && group.voice != Voice::Passive {
            self.act(group.head, clause.tokens.end, worth.turned(group.is_denied), rule, 0);
        } else {
            self.of_thing(&group, clause.tokens.end, worth);
        }
        self.at_best = outer;
    }

    /// Whether what a clause foresees is good or bad, and by which rule at best.
    fn outcome(&self, clause: &Clause) -> Option<(Sign, Rule)> {
        let text = self.text;
        let end = clause.tokens.end;
        let group = text.group(clause, None).filter(|it| it.mood == Mood::Will && !it.is_past)?;
        let (head, rest) = (group.head, group.rest);
        let found = if text.is_in(head, Class::Be | Class::Copular) {
            let glad = (rest..end.min(rest + 3)).find_map(|it| text.find(it, GLAD)).map(|it| (it.sign, Rule::Own));
            let is_told = text.is_any(group.subject.start, &["it", "that", "this"]);
            let off = text.is_any(rest, &["better", "worse"]) && text.is(rest + 1, "off");
            let off = off.then(|| (Sign::For.turned(text.is(rest, "worse")), Rule::Effect));
            glad.filter(|_| text.is_speaker(group.subject))
                .or(off)
                .or_else(|| self.quality(rest, end, false).filter(|_| is_told))
        } else if group.voice == Voice::Passive {
            text.find(head, EFFECTS).map(|it| (it.sign, Rule::Effect))
        } else if text.is_form_of(head, &["suffer", "lose"]) {
            Some((Sign::Against, Rule::Effect))
        } else if text.is_form_of(head, &["benefit", "gain", "profit"]) {
            Some((Sign::For, Rule::Effect))
        } else {
            let value = group.subject.into_iter().rev().find_map(|it| text.find(it, VALUES));
            value.zip(text.find(head, HAPPENS)).map(|(value, happens)| (value.sign * happens.sign, Rule::Effect))
        };
        found.map(|it| (it.0.turned(group.is_denied), it.1))
    }
}
