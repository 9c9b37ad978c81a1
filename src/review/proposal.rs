//! The entry that somebody or something would get that a draft names and that is not on file.

use crate::claim::{Entry, Ledger, slug};
use crate::store::{NewRole, NewSpeaker, NewTopic};

/// The speaker whom a draft would bring on file: called as somebody typed, or else as the draft has it, with the role that
/// stands beside the name as printed.
#[must_use]
pub fn proposed_speaker(draft: &Entry, typed: &str, ledger: &Ledger) -> NewSpeaker {
    let printed = draft.printed.clone().unwrap_or_default();
    let named = draft.speaker.as_ref();
    let (id, name) = if !typed.is_empty() {
        (slug(typed), typed.to_owned())
    } else if named.is_some_and(|it| ledger.find_speaker(it).is_some()) {
        // The one on file is not meant, and so only what was printed tells who is.
        (slug(&printed), printed.clone())
    } else {
        let name = proposed_name(draft).unwrap_or_default();
        (named.cloned().unwrap_or_else(|| slug(&name)), name)
    };
    let roles = role_beside(&name, &printed).map(|role| NewRole { role, ..NewRole::default() }).into_iter().collect();
    NewSpeaker { id, name, kind: "person".to_owned(), aliases: Vec::new(), roles }
}

/// The topic that a draft would bring on file: called as somebody typed, or else as the draft has it. Its proposition is for
/// a person to write.
#[must_use]
pub fn proposed_topic(draft: &Entry, typed: &str, ledger: &Ledger) -> NewTopic {
    let named = draft.topic.as_deref().filter(|it| typed.is_empty() && ledger.find_topic(it).is_none());
    let (id, name) =
        named.map_or_else(|| (slug(typed), typed.to_owned()), |id| (id.to_owned(), id.replace(['-', '_'], " ")));
    NewTopic { id, name, ..NewTopic::default() }
}

/// What a speaker who is not on file is called: the name as printed where that is one, or else made of the id.
#[must_use]
pub fn proposed_name(draft: &Entry) -> Option<String> {
    let printed = draft.printed.clone();
    let Some(speaker) = draft.speaker.as_ref().filter(|it| printed.as_deref().map(slug).as_ref() != Some(*it)) else {
        return printed;
    };
    let words: Vec<String> = speaker.split(['-', '_']).filter_map(capital).collect();
    Some(printed.as_deref().and_then(|it| spelled(speaker, it)).unwrap_or_else(|| words.join(" ")))
}

/// The words of a name as printed that an id is made of: `EU` of `the EU`.
pub(super) fn spelled(id: &str, printed: &str) -> Option<String> {
    let words: Vec<&str> = printed.split_whitespace().collect();
    let mut parts = words.windows(id.split(['-', '_']).count()).map(|it| it.join(" "));
    let name = parts.find(|it| slug(it) == id)?;
    Some(name.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
}

/// What a name as printed says of its bearer: `Mayor` of `The mayor, Otto Lind`.
fn role_beside(name: &str, printed: &str) -> Option<String> {
    let (before, after) = printed.split_once(name).filter(|_| !name.is_empty())?;
    let bare = |text: &str| {
        let text = text.trim_matches(|c: char| c == ',' || c.is_whitespace());
        let (first, rest) = text.split_once(' ').unwrap_or(("", text));
        let is_article = ["the", "a", "an"].contains(&first.to_lowercase().as_str());
        if is_article { rest.to_owned() } else { text.to_owned() }
    };
    capital(&[bare(after), bare(before)].into_iter().find(|it| !it.is_empty())?)
}

/// A word with a capital letter.
fn capital(word: &str) -> Option<String> {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Details, Speaker, SpeakerId, SpeakerKind};

    fn draft(speaker: &str, printed: Option<&str>) -> Entry {
        let details = Details { printed: printed.map(str::to_owned), ..Details::default() };
        Entry { speaker: Some(speaker.to_owned()).filter(|it| !it.is_empty()), details, ..Entry::default() }
    }

    #[test]
    fn a_speaker_is_proposed_by_what_was_typed_or_else_by_the_draft() {
        let id = SpeakerId::new("ada-roe").unwrap();
        let ada = Speaker { id, name: "Ada Roe".into(), kind: SpeakerKind::Person, aliases: vec![], roles: vec![] };
        let ledger = Ledger::new(vec![ada], vec![]);
        let check = |speaker: &str, printed: &str, typed: &str, expected: (&str, &str, Option<&str>)| {
            let found = proposed_speaker(&draft(speaker, Some(printed)), typed, &ledger);
            let role = found.roles.first().map(|it| it.role.as_str());
            assert_eq!((found.id.as_str(), found.name.as_str(), role), expected);
        };
        check("lind", "The mayor, Bo Lind", "Bo Lind", ("bo-lind", "Bo Lind", Some("Mayor")));
        check("lind", "Captain Lind", "", ("lind", "Lind", Some("Captain")));
        check("ada-roe", "Bo Lind", "", ("bo-lind", "Bo Lind", None));
        check("", "a man at the pier", "", ("a-man-at-the-pier", "a man at the pier", None));
    }

    #[test]
    fn a_topic_is_proposed_by_what_was_typed_or_else_by_the_draft() {
        let draft = Entry { topic: Some("ferry-ban".into()), ..Entry::default() };
        let check = |typed: &str, expected: (&str, &str)| {
            let found = proposed_topic(&draft, typed, &Ledger::new(vec![], vec![]));
            assert_eq!((found.id.as_str(), found.name.as_str()), expected);
        };
        check("", ("ferry-ban", "ferry ban"));
        check("Night ferries", ("night-ferries", "Night ferries"));
    }

    #[test]
    fn what_stands_beside_a_name_is_a_role() {
        let check = |name: &str, printed: &str, expected: Option<&str>| {
            assert_eq!(role_beside(name, printed).as_deref(), expected);
        };
        check("Otto Lind", "The mayor, Otto Lind", Some("Mayor"));
        check("Ada Roe", "Ada Roe, the minister of transport,", Some("Minister of transport"));
        check("Bo Lind", "Captain Bo Lind", Some("Captain"));
        check("Bo Lind", "Bo Lind", None);
        check("Bo Lind", "he", None);
        check("", "he", None);
    }

    #[test]
    fn a_pronoun_is_nobodys_name() {
        let check = |printed: Option<&str>, speaker: &str, expected: Option<&str>| {
            assert_eq!(proposed_name(&draft(speaker, printed)).as_deref(), expected);
        };
        check(Some("Dr. Bo Lind"), "dr-bo-lind", Some("Dr. Bo Lind"));
        check(Some("Élan O’Ro"), "élan-oro", Some("Élan O’Ro"));
        check(Some("she"), "lydia-buchtmann", Some("Lydia Buchtmann"));
        check(Some("a man at the pier"), "", Some("a man at the pier"));
        check(Some("the EU"), "eu", Some("EU"));
        check(Some("Ada Roe, the minister"), "ada-roe", Some("Ada Roe"));
        check(None, "", None);
    }
}
