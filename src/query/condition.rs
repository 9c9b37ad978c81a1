//! One condition: what a statement, a draft or a change must have to be meant.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::subject::Subject;
use super::token::Sign;
use super::word::Word;
use crate::amount::Amount;
use crate::claim::{Entry, Fate, Ruling, SourceEntry, Stance, TopicId};
use crate::date::Date;
use crate::store::Key;

/// What is asked of one key.
#[derive(Debug, Clone)]
pub(super) enum Condition {
    /// Who said it.
    Speaker(String),
    /// What it is about: a topic with its parts.
    Topic(TopicId, HashSet<TopicId>),
    /// A day of it; `true` where it was compared with a sign.
    Day(DayOf, Days, bool),
    /// The figure that was coded.
    Amount(Sign, Amount),
    /// Part of the outlet's name or the source's id, in lower case.
    Source(String),
    /// Part of the outlet's name, in lower case.
    Outlet(String),
    /// The side that was coded.
    Stance(Stance),
    /// Who relayed it: an id, or part of the name, in lower case.
    Via(String),
    /// The kind of a change.
    Kind(&'static str),
    /// What an editor said of a change; `None` where nobody did.
    Verdict(Option<Ruling>),
    /// What became of a promise; `None` where nobody says.
    Outcome(Option<Fate>),
    /// A label of it or of its source.
    Tag(String),
    /// Whether nobody has accepted it yet.
    Draft(bool),
    /// A key that a claim has.
    Has(&'static Key<Entry>),
    /// A key that its source has.
    SourceHas(&'static Key<SourceEntry>),
    /// A word of it.
    Word(Word),
}

/// Which day is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOf {
    /// When it was said, or when it changed.
    Said,
    /// When its source was published.
    Published,
    /// The deadline that was coded.
    Deadline,
}

/// A stretch of days, first and last included, open where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Days {
    pub(super) from: Option<NaiveDate>,
    pub(super) until: Option<NaiveDate>,
}

impl Days {
    /// Whether a day is meant; one that is only partly inside is.
    fn cover(self, date: Date) -> bool {
        self.from.is_none_or(|it| date.last() >= it) && self.until.is_none_or(|it| date.first() <= it)
    }
}

impl Condition {
    /// By what conditions side by side are one choice: a statement has one of it at most. Nothing for what it can have
    /// several of, and for what is compared.
    pub(super) fn group(&self) -> Option<&'static str> {
        match self {
            Self::Speaker(_) => Some("speaker"),
            Self::Topic(..) => Some("topic"),
            Self::Day(of, _, false) => Some(of.key()),
            Self::Source(_) => Some("source"),
            Self::Outlet(_) => Some("outlet"),
            Self::Stance(_) => Some("stance"),
            Self::Via(_) => Some("via"),
            Self::Kind(_) => Some("kind"),
            Self::Verdict(_) => Some("verdict"),
            Self::Outcome(_) => Some("outcome"),
            Self::Draft(_) => Some("draft"),
            Self::Amount(Sign::Is, _) => Some("amount"),
            Self::Day(..) | Self::Amount(..) | Self::Has(_) | Self::SourceHas(_) | Self::Tag(_) | Self::Word(_) => None,
        }
    }

    /// Whether it is of changes, and of statements only by what changed with them.
    pub(super) fn is_of_changes(&self) -> bool {
        matches!(self, Self::Kind(_) | Self::Verdict(_))
    }

    /// Whether it holds of what is asked about; `None` where that is not known.
    pub(super) fn holds(&self, of: &Subject<'_>) -> Option<bool> {
        let Some(statement) = &of.statement else {
            return match self {
                Self::Speaker(it) => of.speaker.map(|speaker| speaker == it),
                Self::Topic(_, topics) => of.topic.map(|topic| topics.contains(topic)),
                _ => None,
            };
        };
        let source = of.source;
        Some(match self {
            Self::Speaker(it) => of.speaker == Some(it),
            Self::Topic(_, topics) => of.topic.is_some_and(|it| topics.contains(it)),
            Self::Day(DayOf::Said, days, _) => of.day.is_some_and(|it| days.cover(it)),
            Self::Day(DayOf::Published, days, _) => source.is_some_and(|it| days.cover(it.published)),
            Self::Day(DayOf::Deadline, days, _) => {
                statement.details().coded.deadline.flatten().is_some_and(|it| days.cover(it))
            }
            Self::Amount(sign, asked) => {
                statement.details().coded.amount.iter().flatten().any(|it| reaches(it, *sign, asked))
            }
            Self::Source(it) => source.is_some_and(|source| is_of(source, it)),
            Self::Outlet(it) => source.is_some_and(|source| source.outlet.to_lowercase().contains(it)),
            Self::Stance(it) => statement.details().coded.stance == Some(*it),
            Self::Via(it) => statement.details().via.as_ref().is_some_and(|via| via.to_lowercase().contains(it)),
            Self::Kind(it) => of.changes.iter().any(|(kind, _)| kind == it),
            Self::Verdict(it) => of.changes.iter().any(|(_, verdict)| verdict == it),
            Self::Outcome(it) => of.outcome == *it,
            Self::Tag(it) => {
                let tags = [&statement.details().tags, source.map_or(&None, |it| &it.tags)];
                tags.into_iter().flatten().flatten().any(|tag| tag.eq_ignore_ascii_case(it))
            }
            Self::Draft(it) => statement.is_draft() == *it,
            Self::Has(key) => key.value(&statement.entry()).is_some(),
            Self::SourceHas(key) => source.is_some_and(|it| key.value(&SourceEntry::from(it)).is_some()),
            Self::Word(it) => it.stands_in(*statement),
        })
    }
}

impl DayOf {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Said => "said",
            Self::Published => "published",
            Self::Deadline => "by",
        }
    }
}

/// Whether a source is the one that part of a name, in lower case, may mean.
pub(super) fn is_of(source: &crate::claim::Source, part: &str) -> bool {
    source.outlet.to_lowercase().contains(part) || source.id.as_str().to_lowercase().contains(part)
}

/// Whether a figure compares so with the one that is asked for; of one with open bounds it is enough that it can. What
/// counts something else never does, and nothing is converted; where nothing is said of what is counted, anything is.
fn reaches(figure: &Amount, sign: Sign, asked: &Amount) -> bool {
    if !(asked.unit.is_empty() && asked.per.is_none() || figure.is_comparable(asked)) {
        return false;
    }
    match sign {
        Sign::Is => figure.low <= asked.high && figure.high >= asked.low,
        Sign::Below => figure.low < asked.low,
        Sign::AtMost => figure.low <= asked.high,
        Sign::Above => figure.high > asked.high,
        Sign::AtLeast => figure.high >= asked.low,
    }
}
