//! How amounts moved.

use std::cmp::Ordering;

use super::deadline::are_other_snapshots;
use super::opened::opened;
use super::parts::{add_up, goes_on, spread};
use super::{Move, evidence, slots, worded};
use crate::amount::Amount;
use crate::diff::measure::is_by_another;
use crate::diff::pair::Texts;
use crate::diff::thing::{Thing, is_framing};
use crate::diff::{Evidence, Pair};
use crate::language::grammar::Class;
use crate::language::likeness::SAME_BUT_FIGURES;
use crate::language::number::read_number;
use crate::language::quantity::{Found, factor, is_of_time};
use crate::reading::role::deed::Way;
use crate::reading::role::{Mention, Role};
use crate::reading::unsaid::Open;
use crate::reading::words::{Item, Sort, Words};

/// How the amounts moved: the one that both files give, or else each that stands in the same place of both texts.
pub(super) fn amounts(pair: &Pair<'_>) -> Vec<(Move, Evidence)> {
    if let Some(told) = &pair.told {
        return told.amounts();
    }
    if let Some(keyed) = pair.amount() {
        let (earlier, later) = (keyed.0.value.as_ref(), keyed.1.value.as_ref());
        let moved = moved(earlier, later);
        return moved.map(|(moved, reason)| (moved, evidence(keyed, (earlier, later), reason))).into_iter().collect();
    }
    let Some(texts) = pair.words() else { return Vec::new() };
    if let Some(opened) = opened(&texts, Open::Figure) {
        return vec![opened];
    }
    if pair.is_dated() { positions(&texts) } else { accounts(&texts) }
}

/// How each figure moved that stands in the same place of both texts, whatever its role: one account and another. What was counted
/// as of another day is no other account.
fn accounts(texts: &Texts<'_>) -> Vec<(Move, Evidence)> {
    if are_other_snapshots(texts) {
        return Vec::new();
    }
    let place = |sort| if let Sort::Amount(at) = sort { Some(at) } else { None };
    let aligned = slots(texts, place, |words, at| &words.amounts[at]);
    let judged =
        aligned.into_iter().filter_map(|(earlier, later)| between(texts, earlier, later, factor(earlier, later)));
    judged.collect()
}

/// How each figure of the later position moved from the one of the earlier position that it comes closest to.
fn positions(texts: &Texts<'_>) -> Vec<(Move, Evidence)> {
    // where a figure is taken back ("150, not 400") how many there are is what is spoken of
    let is_corrected = [texts.earlier, texts.later].iter().any(|it| takes_any_back(it));
    let [earlier, later] = [texts.earlier, texts.later].map(|it| figures(it, is_corrected));
    if texts.is_one_of_another() || is_by_another(texts.earlier, texts.later) {
        return given_up(texts, &earlier).into_iter().collect();
    }
    let moved = |to: &Figure<'_, '_>| {
        let may_be_one = |from: &&Figure<'_, '_>| is_comparable(texts, from, to);
        let from: Vec<&Figure<'_, '_>> = earlier.iter().filter(may_be_one).collect();
        // one of several figures that is the same holds, and so does what several come to
        let is_kept = |from: &&Figure<'_, '_>| {
            order(from.found, to.found, converted(texts, from, to)).is_none()
                || add_up(&beside(&later, from), from.found)
        };
        // "8 crowns, or 5 for children", then "5 crowns, and adults 8"
        let is_named = || {
            let is_it = |it: &Figure<'_, '_>| to.found.amount.unit.is_empty() && it.found.meant == to.found.meant;
            stands_bare(texts.earlier, to.found) || earlier.iter().any(is_it)
        };
        if from.iter().any(is_kept) || add_up(&beside(&earlier, to), to.found) || is_named() {
            return None;
        }
        match from.into_iter().rev().max_by_key(|from| from.thing.shared(&to.thing)) {
            Some(from) => between(texts, from.found, to.found, converted(texts, from, to)),
            None => between(texts, told_before(texts, to.found)?, to.found, None),
        }
    };
    let mut found: Vec<(Move, Evidence)> = later.iter().filter_map(moved).collect();
    // of several that went both ways nobody knows which took the place of which, where the rest is told otherwise too
    let goes = |way: Move| found.iter().any(|it| it.0 == way);
    if goes(Move::Up) && goes(Move::Down) && !texts.alignment.is_one_statement() {
        found.clear();
    }
    found.extend(later.iter().filter_map(|by| moved_by(texts, &earlier, by)));
    found.extend(given_up(texts, &earlier));
    found
}

/// Whether a text names the number of a figure bare, where nobody can tell what it counts: "adults 8".
fn stands_bare(words: &Words<'_>, figure: &Found) -> bool {
    if figure.meant.0.total_cmp(&figure.meant.1).is_ne() {
        return false;
    }
    let is_counted =
        |start: usize| words.amounts.iter().any(|it| !it.amount.unit.is_empty() && it.range.contains(&start));
    // "from 30 to 22 percent", "150, not 400"
    let is_led = |at: usize| at > 0 && words.tokens[at - 1].is_in(Class::Preposition | Class::Negator);
    let is_dated = |start: usize| words.moments.iter().any(|it| it.range.contains(&start));
    (0..words.tokens.len()).any(|at| {
        let start = words.tokens[at].start;
        let is_it = || read_number(&words.tokens[at..]).is_some_and(|it| it.value.total_cmp(&figure.meant.0).is_eq());
        !is_counted(start) && !is_dated(start) && !is_led(at) && is_it()
    })
}

/// The figures of a position that count the same thing in the same way as one of the other position.
fn beside<'w>(all: &[Figure<'w, '_>], one: &Figure<'_, '_>) -> Vec<&'w Found> {
    let is_alike = |it: &&Figure<'_, '_>| {
        let (own, other) = (&it.found.amount, &one.found.amount);
        // "40 cooks this year and 60 next"
        let is_of_unit = own.is_comparable(other) || own.unit.is_empty() && own.per == other.per;
        it.role.is_of_position() && it.moves == one.moves && is_of_unit
    };
    all.iter().filter(is_alike).map(|it| it.found).collect()
}

/// By how much the number of the one is multiplied to be told as the other is; `None` where both are told alike.
fn converted(texts: &Texts<'_>, from: &Figure<'_, '_>, to: &Figure<'_, '_>) -> Option<f64> {
    factor(from.found, to.found).or_else(|| spread((texts.earlier, from.found), (texts.later, to.found)))
}

/// The figure of the earlier text, whatever its role there, that the later one says its own has taken the place of: "to 32
/// dollars from 28".
fn told_before<'w>(texts: &Texts<'w>, to: &Found) -> Option<&'w Found> {
    let later = || texts.later.amounts.iter().zip(&texts.later.roles().amounts);
    let part = later().find(|it| std::ptr::eq(it.0, to))?.1.part;
    let is_before = |it: &(&Found, &Mention)| {
        let is_led = it.1.preposition.is_some_and(|at| texts.later.tokens[at].is("from"));
        is_led && it.1.part == part && it.0.amount.unit == to.amount.unit
    };
    let before = later().find(is_before)?.0;
    let is = |it: &Found, one: &Found| it.amount.unit == one.amount.unit && it.meant == one.meant;
    let is_new = !texts.earlier.amounts.iter().any(|it| is(it, to));
    let has_matter = texts.alignment.matter.both > 0;
    texts.earlier.amounts.iter().rfind(|it| is_new && has_matter && is(it, before))
}

/// How the figure of the earlier position moves by so much, as the later text tells: "raise the fee by 10 euros".
fn moved_by(texts: &Texts<'_>, earlier: &[Figure<'_, '_>], by: &Figure<'_, '_>) -> Option<(Move, Evidence)> {
    let (moved, word) = match by.moves? {
        Way::Up => (Move::Up, "up"),
        Way::Down => (Move::Down, "down"),
        _ => return None,
    };
    if is_of_time(&by.found.amount.unit) || earlier.iter().any(|it| it.moves == by.moves) {
        return None;
    }
    let is_base = |from: &&Figure<'_, '_>| {
        let (one, other) = (&from.found.amount, &by.found.amount);
        let is_comparable = one.unit == other.unit || one.unit.is_empty() || other.unit == PERCENT;
        from.moves.is_none() && is_comparable && !is_of_time(&one.unit) && from.thing.is_other(&by.thing).is_none()
    };
    let from = earlier.iter().rev().filter(is_base).max_by_key(|from| from.thing.shared(&by.thing))?.found;
    let reason = format!("the figure, {} before, goes {word} by {}", from.amount, by.found.amount);
    Some((moved, worded(texts, from.range.clone(), by.found.range.clone(), reason)))
}

/// The figure of the earlier position, where the later text gives it up and names no other.
fn given_up(texts: &Texts<'_>, earlier: &[Figure<'_, '_>]) -> Option<(Move, Evidence)> {
    let void = texts.later.roles().void?;
    let from = earlier.iter().find(|it| it.role.is_of_position() && it.thing.is_named_in(texts.later))?;
    let has_day = !super::deadline::days(texts.earlier).is_empty();
    // "shelved his power plan" gives up what it names, and no other thing that the sentence speaks of
    let tells = |it: &&Item| it.sort.is_content() && void.contains(it.tokens.start) && !is_framing(it.key);
    let object: Vec<&Item> = texts.later.items.iter().filter(tells).skip(1).collect();
    let stands = |it: &&Item| texts.earlier.items.iter().any(|other| other.key == it.key);
    let is_of_another = object.len() > 1 && !object.iter().any(stands);
    if is_of_another || has_day || !figures(texts.later, false).is_empty() {
        return None;
    }
    let reason = format!("the figure is given up: {}", from.found.amount);
    Some((Move::Gone, worded(texts, from.found.range.clone(), texts.later.bytes(void), reason)))
}

/// The unit of a share of anything.
const PERCENT: &str = "percent";

/// A figure of a text that is of the position, or plainly said in the present, or counted where that is asked for.
struct Figure<'w, 't> {
    found: &'w Found,
    role: Role,
    /// Which way something moves by it, where it is the size of a move.
    moves: Option<Way>,
    thing: Thing<'w, 't>,
}

fn figures<'w, 't>(words: &'w Words<'t>, with_counts: bool) -> Vec<Figure<'w, 't>> {
    let all = words.amounts.iter().zip(&words.roles().amounts);
    let is_compared =
        |role: Role| role.is_of_position() || role == Role::Asserted || with_counts && role == Role::Snapshot;
    let compared = all.filter(|it| is_compared(it.1.role) && !goes_on(words, it.1));
    compared.map(|(found, it)| Figure { found, role: it.role, moves: it.moves, thing: Thing::of(words, it) }).collect()
}

/// Whether two figures may be compared: of one thing and period, both of the position; or else plainly said in nearly
/// the same words.
fn is_comparable(texts: &Texts<'_>, from: &Figure<'_, '_>, to: &Figure<'_, '_>) -> bool {
    let (one, other) = (&from.found.amount, &to.found.amount);
    // a bare figure is of the other's unit only where no other figure beside it is
    let counts = |words: &Words<'_>, unit: &str| words.amounts.iter().any(|it| it.amount.unit == unit);
    let is_bare = one.per == other.per
        && match (one.unit.is_empty(), other.unit.is_empty()) {
            (true, false) => !counts(texts.earlier, &other.unit),
            (false, true) => !counts(texts.later, &one.unit),
            _ => false,
        };
    let is_position = from.role.is_of_position() && to.role.is_of_position();
    let is_corrected = || takes_back(texts.later, from.found) || takes_back(texts.earlier, to.found);
    from.moves == to.moves
        && (one.is_comparable(other) || is_bare || converted(texts, from, to).is_some())
        && (is_position || texts.alignment.matter.reaches(SAME_BUT_FIGURES) || is_corrected())
        && from.thing.is_other(&to.thing).is_none()
        && !from.thing.is_of_another_period(&to.thing)
        // those who are hired in May are not those who are hired in June; a fee is the same one
        && !(from.found.counts_things() && from.thing.is_planned_for_other_days(&to.thing))
}

/// Whether a text names any figure as what held before, or as what is not so.
fn takes_any_back(words: &Words<'_>) -> bool {
    words.roles().amounts.iter().any(|it| it.role == Role::Earlier)
}

/// Whether a text names a figure as what held before, or as what is not so: "150, not 400".
fn takes_back(words: &Words<'_>, figure: &Found) -> bool {
    let mut all = words.amounts.iter().zip(&words.roles().amounts);
    all.any(|(it, mention)| mention.role == Role::Earlier && it.meant == figure.meant)
}

fn between(texts: &Texts<'_>, earlier: &Found, later: &Found, by: Option<f64>) -> Option<(Move, Evidence)> {
    let order = order(earlier, later, by)?;
    let (moved, reason) = if is_interval(texts.earlier, earlier) && is_interval(texts.later, later) {
        recurs(earlier, later, order)
    } else {
        told(earlier, later, order)
    };
    Some((moved, worded(texts, earlier.range.clone(), later.range.clone(), reason)))
}

/// Whether a length of time tells how often something is: "every ten minutes".
fn is_interval(words: &Words<'_>, found: &Found) -> bool {
    let start = words.tokens.partition_point(|it| it.start < found.range.start);
    is_of_time(&found.amount.unit) && start > 0 && words.tokens[start - 1].is("every")
}

/// What comes at longer intervals comes less often.
fn recurs(earlier: &Found, later: &Found, way: Ordering) -> (Move, String) {
    let (moved, how) = if way.is_gt() { (Move::Down, "less") } else { (Move::Up, "more") };
    (moved, format!("every {} is {how} often than every {}", later.amount, earlier.amount))
}

/// How one figure in words moved to another, and why that is so.
pub(in crate::diff) fn step(earlier: &Found, later: &Found) -> Option<(Move, String)> {
    Some(told(earlier, later, order(earlier, later, factor(earlier, later))?))
}

fn told(earlier: &Found, later: &Found, way: Ordering) -> (Move, String) {
    let (from, to) = (&earlier.amount, &later.amount);
    match way {
        Ordering::Greater => (Move::Up, format!("the figure went up from {from} to {to}")),
        _ => (Move::Down, format!("the figure went down from {from} to {to}")),
    }
}

/// How far a converted figure may be off.
const CONVERTED: f64 = 0.03;

/// Which way a figure in words moved, where its number is multiplied `by` so much to be told as the later one is. `None` where
/// the one may be meant by the other.
fn order(earlier: &Found, later: &Found, by: Option<f64>) -> Option<Ordering> {
    // what is converted is compared with a margin, since nobody rounds the same way in two units
    let (by, margin) = by.map_or((1.0, 0.0), |it| (it, CONVERTED));
    let (low, high) = (earlier.meant.0 * by * (1.0 - margin), earlier.meant.1 * by * (1.0 + margin));
    let (later_low, later_high) = later.meant;
    let (lows, highs) = (later_low.total_cmp(&low), later_high.total_cmp(&high));
    let is_open = |edge: f64, beside: Ordering| edge.is_infinite() && beside.is_eq();
    let is_inside = lows.is_ge() && highs.is_le() || lows.is_le() && highs.is_ge();
    let is_vague = earlier.is_approximate || later.is_approximate || margin > 0.0;
    match () {
        // of two limits the edges tell: "up to 5", then "up to 8"
        () if is_open(low, lows) => Some(highs).filter(|it| it.is_ne()),
        () if is_open(high, highs) => Some(lows).filter(|it| it.is_ne()),
        // "at least 7", then "no more than 9": both may hold
        () if high.is_infinite() && later_low.is_infinite() && low < later_high => None,
        () if low.is_infinite() && later_high.is_infinite() && later_low < high => None,
        () if is_inside => None,
        () if later_low >= high => Some(Ordering::Greater),
        () if later_high <= low => Some(Ordering::Less),
        () => Some(lows).filter(|_| !is_vague),
    }
}

fn moved(earlier: Option<&Amount>, later: Option<&Amount>) -> Option<(Move, String)> {
    match (earlier, later) {
        (None, None) => None,
        (None, Some(to)) => Some((Move::Appeared, format!("a figure appeared: {to}"))),
        (Some(from), None) => Some((Move::Gone, format!("the figure is gone: {from}"))),
        (Some(from), Some(to)) => match from.moved_to(to)? {
            Ordering::Equal => None,
            Ordering::Greater => Some((Move::Up, format!("the figure went up from {from} to {to}"))),
            Ordering::Less => Some((Move::Down, format!("the figure went down from {from} to {to}"))),
        },
    }
}
