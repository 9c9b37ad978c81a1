//! From which side of a thing to which: by the stance on file, or by the words.

use super::denial::{are_of_other_days, are_planned_for_other_days, denied};
use super::taken::{Kept, are_of_other_people, crossed, limited};
use super::{evidence, names, worded};
use crate::claim::Side;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::language::grammar::Class;
use crate::language::grammar::tag::text_tags;
use crate::language::grammar::verb_group::{Time, verb_groups};
use crate::language::token::Token;
use crate::reading::Basis;
use crate::reading::opposite::{Pole, pole};
use crate::reading::role::deed::{Deed, Way, deed};
use crate::reading::role::moves_ask;
use crate::reading::side::{Attitude, Sign};
use crate::reading::synonym::meant;
use crate::reading::words::Words;

/// Both sides, where they differ, and the evidence. The stance on file, or read from the words against the topic, speaks
/// first; then the words laid beside each other.
pub(super) fn side(pair: &Pair<'_>) -> Option<((Side, Side), Evidence)> {
    if let Some(told) = &pair.told {
        return told.side();
    }
    if let Some((earlier, later)) = pair.stance() {
        let sides = (earlier.value.side(), later.value.side());
        let reason = format!("the stance went from {} to {}", earlier.value, later.value);
        let is_read = [earlier, later].iter().all(|it| matches!(it.basis, Basis::Words(_)));
        if is_read && pair.words().is_some_and(|it| are_planned_for_other_days(&it)) {
            return None;
        }
        return (sides.0 != sides.1).then(|| (sides, evidence((earlier, later), (earlier.value, later.value), reason)));
    }
    let texts = pair.words()?;
    if texts.earlier.noncommittal.is_some() || texts.later.noncommittal.is_some() {
        return uncommitted(&texts);
    }
    if texts.alignment.matter.both == 0 {
        return None;
    }
    // Who is on one side both times has turned nowhere; who speaks of another place or person has denied nothing.
    let kept = Kept::of(&texts);
    let is_all = kept.is_all(&texts);
    let is_elsewhen = are_planned_for_other_days(&texts);
    let is_of_others = are_of_other_people(&texts);
    let is_told_of_others = is_of_others || !names(pair).is_empty();
    let denied = || if is_told_of_others { None } else { denied(&texts, pair.is_dated()) };
    let turn = || if is_all { None } else { denied().or_else(|| turned(&texts, pair.is_dated())) };
    let taken = || crossed(&texts).filter(|_| !is_elsewhen).or_else(|| limited(&texts));
    (if is_of_others { None } else { taken() }).or_else(turn)
}

/// "I will not comment on X", then "we support X", or the other way round: from no side to one, or back.
fn uncommitted(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let on = |words: &Words<'_>, taken: &Attitude| words.items.iter().any(|it| meant(it.key) == taken.head);
    if subject(texts.earlier) != subject(texts.later) {
        return None;
    }
    let side = |it: &Attitude| if it.sign == Sign::For { Side::For } else { Side::Against };
    let (sides, before, after) = match (&texts.earlier.noncommittal, &texts.later.noncommittal) {
        (Some(none), None) => {
            let to = texts.later.sides().first().filter(|it| on(texts.earlier, it))?;
            ((Side::Neither, side(to)), none, &to.tokens)
        }
        (None, Some(none)) => {
            let from = texts.earlier.sides().first().filter(|it| on(texts.later, it))?;
            ((side(from), Side::Neither), &from.tokens, none)
        }
        _ => return None,
    };
    let (before, after) = (texts.earlier.bytes(*before), texts.later.bytes(*after));
    let reason = if sides.0 == Side::Neither {
        "the words take no side first, and one then"
    } else {
        "the words take a side first, and none then"
    };
    Some((sides, worded(texts, before, after, reason.to_owned())))
}

/// Who speaks, as far as the words tell: nobody but the speaker where they begin with *I*, *we* or *there*, or else the
/// first that they name.
fn subject(words: &Words<'_>) -> Option<u64> {
    let own = |it: &Token<'_>| it.is_in(Class::FirstPerson) || it.is_any(&["there", "it", "on"]);
    if words.tokens.iter().take(2).any(own) {
        return None;
    }
    words.items.iter().find(|it| it.sort.is_content()).map(|it| it.key)
}

/// Whether an item is a verb of the past by which something came out higher or lower: "sales fell".
fn is_result(words: &Words<'_>, at: usize) -> bool {
    let verb = words.items[at].tokens.start;
    let moves = matches!(deed(&words.tokens[verb]), Some(Deed::Move(Way::Up | Way::Down)));
    let is_own = words.tokens[..verb].last().is_some_and(|it| it.is_in(Class::FirstPerson));
    let is_past = verb_groups(&words.tokens, &text_tags(&words.tokens))
        .iter()
        .any(|it| it.head == verb && it.time == Time::Past && !it.is_passive);
    moves && is_past && !is_own
}

/// "Raise the rate", then "cut the rate": where the two tellings part, words stand that are opposites. What came out in
/// days of saying that are known is no position.
fn turned(texts: &Texts<'_>, is_dated: bool) -> Option<((Side, Side), Evidence)> {
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
        Some((at, pole(words.items[at].key, words.is_negated(at))?))
    };
    let later: Vec<(usize, Pole)> = apart(false).filter_map(|at| poled(texts.later, at)).collect();
    let (from, to) = apart(true)
        .filter_map(|at| poled(texts.earlier, at))
        .find_map(|(at, pole)| Some((at, later.iter().find(|(_, other)| pole.is_against(*other))?.0)))?;
    // What is opened on one day and closed on another has turned nowhere.
    let is_event = |words: &Words<'_>, at: usize| {
        matches!(deed(&words.tokens[words.items[at].tokens.start]), Some(Deed::Event(_)))
    };
    if is_event(texts.earlier, from) && is_event(texts.later, to) && are_of_other_days(texts) {
        return None;
    }
    // "demands an increase", "lowered its demand": what is asked for is less now, and still asked for
    let moves_ask = |words: &Words<'_>, at: usize| moves_ask(&words.tokens, words.items[at].tokens.start);
    if moves_ask(texts.earlier, from) != moves_ask(texts.later, to) {
        return None;
    }
    // Sales that rose, and fell when the next figures came, are no position.
    if is_dated && is_result(texts.earlier, from) && is_result(texts.later, to) {
        return None;
    }
    let bytes = |words: &Words<'_>, at: usize| words.bytes(words.items[at].tokens);
    let (before, after) = (bytes(texts.earlier, from), bytes(texts.later, to));
    let reason =
        format!("“{}” stands against “{}”", &texts.later.text[after.clone()], &texts.earlier.text[before.clone()]);
    Some(((Side::For, Side::Against), worded(texts, before, after, reason)))
}
