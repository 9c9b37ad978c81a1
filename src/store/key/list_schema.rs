//! The JSON Schemas of the lists beside the claims, for editors.

use serde_json::{Map, Value as Json, json};

use super::schema::ids;
use crate::claim::{Fate, Grade, Ruling, Sign};
use crate::store::folder::{LOOKUPS, OUTCOMES, REJECTIONS, REVIEWS, SPEAKERS, TOPICS};

/// One key of a list's entries: its name, whether every entry needs it, how it is written, and what it holds.
type Line = (&'static str, bool, Json, &'static str);

/// The schemas of the lists, each with the list's file. Ids of speakers and topics that are on file are offered.
pub(super) fn lists(speakers: &[&str], topics: &[&str]) -> Vec<(&'static str, Json)> {
    let (speaker, topic) = (|| ids(speakers, true), || ids(topics, true));
    let (text, date) = (|| json!({"type": "string"}), || json!({"type": ["string", "integer"]}));
    let texts = || json!({"type": ["array", "string"], "items": {"type": "string"}});
    let role = entry(
        "What a speaker was, and for whom.",
        vec![
            ("role", true, text(), "What it is called."),
            ("for", false, text(), "For whom the speaker speaks in it."),
            ("from", false, date(), "Since when."),
            ("until", false, date(), "Up to when."),
        ],
    );
    let on_speaker: Vec<Line> = vec![
        ("id", true, text(), "The id that claims use."),
        ("name", true, text(), "The name that is printed."),
        ("kind", false, json!({"enum": ["person", "body"]}), "A person, or a body."),
        ("aliases", false, texts(), "What else a query may call the speaker; no two speakers share one."),
        ("roles", false, json!({"type": "array", "items": role}), "What the speaker was, and for whom."),
    ];
    let on_topic: Vec<Line> = vec![
        ("id", true, text(), "The id that claims use."),
        ("name", false, text(), "A short heading for tables."),
        ("proposition", false, text(), "One sentence that can be supported or opposed."),
        ("aliases", false, texts(), "Other names; no two topics share one."),
        ("parent", false, topic(), "The wider topic that it is a part of."),
        ("sign", false, word(Sign::WORDS), "On which side of the proposition who is for the thing of its name is."),
        ("against", false, texts(), "Things that who is for the proposition is against."),
    ];
    let on_lookup: Vec<Line> = vec![
        ("speaker", true, speaker(), "Whose word was looked for."),
        ("topic", true, topic(), "On what."),
        ("on", true, date(), "The day up to which one looked."),
        ("where", true, text(), "Where one looked."),
        ("url", false, text(), "The address."),
        ("note", false, text(), "Free text."),
    ];
    let on_review: Vec<Line> = vec![
        ("kind", true, text(), "The kind of the change, such as `reversed`."),
        ("verdict", true, word(Ruling::WORDS), "What the editor says of the flag."),
        ("by", true, texts(), "Who; all who agreed."),
        ("earlier", true, text(), "The statement that the position changed from."),
        ("later", false, text(), "The one that it changed with, where something was said."),
        ("grade", false, word(Grade::WORDS), "How far the position turned."),
        ("acknowledged", false, json!({"type": "boolean"}), "Whether the speaker acknowledged the change."),
        ("reason", false, text(), "Why."),
        ("on", true, date(), "When."),
    ];
    let on_outcome: Vec<Line> = vec![
        ("claim", true, text(), "The promise."),
        ("outcome", true, word(Fate::WORDS), "What became of it."),
        ("on", true, date(), "The day on which that was so."),
        ("source", true, text(), "Where that is written."),
        ("by", false, texts(), "Who found it so."),
        ("reason", false, text(), "Why."),
    ];
    let anchor = entry(
        "The text around it.",
        vec![
            ("prefix", false, text(), "What stands right before it."),
            ("suffix", false, text(), "What stands right after it."),
        ],
    );
    let on_rejection: Vec<Line> = vec![
        ("claim", true, text(), "The draft."),
        ("quote", false, text(), "Its words."),
        ("reported", false, text(), "The outlet's words for it."),
        ("says", false, text(), "Its paraphrase."),
        ("anchor", false, anchor, "The text around it."),
        ("on", true, date(), "When it was rejected."),
    ];
    vec![
        (SPEAKERS, list("speakers", "Who may speak.", on_speaker)),
        (TOPICS, list("topics", "What claims are about.", on_topic)),
        (LOOKUPS, list("lookups", "Where one looked in vain.", on_lookup)),
        (REVIEWS, list("reviews", "What editors found of changes.", on_review)),
        (OUTCOMES, list("outcomes", "What became of promises.", on_outcome)),
        (REJECTIONS, list("rejections", "Drafts that were rejected.", on_rejection)),
    ]
}

fn list(key: &str, description: &str, lines: Vec<Line>) -> Json {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("gainsay {key}"),
        "description": description,
        "type": "object",
        "additionalProperties": false,
        "required": ["version"],
        "properties": {
            "version": {"description": "The version of the format: 1.", "const": 1},
            key: {"type": ["array", "null"], "items": entry(description, lines)},
        },
    })
}

fn entry(description: &str, lines: Vec<Line>) -> Json {
    let required: Vec<&str> = lines.iter().filter(|it| it.1).map(|it| it.0).collect();
    let property = |(name, _, mut shape, holds): Line| {
        shape["description"] = json!(holds);
        (name.to_owned(), shape)
    };
    let properties: Map<String, Json> = lines.into_iter().map(property).collect();
    json!({
        "description": description,
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    })
}

fn word<T>(words: &[(&str, T)]) -> Json {
    json!({"enum": words.iter().map(|it| it.0).collect::<Vec<_>>()})
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::problem::Code;
    use crate::store::load;

    /// The keys that the loader knows of a list's entries, as it tells them of one that it does not know.
    fn known(file: &str) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let key = file.trim_end_matches(".yaml");
        fs::write(folder.path().join("speakers.yaml"), "version: 1\nspeakers: []\n").unwrap();
        fs::write(folder.path().join("topics.yaml"), "version: 1\ntopics: []\n").unwrap();
        fs::write(folder.path().join(file), format!("version: 1\n{key}:\n  - {{zzqq: 1}}\n")).unwrap();
        let problems = load(folder.path()).unwrap().problems;
        let told = problems.iter().find(|it| it.code == Code::UNKNOWN_KEY).unwrap();
        let (_, keys) = told.remedy.split_once("Known here are: ").unwrap();
        let mut keys: Vec<String> = keys.split(", ").map(str::to_owned).collect();
        keys.sort();
        keys.dedup();
        keys
    }

    #[test]
    fn a_schema_has_the_keys_that_the_loader_knows_and_no_others() {
        for (file, schema) in lists(&[], &[]) {
            let key = file.trim_end_matches(".yaml");
            let properties = schema["properties"][key]["items"]["properties"].as_object().unwrap();
            let mut keys: Vec<String> = properties.keys().cloned().collect();
            keys.sort();
            assert_eq!(keys, known(file), "{file}");
        }
    }
}
