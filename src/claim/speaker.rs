//! Who says things: a person or a body, by one id whatever the paper printed.

use super::SpeakerId;
use crate::date::Date;

/// A person or a body that makes statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The id that claims use.
    pub id: SpeakerId,
    /// The name that is printed.
    pub name: String,
    /// A person or a body.
    pub kind: SpeakerKind,
    /// Other names; no two speakers share one.
    pub aliases: Vec<String>,
    /// What they were, and for whom they spoke, from when until when.
    pub roles: Vec<Role>,
}

/// Whether a speaker is one human being.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeakerKind {
    /// One human being.
    Person,
    /// A government, a ministry, a delegation, a press service.
    Body,
}

/// One role of a speaker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Role {
    /// What it is called.
    pub role: String,
    /// For whom it speaks.
    pub principal: Option<String>,
    /// Its first day; open where not on file.
    pub from: Option<Date>,
    /// Its last day; open where not on file.
    pub until: Option<Date>,
}

impl Role {
    /// The role and for whom: `President, United States`.
    #[must_use]
    pub fn in_words(&self) -> String {
        role_in_words(&self.role, self.principal.as_deref())
    }
}

/// A role and for whom, where that is on file.
pub(super) fn role_in_words(role: &str, principal: Option<&str>) -> String {
    principal.map_or_else(|| role.to_owned(), |it| format!("{role}, {it}"))
}

impl Speaker {
    /// The role held on that date; the one on file last, where several were held.
    #[must_use]
    pub fn role_on(&self, date: Date) -> Option<&Role> {
        self.roles.iter().rev().find(|role| {
            role.from.is_none_or(|from| !date.is_before(from)) && role.until.is_none_or(|until| !until.is_before(date))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(name: &str, from: Option<&str>, until: Option<&str>) -> Role {
        let date = |text: &str| text.parse().unwrap();
        Role { role: name.into(), principal: None, from: from.map(date), until: until.map(date) }
    }

    #[test]
    fn the_role_is_the_one_held_on_the_day() {
        let id = SpeakerId::new("ada-roe").unwrap();
        let roles = vec![role("Mayor", None, Some("2024-12")), role("Minister", Some("2025"), None)];
        let speaker = Speaker { id, name: "Ada Roe".into(), kind: SpeakerKind::Person, aliases: vec![], roles };
        let on = |day: &str| speaker.role_on(day.parse().unwrap()).map(|role| role.role.as_str());
        assert_eq!(on("2024-12-31"), Some("Mayor"));
        assert_eq!(on("2025-01-01"), Some("Minister"));
        assert_eq!(role_in_words("Minister", Some("Ilyan")), "Minister, Ilyan");
        assert_eq!(speaker.role_on("2025-01-01".parse().unwrap()).map(Role::in_words).as_deref(), Some("Minister"));
    }
}
