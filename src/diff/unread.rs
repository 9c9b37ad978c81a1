//! Figures of which nobody can tell whether they moved: one stands in the place of another, and they were not both read.

use std::ops::Range;

use super::pair::Texts;
use crate::language::grammar::Class;
use crate::language::number::{Sort as NumberSort, read_number};
use crate::language::quantity::{Found, factor};
use crate::language::token::Kind;
use crate::reading::words::{Sort, Words};

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
    is_bare || one.amount.is_comparable(&other.amount) || factor(one, other).is_some()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::diff::Alignment;

    fn check(earlier: &str, later: &str, expected: bool) {
        let day = NaiveDate::from_ymd_opt(2025, 1, 1).expect("a day");
        let (earlier, later) = (Words::of(earlier, day), Words::of(later, day));
        let alignment = Alignment::of(&earlier, &later).expect("short texts");
        let texts = Texts { earlier: &earlier, later: &later, alignment: &alignment };
        assert_eq!(has_unread(&texts), expected, "{} / {}", earlier.text, later.text);
    }

    #[test]
    fn what_was_not_read_is_not_compared() {
        check("The kiosk will open in room 9.", "The kiosk will open in room 11.", true);
        check("The fare will fall by a third.", "The fare will fall by 50 percent.", true);
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
