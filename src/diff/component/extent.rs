//! How much of its matter a statement covers: all, most, some; everywhere, here and there.

use crate::language::token_range::TokenRange;
use std::cmp::Ordering;
use std::ops::Range;

use super::confined::confined;
use super::restricted::restricted;
use super::{covers, worded};
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::language::grammar::Class;
use crate::language::grammar::negation::is_negated;
use crate::language::grammar::tag::Tag;
use crate::language::token::Token;
use crate::reading::scope::{Domain, Level, Quantifier};
use crate::reading::words::{Item, Sort, Words};

/// `Greater` where the later of two tellings of one statement covers more, `Less` where it covers less.
pub(super) fn extent(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let texts = pair.words()?;
    let quantified = || {
        let domains = [Domain::Amount, Domain::Frequency, Domain::Area];
        domains.into_iter().find_map(|domain| quantified(&texts, domain))
    };
    let told_twice = || quantified().or_else(|| joined(&texts)).or_else(|| excepted(&texts)).or_else(|| listed(&texts));
    let is_one = texts.alignment.is_one_statement();
    is_one.then(told_twice).flatten().or_else(|| confined(&texts)).or_else(|| restricted(&texts))
}

/// "All ferries", then "most ferries".
fn quantified(texts: &Texts<'_>, domain: Domain) -> Option<(Ordering, Evidence)> {
    let (before, after) = (only(texts.earlier, domain)?, only(texts.later, domain)?);
    // From some to none is another side, not another extent.
    let order = after.level.cmp(&before.level);
    let is_extent = |it: &Quantifier| it.level != Level::No;
    let denied = is_negated(&texts.earlier.negations, before.range.start)
        != is_negated(&texts.later.negations, after.range.start);
    if order.is_eq() || denied || !is_extent(before) || !is_extent(after) {
        return None;
    }
    let (from, to) = (texts.earlier.bytes(before.range), texts.later.bytes(after.range));
    Some((order, covers(texts, order, from, to)))
}

/// The only quantifier of a domain; of several nobody knows which is meant.
fn only<'w>(words: &'w Words<'_>, domain: Domain) -> Option<&'w Quantifier> {
    let mut found = words.quantifiers.iter().filter(|it| it.domain == domain);
    found.next().filter(|_| found.next().is_none())
}

/// "Growth", then "both growth and stability": something is joined to what is the same.
fn joined(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let has_both = |words: &Words<'_>, items: &Range<usize>, others: &Words<'_>| {
        let in_condition = |at: usize| words.conditions.iter().any(|it| it.clause.contains(at));
        let mut places = words.items[items.clone()].iter().map(|it| it.tokens.start);
        places.any(|it| !in_condition(it) && is_joined(words, it, others))
    };
    // "To either side", "to both sides": two words for the same two.
    let has_either = |words: &Words<'_>, items: &Range<usize>| {
        words.items[items.clone()].iter().any(|it| words.tokens[it.tokens.start].is_any(&["either", "neither"]))
    };
    texts.alignment.parted.iter().find_map(|(before, after)| {
        let order = match (has_both(texts.earlier, before, texts.later), has_both(texts.later, after, texts.earlier)) {
            (false, true) if !has_either(texts.earlier, before) => Ordering::Greater,
            (true, false) if !has_either(texts.later, after) => Ordering::Less,
            _ => return None,
        };
        let (from, to) = (bytes(texts.earlier, before), bytes(texts.later, after));
        let reason = format!("‘both’ covers {} than is said without it", if order.is_gt() { "more" } else { "less" });
        Some((order, worded(texts, from, to, reason)))
    })
}

/// How many words behind *both* its *and* may stand.
const LONGEST_LINK: usize = 12;

/// Whether a word is the *both* of "both growth and stability", of which the other text names one or the other: "both dropped" and "disks or
/// film or both" join nothing.
fn is_joined(words: &Words<'_>, at: usize, others: &Words<'_>) -> bool {
    let rest = &words.tokens[at..];
    let leads_to_verb = || matches!(words.parse().tags.get(at + 1), Some(Tag::Verb | Tag::Auxiliary));
    if !rest[0].is("both") || leads_to_verb() {
        return false;
    }
    let is_and = |it: &Token<'_>| it.is("and");
    let Some(and) = rest.iter().take(LONGEST_LINK).take_while(|it| !it.is_in(Class::Stop)).position(is_and) else {
        return false;
    };
    let matter = || words.items.iter().filter(|it| it.sort.is_content());
    let is_named = |it: &Item| others.items.iter().any(|other| other.key == it.key);
    let mut first = matter().filter(|it| (at..at + and).contains(&it.tokens.start));
    let second = matter().find(|it| it.tokens.start > at + and);
    second.is_some_and(|it| first.any(is_named) || is_named(it))
}

/// Words that take something out of what is covered.
const EXCEPTING: &[&str] = &["except", "excepting", "excluding", "exception"];

/// "All visitors", then "all visitors except children".
fn excepted(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let takes_out = |words: &Words<'_>, items: &Range<usize>| {
        let mut starts = words.items[items.clone()].iter().map(|it| it.tokens.start);
        starts.any(|at| words.tokens[at].is_any(EXCEPTING) && !is_negated(&words.negations, at))
    };
    // "shops close, except bakeries", then "bakeries stay open": what was taken out is what is spoken of
    let keeps = |from: &Words<'_>, other: &Words<'_>| {
        let at = from.tokens.iter().position(|it| it.is_any(EXCEPTING));
        let taken_out = at.and_then(|at| from.items.iter().find(|it| it.tokens.start > at && it.sort.is_content()));
        taken_out.is_some_and(|taken_out| other.items.iter().any(|it| it.key == taken_out.key))
    };
    if keeps(texts.earlier, texts.later) || keeps(texts.later, texts.earlier) {
        return None;
    }
    one_more(texts, takes_out).map(|(order, evidence)| (order.reverse(), evidence))
}

/// Words of what is to be, or is provided for.
const PROVIDING: &[&str] = &[
    "will", "shall", "must", "may", "would", "apply", "applies", "cover", "covers", "concern", "concerns", "include",
    "includes", "paid", "allowed", "banned", "open", "free",
];

/// "Hexley", then "Hexley and Varrow": a name beside a name, a noun of many beside another, and nothing else differs.
fn listed(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let is_many = |words: &Words<'_>, it: &Item| {
        let text = words.text_of(it.tokens);
        match it.sort {
            Sort::Content => text.len() > 3 && text.ends_with('s') && !text.ends_with("ss"),
            Sort::Amount(at) => words.amounts[at].counts_things(),
            _ => false,
        }
    };
    let lists = |words: &Words<'_>, items: &Range<usize>| {
        let stretch = &words.items[items.clone()];
        let Some(and) = stretch.iter().position(|it| words.tokens[it.tokens.start].is("and")) else { return false };
        // "and Varrow", ", Selm and Varrow" list beside what stands before, "Varrow and" beside what follows
        let beside = if and > 0 && and + 1 == stretch.len() { Some(items.end) } else { items.start.checked_sub(1) };
        let Some(beside) = beside.and_then(|at| words.items.get(at)) else { return false };
        let own: Vec<&Item> = stretch.iter().filter(|it| !words.tokens[it.tokens.start].is("and")).collect();
        let is_list = |it: &&Item| {
            (it.sort == Sort::Name && beside.sort == Sort::Name) || (is_many(words, it) && is_many(words, beside))
        };
        let in_condition = words.conditions.iter().any(|it| it.clause.contains(beside.tokens.start));
        !in_condition && !own.is_empty() && own.len() <= 3 && own.iter().all(is_list)
    };
    let only = |words: &Words<'_>, items: &Range<usize>| {
        words.items[items.clone()].iter().all(|it| words.tokens[it.tokens.start].is_any(&["only", "alone"]))
    };
    let is_plain = |(before, after): &&(Range<usize>, Range<usize>)| {
        (lists(texts.earlier, before) && only(texts.later, after))
            || (only(texts.earlier, before) && lists(texts.later, after))
            || (only(texts.earlier, before) && only(texts.later, after))
    };
    // A list says how far a rule reaches, not who was there; and what is listed as left out is covered less.
    let provides = |words: &Words<'_>| {
        let has = |list: &[&'static str]| words.tokens.iter().any(|it| it.is_any(list));
        has(PROVIDING) && !has(EXCEPTING)
    };
    // What stands in both texts only changed its place.
    let keys = |words: &Words<'_>| -> Vec<u64> {
        let mut keys: Vec<u64> = words.items.iter().filter(|it| it.sort.is_content()).map(|it| it.key).collect();
        keys.sort_unstable();
        keys
    };
    let is_moved = keys(texts.earlier) == keys(texts.later);
    let is_rule = provides(texts.earlier) && provides(texts.later);
    if is_rule && !is_moved && texts.alignment.parted.iter().all(|it| is_plain(&it)) {
        one_more(texts, lists)
    } else {
        None
    }
}

/// `Greater` with its words where only the later text has a stretch of that kind, `Less` where only the earlier one has.
fn one_more(texts: &Texts<'_>, has: impl Fn(&Words<'_>, &Range<usize>) -> bool) -> Option<(Ordering, Evidence)> {
    texts.alignment.parted.iter().find_map(|(before, after)| {
        let order = match (has(texts.earlier, before), has(texts.later, after)) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            _ => return None,
        };
        let (from, to) = (beside(texts.earlier, before), beside(texts.later, after));
        let reason = match order {
            Ordering::Greater => format!("“{}” is new in it", &texts.later.text[to.clone()]),
            _ => format!("“{}” is gone from it", &texts.earlier.text[from.clone()]),
        };
        Some((order, worded(texts, from, to, reason)))
    })
}

/// The bytes of a stretch of items; of an empty one the word before it.
fn beside(words: &Words<'_>, items: &Range<usize>) -> Range<usize> {
    if items.is_empty() { bytes(words, &(items.start.saturating_sub(1)..items.start)) } else { bytes(words, items) }
}

/// The bytes of a stretch of items.
fn bytes(words: &Words<'_>, items: &Range<usize>) -> Range<usize> {
    let first = words.items.get(items.start).map_or(words.tokens.len(), |it| it.tokens.start);
    let last = items.end.checked_sub(1).filter(|_| !items.is_empty()).map_or(first, |it| words.items[it].tokens.end);
    words.bytes(TokenRange::new(first, last))
}
