//! The files beside the claims: `speakers.yaml`, `topics.yaml` and `lookups.yaml`.

use std::path::Path;

use super::fields::Fields;
use super::node::{Node, Place, parse};
use super::page::{ID_REMEDY, date, needed_date, version};
use super::report::Report;
use crate::claim::{Lookup, Role, Speaker, SpeakerId, SpeakerKind, Topic, TopicId};
use crate::problem::{Code, Problem};

/// An entry of a list with the place of its id and of each of its other names.
pub(super) struct Listed<T> {
    pub(super) it: T,
    pub(super) id_place: Place,
    pub(super) name_places: Vec<(String, Place)>,
    pub(super) parent_place: Option<Place>,
}

/// Reads `speakers.yaml`.
pub(super) fn speakers(path: &Path, text: &str) -> (Vec<Listed<Speaker>>, Vec<Problem>) {
    entries(path, text, ("speakers", "a list of speakers"), speaker)
}

/// Reads `topics.yaml`.
pub(super) fn topics(path: &Path, text: &str) -> (Vec<Listed<Topic>>, Vec<Problem>) {
    entries(path, text, ("topics", "a list of topics"), topic)
}

/// Reads `lookups.yaml`.
pub(super) fn lookups(path: &Path, text: &str) -> (Vec<Listed<Lookup>>, Vec<Problem>) {
    entries(path, text, ("lookups", "a list of lookups"), lookup)
}

/// Reads a file that holds one list.
pub(super) fn entries<T>(
    path: &Path,
    text: &str,
    (key, what): (&'static str, &'static str),
    read: impl Fn(&Node<'_>, &mut Report<'_>) -> Option<T>,
) -> (Vec<T>, Vec<Problem>) {
    let mut report = Report::new(path, text);
    let mut list = Vec::new();
    if let Some(root) = parse(text, &mut report)
        && let Some(mut fields) = Fields::of(&root, what, &mut report)
    {
        version(&mut fields, &mut report);
        list.extend(fields.items(key, &mut report).iter().filter_map(|node| read(node, &mut report)));
        fields.finish(&mut report);
    }
    (list, report.problems)
}

fn speaker(node: &Node<'_>, report: &mut Report<'_>) -> Option<Listed<Speaker>> {
    let mut fields = Fields::of(node, "a speaker", report)?;
    let id = id(&mut fields, "id", SpeakerId::new, report);
    let name = fields.needed("name", report).map(str::to_owned);
    let kind = fields.parsed("kind", report, parse_kind, |text, ()| {
        (Code::BAD_KIND, format!("`{text}` is no kind of speaker"), "Write `person` or `body`".into())
    });
    let (aliases, mut name_places) = aliases(&mut fields, report);
    let roles = fields.items("roles", report).iter().filter_map(|node| role(node, report)).collect();
    name_places.extend(name.clone().map(|name| (name, fields.value_place("name"))));
    let id_place = fields.value_place("id");
    fields.finish(report);
    let kind = kind.unwrap_or(SpeakerKind::Person);
    Some(Listed {
        it: Speaker { id: id?, name: name?, kind, aliases, roles },
        id_place,
        name_places,
        parent_place: None,
    })
}

fn parse_kind(text: &str) -> Result<SpeakerKind, ()> {
    match text {
        "person" => Ok(SpeakerKind::Person),
        "body" => Ok(SpeakerKind::Body),
        _ => Err(()),
    }
}

fn role(node: &Node<'_>, report: &mut Report<'_>) -> Option<Role> {
    let mut fields = Fields::of(node, "a role", report)?;
    let role = fields.needed("role", report).map(str::to_owned);
    let principal = fields.owned("for", report);
    let from = date(&mut fields, "from", report);
    let until = date(&mut fields, "until", report);
    if let (Some(from), Some(until)) = (from, until)
        && until.is_before(from)
    {
        let what = format!("This role ends ({until}) before it begins ({from})");
        report.at(Code::ROLE_BACKWARDS, fields.value_place("until"), what, "Exchange the two dates, or correct one");
    }
    fields.finish(report);
    Some(Role { role: role?, principal, from, until })
}

fn topic(node: &Node<'_>, report: &mut Report<'_>) -> Option<Listed<Topic>> {
    let mut fields = Fields::of(node, "a topic", report)?;
    let id = id(&mut fields, "id", TopicId::new, report);
    let name = fields.owned("name", report);
    let proposition = fields.needed("proposition", report).map(str::to_owned);
    let (aliases, mut name_places) = aliases(&mut fields, report);
    let parent = fields.parsed("parent", report, TopicId::new, |text, bad| {
        (Code::BAD_ID, format!("`{text}` cannot be cited: {bad}"), ID_REMEDY.into())
    });
    name_places.extend(name.clone().map(|name| (name, fields.value_place("name"))));
    let (id_place, parent_place) = (fields.value_place("id"), parent.as_ref().map(|_| fields.value_place("parent")));
    fields.finish(report);
    let id = id?;
    let name = name.unwrap_or_else(|| id.as_str().replace(['-', '_'], " "));
    Some(Listed {
        it: Topic { id, name, proposition: proposition?, aliases, parent },
        id_place,
        name_places,
        parent_place,
    })
}

fn lookup(node: &Node<'_>, report: &mut Report<'_>) -> Option<Listed<Lookup>> {
    let mut fields = Fields::of(node, "a lookup", report)?;
    let speaker = id(&mut fields, "speaker", SpeakerId::new, report);
    let topic = id(&mut fields, "topic", TopicId::new, report);
    let on = needed_date(&mut fields, "on", report);
    let place = fields.needed("where", report).map(str::to_owned);
    let url = fields.owned("url", report);
    let note = fields.owned("note", report);
    let (speaker_place, topic_place) = (fields.value_place("speaker"), fields.value_place("topic"));
    fields.finish(report);
    let it = Lookup { speaker: speaker?, topic: topic?, on: on?, place: place?, url, note };
    Some(Listed { it, id_place: speaker_place, name_places: Vec::new(), parent_place: Some(topic_place) })
}

fn id<T>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    new: impl FnOnce(&str) -> Result<T, crate::claim::BadId>,
    report: &mut Report<'_>,
) -> Option<T> {
    fields.needed(key, report)?;
    fields.parsed(key, report, new, |text, bad| {
        (Code::BAD_ID, format!("`{text}` cannot be cited: {bad}"), ID_REMEDY.into())
    })
}

fn aliases(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> (Vec<String>, Vec<(String, Place)>) {
    let texts = fields.texts("aliases", report).unwrap_or_default();
    let places = texts.iter().map(|(text, place)| ((*text).to_owned(), *place)).collect();
    (texts.iter().map(|(text, _)| (*text).to_owned()).collect(), places)
}
