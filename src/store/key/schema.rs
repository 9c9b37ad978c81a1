//! The JSON Schema of a claim file, for editors.

use serde_json::{Map, Value as Json, json};

use super::{CLAIM, Held, Key, Need, SOURCE, Shape};
use crate::claim::Anchor;

/// The JSON Schema of a claim file.
#[must_use]
pub fn schema() -> Json {
    let mut claim = object(
        "One attributed statement. A key that is absent is not compared; `none` or `[]` says expressly that there is nothing.",
        CLAIM,
    );
    claim["if"] = json!({"properties": {"draft": {"const": true}}, "required": ["draft"]});
    claim["dependentRequired"] = json!({"reported": ["verb"]});
    claim["else"] = json!({"required": required(CLAIM, Need::Accepted)});
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
        },
        "$defs": {
            "SourceForm": object("Where claims are written: an article, a readout, a transcript.", SOURCE),
            "ClaimForm": claim,
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
        let claim = &schema()["$defs"]["ClaimForm"];
        assert_eq!(claim["required"], json!(["id", "said"]));
        assert_eq!(claim["else"]["required"], json!(["speaker", "topic"]));
        assert_eq!(claim["dependentRequired"]["reported"], json!(["verb"]));
    }
}
