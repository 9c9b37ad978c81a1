//! Somebody or something new for the lists, as a form has it.

use gainsay::claim::slug;
use gainsay::store::{NewRole, NewSpeaker, NewTopic};

use super::fields::Fields;

/// A speaker who is not on file.
pub(super) fn new_speaker(sent: &Fields) -> NewSpeaker {
    let name = sent.get("new-name").unwrap_or_default().to_owned();
    let roles = sent.get("new-role").map(|role| NewRole { role: role.to_owned(), ..NewRole::default() });
    NewSpeaker {
        id: sent.get("new-id").map_or_else(|| slug(&name), str::to_owned),
        kind: sent.get("new-kind").unwrap_or("person").to_owned(),
        aliases: Vec::new(),
        roles: roles.into_iter().collect(),
        name,
    }
}

/// A topic that is not on file.
pub(super) fn new_topic(sent: &Fields) -> NewTopic {
    let name = sent.get("new-topic").unwrap_or_default().to_owned();
    NewTopic {
        id: sent.get("new-topic-id").map_or_else(|| slug(&name), str::to_owned),
        proposition: sent.get("new-proposition").unwrap_or_default().to_owned(),
        name,
        ..NewTopic::default()
    }
}
