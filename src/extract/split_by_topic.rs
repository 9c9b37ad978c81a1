//! A statement on several topics on file, taken apart: a claim is on one topic, and a list of demands is many claims.

use std::collections::HashSet;
use std::ops::Range;

use super::draft::Span;
use super::found::Found;
use super::line::Line;
use super::page::Page;
use super::phrase::phrase_start;
use crate::claim::TopicId;

/// A list of fewer parts is left whole.
const FEWEST: usize = 3;

/// Puts the parts of a list in the place of a statement that ends with one, where every part is on a topic on file and not
/// all on the same. `topic` tells what some words are about.
pub(super) fn split_by_topic(
    page: &Page<'_>,
    found: Vec<Found>,
    topic: impl Fn(Span) -> Option<TopicId>,
) -> Vec<Found> {
    let take_apart = |whole: Found| {
        let parts = parts(page, &whole);
        let topics: Option<HashSet<TopicId>> = parts.iter().map(|it| topic(page.bytes(it))).collect();
        if parts.len() < FEWEST || topics.is_none_or(|it| it.len() < 2) {
            return std::iter::once(whole).collect();
        }
        let part = |range: Range<usize>| Found { content: std::iter::once(range).collect(), ..whole.clone() };
        parts.into_iter().map(part).collect::<Vec<Found>>()
    };
    found.into_iter().flat_map(take_apart).collect()
}

/// The parts of the list that a statement in one piece ends with; none where it ends with no list.
fn parts(page: &Page<'_>, whole: &Found) -> Vec<Range<usize>> {
    let ([content], Some(line)) = (&whole.content[..], Line::of(page, whole.sentence)) else { return Vec::new() };
    let is_comma = |at: &usize| line.is_own(*at) && line.is(*at, ",");
    let commas: Vec<usize> = content.clone().filter(is_comma).collect();
    let [first, rest @ ..] = &commas[..] else { return Vec::new() };
    // the last part stands after `and`, with a comma before it or none
    let mut starts: Vec<usize> = std::iter::once(*first).chain(rest.iter().copied()).map(|it| it + 1).collect();
    let joins = |at: &usize| line.is_own(*at) && line.is_any(*at, &["and", "or"]);
    let last = starts[starts.len() - 1];
    match (last..content.end).find(joins) {
        Some(and) if and == last => {}
        Some(and) => starts.push(and),
        None => return Vec::new(),
    }
    let ends = starts[1..].iter().map(|it| it - usize::from(line.is(it - 1, ","))).chain([content.end]);
    let behind_and = |at: usize| at + usize::from(joins(&at));
    let later = starts.iter().zip(ends).map(|(start, end)| behind_and(*start)..end);
    std::iter::once(phrase_start(&line, *first)..*first).chain(later).filter(|it| !it.is_empty()).collect()
}
