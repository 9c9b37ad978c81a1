//! Every statement on one line, oldest first: the browser's own search finds words in it.

use maud::{Markup, html};

use super::frame::{day, page, parts, text};
use super::{Page, Site, place, side, statement};
use crate::claim::Claim;
use crate::render::counted;

/// So many lines keep a page under a megabyte.
const LINES: usize = 1000;

/// The list, in parts where it is long.
pub(super) fn pages(record: &Site<'_, '_>) -> Vec<Page> {
    let statements = &record.statements;
    let mut chunks: Vec<&[&Claim]> = statements.chunks(LINES).collect();
    if chunks.is_empty() {
        chunks.push(&[]);
    }
    let names: Vec<String> = (0..chunks.len()).map(|n| place::numbered("all", n)).collect();
    let page = |(n, chunk): (usize, &&[&Claim])| {
        let main = html! {
            p.kicker { "The whole record" }
            h1 { "All statements" }
            p.lede { (counted(statements.len(), "statement")) ", oldest first. Your browser’s Find searches this page." }
            (lines(chunk, record))
            (parts(&names, n))
        };
        page(record, &names[n], "All statements", &main)
    };
    chunks.iter().enumerate().map(page).collect()
}

fn lines(claims: &[&Claim], record: &Site<'_, '_>) -> Markup {
    let ledger = record.ledger;
    html! {
        table.all role="table" {
            thead role="rowgroup" { tr role="row" {
                @for head in ["Day", "Speaker", "Topic", "Side", "Words"] { th role="columnheader" scope="col" { (head) } }
            } }
            tbody role="rowgroup" { @for claim in claims {
                tr role="row" {
                    td.d role="cell" { (day(claim.said)) }
                    td role="cell" { (text(ledger.speaker_name(&claim.speaker))) }
                    td role="cell" { a href=(record.home(claim)) { (text(ledger.topic_name(&claim.topic))) } }
                    td.sd role="cell" { (side::side(claim)) }
                    td.w role="cell" { (statement::words(claim, &[], "now", ledger)) " " span.dim { (text(&ledger.source_of(claim).outlet)) } }
                }
            } }
        }
    }
}
