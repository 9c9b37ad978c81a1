//! Claims on the terminal: as a table, and one in full.

use super::super::printable;
use super::Style;
use crate::claim::{Claim, Entry, Fulfilment, Ledger, Wording};
use crate::date::Date;
use crate::store::{CLAIM, Value};

/// Claims, each with its words and, whole and on a line of its own, its id.
#[must_use]
pub fn claims_terminal(claims: &[&Claim], ledger: &Ledger, style: Style) -> String {
    let one = |claim: &&Claim| {
        let subject = format!("{}, {}", ledger.speaker_name(&claim.speaker), ledger.topic_name(&claim.topic));
        let stance = claim.coded.stance.map_or(String::new(), |it| format!(": {it}"));
        let day = style.strong(&claim.said.in_words());
        let heading = style.heading(&format!("{day}  {}{stance}{}", printable(&subject), set_aside(claim)));
        let words = style.paragraph("  ", &printable(&ledger.words_of(claim)));
        format!("{heading}{words}{}", style.paragraph("  ", &style.faint(claim.id.as_str())))
    };
    claims.iter().map(one).collect()
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
    field("said", Some(claim.said.in_words()));
    field("words", Some(ledger.words_of(claim)));
    let entry = Entry::from(claim);
    let mut told = vec!["id", "speaker", "topic", "said"];
    // What stands in marks within the outlet's words may be what was denied: it is not shown without its verb.
    told.extend(match claim.wording() {
        Wording::Quoted(_) => &["quote"][..],
        Wording::Reported { .. } => &["quote", "verb", "reported"],
        Wording::Paraphrased(_) => &["says"],
    });
    for key in CLAIM.iter().filter(|it| !told.contains(&it.name)) {
        field(label(key.name), key.value(&entry).map(|it| shown(key.name, &it, claim)));
    }
    field("outcome", ledger.outcomes.get(&claim.id).map(fulfilled));
    field("outlet", Some(source.outlet.clone()));
    field("title", source.title.clone());
    field("url", source.url.clone());
    field("archived", source.archived.clone());
    field("published", Some(source.published.in_words()));
    field("source tags", source.tags.as_ref().map(|it| it.join(", ")));
    field("source note", source.note.clone());
    field("file", Some(format!("{}:{}", source.path.display(), claim.line)));
    out
}

/// What became of a promise, with where that is written: `broken on 2 May 2025: the ministry's page (Ines Pardo)`.
pub(super) fn fulfilled(it: &Fulfilment) -> String {
    let by = if it.by.is_empty() { String::new() } else { format!(" ({})", it.by.join(", ")) };
    let reason = it.reason.as_ref().map_or(String::new(), |it| format!("; {it}"));
    format!("{} {}: {}{by}{reason}", it.outcome.name(), it.on.in_words_after_on(), it.source)
}

/// What a key is called beside its value.
fn label(key: &'static str) -> &'static str {
    match key {
        "translated_by" => "translated",
        "same_as" => "same as",
        _ => key,
    }
}

/// What stands behind a key, for people: what is expressly nothing is said in words.
fn shown(key: &str, value: &Value, claim: &Claim) -> String {
    let coded = &claim.coded;
    match key {
        "if" if coded.conditions.as_ref().is_some_and(Vec::is_empty) => "no condition".into(),
        "by" => coded.deadline.flatten().map_or_else(|| "no deadline".into(), Date::in_words),
        "amount" if coded.amount == Some(None) => "no figure".into(),
        "commitment" => coded.commitment.map_or_else(String::new, |it| it.to_string()),
        "draft" => "not accepted yet".into(),
        _ => value.to_string(),
    }
}
