//! From which side of a thing to which: by the stance on file, or by the words.

use super::{evidence, worded};
use crate::claim::Side;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::reading::attitude::Attitude;
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
    let is_turn = |one: &Attitude, other: &Attitude| one.is_for != other.is_for && one.is_about_the_same(other);
    let is_kept = |one: &Attitude, other: &Attitude| one.is_for == other.is_for && one.is_about_the_same(other);
    let (from, to) = earlier.iter().find_map(|one| Some((one, later.iter().find(|other| is_turn(one, other))?)))?;
    // Who says both takes no other side.
    if earlier.iter().any(|one| is_kept(one, to)) || later.iter().any(|other| is_kept(from, other)) {
        return None;
    }
    let side = |it: &Attitude| if it.is_for { Side::For } else { Side::Against };
    let (before, after) = (texts.earlier.bytes(from.tokens.clone()), texts.later.bytes(to.tokens.clone()));
    let word = |it: &Attitude| if it.is_for { "for" } else { "against" };
    let reason = format!("the words are {} it first, and {} it then", word(from), word(to));
    Some(((side(from), side(to)), worded(texts, before, after, reason)))
}

/// How alike two tellings must be for a denial in one of them to deny the other: nearly all must be the same.
const SAME_MATTER: f64 = 0.7;

/// The same statement affirmed, then denied, or the other way round.
fn denied(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let (earlier, later) = (texts.earlier.claimed(), texts.later.claimed());
    if earlier.is_quantified() || later.is_quantified() {
        if !texts.alignment.is_one_statement() || !earlier.is_against(&later) {
            return None;
        }
        let (before, after) = (earlier.shown_in(texts.earlier), later.shown_in(texts.later));
        let reason = format!("the same is said of {} first, and of {} then", earlier.extent, later.extent);
        return Some((sides(!earlier.is_denial()), worded(texts, before, after, reason)));
    }
    if texts.alignment.alike < SAME_MATTER {
        return None;
    }
    let is_content = |it: &&(usize, usize)| texts.earlier.items[it.0].sort.is_content();
    let shared = || texts.alignment.same.iter().filter(is_content);
    let denied_then = shared().find(|it| !texts.earlier.is_negated(it.0) && texts.later.is_negated(it.1));
    let denied_first = shared().find(|it| texts.earlier.is_negated(it.0) && !texts.later.is_negated(it.1));
    // Where both deny something, one denial merely reaches further than the other unless each denies what the other affirms.
    let both_deny = !texts.earlier.negations.is_empty() && !texts.later.negations.is_empty();
    let (before, after) = match (denied_then, denied_first) {
        (Some(it), Some(_)) => it,
        (Some(it), None) | (None, Some(it)) if !both_deny => it,
        _ => return None,
    };
    let affirmed = !texts.earlier.is_negated(*before);
    let (from, to) = (texts.earlier.shown(*before), texts.later.shown(*after));
    let word = texts.earlier.text_of(texts.earlier.items[*before].tokens.clone());
    let reason = if affirmed {
        format!("“{word}” is affirmed first, and denied then")
    } else {
        format!("“{word}” is denied first, and affirmed then")
    };
    Some((sides(affirmed), worded(texts, from, to, reason)))
}

/// From one side to the other.
fn sides(affirmed_first: bool) -> (Side, Side) {
    if affirmed_first { (Side::For, Side::Against) } else { (Side::Against, Side::For) }
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
