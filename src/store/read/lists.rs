//! The files beside the claims: `speakers.yaml`, `topics.yaml` and `lookups.yaml`.

use super::known::{Known, named};
use super::page::version;
use crate::claim::{Lookup, Role, Sign, Speaker, SpeakerId, SpeakerKind, Topic, TopicId};
use crate::date::Date;
use crate::problem::Code;
use crate::store::yaml::fields::Fields;
use crate::store::yaml::node::{Node, Place, parse};
use crate::store::yaml::report::Report;

/// An entry of a list with the place of its id and of each of its other names.
pub(in crate::store) struct Listed<T> {
    pub(in crate::store) it: T,
    pub(in crate::store) id_place: Place,
    pub(in crate::store) name_places: Vec<(String, Place)>,
    pub(in crate::store) parent_place: Option<Place>,
}

/// Reads `speakers.yaml`; nothing where that is no list at all.
pub(in crate::store) fn speakers(text: &str, report: &mut Report<'_>) -> Option<Vec<Listed<Speaker>>> {
    entries(text, ("speakers", "a list of speakers"), speaker, report)
}

/// Reads `topics.yaml`; nothing where that is no list at all.
pub(in crate::store) fn topics(text: &str, report: &mut Report<'_>) -> Option<Vec<Listed<Topic>>> {
    entries(text, ("topics", "a list of topics"), topic, report)
}

/// Reads `lookups.yaml`; nothing where that is no list at all.
pub(in crate::store) fn lookups(text: &str, known: Known<'_>, report: &mut Report<'_>) -> Option<Vec<Lookup>> {
    entries(text, ("lookups", "a list of lookups"), |node, report| lookup(node, known, report), report)
}

/// Reads a file that holds one list.
pub(super) fn entries<T>(
    text: &str,
    (key, what): (&'static str, &'static str),
    read: impl Fn(&Node<'_>, &mut Report<'_>) -> Option<T>,
    report: &mut Report<'_>,
) -> Option<Vec<T>> {
    let root = parse(text, report)?;
    let mut fields = Fields::of(&root, what, report)?;
    let is_known = version(&mut fields, report);
    let list = fields.items(key, report).iter().filter_map(|node| read(node, report)).collect();
    fields.finish(report);
    Some(list).filter(|_| is_known)
}

fn speaker(node: &Node<'_>, report: &mut Report<'_>) -> Option<Listed<Speaker>> {
    let mut fields = Fields::of(node, "a speaker", report)?;
    let id = fields.needed_value::<SpeakerId>("id", report);
    let name = fields.needed_value::<String>("name", report);
    let kind = fields.value::<SpeakerKind>("kind", report);
    let (aliases, mut name_places) = aliases(&mut fields, report);
    let roles = fields.items("roles", report).iter().filter_map(|node| role(node, report)).collect();
    name_places.extend(name.clone().map(|name| (name, fields.value_place("name"))));
    let id_place = fields.value_place("id");
    fields.finish(report);
    let (id, kind) = (id?, kind.unwrap_or(SpeakerKind::Person));
    // Without a name it is still on file: what hangs on it has no fault of its own.
    let name = name.unwrap_or_else(|| id.to_string());
    Some(Listed { it: Speaker { id, name, kind, aliases, roles }, id_place, name_places, parent_place: None })
}

fn role(node: &Node<'_>, report: &mut Report<'_>) -> Option<Role> {
    let mut fields = Fields::of(node, "a role", report)?;
    let role = fields.needed_value::<String>("role", report);
    let principal = fields.value::<String>("for", report);
    let from = fields.value::<Date>("from", report);
    let until = fields.value::<Date>("until", report);
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
    let id = fields.needed_value::<TopicId>("id", report);
    let name = fields.value::<String>("name", report);
    let proposition = fields.value::<String>("proposition", report);
    let (aliases, mut name_places) = aliases(&mut fields, report);
    let parent = fields.value::<TopicId>("parent", report);
    let sign = fields.value::<Sign>("sign", report);
    let against = fields.value::<Vec<String>>("against", report).unwrap_or_default();
    name_places.extend(name.clone().map(|name| (name, fields.value_place("name"))));
    let (id_place, parent_place) = (fields.value_place("id"), parent.as_ref().map(|_| fields.value_place("parent")));
    fields.finish(report);
    let id = id?;
    let name = name.unwrap_or_else(|| id.as_str().replace(['-', '_'], " "));
    if proposition.is_none() {
        let remedy =
            "Add a line such as `proposition: The bridge should be built.`; until then no words are on either side";
        report.at(Code::NO_PROPOSITION, id_place, format!("Topic `{id}` has no proposition"), remedy);
    }
    let proposition = proposition.unwrap_or_else(|| name.clone());
    Some(Listed {
        it: Topic { id, name, proposition, aliases, parent, sign, against },
        id_place,
        name_places,
        parent_place,
    })
}

fn lookup(node: &Node<'_>, known: Known<'_>, report: &mut Report<'_>) -> Option<Lookup> {
    let mut fields = Fields::of(node, "a lookup", report)?;
    let speaker = fields.needed("speaker", report);
    let speaker = speaker.and_then(|it| named(it, fields.value_place("speaker"), known, report));
    let topic = fields.needed("topic", report);
    let topic = topic.and_then(|it| named(it, fields.value_place("topic"), known, report));
    let on = fields.needed_value::<Date>("on", report);
    let place = fields.needed_value::<String>("where", report);
    let url = fields.value::<String>("url", report);
    let note = fields.value::<String>("note", report);
    fields.finish(report);
    Some(Lookup { speaker: speaker?, topic: topic?, on: on?, place: place?, url, note })
}

fn aliases(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> (Vec<String>, Vec<(String, Place)>) {
    let texts = fields.texts("aliases", report).unwrap_or_default();
    let places = texts.iter().map(|(text, place)| ((*text).to_owned(), *place)).collect();
    (texts.iter().map(|(text, _)| (*text).to_owned()).collect(), places)
}
