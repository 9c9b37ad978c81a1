//! From which side of a thing to which: by the stance on file, or by the words.

use super::denial::denied;
use super::{evidence, worded};
use crate::claim::Side;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::reading::attitude::{Attitude, Reach};
use crate::reading::opposite::{Pole, pole};
use crate::reading::words::Words;

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
    let is_limit = |from: &Attitude, to: &Attitude| from.is_for == to.is_for;
    // Who says both takes no other side.
    let is_held = |from: &Attitude, to: &Attitude| {
        !is_limit(from, to)
            && (earlier.iter().any(|one| is_kept(one, to)) || later.iter().any(|other| is_kept(from, other)))
    };
    let (from, to) = earlier.iter().find_map(|from| {
        let to = later.iter().find(|to| is_turn(from, to) && !is_held(from, to))?;
        Some((from, to))
    })?;
    let is_limit = is_limit(from, to);
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

/// "Raise the rate", then "cut the rate": where the two tellings part, words stand that are opposites.
fn turned(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    if !texts.alignment.is_one_statement() {
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
