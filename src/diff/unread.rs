//! Figures and days of which nobody can tell whether they moved: one stands in the place of another, and they were not both
//! read, or not of the position.

use std::ops::Range;

use super::component::step;
use super::pair::Texts;
use crate::language::calendar::moment::Moment;
use crate::language::grammar::Class;
use crate::language::number::{Sort as NumberSort, read_number};
use crate::language::quantity::{Found, factor};
use crate::language::token::Kind;
use crate::reading::words::{Sort, Words};

/// Whether each of two tellings of which nothing moved names a figure, a day or a time of its own where the other one names
/// another: what was counted, or told of what is over, is no position, and it is not the same either.
pub(super) fn has_other_values(texts: &Texts<'_>) -> bool {
    let (earlier, later) = (texts.earlier, texts.later);
    // "at least 7", then "no more than 9": both may hold, and neither says the other
    let are_apart = |one: &Found, other: &Found| {
        let is_open = |it: &Found| (it.meant.0.is_infinite(), it.meant.1.is_infinite());
        is_open(one) != (false, false) && is_open(other) == (!is_open(one).0, !is_open(one).1)
    };
    let is_amount =
        |one: &Found, other: &Found| is_one_sort(one, other) && (step(one, other).is_some() || are_apart(one, other));
    let is_kept = |one: &Moment, other: &Moment| {
        let is_repeated = one.is_relative && earlier.text[one.range.clone()] == later.text[other.range.clone()];
        one.is_counted || other.is_counted || is_repeated || one.date.overlaps(other.date)
    };
    are_others(&earlier.amounts, &later.amounts, is_one_sort, is_amount)
        || are_others(&earlier.moments, &later.moments, |_, _| true, |one, other| !is_kept(one, other))
        || are_others(&earlier.clocks, &later.clocks, |_, _| true, |one, other| one.moved_to(other).is_some())
}

/// Whether a value on each side is of the sort of one on the other side, and differs from all of these.
fn are_others<T>(
    earlier: &[T],
    later: &[T],
    is_of_sort: impl Fn(&T, &T) -> bool,
    differs: impl Fn(&T, &T) -> bool,
) -> bool {
    let of_sort = |it: &(&T, &T)| is_of_sort(it.0, it.1);
    let from_all = |one| all_differ(later.iter().map(|other| (one, other)).filter(of_sort), &differs);
    let to_all = |other| all_differ(earlier.iter().map(|one| (one, other)).filter(of_sort), &differs);
    earlier.iter().any(from_all) && later.iter().any(to_all)
}

/// Whether there are pairs, and the two of each differ.
fn all_differ<'v, T: 'v>(pairs: impl Iterator<Item = (&'v T, &'v T)>, differs: impl Fn(&T, &T) -> bool) -> bool {
    let mut pairs = pairs.peekable();
    pairs.peek().is_some() && pairs.all(|(one, other)| differs(one, other))
}

fn is_one_sort(one: &Found, other: &Found) -> bool {
    one.amount.is_comparable(&other.amount) || factor(one, other).is_some()
}

/// Whether a figure stands in the place of another one, and the two cannot be held against each other: one is of no amount or
/// day that is read ("room 9", "by a third"), or they are of different units ("a quarter of a point", "50 basis points").
pub(super) fn has_unread(texts: &Texts<'_>) -> bool {
    texts.alignment.parted.iter().any(|(before, after)| {
        let (earlier, later) = (amounts(texts.earlier, before), amounts(texts.later, after));
        let (bare, bare_later) = (has_bare(texts.earlier, before), has_bare(texts.later, after));
        let are_apart = matches!((&earlier[..], &later[..]), ([one], [other]) if !are_of_one_unit(one, other));
        are_apart || bare && (bare_later || !later.is_empty()) || bare_later && !earlier.is_empty()
    })
}

fn amounts<'w>(words: &'w Words<'_>, items: &Range<usize>) -> Vec<&'w Found> {
    let amount = |it: usize| if let Sort::Amount(at) = words.items[it].sort { Some(&words.amounts[at]) } else { None };
    items.clone().filter_map(amount).collect()
}

/// Whether a number stands there that belongs to no amount and no day.
fn has_bare(words: &Words<'_>, items: &Range<usize>) -> bool {
    let is_number = |at: usize| {
        let number = read_number(&words.tokens[at..]);
        number.is_some_and(|it| !matches!(it.sort, NumberSort::Ordinal | NumberSort::Open))
    };
    let is_bare = |it: usize| {
        let item = &words.items[it];
        let (at, text) = (item.tokens.start, words.tokens[item.tokens.start].text);
        let has_digit = words.tokens[at].kind == Kind::Number || text.starts_with(|it: char| it.is_ascii_digit());
        // "by a third" is a number where "third" is a place
        let is_part = at > 1
            && words.tokens[at - 1].is("a")
            && words.tokens[at - 2].is("by")
            && read_number(&words.tokens[at..]).is_some();
        let is_plain = matches!(item.sort, Sort::Content | Sort::Function | Sort::Name);
        // "one" and "a" stand for anything
        let own = &words.tokens[at];
        let is_one = own.is_in(Class::IndefiniteArticle) || own.is("one") || own.is("half");
        is_plain && (has_digit || is_part || !is_one && is_number(at))
    };
    items.clone().any(is_bare)
}

fn are_of_one_unit(one: &Found, other: &Found) -> bool {
    let is_bare = one.amount.unit.is_empty() || other.amount.unit.is_empty();
    is_bare || is_one_sort(one, other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &str, later: &str, expected: bool) {
        assert_eq!(Texts::told(earlier, later, has_unread), expected, "{earlier} / {later}");
    }

    #[test]
    fn another_value_is_not_the_same() {
        let check = |earlier: &str, later: &str, expected: bool| {
            assert_eq!(Texts::told(earlier, later, has_other_values), expected, "{earlier} / {later}");
        };
        check("We saw 40 seals so far.", "We saw 55 seals so far.", true);
        check("The kiosk opened on 3 May 2024.", "The kiosk opened on 9 May 2024.", true);
        check("It will cost at least 7 million.", "It will cost no more than 9 million.", true);
        check("We saw 40 seals and 3 boats.", "We saw 3 boats and 40 seals.", false);
        check("We saw about 40 seals.", "We saw 41 seals.", false);
        check("We saw 40 seals.", "We saw 40 seals and 12 gulls.", false);
        check("The kiosk opened in May 2024.", "The kiosk opened on 9 May 2024.", false);
    }

    #[test]
    fn what_was_not_read_is_not_compared() {
        check("The kiosk will open in room 9.", "The kiosk will open in room 11.", true);
        check("We will raise the fee by 2 crowns.", "We will raise the fee by 30 percent.", true);
    }

    #[test]
    fn what_was_read_is_compared() {
        check("The kiosk will open at 9 am.", "The kiosk will open at 9 am, we promise.", false);
        check("The fare will fall by 40 percent.", "The fare will fall by 50 percent.", false);
        check("The kiosk will open in May.", "The kiosk will open in June.", false);
        check("The kiosk will open at 9 am.", "The kiosk will open at 11 am.", false);
        check("The kiosk will open at 9:30.", "The kiosk will open at 21:30.", false);
        check("The kiosk has a red roof.", "The kiosk has a green roof.", false);
    }
}
