//! One fact as different speakers tell it, side by side. Nobody is said to be right, and none is a change of position.

use std::ops::Range;

use maud::{Markup, PreEscaped, html};

use super::frame::{day, page as framed, text};
use super::{Page, Site, parts, place, statement};
use crate::amount::Amount;
use crate::date::Date;
use crate::diff::moved;
use crate::disputes::{Account, Dispute, Finding};
use crate::render::counted;
use crate::render::drawing::{self, Told};

/// What a dispute takes besides the words of its sides, and what each side does.
const DISPUTE: usize = 2000;
const SIDE: usize = 2500;

/// About how many bytes a dispute takes, and its first day.
pub(super) fn bytes(it: &Dispute<'_>) -> (usize, Date) {
    let side = |it: &Account<'_>| SIDE + place::bytes_of_words(it.claim);
    (DISPUTE + it.sides.iter().map(side).sum::<usize>(), it.days)
}

/// The name of part `n`.
pub(super) fn name(n: usize) -> String {
    place::numbered("disputes", n)
}

/// Part `n` of the disputes.
pub(super) fn page(record: &Site<'_, '_>, n: usize) -> Page {
    let cut = &record.cut.disputes;
    let main = html! {
        p.kicker { "One fact, several tellers" }
        h1 { "Disputes" }
        p.lede {
            (counted(record.disputes.len(), "fact")) " that different speakers tell differently. Every side has its words and "
            "its day; nobody here is said to be right, and none of this is a change of position."
        }
        (parts::all(cut.firsts(), n, name))
        (contents(cut.part(record.disputes, n)))
        @for (at, it) in cut.part(record.disputes, n).iter().enumerate() { (dispute(it, at, record)) }
        (parts::beside(cut.firsts(), n, name))
    };
    framed(record, &name(n), "Disputes", &main)
}

/// What is in dispute on this page, each in a line.
fn contents(shown: &[Dispute<'_>]) -> Markup {
    html! { ul.plain { @for (at, it) in shown.iter().enumerate() {
        li {
            a href=(format!("#{}", anchor(at))) { (text(&it.topic.name)) }
            @for finding in &it.findings {
                @let (one, other) = told(it, finding);
                br; span.dim.cap { (finding.point.title) ": " (text(&one)) " / " (text(&other)) }
            }
        }
    } } }
}

/// The place of a dispute on its page.
fn anchor(at: usize) -> String {
    format!("d-{}", at + 1)
}

/// What a point comes to on either side.
fn told(it: &Dispute<'_>, finding: &Finding) -> (String, String) {
    finding.evidence.told(it.sides[finding.one].claim, it.sides[finding.other].claim)
}

/// The bytes of the words of side `n` on which the points rest.
fn marks(it: &Dispute<'_>, n: usize) -> Vec<Range<usize>> {
    let sides = it.findings.iter().flat_map(|it| [(it.one, &it.evidence.one), (it.other, &it.evidence.other)]);
    moved(sides.filter(|it| it.0 == n).map(|it| it.1))
}

fn dispute(it: &Dispute<'_>, at: usize, record: &Site<'_, '_>) -> Markup {
    html! {
        section.disp id=(anchor(at)) {
            p.kick2 { (day(it.days)) " · " a href=(place::topic(&it.topic.id, 0)) { (text(&it.topic.name)) } }
            h2 { (text(&it.topic.name)) }
            p.prop { (text(&it.topic.proposition)) }
            (figures(it))
            div.sidesby.n2 { @for (n, account) in it.sides.iter().enumerate() { (side(account, &marks(it, n), record)) } }
            ul.diffs { @for finding in &it.findings {
                @let (one, other) = told(it, finding);
                li.cap {
                    b { (finding.point.title) } ": "
                    span.chg { (text(&one)) " (" (text(it.sides[finding.one].teller)) ") / " (text(&other)) " (" (text(it.sides[finding.other].teller)) ")" }
                    br; span.dim.cap { (text(&finding.evidence.reason)) }
                }
            } }
        }
    }
}

/// The figures of the sides, where two of them count the same thing in the same way.
fn figures(it: &Dispute<'_>) -> Markup {
    let amount = |account: &'_ Account<'_>| account.reading.amount.as_ref().and_then(|it| it.value.clone());
    let amounts: Vec<(&str, Amount)> = it.sides.iter().filter_map(|it| Some((it.teller, amount(it)?))).collect();
    let told: Vec<Told<'_>> = amounts.iter().map(|(teller, amount)| Told { teller, amount }).collect();
    let is_alike = told.windows(2).all(|it| it[0].amount.is_comparable(it[1].amount));
    let differ =
        told.windows(2).any(|it| (it[0].amount.low, it[0].amount.high) != (it[1].amount.low, it[1].amount.high));
    let id = format!("figures-{}-{}", it.topic.id, it.days.first());
    let title = format!("{}: the figures as each side tells them", it.topic.name);
    let drawn = (is_alike && differ).then(|| drawing::figures(&told, &id, &title)).flatten();
    html! { @if let Some((drawn, scale)) = drawn {
        figure.chart { (PreEscaped(drawn)) p.axis.dim { (scale) "." } }
    } }
}

fn side(account: &Account<'_>, marks: &[Range<usize>], record: &Site<'_, '_>) -> Markup {
    let claim = account.claim;
    html! {
        figure.quote {
            figcaption {
                b { (text(account.teller)) }
                @if let Some(role) = &account.role { br; span.dim { (text(role)) } }
                @if account.teller != account.speaker { br; span.dim { "on what " (text(account.speaker)) " said" } }
            }
            blockquote { (statement::words(claim, marks, "now", record.ledger)) }
            @if let Some(says) = statement::says(claim) { p.says { (text(says)) } }
            p.from { (day(claim.said)) " · " (statement::source(claim, record.ledger)) }
        }
    }
}
