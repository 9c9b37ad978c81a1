//! A statement: its words and whose they are, its side, its day, its source.

use std::ops::Range;

use maud::{Markup, html};

use super::frame::{day, text};
use super::{place, side};
use crate::claim::{Claim, Ledger, Wording};

/// The words of a claim with what moved in them marked; only the speaker's own stand in quotation marks.
pub(super) fn words(claim: &Claim, marks: &[Range<usize>], class: &str, ledger: &Ledger) -> Markup {
    let (before, after) = ledger.around(claim);
    let marked = marked(claim.words(), marks, class);
    match claim.wording() {
        Wording::Quoted(_) => html! { q { (marked) } },
        Wording::Reported { .. } => html! { span.para { (text(&before)) (marked) } (tag(&after)) },
        Wording::Paraphrased(_) => html! { span.para { (marked) } " " span.tag { "our paraphrase" } },
    }
}

/// What stands behind the words of an outlet: `, according to Ada Roe (reported by The Selm Courier)`.
fn tag(after: &str) -> Markup {
    html! { span.dim { (text(after)) } }
}

fn marked(words: &str, marks: &[Range<usize>], class: &str) -> Markup {
    let mut pieces = Vec::new();
    let mut at = 0;
    // Where something is not there, it stands nowhere.
    for range in marks.iter().filter(|it| !it.is_empty()) {
        let (Some(before), Some(marked)) = (words.get(at..range.start), words.get(range.clone())) else { continue };
        pieces.push((before, false));
        pieces.push((marked, true));
        at = range.end;
    }
    pieces.push((&words[at..], false));
    html! { @for (piece, is_marked) in pieces {
        @if is_marked { mark class=(class) { (text(piece)) } } @else { (text(piece)) }
    } }
}

/// The outlet with its link, and what else the source has.
pub(super) fn source(claim: &Claim, ledger: &Ledger) -> Markup {
    let source = ledger.source_of(claim);
    html! {
        @match place::web(source.url.as_deref()) {
            Some(url) => a.src href=(url) rel="noopener" { (text(&source.outlet)) },
            None => span.src.nolink { (text(&source.outlet)) ", no link" },
        }
        @if let Some(url) = place::web(source.archived.as_deref()) { " · " a.src href=(url) rel="noopener" { "archived" } }
        @if source.kept.is_some() { " · kept copy" }
        @if let Some(page) = &claim.page { " · " (text(page)) }
    }
}

/// The keys that a claim has besides its side, each as a short tag.
fn tags(claim: &Claim) -> Vec<String> {
    let coded = &claim.coded;
    let mut tags = Vec::new();
    match coded.deadline {
        Some(Some(date)) => tags.push(format!("by {}", date.in_words())),
        Some(None) => tags.push("no day".to_owned()),
        None => {}
    }
    match &coded.amount {
        Some(Some(amount)) => tags.push(amount.to_string()),
        Some(None) => tags.push("no figure".to_owned()),
        None => {}
    }
    tags
}

/// A statement in a list, with what reports it besides, and the way to its place where that is elsewhere.
pub(super) fn listed(claim: &Claim, reports: &[&Claim], home: Option<&str>, ledger: &Ledger) -> Markup {
    html! {
        li.st id=(place::statement(claim)) {
            p.when { (day(claim.said)) }
            div {
                p.head {
                    b { (text(ledger.speaker_name(&claim.speaker))) } " "
                    @if let Some(role) = ledger.capacity(claim) { span.dim { (text(&role)) } " " }
                    (side::side(claim))
                    @for tag in tags(claim) { " " span.tag { (text(&tag)) } }
                    @if let Some(teller) = ledger.teller(claim) { " " span.tag { "told by " (text(teller)) } }
                }
                p.words { (words(claim, &[], "now", ledger)) }
                @if let Some(home) = home { p.prop { a href=(home) { (text(ledger.topic_name(&claim.topic))) } } }
                (conditions(claim))
                @if let Some(says) = says(claim) { p.says { (text(says)) } }
                @if let Some(note) = &claim.note { p.note { b { "Note" } " " (text(note)) } }
                p.from { (source(claim, ledger))
                    @for report in reports.iter().filter(|it| it.id != claim.id) { " · also " (source(report, ledger)) }
                }
            }
        }
    }
}

/// The conditions of the position, as whoever coded them words them.
pub(super) fn conditions(claim: &Claim) -> Markup {
    html! { @for it in claim.coded.conditions.iter().flatten() { p.cond { "If " (text(it)) " " span.tag { "our words" } } } }
}

/// Our paraphrase beside a quotation.
pub(super) fn says(claim: &Claim) -> Option<&str> {
    claim.says.as_deref().filter(|it| *it != claim.words())
}
