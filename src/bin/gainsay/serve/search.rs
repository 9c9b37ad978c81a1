//! What a query means: statements and changes of an edition, in parts, and ways to ask for less.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Display;
use std::hash::Hash;

use chrono::Datelike;
use gainsay::claim::{Claim, Ledger, SpeakerId, Stance, TopicId};
use gainsay::query::{self, Query};
use gainsay::render::page::{Answer, Facet, Hits, Moved, Page, address, search};
use rayon::prelude::*;

use super::edition::Edition;
use super::fields::Fields;

/// So many statements are in one part of an answer, and so many changes are listed above them.
const STATEMENTS: usize = 50;
const CHANGES: usize = 20;
/// So many ways to ask for less are shown for each key.
const NARROWER: usize = 8;

/// The page of a search: `q` is what is asked, `part` which part of the answer, counted from 1.
pub(super) fn page(edition: &Edition, fields: &Fields) -> Page {
    let asked = fields.get("q").unwrap_or_default().trim();
    if asked.is_empty() {
        return search(&edition.frame, asked, &Answer::Unasked);
    }
    let part = fields.get("part").and_then(|it| it.parse().ok()).unwrap_or(1).max(1);
    match Query::parse_line(asked, edition.against()) {
        Ok(query) => search(&edition.frame, asked, &Answer::Found(hits(edition, &query, asked, part))),
        Err(bad) => search(&edition.frame, asked, &Answer::Refused(&bad)),
    }
}

fn hits<'e>(edition: &'e Edition, query: &Query, asked: &str, part: usize) -> Hits<'e> {
    let ledger = &edition.ledger;
    let newest_first = edition.statements.par_iter().rev().map(|(at, home)| (&ledger.claims[*at], home.as_str()));
    let all: Vec<(&Claim, &str)> = newest_first.filter(|it| query.matches(it.0, ledger)).collect();
    let is_meant = |it: &&Moved| {
        let (earlier, later) = (&ledger.claims[it.earlier], it.later.map(|at| &ledger.claims[at]));
        query.means(&query::Moved { day: it.day, earlier, later, changes: &it.changes }, ledger)
    };
    let moved: Vec<&Moved> = edition.moved.par_iter().rev().filter(is_meant).collect();
    let from = (part - 1).saturating_mul(STATEMENTS).min(all.len());
    let until = (from + STATEMENTS).min(all.len());
    let at = |part: usize| way(asked, part);
    Hits {
        ledger,
        understood: query.understood(ledger),
        statements: all.len(),
        shown: all[from..until].to_vec(),
        moved: moved.len(),
        newest: if part == 1 { moved.into_iter().take(CHANGES).collect() } else { Vec::new() },
        narrower: if part == 1 { narrower(&all, asked, ledger) } else { Vec::new() },
        beside: ((part > 1).then(|| at(part - 1)), (until < all.len()).then(|| at(part + 1))),
    }
}

/// Ways to ask for less by what there are several of and nobody has asked for.
fn narrower(all: &[(&Claim, &str)], asked: &str, ledger: &Ledger) -> Vec<Facet> {
    let claims = || all.iter().map(|it| it.0);
    let name = |id: &&SpeakerId| ledger.speaker_name(id).to_owned();
    let topic = |id: &&TopicId| ledger.topic_name(id).to_owned();
    // each is a count over all that was found
    let ((speakers, topics), (sides, years)) = rayon::join(
        || {
            rayon::join(
                || facet(("speaker", "speaker"), claims().map(|it| &it.speaker), name, asked),
                || facet(("topic", "topic"), claims().map(|it| &it.topic), topic, asked),
            )
        },
        || {
            rayon::join(
                || facet(("side", "stance"), claims().filter_map(|it| it.coded.stance), Stance::to_string, asked),
                || facet(("year", "said"), claims().map(|it| it.said.first().year()), i32::to_string, asked),
            )
        },
    );
    let all = [speakers, topics, sides, years];
    all.into_iter().flatten().collect()
}

/// Ways to ask for one of these values of a key, those with most statements first.
fn facet<V: Eq + Hash + Display>(
    (of, key): (&'static str, &str),
    values: impl Iterator<Item = V>,
    name: impl Fn(&V) -> String,
    asked: &str,
) -> Option<Facet> {
    if asked.contains(&format!("{key}:")) {
        return None;
    }
    let mut counts: HashMap<V, usize> = HashMap::new();
    values.for_each(|it| *counts.entry(it).or_default() += 1);
    let is_choice = counts.len() > 1;
    let mut counts: Vec<_> = counts.into_iter().map(|(it, n)| (Reverse(n), name(&it), it.to_string())).collect();
    counts.sort();
    let to = |(Reverse(n), name, value)| (name, n, way(&format!("{asked} {key}:{value}"), 1));
    is_choice.then(|| Facet { of, ways: counts.into_iter().take(NARROWER).map(to).collect() })
}

fn way(asked: &str, part: usize) -> String {
    let part = part.to_string();
    let all = [("q", asked), ("part", part.as_str())];
    address("search", if part == "1" { &all[..1] } else { &all })
}
