//! Whether two figures or two days are of one thing: the same matter, names, events, references and period.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::edge::Edge;
use super::phrases::Phrases;
use crate::date::{Date, Precision};
use crate::language::calendar::moment::Moment;
use crate::language::grammar::Class;
use crate::language::grammar::tag::Tag;
use crate::language::likeness::{ONE_MATTER, ONE_MATTER_AT_ALL, Shared};
use crate::reading::role::deed::{Deed, are_apart, deed};
use crate::reading::role::{Mention, Role};
use crate::reading::word_key::{word_key, word_keys};
use crate::reading::words::{Item, Sort, Words};

/// Words that frame a figure and say nothing of what it is of.
static FRAMING: LazyLock<HashSet<u64>> = LazyLock::new(|| word_keys(include_str!("lexicon/framing.txt")));

/// Whether a word only frames what is said: "plan", "now", "council".
pub(super) fn is_framing(key: u64) -> bool {
    FRAMING.contains(&key)
}

/// From so many words of matter on, all that either says of its figure counts, and not the shorter alone.
const MUCH: usize = 3;

/// A stretch of so many days and more is a period that an amount may be of.
const PERIOD: i64 = 80;

/// A figure or a day of a position, with what it is of.
pub(super) struct Thing<'w, 't> {
    words: &'w Words<'t>,
    mention: &'w Mention,
    matter: Vec<u64>,
    edge: Option<Edge>,
    /// The word that tells so.
    edge_word: Option<u64>,
}

impl<'w, 't> Thing<'w, 't> {
    pub(super) fn of(words: &'w Words<'t>, mention: &'w Mention) -> Self {
        let part = &mention.part;
        let inside = words.items.iter().filter(|it| part.contains(it.tokens.start));
        let mut matter: Vec<u64> =
            inside.filter(|it| it.sort.is_word() && !FRAMING.contains(&it.key)).map(|it| it.key).collect();
        // what is counted is matter too, and what a share is of
        let of_shares = words.amounts.iter().zip(&words.roles().amounts).filter(|it| part.contains(it.1.tokens.start));
        let of_share = of_shares.filter_map(|(_, it)| {
            let of = it.tokens.into_iter().find(|at| words.tokens[*at].is("of"))?;
            words.tokens[it.tokens.end - 1].text.ends_with(char::is_alphabetic).then(|| of + 1..it.tokens.end)
        });
        let is_noun = |it: &usize| words.tokens[*it].text.len() > 3 && !words.tokens[*it].is_in(Class::Possessive);
        let named = of_share.flatten().filter(is_noun).map(|at| word_key(words.tokens[at].text));
        matter.extend(named.filter(|it| !FRAMING.contains(it)));
        let units = words.amounts.iter().filter(|it| words.bytes(*part).contains(&it.range.start));
        let named = units.map(|it| it.amount.unit.as_str()).filter(|it| !it.is_empty());
        matter.extend(named.map(word_key).filter(|it| !FRAMING.contains(it)));
        // "will be shut in May" and "runs until May" tell of one day of the same
        let edge = Edge::of(words, mention);
        let edge_word = edge.map(|it| word_key(words.tokens[it.1].text));
        if let Some((edge, _)) = edge {
            matter.retain(|it| Some(*it) != edge_word);
            matter.push(edge.key());
        }
        matter.sort_unstable();
        matter.dedup();
        Self { words, mention, matter, edge: edge.map(|it| it.0), edge_word }
    }

    /// How much matter the two share.
    pub(super) fn shared(&self, other: &Self) -> usize {
        Shared::of(self.matter.iter().copied(), other.matter.iter().copied()).both
    }

    /// Whether another text names anything of its matter.
    pub(super) fn is_named_in(&self, other: &Words<'_>) -> bool {
        self.is_named_before(other, other.tokens.len())
    }

    /// Whether another text names anything of its matter before a token.
    pub(super) fn is_named_before(&self, other: &Words<'_>, token: usize) -> bool {
        let mut before = other.items.iter().take_while(|it| it.tokens.start < token);
        before.any(|it| self.matter.binary_search(&it.key).is_ok() || self.edge_word == Some(it.key))
    }

    /// Why the two are not of one thing; `None` where they are.
    pub(super) fn is_other(&self, other: &Self) -> Option<&'static str> {
        let shared = Shared::of(self.matter.iter().copied(), other.matter.iter().copied());
        // where the words name nothing of their own ("the new deadline is 10 days from now") the topic tells what it is of
        let is_silent = self.matter.is_empty() || other.matter.is_empty();
        let is_one = is_silent
            || shared.reaches(ONE_MATTER)
                && (self.matter.len().min(other.matter.len()) <= MUCH || shared.reaches(ONE_MATTER_AT_ALL));
        let parted = |one: &[u64], other: &[u64]| {
            let lacks = |one: &[u64], other: &[u64]| one.iter().any(|it| !other.contains(it));
            lacks(one, other) && lacks(other, one)
        };
        match () {
            () if self.is_of_another_event(other) => Some("another event"),
            () if parted(&self.names(), &other.names()) => Some("another name"),
            () if are_disjoint(&self.references(), &other.references()) => Some("another reference"),
            () if are_disjoint(&self.past_days(), &other.past_days()) => Some("another day in the past"),
            () if !is_one => Some("too few words in common"),
            () if self.phrases().are_of_another(&other.phrases()) => Some("another purpose"),
            () => None,
        }
    }

    /// Whether both are of a period, and of different ones.
    pub(super) fn is_of_another_period(&self, other: &Self) -> bool {
        match (self.period(), other.period()) {
            (Some(one), Some(other)) => !(one.contains(other) || other.contains(one)),
            _ => false,
        }
    }

    fn phrases(&self) -> Phrases {
        Phrases::beside(self.words, self.mention)
    }

    /// Whether both are planned for days, and for no day that is the same.
    pub(super) fn is_planned_for_other_days(&self, other: &Self) -> bool {
        let planned = |it: &Self| it.days(Role::Planned).collect::<Vec<_>>();
        let (own, their) = (planned(self), planned(other));
        let overlaps = own.iter().any(|one| their.iter().any(|it| one.overlaps(*it)));
        !own.is_empty() && !their.is_empty() && !overlaps
    }

    fn events(&self) -> Vec<&'static str> {
        let tokens = self.mention.part.of(&self.words.tokens);
        tokens.iter().filter_map(|it| if let Some(Deed::Event(name)) = deed(it) { Some(name) } else { None }).collect()
    }

    fn is_of_another_event(&self, other: &Self) -> bool {
        if let (Some(own), Some(their)) = (self.edge, other.edge) {
            return own != their;
        }
        let (own, their) = (self.events(), other.events());
        let stands_apart = |one: &&str, own: &[&str], their: &[&str]| {
            !their.contains(one) && their.iter().any(|it| are_apart(one, it) && !own.contains(it))
        };
        own.iter().any(|it| stands_apart(it, &own, &their))
    }

    fn names(&self) -> Vec<u64> {
        let inside = self.words.items.iter().filter(|it| self.mention.part.contains(it.tokens.start));
        let is_name = |it: &&Item| {
            let is_day = self.words.tokens[it.tokens.start].is_in(Class::Month | Class::Weekday);
            // a name that begins a sentence is told by its part of speech
            let is_name = it.sort == Sort::Name || self.words.parse().tags[it.tokens.start] == Tag::Name;
            is_name && !is_day && !FRAMING.contains(&it.key)
        };
        inside.filter(is_name).map(|it| it.key).collect()
    }

    /// The moments of its part with this role.
    fn days(&self, role: Role) -> impl Iterator<Item = Date> {
        let all = self.words.moments.iter().zip(&self.words.roles().moments);
        all.filter(move |(_, mention)| mention.role == role && mention.part == self.mention.part).map(|it| it.0.date)
    }

    fn references(&self) -> Vec<Date> {
        self.days(Role::Reference).collect()
    }

    fn past_days(&self) -> Vec<Date> {
        self.days(Role::Past).filter(|it| it.last() < self.words.said).collect()
    }

    /// The stretch of time that an amount is of, where its part names one.
    fn period(&self) -> Option<Date> {
        let tokens = &self.words.tokens;
        let all = self.words.moments.iter().zip(&self.words.roles().moments);
        let is_period = |date: Date, mention: &Mention| {
            let lead = mention.preposition.map(|at| &tokens[at]);
            let is_in = lead.is_none_or(|it| it.is_any(&["in", "for", "during"]));
            let is_long = (date.last() - date.first()).num_days() >= PERIOD;
            mention.role == Role::Period
                || is_in && is_long && mention.role != Role::Deadline && mention.role != Role::Reference
        };
        // "in the coming four years" is as long whenever it is said
        let is_named = |it: &Moment| !it.is_counted || it.date.precision() == Precision::Year;
        let inside = all.filter(|it| it.1.part == self.mention.part && is_named(it.0));
        inside.into_iter().find(|(moment, mention)| is_period(moment.date, mention)).map(|it| it.0.date)
    }
}

fn are_disjoint(one: &[Date], other: &[Date]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|it| other.contains(it))
}
