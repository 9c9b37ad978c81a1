//! Words that stand in one of two tellings alone and were not read: nobody can tell whether the two say the same.
//!
//! "Held" is a finding. It rests on words that both tellings have, and on what was read of the others: how firm and how sure
//! it is, on which condition, how much and how often, and the same side on the same thing. What merely describes a thing that
//! both name, or tells when and where, may stand in one of them alone. A verb or what it is done to may not, and no word may
//! stand in the place of another one. Of what is said of all or denied nothing may: there each word more says less.

mod read; // what was read of a telling besides the sides that it takes

use std::collections::{HashMap, HashSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use super::component::{Kept, is_outcome, waits};
use super::pair::Texts;
use crate::language::grammar::Class;
use crate::language::grammar::shallow_parse::ShallowParse;
use crate::language::grammar::tag::Tag;
use crate::language::token_range::TokenRange;
use crate::reading::scope::{Domain, Level, Quantifier};
use crate::reading::side::{Attitude, Rule, do_alike};
use crate::reading::words::{Item, Sort, Words};
use read::read;

/// What was not read, letter for letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unmatched {
    /// It stands in one telling alone.
    Lone(String),
    /// The first stands in the earlier telling alone, the second in the later one alone.
    Exchanged(String, String),
    /// It is denied in one telling alone.
    Denied(String),
}

/// In words that fit after "not compared:".
impl fmt::Display for Unmatched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lone(word) => write!(f, "what “{word}” adds, which one of the two says alone, was not read"),
            Self::Exchanged(before, after) => {
                write!(f, "“{after}” stands where the other says “{before}”, and whether that is the same was not read")
            }
            Self::Denied(word) => {
                write!(f, "“{word}” is denied in one of the two alone, and how that is meant was not read")
            }
        }
    }
}

/// What keeps two tellings that take these sides from being the same, as far as was read; `None` where nothing does.
pub(super) fn unmatched(texts: &Texts<'_>, kept: &Kept<'_>) -> Option<Unmatched> {
    let (earlier, later) = (Telling::of(texts, kept, 0), Telling::of(texts, kept, 1));
    let (gone, new) = (earlier.lone(&later), later.lone(&earlier));
    let shown = |telling: &Telling<'_>, it: &Item| telling.words.text_of(it.tokens).to_owned();
    let bears = |telling: &Telling<'_>, lone: &[&Item]| {
        let bears = |at: usize| telling.bears(at) || telling.is_denied(at);
        lone.iter().find(|it| bears(it.tokens.start)).map(|it| Unmatched::Lone(shown(telling, it)))
    };
    let turned = || {
        let (before, after) = earlier.turned_round(&later)?;
        Some(Unmatched::Exchanged(shown(&earlier, before), shown(&earlier, after)))
    };
    let limited = || {
        let wholes: Vec<u64> = [&earlier, &later].iter().flat_map(|it| it.wholes()).collect();
        let limit = |telling: &Telling<'_>, other: &Telling<'_>| {
            telling.limit(other, &wholes).map(|it| Unmatched::Lone(shown(telling, it)))
        };
        limit(&earlier, &later).or_else(|| limit(&later, &earlier))
    };
    // "there may be a crowd", then "there was a crowd"
    let come_true = || {
        let hedge = |words: &Words<'_>| words.hedges.first().map(|it| words.text_of(it.range).to_owned());
        let hedge = hedge(texts.earlier).xor(hedge(texts.later)).filter(|_| is_outcome(texts))?;
        Some(Unmatched::Lone(hedge))
    };
    let told_otherwise = || {
        let measured = exchanged(texts, gone.first(), new.first());
        measured.or_else(come_true).or_else(|| torn(texts, kept)).or_else(|| in_one_shape(texts, kept))
    };
    let alone = || bears(&earlier, &gone).or_else(|| bears(&later, &new));
    told_otherwise().or_else(alone).or_else(turned).or_else(limited).or_else(|| {
        let waits = waits(texts.earlier, texts.later) || waits(texts.later, texts.earlier);
        let denied = earlier.denied_otherwise(&later).filter(|_| !waits)?;
        Some(Unmatched::Denied(shown(&earlier, denied)))
    })
}

/// A word or a figure in the place of another one, given the first words that only one of the two has.
fn exchanged(texts: &Texts<'_>, gone: Option<&&Item>, new: Option<&&Item>) -> Option<Unmatched> {
    let (earlier, later) = (texts.earlier, texts.later);
    let word = |words: &Words<'_>, it: &Item| words.text_of(it.tokens).to_owned();
    let figure = |words: &Words<'_>| Some(words.text[words.amounts.first()?.range.clone()].to_owned());
    match (gone, new, figure(earlier), figure(later)) {
        (Some(gone), Some(new), ..) => return Some(Unmatched::Exchanged(word(earlier, gone), word(later, new))),
        // "2 percent", then "the rate of inflation"
        (_, Some(new), Some(figure), None) => return Some(Unmatched::Exchanged(figure, word(later, new))),
        (Some(gone), _, None, Some(figure)) => return Some(Unmatched::Exchanged(word(earlier, gone), figure)),
        _ => {}
    }
    // "around the clock", then "from 6 a.m. to midnight"
    let hours = |words: &Words<'_>| words.clocks.get(1).map(|it| words.text[it.range.clone()].to_owned());
    match (hours(earlier), hours(later)) {
        (Some(it), None) | (None, Some(it)) => Some(Unmatched::Lone(it)),
        _ => None,
    }
}

/// The words by which one of the two takes the other side too on what both take one side on: "we will abide by it, though it is wrong".
fn torn(texts: &Texts<'_>, kept: &Kept<'_>) -> Option<Unmatched> {
    let turns = |words: &Words<'_>, it: &Attitude| {
        let is_other =
            |other: &&Attitude| other.sign != it.sign && other.rule.is_plain() && other.is_about_the_same(it);
        words.sides().iter().find(is_other).map(|it| Unmatched::Denied(words.text_of(it.tokens).to_owned()))
    };
    kept.plain().find_map(|[before, after]| turns(texts.earlier, before).or_else(|| turns(texts.later, after)))
}

/// The words of the one that takes its side only so far: who is against it "in its present form" may be for it in another one.
fn in_one_shape(texts: &Texts<'_>, kept: &Kept<'_>) -> Option<Unmatched> {
    let [before, after] = kept.plain().find(|it| it[0].is_limited != it[1].is_limited)?;
    let (words, it) = if before.is_limited { (texts.earlier, before) } else { (texts.later, after) };
    Some(Unmatched::Lone(words.text_of(it.tokens).to_owned()))
}

/// What takes something out of what is said.
const EXCEPT: &[&str] = &["except", "excluding", "without", "but"];

/// One of two tellings.
struct Telling<'w> {
    words: &'w Words<'w>,
    tags: &'w [Tag],
    /// The tokens of its verbs, and whether each is passive.
    verbs: HashMap<usize, bool>,
    /// The sides that both take.
    taken: Vec<TokenRange>,
    /// What was read of it besides.
    read: Vec<TokenRange>,
    /// What a side that it takes is on, and the other telling does not name.
    more: HashSet<u64>,
    /// The tokens of the verbs by which it takes a side, where that is a deed, or in neither telling the speaker's bare attitude.
    deeds: HashSet<usize>,
}

impl<'w> Telling<'w> {
    fn of(texts: &Texts<'w>, kept: &Kept<'_>, side: usize) -> Self {
        let (words, other) = if side == 0 { (texts.earlier, texts.later) } else { (texts.later, texts.earlier) };
        let ShallowParse { tags, verbs: groups } = words.parse();
        let verbs: HashMap<usize, bool> = groups.iter().map(|it| (it.head, it.is_passive)).collect();
        let says_more = |it: [&Attitude; 2]| -> Vec<u64> {
            let (own, other) = (&it[side].others, &it[1 - side].others);
            own.iter().copied().filter(|more| !other.contains(more)).collect()
        };
        let more = kept.plain().flat_map(says_more).collect();
        // whoever scraps it and whoever hampers it are both against it, and do not do the same
        let does =
            |it: &[&Attitude; 2]| it.iter().any(|it| it.rule == Rule::Deed) || it.iter().all(|it| it.rule != Rule::Own);
        let others = &other.parse().verbs;
        let is_met = |at: usize, [own, other_side]: [&Attitude; 2]| {
            let mut others = others.iter().map(|it| it.head).filter(|it| other_side.tokens.contains(*it));
            !own.tokens.contains(at) || others.any(|it| do_alike(&words.tokens[at..], &other.tokens[it..]))
        };
        let is_deed = |at: &&usize| !kept.plain().filter(does).all(|it| is_met(**at, [it[side], it[1 - side]]));
        let deeds = verbs.keys().filter(is_deed).copied().collect();
        let taken = kept.plain().map(|it| it[side].tokens).collect();
        let read = read(words);
        Self { words, tags, verbs, taken, read, more, deeds }
    }

    /// The words of matter that were not read, and that the other telling does not have.
    fn lone(&self, other: &Telling<'_>) -> Vec<&'w Item> {
        let keys: HashSet<u64> = other.words.items.iter().map(|it| it.key).collect();
        self.unread().map(|it| it.1).filter(|it| !keys.contains(&it.key)).collect()
    }

    fn unread(&self) -> impl Iterator<Item = (usize, &'w Item)> {
        let is_taken = |it: &Item| {
            holds(&self.taken, it) && !self.more.contains(&it.key) && !self.deeds.contains(&it.tokens.start)
        };
        let is_read = move |it: &Item| holds(&self.read, it) || is_taken(it);
        let words = self.words.items.iter().enumerate();
        words.filter(move |(_, it)| it.sort.is_word() && !is_read(it))
    }

    /// Whether the statement hangs on the word at `at`: it is a verb, or what does it or has it done to it, or what something is
    /// said to be.
    fn bears(&self, at: usize) -> bool {
        let tag = |at: usize| self.tags.get(at).copied();
        let before = |at: usize| at.checked_sub(1).and_then(tag);
        if self.verbs.contains_key(&at) {
            return true;
        }
        let is_noun = |it: Option<Tag>| matches!(it, Some(Tag::Noun | Tag::Name));
        let describes =
            |it: Option<Tag>| matches!(it, Some(Tag::Adjective | Tag::Adverb | Tag::Determiner | Tag::Number));
        let start = (0..=at).rev().find(|it| !is_noun(before(*it)) && !describes(before(*it))).unwrap_or(0);
        let is_said_of = start > 0 && self.words.tokens[start - 1].is_in(Class::Be | Class::Copular);
        // "for members only", "except on Sundays"
        let around = &self.words.tokens[start.saturating_sub(2)..self.words.tokens.len().min(at + 2)];
        let is_limited = || around.iter().any(|it| it.is_in(Class::Limiter) || it.is_any(EXCEPT));
        match tag(at) {
            Some(Tag::Noun | Tag::Name) if is_limited() => true,
            Some(Tag::Noun | Tag::Name) => !is_noun(tag(at + 1)) && before(start) != Some(Tag::Preposition),
            Some(Tag::Adjective) => is_said_of && !is_noun(tag(at + 1)),
            _ => false,
        }
    }

    /// Whether it stands behind a denial that reaches it, so that it says of how much less that is denied.
    fn is_denied(&self, at: usize) -> bool {
        self.words.negations.iter().any(|it| it.cue.end <= at && it.scope.contains(at))
    }

    /// What it says of how much of something, where that is all of it.
    fn all(&self) -> impl Iterator<Item = &'w Quantifier> {
        self.words.quantifiers.iter().filter(|it| it.level == Level::All && it.domain == Domain::Amount)
    }

    /// Whether it speaks of everybody or everything, and not of all of a kind.
    fn has_everybody(&self) -> bool {
        self.all().any(|it| self.nouns(it.range.end).is_empty())
    }

    /// The stems of what is spoken of as a whole: the last noun behind *all*, before the next verb.
    fn wholes(&self) -> Vec<u64> {
        let head = |start: usize| {
            let nouns = self.nouns(start);
            self.words.items.iter().rev().find(|it| nouns.contains(it.tokens.start)).map(|it| it.key)
        };
        self.all().filter_map(|it| head(it.range.end)).collect()
    }

    /// The noun phrase from `start` on, without what follows its noun.
    fn nouns(&self, start: usize) -> TokenRange {
        let is_inside = |it: &usize| self.tags[*it].is_of_noun_phrase();
        TokenRange::new(start, (start..self.tags.len()).find(|it| !is_inside(it)).unwrap_or(self.tags.len()))
    }

    /// What it alone says of a whole, or of how long or how much is denied.
    fn limit(&self, other: &Telling<'_>, wholes: &[u64]) -> Option<&'w Item> {
        let is_lone = |it: &Item| match it.sort {
            Sort::Function | Sort::Clock(_) => false,
            Sort::Date(_) => other.words.moments.is_empty(),
            Sort::Amount(_) => other.words.amounts.is_empty(),
            Sort::Content | Sort::Name => {
                let is_named = other.words.items.iter().any(|named| named.key == it.key);
                !is_named && !holds(&self.read, it)
            }
        };
        // "everyone", then "members"
        let names_some = other.has_everybody() && !self.has_everybody();
        let limits = |it: &Item| {
            let (at, is_matter) = (it.tokens.start, it.sort.is_word());
            self.restricts(at, wholes) || !is_matter && self.is_denied(at) || names_some
        };
        self.words.items.iter().find(|it| is_lone(it) && limits(it))
    }

    /// Whether it tells more of one of these that the other telling speaks of as a whole, with no verb between: the *forms* of "pupils in
    /// the top forms".
    fn restricts(&self, at: usize, wholes: &[u64]) -> bool {
        // "households that ask for it" are not all of them
        let is_told_more = |it: &Item| {
            let next = self.words.tokens.get(it.tokens.end);
            next.is_some_and(|it| it.is_in(Class::Relative | Class::That)) && at > it.tokens.end
        };
        let is_near = |it: &Item| {
            let (from, to) = (it.tokens.start.min(at), it.tokens.start.max(at));
            is_told_more(it) || !self.verbs.keys().any(|verb| (from..to).contains(verb))
        };
        self.words.items.iter().any(|it| wholes.contains(&it.key) && it.tokens.start != at && is_near(it))
    }

    /// Two words that change places around the same verb: what one does to the other, the other does to that one.
    fn turned_round(&self, other: &Telling<'_>) -> Option<(&'w Item, &'w Item)> {
        let verbs = |telling: &Telling<'_>| -> Vec<(u64, bool, usize)> {
            let of = |it: &Item| Some((it.key, *telling.verbs.get(&it.tokens.start)?, it.tokens.start));
            telling.words.items.iter().filter_map(of).collect()
        };
        let others = verbs(other);
        verbs(self).into_iter().find_map(|(key, is_passive, at)| {
            let same = others.iter().find(|it| (it.0, it.1) == (key, is_passive))?.2;
            let goes = |before: bool| {
                let crosses = |it: &Item, place: &Item| {
                    place.key == it.key && (place.tokens.start < same) != before && (it.tokens.start < at) == before
                };
                let mut own = self.words.items.iter().filter(|it| it.sort.is_content());
                own.find(|it| other.words.items.iter().any(|place| crosses(it, place)))
            };
            Some((goes(true)?, goes(false)?))
        })
    }

    /// The first word of matter that one telling denies and the other affirms, and of which no side was read.
    fn denied_otherwise(&self, other: &Telling<'_>) -> Option<&'w Item> {
        let mut denied: HashMap<u64, [bool; 2]> = HashMap::new();
        for (at, it) in other.words.items.iter().enumerate() {
            denied.entry(it.key).or_default()[usize::from(other.words.is_negated(at))] = true;
        }
        let is_otherwise = |at: usize, it: &Item| {
            denied.get(&it.key).is_some_and(|ways| !ways[usize::from(self.words.is_negated(at))])
        };
        self.unread().find(|(at, it)| is_otherwise(*at, it)).map(|it| it.1)
    }
}

fn holds(ranges: &[TokenRange], item: &Item) -> bool {
    ranges.iter().any(|it| it.contains(item.tokens.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stands in the way of "held": the words, or nothing.
    fn check(earlier: &str, later: &str, expected: &[&str]) {
        let found = match Texts::told(earlier, later, |texts| unmatched(texts, &Kept::of(texts))) {
            Some(Unmatched::Lone(word) | Unmatched::Denied(word)) => vec![word],
            Some(Unmatched::Exchanged(before, after)) => vec![before, after],
            None => Vec::new(),
        };
        assert_eq!(found, expected, "{earlier} / {later}");
    }

    #[test]
    fn a_verb_without_a_counterpart_is_not_understood() {
        check("We signed the lease of the mill.", "We read the lease of the mill.", &["signed", "read"]);
        check("The mill will hire the crew.", "The mill will hire and pay the crew.", &["pay"]);
        check("The lease is public.", "The lease is public and void.", &["void"]);
        check("We should have asked the crew.", "We did not ask the crew.", &["asked"]);
    }

    #[test]
    fn another_thing_is_not_the_same() {
        check("The mill will hire the crew.", "The port will hire the crew.", &["mill", "port"]);
        check("The port will hire the crew.", "The port will hire the crew of Elm and the cook.", &["cook"]);
        check("The pier is open.", "The pier is open to members only.", &["members"]);
        check("The pier is open.", "The pier is open except on Sundays.", &["Sundays"]);
    }

    #[test]
    fn another_deed_or_measure_is_not_the_same() {
        check("We will ban the kiosks.", "We will ask for fewer kiosks.", &["ban"]);
        check(
            "The fee will be set at 3 percent.",
            "The fee will be set at the rate of the port.",
            &["3 percent", "rate"],
        );
        check("There may be a crowd.", "There was a crowd.", &["may"]);
        check("The pier was open to everyone.", "The pier was open to sailors.", &["sailors"]);
    }

    #[test]
    fn who_does_it_to_whom_is_not_the_same_the_other_way_round() {
        check("The mill praised the port.", "The port praised the mill.", &["mill", "port"]);
        check("The mill praised the port.", "The port was praised by the mill.", &[]);
        check("In Elm the mill praised the port.", "The mill praised the port in Elm.", &[]);
    }

    #[test]
    fn of_all_and_of_none_each_word_more_says_less() {
        check("Every pupil will get a book.", "Pupils in the upper forms will get a book.", &["upper"]);
        check("We will pay all farmers.", "We will pay farmers in Elm.", &["Elm"]);
        check("We will not cut pensions.", "We will not cut pensions in Elm.", &["Elm"]);
        check("There will be no cuts.", "There will be no cuts in 2026.", &["2026"]);
        check("Pupils will get a book.", "Pupils in the upper forms will get a book.", &[]);
    }

    #[test]
    fn what_was_read_or_only_describes_keeps_nothing_open() {
        check("The mill will hire the crew.", "The mill is going to hire the whole crew.", &[]);
        check("The mill will hire the crew.", "The old mill will hire the crew in Tervo.", &[]);
        check("The mill will hire the crew.", "The mill will hire the crew, its owner said.", &[]);
        check("We will build the dam.", "We are building the dam.", &[]);
        check("We will build the dam.", "We will construct the dam.", &[]);
        check("The mill had a truce with the crew.", "The mill had a ceasefire with the crew.", &[]);
        check("We are not going to hire the crew.", "We will not hire the crew.", &[]);
        check("We will hire the crew.", "We will hire the crew because the mill is old.", &[]);
        check("The pool will not open until May.", "The pool will open in May.", &[]);
    }
}
