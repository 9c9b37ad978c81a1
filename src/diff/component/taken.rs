//! The sides that two tellings take on one thing, in whatever words: "we support the dam", then "scrap the dam".

use std::cmp::Ordering;

use super::short::is_short;
use super::worded;
use crate::claim::Side;
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::token_range::TokenRange;
use crate::reading::bounded::{bound, is_bounded, is_of_one_shape};
use crate::reading::side::{Aspect, Attitude, Rule, Sign};
use crate::reading::words::{Item, Words};

/// For a thing first and against it then, or the other way round.
pub(super) fn crossed(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let [earlier, later] = [taken(texts.earlier), taken(texts.later)];
    // who takes a side only so far may take the other one beyond that, and has not turned
    let is_turn = |one: &Attitude, other: &Attitude| {
        let is_whole = !goes_so_far(texts.earlier, one, texts.later) && !goes_so_far(texts.later, other, texts.earlier);
        // what good or harm comes of a thing is told of too much in passing to be held against anything in a long sentence
        let is_passing = || [one, other].iter().any(|it| it.rule >= Rule::Effect);
        let are_short = || is_short(texts.earlier) && is_short(texts.later);
        is_opposite(one, other) && is_whole && (!is_passing() || are_short())
    };
    let (from, to) = first_turn(&earlier, &later, is_turn)?;
    Some(((side(from.sign), side(to.sign)), shown(texts, from, to)))
}

/// `Less` where what the speaker was for may be given up now, or what he was against may come: "the depot stays", "the depot may be
/// closed"; or where he was for it and no longer is in its present form. `Greater` where what might come or go is settled.
pub(super) fn left_open(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let [earlier, later] = [texts.earlier, texts.later].map(|it| it.sides().iter().collect::<Vec<_>>());
    let is_open = |it: &Attitude| it.rule == Rule::Possible;
    // who was for it as it is, and is not for it "in its present form", may be for it in another one
    let is_partly_against = |words: &Words<'_>, it: &Attitude, other: &Attitude| {
        let is_whole = other.sign == Sign::For && other.rule.is_plain() && !other.is_limited;
        it.sign == Sign::Against && is_whole && is_of_one_shape(&words.tokens, it.tokens)
    };
    let is_turn = |one: &Attitude, other: &Attitude| {
        let is_one_open = is_open(one) && other.rule.is_plain() || is_open(other) && one.rule.is_plain();
        let is_partly = || is_partly_against(texts.later, other, one) || is_partly_against(texts.earlier, one, other);
        (is_one_open || is_partly()) && is_opposite(one, other)
    };
    let (from, to) = first_turn(&earlier, &later, is_turn)?;
    let is_settled = is_open(from) || is_partly_against(texts.earlier, from, to);
    let order = if is_settled { Ordering::Greater } else { Ordering::Less };
    let mut evidence = shown(texts, from, to);
    if !is_open(from) && !is_open(to) {
        evidence.reason.push_str(", in one shape of it");
    }
    Some((order, evidence))
}

/// The first two sides between which somebody turned; who says both takes no other side.
fn first_turn<'w>(
    earlier: &[&'w Attitude],
    later: &[&'w Attitude],
    is_turn: impl Fn(&Attitude, &Attitude) -> bool,
) -> Option<(&'w Attitude, &'w Attitude)> {
    let is_both = |from: &Attitude, to: &Attitude| {
        earlier.iter().any(|one| is_kept(one, to)) || later.iter().any(|other| is_kept(from, other))
    };
    earlier.iter().find_map(|from| {
        let to = later.iter().find(|to| is_turn(from, to) && !is_both(from, to))?;
        Some((*from, *to))
    })
}

fn is_opposite(one: &Attitude, other: &Attitude) -> bool {
    one.sign != other.sign && one.is_about_the_same(other)
}

/// The sides that a telling takes, without what may merely come of a thing.
fn taken<'w>(words: &'w Words<'_>) -> Vec<&'w Attitude> {
    words.sides().iter().filter(|it| it.rule != Rule::Possible).collect()
}

fn shown(texts: &Texts<'_>, from: &Attitude, to: &Attitude) -> Evidence {
    let (before, after) = (texts.earlier.with_denial(from.tokens), texts.later.with_denial(to.tokens));
    let reason = format!("the words {} first, and {} then", says(from), says(to));
    worded(texts, before, after, reason)
}

/// Whether a side is taken only so far, by a bound that the other telling does not have.
fn goes_so_far(words: &Words<'_>, taken: &Attitude, other: &Words<'_>) -> bool {
    let has_bound = bound(&words.tokens, taken.tokens).is_some();
    taken.is_limited && (!has_bound || is_bounded(&words.tokens, taken.tokens, &other.tokens))
}

fn side(sign: Sign) -> Side {
    if sign == Sign::For { Side::For } else { Side::Against }
}

/// What somebody wants, and what is said of what it does, are not told alike.
fn says(taken: &Attitude) -> &'static str {
    match (taken.rule.is_plain(), taken.sign) {
        (_, Sign::For) if taken.aspect == Aspect::Cost => "say that it costs nothing",
        (_, Sign::Against) if taken.aspect == Aspect::Cost => "say that it is paid for",
        (_, Sign::For) if taken.aspect == Aspect::Level => "say that it stays as it is",
        (_, Sign::Against) if taken.aspect == Aspect::Level => "say that it does not",
        (_, Sign::For) if taken.rule == Rule::Permitted => "allow it",
        (_, Sign::For) if taken.rule == Rule::Possible => "say that it may be",
        (_, Sign::Against) if taken.rule == Rule::Possible => "say that it may go",
        (true, Sign::For) => "are for it",
        (true, Sign::Against) => "are against it",
        (false, Sign::For) => "say that good comes of it",
        (false, Sign::Against) => "say that harm comes of it",
    }
}

fn is_kept(one: &Attitude, other: &Attitude) -> bool {
    // what does not stay as it is may go either way
    let moves = one.aspect == Aspect::Level && one.sign == Sign::Against;
    one.sign == other.sign && one.is_about_the_same(other) && !moves
}

/// The same sides on the same things in both tellings.
pub(in crate::diff) struct Kept<'w>(Vec<(&'w Attitude, &'w Attitude)>);

impl<'w> Kept<'w> {
    pub(in crate::diff) fn of(texts: &Texts<'w>) -> Self {
        let [earlier, later] = [taken(texts.earlier), taken(texts.later)];
        let pairs = earlier.iter().flat_map(|one| later.iter().map(|other| (*one, *other)));
        Self(pairs.filter(|(one, other)| is_kept(one, other)).collect())
    }

    /// Those that are plain both times, the earlier one of each first.
    pub(in crate::diff) fn plain(&self) -> impl Iterator<Item = [&'w Attitude; 2]> {
        self.0.iter().filter(|it| it.0.rule.is_plain() && it.1.rule.is_plain()).map(|it| [it.0, it.1])
    }

    /// Whether both times the speaker wants a thing, or does it, and not only speaks well of it.
    pub(super) fn is_wanted(&self) -> bool {
        self.0.iter().any(|(earlier, later)| earlier.rule.is_own() && later.rule.is_own())
    }

    /// Whether they are all that the two have in common, so that no denial in one of them says anything more: "there will be no
    /// dam", then "the dam is dead".
    pub(super) fn is_all(&self, texts: &Texts<'_>) -> bool {
        let stands = |words: &Words<'_>, range: Option<TokenRange>, key: u64| {
            words.items.iter().any(|it| it.key == key && range.is_none_or(|range| range.contains(it.tokens.start)))
        };
        let is_named = |it: &Attitude, key: u64| it.head == key || it.others.contains(&key);
        // what says so on both sides is not said besides: "will be closed", "no way around closing"
        let is_of = |(earlier, later): &(&Attitude, &Attitude), key: u64| {
            is_named(earlier, key)
                || is_named(later, key)
                || stands(texts.earlier, Some(earlier.tokens), key) && stands(texts.later, Some(later.tokens), key)
        };
        let is_rest = |it: &Item| {
            !it.sort.is_content() || !stands(texts.later, None, it.key) || self.0.iter().any(|kept| is_of(kept, it.key))
        };
        !self.0.is_empty() && (!texts.alignment.is_one_statement() || texts.earlier.items.iter().all(is_rest))
    }
}
