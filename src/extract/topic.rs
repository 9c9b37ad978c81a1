//! What a statement may be about: the topic whose name, proposition and earlier claims its words come closest to.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{Days, NaiveDate};

use super::document::Document;
use super::draft::{Guess, Span};
use super::written::Written;
use crate::claim::{Ledger, SpeakerId, SpeakerKind, TopicId};
use crate::language::content::is_content;
use crate::language::token::{Token, tokens};
use crate::language::token_range::TokenRange;
use crate::reading::rarity::Rarity;
use crate::reading::word_key::word_stem;

/// How often a word of a topic's name counts, beside the words of one claim.
const OF_NAME: f64 = 3.0;
/// How often a word of its proposition counts.
const OF_PROPOSITION: f64 = 2.0;
/// How often a word counts in the title of an article that reports a claim on it.
const OF_TITLE: f64 = 0.5;
/// What a topic gains where the speaker has spoken on it before.
const OF_SPEAKER: f64 = 1.3;
/// What a topic gains that was spoken of about the day of the article.
const OF_DAY: f64 = 1.3;
/// How many days apart is about the same day: for so long a story is in the news.
const ABOUT: Days = Days::new(7);
/// The least that the words of a proposal must weigh together: about as much as one rare word that a topic is named by.
const LEAST: f64 = 5.5;
/// What those of them that are no names must weigh, where some are: more than a word that is said of everything.
const BESIDE_NAMES: f64 = 1.25;
/// By how much it must outweigh the next topic.
const AHEAD: f64 = 1.2;

/// How many bytes words of one stem have in common at least.
const BEGINNING: usize = 3;

/// A word of a statement that some topic on file has.
#[derive(Debug)]
struct Seen {
    key: u64,
    span: Span,
    /// Whether it is a part of a name of somebody or something.
    is_name: bool,
}

/// The topics on file by their words, prepared once for all articles.
#[derive(Debug)]
pub(super) struct Topics<'l> {
    ids: Vec<&'l TopicId>,
    /// The topic that each is a part of.
    parents: Vec<Option<usize>>,
    /// Names and aliases of several words, as stems, by the first.
    phrases: HashMap<u64, Vec<(Vec<u64>, usize)>>,
    /// Every name and alias of each, as stems.
    names: Vec<Vec<Vec<u64>>>,
    /// The words in the names of persons on file.
    persons: HashSet<u64>,
    /// How the record writes its words.
    written: Written,
    /// For each stem the topics that have it, and how much it tells of each.
    by_word: HashMap<u64, Vec<(usize, f64)>>,
    /// On which topics a speaker has claims.
    by_speaker: HashMap<&'l SpeakerId, Vec<usize>>,
    /// The days on which each was spoken of, in order.
    days: Vec<Vec<NaiveDate>>,
    /// How words on file begin: another beginning is not worth a stem.
    beginnings: HashSet<[u8; BEGINNING]>,
}

impl<'l> Topics<'l> {
    /// Prepares the topics of a ledger.
    #[must_use]
    pub(super) fn of(ledger: &'l Ledger) -> Self {
        let ids: Vec<&TopicId> = ledger.topics().iter().map(|it| &it.id).collect();
        let at: HashMap<&TopicId, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut counts: BTreeMap<(u64, usize), f64> = BTreeMap::new();
        let mut statements: Vec<Vec<u64>> = Vec::new();
        let (mut beginnings, mut written) = (HashSet::new(), Written::default());
        let mut count = |texts: &[&str], topic: usize, weight: f64| {
            let words: Vec<Token<'_>> = texts.iter().flat_map(|it| tokens(it)).collect();
            beginnings.extend(words.iter().map(|it| beginning(it.text)));
            let mut keys = written.keys(&words);
            keys.sort_unstable();
            keys.dedup();
            keys.iter().for_each(|key| *counts.entry((*key, topic)).or_default() += weight);
            keys
        };
        let mut phrases: HashMap<u64, Vec<(Vec<u64>, usize)>> = HashMap::new();
        let mut names: Vec<Vec<Vec<u64>>> = vec![Vec::new(); ids.len()];
        for (nth, topic) in ledger.topics().iter().enumerate() {
            let mut said = count(&[&topic.proposition], nth, OF_PROPOSITION);
            for name in std::iter::once(&topic.name).chain(&topic.aliases) {
                said.extend(count(&[name], nth, OF_NAME));
                let words: Vec<u64> = keys(&tokens(name)).collect();
                if let [first, _, ..] = words[..] {
                    phrases.entry(first).or_default().push((words.clone(), nth));
                }
                names[nth].push(words);
            }
            said.sort_unstable();
            said.dedup();
            statements.push(said);
        }
        let parents: Vec<Option<usize>> =
            ledger.topics().iter().map(|it| it.parent.as_ref().and_then(|it| at.get(it).copied())).collect();
        let persons = ledger.speakers().iter().filter(|it| it.kind == SpeakerKind::Person);
        let persons = persons.flat_map(|it| keys(&tokens(&it.name)).collect::<Vec<_>>()).collect();
        let mut by_speaker: HashMap<&SpeakerId, Vec<usize>> = HashMap::new();
        let mut days: Vec<Vec<NaiveDate>> = vec![Vec::new(); ids.len()];
        for claim in &ledger.claims {
            let Some(&topic) = at.get(&claim.topic) else { continue };
            days[topic].push(claim.said.last());
            let words: Vec<&str> = [&claim.quote, &claim.says].into_iter().flatten().map(String::as_str).collect();
            statements.push(count(&words, topic, 1.0));
            let title = ledger.sources.get(claim.source).and_then(|it| it.title.as_deref());
            count(&title.into_iter().collect::<Vec<_>>(), topic, OF_TITLE);
            let own = by_speaker.entry(&claim.speaker).or_default();
            if !own.contains(&topic) {
                own.push(topic);
            }
        }
        let by_word = weigh(counts, &days, &Rarity::of(statements.iter().map(Vec::as_slice)));
        days.iter_mut().for_each(|it| it.sort_unstable());
        Self { days, by_word, ids, parents, phrases, names, persons, written, by_speaker, beginnings }
    }

    /// The topic that some content of a text may be about; nothing where its words tell too little.
    #[must_use]
    pub(super) fn guess(
        &self,
        document: &Document<'_>,
        content: &[TokenRange],
        speaker: Option<&SpeakerId>,
        day: Option<NaiveDate>,
    ) -> Option<Guess> {
        let mut seen: Vec<Seen> = Vec::new();
        // all words in order, those that no topic has as nothing
        let mut row: Vec<Option<u64>> = Vec::new();
        for piece in content {
            let tokens = piece.of(&document.tokens);
            for (at, token) in tokens.iter().enumerate().filter(|it| is_content(it.1)) {
                let is_known = self.beginnings.contains(&beginning(token.text));
                let key = is_known.then(|| word_stem(token.text)).filter(|it| self.by_word.contains_key(it));
                row.push(key);
                if let Some(key) = key.filter(|key| !seen.iter().any(|it| it.key == *key)) {
                    let is_name = self.written.is_name(tokens, at);
                    seen.push(Seen { key, span: token.start..token.end, is_name });
                }
            }
            row.push(None);
        }
        let whole = self.named_whole(&row);
        let mut scores = vec![0.0_f64; self.ids.len()];
        for (topic, weight) in seen.iter().filter_map(|it| self.by_word.get(&it.key)).flatten() {
            scores[*topic] += weight;
        }
        for topic in speaker.and_then(|it| self.by_speaker.get(it)).into_iter().flatten() {
            scores[*topic] *= OF_SPEAKER;
        }
        scores.iter_mut().enumerate().filter(|it| self.is_of_day(it.0, day)).for_each(|it| *it.1 *= OF_DAY);
        let among: Vec<usize> = if whole.is_empty() { (0..scores.len()).collect() } else { whole.clone() };
        let best = self.best(&scores, &among).filter(|it| scores[*it] >= LEAST || !whole.is_empty())?;
        let tells = |key: u64| self.by_word.get(&key).into_iter().flatten().find(|it| it.0 == best).map(|it| it.1);
        let evidence: Vec<Seen> = seen.into_iter().filter(|it| tells(it.key).is_some()).collect();
        if !self.says_more_than_names(best, &evidence, tells) {
            return None;
        }
        Some(Guess { topic: self.ids[best].clone(), words: evidence.into_iter().map(|it| it.span).collect() })
    }

    /// Whether some evidence for a topic is more than names. Of whoever and whatever is named much else may be said: *Roe* does
    /// not tell of *the recall of Roe*; and yet a name or alias that stands whole does, but for a person's on file.
    fn says_more_than_names(&self, topic: usize, evidence: &[Seen], tells: impl Fn(u64) -> Option<f64>) -> bool {
        let beside: f64 = evidence.iter().filter(|it| !it.is_name).filter_map(|it| tells(it.key)).sum();
        let stands = |name: &[u64]| name.iter().all(|key| evidence.iter().any(|it| it.key == *key));
        let is_telling = |name: &[u64]| name.len() > 1 || name.iter().any(|it| !self.persons.contains(it));
        let is_called = || self.names[topic].iter().any(|it| is_telling(it) && stands(it));
        evidence.iter().all(|it| !it.is_name) || beside >= BESIDE_NAMES || is_called()
    }

    /// Whether somebody spoke on a topic about some day.
    fn is_of_day(&self, topic: usize, day: Option<NaiveDate>) -> bool {
        let days = &self.days[topic];
        let about = day.and_then(|it| Some((it.checked_sub_days(ABOUT)?, it.checked_add_days(ABOUT)?)));
        about.is_some_and(|(from, to)| days.get(days.partition_point(|it| *it < from)).is_some_and(|it| *it <= to))
    }

    /// The topics of which a whole name or alias of several words stands in a row of stems.
    fn named_whole(&self, row: &[Option<u64>]) -> Vec<usize> {
        let begins =
            |at: usize| row[at].and_then(|it| self.phrases.get(&it)).into_iter().flatten().map(move |it| (at, it));
        let is_met = |(at, (words, _)): &(usize, &(Vec<u64>, usize))| {
            row[*at..].len() >= words.len() && words.iter().zip(&row[*at..]).all(|(word, it)| *it == Some(*word))
        };
        let mut found: Vec<usize> = (0..row.len()).flat_map(begins).filter(is_met).map(|it| it.1.1).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The topic that is ahead of all others; between a topic and a part of it the whole, and else none in doubt.
    fn best(&self, scores: &[f64], among: &[usize]) -> Option<usize> {
        let best = among.iter().copied().reduce(|best, it| if scores[it] > scores[best] { it } else { best })?;
        let mut near = among.iter().copied().filter(|it| *it != best && scores[best] < scores[*it] * AHEAD);
        let whole_of = |found: usize, it: usize| match () {
            () if is_part(&self.parents, found, it) => Some(it),
            () if is_part(&self.parents, it, found) => Some(found),
            () => None,
        };
        near.try_fold(best, whole_of)
    }
}

/// Whether a topic is a part of another one, or of a part of that.
fn is_part(parents: &[Option<usize>], topic: usize, whole: usize) -> bool {
    // a list that turns in a circle ends
    let above = std::iter::successors(parents[topic], |it| parents[*it]).take(parents.len());
    above.into_iter().any(|it| it == whole)
}

/// How much each word tells of each topic: more the oftener the topic has it, and the rarer it is in what is said of
/// anything (after Salton's tf-idf, with the saturation of Okapi BM25).
fn weigh(
    counts: BTreeMap<(u64, usize), f64>,
    days: &[Vec<NaiveDate>],
    rarity: &Rarity,
) -> HashMap<u64, Vec<(usize, f64)>> {
    let claims = |topic: usize| days[topic].len() as f64;
    let mean = (0..days.len()).map(claims).sum::<f64>() / (days.len() as f64).max(1.0);
    let mut by_word: HashMap<u64, Vec<(usize, f64)>> = HashMap::new();
    for ((key, topic), count) in counts {
        // a topic with many claims has many words
        let length = 1.0 + 0.5 * (claims(topic) / mean.max(1.0));
        by_word.entry(key).or_default().push((topic, rarity.weight(key) * count / (count + length)));
    }
    by_word
}

/// How a word begins, in small letters.
fn beginning(word: &str) -> [u8; BEGINNING] {
    let mut letters = word.bytes().map(|it| it.to_ascii_lowercase());
    std::array::from_fn(|_| letters.next().unwrap_or_default())
}

/// The words that say something, as stems.
fn keys(tokens: &[Token<'_>]) -> impl Iterator<Item = u64> {
    tokens.iter().filter(|it| is_content(it)).map(|it| word_stem(it.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Claim, ClaimId, Details, Speaker, Topic};

    fn topic(id: &str, name: &str, proposition: &str, aliases: &[&str]) -> Topic {
        let aliases = aliases.iter().map(|it| (*it).into()).collect();
        let id = TopicId::new(id).unwrap();
        Topic {
            id,
            name: name.into(),
            proposition: proposition.into(),
            aliases,
            parent: None,
            sign: None,
            against: vec![],
        }
    }

    fn ledger() -> Ledger {
        let topics = vec![
            topic("ferry", "Ferry to Lune", "The night ferry to Lune should run all year.", &["night ferry"]),
            topic("tolls", "Bridge tolls", "Tolls on the bridge of Vane should be raised.", &["bridge toll"]),
            topic("quay", "New quay", "The city should build a new quay.", &[]),
            topic("fish", "Fishing quotas", "Quotas for herring should be cut.", &["herring"]),
        ];
        let mut ledger = Ledger::new(vec![], topics);
        let quote = Some("Motorists will not pay another penny.".to_owned());
        ledger.claims.push(Claim {
            id: ClaimId::parse("2025-05-16-courier#no-penny").unwrap(),
            source: 0,
            line: 7,
            speaker: SpeakerId::new("ada-tal").unwrap(),
            topic: TopicId::new("tolls").unwrap(),
            said: "2025-05-16".parse().unwrap(),
            draft: false,
            details: Details { quote, ..Details::default() },
        });
        ledger
    }

    fn guess(ledger: &Ledger, text: &str, speaker: Option<&SpeakerId>) -> Option<(String, String)> {
        let document = Document::read(text);
        let whole = TokenRange::new(0, document.tokens.len());
        let found = Topics::of(ledger).guess(&document, &[whole], speaker, None)?;
        let words: Vec<&str> = found.words.iter().map(|it| &text[it.clone()]).collect();
        Some((found.topic.to_string(), words.join(" ")))
    }

    /// `expected` is the topic and the words that it rests on.
    fn check(text: &str, speaker: Option<&str>, expected: Option<(&str, &str)>) {
        let speaker = speaker.map(|it| SpeakerId::new(it).unwrap());
        let found = guess(&ledger(), text, speaker.as_ref());
        assert_eq!(found, expected.map(|it| (it.0.to_owned(), it.1.to_owned())), "{text}");
    }

    #[test]
    fn a_topic_is_told_by_the_words_of_its_name_and_proposition() {
        check("We will keep the night ferries running.", None, Some(("ferry", "night ferries running")));
        check("Raising bridge tolls is wrong.", None, Some(("tolls", "Raising bridge tolls")));
    }

    #[test]
    fn words_of_earlier_claims_tell_too() {
        check("No motorist pays a penny more.", None, Some(("tolls", "motorist pays penny")));
    }

    #[test]
    fn a_whole_name_in_the_words_is_proposed() {
        check("The ferry to Lune costs more than the bridge of Vane.", None, Some(("ferry", "ferry Lune")));
    }

    #[test]
    fn a_mere_name_of_somebody_on_file_proposes_nothing() {
        let mut ledger = ledger();
        let (id, name) = (SpeakerId::new("ada-tal").unwrap(), "Ada Tal".to_owned());
        let speaker = Speaker { id, name, kind: SpeakerKind::Person, aliases: vec![], roles: vec![] };
        let topics: Vec<Topic> = ledger.topics().to_vec();
        let talks = topic("talks", "Tal at the talks", "Tal should go to the talks.", &[]);
        let claims = std::mem::take(&mut ledger.claims);
        ledger = Ledger::new(vec![speaker], topics.into_iter().chain([talks]).collect());
        ledger.claims = claims;
        let topic = |text: &str| guess(&ledger, text, None).map(|it| it.0);
        assert_eq!(topic("Tal is a liar."), None);
        assert_eq!(topic("Tal must go to the talks."), Some("talks".to_owned()));
    }

    #[test]
    fn a_mere_name_proposes_nothing() {
        let topics = vec![
            topic("recall", "Recall of Governor Maddow", "Governor Maddow should be recalled.", &["recall"]),
            topic("merger", "Merger of Brenn and Caldor", "Brenn should merge with Caldor.", &[]),
            topic("tunnel", "Tunnel under Mount Hask", "A tunnel should be built under Mount Hask.", &[]),
            topic("park", "Sale of Lindow Park", "Lindow Park should be sold.", &[]),
            topic("alliance", "Zorvia in the Alliance", "Zorvia should join the Alliance.", &[]),
            topic("fenwick", "Fenwick plan", "The Fenwick plan should go ahead.", &[]),
        ];
        let ledger = Ledger::new(vec![], topics);
        let topic = |text: &str| guess(&ledger, text, None).map(|it| it.0);
        let of_none = "Maddow is a liar. Governor Maddow lost the debate. The wife of Governor Maddow paid no tax. \
                       Governor Maddow should resign over the floods. The governor met Maddow. Brenn sold fewer cars. The profits of Caldor fell. \
                       Mount Hask is the highest of all. Lindow lost four matches. Lindow Park was full on Saturday. \
                       Zorvia lies by the sea. Fenwick never lived there.";
        of_none.split_inclusive(". ").for_each(|it| assert_eq!(topic(it), None, "{it}"));
        let of_one = [
            ("The recall of Maddow would cost two million.", "recall"),
            ("Governor Maddow must be recalled.", "recall"),
            ("Brenn and Caldor should merge.", "merger"),
            ("The tunnel under Hask is dangerous.", "tunnel"),
            ("The sale of Lindow Park is off.", "park"),
            ("Zorvia should join the Alliance in 2030.", "alliance"),
            ("The Fenwick plan is dead.", "fenwick"),
        ];
        of_one.iter().for_each(|it| assert_eq!(topic(it.0).as_deref(), Some(it.1), "{}", it.0));
    }

    #[test]
    fn nothing_is_proposed_on_little_evidence() {
        check("It is raining in the north. There will be a new hall.", None, None);
        check("", None, None);
    }

    #[test]
    fn what_the_speaker_spoke_on_before_counts_for_more() {
        check("The bridge ferry is late.", None, Some(("ferry", "ferry")));
        // from somebody who spoke of the bridge it may be either
        check("The bridge ferry is late.", Some("ada-tal"), None);
    }

    #[test]
    fn what_is_in_the_news_that_week_counts_for_more() {
        let ledger = ledger();
        let topics = Topics::of(&ledger);
        let tolls = topics.ids.iter().position(|it| **it == TopicId::new("tolls").unwrap()).unwrap();
        let is_near = |day: &str| topics.is_of_day(tolls, Some(day.parse().unwrap()));
        assert!(is_near("2025-05-09") && is_near("2025-05-16") && is_near("2025-05-23"));
        assert!(!is_near("2025-05-08") && !is_near("2025-05-24") && !topics.is_of_day(tolls, None));
        assert!(!topics.is_of_day(tolls + 1, Some("2025-05-16".parse().unwrap())));
    }
}
