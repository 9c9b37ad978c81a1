//! How much of its matter a statement covers: all, most, some; everywhere, here and there.

use std::cmp::Ordering;
use std::ops::Range;

use super::worded;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::reading::scope::{Domain, Level, Quantifier};
use crate::reading::words::Words;

/// `Greater` where the later of two tellings of one statement covers more, `Less` where it covers less.
pub(in crate::diff) fn extent(pair: &Pair<'_>) -> Option<(Ordering, Evidence)> {
    let texts = pair.words().filter(|it| it.alignment.is_one_statement())?;
    [Domain::Amount, Domain::Frequency, Domain::Area]
        .into_iter()
        .find_map(|domain| quantified(&texts, domain))
        .or_else(|| joined(&texts))
}

/// "All ferries", then "most ferries".
fn quantified(texts: &Texts<'_>, domain: Domain) -> Option<(Ordering, Evidence)> {
    let (before, after) = (only(texts.earlier, domain)?, only(texts.later, domain)?);
    // From some to none is another side, not another extent.
    let order = after.level.cmp(&before.level);
    let is_extent = |it: &Quantifier| it.level != Level::No;
    if order.is_eq() || !is_extent(before) || !is_extent(after) {
        return None;
    }
    let bytes = |words: &Words<'_>, it: &Quantifier| words.bytes(it.range.clone());
    let (from, to) = (bytes(texts.earlier, before), bytes(texts.later, after));
    let reason = format!(
        "“{}” covers {} than “{}”",
        &texts.later.text[to.clone()],
        if order.is_gt() { "more" } else { "less" },
        &texts.earlier.text[from.clone()]
    );
    Some((order, worded(texts, from, to, reason)))
}

/// The only quantifier of a domain; of several nobody knows which is meant.
fn only<'w>(words: &'w Words<'_>, domain: Domain) -> Option<&'w Quantifier> {
    let mut found = words.quantifiers.iter().filter(|it| it.domain == domain);
    found.next().filter(|_| found.next().is_none())
}

/// "Growth", then "both growth and stability": something is joined to what is the same.
fn joined(texts: &Texts<'_>) -> Option<(Ordering, Evidence)> {
    let has_both = |words: &Words<'_>, items: &Range<usize>| {
        words.items[items.clone()].iter().any(|it| words.tokens[it.tokens.start].is("both"))
    };
    let bytes = |words: &Words<'_>, items: &Range<usize>| {
        let first = words.items.get(items.start).map_or(words.tokens.len(), |it| it.tokens.start);
        let last =
            items.end.checked_sub(1).filter(|_| !items.is_empty()).map_or(first, |it| words.items[it].tokens.end);
        words.bytes(first..last)
    };
    texts.alignment.parted.iter().find_map(|(before, after)| {
        let order = match (has_both(texts.earlier, before), has_both(texts.later, after)) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            _ => return None,
        };
        let (from, to) = (bytes(texts.earlier, before), bytes(texts.later, after));
        let reason = format!("“both” covers {} than is said without it", if order.is_gt() { "more" } else { "less" });
        Some((order, worded(texts, from, to, reason)))
    })
}
