//! What a query means: statements and changes of an edition, in parts, and ways to ask for less.

use gainsay::query::{self, Query};
use gainsay::render::page::{Answer, Facet, Hits, Moved, Page, address, search};
use rayon::prelude::*;

use super::column::{Column, Value};
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
    let statement = |it: usize| {
        let (at, home) = &edition.statements[it];
        (&ledger.claims[*at], home.as_str())
    };
    let newest_first = (0..edition.statements.len()).into_par_iter().rev();
    let all: Vec<usize> = newest_first.filter(|it| query.matches(statement(*it).0, ledger)).collect();
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
        shown: all[from..until].iter().map(|it| statement(*it)).collect(),
        moved: moved.len(),
        newest: if part == 1 { moved.into_iter().take(CHANGES).collect() } else { Vec::new() },
        narrower: if part == 1 { narrower(&all, asked, &edition.columns) } else { Vec::new() },
        beside: ((part > 1).then(|| at(part - 1)), (until < all.len()).then(|| at(part + 1))),
    }
}

/// Ways to ask for less by what there are several of and nobody has asked for.
fn narrower(all: &[usize], asked: &str, columns: &[Column]) -> Vec<Facet> {
    let is_asked = |it: &Column| asked.contains(&format!("{}:", it.key));
    let facet = |column: &Column| {
        let counted = column.counted(all);
        let to =
            |(it, n): &(&Value, usize)| (it.name.clone(), *n, way(&format!("{asked} {}:{}", column.key, it.value), 1));
        let ways = counted.iter().take(NARROWER).map(to).collect();
        (counted.len() > 1).then_some(Facet { of: column.of, ways })
    };
    columns.iter().filter(|it| !is_asked(it)).filter_map(facet).collect()
}

fn way(asked: &str, part: usize) -> String {
    let part = part.to_string();
    let all = [("q", asked), ("part", part.as_str())];
    address("search", if part == "1" { &all[..1] } else { &all })
}
