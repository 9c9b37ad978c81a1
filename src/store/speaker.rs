//! A speaker as `speakers.yaml` has one, and as lines for people to paste.

use serde::Serialize;

use crate::claim::{Role, Speaker, SpeakerKind};
use crate::date::Date;

/// One speaker as `speakers.yaml` has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct SpeakerForm {
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
    pub roles: Vec<RoleForm>,
}

/// One role of a speaker.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RoleForm {
    /// What it is called.
    pub role: String,
    /// For whom it speaks.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub principal: Option<String>,
    /// Its first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

impl From<Speaker> for SpeakerForm {
    fn from(it: Speaker) -> Self {
        let kind = if it.kind == SpeakerKind::Body { "body" } else { "person" };
        let roles = it.roles.into_iter().map(RoleForm::from).collect();
        Self { id: it.id.to_string(), name: it.name, kind: kind.to_owned(), aliases: it.aliases, roles }
    }
}

impl From<Role> for RoleForm {
    fn from(it: Role) -> Self {
        let text = |date: Option<Date>| date.map(|it| it.to_string());
        Self { role: it.role, principal: it.principal, from: text(it.from), until: text(it.until) }
    }
}

/// The entries as they stand in the list `speakers:`.
#[must_use]
pub fn speaker_lines(speakers: &[SpeakerForm]) -> String {
    let one =
        |it: &SpeakerForm| serde_yaml::to_string(std::slice::from_ref(it)).expect("texts and lists can be written");
    let indented = |text: String| text.lines().map(|it| format!("  {it}\n")).collect::<String>();
    speakers.iter().map(one).map(indented).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_can_be_pasted() {
        let speakers = [
            SpeakerForm {
                id: "mira-osk".into(),
                name: "Mira Osk".into(),
                kind: "person".into(),
                aliases: vec!["Osk".into()],
                roles: vec![RoleForm {
                    role: "harbour minister: acting".into(),
                    principal: Some("Ilyan".into()),
                    ..RoleForm::default()
                }],
            },
            SpeakerForm { id: "no".into(), name: "No".into(), kind: "body".into(), ..SpeakerForm::default() },
        ];
        let folder = tempfile::tempdir().unwrap();
        let lines = format!("version: 1\nspeakers:\n{}", speaker_lines(&speakers));
        std::fs::write(folder.path().join("speakers.yaml"), lines).unwrap();
        std::fs::write(folder.path().join("topics.yaml"), "version: 1\ntopics: []\n").unwrap();
        let loaded = crate::store::load(folder.path()).unwrap();
        let read: Vec<_> = loaded.ledger.speakers().iter().map(|it| (it.name.as_str(), it.aliases.len())).collect();
        assert_eq!((read, loaded.problems), (vec![("Mira Osk", 1), ("No", 0)], vec![]));
        assert_eq!(loaded.ledger.speakers()[0].roles[0].principal.as_deref(), Some("Ilyan"));
    }
}
