//! From which side of a thing to which: by the stance on file, or by the words.

use super::denial::{are_of_other_days, are_planned_for_other_days, denied};
use super::short::is_short;
use super::strength::{is_over, times};
use super::taken::{Kept, crossed};
use super::{evidence, names, worded};
use crate::claim::Side;
use crate::diff::pair::Texts;
use crate::diff::phrases::Phrases;
use crate::diff::{Evidence, Pair};
use crate::language::calendar::moment::Moment;
use crate::language::grammar::Class;
use crate::language::grammar::negation::Negation;
use crate::language::grammar::refuted::refuted;
use crate::language::grammar::verb_group::{Time, VerbGroup};
use crate::language::token::Token;
use crate::reading::Basis;
use crate::reading::attitude::{Attitude, Reach};
use crate::reading::bounded::is_bounded;
use crate::reading::opposite::{Pole, pole};
use crate::reading::role::deed::{Deed, Way, deed};
use crate::reading::role::{Mention, Role, moves_ask};
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
    // who will stay on and who will step down speak of one thing and share no word
    if texts.alignment.matter.both == 0 {
        return crossed(&texts);
    }
    // Who is on one side both times has turned nowhere; who speaks of another place or person has denied nothing.
    let kept = Kept::of(&texts);
    let is_all = kept.is_all(&texts);
    let is_elsewhen = are_planned_for_other_days(&texts);
    let is_told_again = is_all && texts.alignment.is_one_statement();
    let opposed = || if is_elsewhen || is_told_again || kept.is_wanted() { None } else { opposed(&texts) };
    let denied = || if names(pair).is_empty() { denied(&texts, pair.is_dated()) } else { None };
    let turn = || {
        if is_all || agreed(&texts) {
            None
        } else {
            denied().or_else(|| turned(&texts, pair.is_dated()).filter(|_| !is_elsewhen))
        }
    };
    let found = crossed(&texts).filter(|_| !is_elsewhen).or_else(opposed).or_else(turn);
    found.filter(|_| !are_of_two_things(&texts))
}

/// Whether what one text tells cannot be turned by the other: it is refuted, of another condition, time or place, or of another thing.
fn are_of_two_things(texts: &Texts<'_>) -> bool {
    let (earlier, later) = (texts.earlier, texts.later);
    // "that we dump waste is a lie"
    refuted(&earlier.tokens).is_some() != refuted(&later.tokens).is_some()
        || is_one_condition_turned(texts)
        || tells_of_before(earlier, later)
        || tells_of_before(later, earlier)
        // "dogs must be on a lead in the reserve", and need not in the park
        || Phrases::of_statement(earlier).are_of_another(&Phrases::of_statement(later))
}

/// "If the party asks, I will", then "if it does not ask, I will not": each says what holds where the other says nothing.
fn is_one_condition_turned(texts: &Texts<'_>) -> bool {
    let denies = |words: &Words<'_>| {
        let is_inside = |denial: &Negation| words.is_in_condition(denial.cue.start);
        words.negations.iter().any(is_inside)
    };
    let both = [texts.earlier, texts.later];
    both.iter().all(|it| !it.conditions.is_empty()) && denies(texts.earlier) != denies(texts.later)
}

/// So many days before a statement is another time.
const LONG_AGO: i64 = 365;

/// Whether one text tells of days long before the other was said, and of nothing since: "in 1974 we devalued the crown".
fn tells_of_before(words: &Words<'_>, other: &Words<'_>) -> bool {
    let moments = words.moments.iter().zip(&words.roles().moments);
    let mut past = moments.filter(|it| it.1.role == Role::Past).peekable();
    let is_long_ago = |it: (&Moment, &Mention)| (other.said - it.0.date.last()).num_days() >= LONG_AGO;
    past.peek().is_some() && past.all(is_long_ago) && is_over(&times(words))
}

/// Whether both take the same side on the same thing: "we support X", "we oppose the abolition of X".
fn agreed(texts: &Texts<'_>) -> bool {
    let is_kept = |one: &Attitude, other: &Attitude| one.is_for == other.is_for && one.is_about_the_same(other);
    texts.earlier.attitudes().iter().any(|one| texts.later.attitudes().iter().any(|other| is_kept(one, other)))
}

/// "I will not comment on X", then "we support X", or the other way round: from no side to one, or back.
fn uncommitted(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let on = |words: &Words<'_>, attitude: &Attitude| {
        attitude.target.first().is_some_and(|head| words.items.iter().any(|it| it.key == *head))
    };
    if subject(texts.earlier) != subject(texts.later) {
        return None;
    }
    let side = |it: &Attitude| if it.is_for { Side::For } else { Side::Against };
    let (sides, before, after) = match (&texts.earlier.noncommittal, &texts.later.noncommittal) {
        (Some(none), None) => {
            let to = short(texts.later).iter().find(|it| on(texts.earlier, it))?;
            ((Side::Neither, side(to)), none, &to.tokens)
        }
        (None, Some(none)) => {
            let from = short(texts.earlier).iter().find(|it| on(texts.later, it))?;
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

/// "We support X", then "X must be abolished": two attitudes to one thing, on two sides, as the older reader sees them. It knows
/// limits, rights and means, which `reading::side` does not read. Of long sentences, and of what is narrated, it takes too much for a
/// side.
fn opposed(texts: &Texts<'_>) -> Option<((Side, Side), Evidence)> {
    let (earlier, later) = (short(texts.earlier), short(texts.later));
    let is_open =
        |words: &Words<'_>, it: &Attitude, other: &Words<'_>| !is_bounded(&words.tokens, it.tokens, &other.tokens);
    let is_turn = |one: &Attitude, other: &Attitude| {
        let is_whole = is_open(texts.earlier, one, texts.later) && is_open(texts.later, other, texts.earlier);
        one.is_against(other) && one.is_about_the_same(other) && is_whole
    };
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
    let (before, after) = (texts.earlier.with_denial(from.tokens), texts.later.with_denial(to.tokens));
    let word = |it: &Attitude| match (is_limit, is_for(it)) {
        (false, true) => "for it",
        (false, false) => "against it",
        (true, true) => "for it without limit",
        (true, false) => "for a limit to it",
    };
    let reason = format!("the words are {} first, and {} then", word(from), word(to));
    Some(((side(from), side(to)), worded(texts, before, after, reason)))
}

/// The sides of a short statement, as the older reader sees them.
fn short<'w>(words: &'w Words<'_>) -> &'w [Attitude] {
    if is_short(words) { words.attitudes() } else { &[] }
}

/// Whether an item is a verb that tells how something comes out, higher or lower: "sales fell", "the river is rising".
fn is_result(words: &Words<'_>, at: usize) -> bool {
    let verb = words.items[at].tokens.start;
    let moves = matches!(deed(&words.tokens[verb]), Some(Deed::Move(Way::Up | Way::Down)));
    let is_own = words.tokens[..verb].last().is_some_and(|it| it.is_in(Class::FirstPerson));
    let tells_result = |it: &VerbGroup| match it.time {
        Time::Past | Time::Perfect => true,
        Time::Present => words.tokens[verb].text.ends_with("ing"),
        _ => false,
    };
    let is_result = |it: &VerbGroup| it.head == verb && tells_result(it) && !it.is_passive;
    moves && !is_own && words.parse().verbs.iter().any(is_result)
}

/// What takes something out of what is said.
const EXCEPT: &[&str] = &["except", "unless", "apart", "only"];

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
        // "if we raised it, they would leave"
        let is_supposed = words.is_in_condition(words.items[at].tokens.start);
        Some((at, pole(words.items[at].key, words.is_negated(at)).filter(|_| !is_supposed)?))
    };
    // "banned, except for mussels" and "allowed for mussels only" are one rule
    let excepts = |words: &Words<'_>| words.tokens.iter().any(|it| it.is_any(EXCEPT) || it.is("other"));
    if excepts(texts.earlier) || excepts(texts.later) {
        return None;
    }
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
