//! Speakers of drafts who are not on file, as they could be added.

use crate::claim::{Ledger, Role, Speaker, SpeakerId};
use crate::extract::{Proposal, ProposedRole};
use crate::store::NewSpeaker;

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
    let role =
        |it: &ProposedRole| Role { role: it.role.clone(), principal: it.principal.clone(), from: None, until: None };
    let (name, aliases) = (proposal.name.clone(), proposal.aliases.clone());
    let roles = proposal.roles.iter().map(role).collect();
    let speaker = Speaker { id: proposal.id.clone(), name, kind: proposal.kind, aliases, roles };
    NewSpeaker { id, ..NewSpeaker::from(speaker) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::SpeakerKind;

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
