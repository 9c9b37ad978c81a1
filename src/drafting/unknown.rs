//! Speakers of drafts who are not on file, as they could be added.

use crate::claim::{Ledger, SpeakerId, SpeakerKind};
use crate::extract::Proposal;
use crate::store::{NewRole, NewSpeaker};

/// The speakers who are proposed, under ids that nobody on file has.
#[must_use]
pub fn unknown(proposals: &[Proposal], ledger: &Ledger) -> Vec<NewSpeaker> {
    let mut found: Vec<NewSpeaker> = Vec::new();
    for proposal in proposals {
        let is_taken = |id: &String| {
            let on_file = SpeakerId::new(id).is_ok_and(|it| ledger.speaker(&it).is_some());
            on_file || found.iter().any(|it| it.id == *id)
        };
        let id = proposal.id.to_string();
        let numbered = (2..).map(|n| format!("{}-{n}", proposal.id));
        let id = std::iter::once(id).chain(numbered).find(|it| !is_taken(it)).expect("there is no end of numbers");
        found.push(entry(proposal, id));
    }
    found
}

fn entry(proposal: &Proposal, id: String) -> NewSpeaker {
    let kind = match proposal.kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Body => "body",
    };
    let roles = proposal.roles.iter().map(|it| NewRole { role: it.role.clone(), principal: it.principal.clone() });
    let (name, aliases) = (proposal.name.clone(), proposal.aliases.clone());
    NewSpeaker { id, name, kind: kind.to_owned(), aliases, roles: roles.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::Speaker;

    #[test]
    fn nobody_is_proposed_under_the_id_of_somebody_on_file() {
        let id = |it: &str| SpeakerId::new(it).unwrap();
        let kind = SpeakerKind::Person;
        let on_file =
            Speaker { id: id("mira-osk"), name: "Mira Osk senior".into(), kind, aliases: vec![], roles: vec![] };
        let proposal =
            |name: &str| Proposal { id: id("mira-osk"), name: name.into(), kind, aliases: vec![], roles: vec![] };
        let found = unknown(&[proposal("Mira Osk"), proposal("Mira Ósk")], &Ledger::new(vec![on_file], vec![]));
        assert_eq!(found.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["mira-osk-2", "mira-osk-3"]);
    }
}
