//! Speakers whom a source itself lists, a debate for instance, and who are not on file.

use std::collections::HashSet;

use crate::claim::{Ledger, Speaker, SpeakerId, numbered};

/// Those of `speakers` whose names nobody on file has, under ids that nobody on file has.
#[must_use]
pub fn newcomers(speakers: &[Speaker], ledger: &Ledger) -> Vec<Speaker> {
    let names = |it: &Speaker| it.aliases.iter().chain([&it.name]).map(|it| it.to_lowercase()).collect::<Vec<_>>();
    let mut known: HashSet<String> = ledger.speakers().iter().flat_map(names).collect();
    let mut taken: HashSet<String> = ledger.speakers().iter().map(|it| it.id.to_string()).collect();
    let mut new = Vec::new();
    for speaker in speakers.iter().filter(|it| names(it).into_iter().all(|name| known.insert(name))) {
        let Ok(id) = SpeakerId::new(&numbered(speaker.id.as_str(), |it| !taken.contains(it))) else { continue };
        taken.insert(id.to_string());
        new.push(Speaker { id, ..speaker.clone() });
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::SpeakerKind;

    fn speaker(id: &str, name: &str) -> Speaker {
        let (id, name) = (SpeakerId::new(id).unwrap(), name.to_owned());
        Speaker { id, name, kind: SpeakerKind::Person, aliases: Vec::new(), roles: Vec::new() }
    }

    #[test]
    fn whoever_is_on_file_by_name_is_no_newcomer_and_no_id_is_given_twice() {
        let ledger = Ledger::new(vec![speaker("roe", "Ada Roe"), speaker("bo-lind", "Bo Lind senior")], Vec::new());
        let listed = [speaker("ada-roe", "ADA ROE"), speaker("bo-lind", "Bo Lind"), speaker("bo-lind", "Bo Lind")];
        let found: Vec<String> = newcomers(&listed, &ledger).into_iter().map(|it| it.id.to_string()).collect();
        assert_eq!(found, ["bo-lind-2"]);
    }
}
