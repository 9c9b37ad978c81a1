//! The speakers and topics that claims and lookups may name, and what is said of one that is not on file.

use std::fmt::Display;

use crate::claim::{Ledger, Speaker, SpeakerId, Topic, TopicId};
use crate::problem::Code;
use crate::store::yaml::node::Place;
use crate::store::yaml::report::{Report, shortened};
use crate::suggest::suggest;

/// The speakers and topics that may be named: those of a ledger.
#[derive(Clone, Copy)]
pub(in crate::store) struct Known<'l> {
    pub(super) ledger: &'l Ledger,
    /// The lists that could not be read. That is said once, at the list: no name of theirs can be called unknown then.
    pub(super) unread: Unread,
}

/// Which lists could not be read.
#[derive(Clone, Copy, Default)]
pub(super) struct Unread {
    pub(super) speakers: bool,
    pub(super) topics: bool,
}

impl<'l> Known<'l> {
    pub(in crate::store) fn of(ledger: &'l Ledger) -> Self {
        Self { ledger, unread: Unread::default() }
    }
}

/// The id that `name` comes closest to, by whichever of its names.
fn meant_by<'l, T: Listed>(name: &str, ledger: &'l Ledger) -> Option<&'l T> {
    let nearest = suggest(name, T::names(ledger).map(|it| it.0))?;
    T::names(ledger).find(|it| it.0 == nearest).map(|it| it.1)
}

/// The id that `text` is, which must be on file; a name or alias in its place is answered with the id.
pub(super) fn named<T: Listed>(text: &str, place: Place, known: Known<'_>, report: &mut Report<'_>) -> Option<T> {
    let id = T::find(text, known.ledger);
    if id.is_none() && !T::is_unread(known.unread) {
        let remedy = match meant_by::<T>(text, known.ledger) {
            Some(id) => format!("Did you mean `{id}`? Otherwise add it to {}", T::FILE),
            None => format!("Add it to {}, or correct the id", T::FILE),
        };
        report.at(T::UNKNOWN, place, format!("No {} `{}` is on file", T::ONE, shortened(text)), remedy);
    }
    id.cloned()
}

/// The same of a draft, which may still be without it: what it lacks is told to `lacks`, and is no fault.
pub(super) fn drafted<T: Listed>(text: Option<&str>, known: Known<'_>, lacks: &mut Vec<String>) -> Option<T> {
    let Some(text) = text else {
        lacks.push(format!("its {} is not set", T::ONE));
        return None;
    };
    let id = T::find(text, known.ledger);
    if id.is_none() && !T::is_unread(known.unread) {
        lacks.push(format!("its {} `{}` is not in {}", T::ONE, shortened(text), T::FILE));
    }
    id.cloned()
}

/// What is named by id, and where that is on file.
pub(super) trait Listed: Clone + Display + 'static {
    /// What one of them is called, which is also the key that names it.
    const ONE: &'static str;
    const FILE: &'static str;
    const UNKNOWN: &'static Code;

    /// The one whose id this text is.
    fn find<'l>(text: &str, ledger: &'l Ledger) -> Option<&'l Self>;

    /// Every name and whose it is, ids among them.
    fn names(ledger: &Ledger) -> impl Iterator<Item = (&str, &Self)>;

    /// Whether its list could not be read.
    fn is_unread(unread: Unread) -> bool;
}

impl Listed for SpeakerId {
    const ONE: &'static str = "speaker";
    const FILE: &'static str = crate::store::folder::SPEAKERS;
    const UNKNOWN: &'static Code = Code::UNKNOWN_SPEAKER;

    fn find<'l>(text: &str, ledger: &'l Ledger) -> Option<&'l Self> {
        ledger.find_speaker(text).map(|it| &it.id)
    }

    fn names(ledger: &Ledger) -> impl Iterator<Item = (&str, &Self)> {
        ledger.speakers().iter().flat_map(speaker_names)
    }

    fn is_unread(unread: Unread) -> bool {
        unread.speakers
    }
}

impl Listed for TopicId {
    const ONE: &'static str = "topic";
    const FILE: &'static str = crate::store::folder::TOPICS;
    const UNKNOWN: &'static Code = Code::UNKNOWN_TOPIC;

    fn find<'l>(text: &str, ledger: &'l Ledger) -> Option<&'l Self> {
        ledger.find_topic(text).map(|it| &it.id)
    }

    fn names(ledger: &Ledger) -> impl Iterator<Item = (&str, &Self)> {
        ledger.topics().iter().flat_map(topic_names)
    }

    fn is_unread(unread: Unread) -> bool {
        unread.topics
    }
}

fn speaker_names(it: &Speaker) -> impl Iterator<Item = (&str, &SpeakerId)> {
    [it.id.as_str(), &it.name].into_iter().chain(it.aliases.iter().map(String::as_str)).map(|name| (name, &it.id))
}

fn topic_names(it: &Topic) -> impl Iterator<Item = (&str, &TopicId)> {
    [it.id.as_str(), &it.name].into_iter().chain(it.aliases.iter().map(String::as_str)).map(|name| (name, &it.id))
}
