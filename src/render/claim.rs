//! Claims: as a table, in full, and as rows.

use comfy_table::{ContentArrangement, Table, presets};

use super::{Style, printable};
use crate::claim::{Claim, Ledger};

/// Claims as a table that fits the terminal.
#[must_use]
pub fn claims_table(claims: &[&Claim], ledger: &Ledger, style: Style) -> String {
    let mut table = grid(style);
    table.set_header(["said", "speaker", "topic", "stance", "words", "id"]);
    for claim in claims {
        let words = if claim.quote.is_some() { format!("“{}”", claim.words()) } else { claim.words().to_owned() };
        table.add_row([
            claim.said.to_string(),
            printable(ledger.speaker_name(&claim.speaker)).into_owned(),
            printable(ledger.topic_name(&claim.topic)).into_owned(),
            claim.coded.stance.map_or(String::new(), |it| it.to_string()),
            format!("{}{}", printable(&words), set_aside(claim)),
            claim.id.to_string(),
        ]);
    }
    format!("{table}\n")
}

/// A table in the project's style.
pub(super) fn grid(style: Style) -> Table {
    let mut table = Table::new();
    let width = u16::try_from(style.width).unwrap_or(u16::MAX);
    table
        .load_style(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width);
    table
}

fn set_aside(claim: &Claim) -> String {
    match (&claim.via, claim.draft) {
        (_, true) => " (draft)".into(),
        (Some(via), _) => format!(" (via {})", printable(via)),
        _ => String::new(),
    }
}

/// One claim with all that is on file about it.
#[must_use]
pub fn claim_in_full(claim: &Claim, ledger: &Ledger, style: Style) -> String {
    let source = ledger.source_of(claim);
    let mut out = style.paragraph("", &style.strong(claim.id.as_str()));
    let mut field = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            out.push_str(&style.paragraph(&format!("  {name:<12} "), &printable(&value)));
        }
    };
    let speaker = ledger.speaker(&claim.speaker);
    let role = speaker.and_then(|it| it.role_on(claim.said)).map_or(String::new(), |role| {
        let principal = role.principal.as_ref().map_or(String::new(), |it| format!(" for {it}"));
        format!(", {}{principal}", role.role)
    });
    field("speaker", Some(format!("{}{role}", ledger.speaker_name(&claim.speaker))));
    field("topic", Some(ledger.topic_name(&claim.topic).to_owned()));
    field("proposition", ledger.topic(&claim.topic).map(|it| it.proposition.clone()));
    field("said", Some(claim.said.to_string()));
    field("quote", claim.quote.as_ref().map(|it| format!("“{it}”")));
    field("says", claim.says.clone());
    let coded = &claim.coded;
    field("stance", coded.stance.map(|it| it.to_string()));
    field("if", coded.conditions.as_ref().map(|it| if it.is_empty() { "no condition".into() } else { it.join("; ") }));
    field("by", coded.deadline.map(|it| it.map_or("no deadline".into(), |date| date.to_string())));
    field("amount", coded.amount.as_ref().map(|it| it.as_ref().map_or("no figure".into(), ToString::to_string)));
    field("certainty", coded.certainty.map(|it| it.to_string()));
    field("commitment", coded.commitment.map(|it| it.to_string()));
    field("printed", claim.printed.clone());
    field("as", claim.capacity.clone());
    field("for", claim.principal.clone());
    field("via", claim.via.clone());
    field("verb", claim.verb.clone());
    field("anchor", claim.anchor.as_ref().map(|it| format!("{} […] {}", it.prefix, it.suffix)));
    field("lang", claim.lang.clone());
    field("translated", claim.translated_by.clone());
    field("same as", claim.same_as.as_ref().map(ToString::to_string));
    field("draft", claim.draft.then(|| "not accepted yet".into()));
    field("note", claim.note.clone());
    field("outlet", Some(source.outlet.clone()));
    field("title", source.title.clone());
    field("url", source.url.clone());
    field("archived", source.archived.clone());
    field("published", Some(source.published.to_string()));
    field("source note", source.note.clone());
    field("file", Some(format!("{}:{}", source.path.display(), claim.line)));
    out
}

/// The header, and a row a claim.
#[must_use]
pub fn claim_rows(claims: &[&Claim], ledger: &Ledger) -> (&'static [&'static str], Vec<Vec<String>>) {
    const HEADER: &[&str] =
        &["id", "said", "speaker", "topic", "stance", "quote", "says", "via", "draft", "outlet", "published", "url"];
    let row = |claim: &&Claim| {
        let source = ledger.source_of(claim);
        vec![
            claim.id.to_string(),
            claim.said.to_string(),
            ledger.speaker_name(&claim.speaker).to_owned(),
            ledger.topic_name(&claim.topic).to_owned(),
            claim.coded.stance.map_or(String::new(), |it| it.to_string()),
            claim.quote.clone().unwrap_or_default(),
            claim.says.clone().unwrap_or_default(),
            claim.via.clone().unwrap_or_default(),
            if claim.draft { "yes" } else { "" }.to_owned(),
            source.outlet.clone(),
            source.published.to_string(),
            source.url.clone().unwrap_or_default(),
        ]
    };
    (HEADER, claims.iter().map(row).collect())
}
