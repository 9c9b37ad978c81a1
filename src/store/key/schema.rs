//! The JSON Schemas of the files of a record, for editors: what they offer, and what they mark as wrong.

use std::path::Path;

use serde_json::{Map, Value as Json, json};

use super::list_schema::lists;
use super::{ACT, CLAIM, Held, Key, Need, SOURCE, Shape};
use crate::claim::Anchor;
use crate::store::folder::is_list;

/// The file of the schema of claim files.
pub(in crate::store) const CLAIM_FILE: &str = "claim-file.schema.json";

/// The file of the schema of `gainsay.toml`, which its first line names.
const SETTINGS_FILE: &str = "settings.schema.json";

/// The JSON Schema of every kind of file, each with the name of its own file; the ids of the speakers and topics that are on
/// file are offered where one of them is meant.
#[must_use]
pub fn schemas(speakers: &[&str], topics: &[&str]) -> Vec<(String, Json)> {
    let lists = lists(speakers, topics).into_iter().map(|(file, schema)| (schema_of(Path::new(file)), schema));
    let others = lists.chain([(SETTINGS_FILE.to_owned(), settings())]);
    std::iter::once((CLAIM_FILE.to_owned(), claim_file(speakers, topics))).chain(others).collect()
}

/// The file of the schema that a file of the record follows.
pub(in crate::store) fn schema_of(path: &Path) -> String {
    match path.to_str().and_then(|it| it.strip_suffix(".yaml")) {
        Some(stem) if is_list(path) => format!("{stem}.schema.json"),
        _ => CLAIM_FILE.to_owned(),
    }
}

/// An id: one of these, or another text, unless `only` these may stand there. Where none is on file yet, any.
pub(super) fn ids(known: &[&str], only: bool) -> Json {
    match known {
        [] => json!({"type": "string"}),
        _ if only => json!({"enum": known}),
        _ => json!({"anyOf": [{"enum": known}, {"type": "string"}]}),
    }
}

/// That of `gainsay.toml`: tables of texts under names.
fn settings() -> Json {
    let texts = |description: &str| json!({"description": description, "type": "object", "additionalProperties": {"type": "string"}});
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "gainsay settings",
        "description": "What a record keeps besides claims, under names.",
        "type": "object",
        "additionalProperties": false,
        "properties": {
            "queries": texts("Queries, as they are typed; `@name` asks one."),
            "readers": texts("Programs that read drafts, each with its arguments; none runs because it stands here."),
        },
    })
}

fn claim_file(speakers: &[&str], topics: &[&str]) -> Json {
    let mut claim = object(
        "One attributed statement. A key that is absent is not compared; `none` or `[]` says expressly that there is nothing.",
        CLAIM,
    );
    claim["if"] = json!({"properties": {"draft": {"const": true}}, "required": ["draft"]});
    claim["dependentRequired"] = json!({"reported": ["verb"]});
    let mut act = object("Something that a speaker did: a vote, a signature, an order, a delivery.", ACT);
    // A draft may name somebody who is not on file yet.
    for (key, known) in [("speaker", speakers), ("topic", topics)] {
        let description = claim["properties"][key]["description"].take();
        claim["properties"][key] = ids(known, false);
        claim["properties"][key]["description"] = description;
    }
    for (key, known) in [("speaker", speakers), ("topic", topics)] {
        let description = act["properties"][key]["description"].take();
        act["properties"][key] = ids(known, true);
        act["properties"][key]["description"] = description;
    }
    claim["else"] = json!({
        "required": required(CLAIM, Need::Accepted),
        "properties": {"speaker": ids(speakers, true), "topic": ids(topics, true)},
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "gainsay claim file",
        "description": "One source, reported once, with its claims.",
        "type": "object",
        "additionalProperties": false,
        "required": ["version", "source"],
        "properties": {
            "version": {
                "description": "The version of the format: 1.",
                "type": "integer", "format": "uint32", "minimum": 0, "const": 1,
            },
            "source": {"description": "Where the claims are written.", "$ref": "#/$defs/SourceForm"},
            "claims": {
                "description": "What it reports.",
                "type": "array", "default": [], "items": {"$ref": "#/$defs/ClaimForm"},
            },
            "acts": {
                "description": "What it reports that somebody did: no statements, and compared with them as said and done.",
                "type": ["array", "null"], "items": {"$ref": "#/$defs/ActForm"},
            },
        },
        "$defs": {
            "SourceForm": object("Where claims are written: an article, a readout, a transcript.", SOURCE),
            "ClaimForm": claim,
            "ActForm": act,
            "AnchorForm": anchor(),
        },
    })
}

/// A mapping with these keys and no others.
fn object<E>(description: &str, keys: &[Key<E>]) -> Json {
    let properties: Map<String, Json> = keys.iter().map(|it| (it.name.to_owned(), property(it))).collect();
    json!({
        "description": description,
        "type": "object",
        "additionalProperties": false,
        "required": required(keys, Need::Always),
        "properties": properties,
    })
}

fn required<E>(keys: &[Key<E>], need: Need) -> Vec<&'static str> {
    keys.iter().filter(|it| it.need == need).map(|it| it.name).collect()
}

/// What may stand behind a key. Editors take a key with nothing behind it for one that is being written.
fn property<E>(key: &Key<E>) -> Json {
    let is_needed = matches!(key.need, Need::Always | Need::Accepted);
    let one = |name: &str| if is_needed { json!(name) } else { json!([name, "null"]) };
    let mut property = match key.shape {
        Shape::Text | Shape::Date => json!({"type": one("string")}),
        Shape::Pattern(pattern) => json!({"type": one("string"), "pattern": pattern}),
        Shape::Word(words) => json!({"type": one("string"), "enum": words()}),
        Shape::Number(most) => json!({"type": one("integer"), "format": "uint8", "minimum": 0, "maximum": most}),
        Shape::Texts => json!({"type": one("array"), "items": {"type": "string"}}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Pairs(_) => json!({"anyOf": [{"$ref": "#/$defs/AnchorForm"}, {"type": "null"}]}),
    };
    property["description"] = json!(key.holds);
    property
}

fn anchor() -> Json {
    let Shape::Pairs(pairs) = <Anchor as Held>::SHAPE else { return Json::Null };
    let text = |(name, holds): &(&str, &str)| {
        ((*name).to_owned(), json!({"description": holds, "type": "string", "default": ""}))
    };
    json!({
        "description": "The text right before and right after a quote (W3C `TextQuoteSelector`).",
        "type": "object",
        "additionalProperties": false,
        "properties": pairs.iter().map(text).collect::<Map<_, _>>(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_needs_speaker_and_topic_of_what_is_no_draft() {
        let claim = &claim_file(&["roe"], &[])["$defs"]["ClaimForm"];
        assert_eq!(claim["required"], json!(["id", "said"]));
        assert_eq!(claim["else"]["required"], json!(["speaker", "topic"]));
        assert_eq!(claim["dependentRequired"]["reported"], json!(["verb"]));
        assert_eq!(claim["else"]["properties"]["speaker"]["enum"], json!(["roe"]));
        assert_eq!(claim["properties"]["speaker"]["anyOf"][0]["enum"], json!(["roe"]));
        assert_eq!(claim["else"]["properties"]["topic"], json!({"type": "string"}));
    }
}
