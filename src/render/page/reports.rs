//! One utterance in several sources: the words side by side, and the differences by name. None is a change of position.

use maud::{Markup, html};

use super::frame::{day, page as framed, text};
use super::{Page, Site, place, statement};
use crate::render::counted;
use crate::reports::Utterance;

/// The page of the reports that differ.
pub(super) fn page(record: &Site<'_, '_>) -> Page {
    let differing = record.differing();
    let main = html! {
        p.kicker { "One utterance, several reports" }
        h1 { "Reports that differ" }
        p.lede {
            (differing.len()) " of " (counted(record.utterances.len(), "utterance"))
            " that several sources report differ in them. None of this is anybody’s change of position."
        }
        @for it in differing { (utterance(it, record)) }
    };
    framed(record, "reports.html", "Reports that differ", &main)
}

fn utterance(it: &Utterance<'_>, record: &Site<'_, '_>) -> Markup {
    let (ledger, one) = (record.ledger, it.one.claim);
    html! {
        section.rep {
            p.kick2 { (day(one.said)) " · " a href=(place::topic(&one.topic, 0)) { (text(ledger.topic_name(&one.topic))) } }
            h2 { (text(it.one.speaker)) ", in " (counted(it.others.len() + 1, "report")) }
            @for report in it.reports() {
                figure.quote {
                    blockquote { (statement::words(report.claim, &[], "now", ledger)) }
                    p.from { (statement::source(report.claim, ledger)) }
                }
            }
            ul.diffs { @for compared in &it.others { @for named in &compared.differences {
                li {
                    @let (from, to) = named.evidence.told(one, compared.report.claim);
                    b { (text(&compared.report.source.outlet)) } ", " (named.difference.title) ": "
                    span.chg { (text(&from)) " " span aria-label="became" role="img" { "→" } " " (text(&to)) }
                    br; span.dim { (text(&named.evidence.reason)) }
                }
            } } }
        }
    }
}
