//! What a statement may be about: the topic whose name, proposition and earlier claims its words come closest to.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::document::Document;
use super::draft::{Guess, Span};
use crate::claim::{Ledger, SpeakerId, SpeakerKind, TopicId};
use crate::language::content::is_content;
use crate::language::token::{Token, tokens};
use crate::language::token_range::TokenRange;
use crate::reading::words::word_key;

/// How often a word of a topic's name counts, beside the words of one claim.
const OF_NAME: f32 = 3.0;
/// How often a word of its proposition counts.
const OF_PROPOSITION: f32 = 2.0;
/// What a topic gains where the speaker has spoken on it before.
const OF_SPEAKER: f32 = 1.3;
/// The least that the words of a proposal must weigh together, in words that no other topic has.
const LEAST: f32 = 0.85;
/// By how much it must outweigh the next topic.
const AHEAD: f32 = 1.05;

/// How many bytes words of one stem have in common at least.
const BEGINNING: usize = 3;

/// The topics on file by their words, prepared once for all articles.
#[derive(Debug)]
pub(super) struct Topics<'l> {
    ids: Vec<&'l TopicId>,
    /// The topic that each is a part of.
    parents: Vec<Option<usize>>,
    /// Names and aliases of several words, as stems, by the first.
    phrases: HashMap<u64, Vec<(Vec<u64>, usize)>>,
    /// The words in the names of persons on file.
    persons: HashSet<u64>,
    /// For each stem the topics that have it, and how much it tells of each.
    by_word: HashMap<u64, Vec<(usize, f32)>>,
    /// On which topics a speaker has claims.
    by_speaker: HashMap<&'l SpeakerId, Vec<usize>>,
    /// What the words of a proposal must weigh together.
    least: f32,
    /// How words on file begin: another beginning is not worth a stem.
    beginnings: HashSet<[u8; BEGINNING]>,
}

impl<'l> Topics<'l> {
    /// Prepares the topics of a ledger.
    #[must_use]
    pub(super) fn of(ledger: &'l Ledger) -> Self {
        let ids: Vec<&TopicId> = ledger.topics().iter().map(|it| &it.id).collect();
        let at: HashMap<&TopicId, usize> = ids.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let mut counts: BTreeMap<(u64, usize), f32> = BTreeMap::new();
        let mut beginnings = HashSet::new();
        let mut count = |text: &str, topic: usize, weight: f32| {
            let words = tokens(text);
            beginnings.extend(words.iter().map(|it| beginning(it.text)));
            let mut keys: Vec<u64> = keys(&words).map(|it| it.0).collect();
            keys.sort_unstable();
            keys.dedup();
            keys.into_iter().for_each(|key| *counts.entry((key, topic)).or_default() += weight);
        };
        let mut phrases: HashMap<u64, Vec<(Vec<u64>, usize)>> = HashMap::new();
        let mut named = HashSet::new();
        for (nth, topic) in ledger.topics().iter().enumerate() {
            for name in std::iter::once(&topic.name).chain(&topic.aliases) {
                count(name, nth, OF_NAME);
                let words: Vec<u64> = keys(&tokens(name)).map(|it| it.0).collect();
                named.extend(words.iter().map(|it| (*it, nth)));
                if let [first, _, ..] = words[..] {
                    phrases.entry(first).or_default().push((words, nth));
                }
            }
            count(&topic.proposition, nth, OF_PROPOSITION);
        }
        let parents: Vec<Option<usize>> =
            ledger.topics().iter().map(|it| it.parent.as_ref().and_then(|it| at.get(it).copied())).collect();
        let persons = ledger.speakers().iter().filter(|it| it.kind == SpeakerKind::Person);
        let persons = persons.flat_map(|it| keys(&tokens(&it.name)).map(|it| it.0).collect::<Vec<_>>()).collect();
        let mut by_speaker: HashMap<&SpeakerId, Vec<usize>> = HashMap::new();
        let mut claims = vec![0_u32; ids.len()];
        for claim in &ledger.claims {
            let Some(&topic) = at.get(&claim.topic) else { continue };
            claims[topic] += 1;
            [&claim.quote, &claim.says].into_iter().flatten().for_each(|text| count(text, topic, 1.0));
            let own = by_speaker.entry(&claim.speaker).or_default();
            if !own.contains(&topic) {
                own.push(topic);
            }
        }
        let families = Families { parents: &parents, named };
        let by_word = weigh(counts, &claims, &families);
        let least = LEAST * rarity(1, ids.len());
        Self { least, by_word, ids, parents, phrases, persons, by_speaker, beginnings }
    }

    /// The topic that some content of a text may be about; nothing where its words tell too little.
    #[must_use]
    pub(super) fn guess(
        &self,
        document: &Document<'_>,
        content: &[TokenRange],
        speaker: Option<&SpeakerId>,
    ) -> Option<Guess> {
        let mut seen: Vec<(u64, Span)> = Vec::new();
        // all words in order, those that no topic has as nothing
        let mut row: Vec<Option<u64>> = Vec::new();
        for piece in content {
            for token in piece.of(&document.tokens).iter().filter(|it| is_content(it)) {
                let is_known = self.beginnings.contains(&beginning(token.text));
                let key = is_known.then(|| word_key(token.text)).filter(|it| self.by_word.contains_key(it));
                row.push(key);
                if let Some(key) = key.filter(|key| !seen.iter().any(|it| it.0 == *key)) {
                    seen.push((key, token.start..token.end));
                }
            }
            row.push(None);
        }
        let whole = self.named_whole(&row);
        let mut scores = vec![0.0_f32; self.ids.len()];
        for (topic, weight) in seen.iter().filter_map(|it| self.by_word.get(&it.0)).flatten() {
            scores[*topic] += weight;
        }
        for topic in speaker.and_then(|it| self.by_speaker.get(it)).into_iter().flatten() {
            scores[*topic] *= OF_SPEAKER;
        }
        let among: Vec<usize> = if whole.is_empty() { (0..scores.len()).collect() } else { whole.clone() };
        let best = self.best(&scores, &among).filter(|it| scores[*it] >= self.least || !whole.is_empty())?;
        let tells = |key: u64| self.by_word.get(&key).is_some_and(|it| it.iter().any(|it| it.0 == best));
        let words: Vec<(u64, Span)> = seen.into_iter().filter(|it| tells(it.0)).collect();
        // whoever is named, much else may be said of
        let is_of_person = words.iter().all(|it| self.persons.contains(&it.0)) && words.len() < 2;
        let words = words.into_iter().map(|it| it.1).collect();
        (!is_of_person).then(|| Guess { topic: self.ids[best].clone(), words })
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
    fn best(&self, scores: &[f32], among: &[usize]) -> Option<usize> {
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

/// Which topics are parts of one that a word names.
struct Families<'a> {
    parents: &'a [Option<usize>],
    /// The words of names and aliases, each with its topic.
    named: HashSet<(u64, usize)>,
}

impl Families<'_> {
    /// In how many families of topics a word is: the parts of a topic that it names are one with it.
    fn count(&self, word: u64, topics: &[(usize, f32)]) -> usize {
        let is_own = |topic: usize| {
            let mut above = std::iter::successors(self.parents[topic], |it| self.parents[*it]).take(self.parents.len());
            !above.any(|it| self.named.contains(&(word, it)))
        };
        topics.iter().filter(|it| is_own(it.0)).count()
    }
}

/// How much each word tells of each topic: more the oftener the topic has it, and the fewer others do (after Salton's
/// tf-idf, with the saturation of Okapi BM25).
fn weigh(
    counts: BTreeMap<(u64, usize), f32>,
    claims: &[u32],
    families: &Families<'_>,
) -> HashMap<u64, Vec<(usize, f32)>> {
    let mut by_word: HashMap<u64, Vec<(usize, f32)>> = HashMap::new();
    for ((key, topic), count) in counts {
        by_word.entry(key).or_default().push((topic, count));
    }
    let mean = claims.iter().sum::<u32>() as f32 / (claims.len() as f32).max(1.0);
    for (word, found) in &mut by_word {
        let (within, plain) = (families.count(*word, found), found.len());
        for (topic, weight) in found {
            // a topic with many claims has many words
            let length = 1.0 + 0.5 * (claims[*topic] as f32 / mean.max(1.0));
            // the word of its name tells of a topic, however many of its parts have it too
            let some = if families.named.contains(&(*word, *topic)) { within } else { plain };
            *weight = rarity(some, claims.len()) * *weight / (*weight + length);
        }
    }
    by_word
}

/// How much a word tells that some of all topics have.
fn rarity(some: usize, all: usize) -> f32 {
    let (some, all) = (some as f32, all as f32);
    (1.0 + (all - some + 0.5) / (some + 0.5)).ln()
}

/// How a word begins, in small letters.
fn beginning(word: &str) -> [u8; BEGINNING] {
    let mut letters = word.bytes().map(|it| it.to_ascii_lowercase());
    std::array::from_fn(|_| letters.next().unwrap_or_default())
}

/// The words that say something, as stems.
fn keys<'a, 't>(tokens: &'a [Token<'t>]) -> impl Iterator<Item = (u64, &'a Token<'t>)> {
    tokens.iter().filter(|it| is_content(it)).map(|it| (word_key(it.text), it))
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

    /// `expected` is the topic and the words that it rests on.
    fn check(text: &str, speaker: Option<&str>, expected: Option<(&str, &str)>) {
        let ledger = ledger();
        let speaker = speaker.map(|it| SpeakerId::new(it).unwrap());
        let document = Document::read(text);
        let whole = TokenRange::new(0, document.tokens.len());
        let found = Topics::of(&ledger).guess(&document, &[whole], speaker.as_ref());
        let words = |it: &Guess| it.words.iter().map(|it| &text[it.clone()]).collect::<Vec<_>>().join(" ");
        let found = found.map(|it| (it.topic.to_string(), words(&it)));
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
    fn a_mere_name_of_a_person_proposes_nothing() {
        let mut ledger = ledger();
        let (id, name) = (SpeakerId::new("ada-tal").unwrap(), "Ada Tal".to_owned());
        let speaker = Speaker { id, name, kind: SpeakerKind::Person, aliases: vec![], roles: vec![] };
        let topics: Vec<Topic> = ledger.topics().to_vec();
        let talks = topic("talks", "Tal at the talks", "Tal should go to the talks.", &[]);
        let claims = std::mem::take(&mut ledger.claims);
        ledger = Ledger::new(vec![speaker], topics.into_iter().chain([talks]).collect());
        ledger.claims = claims;
        let guess = |text: &str| {
            let document = Document::read(text);
            let whole = TokenRange::new(0, document.tokens.len());
            Topics::of(&ledger).guess(&document, &[whole], None).map(|it| it.topic.to_string())
        };
        assert_eq!(guess("Tal is a liar."), None);
        assert_eq!(guess("Tal must go to the talks."), Some("talks".to_owned()));
    }

    #[test]
    fn nothing_is_proposed_on_little_evidence() {
        check("It is raining in the north.", None, None);
        check("There will be a new hall.", None, None);
        check("", None, None);
    }

    #[test]
    fn what_the_speaker_spoke_on_before_counts_for_more() {
        check("The bridge ferry is late.", None, Some(("ferry", "ferry")));
        check("The bridge ferry is late.", Some("ada-tal"), Some(("tolls", "bridge")));
    }
}
