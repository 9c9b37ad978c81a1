//! Entries for `speakers.yaml` as text, for people to paste.

use serde::Serialize;

use crate::store::yaml::written::to_yaml;

/// One speaker as `speakers.yaml` has it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NewSpeaker {
    /// The id that claims use.
    pub id: String,
    /// The name that is printed.
    pub name: String,
    /// `person` or `body`.
    pub kind: String,
    /// Other names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What they are.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<NewRole>,
}

/// One role of a speaker.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NewRole {
    /// What it is called.
    pub role: String,
    /// For whom it speaks.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub principal: Option<String>,
    /// Its first day, as a date is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its last day, as a date is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// The entries as they stand in the list `speakers:`.
#[must_use]
pub fn speaker_lines(speakers: &[NewSpeaker]) -> String {
    let one = |it: &NewSpeaker| to_yaml(std::slice::from_ref(it)).expect("texts and lists can be written");
    let indented = |text: String| text.lines().map(|it| format!("  {it}\n")).collect::<String>();
    speakers.iter().map(one).map(indented).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_can_be_pasted() {
        let speakers = [
            NewSpeaker {
                id: "mira-osk".into(),
                name: "Mira Osk".into(),
                kind: "person".into(),
                aliases: vec!["Osk".into()],
                roles: vec![NewRole {
                    role: "harbour minister: acting".into(),
                    principal: Some("Ilyan".into()),
                    from: Some("2024-07-05".into()),
                    until: None,
                }],
            },
            NewSpeaker { id: "no".into(), name: "No".into(), kind: "body".into(), ..NewSpeaker::default() },
        ];
        let folder = tempfile::tempdir().unwrap();
        let lines = format!("version: 1\nspeakers:\n{}", speaker_lines(&speakers));
        std::fs::write(folder.path().join("speakers.yaml"), lines).unwrap();
        std::fs::write(folder.path().join("topics.yaml"), "version: 1\ntopics: []\n").unwrap();
        let loaded = crate::store::load(folder.path()).unwrap();
        let read: Vec<_> = loaded.ledger.speakers().iter().map(|it| (it.name.as_str(), it.aliases.len())).collect();
        assert_eq!((read, loaded.problems), (vec![("Mira Osk", 1), ("No", 0)], vec![]));
        let role = &loaded.ledger.speakers()[0].roles[0];
        assert_eq!((role.principal.as_deref(), role.from), (Some("Ilyan"), "2024-07-05".parse().ok()));
    }
}
