//! W3C Web Annotation (Recommendation of 2017): the quotation as a `TextQuoteSelector` on the article, an archived copy as
//! its `TimeState`, a paraphrase that describes it, and every other key as a tag.

use std::io::{self, Write};

use serde_json::{Value as Json, json};

use super::fields::{Fields, Incoming};
use super::record::Record;
use super::tags;
use super::{BESIDE_KEYS, Format, Input, Outgoing, Unreadable};
use crate::safe;

pub(super) const WEB_ANNOTATION: Format = Format {
    id: "web-annotation",
    title: "W3C Web Annotation: a page of annotations in JSON-LD",
    lacks: BESIDE_KEYS,
    export: Some(export),
    import: Some(import),
    is_binary: false,
};

/// The context by which JSON-LD is an annotation.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// What stands for the address of a source that has none.
pub(super) const NO_ADDRESS: &str = "urn:gainsay:source:";

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let head = json!({"@context": CONTEXT, "id": "urn:gainsay:annotations", "type": "AnnotationPage"});
    annotations(outgoing, out, (&head, "items"), annotation)
}

/// Writes an object that has, besides the keys of a head, each claim as an annotation under one key; one after the other, so
/// that no more than one is held.
pub(super) fn annotations(
    outgoing: &Outgoing<'_>,
    out: &mut dyn Write,
    (head, key): (&Json, &str),
    annotation: fn(Record) -> Json,
) -> io::Result<usize> {
    write!(out, "{},\"{key}\":[", head.to_string().trim_end_matches('}'))?;
    let mut before = "\n";
    for claim in outgoing.claims() {
        let line = safe::json_line(&annotation(Record::of(claim, outgoing.ledger)))?;
        write!(out, "{before}{}", line.trim_end())?;
        before = ",\n";
    }
    out.write_all(b"\n]}\n")?;
    Ok(0)
}

/// The address of the article that a record annotates, or what stands for it.
pub(super) fn address_of(record: &Record, id: &str) -> String {
    let stem = id.split('#').next().unwrap_or_default();
    record.source.url.clone().unwrap_or_else(|| format!("{NO_ADDRESS}{stem}"))
}

fn annotation(mut record: Record) -> Json {
    let id = record.id.clone().unwrap_or_default();
    let selector = selector(&record);
    let mut own = vec!["source.url", "source.archived", "says"];
    if selector.is_some() {
        own.extend(["quote", "anchor"]);
    }
    let mut target = json!({"source": address_of(&record, &id)});
    if let Some(selector) = selector {
        target["selector"] = selector;
    }
    if let Some(archived) = &record.source.archived {
        target["state"] = json!({"type": "TimeState", "cached": archived});
    }
    let body = |value: &str, purpose: &str| json!({"type": "TextualBody", "value": value, "purpose": purpose});
    let mut bodies: Vec<Json> = record.claim.says.iter().map(|it| body(it, "describing")).collect();
    bodies.extend(tags::tags(&mut record, &own).iter().map(|it| body(it, "tagging")));
    json!({
        "id": format!("urn:gainsay:claim:{id}"),
        "type": "Annotation",
        "motivation": ["describing", "tagging"],
        "body": bodies,
        "target": target,
    })
}

/// The quotation with the texts around it.
pub(super) fn selector(record: &Record) -> Option<Json> {
    let mut selector = json!({"type": "TextQuoteSelector", "exact": record.claim.quote.as_ref()?});
    if let Some(anchor) = &record.claim.anchor {
        selector["prefix"] = anchor.prefix.clone().into();
        selector["suffix"] = anchor.suffix.clone().into();
    }
    Some(selector)
}

fn import(input: &Input<'_>) -> Result<Incoming, Unreadable> {
    let mut all: Json = serde_json::from_str(input.text()?)
        .map_err(|error| Unreadable::new(format!("{} is no JSON: {error}", input.name), "correct it there"))?;
    let mut incoming = Incoming::default();
    // A collection has its first page in it, and a page its annotations.
    let page = if all["first"].is_object() { all["first"].take() } else { all };
    let items = match page {
        Json::Array(items) => items,
        Json::Object(mut page) => match page.remove("items") {
            Some(Json::Array(items)) => items,
            _ => vec![Json::Object(page)],
        },
        _ => return Err(Unreadable::new(format!("{} holds no annotation", input.name), "an annotation is an object")),
    };
    for (n, item) in items.iter().enumerate() {
        take(format!("annotation {}", n + 1), item, input, &mut incoming);
    }
    Ok(incoming)
}

fn take(place: String, item: &Json, input: &Input<'_>, incoming: &mut Incoming) {
    let own = ["@context", "id", "type", "motivation", "body", "target"];
    let others = item.as_object().into_iter().flatten().filter(|it| !own.contains(&it.0.as_str()));
    let mut fields: Fields = others.map(|(name, it)| (name.clone(), it.clone())).collect();
    let mut others = Vec::new();
    for body in several(&item["body"]) {
        let purposes = || several(&body["purpose"]).iter().chain(several(&item["motivation"])).filter_map(Json::as_str);
        let Some(text) = body.as_str().or_else(|| body["value"].as_str()) else {
            incoming.leave("a body that is no text".to_owned());
            continue;
        };
        let is_tag = purposes().next() == Some("tagging");
        if is_tag && !tags::take(text, &mut fields) {
            others.push(text);
        } else if !is_tag {
            let key = if purposes().any(|it| it == "describing") { "says" } else { "note" };
            fields.insert(key.to_owned(), text.into());
        }
    }
    tags::label(others, &mut fields);
    let targets = several(&item["target"]);
    if targets.len() > 1 {
        incoming.leave("targets after the first".to_owned());
    }
    let Some(target) = targets.first() else {
        return incoming.refuse(place, "it has no target".to_owned(), "an annotation is on something");
    };
    let address = |it: &Json| it.as_str().or_else(|| it["id"].as_str()).map(str::to_owned);
    let source = address(&target["source"]).or_else(|| address(target)).filter(|it| !it.starts_with(NO_ADDRESS));
    fields.extend(source.map(|it| ("source.url".to_owned(), it.into())));
    let cached = several(&target["state"]).iter().find_map(|it| it["cached"].as_str());
    fields.extend(cached.map(|it| ("source.archived".to_owned(), it.into())));
    select(several(&target["selector"]), &mut fields, incoming);
    incoming.take(place, &fields, input.mapping, true);
}

/// Takes what selectors point to: the quotation, with the texts around it.
pub(super) fn select(selectors: &[Json], fields: &mut Fields, incoming: &mut Incoming) {
    for selector in selectors {
        let Some(quote) = selector["exact"].as_str() else {
            let kind = selector["type"].as_str().unwrap_or("selector");
            incoming.leave(format!("the {kind} of its passage"));
            continue;
        };
        fields.insert("quote".to_owned(), quote.into());
        let around = [&selector["prefix"], &selector["suffix"]];
        if around.iter().any(|it| it.is_string()) {
            let [prefix, suffix] = around.map(|it| it.as_str().unwrap_or_default());
            fields.insert("anchor".to_owned(), json!({"prefix": prefix, "suffix": suffix}));
        }
    }
}

/// What JSON-LD has as one or as several.
fn several(it: &Json) -> &[Json] {
    match it {
        Json::Null => &[],
        Json::Array(items) => items,
        one => std::slice::from_ref(one),
    }
}
