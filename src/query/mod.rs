//! The one query grammar of all commands: `speaker:trump topic:deadline said:2025-05.. source:reuters "ceasefire"`.

mod name;
mod token;
mod word;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::claim::{Claim, Details, Entry, Ledger, Source, SpeakerId, Stance, Topic, TopicId};
use crate::date::Date;
use crate::suggest::suggest;
use name::{Names, Resolved};
use token::{Token, line_tokens, tokens};
use word::word_on_file;

/// The keys that a query knows, each with an example.
pub const KEYS: &[(&str, &str)] = &[
    ("speaker", "speaker:trump"),
    ("topic", "topic:ceasefire"),
    ("said", "said:2025-05..2025-07"),
    ("source", "source:reuters"),
    ("stance", "stance:oppose"),
];

/// Which claims are meant. What is given for one key more than once means any of it; different keys mean all of them.
#[derive(Debug, Default)]
pub struct Query {
    speakers: HashSet<SpeakerId>,
    topics: HashSet<TopicId>,
    said: Vec<(Option<NaiveDate>, Option<NaiveDate>)>,
    sources: Vec<String>,
    stances: Vec<Stance>,
    words: Vec<String>,
}

/// Why a query cannot be understood: what is wrong, and what to write.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct BadQuery {
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl Query {
    /// Reads a query from the words of a command line, against the names on file. A word without a key is a speaker or
    /// a topic where it names one, and otherwise a word to be found in the claims; in quotation marks it is always that.
    ///
    /// # Errors
    /// [`BadQuery`] where a key, name, date or stance is not known, a name means several, nothing stands after a key,
    /// or a word without quotation marks names nothing and stands in no claim.
    pub fn parse(arguments: &[impl AsRef<str>], ledger: &Ledger) -> Result<Self, BadQuery> {
        Self::for_drafts(arguments, ledger, &[])
    }

    /// The same of a line as somebody types it where no shell cuts it into words.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn parse_line(line: &str, ledger: &Ledger) -> Result<Self, BadQuery> {
        Self::for_drafts_line(line, ledger, &[])
    }

    /// The same where drafts are meant too: a word may stand in one of these alone, and a speaker be one whom only a draft
    /// names.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn for_drafts(arguments: &[impl AsRef<str>], ledger: &Ledger, drafts: &[&Entry]) -> Result<Self, BadQuery> {
        Self::read(arguments.iter().flat_map(|it| tokens(it.as_ref())), ledger, drafts)
    }

    /// The same of a line as somebody types it.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn for_drafts_line(line: &str, ledger: &Ledger, drafts: &[&Entry]) -> Result<Self, BadQuery> {
        Self::read(line_tokens(line).into_iter(), ledger, drafts)
    }

    fn read(tokens: impl Iterator<Item = Token>, ledger: &Ledger, drafts: &[&Entry]) -> Result<Self, BadQuery> {
        let mut query = Self::default();
        let names = Names::of(ledger);
        for Token { key, value, quoted } in tokens {
            match key.as_deref() {
                None if quoted => query.words.push(value.to_lowercase()),
                None => query.bare(&value, &names, drafts)?,
                Some(key) if value.trim().is_empty() && KEYS.iter().any(|it| it.0 == key) => {
                    let examples = KEYS.iter().filter(|it| it.0 == key).map(|it| it.1);
                    let remedy = format!("Write what is asked for without a space: `{}`", examples.collect::<String>());
                    return Err(BadQuery { what: format!("Nothing stands behind `{key}:`"), remedy });
                }
                Some("speaker") => {
                    let is_named = drafts.iter().any(|it| it.speaker.as_ref() == Some(&value));
                    let named = SpeakerId::new(&value).ok().filter(|_| is_named);
                    let id = named.map_or_else(|| expect(names.speaker(&value), "speaker", &value, ledger), Ok)?;
                    query.speakers.insert(id);
                }
                Some("topic") => {
                    let id = expect(names.topic(&value), "topic", &value, ledger)?;
                    query.add_topic(&id, ledger);
                }
                Some("said") => query.said.push(days(&value)?),
                Some("source") => query.sources.push(known_source(&value, ledger)?),
                Some("stance") => query.stances.push(stance(&value)?),
                Some(other) => {
                    let known = KEYS.iter().map(|it| it.0);
                    let meant = suggest(other, known).map_or(String::new(), |it| format!("Did you mean `{it}:`? "));
                    let examples = KEYS.iter().map(|it| it.1).collect::<Vec<_>>().join(" · ");
                    let remedy =
                        format!("{meant}A query is made of {examples}; put words that have a colon in quotation marks");
                    return Err(BadQuery { what: format!("`{other}:` is no key of a query"), remedy });
                }
            }
        }
        Ok(query)
    }

    fn bare(&mut self, word: &str, names: &Names<'_>, drafts: &[&Entry]) -> Result<(), BadQuery> {
        // A word that several names could mean is looked for as a word: nothing is guessed.
        match (names.speaker(word), names.topic(word)) {
            (Resolved::One(id), _) => drop(self.speakers.insert(id)),
            (_, Resolved::One(id)) => self.add_topic(&id, names.ledger()),
            (speaker, topic) => self.words.push(word_on_file(word, (speaker, topic), names.ledger(), drafts)?),
        }
        Ok(())
    }

    /// A topic stands for its parts too.
    fn add_topic(&mut self, id: &TopicId, ledger: &Ledger) {
        let mut parts: HashMap<&TopicId, Vec<&TopicId>> = HashMap::new();
        for topic in ledger.topics() {
            if let Some(parent) = &topic.parent {
                parts.entry(parent).or_default().push(&topic.id);
            }
        }
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            // What is in already has its parts in too, and parts that go round in a circle end there.
            if self.topics.insert(id.clone()) {
                open.extend(parts.get(id).into_iter().flatten());
            }
        }
    }

    /// The speakers and topics that it means, each with its key and the name on file; a topic stands for its parts.
    #[must_use]
    pub fn understood(&self, ledger: &Ledger) -> Vec<(&'static str, String)> {
        let speakers = ledger.speakers().iter().filter(|it| self.speakers.contains(&it.id));
        let is_part = |it: &Topic| it.parent.as_ref().is_some_and(|it| self.topics.contains(it));
        let topics = ledger.topics().iter().filter(|it| self.topics.contains(&it.id) && !is_part(it));
        let topics = topics.map(|it| ("topic", it.name.clone()));
        speakers.map(|it| ("speaker", it.name.clone())).chain(topics).collect()
    }

    /// Whether anything is asked for at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.speakers.is_empty() && self.topics.is_empty() && self.said.is_empty() && !self.asks_of_words()
    }

    fn asks_of_words(&self) -> bool {
        !(self.sources.is_empty() && self.stances.is_empty() && self.words.is_empty())
    }

    /// Whether claims of this speaker on this topic can be meant.
    #[must_use]
    pub fn selects(&self, speaker: &SpeakerId, topic: &TopicId) -> bool {
        (self.speakers.is_empty() || self.speakers.contains(speaker))
            && (self.topics.is_empty() || self.topics.contains(topic))
    }

    /// Whether a day is meant; one that is only partly inside is.
    #[must_use]
    pub fn covers(&self, date: Date) -> bool {
        let inside = |(from, until): &(Option<NaiveDate>, Option<NaiveDate>)| {
            from.is_none_or(|it| date.last() >= it) && until.is_none_or(|it| date.first() <= it)
        };
        self.said.is_empty() || self.said.iter().any(inside)
    }

    /// Whether a claim's source, stance and words are what is asked for, whatever its day.
    #[must_use]
    pub fn finds(&self, claim: &Claim, ledger: &Ledger) -> bool {
        !self.asks_of_words() || self.finds_in(claim, Some(ledger.source_of(claim)))
    }

    fn finds_in(&self, details: &Details, source: Option<&Source>) -> bool {
        let is_of = |source: &Source| {
            let (outlet, id) = (source.outlet.to_lowercase(), source.id.as_str().to_lowercase());
            self.sources.iter().any(|it| outlet.contains(it) || id.contains(it))
        };
        (self.sources.is_empty() || source.is_some_and(is_of))
            && (self.stances.is_empty() || details.coded.stance.is_some_and(|it| self.stances.contains(&it)))
            && self.words.iter().all(|it| word::stands_in(it, details))
    }

    /// Whether a draft of a source is meant, whatever it still lacks: what is asked for and is not there is not meant.
    #[must_use]
    pub fn wants(&self, draft: &Entry, source: Option<&Source>) -> bool {
        let (speaker, topic) = (draft.speaker.as_deref(), draft.topic.as_deref());
        (self.speakers.is_empty() || self.speakers.iter().any(|it| speaker == Some(it.as_str())))
            && (self.topics.is_empty() || self.topics.iter().any(|it| topic == Some(it.as_str())))
            && (self.said.is_empty() || draft.said.is_some_and(|it| self.covers(it)))
            && self.finds_in(draft, source)
    }

    /// Whether a claim is meant.
    #[must_use]
    pub fn matches(&self, claim: &Claim, ledger: &Ledger) -> bool {
        self.selects(&claim.speaker, &claim.topic) && self.covers(claim.said) && self.finds(claim, ledger)
    }
}

/// The speaker that a name means: an id, a name, an alias, or the unambiguous beginning of one.
///
/// # Errors
/// [`BadQuery`] where it means none or several.
pub fn speaker_named(name: &str, ledger: &Ledger) -> Result<SpeakerId, BadQuery> {
    expect(Names::of(ledger).speaker(name), "speaker", name, ledger)
}

/// The topic that a name means: an id, a name, an alias, or the unambiguous beginning of one.
///
/// # Errors
/// [`BadQuery`] where it means none or several.
pub fn topic_named(name: &str, ledger: &Ledger) -> Result<TopicId, BadQuery> {
    expect(Names::of(ledger).topic(name), "topic", name, ledger)
}

fn expect<T: std::fmt::Display>(
    resolved: Resolved<T>,
    what: &str,
    value: &str,
    ledger: &Ledger,
) -> Result<T, BadQuery> {
    let names = || -> Vec<&str> {
        match what {
            "speaker" => ledger.speakers().iter().flat_map(|it| [it.id.as_str(), &it.name]).collect(),
            _ => ledger.topics().iter().flat_map(|it| [it.id.as_str(), &it.name]).collect(),
        }
    };
    match resolved {
        Resolved::One(id) => Ok(id),
        Resolved::Several(ids) => Err(several(&ids, what, value)),
        Resolved::None => {
            let remedy = match suggest(value, names().into_iter()) {
                Some(meant) => format!("Did you mean `{meant}`?"),
                None => format!("`gainsay list` shows what is on file; {what}s stand in {what}s.yaml"),
            };
            Err(BadQuery { what: format!("No {what} `{value}` is on file"), remedy })
        }
    }
}

fn several<T: std::fmt::Display>(ids: &[T], what: &str, value: &str) -> BadQuery {
    let shown: Vec<String> = ids.iter().take(6).map(ToString::to_string).collect();
    let more = if ids.len() > shown.len() { format!(" and {} more", ids.len() - shown.len()) } else { String::new() };
    BadQuery {
        what: format!("`{value}` could be several {what}s"),
        remedy: format!("Write one of {}{more}", shown.join(", ")),
    }
}

/// A day, month or year, or two of them with `..` between; either may be left out.
fn days(value: &str) -> Result<(Option<NaiveDate>, Option<NaiveDate>), BadQuery> {
    let date = |text: &str| {
        text.parse::<Date>().map_err(|error| BadQuery {
            what: format!("`{text}` is no date: {error}"),
            remedy: "Write `said:2025-05`, `said:2025-05-01..2025-06`, `said:2025-05..` or `said:..2025-06`".into(),
        })
    };
    let Some((from, until)) = value.split_once("..") else {
        let only = date(value)?;
        return Ok((Some(only.first()), Some(only.last())));
    };
    let part = |text: &str| if text.is_empty() { Ok(None) } else { date(text).map(Some) };
    let (from, until) = (part(from)?.map(Date::first), part(until)?.map(Date::last));
    if let (Some(from), Some(until)) = (from, until)
        && until < from
    {
        return Err(BadQuery {
            what: format!("`{value}` ends before it begins"),
            remedy: "Write the earlier day first".into(),
        });
    }
    Ok((from, until))
}

/// Part of an outlet's name or of a source's id.
fn known_source(value: &str, ledger: &Ledger) -> Result<String, BadQuery> {
    let wanted = value.to_lowercase();
    let known = |it: &crate::claim::Source| {
        it.outlet.to_lowercase().contains(&wanted) || it.id.as_str().to_lowercase().contains(&wanted)
    };
    if ledger.sources.is_empty() || ledger.sources.iter().any(known) {
        return Ok(wanted);
    }
    let remedy = match suggest(value, ledger.sources.iter().map(|it| it.outlet.as_str())) {
        Some(meant) => format!("Did you mean `{meant}`?"),
        None => "Write a part of an outlet's name, or of a claim file's".into(),
    };
    Err(BadQuery { what: format!("No source `{value}` is on file"), remedy })
}

fn stance(value: &str) -> Result<Stance, BadQuery> {
    value.parse().map_err(|_| {
        let words = Stance::WORDS.iter().map(|it| it.0);
        let meant = suggest(value, words.clone()).map_or(String::new(), |it| format!("Did you mean `{it}`? "));
        let remedy = format!("{meant}Known are {}", words.collect::<Vec<_>>().join(", "));
        BadQuery { what: format!("`{value}` is no stance"), remedy }
    })
}
