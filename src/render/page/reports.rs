//! One utterance in several sources: the words side by side, and the differences by name. None is a change of position.

use std::ops::Range;

use maud::{Markup, html};

use super::frame::{day, page as framed, text};
use super::{Page, Site, frame, parts, place, statement};
use crate::date::Date;
use crate::diff::moved;
use crate::render::counted;
use crate::reports::{Report, Utterance};

/// What an utterance takes besides the words of its reports, and what each report does.
const UTTERANCE: usize = 500;
const REPORT: usize = 1500;

/// About how many bytes an utterance takes, and its day.
pub(super) fn bytes(it: &Utterance<'_>) -> (usize, Date) {
    let report = |it: &Report<'_>| REPORT + place::bytes_of_words(it.claim);
    (UTTERANCE + it.reports().map(report).sum::<usize>(), it.one.claim.said)
}

/// The name of part `n`.
pub(super) fn name(n: usize) -> String {
    place::numbered("reports", n)
}

/// Part `n` of the reports that differ.
pub(super) fn page(record: &Site<'_, '_>, n: usize) -> Page {
    let (differing, cut) = (&record.differing, &record.cut.reports);
    let main = html! {
        p.kicker { "One utterance, several reports" }
        h1 { "Reports that differ" }
        p.lede {
            (differing.len()) " of " (counted(record.utterances.len(), "utterance"))
            " that several sources report differ in them. None of this is anybody’s change of position."
        }
        (parts::all(cut.firsts(), n, name))
        (frame::jump(&contents(cut.part(differing, n))))
        @for (at, it) in cut.part(differing, n).iter().enumerate() { (utterance(it, at, record)) }
        (parts::beside(cut.firsts(), n, name))
    };
    framed(record, &name(n), "Reports that differ", &main)
}

/// The utterances on this page, each by who spoke, and when.
fn contents(shown: &[&Utterance<'_>]) -> Vec<(String, String)> {
    let way = |(at, it): (usize, &&Utterance<'_>)| {
        (format!("#{}", anchor(at)), format!("{}, {}", it.one.speaker, it.one.claim.said.in_words()))
    };
    shown.iter().enumerate().map(way).collect()
}

/// The place of an utterance on its page.
fn anchor(at: usize) -> String {
    format!("r-{}", at + 1)
}

/// The bytes of each report's words that differ from the first report's, or in the first one from any other's.
fn marks(it: &Utterance<'_>) -> Vec<Vec<Range<usize>>> {
    let first = it.others.iter().flat_map(|it| &it.differences).flat_map(|it| &it.evidence.one);
    let others = it.others.iter().map(|it| moved(it.differences.iter().flat_map(|it| &it.evidence.other)));
    std::iter::once(moved(first)).chain(others).collect()
}

fn utterance(it: &Utterance<'_>, at: usize, record: &Site<'_, '_>) -> Markup {
    let (ledger, one) = (record.ledger, it.one.claim);
    html! {
        section.rep id=(anchor(at)) {
            p.kick2 { (day(one.said)) " · " a href=(place::topic(&one.topic, 0)) { (text(ledger.topic_name(&one.topic))) } }
            h2 { (text(it.one.speaker)) ", in " (counted(it.others.len() + 1, "report")) }
            @for (n, (report, marks)) in it.reports().zip(marks(it)).enumerate() {
                figure.quote {
                    blockquote { (statement::words(report.claim, &marks, if n == 0 { "was" } else { "now" }, ledger)) }
                    p.from { (statement::source(report.claim, ledger)) }
                }
            }
            ul.diffs { @for compared in &it.others { @for named in &compared.differences {
                li {
                    @let (from, to) = named.evidence.told(one, compared.report.claim);
                    b { (text(&compared.report.source.outlet)) } ", " (named.difference.title) ": "
                    span.chg { (text(&from)) " " span aria-label="became" role="img" { "→" } " " (text(&to)) }
                    br; span.dim.cap { (text(&named.evidence.reason)) }
                }
            } } }
        }
    }
}
