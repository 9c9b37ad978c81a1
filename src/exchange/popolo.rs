//! Popolo (the Open Government Data specification of persons and organizations): speakers with their other names, roles
//! and principals, and what they are quoted with as speeches.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use serde_json::{Map, Value as Json, json};

use super::{Format, Outgoing};
use crate::claim::{Claim, Ledger, Role, Speaker, SpeakerKind, slug};
use crate::safe;

pub(super) const POPOLO: Format = Format {
    id: "popolo",
    title: "Popolo: speakers with their roles, and their speeches",
    lacks: "claims without a quotation, and drafts; stance, conditions, deadlines, amounts and all else that is coded",
    export: Some(export),
    import: None,
    is_binary: false,
};

fn export(outgoing: &Outgoing<'_>, out: &mut dyn Write) -> io::Result<usize> {
    let ledger = outgoing.ledger;
    let all: Vec<&Claim> = outgoing.claims().collect();
    let names: BTreeSet<&str> = all.iter().map(|it| it.speaker.as_str()).collect();
    let speakers = || ledger.speakers().iter().filter(|it| names.contains(it.id.as_str()));
    let mut organizations: BTreeMap<String, Json> = BTreeMap::new();
    let (mut persons, mut memberships) = (Vec::new(), Vec::new());
    for speaker in speakers() {
        let others: Vec<Json> = speaker.aliases.iter().map(|it| json!({"name": it})).collect();
        let it = json!({"id": speaker.id.as_str(), "name": speaker.name, "other_names": others});
        if speaker.kind == SpeakerKind::Body {
            organizations.insert(speaker.id.to_string(), it);
        } else {
            persons.push(it);
        }
    }
    for speaker in speakers().filter(|it| it.kind == SpeakerKind::Person) {
        for role in &speaker.roles {
            let principal = role.principal.as_deref().map(|it| {
                let id = format!("principal-{}", slug(it));
                organizations.entry(id.clone()).or_insert_with(|| json!({"id": id, "name": it}));
                id
            });
            memberships.push(membership(speaker, role, principal));
        }
    }
    let speeches: Vec<Json> = all.iter().filter_map(|it| speech(it, ledger)).collect();
    let left = all.len() - speeches.len();
    let organizations: Vec<Json> = organizations.into_values().collect();
    let whole = json!({
        "persons": persons, "organizations": organizations, "memberships": memberships, "speeches": speeches,
    });
    out.write_all(safe::json(&whole)?.as_bytes())?;
    Ok(left)
}

fn membership(speaker: &Speaker, role: &Role, principal: Option<String>) -> Json {
    let mut membership = json!({"person_id": speaker.id.as_str(), "role": role.role});
    if let Some(principal) = principal {
        membership["organization_id"] = principal.into();
    }
    if let Some(from) = role.from {
        membership["start_date"] = from.to_string().into();
    }
    if let Some(until) = role.until {
        membership["end_date"] = until.to_string().into();
    }
    membership
}

/// What somebody is quoted with. What an outlet tells is no speech.
fn speech(claim: &Claim, ledger: &Ledger) -> Option<Json> {
    let quote = claim.quote.as_ref().filter(|_| !claim.draft)?;
    let source = ledger.source_of(claim);
    let mut speech = Map::new();
    let texts = [
        ("id", Some(claim.id.as_str())),
        ("creator_id", Some(claim.speaker.as_str())),
        ("attribution_text", claim.printed.as_deref()),
        ("role", claim.capacity.as_deref()),
        ("title", Some(ledger.topic_name(&claim.topic))),
        ("text", Some(quote.as_str())),
    ];
    for (name, text) in texts {
        speech.extend(text.map(|it| (name.to_owned(), it.into())));
    }
    // A day at the latest is none.
    if !claim.said.is_at_latest() {
        speech.insert("date".to_owned(), claim.said.to_string().into());
    }
    let sources: Vec<Json> = source.url.iter().map(|it| json!({"url": it, "note": source.outlet})).collect();
    speech.insert("sources".to_owned(), sources.into());
    Some(Json::Object(speech))
}
