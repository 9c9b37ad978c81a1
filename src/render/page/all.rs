//! Every statement on one line, oldest first: the browser's own search finds words in it.

use maud::{Markup, html};

use super::frame::{day, page as framed, text};
use super::{Page, Site, parts, place, side, statement};
use crate::claim::Claim;
use crate::date::Date;
use crate::render::counted;

/// What a line takes besides its words.
const LINE: usize = 700;

/// About how many bytes a statement takes, and its day.
pub(super) fn bytes(claim: &Claim) -> (usize, Date) {
    (LINE + place::bytes_of_words(claim), claim.said)
}

/// The name of part `n`.
pub(super) fn name(n: usize) -> String {
    place::numbered("all", n)
}

/// Part `n` of the list.
pub(super) fn page(record: &Site<'_, '_>, n: usize) -> Page {
    let (statements, cut) = (&record.statements, &record.cut.all);
    let main = html! {
        p.kicker { "The whole record" }
        h1 { "All statements" }
        p.lede { (counted(statements.len(), "statement")) ", oldest first. Your browser’s Find searches this page"
            @if record.frame.leads_to("a-z.html") { "; " a href="a-z.html" { "A–Z" } " finds names and words on all of them" }
            "."
        }
        (parts::all(cut.firsts(), n, name))
        (lines(cut.part(statements, n), record))
        (parts::beside(cut.firsts(), n, name))
    };
    framed(record, &name(n), "All statements", &main)
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
