//! What a statement may be about: the topic whose name, proposition and earlier claims its words come closest to.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::document::Document;
use super::draft::{Guess, Span};
use crate::claim::{Ledger, SpeakerId, TopicId};
use crate::language::content::is_content;
use crate::language::token::{Kind, Token, tokens};
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
        for (nth, topic) in ledger.topics().iter().enumerate() {
            count(&topic.name, nth, OF_NAME);
            topic.aliases.iter().for_each(|alias| count(alias, nth, OF_NAME));
            count(&topic.proposition, nth, OF_PROPOSITION);
        }
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
        Self { least: LEAST * rarity(1, ids.len()), by_word: weigh(counts, &claims), ids, by_speaker, beginnings }
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
        for piece in content {
            let known = |it: &&Token<'_>| self.beginnings.contains(&beginning(it.text));
            for token in piece.of(&document.tokens).iter().filter(|it| it.kind != Kind::Punct).filter(known) {
                if !is_content(token) {
                    continue;
                }
                let key = word_key(token.text);
                if self.by_word.contains_key(&key) && !seen.iter().any(|it| it.0 == key) {
                    seen.push((key, token.start..token.end));
                }
            }
        }
        let mut scores = vec![0.0_f32; self.ids.len()];
        for (topic, weight) in seen.iter().filter_map(|it| self.by_word.get(&it.0)).flatten() {
            scores[*topic] += weight;
        }
        for topic in speaker.and_then(|it| self.by_speaker.get(it)).into_iter().flatten() {
            scores[*topic] *= OF_SPEAKER;
        }
        let best = (0..scores.len()).reduce(|best, it| if scores[it] > scores[best] { it } else { best })?;
        let next = (0..scores.len()).filter(|it| *it != best).map(|it| scores[it]).fold(0.0, f32::max);
        if scores[best] < self.least || scores[best] < next * AHEAD {
            return None;
        }
        let tells = |key: u64| self.by_word.get(&key).is_some_and(|it| it.iter().any(|it| it.0 == best));
        let words = seen.into_iter().filter(|it| tells(it.0)).map(|it| it.1).collect();
        Some(Guess { topic: self.ids[best].clone(), words })
    }
}

/// How much each word tells of each topic: more the oftener the topic has it, and the fewer others do (after Salton's
/// tf-idf, with the saturation of Okapi BM25).
fn weigh(counts: BTreeMap<(u64, usize), f32>, claims: &[u32]) -> HashMap<u64, Vec<(usize, f32)>> {
    let mut by_word: HashMap<u64, Vec<(usize, f32)>> = HashMap::new();
    for ((key, topic), count) in counts {
        by_word.entry(key).or_default().push((topic, count));
    }
    let mean = claims.iter().sum::<u32>() as f32 / (claims.len() as f32).max(1.0);
    for found in by_word.values_mut() {
        let rarity = rarity(found.len(), claims.len());
        for (topic, weight) in found {
            // a topic with many claims has many words
            let length = 1.0 + 0.5 * (claims[*topic] as f32 / mean.max(1.0));
            *weight = rarity * *weight / (*weight + length);
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
    use crate::claim::{Claim, ClaimId, Details, Topic};

    fn topic(id: &str, name: &str, proposition: &str, aliases: &[&str]) -> Topic {
        let aliases = aliases.iter().map(|it| (*it).into()).collect();
        let id = TopicId::new(id).unwrap();
        Topic { id, name: name.into(), proposition: proposition.into(), aliases, parent: None }
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
