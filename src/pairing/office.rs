//! Whom one of two articles calls by a role alone, and the other one names with it: *the mayor of Skar said*, where the
//! other has *Otto Tal, the mayor of Skar*.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::claim::{Ledger, Role, Speaker, SpeakerKind};
use crate::extract::{Basis, Draft, Extracted, Extractor, Proposal};

/// The persons whom two articles name with a role, as if they were on file.
#[derive(Debug)]
pub(super) struct Offices(Ledger);

impl Offices {
    /// Of what was read in both.
    pub(super) fn of(read: [&Extracted; 2]) -> Self {
        let mut found: Vec<Speaker> = Vec::new();
        let named = read.into_iter().flat_map(|it| &it.proposals);
        for it in named.filter(|it| it.kind == SpeakerKind::Person && !it.roles.is_empty()) {
            match found.iter_mut().find(|known| known.id == it.id) {
                Some(known) => known.roles.extend(roles(it)),
                None => found.push(Speaker {
                    id: it.id.clone(),
                    name: it.name.clone(),
                    kind: it.kind,
                    aliases: Vec::new(),
                    roles: roles(it).collect(),
                }),
            }
        }
        Self(Ledger::new(found, Vec::new()))
    }

    /// The names of those who are only described in the drafts of a text, each by where the first piece of what is said
    /// begins.
    pub(super) fn named(&self, text: &str, published: Option<NaiveDate>, drafts: &[Draft]) -> HashMap<usize, &str> {
        let is_described = |it: &Draft| it.who.basis == Basis::Unnamed;
        if self.0.speakers().is_empty() || !drafts.iter().any(is_described) {
            return HashMap::new();
        }
        let again = Extractor::new(&self.0).read(text, published).drafts.into_iter();
        let by_role = again.filter(|it| it.who.basis == Basis::Role);
        let name = |it: &Draft| self.0.speaker(it.who.id.as_ref()?).map(|it| it.name.as_str());
        by_role.filter_map(|it| Some((it.content.first()?.start, name(&it)?))).collect()
    }
}

/// The roles that a text gives somebody, whenever they were held.
fn roles(of: &Proposal) -> impl Iterator<Item = Role> {
    let role = |it: &crate::extract::ProposedRole| Role {
        role: it.role.clone(),
        principal: it.principal.clone(),
        from: None,
        until: None,
    };
    of.roles.iter().map(role)
}
