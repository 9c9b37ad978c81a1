//! Speakers of drafts who are not on file, as they could be added.

use std::collections::HashSet;

use crate::claim::{Ledger, Role, Speaker, SpeakerId, numbered};
use crate::extract::{Proposal, ProposedRole};
use crate::store::NewSpeaker;

/// The speakers who are proposed, under ids that nobody on file has.
#[must_use]
pub fn unknown(proposals: &[Proposal], ledger: &Ledger) -> Vec<NewSpeaker> {
    let is_on_file = |id: &str| SpeakerId::new(id).is_ok_and(|it| ledger.speaker(&it).is_some());
    let mut taken = HashSet::new();
    let of = |proposal: &Proposal| {
        let id = numbered(proposal.id.as_str(), |it| !is_on_file(it) && !taken.contains(it));
        taken.insert(id.clone());
        entry(proposal, id)
    };
    proposals.iter().map(of).collect()
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
