//! A statement on several topics on file, taken apart: a claim is on one topic, and a list of demands is many claims.

use super::attribution::Attribution;
use super::document::Document;
use crate::claim::TopicId;
use crate::language::grammar::noun_phrase::phrase_start;
use crate::language::token_range::TokenRange;
use std::collections::HashSet;

/// A list of fewer parts is left whole.
const FEWEST: usize = 3;

/// Puts the parts of a list in the place of a statement that ends with one, where every part is on a topic on file and not
/// all on the same. `topic` tells what some words are about.
pub(super) fn split_by_topic(
    document: &Document<'_>,
    found: Vec<Attribution>,
    topic: impl Fn(TokenRange) -> Option<TopicId>,
) -> Vec<Attribution> {
    let take_apart = |whole: Attribution| {
        let parts = parts(document, &whole);
        let topics: Option<HashSet<TopicId>> = parts.iter().map(|it| topic(*it)).collect();
        if parts.len() < FEWEST || topics.is_none_or(|it| it.len() < 2) {
            return std::iter::once(whole).collect();
        }
        let part = |range: TokenRange| Attribution { content: std::iter::once(range).collect(), ..whole.clone() };
        parts.into_iter().map(part).collect::<Vec<Attribution>>()
    };
    found.into_iter().flat_map(take_apart).collect()
}

/// The parts of the list that a statement in one piece ends with; none where it ends with no list.
fn parts(document: &Document<'_>, whole: &Attribution) -> Vec<TokenRange> {
    let ([content], Some(line)) = (&whole.content[..], document.lines_from(whole.cue.start).next()) else {
        return Vec::new();
    };
    let is_comma = |at: &usize| line.is_own(*at) && line.is(*at, ",");
    let commas: Vec<usize> = content.into_iter().filter(is_comma).collect();
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
    let later = starts.iter().zip(ends).map(|(start, end)| TokenRange::new(behind_and(*start), end));
    std::iter::once(TokenRange::new(phrase_start(&line, *first), *first))
        .chain(later)
        .filter(|it| !it.is_empty())
        .collect()
}
