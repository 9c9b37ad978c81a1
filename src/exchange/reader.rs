//! Drafts to a reader of the user's own, any program at all, and what it proposes for them: a line of JSON each way.
//!
//! A question is the record of the draft as `jsonl` exports it, with the topic that it has or is offered:
//!
//! ```json
//! {"id": "2025-03-01-courier#roe-no-ban", "speaker": "ada-roe", "topic": "ferry-ban", "said": "2025-02-28",
//!  "quote": "There will be no ban before June.", "topic_proposition": "Night ferries should be banned.", …}
//! ```
//!
//! An answer names the draft, and has what is proposed under the keys of a claim: `stance`, `if`, `by`, `amount`,
//! `certainty`, `commitment`. Under `words` it may say on which words of the draft each rests, letter for letter:
//!
//! ```json
//! {"id": "2025-03-01-courier#roe-no-ban", "stance": "oppose", "by": "2025-06", "words": {"stance": "no ban"}}
//! ```
//!
//! Who has nothing to propose answers with the `id` alone.

use serde_json::{Map, Value as Json};

use super::fields::{Fields, Incoming, Mapping};
use super::json;
use super::record::Record;
use crate::claim::Entry;
use crate::reading::{Component, Proposed};
use crate::review::{Draft, Session, key, proposed_name};

/// The keys that can be proposed.
const PROPOSED: &[(&str, Component)] = &[
    ("stance", Component::Stance),
    ("if", Component::Conditions),
    ("by", Component::Deadline),
    ("amount", Component::Amount),
    ("certainty", Component::Certainty),
    ("commitment", Component::Commitment),
];

/// The question of a draft, which is offered `topic` where it has none: one line, with its end.
///
/// # Errors
/// Fails where it cannot be written as JSON.
pub fn question(session: &Session, draft: &Draft, topic: Option<&str>) -> serde_json::Result<String> {
    let on = session.topic_of(draft).or_else(|| session.ledger().find_topic(topic?));
    let entry = Entry { id: None, topic: on.map(|it| it.id.to_string()), draft: false, ..draft.entry.clone() };
    json::line(Record {
        id: Some(session.cited(draft)),
        speaker_name: session.speaker_of(draft).map(|it| it.name.clone()).or_else(|| proposed_name(&entry)),
        topic_name: on.map(|it| it.name.clone()),
        proposition: on.map(|it| it.proposition.clone()),
        path: Some(session.file(draft).path.clone()),
        source: session.source_of(draft).map(Into::into).unwrap_or_default(),
        claim: entry,
        ..Record::default()
    })
}

/// What a reader answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The draft that it is about, as the question called it.
    pub id: String,
    record: Record,
    words: Map<String, Json>,
}

/// Reads an answer.
///
/// # Errors
/// What of it is not understood, in one sentence that goes on from "the answer".
pub fn answer(line: &str) -> Result<Answer, String> {
    let mut fields: Fields = serde_json::from_str(line).map_err(|error| format!("is no object of JSON: {error}"))?;
    let words = match fields.remove("words") {
        None | Some(Json::Null) => Map::new(),
        Some(Json::Object(words)) => words,
        Some(other) => return Err(format!("has under `words` no object with the words of each key, but {other}")),
    };
    let is_known = |name: &String| name == "id" || PROPOSED.iter().any(|it| it.0 == name);
    if let Some(other) = fields.keys().chain(words.keys()).find(|it| !is_known(it)) {
        let known: Vec<&str> = PROPOSED.iter().map(|it| it.0).collect();
        return Err(format!("has `{other}`, which cannot be proposed: {} can", known.join(", ")));
    }
    let mut incoming = Incoming::default();
    incoming.take(String::new(), &fields, &Mapping::default(), false);
    if let Some(bad) = incoming.refused.first() {
        return Err(format!("is not understood: {}", bad.what));
    }
    let record = incoming.records.pop().map(|it| it.1).unwrap_or_default();
    let id = record.id.clone().ok_or("does not say under `id` which draft it is about")?;
    Ok(Answer { id, record, words })
}

impl Answer {
    /// What it proposes for the draft that it is about. What the draft has itself is not proposed.
    ///
    /// # Errors
    /// Where words are named that do not stand in the draft.
    pub fn proposed(&self, draft: &Entry) -> Result<Vec<Proposed>, String> {
        let mut proposed = Vec::new();
        for (name, component) in PROPOSED {
            let Some(key) = key(name).filter(|it| it.value(draft).is_none()) else { continue };
            let Some(value) = key.value(&self.record.claim) else { continue };
            let mut entry = Entry::default();
            key.put(&mut entry, value).map_err(|bad| format!("is not understood: {bad}"))?;
            let words = self.words.get(*name).and_then(Json::as_str).unwrap_or_default().trim();
            if !stands_in(words, draft) {
                return Err(format!("rests `{name}` on words that do not stand in the draft: {words}"));
            }
            let (component, coded, words) = (*component, entry.details.coded, words.to_owned());
            proposed.push(Proposed { component, coded, words, is_plain: true, right: None });
        }
        Ok(proposed)
    }
}

/// Whether words stand in a draft: in what is quoted, in the verb with what is told behind it, or in the paraphrase.
fn stands_in(words: &str, draft: &Entry) -> bool {
    let told = draft.verb.iter().chain(&draft.reported).map(String::as_str).collect::<Vec<_>>().join(" ");
    let mut texts = [draft.quote.as_deref(), Some(told.as_str()), draft.says.as_deref()].into_iter().flatten();
    words.is_empty() || texts.any(|it| it.contains(words))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::claim::{Coded, Details, Stance};

    fn session() -> Session {
        let folder = Path::new("fixtures/review");
        let ledger = crate::store::load(folder).unwrap().ledger;
        let files = [PathBuf::from("2025/2025-03-02-radio-selm.yaml")];
        Session::open(folder, ledger, &files, "2025-04-01".parse().unwrap()).unwrap()
    }

    #[test]
    fn a_question_has_all_that_one_needs_to_read_the_draft() {
        let session = session();
        let line = question(&session, &session.drafts()[0], None).unwrap();
        let asked: Json = serde_json::from_str(&line).unwrap();
        assert!(line.starts_with("{\"id\":\"2025-03-02-radio-selm#draft-1\",") && line.ends_with("}\n"), "{line}");
        assert_eq!(asked["quote"], "night ferries must stop");
        assert_eq!(asked["topic_proposition"], "Night ferries should be banned.");
        assert_eq!((&asked["speaker_name"], &asked["source"]["outlet"]), (&"Ada Roe".into(), &"Radio Selm".into()));
        // A topic that is only offered is asked about, and one that is not on file is none.
        let without = &session.drafts()[1];
        let line = question(&session, without, Some("ferry-ban")).unwrap();
        assert!(line.contains("\"topic\":\"ferry-ban\""), "{line}");
        assert!(!question(&session, without, Some("nothing")).unwrap().contains("topic"));
    }

    fn draft() -> Entry {
        let coded = Coded { commitment: None, ..Coded::default() };
        let quote = Some("There will be no ban before June.".to_owned());
        Entry { details: Details { quote, coded, ..Details::default() }, ..Entry::default() }
    }

    #[test]
    fn an_answer_proposes_keys_as_a_file_has_them_with_the_words_that_they_rest_on() {
        let line =
            r#"{"id": "x#y", "stance": "oppose", "by": "2025-06", "if": ["a; b"], "words": {"stance": "no ban"}}"#;
        let answer = answer(line).unwrap();
        let told: Vec<(Component, String)> =
            answer.proposed(&draft()).unwrap().into_iter().map(|it| (it.component, it.words)).collect();
        let none = String::new();
        let expected = [
            (Component::Stance, "no ban".to_owned()),
            (Component::Conditions, none.clone()),
            (Component::Deadline, none),
        ];
        assert_eq!((answer.id.as_str(), &told[..]), ("x#y", &expected[..]));
        let coded = Coded { stance: Some(Stance::Support), ..Coded::default() };
        let taken = Entry { details: Details { coded, ..draft().details }, ..draft() };
        assert_eq!(answer.proposed(&taken).unwrap().len(), 2, "what a person coded is not proposed again");
    }

    #[test]
    fn nonsense_is_refused_and_says_what_it_is() {
        let check = |line: &str, what: &str| {
            let told = answer(line).and_then(|it| it.proposed(&draft())).unwrap_err();
            assert!(told.contains(what), "{line}: {told}");
        };
        check("Sure! Here is the stance: oppose", "no object of JSON");
        check("[1, 2]", "no object of JSON");
        check(r#"{"stance": "oppose"}"#, "which draft");
        check(r#"{"id": "x#y", "stance": "against"}"#, "`against` is no stance");
        check(r#"{"id": "x#y", "commitment": 12}"#, "ladder");
        check(r#"{"id": "x#y", "quote": "something else"}"#, "`quote`, which cannot be proposed");
        check(r#"{"id": "x#y", "stance": "oppose", "words": "no ban"}"#, "no object with the words");
        check(r#"{"id": "x#y", "stance": "oppose", "words": {"stance": "never"}}"#, "do not stand in the draft");
    }
}
