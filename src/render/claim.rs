//! Claims as rows, for CSV and Markdown.

use crate::claim::{Claim, Ledger};

/// The header, and a row a claim.
#[must_use]
pub fn claim_rows(claims: &[&Claim], ledger: &Ledger) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] = &[
        "id",
        "said",
        "speaker",
        "topic",
        "stance",
        "verb",
        "quote",
        "reported",
        "says",
        "via",
        "draft",
        "outlet",
        "published",
        "url",
        "page",
        "outcome",
        "outcome_on",
        "outcome_source",
    ];
    let row = |claim: &&Claim| {
        let (source, outcome) = (ledger.source_of(claim), ledger.outcomes.get(&claim.id));
        vec![
            claim.id.to_string(),
            claim.said.to_string(),
            ledger.speaker_name(&claim.speaker).to_owned(),
            ledger.topic_name(&claim.topic).to_owned(),
            claim.coded.stance.map_or(String::new(), |it| it.to_string()),
            claim.verb.clone().unwrap_or_default(),
            claim.quote.clone().unwrap_or_default(),
            claim.reported.clone().unwrap_or_default(),
            claim.says.clone().unwrap_or_default(),
            claim.via.clone().unwrap_or_default(),
            if claim.draft { "yes" } else { "" }.to_owned(),
            source.outlet.clone(),
            source.published.to_string(),
            source.url.clone().unwrap_or_default(),
            claim.page.clone().unwrap_or_default(),
            outcome.map_or(String::new(), |it| it.outcome.to_string()),
            outcome.map_or(String::new(), |it| it.on.to_string()),
            outcome.map_or(String::new(), |it| it.source.clone()),
        ]
    };
    (HEADER, claims.iter().map(row).collect())
}
