//! New entries of `speakers.yaml` or `topics.yaml`, as text after the last one: every byte that was there stays.

use std::path::Path;

use serde::{Serialize, Serializer};

use super::heading::new_list;
use super::speaker::{NewRole, NewSpeaker};
use super::splice::{spliced, verify};
use crate::claim::{Role, Sign, Speaker, SpeakerKind, Topic};
use crate::date::Date;
use crate::problem::{Problem, Severity};
use crate::store::Error;
use crate::store::folder::{SPEAKERS, TOPICS};
use crate::store::read::check::{Identified, unique};
use crate::store::read::lists::{self, Listed};
use crate::store::transaction::Transaction;
use crate::store::yaml::report::Report;

/// A topic as `topics.yaml` has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NewTopic {
    /// The id that claims use.
    pub id: String,
    /// A short heading for tables.
    pub name: String,
    /// One sentence that can be supported or opposed; empty where nobody has written one yet.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub proposition: String,
    /// Other names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// On which side of the proposition who is for the thing of its name is.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "as_word")]
    pub sign: Option<Sign>,
    /// Things that who is for the proposition is against.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<String>,
}

fn as_word<S: Serializer>(sign: &Option<Sign>, serializer: S) -> Result<S::Ok, S::Error> {
    sign.map(|it| it.to_string()).serialize(serializer)
}

impl From<Speaker> for NewSpeaker {
    fn from(it: Speaker) -> Self {
        let kind = if it.kind == SpeakerKind::Body { "body" } else { "person" };
        let day = |it: Option<Date>| it.map(|it| it.to_string());
        let role = |it: Role| {
            let (from, until) = (day(it.from), day(it.until));
            NewRole { role: it.role, principal: it.principal, from, until }
        };
        let roles = it.roles.into_iter().map(role);
        let (id, roles) = (it.id.to_string(), roles.collect());
        Self { id, name: it.name, kind: kind.to_owned(), aliases: it.aliases, roles }
    }
}

impl From<Topic> for NewTopic {
    fn from(it: Topic) -> Self {
        let written = if it.has_proposition() { it.proposition } else { String::new() };
        let Topic { id, name, aliases, sign, against, .. } = it;
        Self { id: id.to_string(), name, proposition: written, aliases, sign, against }
    }
}

/// The text of `speakers.yaml` with `speaker` after the last one.
///
/// # Errors
/// [`Error::Faulty`] where its id or a name is taken or wrong, [`Error::NotExtendable`] where the text has no place for
/// it.
pub fn with_speaker(text: &str, speaker: &NewSpeaker) -> Result<String, Error> {
    with_entries((SPEAKERS, "speakers"), text, std::slice::from_ref(speaker), lists::speakers)
}

/// The text of `topics.yaml` with `topic` after the last one.
///
/// # Errors
/// As [`with_speaker`].
pub fn with_topic(text: &str, topic: &NewTopic) -> Result<String, Error> {
    let mut topic = topic.clone();
    if topic.proposition == topic.name {
        topic.proposition.clear();
    }
    with_entries((TOPICS, "topics"), text, &[topic], lists::topics)
}

/// Adds speakers and topics to their lists, so that claims of the same change can name them.
///
/// # Errors
/// As [`with_speaker`], and [`Error::Io`] where a list cannot be read.
pub fn introduce(change: &mut Transaction, speakers: Vec<Speaker>, topics: Vec<Topic>) -> Result<(), Error> {
    if !speakers.is_empty() {
        let forms: Vec<NewSpeaker> = speakers.iter().cloned().map(NewSpeaker::from).collect();
        let text = text_of(change, SPEAKERS, "speakers")?;
        let text = with_entries((SPEAKERS, "speakers"), &text, &forms, lists::speakers)?;
        change.write(Path::new(SPEAKERS), Some(text))?;
    }
    if !topics.is_empty() {
        let forms: Vec<NewTopic> = topics.iter().cloned().map(NewTopic::from).collect();
        let text = text_of(change, TOPICS, "topics")?;
        let text = with_entries((TOPICS, "topics"), &text, &forms, lists::topics)?;
        change.write(Path::new(TOPICS), Some(text))?;
    }
    change.know(speakers, topics);
    Ok(())
}

/// The text of a list, which is begun where it is not there yet.
fn text_of(change: &mut Transaction, name: &str, key: &str) -> Result<String, Error> {
    let path = Path::new(name);
    let text = change.text(path)?.map(str::to_owned);
    Ok(text.unwrap_or_else(|| format!("{}{key}: []\n", new_list(change.folder(), path))))
}

fn with_entries<F: Serialize + PartialEq + Clone + From<T>, T: Identified>(
    (file, key): (&str, &str),
    text: &str,
    forms: &[F],
    read: impl Fn(&str, &mut Report<'_>) -> Option<Vec<Listed<T>>>,
) -> Result<String, Error> {
    let path = Path::new(file);
    let read = |text: &str| {
        let mut report = Report::new(path, text);
        let entries = read(text, &mut report).map(|it| unique(it, &mut report)).unwrap_or_default();
        (entries.into_iter().map(F::from).collect::<Vec<F>>(), report.into_problems())
    };
    let after = spliced(path, text, key, forms)?;
    verify(path, (Some(text), &after), forms, read)?;
    // A name that somebody else has leaves both on file, and neither can be told from the other.
    let problems = |text: &str| read(text.trim_start_matches('\u{feff}')).1;
    let old = problems(text);
    let is_new = |it: &Problem| it.code.severity == Severity::Error && !old.contains(it);
    let problems: Vec<Problem> = problems(&after).into_iter().filter(is_new).collect();
    if problems.is_empty() { Ok(after) } else { Err(Error::Faulty { path: path.to_owned(), problems }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPEAKERS: &str = "version: 1\nspeakers:\n  # the minister\n  - {id: ada-roe, name: Ada Roe}\n\n# end\n";

    fn speaker(id: &str, name: &str) -> NewSpeaker {
        NewSpeaker { id: id.into(), name: name.into(), kind: "person".into(), ..NewSpeaker::default() }
    }

    fn check(text: &str, new: &NewSpeaker, expected: Result<&str, &str>) {
        let found = with_speaker(text, new).map_err(|error| match error {
            Error::Faulty { problems, .. } => problems[0].what.clone(),
            other => other.to_string(),
        });
        match (found, expected) {
            (Ok(found), Ok(expected)) => assert_eq!(found, expected),
            (Err(found), Err(expected)) => assert!(found.contains(expected), "{found}"),
            (found, expected) => panic!("{found:?}, expected {expected:?}"),
        }
    }

    #[test]
    fn a_speaker_goes_behind_the_last_one() {
        let after = "version: 1\nspeakers:\n  # the minister\n  - {id: ada-roe, name: Ada Roe}\n  - id: bo-lind\n    \
                     name: Bo Lind\n    kind: person\n\n# end\n";
        let found = with_speaker(SPEAKERS, &speaker("bo-lind", "Bo Lind")).unwrap();
        assert!(found.contains("  - id: bo-lind\n    name: Bo Lind\n    kind: person\n"), "{found}");
        assert_eq!(found.lines().count(), after.lines().count());
        assert!(found.starts_with(SPEAKERS.split_once("\n\n").unwrap().0) && found.contains("# end"), "{found}");
    }

    #[test]
    fn a_name_that_is_taken_is_refused() {
        check(SPEAKERS, &speaker("ada-roe", "Ada R. Roe"), Err("is the id of two speakers"));
        check(SPEAKERS, &speaker("roe-2", "Ada Roe"), Err("`Ada Roe` names both"));
        check(SPEAKERS, &speaker("two words", "Bo"), Err("cannot be cited"));
        check("version: 1\nspeakers: [{id: a, name: A}]\n", &speaker("b", "B"), Err("in brackets"));
    }

    #[test]
    fn a_topic_goes_behind_the_last_one() {
        let text = "version: 1\ntopics:\n  - {id: ferry-ban, proposition: Night ferries should be banned.}\n";
        let bridge = NewTopic {
            id: "bridge".into(),
            name: "Bridge".into(),
            proposition: "A bridge should be built: now.".into(),
            aliases: vec!["Lune crossing".into()],
            sign: Some(Sign::Against),
            against: vec!["no: bridge".into()],
        };
        let after = with_topic(text, &bridge).unwrap();
        assert!(
            after.starts_with(text) && after.contains("- id: bridge") && after.contains("- Lune crossing"),
            "{after}"
        );
        assert!(with_topic(&after, &bridge).is_err());
        // a name alone is no proposition
        let named = NewTopic { proposition: "Bridge".into(), ..bridge };
        assert!(!with_topic(text, &named).unwrap().contains("proposition: Bridge"));
    }
}
