//! From which side of a thing to which: by the stance on file, or by the words.

use std::collections::HashMap;

use super::{evidence, worded};
use crate::claim::Side;
use crate::date::Date;
use crate::diff::align::ONE_STATEMENT;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::reading::attitude::{Attitude, Reach};
use crate::reading::opposite::{Pole, pole};
use crate::reading::words::{Sort, Words};

/// Both sides, where they differ, and the evidence. The stance on file, or read from the words against the topic, speaks
/// first; then the words laid beside each other.
pub(in crate::diff) fn side(pair: &Pair<'_>) -> Option<((Side, Side), Evidence)> {
    if let Some((earlier, later)) = pair.stance() {
        let sides = (earlier.value.side(), later.value.side());
        let reason = format!("the stance went from {} to {}", earlier.value, later.value);
        return (sides.0 != sides.1).then(|| (sides, evidence((earlier, later), (earlier.value, later.value), reason)));
    }
    let texts = pair.words()?;
    opposed(&texts).or_else(|| denied(&texts)).or_else(|| turned(&texts))
}

/// "We support X", then "X must be abolished": two attitudes to one thing, on two sides.
fn opposed(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let (earlier, later) = (&texts.earlier.attitudes, &texts.later.attitudes);
    let is_turn = |one: &Attitude, other: &Attitude| one.is_against(other) && one.is_about_the_same(other);
    let is_kept = |one: &Attitude, other: &Attitude| one.is_for == other.is_for && one.is_about_the_same(other);
    let (from, to) = earlier.iter().find_map(|one| Some((one, later.iter().find(|other| is_turn(one, other))?)))?;
    // Who says both takes no other side.
    let is_limit = from.is_for == to.is_for;
    if !is_limit && (earlier.iter().any(|one| is_kept(one, to)) || later.iter().any(|other| is_kept(from, other))) {
        return None;
    }
    // Who wants only some of it is against having it without limit.
    let is_for = |it: &Attitude| it.is_for && !(is_limit && it.reach == Reach::Limited);
    let side = |it: &Attitude| if is_for(it) { Side::For } else { Side::Against };
    let (before, after) = (texts.earlier.bytes(from.tokens.clone()), texts.later.bytes(to.tokens.clone()));
    let word = |it: &Attitude| match (is_limit, is_for(it)) {
        (false, true) => "for it",
        (false, false) => "against it",
        (true, true) => "for it without limit",
        (true, false) => "for a limit to it",
    };
    let reason = format!("the words are {} first, and {} then", word(from), word(to));
    Some(((side(from), side(to)), worded(texts, before, after, reason)))
}

/// How alike two tellings must be for a denial in one of them to deny the other: nearly all must be the same.
const SAME_MATTER: f64 = 0.7;

/// The same statement affirmed, then denied, or the other way round.
fn denied(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let (earlier, later) = (texts.earlier.claimed(), texts.later.claimed());
    if earlier.is_quantified() || later.is_quantified() {
        if !is_one_statement(texts) || !earlier.is_against(&later) {
            return None;
        }
        let (before, after) = (earlier.shown_in(texts.earlier), later.shown_in(texts.later));
        let reason = format!("the same is said of {} first, and of {} then", earlier.extent, later.extent);
        return Some((sides(!earlier.is_denial()), worded(texts, before, after, reason)));
    }
    // What is said of one day is not denied of another.
    let days = |words: &Words<'_>| -> Vec<Date> { words.moments.iter().map(|it| it.date).collect() };
    let (first_days, then_days) = (days(texts.earlier), days(texts.later));
    if !first_days.is_empty() && !then_days.is_empty() && !first_days.iter().any(|it| then_days.contains(it)) {
        return None;
    }
    let Crossed { alike, denied_then, denied_first, apart_first, apart_then } = crossed(texts);
    if alike.max(texts.alignment.alike) < SAME_MATTER {
        return None;
    }
    // Where both deny something, one denial merely reaches further than the other unless each denies what the other
    // affirms, or one of them denies once more, or what the one denies is nothing that the other one speaks of.
    let (first, then) = (texts.earlier.negations.len(), texts.later.negations.len());
    let (before, after) = match (denied_then, denied_first) {
        (Some(it), Some(_)) => it,
        (Some(it), None) if apart_first || then > first => it,
        (None, Some(it)) if apart_then || first > then => it,
        _ => return None,
    };
    let affirmed = !texts.earlier.is_negated(before);
    let (from, to) = (texts.earlier.shown(before), texts.later.shown(after));
    let word = texts.earlier.text_of(texts.earlier.items[before].tokens.clone());
    let reason = if affirmed {
        format!("“{word}” is affirmed first, and denied then")
    } else {
        format!("“{word}” is denied first, and affirmed then")
    };
    Some((sides(affirmed), worded(texts, from, to, reason)))
}

/// Places in two tellings of what stands in both.
type Shared = (usize, usize);

/// What two tellings affirm and deny of what stands in both, in whatever order they put it.
struct Crossed {
    /// The share of matter that the two have in common.
    alike: f64,
    /// What the later telling alone denies.
    denied_then: Option<Shared>,
    /// What the earlier telling alone denies.
    denied_first: Option<Shared>,
    /// Whether the later telling does not speak of what the earlier one denies.
    apart_first: bool,
    /// Whether the earlier telling does not speak of what the later one denies.
    apart_then: bool,
}

fn crossed(texts: &Texts<'_>) -> Crossed {
    let (earlier, later) = (texts.earlier, texts.later);
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, item) in later.items.iter().enumerate().filter(|it| is_matter(later, it.0)) {
        places.entry(item.key).or_default().push(at);
    }
    let mut found = Crossed { alike: 0.0, denied_then: None, denied_first: None, apart_first: true, apart_then: true };
    let (mut shared, mut all) = (0, 0);
    for (at, item) in earlier.items.iter().enumerate().filter(|it| is_matter(earlier, it.0)) {
        all += 1;
        let same = places.get_mut(&item.key);
        let Some((same, place)) = same
            .and_then(|it| Some((it.iter().position(|it| is_same_value(texts, at, *it))?, it)))
            .map(|(at, it)| (it, at))
        else {
            continue;
        };
        let other = same.remove(place);
        shared += 1;
        let (denied, denied_later) = (earlier.is_negated(at), later.is_negated(other));
        found.apart_first &= !denied;
        found.apart_then &= !denied_later;
        if !denied && denied_later {
            found.denied_then = found.denied_then.or(Some((at, other)));
        } else if denied && !denied_later {
            found.denied_first = found.denied_first.or(Some((at, other)));
        }
    }
    all += (0..later.items.len()).filter(|it| is_matter(later, *it)).count();
    // The counts are those of words in a sentence.
    #[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
    let alike = 2.0 * f64::from(shared) / all.max(1) as f64;
    found.alike = alike;
    found
}

/// Whether the two are tellings of one statement, in whatever order they put it.
fn is_one_statement(texts: &Texts<'_>) -> bool {
    texts.alignment.is_one_statement() || crossed(texts).alike >= ONE_STATEMENT
}

/// Whether an item can be denied: it carries matter, or points to somebody.
fn is_matter(words: &Words<'_>, at: usize) -> bool {
    let item = &words.items[at];
    item.sort.is_content() || words.tokens[item.tokens.start].is_any(&["me", "us", "him", "them"])
}

/// Whether two items of one key say the same: "not on Friday" denies no Saturday.
fn is_same_value(texts: &Texts<'_>, at: usize, other: usize) -> bool {
    match (texts.earlier.items[at].sort, texts.later.items[other].sort) {
        (Sort::Date(at), Sort::Date(other)) => {
            let (one, two) = (&texts.earlier.moments[at], &texts.later.moments[other]);
            one.date == two.date
        }
        (Sort::Amount(at), Sort::Amount(other)) => {
            texts.earlier.amounts[at].amount == texts.later.amounts[other].amount
        }
        _ => true,
    }
}

/// From one side to the other.
fn sides(affirmed_first: bool) -> (Side, Side) {
    if affirmed_first { (Side::For, Side::Against) } else { (Side::Against, Side::For) }
}

/// "Raise the rate", then "cut the rate": where the two tellings part, words stand that are opposites.
fn turned(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    if texts.alignment.alike < SAME_MATTER {
        return None;
    }
    let apart = |earlier: bool| {
        texts
            .alignment
            .parted
            .iter()
            .flat_map(move |(before, after)| if earlier { before.clone() } else { after.clone() })
    };
    let poled = |words: &Words<'_>, at: usize| -> Option<(usize, Pole)> {
        let pole = pole(words.items[at].key)?;
        (!words.is_negated(at)).then_some((at, pole))
    };
    let later: Vec<(usize, Pole)> = apart(false).filter_map(|at| poled(texts.later, at)).collect();
    let (from, to) = apart(true)
        .filter_map(|at| poled(texts.earlier, at))
        .find_map(|(at, pole)| Some((at, later.iter().find(|(_, other)| pole.is_against(*other))?.0)))?;
    let bytes = |words: &Words<'_>, at: usize| words.bytes(words.items[at].tokens.clone());
    let (before, after) = (bytes(texts.earlier, from), bytes(texts.later, to));
    let reason =
        format!("“{}” stands against “{}”", &texts.later.text[after.clone()], &texts.earlier.text[before.clone()]);
    Some(((Side::For, Side::Against), worded(texts, before, after, reason)))
}
