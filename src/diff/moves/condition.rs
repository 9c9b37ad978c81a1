//! Which conditions were added and which dropped.

use std::ops::Range;

use super::{NONE, evidence, worded};
use crate::diff::align::ONE_STATEMENT;
use crate::diff::pair::Texts;
use crate::diff::{Evidence, Pair};
use crate::reading::condition::ConditionClause;
use crate::reading::words::Words;

/// What became of the conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::diff) enum Turn {
    /// Some were added, none dropped.
    Added,
    /// Some were dropped, none added.
    Dropped,
    /// Some were exchanged for others.
    Exchanged,
}

/// What became of the conditions, where they are not the same: of those on file, where both files list them; or else of
/// those in the words of two statements that are the same but for them.
pub(in crate::diff) fn conditions(pair: &Pair<'_>) -> Option<(Turn, Evidence)> {
    match pair.conditions() {
        Some((earlier, later)) => {
            let (turn, reason) = turn(&earlier.value, &later.value)?;
            Some((turn, evidence((earlier, later), (listed(&earlier.value), listed(&later.value)), reason)))
        }
        None => in_words(&pair.words()?),
    }
}

fn turn(earlier: &[String], later: &[String]) -> Option<(Turn, String)> {
    if earlier == later {
        return None;
    }
    let (added, dropped) = (without(later, earlier), without(earlier, later));
    match (added.is_empty(), dropped.is_empty()) {
        (true, true) => None,
        (false, true) => Some((Turn::Added, format!("a condition was added: {}", added.join("; ")))),
        (true, false) => Some((Turn::Dropped, format!("a condition was dropped: {}", dropped.join("; ")))),
        (false, false) => {
            Some((Turn::Exchanged, format!("{} took the place of {}", added.join("; "), dropped.join("; "))))
        }
    }
}

/// The texts that are not among `others`; case, marks and space do not count.
fn without<'t>(texts: &'t [String], others: &[String]) -> Vec<&'t str> {
    let others: Vec<String> = others.iter().map(|it| fold(it)).collect();
    texts.iter().filter(|it| !others.contains(&fold(it))).map(String::as_str).collect()
}

fn fold(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn listed(conditions: &[String]) -> String {
    if conditions.is_empty() { NONE.into() } else { format!("if {}", conditions.join("; if ")) }
}

/// Two statements that are the same but for their conditions.
fn in_words(texts: &Texts<'_>) -> Option<(Turn, Evidence)> {
    let (earlier, later) = (tied(texts.earlier), tied(texts.later));
    if earlier.is_empty() && later.is_empty() || alike_apart_from(texts, &earlier, &later) < ONE_STATEMENT {
        return None;
    }
    let added = later.iter().find(|it| !is_among(texts.later, it, texts.earlier, &earlier));
    let dropped = earlier.iter().find(|it| !is_among(texts.earlier, it, texts.later, &later));
    let bytes = |words: &Words<'_>, tokens: &Range<usize>| words.bytes(tokens.clone());
    // Where there is no condition, the statement itself is what rests on none.
    let whole = |words: &Words<'_>| words.bytes(0..words.tokens.len());
    let (turn, before, after) = match (dropped, added) {
        (None, None) => return None,
        (None, Some(added)) => (Turn::Added, whole(texts.earlier), bytes(texts.later, added)),
        (Some(dropped), None) => (Turn::Dropped, bytes(texts.earlier, dropped), whole(texts.later)),
        (Some(dropped), Some(added)) => (Turn::Exchanged, bytes(texts.earlier, dropped), bytes(texts.later, added)),
    };
    let text = |words: &Words<'_>, range: &Range<usize>| words.text[range.clone()].to_owned();
    let (from, to) = (text(texts.earlier, &before), text(texts.later, &after));
    let reason = match turn {
        Turn::Added => format!("a condition was added: {to}"),
        Turn::Dropped => format!("a condition was dropped: {from}"),
        Turn::Exchanged => format!("{to} took the place of {from}"),
    };
    let mut evidence = worded(texts, before, after, reason);
    match turn {
        Turn::Added if earlier.is_empty() => NONE.clone_into(&mut evidence.from),
        Turn::Dropped if later.is_empty() => NONE.clone_into(&mut evidence.to),
        _ => {}
    }
    Some((turn, evidence))
}

/// The tokens of each real condition, marker and all.
fn tied(words: &Words<'_>) -> Vec<Range<usize>> {
    let whole = |it: &ConditionClause| {
        let start = it.marker.start.min(if it.clause.is_empty() { it.marker.start } else { it.clause.start });
        start..it.marker.end.max(it.clause.end)
    };
    words.conditions.iter().filter(|it| it.kind.is_condition()).map(whole).collect()
}

fn holds(ranges: &[Range<usize>], words: &Words<'_>, item: usize) -> bool {
    ranges.iter().any(|it| it.contains(&words.items[item].tokens.start))
}

/// How much matter the two share outside of their conditions (Dice).
fn alike_apart_from(texts: &Texts<'_>, earlier: &[Range<usize>], later: &[Range<usize>]) -> f64 {
    let count = |words: &Words<'_>, ranges: &[Range<usize>]| {
        (0..words.items.len()).filter(|it| words.items[*it].sort.is_content() && !holds(ranges, words, *it)).count()
    };
    let shared = texts.alignment.same.iter().filter(|(before, after)| {
        let is_content = texts.earlier.items[*before].sort.is_content();
        is_content && !holds(earlier, texts.earlier, *before) && !holds(later, texts.later, *after)
    });
    let all = count(texts.earlier, earlier) + count(texts.later, later);
    #[expect(clippy::cast_precision_loss, reason = "a sentence has few words")]
    let share = if all == 0 { 0.0 } else { 2.0 * shared.count() as f64 / all as f64 };
    share
}

/// Whether a condition says the same as one of the others: more than half of the matter of both.
fn is_among(words: &Words<'_>, condition: &Range<usize>, others: &Words<'_>, ranges: &[Range<usize>]) -> bool {
    let keys = |words: &Words<'_>, range: &Range<usize>| -> Vec<u64> {
        let inside = words.items.iter().filter(|it| range.contains(&it.tokens.start) && it.sort.is_content());
        inside.map(|it| it.key).collect()
    };
    let own = keys(words, condition);
    ranges.iter().any(|range| {
        let other = keys(others, range);
        let shared = own.iter().filter(|it| other.contains(it)).count();
        2 * 2 * shared > own.len() + other.len() || own == other
    })
}
