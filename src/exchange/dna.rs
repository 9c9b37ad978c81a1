//! Discourse Network Analyzer (Leifeld): its list of events, a statement a row, with person, organization, concept and
//! whether they agree. The passage of a document that it marks is nobody's quotation by that, and comes in as `says`.

use std::io::{self, Write};

use csv::{QuoteStyle, ReaderBuilder, WriterBuilder};
use serde_json::Value as Json;

use super::fields::{Fields, Incoming};
use super::{Format, Input, Outgoing, Unreadable};
use crate::claim::{Claim, Ledger, Side, SpeakerKind, Stance};
use crate::safe::{from_spreadsheet, spreadsheet};

pub(super) const DNA: Format = Format {
    id: "dna",
    title: "Discourse Network Analyzer: the list of events as CSV",
    lacks: "claims that are neither for nor against, the day on which something was said, how strongly, whose words they \
            are, ids and addresses, all other keys",
    export: Some(export),
    import: Some(import),
    is_binary: false,
};

/// The columns of the list of events (`Exporter.eventCSV`), with the default variables.
const COLUMNS: &[&str] = &[
    "statement_id",
    "time",
    "person",
    "organization",
    "concept",
    "agreement",
    "start_position",
    "stop_position",
    "text",
    "coder",
    "document_id",
    "document_title",
    "document_author",
    "document_source",
    "document_section",
    "document_type",
];

/// Which of ours each of their columns is.
const OURS: &[(&str, &str)] = &[
    ("speaker", "person"),
    ("for", "organization"),
    ("topic", "concept"),
    ("stance", "agreement"),
    ("says", "text"),
    ("source.published", "time"),
    ("source.title", "document_title"),
    ("source.outlet", "document_source"),
];

/// The coder of what we wrote, by which it is known again.
const CODER: &str = "gainsay";

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let mut writer = WriterBuilder::new().delimiter(b';').quote_style(QuoteStyle::NonNumeric).from_writer(out);
    writer.write_record(COLUMNS)?;
    let ledger = outgoing.ledger;
    let all: Vec<&Claim> = outgoing.claims().collect();
    let mut sided: Vec<(&Claim, &str)> = all.iter().filter_map(|it| Some((*it, agreement(it)?))).collect();
    // They know a document by nothing but this, so that nothing else may order it.
    sided.sort_by_cached_key(|(claim, _)| document(claim, ledger));
    let mut documents: Vec<[String; 3]> = Vec::new();
    for (n, (claim, agreement)) in sided.iter().enumerate() {
        let document = document(claim, ledger);
        if documents.last() != Some(&document) {
            documents.push(document.clone());
        }
        let [day, outlet, title] = document;
        let (person, organization) = actors(claim, ledger);
        let concept = ledger.topic(&claim.topic).map_or(claim.topic.as_str(), |it| &it.proposition);
        let (id, document) = ((n + 1).to_string(), documents.len().to_string());
        let time = format!("{day} 00:00:00");
        let row = [
            &id,
            &time,
            &person,
            &organization,
            concept,
            agreement,
            "",
            "",
            claim.words(),
            CODER,
            &document,
            &title,
            "",
            &outlet,
            "",
            "",
        ];
        writer.write_record(row.map(|it| spreadsheet(it).into_owned()))?;
    }
    writer.flush()?;
    Ok(all.len() - sided.len())
}

/// Day, outlet and title of a claim's source.
fn document(claim: &Claim, ledger: &Ledger) -> [String; 3] {
    let source = ledger.source_of(claim);
    [source.published.first().to_string(), source.outlet.clone(), source.title.clone().unwrap_or_default()]
}

fn agreement(claim: &Claim) -> Option<&'static str> {
    match claim.coded.stance.map(Stance::side) {
        Some(Side::For) => Some("1"),
        Some(Side::Against) => Some("0"),
        _ => None,
    }
}

/// Person and organization: a body is an organization alone.
fn actors(claim: &Claim, ledger: &Ledger) -> (String, String) {
    let name = ledger.speaker_name(&claim.speaker).to_owned();
    let Some(speaker) = ledger.speaker(&claim.speaker) else { return (name, String::new()) };
    if speaker.kind == SpeakerKind::Body {
        return (String::new(), name);
    }
    let on_file = || speaker.role_on(claim.said).and_then(|it| it.principal.clone());
    (name, claim.principal.clone().or_else(on_file).unwrap_or_default())
}

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let text = input.text()?;
    let mut reader = ReaderBuilder::new().delimiter(input.separator.unwrap_or(b';')).from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    if let Some(missing) =
        ["person", "concept", "text", "time"].iter().find(|it| !header.iter().any(|name| name == **it))
    {
        let what = format!("{} is no list of events: it has no column `{missing}`", input.name);
        return Err(Unreadable::new(what, "export it as an event list, or name its columns: `import csv --map`"));
    }
    let mut incoming = Incoming { is_coarse: true, ..Incoming::default() };
    for (n, row) in reader.records().enumerate() {
        let place = format!("row {}", n + 2);
        let row = match row {
            Ok(row) => row,
            Err(error) => {
                incoming.refuse(place, error.to_string(), "correct it there");
                continue;
            }
        };
        let is_ours = header.iter().position(|it| it == "coder").and_then(|at| row.get(at)) == Some(CODER);
        let cell = |it: &str| if is_ours { from_spreadsheet(it) } else { it }.to_owned();
        let fields = header.iter().zip(&row).map(|(name, it)| (name.to_owned(), cell(it).into())).collect();
        take(place, fields, input, &mut incoming);
    }
    Ok(incoming)
}

/// Takes in a statement with the variables and the document that they have it with.
pub(super) fn take(place: String, mut fields: Fields, input: &Input<'_>, incoming: &mut Incoming) {
    let has = |fields: &Fields, name: &str| {
        fields.get(name).is_some_and(|it| it.as_str().is_some_and(|it| !it.trim().is_empty()))
    };
    if !has(&fields, "person") && has(&fields, "organization") {
        fields.insert("speaker_kind".to_owned(), "body".into());
        let organization = fields.remove("organization").unwrap_or_default();
        fields.insert("person".to_owned(), organization);
    }
    if !has(&fields, "document_source") {
        fields.insert("document_source".to_owned(), "unknown".into());
    }
    let agreement = match fields.get("agreement").and_then(Json::as_str) {
        Some("1" | "true") => Some("support"),
        Some("0" | "false") => Some("oppose"),
        _ => None,
    };
    fields.extend(agreement.map(|it| ("agreement".to_owned(), it.into())));
    if fields.get("coder").is_some_and(|it| it == CODER) {
        fields.retain(|name, _| !["coder", "statement_id", "document_id"].contains(&name.as_str()));
    }
    for (ours, theirs) in OURS.iter().filter(|it| !input.mapping.reads(it.1)) {
        let field = fields.remove(*theirs);
        fields.extend(field.map(|it| ((*ours).to_owned(), it)));
    }
    incoming.take(place, &fields, input.mapping, false);
}
