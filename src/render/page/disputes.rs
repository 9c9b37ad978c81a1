//! One fact as different speakers tell it, side by side. Nobody is said to be right, and none is a change of position.

use maud::{Markup, html};

use super::frame::{day, page as framed, text};
use super::{Page, Site, place, statement};
use crate::disputes::{Account, Dispute};
use crate::render::counted;

/// The page of disputes.
pub(super) fn page(record: &Site<'_, '_>) -> Page {
    let main = html! {
        p.kicker { "One fact, several tellers" }
        h1 { "Disputes" }
        p.lede {
            (counted(record.disputes.len(), "fact")) " that different speakers tell differently. Every side has its words and "
            "its day; nobody here is said to be right, and none of this is a change of position."
        }
        @for it in record.disputes { (dispute(it, record)) }
    };
    framed(record, "disputes.html", "Disputes: a dossier of claims", &main)
}

fn dispute(it: &Dispute<'_>, record: &Site<'_, '_>) -> Markup {
    html! {
        section.disp {
            p.kick2 { (day(it.days)) " · " a href=(place::topic(&it.topic.id, 0)) { (text(&it.topic.name)) } }
            h2 { (text(&it.topic.name)) }
            p.prop { (text(&it.topic.proposition)) }
            div.sidesby.n2 { @for account in &it.sides { (side(account, record)) } }
            ul.diffs { @for finding in &it.findings {
                @let (one, other) = finding.evidence.told(it.sides[finding.one].claim, it.sides[finding.other].claim);
                li {
                    b { (finding.point.title) } ": "
                    span.chg { (text(&one)) " (" (text(it.sides[finding.one].teller)) ") / " (text(&other)) " (" (text(it.sides[finding.other].teller)) ")" }
                    br; span.dim { (text(&finding.evidence.reason)) }
                }
            } }
        }
    }
}

fn side(account: &Account<'_>, record: &Site<'_, '_>) -> Markup {
    let claim = account.claim;
    html! {
        figure.quote {
            figcaption {
                b { (text(account.teller)) }
                @if let Some(role) = &account.role { br; span.dim { (text(role)) } }
                @if account.teller != account.speaker { br; span.dim { "on what " (text(account.speaker)) " said" } }
            }
            blockquote { (statement::words(claim, &[], "now", record.ledger)) }
            @if let Some(says) = statement::says(claim) { p.says { (text(says)) } }
            p.from { (day(claim.said)) " · " (statement::source(claim, record.ledger)) }
        }
    }
}
