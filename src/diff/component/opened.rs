//! A figure or a date where the other text expressly gives none.

use std::ops::Range;

use super::{Move, worded};
use crate::diff::Evidence;
use crate::diff::pair::Texts;
use crate::language::likeness::{LEFT_OPEN, Shared};
use crate::reading::unsaid::{Open, Unsaid};
use crate::reading::word_key::word_key;
use crate::reading::words::{Sort, Words};

/// Words that only help to leave it open.
const LEAVING_OPEN: &[&str] =
    &["undecided", "unknown", "unclear", "said", "known", "cannot", "number", "figure", "price", "going"];

/// How a figure or a date appeared or went, where one text expressly leaves it open and the other gives the only one.
pub(super) fn opened(texts: &Texts<'_>, what: Open) -> Option<(Move, Evidence)> {
    let (earlier, later) = (texts.earlier, texts.later);
    let (thing, one) = match what {
        Open::Figure => ("figure", "a figure"),
        Open::Date => ("date", "a date"),
    };
    if let (Some(open), Some(given)) = (left_open(earlier, what), only(later, what)) {
        let reason = format!("{one} appeared: {}", &later.text[given.clone()]);
        return is_of_the_same(earlier, open, later)
            .then(|| (Move::Appeared, worded(texts, earlier.bytes(open.tokens), given, reason)));
    }
    let (given, open) = (only(earlier, what)?, left_open(later, what)?);
    let reason = format!("the {thing} is gone: {}", &earlier.text[given.clone()]);
    is_of_the_same(later, open, earlier).then(|| (Move::Gone, worded(texts, given, later.bytes(open.tokens), reason)))
}

/// What a text leaves open, where it gives no such thing at all.
fn left_open<'w>(words: &'w Words<'_>, what: Open) -> Option<&'w Unsaid> {
    let gives = match what {
        Open::Figure => !words.amounts.is_empty(),
        Open::Date => words.deadlines.iter().any(|it| it.date.is_some()),
    };
    words.unsaid.iter().find(|it| it.what == what && !gives)
}

/// The bytes of the only figure, or the only date to come, that a text gives.
fn only(words: &Words<'_>, what: Open) -> Option<Range<usize>> {
    if words.unsaid.iter().any(|it| it.what == what) {
        return None;
    }
    let mut given: Vec<Range<usize>> = match what {
        Open::Figure => words.amounts.iter().map(|it| it.range.clone()).collect(),
        Open::Date => words.deadlines.iter().filter(|it| it.date.is_some()).map(|it| it.range.clone()).collect(),
    };
    given.pop().filter(|_| given.is_empty())
}

/// Whether most of what the one text leaves open is what the other is about.
fn is_of_the_same(open: &Words<'_>, phrase: &Unsaid, given: &Words<'_>) -> bool {
    let named: Vec<u64> = given.tokens.iter().map(|it| word_key(it.text)).collect();
    let unknown = |at: usize| open.tokens[at].is_any(LEAVING_OPEN);
    let own = open.items.iter().filter(|it| {
        it.sort.is_content()
            && !matches!(it.sort, Sort::Date(_))
            && !phrase.tokens.contains(it.tokens.start)
            && !unknown(it.tokens.start)
    });
    Shared::of(own.map(|it| it.key), named).reaches(LEFT_OPEN)
}
