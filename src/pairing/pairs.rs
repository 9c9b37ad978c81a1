//! Which statement of a later article answers which of an earlier one: of the same speaker, and nearest in subject.

use std::collections::{BTreeMap, HashMap};

use super::document::Spoken;
use super::speaker::{Name, Speaker};
use crate::language::token::tokens;
use crate::reading::rarity::Rarity;
use crate::topics::{keys, likeness_of, shared};

/// From here on two statements of one speaker are of one subject more often than not.
const ONE_SUBJECT: f64 = 1.6;

/// Two statements of one speaker on one subject, by their places among those of their articles.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// Among those of the earlier article.
    pub earlier: usize,
    /// Among those of the later one.
    pub later: usize,
    /// How near in subject they are: what the words that they share tell, beside all that both say.
    pub likeness: f64,
    /// How much of what both say they share, from nothing to all: short statements that share every word are not near by
    /// their likeness, since a few words tell little.
    pub share: f64,
}

/// The statements of two articles, made ready to be paired.
#[derive(Debug)]
pub(super) struct Statements {
    /// The words of each, by stem.
    pub(super) earlier: Vec<Vec<u64>>,
    pub(super) later: Vec<Vec<u64>>,
    pub(super) rarity: Rarity,
    speakers: Speakers,
}

impl Statements {
    /// Of two articles.
    pub(super) fn of(earlier: &[Spoken], later: &[Spoken]) -> Self {
        let keys = |of: &[Spoken]| of.iter().map(|it| keys(&tokens(&it.words))).collect::<Vec<_>>();
        let speakers = Speakers::of(earlier, later);
        let (earlier, later) = (keys(earlier), keys(later));
        let rarity = Rarity::of(earlier.iter().chain(&later).map(Vec::as_slice));
        Self { earlier, later, rarity, speakers }
    }

    /// Whether an earlier and a later statement are one speaker's.
    pub(super) fn is_one_speaker(&self, earlier: usize, later: usize) -> bool {
        self.speakers.is_one(earlier, later)
    }

    /// An earlier and a later statement, where they are of one subject.
    pub(super) fn pair(&self, earlier: usize, later: usize) -> Option<Pair> {
        let (one, other) = (&self.earlier[earlier], &self.later[later]);
        let both = self.rarity.mass(&shared(one, other));
        let pair = Self::paired((earlier, self.rarity.mass(one)), (later, self.rarity.mass(other)), both);
        Some(pair).filter(|it| it.likeness >= ONE_SUBJECT)
    }

    /// Two statements, each with what its words tell, by what the words tell that both have.
    fn paired(earlier: (usize, f64), later: (usize, f64), both: f64) -> Pair {
        let share = both / (earlier.1 * later.1).sqrt();
        Pair { earlier: earlier.0, later: later.0, likeness: likeness_of(both, earlier.1, later.1), share }
    }

    /// Each earlier statement with its nearest later one, where there is one near enough, nearest first. One later
    /// statement may answer several: a speaker says in a sentence what took two before.
    pub(super) fn pairs(&self) -> Vec<Pair> {
        let mut with_word: HashMap<u64, Vec<usize>> = HashMap::new();
        for (at, keys) in self.later.iter().enumerate() {
            keys.iter().for_each(|it| with_word.entry(*it).or_default().push(at));
        }
        let masses: Vec<f64> = self.later.iter().map(|it| self.rarity.mass(it)).collect();
        let mut found = Vec::new();
        for (earlier, keys) in self.earlier.iter().enumerate() {
            // In the order of the text, so that of two that are as near the first is taken.
            let mut shared: BTreeMap<usize, f64> = BTreeMap::new();
            for key in keys {
                let weight = self.rarity.weight(*key);
                with_word.get(key).into_iter().flatten().for_each(|it| *shared.entry(*it).or_default() += weight);
            }
            let mass = self.rarity.mass(keys);
            let near = shared.into_iter().filter(|it| self.is_one_speaker(earlier, it.0));
            let pairs = near.map(|(later, both)| Self::paired((earlier, mass), (later, masses[later]), both));
            let best = pairs.reduce(|best, it| if it.likeness > best.likeness { it } else { best });
            found.extend(best.filter(|it| it.likeness >= ONE_SUBJECT));
        }
        found.sort_by(|one, other| other.likeness.total_cmp(&one.likeness));
        found
    }
}

/// Which speakers of two articles are one.
#[derive(Debug)]
struct Speakers {
    /// Whose each statement is, counted among the speakers of its article.
    earlier: Vec<usize>,
    later: Vec<usize>,
    is_one: Vec<Vec<bool>>,
}

impl Speakers {
    fn of(earlier: &[Spoken], later: &[Spoken]) -> Self {
        fn distinct(of: &[Spoken]) -> (Vec<&Speaker>, Vec<usize>) {
            let mut speakers: Vec<&Speaker> = Vec::new();
            let whose = of.iter().map(|it| {
                speakers.iter().position(|known| **known == it.speaker).unwrap_or_else(|| {
                    speakers.push(&it.speaker);
                    speakers.len() - 1
                })
            });
            let whose = whose.collect();
            (speakers, whose)
        }
        let ((ones, earlier), (others, later)) = (distinct(earlier), distinct(later));
        let others: Vec<Option<Name<'_>>> = others.iter().map(|it| Name::of(it)).collect();
        let row = |one: &&Speaker| -> Vec<bool> {
            let one = Name::of(one);
            others.iter().map(|it| one.as_ref().zip(it.as_ref()).is_some_and(|(one, other)| one.is(other))).collect()
        };
        let is_one = ones.iter().map(row).collect();
        Self { earlier, later, is_one }
    }

    fn is_one(&self, earlier: usize, later: usize) -> bool {
        self.is_one[self.earlier[earlier]][self.later[later]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(earlier: &[(&str, &str)], later: &[(&str, &str)], expected: &[(usize, usize)]) {
        let spoken = |of: &[(&str, &str)]| -> Vec<Spoken> {
            let one = |it: &(&str, &str)| Spoken {
                speaker: Speaker { name: it.0.to_owned(), id: None },
                verb: None,
                words: it.1.to_owned(),
                place: 0..0,
            };
            of.iter().map(one).collect()
        };
        let mut found = Statements::of(&spoken(earlier), &spoken(later)).pairs();
        found.sort_by_key(|it| it.earlier);
        assert_eq!(found.iter().map(|it| (it.earlier, it.later)).collect::<Vec<_>>(), expected);
    }

    const FERRIES: (&str, &str) = ("Ada Roe", "We will keep the night ferries of Selm.");
    const FARES: (&str, &str) = ("Ada Roe", "Fares for bicycles rise by two crowns.");

    #[test]
    fn statements_of_one_speaker_on_one_subject_are_paired() {
        let later = [FARES, ("Minister Roe", "The night ferries will be kept.")];
        check(&[FERRIES], &later, &[(0, 1)]);
        check(&[FERRIES, FARES], &[FERRIES, FARES], &[(0, 0), (1, 1)]);
    }

    #[test]
    fn nobody_is_paired_with_another_speaker_or_another_subject() {
        check(&[FERRIES], &[("Otto Tal", FERRIES.1)], &[]);
        check(&[FERRIES], &[FARES], &[]);
        check(&[], &[FARES], &[]);
    }
}
