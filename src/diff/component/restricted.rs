//! What is said of all of a kind, or of none of it, held to fewer than that: "all adults", then "all adults over 60"; "no cuts", then "no
//! cuts before May".
//!
//! Both are downward entailing (Ladusaw 1979; Barwise & Cooper 1981): a word more says less. Of some, a word more only describes them.

use std::cmp::Ordering;

use super::confined::{phrase, whole};
use super::{beside, covers};
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::grammar::Class;
use crate::language::grammar::role::role;
use crate::language::token::Kind;
use crate::language::token_range::TokenRange;
use crate::reading::words::{Item, Sort, Words};

/// `Less` where the later text says of a part of a kind what the earlier one says of all of it, `Greater` the other way round.
pub(super) fn restricted(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    of_all(texts).or_else(|| of_everybody(texts)).or_else(|| of_none(texts))
}

/// "All adults", then "all adults over 60": what tells them apart stands before their noun, or between it and their verb.
fn of_all(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let (before, after) = (Whole::of(texts.earlier)?, Whole::of(texts.later)?);
    let (order, wide, narrow) = match (before.has_all_of(&after), after.has_all_of(&before)) {
        (false, true) => (Ordering::Less, &before, &after),
        (true, false) => (Ordering::Greater, &after, &before),
        _ => return None,
    };
    // behind the noun only what stands before a verb is certain to belong to it: "paid all farmers in cash"
    let first = narrow.matter.iter().position(|it| wide.has(it))?;
    let is_before = narrow.matter.len() - first == wide.matter.len();
    let leads_on = narrow.words.parse().verbs.iter().any(|it| it.tokens.start == narrow.phrase.end && it.is_finite());
    let is_part = (is_before || leads_on) && wide.is_unbroken() && narrow.is_unbroken();
    (is_part && wide.beside() == narrow.beside())
        .then(|| (order, covers(texts, order, texts.earlier.bytes(before.phrase), texts.later.bytes(after.phrase))))
}

/// "Free for all", then "free for those over 65": a certain sort stands where everybody or everything was named, and nothing else differs.
fn of_everybody(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let (order, wide, narrow) = match (Whole::of(texts.earlier), Whole::of(texts.later)) {
        (Some(wide), None) => (Ordering::Less, wide, texts.later),
        (None, Some(wide)) => (Ordering::Greater, wide, texts.earlier),
        _ => return None,
    };
    if !wide.matter.is_empty() || !narrow.quantifiers.is_empty() || !narrow.negations.is_empty() {
        return None;
    }
    let is_own = |it: &&Item| it.sort.is_content() && !wide.words.items.iter().any(|all| all.key == it.key);
    let own: Vec<&Item> = narrow.items.iter().filter(is_own).collect();
    let (first, last) = (own.first()?, own.last()?);
    let part = TokenRange::new(start_of_phrase(narrow, first.tokens.start), last.tokens.end);
    let has_verb = narrow.parse().verbs.iter().any(|it| part.contains(it.head));
    // what leads to the one leads to the other
    let lead = |words: &Words<'_>, at: usize| at.checked_sub(1).map(|at| words.tokens[at].word);
    let is_at_one_place = lead(wide.words, wide.phrase.start) == lead(narrow, part.start);
    let mut rest: Vec<u64> = beside(narrow, TokenRange::default());
    rest.retain(|key| !own.iter().any(|it| it.key == *key));
    rest.sort_unstable();
    let is_rest_one = wide.beside() == rest;
    if has_verb || !is_at_one_place || !is_rest_one {
        return None;
    }
    let (before, after) = if order.is_lt() { (wide.phrase, part) } else { (part, wide.phrase) };
    Some((order, covers(texts, order, texts.earlier.bytes(before), texts.later.bytes(after))))
}

/// Where the noun phrase begins that the word at `at` is in.
fn start_of_phrase(words: &Words<'_>, at: usize) -> usize {
    let tags = &words.parse().tags;
    let is_inside = |it: &usize| tags[*it].is_of_noun_phrase() || words.tokens[*it].is_in(Class::Demonstrative);
    (0..at).rev().take_while(is_inside).last().unwrap_or(at)
}

/// What a text says *all* of.
struct Whole<'w, 't> {
    words: &'w Words<'t>,
    phrase: TokenRange,
    /// Its words of matter, without a bare count of the things ("all 500 ships").
    matter: Vec<&'w Item>,
}

impl<'w, 't> Whole<'w, 't> {
    fn of(words: &'w Words<'t>) -> Option<Self> {
        let phrase = phrase(words, whole(words)?)?;
        let is_count = |it: &Item| matches!(it.sort, Sort::Amount(_)) && it.tokens.start == phrase.start + 1;
        let inside = words.items.iter().filter(|it| phrase.contains(it.tokens.start) && it.tokens.start > phrase.start);
        let matter = inside.filter(|it| it.sort.is_content() && !is_count(it)).collect();
        Some(Self { words, phrase, matter })
    }

    fn has(&self, item: &Item) -> bool {
        self.matter.iter().any(|it| it.key == item.key)
    }

    fn has_all_of(&self, other: &Self) -> bool {
        other.matter.iter().all(|it| self.has(it))
    }

    fn is_unbroken(&self) -> bool {
        self.phrase.of(&self.words.tokens).iter().all(|it| it.kind != Kind::Punct)
    }

    /// The stems of what stands outside of the phrase, in order.
    fn beside(&self) -> Vec<u64> {
        let mut keys = beside(self.words, self.phrase);
        keys.sort_unstable();
        keys
    }
}

/// "There will be no cuts", then "there will be no cuts before May": the one denial holds for a time, and nothing else differs.
fn of_none(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let (earlier, later) = (texts.earlier, texts.later);
    let denies = |words: &Words<'_>| matches!(&words.negations[..], [it] if !words.is_in_condition(it.cue.start));
    let (order, words, day) = match (&earlier.moments[..], &later.moments[..]) {
        ([], [day]) => (Ordering::Less, later, day),
        ([day], []) => (Ordering::Greater, earlier, day),
        _ => return None,
    };
    // what was denied of a day that is over was told of that day
    let is_ahead = day.date.last() > words.said;
    let is_bound = |at: usize, words: &Words<'_>| {
        let (it, denial) = (&words.items[at], words.negations[0].cue);
        let tells_when = matches!(it.sort, Sort::Date(_)) || role(&words.tokens[it.tokens.start]).is_some();
        tells_when && !denial.contains(it.tokens.start)
    };
    let parts = || {
        texts.alignment.parted.iter().all(|(before, after)| {
            before.clone().all(|at| is_bound(at, earlier)) && after.clone().all(|at| is_bound(at, later))
        })
    };
    if !denies(earlier) || !denies(later) || !is_ahead || !parts() {
        return None;
    }
    let shown = |words: &Words<'_>| {
        let denial = words.negations[0].cue;
        let last = words.items.last().map_or(denial.end, |it| it.tokens.end);
        words.bytes(TokenRange::new(denial.start, last))
    };
    Some((order, covers(texts, order, shown(earlier), shown(later))))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: Option<Ordering>) {
        Texts::check_way((earlier, later), expected, |texts| restricted(texts).map(|it| it.0));
    }

    #[test]
    fn all_of_a_kind_are_held_to_a_sort_of_it() {
        let less = Some(Ordering::Less);
        check("All adults will be offered the shot.", "All adults over 60 will be offered the shot.", less);
        check("Every ferry will get a new radio.", "Every ferry to the island will get a new radio.", less);
        check("We will pay all farmers for the flood.", "We will pay all rural farmers for the flood.", less);
    }

    #[test]
    fn everybody_is_held_to_a_sort() {
        let less = Some(Ordering::Less);
        check("The test is free for all.", "The test is free for those over 65.", less);
        check("The course is open to everyone.", "The course is open to first-time sailors.", less);
        check("Everyone may vote.", "Paid-up members may vote.", less);
        check("The course is open to everyone.", "The course is open on Mondays.", None);
        check("The course is open to everyone.", "The course is closed to sailors.", None);
        check("The course was open to everyone.", "The course was open to sailors.", None);
    }

    #[test]
    fn none_of_a_kind_is_held_to_a_time() {
        let less = Some(Ordering::Less);
        check("There will be no cuts.", "There will be no cuts before May.", less);
        check("We will not raise the fare.", "We will not raise the fare this year.", less);
        check("Nobody will lose a job.", "Nobody will lose a job before 2027.", less);
    }

    #[test]
    fn what_only_tells_how_or_when_or_is_of_some_covers_no_less() {
        check("We will pay all farmers.", "We will pay all farmers in cash.", None);
        check(
            "We will keep all ferries from sailing.",
            "We will keep all ferries ― 30 ships in all ― from sailing.",
            None,
        );
        check("All members must agree.", "All members of the board must agree to a sale.", None);
        check("Ferries will get a new radio.", "Ferries to the island will get a new radio.", None);
        check("All ferries will get a radio.", "All 30 ferries will get a radio.", None);
        check("We did not raise the fare.", "We did not raise the fare in May 2024.", None);
        check("There will be no cuts.", "There will be no cuts, and no new posts, before May.", None);
        check("We will raise the fare.", "We will raise the fare before May.", None);
    }
}
