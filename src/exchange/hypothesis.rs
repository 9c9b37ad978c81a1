//! Hypothesis: the file that its sidebar exports and imports, and what its API answers; keys without a field are tags.

use std::io::{self, Write};

use serde_json::{Value as Json, json};

use super::fields::{Fields, Incoming};
use super::record::Record;
use super::tags;
use super::web_annotation::{NO_ADDRESS, address_of, annotations, select, selector};
use super::{BESIDE_KEYS, Format, Input, Outgoing, Unreadable};

pub(super) const HYPOTHESIS: Format = Format {
    id: "hypothesis",
    title: "Hypothesis: what its sidebar exports and imports; in also what its API answers",
    lacks: BESIDE_KEYS,
    export: Some(export),
    import: Some(import),
    is_binary: false,
};

/// Fields of Hypothesis's own, which say nothing of a claim.
const OWN: &[&str] = &[
    "id",
    "created",
    "updated",
    "user",
    "group",
    "permissions",
    "links",
    "flagged",
    "hidden",
    "references",
    "user_info",
    "moderation",
    "mentions",
    "actions",
    "moderation_status",
];

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let date = format!("{}T00:00:00.000Z", outgoing.today);
    let head = json!({"export_date": date, "export_userid": "gainsay", "client_version": "1.0.0"});
    annotations(outgoing, out, (&head, "annotations"), annotation)
}

fn annotation(mut record: Record) -> Json {
    let id = record.id.clone().unwrap_or_default();
    let uri = address_of(&record, &id);
    let selector = selector(&record);
    let mut own = vec!["source.url", "source.title", "note"];
    if selector.is_some() {
        own.extend(["quote", "anchor"]);
    }
    let mut target = json!({"source": uri});
    if let Some(selector) = selector {
        target["selector"] = json!([selector]);
    }
    let title: Vec<&String> = record.source.title.iter().collect();
    let day = record.source.published.map(|it| format!("{}T00:00:00+00:00", it.first()));
    json!({
        "id": id,
        "created": day,
        "updated": day,
        "user": "acct:gainsay@localhost",
        "uri": uri,
        "text": record.claim.note.clone().unwrap_or_default(),
        "document": {"title": title},
        "target": [target],
        "tags": tags::tags(&mut record, &own),
    })
}

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let all: Json = serde_json::from_str(input.text()?)
        .map_err(|error| Unreadable::new(format!("{} is no JSON: {error}", input.name), "export it once more"))?;
    let found = ["annotations", "rows"].iter().find_map(|it| all[it].as_array()).or_else(|| all.as_array());
    let annotations = found.ok_or_else(|| {
        let what = format!("{} holds no annotations of Hypothesis", input.name);
        Unreadable::new(what, "they stand in `annotations`, or in the `rows` of an answer")
    })?;
    let mut incoming = Incoming::default();
    for (n, annotation) in annotations.iter().enumerate() {
        take(format!("annotation {}", n + 1), annotation, input, &mut incoming);
    }
    Ok(incoming)
}

fn take(place: String, annotation: &Json, input: &Input<'_>, incoming: &mut Incoming) {
    let Some(all) = annotation.as_object() else {
        return incoming.refuse(place, "this is no object".to_owned(), "an annotation is an object with `target`");
    };
    let (mut fields, mut others) = (Fields::new(), Vec::new());
    for tag in annotation["tags"].as_array().into_iter().flatten().filter_map(Json::as_str) {
        if !tags::take(tag, &mut fields) {
            others.push(tag);
        }
    }
    tags::label(others, &mut fields);
    let mut put = |name: &str, text: Option<&str>| {
        let text = text.filter(|it| !it.trim().is_empty());
        fields.extend(text.map(|it| (name.to_owned(), it.into())));
    };
    put("source.url", annotation["uri"].as_str().filter(|it| !it.starts_with(NO_ADDRESS)));
    put("source.title", annotation["document"]["title"][0].as_str());
    put("note", annotation["text"].as_str());
    let selectors = annotation["target"][0]["selector"].as_array().map_or(&[][..], Vec::as_slice);
    select(selectors, &mut fields, incoming);
    let known = ["tags", "uri", "document", "text", "target"];
    let is_asked = |it: &str| !known.contains(&it) && (!OWN.contains(&it) || input.mapping.reads(it));
    let others = all.iter().filter(|it| is_asked(it.0));
    fields.extend(others.map(|(name, it)| (name.clone(), it.clone())));
    incoming.take(place, &fields, input.mapping, true);
}
