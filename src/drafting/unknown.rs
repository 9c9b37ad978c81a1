//! Speakers of drafts who are not on file, as they could be added.

use crate::claim::{Ledger, SpeakerId, SpeakerKind};
use crate::date::Date;
use crate::extract::{Cast, Draft, Names, Proposal, Prose};
use crate::language::token::tokens;
use crate::store::{NewRole, NewSpeaker};

/// Everybody who is named as a source of drafts and is not on file, each once, in the order of the text. No id is one
/// that is on file.
#[must_use]
pub fn unknown(drafts: &[Draft], text: &str, published: Option<Date>, ledger: &Ledger) -> Vec<NewSpeaker> {
    let (tokens, names) = (tokens(text), Names::of(ledger));
    let prose = Prose::of(text, &tokens, &[]);
    let cast = Cast::of(&prose, &names, published);
    let mut found: Vec<NewSpeaker> = Vec::new();
    for proposal in drafts.iter().filter_map(|it| cast.propose(&it.who)) {
        if found.iter().any(|it| it.name == proposal.name) {
            continue;
        }
        let is_taken = |id: &str| {
            let on_file = SpeakerId::new(id).is_ok_and(|it| ledger.speaker(&it).is_some());
            on_file || found.iter().any(|it| it.id == id)
        };
        let id = proposal.id.to_string();
        let numbered = (2..).map(|n| format!("{id}-{n}"));
        let id = std::iter::once(id.clone()).chain(numbered).find(|it| !is_taken(it)).unwrap_or(id);
        found.push(form(proposal, id));
    }
    found
}

fn form(proposal: Proposal, id: String) -> NewSpeaker {
    let kind = match proposal.kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Body => "body",
    };
    let roles = proposal.roles.into_iter().map(|it| NewRole { role: it.role, principal: it.principal });
    NewSpeaker { id, name: proposal.name, kind: kind.to_owned(), aliases: proposal.aliases, roles: roles.collect() }
}
