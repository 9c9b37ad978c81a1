//! ClaimReview (schema.org, JSON-LD): the changes of position that an editor has confirmed. Without an editor's verdict
//! there is nothing to publish.

use std::collections::HashSet;
use std::io::{self, Write};

use serde_json::{Value as Json, json};

use super::feed::changes;
use super::{Format, Outgoing};
use crate::claim::{Claim, Grade, Ledger, Review, Ruling, SpeakerKind};
use crate::date::Date;
use crate::diff::Change;
use crate::safe;

pub(super) const CLAIM_REVIEW: Format = Format {
    id: "claimreview",
    title: "ClaimReview (schema.org): changes that an editor has confirmed, with --site",
    lacks: "changes without an editor's verdict, and claims that show none",
    export: Some(export),
    import: None,
    is_binary: false,
};

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let changes = changes(outgoing);
    let confirmed: Vec<(&Change<'_>, &Review)> = changes.iter().filter_map(|it| Some((it, confirmed(it)?))).collect();
    let reviews: Vec<Json> = confirmed.iter().map(|it| review(it.0, it.1, outgoing)).collect();
    out.write_all(safe::json(&json!({"@context": "https://schema.org", "@graph": reviews}))?.as_bytes())?;
    let shown: HashSet<&str> = confirmed.iter().map(|it| it.0.claim().id.as_str()).collect();
    Ok(outgoing.claims().filter(|it| !shown.contains(it.id.as_str())).count())
}

/// The verdict by which an editor confirmed a change.
fn confirmed<'l>(change: &Change<'l>) -> Option<&'l Review> {
    change.review.filter(|it| it.verdict == Ruling::Confirmed)
}

fn review(change: &Change<'_>, review: &Review, outgoing: &Outgoing<'_>) -> Json {
    let ledger = outgoing.ledger;
    let headline = change.headline(ledger);
    let site = outgoing.site.unwrap_or_default().trim_end_matches('#');
    let authors: Vec<Json> = review.by.iter().map(|it| json!({"@type": "Person", "name": it})).collect();
    let body: Vec<&str> = [Some(headline.sentence.as_str()), review.reason.as_deref()].into_iter().flatten().collect();
    let mut it = json!({
        "@type": "ClaimReview",
        "url": format!("{site}#{}", safe::uri(&change.id())),
        "claimReviewed": ledger.words_of(change.claim()),
        "itemReviewed": claim(change.claim(), ledger),
        "reviewRating": rating(review.grade, &headline.tag),
        "reviewBody": body.join(" "),
        "author": authors,
    });
    if let Some(day) = day(review.on) {
        it["datePublished"] = day.into();
    }
    it
}

/// On the scale of the Flip-O-Meter, where the editor gave a grade; else what happened, in words.
fn rating(grade: Option<Grade>, tag: &str) -> Json {
    let value = grade.map(|it| match it {
        Grade::NoFlip => 3,
        Grade::HalfFlip => 2,
        Grade::FullFlop => 1,
    });
    match (grade, value) {
        (Some(grade), Some(value)) => json!({
            "@type": "Rating", "alternateName": grade.name(), "ratingValue": value, "bestRating": 3, "worstRating": 1,
        }),
        _ => json!({"@type": "Rating", "alternateName": tag}),
    }
}

/// The later statement. Only what is quoted is the speaker's text.
fn claim(claim: &Claim, ledger: &Ledger) -> Json {
    let source = ledger.source_of(claim);
    let speaker = ledger.speaker(&claim.speaker);
    let is_body = speaker.is_some_and(|it| it.kind == SpeakerKind::Body);
    let mut author = json!({
        "@type": if is_body { "Organization" } else { "Person" },
        "name": ledger.speaker_name(&claim.speaker),
    });
    let role = speaker.filter(|_| !is_body).and_then(|it| it.role_on(claim.said)).map(|it| it.role.as_str());
    if let Some(role) = claim.capacity.as_deref().or(role) {
        author["jobTitle"] = role.into();
    }
    let mut it = json!({"@type": "Claim", "@id": format!("urn:gainsay:claim:{}", claim.id), "author": author});
    if let Some(quote) = &claim.quote {
        it["text"] = quote.as_str().into();
    }
    if let Some(day) = day(claim.said) {
        it["datePublished"] = day.into();
    }
    if let Some(url) = source.url.as_ref().filter(|it| safe::is_web(it)) {
        let outlet = json!({"@type": "Organization", "name": source.outlet});
        let mut appearance = json!({"@type": "CreativeWork", "url": url, "publisher": outlet});
        if let Some(title) = &source.title {
            appearance["headline"] = title.as_str().into();
        }
        it["appearance"] = json!([appearance]);
    }
    it
}

/// The day, where it is known to the day.
fn day(date: Date) -> Option<String> {
    date.as_day().map(|it| it.to_string())
}
