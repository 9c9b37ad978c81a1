//! What stands before an article in a case: its day, and who and what is on file.

use gainsay::claim::{Role, Speaker, SpeakerId, SpeakerKind, Topic, TopicId};
use gainsay::date::Date;

/// What stands before an article.
#[derive(Default)]
pub(super) struct Head {
    pub(super) published: Option<Date>,
    pub(super) speakers: Vec<Speaker>,
    pub(super) topics: Vec<Topic>,
}

impl Head {
    pub(super) fn takes(&self, line: &str) -> bool {
        let is_known = ["speaker ", "role ", "topic "].iter().any(|it| line.starts_with(it)) && line.contains(": ");
        is_known || line.starts_with("published ")
    }

    pub(super) fn read(&mut self, line: &str) -> Result<(), String> {
        let bad = |why: &str| format!("{line}: {why}");
        if let Some(day) = line.strip_prefix("published ") {
            self.published = Some(day.trim().parse().map_err(|error: gainsay::date::BadDate| bad(&error.to_string()))?);
            return Ok(());
        }
        let (key, rest) = line.split_once(' ').expect("a line of the head has a space");
        let (id, value) = rest.split_once(": ").expect("a line of the head has a colon");
        let mut names = value.split(", ").map(|it| it.trim().to_owned());
        let name = names.next().unwrap_or_default();
        if key == "speaker" {
            let id = SpeakerId::new(id).map_err(|it| bad(&it.to_string()))?;
            let (kind, aliases, roles) = (SpeakerKind::Person, names.collect(), Vec::new());
            self.speakers.push(Speaker { id, name, kind, aliases, roles });
        } else if key == "topic" {
            let (id, aliases) = (TopicId::new(id).map_err(|it| bad(&it.to_string()))?, names.collect());
            let proposition = format!("{name}.");
            self.topics.push(Topic { id, proposition, name, aliases, parent: None, sign: None, against: vec![] });
        } else {
            let speaker = self.speakers.iter_mut().find(|it| it.id.as_str() == id);
            let (role, principal) = value.split_once(" for ").map_or((value, None), |it| (it.0, Some(it.1.to_owned())));
            let role = Role { role: role.to_owned(), principal, from: None, until: None };
            speaker.ok_or_else(|| bad("the speaker stands above the role"))?.roles.push(role);
        }
        Ok(())
    }
}
