//! A claim file as it is written: the shapes behind `record`, the JSON Schema for editors, and JSON output.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::claim::{Claim, Source};

/// One source, reported once, with its claims.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "gainsay claim file")]
pub struct FileForm {
    /// The version of the format: 1.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// Where the claims are written.
    pub source: SourceForm,
    /// What it reports.
    #[serde(default)]
    pub claims: Vec<ClaimForm>,
}

/// Where claims are written: an article, a readout, a transcript.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceForm {
    /// Who published it; `unknown` where that is not known.
    pub outlet: String,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The address of an archived copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// The day, month or year of publication, such as 2025-05-15.
    pub published: String,
    /// Its language (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The hash of the copy of its text in the .txt file beside this one, against which `check` verifies quotes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = r"^sha256:[0-9a-f]{64}$"))]
    pub kept: Option<String>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One attributed statement. A key that is absent is not compared; `none` or `[]` says expressly that there is nothing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend(
    "if" = serde_json::json!({"properties": {"draft": {"const": true}}, "required": ["draft"]}),
    "else" = serde_json::json!({"required": ["speaker", "topic"]}),
))]
pub struct ClaimForm {
    /// Its id, unique in the file; the global id is `<file name without .yaml>#<id>`.
    pub id: String,
    /// Who said it: an id from speakers.yaml; a draft may name another, or nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaker: String,
    /// What it is about: an id from topics.yaml; a draft may name another, or none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub topic: String,
    /// When it was said: 2025-05-16, 2025-05, 2025 or 2025-06-18/2025-06-19.
    pub said: String,
    /// The words, letter for letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// A neutral paraphrase of your own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<String>,
    /// Where the speaker stands on the topic's proposition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words(crate::claim::Stance::WORDS)))]
    pub stance: Option<String>,
    /// The conditions of the position; `[]`: expressly none.
    #[serde(default, rename = "if", skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Vec<String>>,
    /// The deadline, a date; `none`: expressly none.
    #[serde(default, rename = "by", skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// A figure and what it counts, such as `1000 prisoners` or `5 bn EUR/year`; `none`: expressly none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<String>,
    /// How sure the speaker is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = words(crate::claim::Certainty::WORDS)))]
    pub certainty: Option<String>,
    /// How firmly the speaker commits: 0 none, 1 notes, 2 considers, 3 aims, 4 plans, 5 will, 6 pledges, 7 done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 0, max = 7))]
    pub commitment: Option<u8>,
    /// The name exactly as the source printed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub printed: Option<String>,
    /// In which capacity, where it is not the role on file for that day.
    #[serde(default, rename = "as", skip_serializing_if = "Option::is_none")]
    pub capacity: Option<String>,
    /// For whom, where it is not the principal on file for that day.
    #[serde(default, rename = "for", skip_serializing_if = "Option::is_none")]
    pub principal: Option<String>,
    /// Who relayed it; keeps it out of the speaker's own record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// The verb of saying as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verb: Option<String>,
    /// The text around the quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub anchor: Option<AnchorForm>,
    /// Language of the quote (BCP 47).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Who translated the quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub translated_by: Option<String>,
    /// The global id of another claim that reports the same utterance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub same_as: Option<String>,
    /// Proposed, not accepted: left out of diffs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The keys of a claim in the order in which they are written.
pub(super) const KEYS: &[&str] = &[
    "id",
    "speaker",
    "topic",
    "said",
    "quote",
    "says",
    "stance",
    "if",
    "by",
    "amount",
    "certainty",
    "commitment",
    "printed",
    "as",
    "for",
    "via",
    "verb",
    "anchor",
    "lang",
    "translated_by",
    "same_as",
    "draft",
    "note",
];

/// The text right before and right after a quote (W3C `TextQuoteSelector`).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnchorForm {
    /// What stands right before it.
    #[serde(default)]
    pub prefix: String,
    /// What stands right after it.
    #[serde(default)]
    pub suffix: String,
}

fn words<T>(scale: &[(&'static str, T)]) -> Vec<&'static str> {
    scale.iter().map(|it| it.0).collect()
}

/// The JSON Schema of a claim file, for editors.
#[must_use]
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(FileForm).to_value()
}

const NONE: &str = "none";

impl From<&Claim> for ClaimForm {
    fn from(claim: &Claim) -> Self {
        let coded = &claim.coded;
        Self {
            id: claim.id.local().to_owned(),
            speaker: claim.speaker.to_string(),
            topic: claim.topic.to_string(),
            said: claim.said.to_string(),
            quote: claim.quote.clone(),
            says: claim.says.clone(),
            stance: coded.stance.map(|it| it.to_string()),
            conditions: coded.conditions.clone(),
            deadline: coded.deadline.map(|it| it.map_or(NONE.into(), |date| date.to_string())),
            amount: coded.amount.as_ref().map(|it| it.as_ref().map_or(NONE.into(), ToString::to_string)),
            certainty: coded.certainty.map(|it| it.to_string()),
            commitment: coded.commitment.map(crate::claim::Commitment::rung),
            printed: claim.printed.clone(),
            capacity: claim.capacity.clone(),
            principal: claim.principal.clone(),
            via: claim.via.clone(),
            verb: claim.verb.clone(),
            anchor: claim.anchor.clone().map(|it| AnchorForm { prefix: it.prefix, suffix: it.suffix }),
            lang: claim.lang.clone(),
            translated_by: claim.translated_by.clone(),
            same_as: claim.same_as.as_ref().map(ToString::to_string),
            draft: claim.draft,
            note: claim.note.clone(),
        }
    }
}

impl From<&Source> for SourceForm {
    fn from(source: &Source) -> Self {
        Self {
            outlet: source.outlet.clone(),
            title: source.title.clone(),
            url: source.url.clone(),
            archived: source.archived.clone(),
            published: source.published.to_string(),
            lang: source.lang.clone(),
            kept: source.kept.clone(),
            note: source.note.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_are_those_of_the_schema() {
        let schema = schema();
        let mut keys: Vec<&str> = KEYS.to_vec();
        keys.sort_unstable();
        let mut known: Vec<&str> =
            schema["$defs"]["ClaimForm"]["properties"].as_object().unwrap().keys().map(String::as_str).collect();
        known.sort_unstable();
        assert_eq!(keys, known);
    }

    #[test]
    fn the_schema_needs_speaker_and_topic_of_what_is_no_draft() {
        let claim = &schema()["$defs"]["ClaimForm"];
        assert_eq!(claim["required"], serde_json::json!(["id", "said"]));
        assert_eq!(claim["else"]["required"], serde_json::json!(["speaker", "topic"]));
    }
}
