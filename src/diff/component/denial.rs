//! The same statement affirmed, then denied, or the other way round.
//!
//! What counts is which words each telling affirms and denies, in whatever order it puts them; where a telling says how
//! much it claims, the square of opposition decides.

use std::collections::{HashMap, HashSet};

use super::denied_whole::denies_all;
use super::square::{Claiming, turned};
use super::worded;
use crate::claim::Side;
use crate::date::Date;
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::grammar::Class;
use crate::language::grammar::negation::{Denial, Negation};
use crate::language::grammar::shape::ends_in_ed;
use crate::language::likeness::{DENIED_STATEMENT, ONE_STATEMENT, Shared};
use crate::language::token::{Kind, Token};
use crate::reading::bounded::is_bounded;
use crate::reading::role::Role;
use crate::reading::words::{Item, Sort, Words};

/// The same statement affirmed, then denied, or the other way round. What is denied of one subject on one day, and affirmed of
/// another on a later one, has not turned, while two undated accounts that name another subject tell one thing in two ways.
pub(super) fn denied(texts: &Texts<'_>, is_dated: bool) -> Option<((Side, Side), Evidence)> {
    // A denial counts where it reaches something that the other telling speaks of too, and no condition holds it.
    let keys = |words: &Words<'_>| -> HashSet<u64> {
        (0..words.items.len()).filter(|it| is_matter(words, *it)).map(|it| words.items[it].key).collect()
    };
    let (first_keys, then_keys) = (keys(texts.earlier), keys(texts.later));
    let count = |words: &Words<'_>, other: &HashSet<u64>, it: &Negation| {
        let reaches = |item: &Item| is_near(words, it, item) && other.contains(&item.key);
        // Of "not all" and "hardly" the cue says it all.
        let is_whole = matches!(it.kind, Denial::NotAll | Denial::Weak) || words.items.iter().any(reaches);
        // That there is no figure or date yet denies neither.
        let is_unsaid =
            words.unsaid.iter().any(|open| open.tokens.start < it.cue.end && it.cue.start < open.tokens.end);
        !words.is_in_condition(it.cue.start) && is_whole && !is_unsaid
    };
    let earlier = texts.earlier.claimed(|it| count(texts.earlier, &then_keys, it));
    let later = texts.later.claimed(|it| count(texts.later, &first_keys, it));
    // "Have not ruled out" leaves open what "have ruled out" does not.
    let speaks_of_ruling = |words: &Words<'_>| words.tokens.iter().any(|it| it.is_any(RULING));
    let both_rule = speaks_of_ruling(texts.earlier) && speaks_of_ruling(texts.later);
    if !both_rule && (waits(texts.earlier, texts.later) || waits(texts.later, texts.earlier)) {
        return None;
    }
    // What lies beyond a limit, what should have been and what a court ruled stands against nothing that is plainly told.
    let is_told_otherwise = denies_beyond(texts.earlier)
        || denies_beyond(texts.later)
        || is_unreal(texts.earlier)
        || is_unreal(texts.later)
        || rules_that(texts.earlier) != rules_that(texts.later);
    if is_told_otherwise {
        return None;
    }
    if earlier.is_quantified() || later.is_quantified() {
        let is_one = texts.alignment.is_one_statement() || crossed(texts).matter.reaches(ONE_STATEMENT);
        let earlier = Claiming { words: texts.earlier, claimed: earlier, keys: first_keys };
        let later = Claiming { words: texts.later, claimed: later, keys: then_keys };
        return if is_one { turned(texts, &earlier, &later) } else { None };
    }
    // "victims do not want it", "reporters want it": what is denied of one is not affirmed of another
    if are_of_other_days(texts) || is_dated && texts.is_of_another() {
        return None;
    }
    let Crossed { matter, denied_then, denied_first, apart_first, apart_then, both_deny } = crossed(texts);
    let is_one = matter.reaches(DENIED_STATEMENT) || texts.alignment.matter.reaches(DENIED_STATEMENT);
    if !is_one && !denies_all(texts) {
        return None;
    }
    // Where both deny something, one denial merely reaches further than the other unless each denies what the other
    // affirms, or one of them denies once more, or what the one denies is nothing that the other one speaks of.
    let (first, then) = (texts.earlier.negations.len(), texts.later.negations.len());
    // What is denied in the active is denied in the passive too.
    if both_deny && first == then {
        return None;
    }
    let (before, after) = match (denied_then, denied_first) {
        (Some(it), Some(_)) => it,
        (Some(it), None) if apart_first || then > first => it,
        (None, Some(it)) if apart_then || first > then => it,
        _ => return None,
    };
    let affirmed = !texts.earlier.is_negated(before);
    let (from, to) = (texts.earlier.shown(before), texts.later.shown(after));
    let word = texts.earlier.text_of(texts.earlier.items[before].tokens);
    let reason = if affirmed {
        format!("“{word}” is affirmed first, and denied then")
    } else {
        format!("“{word}” is denied first, and affirmed then")
    };
    Some((sides(affirmed), worded(texts, from, to, reason)))
}

/// Whether a denial reaches an item at once: of "no appetite for the toll" that is the appetite, and no denial of the toll. What
/// it reaches only through a preposition counts where there is nothing before that.
fn is_near(words: &Words<'_>, denial: &Negation, item: &Item) -> bool {
    let start = denial.scope.start.max(denial.cue.end);
    let inside = |it: &Item| it.tokens.start >= start && denial.scope.contains(it.tokens.start);
    let leads_on = |at: &usize| words.tokens[*at].is_in(Class::Preposition) || words.tokens[*at].is("than");
    let end = (start..denial.scope.end).find(leads_on).unwrap_or(denial.scope.end);
    let is_first = |it: &Item| inside(it) && it.tokens.start < end;
    let has_first = words.items.iter().any(|it| it.sort.is_content() && is_first(it));
    if has_first { is_first(item) } else { denial.scope.contains(item.tokens.start) }
}

/// Whether each names days, and none that the other names: what is said of one day is not denied of another.
pub(super) fn are_of_other_days(texts: &Texts<'_>) -> bool {
    let days = |words: &Words<'_>| -> Vec<Date> { words.moments.iter().map(|it| it.date).collect() };
    let (first, then) = (days(texts.earlier), days(texts.later));
    !first.is_empty() && !then.is_empty() && !first.iter().any(|it| then.contains(it))
}

/// Whether each names days of what is to come, and none that the other names: what is not to be this year may be to be next
/// year.
pub(super) fn are_planned_for_other_days(texts: &Texts<'_>) -> bool {
    let days = |words: &Words<'_>| -> Vec<Date> {
        let all = words.moments.iter().zip(&words.roles().moments);
        all.filter(|it| it.1.role.is_of_position() || it.1.role == Role::Period).map(|it| it.0.date).collect()
    };
    let (first, then) = (days(texts.earlier), days(texts.later));
    !first.is_empty() && !then.is_empty() && !first.iter().any(|it| then.iter().any(|other| it.overlaps(*other)))
}

const RULING: &[&str] = &["rule", "ruled", "ruling"];

/// Whether what it denies is all that lies beyond a limit: "not take anything below 6 percent".
fn denies_beyond(words: &Words<'_>) -> bool {
    words
        .items
        .iter()
        .any(|it| matches!(it.sort, Sort::Amount(_)) && words.tokens[it.tokens.start].is_any(&["anything", "nothing"]))
}

/// Whether it tells what somebody ruled to be so, and not on what, or whether, somebody rules.
fn rules_that(words: &Words<'_>) -> bool {
    words.tokens.windows(2).any(|it| it[0].is_any(RULING) && it[1].is_in(Class::That))
}

/// Whether a denial only says when, or on which condition, it will be so: "not until Monday", "not unless they pay".
pub(in crate::diff) fn waits(words: &Words<'_>, other: &Words<'_>) -> bool {
    // "Have not ruled out" leaves it open, and "reform or no reform" is all one.
    let is_open = |it: &Negation| {
        let before = it.cue.start.checked_sub(1).and_then(|at| words.tokens.get(at));
        let behind = words.tokens[it.cue.end..].iter().take(2);
        before.is_some_and(|it| it.is("or")) || behind.into_iter().any(|it| it.is_any(RULING))
    };
    words.negations.iter().any(|it| is_open(it) || is_bounded(&words.tokens, it.cue, &other.tokens))
}

/// Places in two tellings of what stands in both.
type Common = (usize, usize);

/// What two tellings affirm and deny of what stands in both, in whatever order they put it.
struct Crossed {
    /// How much matter the two have in common.
    matter: Shared,
    /// What the later telling alone denies.
    denied_then: Option<Common>,
    /// What the earlier telling alone denies.
    denied_first: Option<Common>,
    /// Whether the later telling does not speak of what the earlier one denies.
    apart_first: bool,
    /// Whether the earlier telling does not speak of what the later one denies.
    apart_then: bool,
    /// Whether both deny the same.
    both_deny: bool,
}

fn crossed(texts: &Texts<'_>) -> Crossed {
    let (earlier, later) = (texts.earlier, texts.later);
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, item) in later.items.iter().enumerate().filter(|it| is_matter(later, it.0)) {
        places.entry(item.key).or_default().push(at);
    }
    let mut found = Crossed {
        matter: Shared::default(),
        denied_then: None,
        denied_first: None,
        apart_first: true,
        apart_then: true,
        both_deny: false,
    };
    for (at, item) in earlier.items.iter().enumerate().filter(|it| is_matter(earlier, it.0)) {
        found.matter.one += 1;
        let same = places.get_mut(&item.key);
        let Some((same, place)) = same
            .and_then(|it| Some((it.iter().position(|it| is_same_value(texts, at, *it))?, it)))
            .map(|(at, it)| (it, at))
        else {
            continue;
        };
        let other = same.remove(place);
        found.matter.both += 1;
        let (denied, denied_later) = (is_denied(earlier, at), is_denied(later, other));
        found.apart_first &= !denied;
        found.both_deny |= denied && denied_later;
        found.apart_then &= !denied_later;
        if !denied && denied_later {
            found.denied_then = found.denied_then.or(Some((at, other)));
        } else if denied && !denied_later {
            found.denied_first = found.denied_first.or(Some((at, other)));
        }
    }
    found.matter.other = (0..later.items.len()).filter(|it| is_matter(later, *it)).count();
    found
}

/// Whether an item can be denied: it carries matter, or points to somebody.
pub(super) fn is_matter(words: &Words<'_>, at: usize) -> bool {
    let item = &words.items[at];
    if words.is_in_condition(item.tokens.start) || is_left_unsaid(words, item.tokens.start) {
        return false;
    }
    // "in May, not in April": what held before is told to be over
    let is_before = match item.sort {
        Sort::Date(at) => words.roles().moments[at].role == Role::Earlier,
        Sort::Amount(at) => words.roles().amounts[at].role == Role::Earlier,
        _ => false,
    };
    if is_before {
        return false;
    }
    item.sort.is_content() || words.tokens[item.tokens.start].is_in(Class::ObjectPronoun)
}

/// Whether a token stands in what somebody only asks, did not say, or wants of the speaker: "I did not say that it would close" says neither
/// that it would nor that it would not, and no more does "they want us to close it", nor "they accuse us of it".
fn is_left_unsaid(words: &Words<'_>, token: usize) -> bool {
    let is_stop = |it: &Token<'_>| it.is_in(Class::Stop | Class::HalfStop | Class::Contrast);
    let is_wanted_of_us = |at: usize| {
        let is_led = words.tokens.get(at + 1).is_some_and(|it| it.is("to") || it.is("of"));
        let is_us = words.tokens[at].is_any(&["us", "me"]) && is_led;
        is_us && at > 0 && words.tokens[at - 1].kind == Kind::Word && !words.tokens[at - 1].is_in(Class::Preposition)
    };
    let start = (0..token).rev().find(|it| is_stop(&words.tokens[*it])).map_or(0, |it| it + 1);
    let stop = (token..words.tokens.len()).find(|it| words.tokens[*it].is_in(Class::Stop));
    let is_asked = stop.is_some_and(|it| words.tokens[it].is("?"));
    if is_asked || (start..token).any(is_wanted_of_us) {
        return true;
    }
    let is_said = |at: usize| {
        let leads = words.tokens.get(at + 1).is_some_and(|it| it.is_in(Class::That | Class::Hypothetical));
        leads && words.tokens[at].is_in(Class::Said | Class::Quotes)
    };
    let follows = |said: usize| {
        said < token && !words.tokens[said..token].iter().any(|it| it.is_in(Class::Stop | Class::HalfStop))
    };
    words.negations.iter().any(|it| it.scope.into_iter().any(|at| is_said(at) && follows(at)))
}

/// Whether it tells what should or could have been, which says nothing of what has been.
fn is_unreal(words: &Words<'_>) -> bool {
    let tokens = &words.tokens;
    let have = |at: usize| (at + 1..tokens.len()).find(|it| !tokens[*it].is_in(Class::Adverb | Class::Negator));
    // "will have signed" is still to come, and who "would have" signed may have done so
    let is_modal = |at: usize| tokens[at].is_any(&["should", "could", "ought"]);
    let is_done = |at: usize| {
        let next = tokens.get(at + 1);
        let is_participle = |it: &Token<'_>| {
            it.is("been") || ends_in_ed(it) || it.is_in(Class::IrregularParticiple | Class::IrregularPast)
        };
        tokens[at].is("have") && next.is_some_and(is_participle)
    };
    (0..tokens.len()).any(|at| is_modal(at) && have(at).is_some_and(is_done))
}

/// Whether an item is denied; where the words only leave a figure or a date open, nothing is.
fn is_denied(words: &Words<'_>, at: usize) -> bool {
    words.unsaid.is_empty() && words.is_negated(at)
}

/// Whether two items of one key say the same: "not on Friday" denies no Saturday.
fn is_same_value(texts: &Texts<'_>, at: usize, other: usize) -> bool {
    match (texts.earlier.items[at].sort, texts.later.items[other].sort) {
        (Sort::Date(at), Sort::Date(other)) => {
            let (one, two) = (&texts.earlier.moments[at], &texts.later.moments[other]);
            one.date == two.date
        }
        (Sort::Clock(at), Sort::Clock(other)) => {
            texts.earlier.clocks[at].moved_to(&texts.later.clocks[other]).is_none()
        }
        (Sort::Amount(at), Sort::Amount(other)) => {
            texts.earlier.amounts[at].amount == texts.later.amounts[other].amount
        }
        _ => true,
    }
}

/// From one side to the other.
pub(super) fn sides(affirmed_first: bool) -> (Side, Side) {
    if affirmed_first { (Side::For, Side::Against) } else { (Side::Against, Side::For) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the later telling does to the earlier one.
    fn check(earlier: &str, later: &str, expected: Option<(Side, Side)>) {
        let found = Texts::told(earlier, later, |texts| denied(texts, true).map(|it| it.0));
        assert_eq!(found, expected, "{earlier} / {later}");
    }

    #[test]
    fn nothing_is_denied_of_its_own_verb() {
        check("Breakfast will be free for all guests.", "Guests will pay nothing for breakfast.", None);
        check("Guests will pay for breakfast.", "Guests will pay nothing for breakfast.", DENIED);
    }

    const DENIED: Option<(Side, Side)> = Some((Side::For, Side::Against));
    const AFFIRMED: Option<(Side, Side)> = Some((Side::Against, Side::For));

    #[test]
    fn a_statement_is_denied_or_affirmed_again() {
        check("The crew signed the log.", "The crew did not sign the log.", DENIED);
        check("The crew never signed the log.", "The crew signed the log.", AFFIRMED);
        check("The crew did not sign the log.", "The crew never signed the log.", None);
    }

    #[test]
    fn the_order_of_the_words_does_not_matter() {
        check("In Tervo, the crew signed the log.", "The crew did not sign the log in Tervo.", DENIED);
        check("They invited the crew, but not the cook.", "They invited not the crew, but the cook.", DENIED);
    }

    #[test]
    fn a_denial_that_merely_reaches_further_is_none() {
        check("The crew did not sign the old log.", "The crew did not sign the log.", None);
        check("We had a not very pleasant voyage.", "We did not have a very pleasant voyage.", None);
    }

    #[test]
    fn days_are_denied_one_by_one() {
        check("We sail not on Friday, but on Saturday.", "We sail on Saturday, not on Friday.", None);
        check("We sail not on Friday, but on Saturday.", "We sail not on Saturday, but on Friday.", DENIED);
        check("We sailed in May 2021.", "We did not sail in May 2023.", None);
    }

    #[test]
    fn what_should_have_been_and_what_others_found_denies_nothing() {
        check("We did not ask the crew.", "We should have asked the crew.", None);
        check("The court did not rule on the crew.", "The court ruled that the crew was paid.", None);
        check("The crew will have signed the log.", "The crew will not have signed the log.", DENIED);
        check("The owners want us to drop the crew.", "We will not drop the crew.", None);
        check("Who says that we want to drop the crew?", "We do not want to drop the crew.", None);
        check("Rivals accuse us of selling ships.", "We do not sell ships.", None);
        check("We should have paid the crew.", "The crew was not paid when it should have been.", None);
        check("The mill will buy 600 ships.", "Instead of 600 ships the mill will buy 350.", None);
        check("Sailors do not want radios on ships.", "Cooks want radios on ships.", None);
    }

    #[test]
    fn extents_stand_against_each_other_in_a_square() {
        check("All ships returned.", "Not all ships returned.", DENIED);
        check("None of the ships returned.", "Some of the ships did not return.", None);
        check("None of the ships returned.", "Some of the ships returned.", AFFIRMED);
        check("Most of the ships returned.", "Some of the ships returned.", None);
        check("We saw nothing at all.", "We didn't see anything at all.", None);
        check("They signed all of the papers.", "They did not sign all of the papers.", DENIED);
        check("They did not sign all of the papers.", "They signed some of the papers.", None);
        check("No ship returned.", "No, not one ship returned.", None);
    }

    #[test]
    fn extents_of_something_else_stand_against_nothing() {
        check("The crew barely led the race off Tervo.", "The crew won the race off Tervo.", None);
        check("If it sails, nothing you can do, cook.", "By the way, if it sails, nothing you can do.", None);
    }
}
