//! What rows and columns can stand for, which of them a claim belongs to, and how they are headed and ordered.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::{Cell, Content};
use crate::claim::{Claim, Ledger, Role, Speaker, SpeakerId, TopicId};
use crate::date::Date;

/// What a row or a column stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// A topic.
    Topic,
    /// A speaker.
    Speaker,
    /// A source.
    Source,
    /// A month; where a date spans several, the date as it was given.
    Month,
}

/// The heading of a row or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The id of the topic, speaker or source; the month.
    pub id: String,
    /// What is printed; no two headings of a table are the same.
    pub name: String,
    /// What a newcomer needs to know: a topic's proposition, the role that a speaker had on the days of the cells, a
    /// source's title.
    pub about: Option<String>,
    /// How much there is to compare below it.
    pub weight: Weight,
}

/// How much there is to compare: first how many cells have anything in them, then how many claims (where cells show
/// changes: how many changes) are in those.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    /// Cells with anything in them.
    pub cells: usize,
    /// What is in them.
    pub contents: usize,
}

impl Weight {
    /// Adds one cell.
    pub(super) fn add(&mut self, cell: &Cell<'_>, content: Content) {
        let (cells, contents) = match content {
            Content::Changes => (usize::from(!cell.changes.is_empty()), cell.changes.len()),
            _ => (1, cell.claims.len()),
        };
        self.cells += cells;
        self.contents += contents;
    }
}

/// What stands below a heading: how much, and of which days.
#[derive(Debug, Clone, Default)]
pub(super) struct Below {
    weight: Weight,
    days: Vec<Date>,
}

impl Below {
    /// Adds one cell; the days are those of the claims that it shows.
    pub(super) fn add(&mut self, cell: &Cell<'_>, content: Content) {
        self.weight.add(cell, content);
        let all = || cell.claims.iter().chain(&cell.relayed).map(|it| it.said);
        match content {
            Content::Position | Content::Latest => self.days.extend(cell.cited().map(|it| it.said)),
            Content::Changes | Content::Count => self.days.extend(all()),
        }
    }
}

/// By what claims come into one row or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key<'t> {
    Topic(&'t TopicId),
    Speaker(&'t SpeakerId),
    Source(usize),
    Month(NaiveDate, NaiveDate),
}

impl Axis {
    /// Its name, for one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Speaker => "speaker",
            Self::Source => "source",
            Self::Month => "month",
        }
    }

    /// Whether its headings stand in order of time.
    #[must_use]
    pub fn is_chronological(self) -> bool {
        matches!(self, Self::Source | Self::Month)
    }

    /// Where a claim belongs that is taken to be of `day`.
    pub(super) fn key<'t>(self, claim: &'t Claim, day: Date) -> Key<'t> {
        match self {
            Self::Topic => Key::Topic(&claim.topic),
            Self::Speaker => Key::Speaker(&claim.speaker),
            Self::Source => Key::Source(claim.source),
            Self::Month => {
                let month = Date::month(day.first().year(), day.first().month()).filter(|it| it.contains(day));
                let span = month.unwrap_or(day);
                Key::Month(span.first(), span.last())
            }
        }
    }

    /// The keys in the order of the table, each with its heading and the place at which it stood.
    pub(super) fn headings(self, keys: &[(Key<'_>, &Below)], ledger: &Ledger) -> Vec<(usize, Heading)> {
        let place = Places::of(self, ledger);
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by_cached_key(|at| place.rank(self, (keys[*at].0, keys[*at].1.weight), ledger));
        let mut found: Vec<(usize, Heading)> =
            order.into_iter().map(|at| (at, heading(keys[at].0, keys[at].1, ledger))).collect();
        tell_apart(&mut found);
        found
    }
}

/// Where topics and speakers stand in their files.
struct Places<'t>(HashMap<&'t str, usize>);

impl<'t> Places<'t> {
    fn of(axis: Axis, ledger: &'t Ledger) -> Self {
        Self(match axis {
            Axis::Topic => ledger.topics().iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect(),
            Axis::Speaker => ledger.speakers().iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect(),
            Axis::Source | Axis::Month => HashMap::new(),
        })
    }

    /// Topics and speakers by weight and place in their file, months and sources by time.
    fn rank(&self, axis: Axis, (key, weight): (Key<'_>, Weight), ledger: &Ledger) -> impl Ord + use<> {
        // what stands in no file comes last
        let known = |id: &str| {
            let place = self.0.get(id).copied();
            (place.is_none(), place)
        };
        let (days, place) = match key {
            Key::Topic(id) => (None, known(id.as_str())),
            Key::Speaker(id) => (None, known(id.as_str())),
            Key::Source(at) => {
                (Some((ledger.sources[at].published.first(), ledger.sources[at].published.last())), (false, Some(at)))
            }
            Key::Month(first, last) => (Some((first, last)), (false, None)),
        };
        let weight = if axis.is_chronological() { Weight::default() } else { weight };
        (days, Reverse(weight), place)
    }
}

fn heading(key: Key<'_>, below: &Below, ledger: &Ledger) -> Heading {
    let weight = below.weight;
    match key {
        Key::Topic(id) => Heading {
            id: id.to_string(),
            name: ledger.topic_name(id).to_owned(),
            about: ledger.topic(id).map(|it| it.proposition.clone()),
            weight,
        },
        Key::Speaker(id) => {
            let about = ledger.speaker(id).and_then(|it| roles_on(it, &below.days));
            Heading { id: id.to_string(), name: ledger.speaker_name(id).to_owned(), about, weight }
        }
        Key::Source(at) => {
            let source = &ledger.sources[at];
            let name = format!("{}, {}", source.outlet, source.published);
            Heading { id: source.id.to_string(), name, about: source.title.clone(), weight }
        }
        Key::Month(first, last) => {
            let month = Date::month(first.year(), first.month()).filter(|it| it.last() == last);
            let year = Date::year(first.year()).filter(|it| (it.first(), it.last()) == (first, last));
            let date = month.or(year).or(Date::range(first, last)).unwrap_or(Date::day(first));
            Heading { id: date.to_string(), name: date.to_string(), about: None, weight }
        }
    }
}

/// The role that a speaker had on some days; where there were several, each with the first of these days.
fn roles_on(speaker: &Speaker, days: &[Date]) -> Option<String> {
    let mut days = days.to_vec();
    days.sort_by_key(|it| (it.first(), it.last()));
    let mut roles: Vec<(&Role, Date)> = Vec::new();
    for day in days {
        let role = speaker.role_on(day).filter(|role| roles.iter().all(|it| !std::ptr::eq(it.0, *role)));
        roles.extend(role.map(|it| (it, day)));
    }
    let is_one = roles.len() == 1;
    let told = |(role, day): &(&Role, Date)| {
        let day = if is_one { String::new() } else { format!(" ({})", day.in_words()) };
        role.in_words() + &day
    };
    (!roles.is_empty()).then(|| roles.iter().map(told).collect::<Vec<_>>().join("; "))
}

/// Adds the id to names that stand over several headings.
fn tell_apart(headings: &mut [(usize, Heading)]) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for (_, heading) in headings.iter() {
        *times.entry(heading.name.clone()).or_default() += 1;
    }
    for (_, heading) in headings.iter_mut().filter(|(_, it)| times[&it.name] > 1) {
        heading.name = format!("{} ({})", heading.name, heading.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::SpeakerKind;

    #[test]
    fn a_role_is_that_of_the_day_of_the_cells() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let role = |role: &str, from: Option<&str>, until: Option<&str>| Role {
            role: role.into(),
            principal: Some("Selm".into()),
            from: from.map(day),
            until: until.map(day),
        };
        let roles = vec![role("Mayor", None, Some("2025-05")), role("Minister", Some("2025-06"), None)];
        let (id, kind) = (SpeakerId::new("ada-roe").unwrap(), SpeakerKind::Person);
        let speaker = Speaker { id, name: "Ada Roe".into(), kind, aliases: vec![], roles };
        let check = |days: &[&str], expected: Option<&str>| {
            let days: Vec<Date> = days.iter().map(|it| day(it)).collect();
            assert_eq!(roles_on(&speaker, &days).as_deref(), expected);
        };
        check(&["2025-05-16", "2025-02-01"], Some("Mayor, Selm"));
        check(&["2025-07-01", "2025-05-16"], Some("Mayor, Selm (16 May 2025); Minister, Selm (1 July 2025)"));
        check(&[], None);
    }
}
