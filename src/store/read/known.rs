//! The speakers and topics that claims and lookups may name, and what is said of one that is not on file.

use std::collections::HashMap;
use std::fmt::Display;

use crate::claim::{Speaker, SpeakerId, Topic, TopicId};
use crate::problem::Code;
use crate::store::yaml::node::Place;
use crate::store::yaml::report::{Report, shortened};
use crate::suggest::suggest;

/// The ids that may be named, with every other name that they go by.
pub(in crate::store) struct Known {
    pub(super) speakers: Names<SpeakerId>,
    pub(super) topics: Names<TopicId>,
}

/// The names of one list.
pub(super) struct Names<T> {
    ids: HashMap<String, T>,
    names: Vec<(String, T)>,
    /// Whether the list could not be read. That is said once, at the list: no name can be called unknown then.
    pub(super) unread: bool,
}

impl Known {
    pub(in crate::store) fn new(speakers: &[Speaker], topics: &[Topic]) -> Self {
        let (mut by_speaker, mut by_topic) = (Names::new(), Names::new());
        for it in speakers {
            by_speaker.add(&it.id, it.id.as_str(), [&it.name].into_iter().chain(&it.aliases));
        }
        for it in topics {
            by_topic.add(&it.id, it.id.as_str(), [&it.name].into_iter().chain(&it.aliases));
        }
        Self { speakers: by_speaker, topics: by_topic }
    }
}

impl<T: Clone> Names<T> {
    fn new() -> Self {
        Self { ids: HashMap::new(), names: Vec::new(), unread: false }
    }

    fn add<'s>(&mut self, id: &T, text: &str, others: impl Iterator<Item = &'s String>) {
        self.ids.insert(text.to_owned(), id.clone());
        self.names.push((text.to_owned(), id.clone()));
        self.names.extend(others.map(|name| (name.clone(), id.clone())));
    }

    /// The id that `name` comes closest to, by whichever of its names.
    fn meant_by(&self, name: &str) -> Option<&T> {
        let nearest = suggest(name, self.names.iter().map(|it| it.0.as_str()))?;
        self.names.iter().find(|it| it.0 == nearest).map(|it| &it.1)
    }
}

/// The id that `text` is, which must be on file; a name or alias in its place is answered with the id.
pub(super) fn named<T: Listed>(text: &str, place: Place, known: &Names<T>, report: &mut Report<'_>) -> Option<T> {
    let id = known.ids.get(text);
    if id.is_none() && !known.unread {
        let remedy = match known.meant_by(text) {
            Some(id) => format!("Did you mean `{id}`? Otherwise add it to {}", T::FILE),
            None => format!("Add it to {}, or correct the id", T::FILE),
        };
        report.at(T::UNKNOWN, place, format!("No {} `{}` is on file", T::ONE, shortened(text)), remedy);
    }
    id.cloned()
}

/// The same of a draft, which may still be without it: what it lacks is told to `lacks`, and is no fault.
pub(super) fn drafted<T: Listed>(text: Option<&str>, known: &Names<T>, lacks: &mut Vec<String>) -> Option<T> {
    let Some(text) = text else {
        lacks.push(format!("its {} is not set", T::ONE));
        return None;
    };
    let id = known.ids.get(text);
    if id.is_none() && !known.unread {
        lacks.push(format!("its {} `{}` is not in {}", T::ONE, shortened(text), T::FILE));
    }
    id.cloned()
}

/// What is named by id, and where that is on file.
pub(super) trait Listed: Clone + Display {
    /// What one of them is called, which is also the key that names it.
    const ONE: &'static str;
    const FILE: &'static str;
    const UNKNOWN: &'static Code;
}

impl Listed for SpeakerId {
    const ONE: &'static str = "speaker";
    const FILE: &'static str = crate::store::folder::SPEAKERS;
    const UNKNOWN: &'static Code = Code::UNKNOWN_SPEAKER;
}

impl Listed for TopicId {
    const ONE: &'static str = "topic";
    const FILE: &'static str = crate::store::folder::TOPICS;
    const UNKNOWN: &'static Code = Code::UNKNOWN_TOPIC;
}
